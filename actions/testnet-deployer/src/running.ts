import type { Transcript } from '@shakedown/fleet'
import type { Clock, Log } from '@shakedown/ports'
import { faultOf, type StepFault } from '@shakedown/release'
import type { RunOutcome, Session, Variable } from '@shakedown/ssh'
import type { HostResult } from './verdict.ts'

/** What every script that belongs to no release gets. */
export interface ScriptWork {
  /** Goes before each script on its first line, so that bash names the lines as their author counts them. */
  prologue: string
  env(alias: string): readonly Variable[]
  secrets: readonly Variable[]
}

export interface HostTools {
  clock: Clock
  log: Log
  signal: AbortSignal
  transcript(alias: string): Transcript
  /** Takes secrets out. */
  redact(text: string): string
}

/** Health checks and version commands are short; one that hangs must not eat the time of the next try. */
export const QUESTION_TIMEOUT_MS = 30_000

/** Runs one script and keeps what it prints; `lastLine` is the last one of stdout that is not blank. */
export async function runOn(
  session: Session,
  script: string,
  timeoutMs: number,
  work: ScriptWork,
  tools: Pick<HostTools, 'signal' | 'transcript' | 'redact'>,
  input?: AsyncIterable<Uint8Array>,
): Promise<{ outcome: RunOutcome; lastLine: string }> {
  const transcript = tools.transcript(session.host.alias)
  let lastLine = ''
  const outcome = await session.run({
    script: `${work.prologue}${script.replace(/^\uFEFF/, '')}`,
    env: work.env(session.host.alias),
    secrets: work.secrets,
    timeoutMs,
    signal: tools.signal,
    ...(input !== undefined && { input }),
    onLine: (stream, line) => {
      if (stream === 'stdout' && line.trim() !== '') lastLine = line
      return transcript.line(line)
    },
  })
  // Before it is quoted, and cut where a half of it would no longer be known.
  return { outcome, lastLine: tools.redact(lastLine) }
}

export type Fault = Pick<HostResult, 'outcome' | 'why'> & Partial<Pick<HostResult, 'exit' | 'signal'>>

/** `undefined` for success, which is an exit with 0 and nothing else. */
export function describeFault(outcome: RunOutcome, what: string): Fault | undefined {
  const fault = faultOf({ outcome }, what)
  return fault === undefined ? undefined : asFault(fault)
}

export function asFault({ kind, why, exit, signal }: StepFault): Fault {
  return { outcome: kind === 'cancelled' ? 'skipped' : kind, why, exit, signal }
}
