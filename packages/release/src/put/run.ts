import { quote } from '@shakedown/ports'
import { ConnectError } from '@shakedown/ssh'
import type { RunOutcome, Variable } from '@shakedown/ssh'
import type { ReleaseHost } from '../host/ask.ts'
import { framed } from '../host/framed.ts'
import { explainRefusal } from '../host/refusals.ts'

/** Where a release is, for what runs of it. Absolute paths on the host. */
export interface Whereabouts {
  /** The folder of the deployment. */
  root: string
  release: string
  /** Empty when nothing was live. */
  previous: string
  /** The workflow run that asks. */
  run: string
}

export interface Ran {
  outcome: RunOutcome
  /** The last line of stdout that is not blank. */
  lastLine: string
  /** Why it was not even started; undefined when it was. */
  refused: string | undefined
  lines: readonly string[]
}

export interface RunTools {
  signal: AbortSignal
  /** What the release's own scripts print. */
  onLine(alias: string, stream: 'stdout' | 'stderr', line: string): void | Promise<void>
}

export interface Work {
  script: string
  timeoutMs: number
  /** What is not kept on the host. */
  secrets: readonly Variable[]
  lock?: string
  input?: readonly string[]
  /** Whether to keep what it prints, rather than to show it. */
  quiet?: boolean
}

/** Runs something in the environment of a release. Never rejects for what happens on the host. */
export async function runIn(host: ReleaseHost, where: Whereabouts, work: Work, tools: RunTools): Promise<Ran> {
  const { alias } = host
  const lines: string[] = []
  let lastLine = ''
  let started = false
  const env = Object.entries({
    ROOT: where.root,
    RELEASE: where.release,
    PREVIOUS: where.previous,
    RUN: where.run,
    ...(work.lock !== undefined && { LOCK: work.lock }),
  }).map(([name, value]) => ({ name: `SHAKEDOWN_${name}`, value }))
  const outcome = await host
    .run({
      script: work.script,
      env,
      secrets: work.secrets,
      ...(work.input !== undefined && { input: framed([...work.input, 'end']) }),
      timeoutMs: work.timeoutMs,
      signal: tools.signal,
      onLine: (stream, line) => {
        if (stream === 'stdout' && (!started || work.quiet === true)) {
          if (lines.length < 1000) lines.push(line)
          started ||= line === 'running'
          return undefined
        }
        if (stream === 'stdout' && line.trim() !== '') lastLine = line
        return tools.onLine(alias, stream, line)
      },
    })
    .catch((error: unknown): RunOutcome => {
      if (!(error instanceof ConnectError)) throw error
      return error.kind === 'cancelled'
        ? { kind: 'cancelled', ended: true, seconds: 0 }
        : { kind: 'not-started', why: error.message, seconds: 0 }
    })
  const refused = started ? undefined : lines.find((line) => line.startsWith('refused '))?.slice('refused '.length)
  return { outcome, lastLine: lastLine.trim(), refused, lines }
}

export interface StepFault {
  /** `unknown`: it may have done its work, or be at it. */
  kind: 'failed' | 'unknown' | 'cancelled'
  why: string
  exit: number | undefined
  signal: string | undefined
}

/** Undefined for success, which is an exit with 0 of what was really started, and nothing else. */
export function faultOf({ outcome, refused }: Ran, what: string): StepFault | undefined {
  const fault = (kind: StepFault['kind'], why: string, more: Partial<StepFault> = {}): StepFault => ({
    kind,
    why: `${what} ${why}`,
    exit: undefined,
    signal: undefined,
    ...more,
  })
  if (refused !== undefined) return fault('failed', `was not started: ${explainRefusal(...cutAtBlank(refused))}`)
  switch (outcome.kind) {
    case 'exited':
      return outcome.code === 0
        ? undefined
        : fault('failed', `ended with exit status ${outcome.code}`, { exit: outcome.code })
    case 'signalled':
      return fault('failed', `was killed by ${outcome.signal}`, { signal: outcome.signal })
    case 'syntax-error':
      return fault('failed', `is not accepted by bash: ${quote(outcome.message)}`)
    case 'not-started':
      return fault('failed', `did not start: ${outcome.why}`)
    case 'timed-out':
      return outcome.ended
        ? fault('failed', `was not done after ${Math.round(outcome.seconds)} s and was ended`)
        : fault('unknown', 'was not done in time, and whether it was ended is unknown')
    case 'cancelled':
      return outcome.ended
        ? fault('cancelled', 'was cancelled and ended')
        : fault('unknown', 'was cancelled, and whether it was ended is unknown')
    case 'lost':
      return fault('unknown', `ran when the connection was lost: ${outcome.why}`)
  }
}

function cutAtBlank(text: string): [string, string] {
  const at = text.indexOf(' ')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
