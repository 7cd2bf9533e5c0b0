import { writeDuration } from '@shakedown/ports'
import type { WatchPlan } from '../plan.ts'
import { judgeChecks } from './checks.ts'
import { counts, type WatchState } from './state.ts'
import { lagText, nodesSay, soFar } from './wording.ts'

/** What else is missing for a pass, now that the target is reached; undefined when nothing is. */
export function holdback(plan: WatchPlan, state: WatchState): string | undefined {
  const checks = judgeChecks(plan, state)
  if (checks.holdback !== undefined) return checks.holdback
  if (state.lagging) return lagText(plan, state)
  if (plan.equalProgress !== undefined) {
    const paired = state.nodes.filter(
      (node) =>
        counts(node) &&
        node.companion !== null &&
        node.kept + node.companion.upTo - (node.baseline ?? 0n) >= plan.target,
    ).length
    if (paired < plan.quorum) {
      return `${plan.equalProgress} was seen to have moved alike on ${paired} nodes, ${plan.quorum} needed`
    }
  }
  const left = (plan.settleMs ?? 0) - state.settledMs
  return left > 0 ? `it has yet to hold for ${writeDuration(left)}` : undefined
}

/** The budget is over. */
export function timedOutText(plan: WatchPlan, state: WatchState): string {
  const why = state.reachedAt === null ? undefined : holdback(plan, state)
  const but = why === undefined ? '' : ` are there, but ${why}; not settled`
  return `Timed out: ${soFar(plan, state)}${but} within ${writeDuration(plan.timeBudgetMs)}; ${nodesSay(plan, state)}`
}
