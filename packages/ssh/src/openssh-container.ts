import { randomBytes } from 'node:crypto'

/**
 * An unencrypted `openssh-key-v1` file for an Ed25519 key, which ssh2 reads where it does not read PKCS#8.
 * Format: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
export function ed25519ToOpenSsh(publicKey: Buffer, seed: Buffer): string {
  const publicBlob = Buffer.concat([text('ssh-ed25519'), string(publicKey)])
  const check = randomBytes(4)
  const secret = [
    check,
    check,
    text('ssh-ed25519'),
    string(publicKey),
    string(Buffer.concat([seed, publicKey])),
    text(''),
  ]
  const length = secret.reduce((sum, part) => sum + part.length, 0)
  const padding = Buffer.from(Array.from({ length: (8 - (length % 8)) % 8 }, (_, index) => index + 1))
  const file = Buffer.concat([
    Buffer.from('openssh-key-v1\0', 'latin1'),
    text('none'),
    text('none'),
    text(''),
    number(1),
    string(publicBlob),
    string(Buffer.concat([...secret, padding])),
  ])
  return pem('OPENSSH PRIVATE KEY', file.toString('base64'), 70)
}

/** The cipher of an `openssh-key-v1` file, or undefined when it is none. */
export function openSshCipher(base64: string): string | undefined {
  const file = Buffer.from(base64, 'base64')
  const magic = 15
  if (file.toString('latin1', 0, magic) !== 'openssh-key-v1\0' || file.length < magic + 4) return undefined
  return file.toString('latin1', magic + 4, magic + 4 + file.readUInt32BE(magic))
}

export function pem(label: string, base64: string, width: number, headers: readonly string[] = []): string {
  const lines = base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  const head = headers.length > 0 ? [...headers, ''] : []
  return [`-----BEGIN ${label}-----`, ...head, ...lines, `-----END ${label}-----`, ''].join('\n')
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function string(bytes: Buffer): Buffer {
  return Buffer.concat([number(bytes.length), bytes])
}

function text(value: string): Buffer {
  return string(Buffer.from(value, 'latin1'))
}
