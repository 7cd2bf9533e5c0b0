import { quote } from '@shakedown/ports'
import { ConnectError } from '@shakedown/ssh'
import type { RunOptions, RunOutcome, Variable } from '@shakedown/ssh'
import { framed } from './framed.ts'
import { explainRefusal } from './refusals.ts'

/** A host as this package needs it: something that runs scripts as `Session.run` does. */
export interface ReleaseHost {
  /** What people read in logs. */
  alias: string
  /** The same for everybody who means this host, whatever they call it: locks of many hosts are taken in its order. */
  address: string
  /** @throws ConnectError when there is no connection, and none can be made */
  run(options: RunOptions): Promise<RunOutcome>
}

/** Where on its hosts a deployment lives. */
export interface Place {
  /** Absolute, below `~/`, or relative to the home. */
  root: string
  /** What `folderName` gives. */
  name: string
}

/**
 * What a host could not or would not do.
 * - `refused`: it was understood and not done; nothing has changed
 * - `failed`: it was not done; nothing has changed
 * - `lost`: the link died meanwhile; what has been done is unknown until the host is looked at again
 */
export class ReleaseError extends Error {
  readonly kind: 'refused' | 'failed' | 'lost' | 'cancelled'
  readonly alias: string
  /** e.g. `lock-lost`, `disk`, `flock`; empty for other kinds. */
  readonly code: string

  constructor(kind: ReleaseError['kind'], alias: string, message: string, code = '', options?: ErrorOptions) {
    super(`${alias}: ${message}`, options)
    this.name = 'ReleaseError'
    this.kind = kind
    this.alias = alias
    this.code = code
  }
}

/** Longer than the guard is waited for, 15 s. */
const questionMs = 30_000

export interface Question {
  script: string
  env: Record<string, string>
  /** Fields for stdin, each ended by NUL. */
  fields?: readonly string[]
  secrets?: readonly Variable[]
  signal: AbortSignal
}

/** The lines of stdout. @throws ReleaseError unless the script ended well */
export async function ask(
  host: ReleaseHost,
  { script, env, fields, secrets = [], signal }: Question,
): Promise<string[]> {
  const lines: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] }
  const outcome = await host
    .run({
      script,
      env: Object.entries(env).map(([name, value]) => ({ name, value })),
      secrets,
      ...(fields !== undefined && { input: framed(fields) }),
      timeoutMs: questionMs,
      signal,
      onLine: (stream, line) => void (stream === 'stdout' || lines.stderr.length < 20 ? lines[stream].push(line) : 0),
    })
    .catch((error: unknown) => {
      if (!(error instanceof ConnectError)) throw error
      const kind = error.kind === 'cancelled' ? 'cancelled' : 'failed'
      throw new ReleaseError(kind, host.alias, error.message, 'connect', { cause: error })
    })
  if (outcome.kind === 'exited' && outcome.code === 0) return lines.stdout
  throw faultOf(host.alias, outcome, lines.stdout, lines.stderr)
}

function faultOf(
  alias: string,
  outcome: RunOutcome,
  stdout: readonly string[],
  stderr: readonly string[],
): ReleaseError {
  const heard = stderr.find((line) => line.trim() !== '')
  const said = heard === undefined ? '' : ` (it said: ${quote(heard)})`
  const [, code = '', detail = ''] =
    /^refused (\S+) ?(.*)$/.exec(stdout.findLast((line) => line.startsWith('refused ')) ?? '') ?? []
  switch (outcome.kind) {
    case 'exited':
      if (outcome.code === 3 && code !== '') {
        return new ReleaseError('refused', alias, `${explainRefusal(code, detail)}${said}`, code)
      }
      return new ReleaseError('failed', alias, `the release script ended with exit status ${outcome.code}${said}`)
    case 'signalled':
      // It may have been in the middle of it.
      return new ReleaseError('lost', alias, `the release script was killed by ${outcome.signal}`)
    case 'syntax-error':
      return new ReleaseError('failed', alias, `bash does not accept the release script: ${quote(outcome.message)}`)
    case 'not-started':
      return new ReleaseError('failed', alias, `no script could be started: ${outcome.why}`)
    case 'timed-out':
      return new ReleaseError('lost', alias, `no answer within ${questionMs / 1000} s${said}`)
    case 'cancelled':
      return new ReleaseError('cancelled', alias, 'cancelled')
    case 'lost':
      return new ReleaseError('lost', alias, `the connection was lost: ${outcome.why}`)
  }
}
