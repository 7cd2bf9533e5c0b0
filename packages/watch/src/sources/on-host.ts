import type { SourceSpec } from '../source-spec.ts'
import { SourceLost } from './lost.ts'

/**
 * Runs a command on the source's host, in a shell without profile. Never rejects for what happens there; a rejection
 * means that there is no connection. An SSH session's `run` has this shape but for the constant parts.
 */
export type RunOnHost = (source: SourceSpec, options: RunOnHostOptions) => Promise<RunEnd>

export interface RunOnHostOptions {
  script: string
  /** Of the whole run, in milliseconds. */
  timeoutMs: number
  /** Ends the command. */
  signal: AbortSignal
  /** One line without its line break. While a returned promise is pending, the command may block on a full pipe. */
  onLine(stream: 'stdout' | 'stderr', line: string): void
}

export type RunEnd =
  | { kind: 'exited'; code: number }
  | { kind: 'signalled'; signal: string }
  | { kind: 'lost'; why: string }
  | { kind: 'timed-out' }
  | { kind: 'cancelled' }
  | { kind: 'syntax-error'; message: string }
  | { kind: 'not-started'; why: string }

/**
 * Why a command ended that gave no value. A link that broke says nothing of the node; a command that failed may mean
 * that the node is down or that the command is wrong, and in both cases there is no value.
 * @param complaint the last line of its stderr
 */
export function lostByEnd(end: RunEnd, complaint: string, seconds: number): SourceLost {
  const said = complaint === '' ? '' : `: ${complaint}`
  switch (end.kind) {
    case 'exited':
      return new SourceLost('rejecting', `the command exited ${end.code}${said}`)
    case 'signalled':
      return new SourceLost('rejecting', `the command was killed by ${end.signal}${said}`)
    case 'lost':
      return new SourceLost('lost', end.why)
    case 'timed-out':
      return new SourceLost('frozen', `the command did not end within ${seconds} s${said}`)
    case 'cancelled':
      return new SourceLost('lost', 'the command was ended')
    case 'syntax-error':
      return new SourceLost('misconfigured', `bash does not understand the command: ${end.message}`)
    case 'not-started':
      return new SourceLost('lost', `the command was not started: ${end.why}`)
  }
}
