import { writeDuration } from '@shakedown/ports'
import type { WatchPlan } from '../plan.ts'
import { holdback } from './holdback.ts'
import { addPoint, addSpread, learn } from './pace.ts'
import { answering, progressOf, ranked, type WatchState } from './state.ts'
import { stallWindow, timingOf } from './timing.ts'
import { lagText, stalledText } from './wording.ts'

/**
 * An answer confirms that the node was there all the time since its last one. The time for which a quorum is so confirmed
 * is watched time, the only time in which a stall can be seen. The deadline is held before the new values are looked at.
 */
export function confirm(plan: WatchPlan, state: WatchState): void {
  if (state.quorumAt === null || state.passedAt !== null) return
  const confirmed = quorumLife(plan, state)
  if (confirmed === undefined || confirmed <= state.confirmedAt) return
  const from = state.confirmedAt
  const gap = confirmed - from
  state.confirmedAt = confirmed
  state.longestGapMs = Math.max(state.longestGapMs, gap)
  if (gap > timingOf(plan).freshMs) {
    state.pace.skipNext = true
    if (plan.maxBlindMs !== undefined && gap > plan.maxBlindMs) {
      state.faults.inconclusive ??= `Cannot tell: nobody saw the testnet for ${writeDuration(gap)}, ${writeDuration(plan.maxBlindMs)} are allowed`
    }
    return
  }
  state.quietMs += gap
  state.watchedMs += gap
  if (state.reachedAt !== null) state.settledMs += Math.max(0, confirmed - Math.max(from, state.reachedAt))
  state.lagMs = state.lagging ? state.lagMs + gap : 0
  const window = stallWindow(plan, state)
  if (state.quietMs > window) state.faults.stalled ??= stalledText(plan, state)
  if (state.lagMs > window) state.faults.failed ??= lagText(plan, state)
}

/** When the quorum-th latest of the answering nodes answered. */
function quorumLife(plan: WatchPlan, state: WatchState): number | undefined {
  const [only] = state.nodes
  if (state.nodes.length === 1) return only?.phase === 'answering' ? (only.lifeAt ?? undefined) : undefined
  return answering(state)
    .map(({ lifeAt }) => lifeAt ?? 0)
    .toSorted((a, b) => b - a)[plan.quorum - 1]
}

/**
 * The progress that counts is the quorum-th best. A node that was taken out takes its progress with it, even one that had
 * just completed the quorum.
 */
export function countProgress(plan: WatchPlan, state: WatchState): void {
  const order = ranked(state)
  const node = order[plan.quorum - 1]
  if (node === undefined) {
    // Too few are left that ever gave a value: nobody has reached anything.
    state.reachedAt = null
    state.passedAt = null
    return
  }
  const progress = progressOf(node)
  if (state.best === null) {
    state.quorumAt = state.at
    state.confirmedAt = state.at
    state.best = progress
    addPoint(state, progress)
  } else if (progress > state.best) {
    learn(state, progress - state.best)
    state.best = progress
    state.quietMs = 0
    addPoint(state, progress)
  } else if (progress < state.best) {
    state.best = progress
    state.pace.skipNext = true
  }
  const [first] = order
  const last = order.at(-1)
  if (first !== undefined && last !== undefined && state.nodes.length > 1) {
    const ahead = progressOf(first)
    addSpread(state, ahead, progressOf(last))
    state.lagging = plan.maxLag !== undefined && ahead - progress > plan.maxLag
  }
  if (progress < plan.target) {
    state.reachedAt = null
    state.passedAt = null
    state.settledMs = 0
    return
  }
  state.reachedAt ??= state.at
  if (holdback(plan, state) === undefined) state.passedAt ??= state.at
  else state.passedAt = null
}
