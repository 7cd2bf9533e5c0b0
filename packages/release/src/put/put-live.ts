import type { Clock, Log } from '@shakedown/ports'
import type { Variable } from '@shakedown/ssh'
import { changedCopy, checkRelease, newFolder } from './folder.ts'
import type { Limits, NewRelease } from './folder.ts'
import { askVersion, checkExpectations, compareVersion, waitForHealth } from './questions.ts'
import { leftLog, runOrLeave } from './leave.ts'
import { ownChanges } from './own-changes.ts'
import { faultOf, runIn } from './run.ts'
import type { RunTools, StepFault, Whereabouts, Work } from './run.ts'
import type { Expectation } from '../environment/expect.ts'
import { ReleaseError } from '../host/ask.ts'
import type { ReleaseHost } from '../host/ask.ts'
import type { Held } from '../host/change.ts'
import { look } from '../host/look.ts'
import { again, begin, fail, goLive, recordOf } from '../host/verbs.ts'
import type { Liveness } from '../host/verbs.ts'
import { currentOf } from '../log/history.ts'
import type { ReleaseRecord } from '../record/schema.ts'
import { deployScript, leavingScript } from '../scripts/start.ts'

/** What is to be live. */
export type What =
  | {
      kind: 'new'
      release: NewRelease
      /** @param previous the folder of what is live, from which equal files may come; empty when there is none */
      upload?(folder: string, previous: string): Promise<StepFault | undefined>
    }
  /** One of before, as it was, or with other values for some names. */
  | { kind: 'recorded'; n: number; overrides: readonly Variable[] }

export interface PutPlan extends Limits {
  what: What
  /** Values of what the release's record says is asked for. */
  secrets: readonly Variable[]
  expectations: readonly Expectation[]
  /** Take the place of the release's own; empty: its own. */
  health: string
  versionCommand: string
  /** The id of the workflow run. */
  run: string
  /** What a cancellation does to a deploy script that runs. */
  onCancel?: 'kill' | 'leave'
  /** Why the release is unproven until somebody proves it: whoever would is killed more often than asked. */
  unproven?: string
}

export interface PutTools extends RunTools {
  clock: Clock
  log: Log
}

export type PutStep = 'record' | 'upload' | 'expect' | 'script' | 'health' | 'version' | 'switch' | 'done'

export interface PutResult {
  alias: string
  /** `unknown`: the link died; what the host does is not known, and its record says so. */
  outcome: 'live' | 'failed' | 'unknown' | 'cancelled'
  step: PutStep
  why: string
  exit: number | undefined
  signal: string | undefined
  seconds: number
  /** The release's number, once it has one. */
  n: number | undefined
  /** What was live before. */
  previous: number | undefined
  /** What the service calls itself; empty when it was not asked. */
  running: string
  bound: 'asked' | 'asserted'
}

/**
 * Puts a release live on one host whose lock is held, in the one order there is: record; upload; expectations, before
 * anything is started; script; health; version; switch. It serves for deploying and for going back, so that the way back
 * is as well trodden as the way out. A failure is recorded, and leaves `current` where it was; what runs then is for the
 * caller to put right, with the release that `lastGood` names.
 * @throws ProblemError for what a person wrote wrong
 */
export async function putLive(held: Held, plan: PutPlan, tools: PutTools): Promise<PutResult> {
  const { host } = held
  const began = tools.clock.now()
  const previous = currentOf(held.state.history)?.n
  let n: number | undefined
  let step: PutStep = 'record'
  let facts: Liveness = { health: 'none', bound: 'asserted', running: '' }
  const result = (outcome: PutResult['outcome'], fault?: Partial<StepFault>): PutResult => ({
    alias: host.alias,
    outcome,
    step,
    why: fault?.why ?? '',
    exit: fault?.exit,
    signal: fault?.signal,
    seconds: Math.round((tools.clock.now() - began) / 100) / 10,
    n,
    previous,
    running: facts.running,
    bound: facts.bound,
  })
  if (plan.what.kind === 'new') checkRelease(plan.what.release)
  try {
    if (tools.signal.aborted) return result('cancelled', { why: 'cancelled before it began' })
    n = await record(held, plan)
    const where = whereabouts(held, n, previous, plan.run)
    const to = (next: PutStep) => {
      step = next
      tools.log.debug(`${host.alias}: release ${n}: ${next}`)
    }
    const { record: recorded } = recordOf(held, n)
    const fault = await walk(held, where, recorded, plan, tools, to, (known) => (facts = { ...facts, ...known }))
    if (fault !== undefined) {
      const note = fault.kind === 'unknown' ? '' : await recordFailure(held, n, step, fault.why)
      return result(fault.kind, { ...fault, why: `${fault.why}${note}` })
    }
    const own = await ownChanges(host, where, recorded, tools)
    step = 'switch'
    const { settled } = await switchTo(held, n, { ...facts, own }, plan.unproven)
    if (!settled)
      tools.log.warning(`${host.alias}: release ${n} is live, but not everything could be written. Make room.`)
    step = 'done'
    return result('live', { why: `release ${n} is live` })
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    const outcome = error.kind === 'lost' ? 'unknown' : error.kind === 'cancelled' ? 'cancelled' : 'failed'
    const note = n === undefined || outcome === 'unknown' ? '' : await recordFailure(held, n, step, error.message)
    return result(outcome, { why: `${error.message}${note}` })
  }
}

async function record(held: Held, { what, secrets, ...limits }: PutPlan): Promise<number> {
  if (what.kind === 'new') {
    const { draft, folder } = newFolder(held, what.release, limits)
    return await begin(held, draft, () => folder)
  }
  const { record: old } = recordOf(held, what.n)
  const given = new Set([...secrets, ...what.overrides].map(({ name }) => name))
  const missing = old.asked.filter((name) => !given.has(name))
  if (missing.length > 0) {
    const message = `release ${what.n} does not keep its secrets; give values for ${missing.join(', ')}`
    throw new ReleaseError('refused', held.host.alias, message, 'secrets')
  }
  if (what.overrides.length > 0) {
    const { draft, folder } = changedCopy(held, what.n, what.overrides, [], limits)
    return await begin(held, draft, () => folder)
  }
  await again(held, what.n)
  return what.n
}

/** Each step in its turn; the first fault ends it. */
async function walk(
  { host, identity }: Held,
  where: Whereabouts,
  { version, commit, checks }: ReleaseRecord,
  plan: PutPlan,
  tools: PutTools,
  to: (step: PutStep) => void,
  learn: (facts: Partial<Liveness>) => void,
): Promise<StepFault | undefined> {
  const { what, scriptTimeoutMs, healthTimeoutMs, secrets: given } = plan
  const secrets = what.kind === 'new' ? (what.release.freezeSecrets ? [] : what.release.secrets) : given
  if (what.kind === 'new' && what.upload !== undefined) {
    to('upload')
    const fault = await what.upload(where.release, where.previous)
    if (fault !== undefined) return fault
  }
  if (plan.expectations.length > 0) {
    to('expect')
    const fault = await checkExpectations(host, where, plan.expectations, secrets, tools)
    if (fault !== undefined) return fault
  }
  to('script')
  const fault = await start(host, where, { timeoutMs: scriptTimeoutMs, secrets, lock: identity }, plan, tools)
  if (fault !== undefined) return fault

  if (plan.health !== '' || checks.includes('health')) {
    to('health')
    const sick = await waitForHealth(host, where, { text: plan.health, limitMs: healthTimeoutMs, secrets }, tools)
    if (sick !== undefined) return sick
    learn({ health: 'passed' })
  }
  if (plan.versionCommand === '' && !checks.includes('version')) return undefined
  to('version')
  const asked = await askVersion(host, where, { text: plan.versionCommand, secrets }, tools)
  if (typeof asked !== 'string') return asked
  const other = compareVersion(asked, { version, commit })
  if (other !== undefined) return { kind: 'failed', why: other, exit: undefined, signal: undefined }
  learn({ bound: 'asked', running: asked })
  return undefined
}

async function start(
  host: ReleaseHost,
  where: Whereabouts,
  work: Omit<Work, 'script'>,
  { onCancel = 'kill' }: PutPlan,
  tools: PutTools,
): Promise<StepFault | undefined> {
  const what = 'the deploy script'
  if (onCancel === 'kill') return faultOf(await runIn(host, where, { ...work, script: deployScript }, tools), what)
  const ran = await runOrLeave(host, where, { ...work, script: leavingScript }, tools)
  const goesOn = `its output goes on in ${leftLog(where, host.alias)} there`
  if ('kind' in ran) {
    const why = `${what} was left to finish (on-cancel: leave); ${goesOn}`
    return { kind: 'unknown', why, exit: undefined, signal: undefined }
  }
  const fault = faultOf(ran, what)
  return fault !== undefined && ran.outcome.kind === 'lost' ? { ...fault, why: `${fault.why}; ${goesOn}` } : fault
}

/** When the link dies while it is written, the host is asked what became of it. */
async function switchTo(held: Held, n: number, facts: Liveness, unproven?: string): Promise<{ settled: boolean }> {
  try {
    return await goLive(held, n, facts, unproven)
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.kind !== 'lost') throw error
    const { host, place } = held
    const state = await look(host, place, { signal: new AbortController().signal }).catch(() => {
      throw error
    })
    if (currentOf(state.history)?.n !== n || state.history.attempt?.state !== 'live') throw error
    held.state = { ...state, key: held.state.key }
    return { settled: state.current.kind === 'link' && state.current.to === `releases/${n}` }
  }
}

async function recordFailure(held: Held, n: number, step: PutStep, why: string): Promise<string> {
  try {
    await fail(held, n, step, why)
    return ''
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return `; that could not be recorded: ${error.message}`
  }
}

/** @throws ReleaseError when the host has not told where its folder is */
export function whereabouts(
  { host, state }: Pick<Held, 'host' | 'state'>,
  n: number,
  previous: number | undefined,
  run: string,
): Whereabouts {
  const { place: root } = state
  if (root === undefined) throw new ReleaseError('failed', host.alias, 'there is no folder of this deployment')
  return {
    root,
    release: `${root}/releases/${n}`,
    previous: previous === undefined ? '' : `${root}/releases/${previous}`,
    run,
  }
}
