import { cut, inTurn, type Timeline } from '@shakedown/fleet'
import {
  belowFloor,
  currentOf,
  floorsSince,
  lastGood,
  markBad,
  putLive,
  ReleaseError,
  type Held,
} from '@shakedown/release'
import { lineTo, planOf } from './deploying.ts'
import type { Context } from './main.ts'
import type { HostTools } from './running.ts'
import type { Settings } from './settings.ts'
import type { WayBack } from './verdict.ts'

/**
 * Puts the last good release live again on every host where this run has put another one live, or has tried to. A host
 * where nothing was started is left alone. Never throws for what happens on a host.
 */
export async function goBack(
  held: readonly Held[],
  why: string,
  settings: Settings,
  context: Context,
  tools: HostTools & { timeline: Timeline },
): Promise<ReadonlyMap<string, WayBack>> {
  const ways = await context.log.group('Roll back', () =>
    inTurn<Held, readonly [string, WayBack | undefined]>(
      held,
      { strategy: 'parallel', concurrency: settings.inputs.concurrency, onFailure: 'continue' },
      {
        work: async (one) => {
          const way = await goBackOn(one, why, settings, context, tools)
          if (way !== undefined) tools.log.foreign(`${one.host.alias}: ${way.why}`)
          return [one.host.alias, way]
        },
        skip: ({ host }, skipped) => [host.alias, { to: undefined, ok: false, why: skipped }],
        isBad: () => false,
        signal: tools.signal,
      },
    ),
  )
  return new Map(ways.flatMap(([alias, way]) => (way === undefined ? [] : [[alias, way] as const])))
}

const beforeAnythingStarts = ['record', 'upload', 'expect']

async function goBackOn(
  held: Held,
  why: string,
  settings: Settings,
  context: Context,
  tools: HostTools & { timeline: Timeline },
): Promise<WayBack | undefined> {
  try {
    const { attempt } = held.state.history
    // Somebody else's attempt, or one that started nothing: what ran still runs.
    if (attempt === undefined || attempt.by !== held.by) return undefined
    if (attempt.state === 'failed' && beforeAnythingStarts.includes(attempt.step)) return undefined
    const current = currentOf(held.state.history)
    if (attempt.state === 'live' && current?.status === 'live') {
      await markBad(held, current.n, why)
    }
    const target = lastGood(held.state.history)
    if (target === undefined) {
      return {
        to: undefined,
        ok: false,
        why: 'there is no release to go back to: none was live and known to be healthy',
      }
    }
    tools.timeline.note('started', held.host.alias)
    const old = belowFloor(floorsSince(held.state.history, target), target)
    if (old !== undefined) return { to: target.n, ok: false, why: cut(`release ${target.n} is not started: ${old}`) }
    const plan = { ...planOf(settings, context), onCancel: 'kill' as const }
    const put = await putLive(
      held,
      { ...plan, what: { kind: 'recorded', n: target.n, overrides: [] } },
      { ...tools, onLine: lineTo(tools) },
    )
    tools.timeline.note(put.outcome === 'live' ? 'healthy' : 'failed', held.host.alias)
    if (put.outcome === 'live') return { to: target.n, ok: true, why: `release ${target.n} is live again` }
    return { to: target.n, ok: false, why: cut(`release ${target.n} could not be put live again: ${put.why}`) }
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return { to: undefined, ok: false, why: cut(error.message) }
  }
}
