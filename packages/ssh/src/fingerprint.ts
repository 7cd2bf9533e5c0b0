import { createHash } from 'node:crypto'
import { ProblemError, quote } from '@shakedown/ports'

/** `SHA256:` and unpadded base64, as `ssh-keygen -l` prints it. */
export type Fingerprint = string

/** Of a public key in SSH wire format (RFC 4253 §6.6). */
export function fingerprintOf(blob: Uint8Array): Fingerprint {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`
}

/**
 * Accepts it with and without `SHA256:` and padding. MD5 is refused: it can be forged.
 * @throws ProblemError
 */
export function parseFingerprint(text: string, where = 'input "host-fingerprint"'): Fingerprint {
  const mend =
    'Print it on the host: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub (the word that begins with SHA256:)'
  const trimmed = text.trim()
  if (/^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(trimmed)) {
    throw new ProblemError([{ where, what: 'MD5 fingerprints are not accepted, they can be forged', mend }])
  }
  const digest = trimmed.replace(/^SHA256:/i, '').replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]{43}$/.test(digest) || Buffer.from(digest, 'base64').length !== 32) {
    throw new ProblemError([{ where, what: `${quote(trimmed)} is not a SHA256 fingerprint`, mend }])
  }
  // The last character carries two bits that are not part of the digest.
  return `SHA256:${Buffer.from(digest, 'base64').toString('base64').replace(/=+$/, '')}`
}
