import { cut, type Link } from '@shakedown/fleet'
import { compareVersion, untilHealthy } from '@shakedown/release'
import { ConnectError, type Session } from '@shakedown/ssh'
import { asFault, describeFault, QUESTION_TIMEOUT_MS, runOn, type HostTools, type ScriptWork } from './running.ts'
import { nothingDone, type HostResult } from './verdict.ts'

/** What a host is asked that something else has deployed to. */
export interface HostWork extends ScriptWork {
  /** For a preflight, which reads it; never run from here. */
  script: string | undefined
  health: string
  healthTimeoutMs: number
  versionCommand: string
  /** What the running service must say it is. */
  expected: { version: string; commit: string }
}

type Part = Partial<HostResult> & Pick<HostResult, 'outcome' | 'step' | 'why'>

/** Asks one host whether its service is healthy, and what it is. Never throws for what happens there. */
export async function askHost(link: Link, work: HostWork, tools: HostTools): Promise<HostResult> {
  const { alias } = link.host
  const started = tools.clock.now()
  const result = (part: Part): HostResult => ({
    ...nothingDone,
    alias,
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

  if (work.health !== '') {
    const ask = async (timeoutMs: number) => ({
      ...(await runOn(session, work.health, timeoutMs, work, tools)),
      timeoutMs,
      refused: undefined,
      said: '',
      lines: [],
    })
    const sick = await untilHealthy(ask, work.healthTimeoutMs, tools)
    if (sick !== undefined) return result({ ...asFault(sick), step: 'health' })
  }
  if (work.versionCommand === '') return result({ outcome: 'ok', step: 'done', why: 'asked', exit: 0 })

  const asked = await runOn(session, work.versionCommand, QUESTION_TIMEOUT_MS, work, tools)
  const mute = describeFault(asked.outcome, 'the version command')
  if (mute !== undefined) return result({ ...mute, step: 'version' })
  const version = cut(asked.lastLine.trim())
  if (version === '') {
    const why = 'the version command printed nothing, so what runs is unknown'
    return result({ outcome: 'failed', step: 'version', why })
  }
  const other = compareVersion(version, work.expected)
  if (other !== undefined) return result({ outcome: 'failed', step: 'version', why: other, version })
  return result({ outcome: 'ok', step: 'done', why: `asked, runs ${version}`, exit: 0, version })
}
