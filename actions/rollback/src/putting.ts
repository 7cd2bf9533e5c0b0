import { cut, inTurn, type Timeline } from '@shakedown/fleet'
import { currentOf, look, markBad, putLive, ReleaseError } from '@shakedown/release'
import type { Held, HostState, PutPlan, PutResult } from '@shakedown/release'
import type { HostPlan } from './host-plan.ts'
import { whyBad } from './recorded.ts'
import { restore, type Restored } from './restoring.ts'
import type { Settings } from './settings.ts'
import type { Crew } from './tools.ts'
import type { HostResult } from './verdict.ts'

export interface Putting {
  settings: Settings
  crew: Crew
  timeline: Timeline
  run: string
}

export interface Ready {
  plan: HostPlan
  held: Held
}

/** Starts the target on all hosts, in the order of the strategy. Every host has a result, also those that never began. */
export async function putAll(ready: readonly Ready[], putting: Putting): Promise<HostResult[]> {
  const { inputs } = putting.settings
  const { log, signal } = putting.crew.tools
  const tell = (result: HostResult): HostResult => {
    log.foreign(`${result.alias}: ${result.outcome}, ${result.why} (${result.seconds} s)`)
    return result
  }
  const turns = {
    strategy: inputs.strategy,
    concurrency: inputs.concurrency,
    onFailure: inputs['on-host-failure'],
  }
  return await inTurn(ready, turns, {
    work: async ({ plan, held }) => tell(await putOne(plan, held, putting)),
    skip: ({ plan }, why) => tell(untouched(plan, why)),
    isBad: ({ outcome }) => outcome === 'failed' || outcome === 'unknown',
    signal,
  })
}

async function putOne(plan: HostPlan, held: Held, putting: Putting): Promise<HostResult> {
  const { crew, timeline } = putting
  const { alias } = plan.host
  if (plan.stays) {
    timeline.note('healthy', alias)
    return { ...resultOf(plan, 0), outcome: 'stays', step: 'done', why: `ran ${plan.to} already` }
  }
  const began = crew.tools.clock.now()
  const seconds = () => Math.round((crew.tools.clock.now() - began) / 100) / 10
  const before = currentOf(held.state.history)?.n
  const bad = plan.bad(held)
  timeline.note('started', alias)
  crew.tools.log.info(`${alias}: ${plan.to} is started`)
  const put = planOf(plan, held, putting)
  let result = await putLive(held, put, crew.tools)
  if (result.outcome === 'unknown') result = await onceMore(held, put, result, crew)
  switch (result.outcome) {
    case 'live': {
      timeline.note('healthy', alias)
      const runs = result.running === '' ? `runs ${plan.to}` : `runs ${plan.to} and calls itself ${result.running}`
      return { ...resultOf(plan, seconds()), outcome: 'ok', step: 'done', why: cut(runs), running: cut(result.running) }
    }
    case 'unknown':
      timeline.note('failed', alias)
      return { ...resultOf(plan, seconds()), outcome: 'unknown', step: result.step, why: cut(result.why) }
    case 'cancelled':
      return { ...resultOf(plan, seconds()), outcome: 'failed', step: result.step, why: cut(result.why) }
    case 'failed': {
      timeline.note('failed', alias)
      const back = await backTo(before, result, held, putting)
      if (back.restored && bad !== undefined && bad === before) await remark(held, bad, putting)
      if (back.restored) timeline.note('restored', alias)
      return {
        ...resultOf(plan, seconds()),
        outcome: 'failed',
        step: result.step,
        why: cut(`${result.why}${back.what}`),
      }
    }
  }
}

/** What was there before is better than nothing: the target did not come up, and what ran may have been stopped. */
async function backTo(
  before: number | undefined,
  { step }: PutResult,
  held: Held,
  { settings, crew, run }: Putting,
): Promise<Restored> {
  if (step === 'record' || step === 'upload' || step === 'expect')
    return { restored: false, what: '; nothing was started' }
  if (before === undefined) return { restored: false, what: '; there is nothing to put back' }
  if (crew.tools.signal.aborted) return { restored: false, what: '' }
  return await restore(held, before, settings, run, crew.tools)
}

/** Put live again, it would be as good as any other. */
async function remark(held: Held, n: number, { settings, crew }: Putting): Promise<void> {
  await markBad(held, n, whyBad(settings)).catch((error: unknown) => {
    if (!(error instanceof ReleaseError)) throw error
    crew.tools.log.warning(`Release ${n} could not be called bad. ${error.message}`)
  })
}

function planOf({ what, secrets }: HostPlan, held: Held, { settings: { inputs }, run }: Putting): PutPlan {
  return {
    what: what(held),
    secrets,
    // They were asked before any host was touched.
    expectations: [],
    health: inputs.health,
    versionCommand: inputs['version-command'],
    run,
    scriptTimeoutMs: inputs['script-timeout'],
    healthTimeoutMs: inputs['health-timeout'],
  }
}

const lastWordsMs = 6000
const pollMs = 250

/**
 * The link died while the host worked. When it can be reached again, what became of it is read there: on a host that lost
 * its runner the watchdog ends what ran, and then the release is started once more.
 */
async function onceMore(held: Held, put: PutPlan, lost: PutResult, { tools }: Crew): Promise<PutResult> {
  if (tools.signal.aborted) return lost
  const state = await quiet(held, tools)
  if (state === undefined) return lost
  held.state = { ...state, key: held.state.key }
  const { attempt } = state.history
  if (attempt?.n === lost.n && attempt?.state === 'live') {
    return {
      ...lost,
      outcome: 'live',
      step: 'done',
      why: `release ${lost.n ?? 0} is live`,
      running: currentOf(state.history)?.running ?? '',
    }
  }
  tools.log.warning(`${held.host.alias}: the connection was lost, and is back. It is tried once more.`)
  return await putLive(held, put, tools)
}

async function quiet({ host, place }: Held, tools: Crew['tools']): Promise<HostState | undefined> {
  const deadline = tools.clock.now() + lastWordsMs
  for (;;) {
    const state = await look(host, place, { signal: tools.signal }).catch(() => undefined)
    if (state === undefined || state.lock.kind !== 'held' || !state.lock.groupLives) return state
    if (tools.clock.now() > deadline) return undefined
    await tools.clock.sleep(pollMs, tools.signal).catch(() => undefined)
  }
}

function untouched(plan: HostPlan, why: string): HostResult {
  return { ...resultOf(plan, 0), outcome: 'skipped', step: 'begin', why: `${why}; ${plan.from} still runs` }
}

function resultOf({ host, from, to }: HostPlan, seconds: number): HostResult {
  return { alias: host.alias, outcome: 'failed', step: 'begin', why: '', from, to, running: '', seconds }
}
