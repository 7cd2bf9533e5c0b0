import { createPrivateKey } from 'node:crypto'
import { ProblemError } from '@shakedown/ports'
import ssh2 from 'ssh2'
import type { ParsedKey } from 'ssh2'
import { fingerprintOf } from './fingerprint.ts'
import { readKeyText } from './key-text.ts'
import { ed25519ToOpenSsh, openSshCipher } from './openssh-container.ts'

/** A parsed key. Its secret part is not a property, so that no log, report or error can carry it. */
export interface PrivateKey {
  /** e.g. `ssh-ed25519` */
  readonly type: string
  readonly fingerprint: string
  /** As it stands in authorized_keys. */
  readonly publicLine: string
}

const secretParts = new WeakMap<PrivateKey, ParsedKey>()

/** For the transport only. */
export function secretPart(key: PrivateKey): ParsedKey {
  const parsed = secretParts.get(key)
  if (parsed === undefined) throw new TypeError('not a key that readPrivateKey returned')
  return parsed
}

const fresh = 'Make a key for this purpose only: ssh-keygen -t ed25519 -N "" -f deploy_key'

/**
 * Reads the private key formats that ssh-keygen, OpenSSL and older PuTTYgens write, repaired where a paste damaged the
 * line breaks. Decrypting costs about 0.3 s, so read once and share.
 * @throws ProblemError that tells how to convert what cannot be read, and never shows any of it
 */
export function readPrivateKey(text: string, passphrase = '', where = 'input "private-key"'): PrivateKey {
  const refuse = (what: string, mend: string): never => {
    throw new ProblemError([{ where, what, mend }])
  }
  const found = readKeyText(text)
  switch (found.kind) {
    case 'empty':
      return refuse(
        'the key is empty',
        'Set the secret; workflows of forks and of Dependabot do not get it, so this job must not run for them',
      )
    case 'public':
      return refuse('this is the public half', 'Give the private one: the file without .pub')
    case 'certificate':
      return refuse('this is a certificate, and certificates are not supported', 'Give the private key it was made for')
    case 'unknown':
      return refuse(
        'this is no private key that can be read',
        `Give the whole file, BEGIN and END lines included. ${fresh}`,
      )
    case 'putty':
      if (found.version > 2) {
        return refuse(
          `PuTTY's format ${found.version} is not supported`,
          'Convert it: puttygen key.ppk -O private-openssh -o key',
        )
      }
      return parse(found.text)
    case 'pem':
      return parse(readable(found.label, found.base64, found.text))
  }

  function readable(label: string, base64: string, pemText: string): string {
    if (label === 'DSA PRIVATE KEY') return refuse('DSA keys are too weak to be used', fresh)
    if (label === 'PRIVATE KEY' || label === 'ENCRYPTED PRIVATE KEY') return fromPkcs8(pemText)
    if (label === 'OPENSSH PRIVATE KEY' && openSshCipher(base64)?.startsWith('chacha20') === true) {
      return refuse(
        'the key is encrypted with chacha20-poly1305, which is not supported',
        'Encrypt it anew: ssh-keygen -p -Z aes256-ctr -f key',
      )
    }
    return pemText
  }

  /** ssh2 reads no PKCS#8; Node does. */
  function fromPkcs8(pemText: string): string {
    const key = decrypt(pemText)
    if (key.asymmetricKeyType === 'rsa') return key.export({ type: 'pkcs1', format: 'pem' }).toString()
    if (key.asymmetricKeyType === 'ec') return key.export({ type: 'sec1', format: 'pem' }).toString()
    const { d, x } = key.asymmetricKeyType === 'ed25519' ? key.export({ format: 'jwk' }) : {}
    if (d === undefined || x === undefined) {
      return refuse(`keys of the kind ${key.asymmetricKeyType ?? 'unknown'} are of no use for SSH`, fresh)
    }
    return ed25519ToOpenSsh(Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url'))
  }

  function decrypt(pemText: string) {
    try {
      return createPrivateKey({ key: pemText, passphrase: withoutLineBreak(passphrase) })
    } catch {
      return refuseEncrypted(/ENCRYPTED/.test(pemText))
    }
  }

  function refuseEncrypted(encrypted: boolean): never {
    if (!encrypted) return refuse('the key is damaged', `Paste the whole file again. ${fresh}`)
    return passphrase === ''
      ? refuse('the key is encrypted and there is no passphrase', 'Give the input "passphrase"')
      : refuse('the passphrase does not fit the key', 'Check the input "passphrase"; blanks count')
  }

  function parse(keyText: string): PrivateKey {
    const result: ParsedKey | ParsedKey[] | Error = ssh2.utils.parseKey(keyText, withoutLineBreak(passphrase))
    const parsed = Array.isArray(result) ? result[0] : result
    if (parsed === undefined || Error.isError(parsed)) {
      const message = parsed?.message ?? ''
      // ssh2's texts speak of formats, never of contents; still only their kind is passed on.
      return refuseEncrypted(/passphrase|decrypt|bad MAC|MAC mismatch|integrity/i.test(message))
    }
    if (!parsed.isPrivateKey()) return refuse('this is the public half', 'Give the private one: the file without .pub')
    const blob = parsed.getPublicSSH()
    const key: PrivateKey = Object.freeze({
      type: parsed.type,
      fingerprint: fingerprintOf(blob),
      publicLine: `${parsed.type} ${blob.toString('base64')}`,
    })
    secretParts.set(key, parsed)
    return key
  }
}

/** A secret that was piped into a form ends with a line break that nobody typed. */
function withoutLineBreak(text: string): string {
  return text.replace(/\r?\n$/, '')
}
