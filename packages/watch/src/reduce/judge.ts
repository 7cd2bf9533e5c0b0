import { writeDuration } from '@shakedown/ports'
import type { MarkKind, WatchPlan, WatchVerdict } from '../plan.ts'
import { judgeChecks } from './checks.ts'
import { perMinute, updateHopeless } from './pace.ts'
import {
  addEvent,
  addMark,
  counts,
  cut,
  mayChange,
  progressOf,
  type Fault,
  type NodeState,
  type WatchState,
} from './state.ts'
import { stallWindow } from './timing.ts'
import { blindText, describeNode, overallPace, passedText, soFar, startText } from './wording.ts'

/** The contract's order for several verdicts in one tick. A person's cancellation is nobody's fault and comes first. */
const precedence: readonly Fault[] = [
  'cancelled',
  'diverged',
  'reset',
  'failed',
  'stalled',
  'inconclusive',
  'timed-out',
]

/** Decides at the end of a step, when everything of it is known. */
export function judge(plan: WatchPlan, state: WatchState): void {
  findFaults(plan, state)
  const fault = precedence.find((candidate) => state.faults[candidate] !== undefined)
  if (fault !== undefined) return finish(plan, state, fault, state.faults[fault] ?? fault)
  if (state.passedAt !== null) finish(plan, state, 'passed', passedText(plan, state))
}

function findFaults(plan: WatchPlan, state: WatchState): void {
  const { faults } = state
  const able = state.nodes.filter(mayChange)
  if (able.length < plan.quorum) {
    const culprits = state.nodes.filter((node) => !able.includes(node))
    const [first] = culprits.filter(({ phase }) => phase === 'reset').concat(culprits)
    if (first !== undefined) {
      const verdict = first.phase === 'reset' ? 'reset' : 'failed'
      faults[verdict] ??=
        `${describeNode(first)}; ${able.length} of ${state.nodes.length} nodes are left, ${plan.quorum} needed, at ${soFar(plan, state)}`
    }
  }
  if (state.passedAt !== null) return judgeRate(plan, state)
  const meaning = meaningOfSilence(plan, able)
  if (state.quorumAt === null) {
    const late = state.at >= Math.min(plan.startTimeoutMs, plan.timeBudgetMs)
    if (late) faults[meaning === 'inconclusive' ? meaning : 'failed'] ??= startText(plan, state)
    return
  }
  const { fault } = judgeChecks(plan, state)
  if (fault !== undefined) faults.failed ??= fault
  if (state.blindMs > stallWindow(plan, state)) faults[meaning] ??= blindText(plan, state, meaning)
  judgeTime(plan, state)
}

/** The last proof's pace is the measure. A pace that could not be measured is none. */
function judgeRate(plan: WatchPlan, state: WatchState): void {
  const { minRateRatio, provenRatePerMinute: proven } = plan
  if (minRateRatio === undefined || proven === undefined) return
  const pace = overallPace(state)
  if (pace === undefined) {
    state.faults.inconclusive ??= `Cannot tell: ${soFar(plan, state)} came in one moment, so that there is no pace to compare with the last proof's`
    return
  }
  const ratio = (pace * 60_000) / proven
  if (ratio >= minRateRatio) return
  state.faults.failed ??= `Too slow: ${soFar(plan, state)} at ${perMinute(pace)} a minute, ${ratio.toFixed(2)} of the last proof's ${perMinute(proven / 60_000)}, at least ${minRateRatio} are needed`
}

/** Whether the rest of the budget can still be enough. */
function judgeTime(plan: WatchPlan, state: WatchState): void {
  const leftMs = plan.timeBudgetMs - state.at
  if (state.reachedAt !== null) {
    const settleMs = (plan.settleMs ?? 0) - state.settledMs
    if (leftMs <= 0 || settleMs <= leftMs) return
    state.faults['timed-out'] ??=
      `Timed out early: ${soFar(plan, state)} after ${writeDuration(state.at)}; it has yet to hold for ${writeDuration(settleMs)}, and ${writeDuration(leftMs)} are left`
    return
  }
  const hopeless = updateHopeless(plan, state, leftMs)
  if (hopeless === undefined) return
  const rest = plan.target - (state.best ?? 0n)
  const need = writeDuration(Math.min(Number(rest) / state.pace.bestPerMs, 1e12))
  state.faults['timed-out'] ??=
    `Timed out early: ${soFar(plan, state)} after ${writeDuration(state.at)}; ${hopeless} the remaining ${rest} need ${need}, and ${writeDuration(leftMs)} are left`
}

/**
 * What it means that no quorum answers. A node that refuses or rejects is known to be broken, a frozen one to stand
 * still; of a silent or lost one nothing is known.
 */
function meaningOfSilence(plan: WatchPlan, able: readonly NodeState[]): 'failed' | 'stalled' | 'inconclusive' {
  const left = (...known: NodeState['phase'][]) => able.filter(({ phase }) => !known.includes(phase)).length
  if (left('down', 'rejecting') < plan.quorum) return 'failed'
  return left('down', 'rejecting', 'frozen') < plan.quorum ? 'stalled' : 'inconclusive'
}

const endMarks: Partial<Record<WatchVerdict, MarkKind>> = { stalled: 'stall' }

function finish(plan: WatchPlan, state: WatchState, verdict: WatchVerdict, reason: string): void {
  // The last line of defence for the first rule: whatever happened above, no pass without values from a quorum.
  const there = state.nodes.filter((node) => counts(node) && progressOf(node) >= plan.target).length
  const hollow = verdict === 'passed' && there < plan.quorum
  state.end = hollow
    ? { verdict: 'inconclusive', reason: 'Cannot tell: no quorum has the values that a pass needs', at: state.at }
    : { verdict, reason: cut(reason), at: state.at }
  const mark = endMarks[verdict]
  if (mark !== undefined) addMark(state, mark, null)
  addEvent(state, null, state.end.reason)
  state.faults = {}
}
