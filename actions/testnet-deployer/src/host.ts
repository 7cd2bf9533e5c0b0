import type { Clock, Log } from '@shakedown/ports'
import { ConnectError, type RunOutcome, type Session, type Variable } from '@shakedown/ssh'
import type { Link } from './fleet.ts'
import type { Transcript } from './transcript.ts'
import type { HostResult } from './verdict.ts'

/** What is done on each host, in this order: script, health, version. */
export interface HostWork {
  /** `undefined` when something else has deployed, and the host is only asked. */
  script: string | undefined
  scriptTimeoutMs: number
  health: string
  healthTimeoutMs: number
  versionCommand: string
  /** What the running service must say it is. */
  expected: { version: string; commit: string }
  env(alias: string): readonly Variable[]
  secrets: readonly Variable[]
}

export interface HostTools {
  clock: Clock
  log: Log
  signal: AbortSignal
  transcript(alias: string): Transcript
}

/** Health checks and version commands are short; one that hangs must not eat the time of the next try. */
const QUESTION_TIMEOUT_MS = 30_000
const HEALTH_INTERVAL_MS = 2_000

/** Deploys to one host. What happens there is the result; only mistakes in what a person wrote are thrown. */
export async function deployTo(link: Link, work: HostWork, tools: HostTools): Promise<HostResult> {
  const { alias } = link.host
  const started = tools.clock.now()
  const result = (part: Partial<HostResult> & Pick<HostResult, 'outcome' | 'step' | 'why'>): HostResult => ({
    alias,
    exit: undefined,
    signal: undefined,
    version: undefined,
    seconds: Math.round((tools.clock.now() - started) / 100) / 10,
    ...part,
    why: cut(part.why),
  })

  let session: Session
  try {
    session = await link.session()
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error
    return result({ outcome: error.kind === 'cancelled' ? 'skipped' : 'failed', step: 'connect', why: error.message })
  }

  if (work.script !== undefined) {
    tools.log.info(`${alias}: deploy script starts`)
    const deployed = await runOn(session, work.script, work.scriptTimeoutMs, work, tools)
    const fault = describeFault(deployed.outcome, 'the deploy script', work.scriptTimeoutMs)
    if (fault !== undefined) return result({ ...fault, step: 'script' })
  }
  const done = work.script === undefined ? 'asked' : 'deployed'

  if (work.health !== '') {
    const sick = await waitForHealth(session, work, tools)
    if (sick !== undefined) return result({ ...sick, step: 'health' })
  }
  if (work.versionCommand === '') return result({ outcome: 'ok', step: 'done', why: done, exit: 0 })

  const asked = await runOn(session, work.versionCommand, QUESTION_TIMEOUT_MS, work, tools)
  const mute = describeFault(asked.outcome, 'the version command', QUESTION_TIMEOUT_MS)
  if (mute !== undefined) return result({ ...mute, step: 'version' })
  const version = cut(asked.lastLine.trim())
  const other = compareVersion(version, work.expected)
  if (other !== undefined) return result({ outcome: 'failed', step: 'version', why: other, version })
  return result({ outcome: 'ok', step: 'done', why: `${done}, runs ${version}`, exit: 0, version })
}

/** What a host says can be long, and all hosts share the 1 MB that a job's outputs may have. */
function cut(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499).toWellFormed()}…` : text
}

/** Runs one script and keeps what it prints; `lastLine` is the last one of stdout that is not blank. */
export async function runOn(
  session: Session,
  script: string,
  timeoutMs: number,
  work: Pick<HostWork, 'env' | 'secrets'>,
  tools: Pick<HostTools, 'signal' | 'transcript'>,
): Promise<{ outcome: RunOutcome; lastLine: string }> {
  const transcript = tools.transcript(session.host.alias)
  let lastLine = ''
  const outcome = await session.run({
    script,
    env: work.env(session.host.alias),
    secrets: work.secrets,
    timeoutMs,
    signal: tools.signal,
    onLine: (stream, line) => {
      if (stream === 'stdout' && line.trim() !== '') lastLine = line
      return transcript.line(line)
    },
  })
  return { outcome, lastLine }
}

async function waitForHealth(session: Session, work: HostWork, tools: HostTools) {
  const deadline = tools.clock.now() + work.healthTimeoutMs
  for (let tries = 1; ; tries++) {
    const left = Math.max(1_000, deadline - tools.clock.now())
    const { outcome } = await runOn(session, work.health, Math.min(left, QUESTION_TIMEOUT_MS), work, tools)
    if (outcome.kind === 'exited' && outcome.code === 0) return undefined
    if (outcome.kind === 'lost' || outcome.kind === 'cancelled' || outcome.kind === 'syntax-error') {
      return describeFault(outcome, 'the health check', work.healthTimeoutMs)
    }
    if (tools.clock.now() + HEALTH_INTERVAL_MS > deadline) {
      const seconds = Math.round(work.healthTimeoutMs / 1000)
      const last = describeFault(outcome, 'the health check', work.healthTimeoutMs)
      return {
        outcome: 'failed' as const,
        why: `not healthy after ${tries} tries in ${seconds} s; at last ${last?.why ?? 'it failed'}`,
      }
    }
    await tools.clock.sleep(HEALTH_INTERVAL_MS, tools.signal).catch(() => undefined)
  }
}

type Fault = Pick<HostResult, 'outcome' | 'why'> & Partial<Pick<HostResult, 'exit' | 'signal'>>

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
      return {
        outcome: outcome.ended ? 'failed' : 'unknown',
        why: `${what} was not done after ${Math.round(timeoutMs / 1000)} s${outcome.ended ? ' and was ended' : '; whether it was ended is unknown'}`,
      }
    case 'cancelled':
      return {
        outcome: outcome.ended ? 'skipped' : 'unknown',
        why: `${what} was cancelled${outcome.ended ? ' and ended' : '; whether it was ended is unknown'}`,
      }
    case 'lost':
      return { outcome: 'unknown', why: `the connection was lost while ${what} ran: ${outcome.why}` }
  }
}

/** What is wrong with the answer; `undefined` when the service runs what was deployed. */
function compareVersion(answer: string, expected: HostWork['expected']): string | undefined {
  if (answer === '') return 'the version command printed nothing, so what runs is unknown'
  if (expected.version !== '') {
    return answer === expected.version ? undefined : `runs ${answer}, not version ${expected.version}`
  }
  const isCommit = /^[0-9a-f]{7,64}$/.test(answer) && expected.commit.startsWith(answer)
  return isCommit ? undefined : `runs ${answer}, not commit ${expected.commit}`
}
