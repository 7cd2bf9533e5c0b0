import type { WatchPlan } from '../plan.ts'
import type { WatchState } from './state.ts'

/** Below this no pause is called a stall, unless `stallAfterMs` says so. */
const stallFloorMs = 120_000
const stallFactor = 3

/** The stall window that applies now, in milliseconds. */
export function stallWindow(plan: WatchPlan, state: WatchState): number {
  if (plan.stallAfterMs !== undefined) return plan.stallAfterMs
  const expected = plan.expectedIntervalMs ?? state.pace.expectedMs
  if (expected !== null) return Math.max(stallFloorMs, stallFactor * expected)
  // Nothing is learnt yet: the first step may take as long as the start, or it would be judged by a pace nobody knows.
  return Math.max(stallFloorMs, plan.startTimeoutMs, stallFactor * state.pace.longestMs)
}

/** How patient the sources are, in milliseconds. */
export interface Timing {
  pollMs: number
  /** One request, or one handshake, or the opening of one tunnel. */
  requestMs: number
  pingMs: number
  /** How long after a ping some frame must come. */
  pongMs: number
  backoffCapMs: number
  /** How old an answer may be for its node to count as answering. */
  freshMs: number
  tickMs: number
  /** Time between two comparisons of hashes. */
  compareMs: number
}

const known = new WeakMap<WatchPlan, Timing>()

/** A stall can only be seen by somebody who looks several times within its window. */
export function timingOf(plan: WatchPlan): Timing {
  const timing = known.get(plan) ?? workOut(plan)
  known.set(plan, timing)
  return timing
}

function workOut(plan: WatchPlan): Timing {
  const window = plan.stallAfterMs ?? Math.max(stallFloorMs, stallFactor * (plan.expectedIntervalMs ?? 0))
  const pollMs = Math.min(plan.pollIntervalMs ?? between(250, window / 4, 10_000), Math.max(250, window / 2))
  const requestMs = between(1000, window / 3, 10_000)
  const pingMs = between(250, window / 4, 15_000)
  return {
    pollMs,
    requestMs,
    pingMs,
    pongMs: requestMs,
    backoffCapMs: between(500, window / 4, 30_000),
    freshMs: Math.max(2 * pollMs, 1.5 * pingMs) + requestMs,
    tickMs: between(50, window / 20, 1000),
    compareMs: between(500, window / 4, 10_000),
  }
}

function between(min: number, value: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}
