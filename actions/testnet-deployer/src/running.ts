import type { RunOutcome, Session, Variable } from '@shakedown/ssh'
import type { HostTools } from './host.ts'
import type { HostResult } from './verdict.ts'

/** What every script on a host gets. */
export interface ScriptWork {
  /** Goes before each script on its first line, so that bash names the lines as their author counts them. */
  prologue: string
  env(alias: string): readonly Variable[]
  secrets: readonly Variable[]
}

/** Runs one script and keeps what it prints; `lastLine` is the last one of stdout that is not blank. */
export async function runOn(
  session: Session,
  script: string,
  timeoutMs: number,
  work: ScriptWork,
  tools: Pick<HostTools, 'signal' | 'transcript'>,
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
  return { outcome, lastLine }
}

export type Fault = Pick<HostResult, 'outcome' | 'why'> & Partial<Pick<HostResult, 'exit' | 'signal'>>

/** `undefined` for success, which is an exit with 0 and nothing else. */
export function describeFault(outcome: RunOutcome, what: string, timeoutMs: number): Fault | undefined {
  switch (outcome.kind) {
    case 'exited':
      return outcome.code === 0
        ? undefined
        : { outcome: 'failed', why: `${what} ended with exit status ${outcome.code}`, exit: outcome.code }
    case 'signalled':
      return { outcome: 'failed', why: `${what} was killed by ${outcome.signal}`, signal: outcome.signal }
    case 'syntax-error':
      return { outcome: 'failed', why: `bash does not accept ${what}: ${outcome.message}` }
    case 'not-started':
      return { outcome: 'failed', why: `${what} did not start: ${outcome.why}` }
    case 'timed-out':
    case 'cancelled':
      return describeStop(outcome, what, timeoutMs)
    case 'lost':
      return { outcome: 'unknown', why: `the connection was lost while ${what} ran: ${outcome.why}` }
  }
}

/** Of something that was stopped from here: whether the host knows of it. */
export function describeStop(
  { kind, ended }: { kind: 'timed-out' | 'cancelled'; ended: boolean },
  what: string,
  timeoutMs: number,
): Fault {
  const doubt = '; whether it was ended is unknown'
  if (kind === 'cancelled') {
    return { outcome: ended ? 'skipped' : 'unknown', why: `${what} was cancelled${ended ? ' and ended' : doubt}` }
  }
  const late = `${what} was not done after ${Math.round(timeoutMs / 1000)} s`
  return { outcome: ended ? 'failed' : 'unknown', why: `${late}${ended ? ' and was ended' : doubt}` }
}

/** What a host says can be long, and all hosts share the 1 MB that a job's outputs may have. */
export function cut(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499).toWellFormed()}…` : text
}
