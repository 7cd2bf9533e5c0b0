import { createHash } from 'node:crypto'
import ssh2 from 'ssh2'
import type { HostKey, UserKey } from './types.ts'

/**
 * A key pair in OpenSSH's format. Of ssh2's Ed25519 pairs one in 200 is malformed (a leading zero byte is lost), so it is
 * read back before anybody relies on it.
 */
export function makeKeyPair(type: 'ed25519' | 'ecdsa' | 'rsa', bits = 256): { private: string; public: string } {
  for (;;) {
    const pair =
      type === 'ed25519'
        ? ssh2.utils.generateKeyPairSync(type)
        : ssh2.utils.generateKeyPairSync(type as 'rsa', { bits })
    if (!Error.isError(ssh2.utils.parseKey(pair.private)) && !Error.isError(ssh2.utils.parseKey(pair.public)))
      return pair
  }
}

/** Three types, as a freshly installed server has them. */
export function makeHostKeys(port: number): HostKey[] {
  return [makeKeyPair('ed25519'), makeKeyPair('ecdsa', 256), makeKeyPair('rsa', 2048)].map((pair) => {
    const [type = '', key = ''] = pair.public.split(' ')
    const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64')
    return {
      type,
      fingerprint: `SHA256:${digest.replace(/=+$/, '')}`,
      knownHost: `[127.0.0.1]:${port} ${type} ${key}`,
      privateKey: pair.private,
    }
  })
}

export function makeUserKey(): UserKey {
  const pair = makeKeyPair('ed25519')
  return { privateKey: pair.private, publicLine: pair.public }
}
