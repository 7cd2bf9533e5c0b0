/** A parsed key. Its secret part is not a property, so that no log, report or error can carry it. */
export interface PrivateKey {
  /** e.g. `ssh-ed25519` */
  readonly type: string
  readonly fingerprint: string
  /** As it stands in authorized_keys. */
  readonly publicLine: string
}

/**
 * Reads every private key format that a person may paste, repaired where a paste damaged it.
 * @throws ProblemError that tells how to convert what cannot be read, and never shows any of it
 */
export function readPrivateKey(_text: string, _passphrase = '', _where = 'input "private-key"'): PrivateKey {
  throw new Error('to come')
}
