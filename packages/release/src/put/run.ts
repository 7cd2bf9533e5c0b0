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
  timeoutMs: number
  /** The last line of stdout that is not blank. */
  lastLine: string
  /** Why it was not even started; undefined when it was. */
  refused: string | undefined
  /** The first word of stderr before it was started: bash's own, of a script that it does not accept. */
  said: string
  lines: readonly string[]
}

export interface RunTools {
  signal: AbortSignal
  /** What the release's own scripts print. */
  onLine(alias: string, stream: 'stdout' | 'stderr', line: string): void | Promise<void>
  /** Takes secrets out of what becomes part of a sentence. */
  redact?(text: string): string
}

export interface Work {
  script: string
  timeoutMs: number
  /** What is not kept on the host. */
  secrets: readonly Variable[]
  lock?: string
  input?: readonly string[]
  /** A stdin that stays open, and that the script does not read. */
  silence?: AsyncIterable<Uint8Array>
  /** Whether to keep what it prints, rather than to show it. */
  quiet?: boolean
}

/** Runs something in the environment of a release. Never rejects for what happens on the host. */
export async function runIn(host: ReleaseHost, where: Whereabouts, work: Work, tools: RunTools): Promise<Ran> {
  const { alias } = host
  const { redact = (text) => text } = tools
  const lines: string[] = []
  let lastLine = ''
  let started = false
  let said = ''
  const env = Object.entries({
    ROOT: where.root,
    RELEASE: where.release,
    PREVIOUS: where.previous,
    RUN: where.run,
    HOST: alias,
    ...(work.lock !== undefined && { LOCK: work.lock }),
  }).map(([name, value]) => ({ name: `SHAKEDOWN_${name}`, value }))
  const outcome = await host
    .run({
      script: work.script,
      env,
      secrets: work.secrets,
      ...(work.input !== undefined && { input: framed([...work.input, 'end']) }),
      ...(work.silence !== undefined && { input: work.silence }),
      timeoutMs: work.timeoutMs,
      signal: tools.signal,
      onLine: (stream, line) => {
        if (stream === 'stdout' && (!started || work.quiet === true)) {
          if (lines.length < 1000) lines.push(line)
          started ||= line === 'running'
          return undefined
        }
        if (!started && said === '' && line.trim() !== '') said = redact(line)
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
  return { outcome, timeoutMs: work.timeoutMs, lastLine: redact(lastLine.trim()), refused, said, lines }
}

export interface StepFault {
  /** `unknown`: it may have done its work, or be at it. */
  kind: 'failed' | 'unknown' | 'cancelled'
  why: string
  exit: number | undefined
  signal: string | undefined
}

/** Undefined for success, which is an exit with 0 of what was really started, and nothing else. */
export function faultOf(
  { outcome, refused, said, timeoutMs }: Pick<Ran, 'outcome'> & Partial<Ran>,
  what: string,
): StepFault | undefined {
  const plain = (kind: StepFault['kind'], why: string): StepFault => ({ kind, why, exit: undefined, signal: undefined })
  const fault = (kind: StepFault['kind'], why: string, more: Partial<StepFault> = {}): StepFault => ({
    ...plain(kind, `${what} ${why}`),
    ...more,
  })
  if (refused?.startsWith('syntax') === true)
    return plain('failed', `bash does not accept ${what}: ${quote((said ?? '').replace(/^\/.*\/\w+\.sh: /, ''))}`)
  if (refused !== undefined) return fault('failed', `was not started: ${explainRefusal(...cutAtBlank(refused))}`)
  const seconds = Math.round(timeoutMs === undefined ? outcome.seconds : timeoutMs / 1000)
  switch (outcome.kind) {
    case 'exited':
      return outcome.code === 0
        ? undefined
        : fault('failed', `ended with exit status ${outcome.code}`, { exit: outcome.code })
    case 'signalled':
      return fault('failed', `was killed by ${outcome.signal}`, { signal: outcome.signal })
    case 'syntax-error':
      return plain('failed', `bash does not accept ${what}: ${quote(outcome.message)}`)
    case 'not-started':
      return fault('failed', `did not start: ${outcome.why}`)
    case 'timed-out':
      return outcome.ended
        ? fault('failed', `was not done after ${seconds} s and was ended`)
        : fault('unknown', 'was not done in time, and whether it was ended is unknown')
    case 'cancelled':
      return outcome.ended
        ? fault('cancelled', 'was cancelled and ended')
        : fault('unknown', 'was cancelled, and whether it was ended is unknown')
    case 'lost':
      return plain('unknown', `the connection was lost while ${what} ran: ${outcome.why}`)
  }
}

function cutAtBlank(text: string): [string, string] {
  const at = text.indexOf(' ')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
