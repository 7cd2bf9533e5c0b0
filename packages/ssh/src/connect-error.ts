export type ConnectErrorKind =
  | 'unknown-host-key'
  | 'changed-host-key'
  | 'other-key-types'
  | 'fingerprint-mismatch'
  | 'revoked'
  | 'auth'
  | 'unreachable'
  | 'timeout'
  | 'handshake'
  | 'cancelled'

/** Why no session came about, and what to do next. Names the host, never the key. */
export class ConnectError extends Error {
  readonly kind: ConnectErrorKind
  readonly what: string
  readonly mend: string
  /** The alias of the jump host at fault; undefined when it is the host itself. */
  readonly jumpHost: string | undefined

  constructor(kind: ConnectErrorKind, what: string, mend: string, options?: ErrorOptions & { jumpHost?: string }) {
    super(`${what}. ${mend}`, options)
    this.name = 'ConnectError'
    this.kind = kind
    this.what = what
    this.mend = mend
    this.jumpHost = options?.jumpHost
  }
}
