import type { Link, Transcript } from '@shakedown/fleet'
import type { Clock, Log } from '@shakedown/ports'
import { ConnectError, type Session } from '@shakedown/ssh'
import { QUESTION_TIMEOUT_MS, waitForHealth } from './health.ts'
import { leftLog, runOrLeave } from './leaving.ts'
import { place, type UploadWork } from './placing.ts'
import { cut, describeFault, runOn, type Fault, type ScriptWork } from './running.ts'
import type { HostResult } from './verdict.ts'

/** What is done on each host, in this order: uploads, script, health, version. */
export interface HostWork extends ScriptWork {
  uploads: UploadWork
  /** `undefined` when something else has deployed, and the host is only asked. */
  script: string | undefined
  scriptTimeoutMs: number
  onCancel: 'kill' | 'leave'
  /** The id of the workflow run. */
  run: string
  health: string
  healthTimeoutMs: number
  versionCommand: string
  /** What the running service must say it is. */
  expected: { version: string; commit: string }
}

export interface HostTools {
  clock: Clock
  log: Log
  signal: AbortSignal
  transcript(alias: string): Transcript
}

type Part = Partial<HostResult> & Pick<HostResult, 'outcome' | 'step' | 'why'>

/** Deploys to one host. What happens there is the result; only mistakes in what a person wrote are thrown. */
export async function deployTo(link: Link, work: HostWork, tools: HostTools): Promise<HostResult> {
  const { alias } = link.host
  const started = tools.clock.now()
  const result = (part: Part): HostResult => ({
    alias,
    exit: undefined,
    signal: undefined,
    version: undefined,
    uploaded: [],
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

  const { fault: displaced, uploaded } = await place(session, work.uploads, tools)
  if (displaced !== undefined) return result({ ...displaced, step: 'upload', uploaded })
  const fault = await deploy(session, work, tools)
  if (fault !== undefined) return result({ ...fault, step: 'script', uploaded })
  const done = work.script === undefined ? 'asked' : 'deployed'

  if (work.health !== '') {
    const sick = await waitForHealth(session, work, tools)
    if (sick !== undefined) return result({ ...sick, step: 'health', uploaded })
  }
  if (work.versionCommand === '') return result({ outcome: 'ok', step: 'done', why: done, exit: 0, uploaded })

  const asked = await runOn(session, work.versionCommand, QUESTION_TIMEOUT_MS, work, tools)
  const mute = describeFault(asked.outcome, 'the version command', QUESTION_TIMEOUT_MS)
  if (mute !== undefined) return result({ ...mute, step: 'version', uploaded })
  const version = cut(asked.lastLine.trim())
  const other = compareVersion(version, work.expected)
  if (other !== undefined) return result({ outcome: 'failed', step: 'version', why: other, version, uploaded })
  return result({ outcome: 'ok', step: 'done', why: `${done}, runs ${version}`, exit: 0, version, uploaded })
}

async function deploy(session: Session, work: HostWork, tools: HostTools): Promise<Fault | undefined> {
  const { script, scriptTimeoutMs } = work
  if (script === undefined) return undefined
  tools.log.info(`${session.host.alias}: deploy script starts`)
  const what = 'the deploy script'
  if (work.onCancel === 'kill') {
    const { outcome } = await runOn(session, script, scriptTimeoutMs, work, tools)
    return describeFault(outcome, what, scriptTimeoutMs)
  }
  const about = { ...work, root: work.uploads.root }
  const outcome = await runOrLeave(session, script, scriptTimeoutMs, about, tools)
  const goesOn = `its output goes on in ${leftLog(about, session.host.alias)} there`
  switch (outcome.kind) {
    case 'left':
      return { outcome: 'unknown', why: `${what} was left to finish (on-cancel: leave); ${goesOn}` }
    case 'lost':
      return { outcome: 'unknown', why: `the connection was lost while ${what} ran (${outcome.why}); ${goesOn}` }
    case 'cancelled':
    case 'exited':
    case 'not-started':
    case 'signalled':
    case 'syntax-error':
    case 'timed-out':
      return describeFault(outcome, what, scriptTimeoutMs)
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
