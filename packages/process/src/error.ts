export type ProcessErrorKind =
  /** No such program, or no such folder to run it in. */
  | 'not-found'
  /** The system refused to start it (permissions, too long arguments, no memory). */
  | 'not-started'
  /** Somebody else ended it. */
  | 'signal'
  | 'timeout'
  /** It wrote more to stdout than it was allowed. */
  | 'too-much'
  /** Our own signal aborted; `cause` is the signal's reason. */
  | 'aborted'

/** A program that did not come to an exit code of its own. Arguments are part of it: they must never hold a secret. */
export class ProcessError extends Error {
  readonly kind: ProcessErrorKind
  /** The message without the command line. */
  readonly what: string
  readonly program: string
  readonly args: readonly string[]
  /** The end of what it wrote to stderr, as far as it got. */
  readonly stderr: string

  constructor(
    kind: ProcessErrorKind,
    what: string,
    o: { program: string; args: readonly string[]; stderr?: string; cause?: unknown },
  ) {
    super(`${commandLine(o.program, o.args)} ${what}`, { cause: o.cause })
    this.name = 'ProcessError'
    this.kind = kind
    this.what = what
    this.program = o.program
    this.args = o.args
    this.stderr = o.stderr ?? ''
  }
}

/** For messages; at most about 200 characters. */
function commandLine(program: string, args: readonly string[]): string {
  const text = [program, ...args].map((part) => (/^[\w@%+=:,./-]+$/.test(part) ? part : JSON.stringify(part))).join(' ')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
