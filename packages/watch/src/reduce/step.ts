import { writeDuration } from '@shakedown/ports'
import type { WatchPlan, WatchVerdict } from '../plan.ts'
import { observeConnect, observeHashes, observeIdentity, observeMalformed, observeSample } from './observe.ts'
import { addPoint, learn, updateHopeless } from './pace.ts'
import {
  addEvent,
  counts,
  progressOf,
  ranked,
  type Fault,
  type NodeState,
  type Signal,
  type WatchState,
} from './state.ts'
import { stallWindow, timingOf } from './timing.ts'
import { blindText, cut, describeNode, nodesSay, passedText, soFar, stalledText, startText } from './wording.ts'

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

/**
 * The reducer: what is known, what was reported since and the time give what is known now. Pure; the given state is not
 * changed. Once `end` is set, nothing changes any more.
 * @param at milliseconds since the start of the watch
 */
export function step(plan: WatchPlan, before: WatchState, signals: readonly Signal[], at: number): WatchState {
  if (before.end !== null) return before
  const state = structuredClone(before)
  for (const signal of signals.toSorted((a, b) => a.at - b.at)) {
    advance(plan, state, Math.min(signal.at, at))
    apply(plan, state, signal)
  }
  advance(plan, state, at)
  judge(plan, state)
  return state
}

/** Lets time pass: answers age, and what depends on time alone falls due. A signal from before counts as from now. */
function advance(plan: WatchPlan, state: WatchState, to: number): void {
  const at = Math.max(state.at, to)
  const passed = at - state.at
  state.at = at
  if (state.reachedAt !== null) return
  const { freshMs } = timingOf(plan)
  for (const node of state.nodes) {
    if (node.phase !== 'answering' || at - (node.lifeAt ?? 0) <= freshMs) continue
    node.phase = 'silent'
    node.why = `no answer for ${writeDuration(at - (node.lifeAt ?? 0))}`
    addEvent(state, node.name, node.why)
  }
  if (state.quorumAt !== null) {
    // One long gap between two ticks is our own pause (a suspended machine), not that long a silence of the network.
    state.blindMs = answering(state).length >= plan.quorum ? 0 : state.blindMs + Math.min(passed, freshMs)
  }
  if (at >= plan.timeBudgetMs && state.quorumAt !== null) {
    state.faults['timed-out'] ??=
      `Timed out: ${soFar(plan, state)} within ${writeDuration(plan.timeBudgetMs)}; ${nodesSay(plan, state)}`
  }
}

function apply(plan: WatchPlan, state: WatchState, signal: Signal): void {
  if (signal.kind === 'cancel') {
    state.faults.cancelled ??= `Cancelled at ${soFar(plan, state)}: ${signal.why}`
    return
  }
  if (signal.kind === 'hashes') return observeHashes(state, signal)
  const node = state.nodes.find(({ name }) => name === signal.node)
  if (node === undefined || node.phase === 'misconfigured' || node.phase === 'reset') return
  switch (signal.kind) {
    case 'connected':
      return observeConnect(state, node, signal.identity)
    case 'identity':
      return observeIdentity(state, node, signal.identity)
    case 'sample':
      confirm(plan, state, node)
      observeSample(plan, state, node, signal)
      return advanceProgress(plan, state)
    case 'alive':
      if (node.baseline === null) return
      confirm(plan, state, node)
      if (node.phase !== 'answering') addEvent(state, node.name, 'answers again')
      node.phase = 'answering'
      node.why = ''
      node.lifeAt = state.at
      return
    case 'malformed':
      return observeMalformed(state, node, signal.why)
    case 'lost':
      if (node.phase !== signal.phase || node.why !== signal.why) {
        addEvent(
          state,
          node.name,
          describeNode({ ...node, phase: signal.phase, why: signal.why }).slice(node.name.length + 1),
        )
      }
      node.phase = signal.phase
      node.why = signal.why
      return
    case 'resubscribed':
      node.resubscriptions++
      return addEvent(state, node.name, 'the subscription went quiet while the counter moved: subscribed again')
    case 'note':
      return addEvent(state, node.name, signal.text)
  }
}

function answering(state: WatchState): NodeState[] {
  return state.nodes.filter(({ phase }) => phase === 'answering')
}

/**
 * An answer confirms that the node was there all the time since its last one. The time for which a quorum is so confirmed
 * is watched time, the only time in which a stall can be seen. The deadline is held before the new value is looked at.
 */
function confirm(plan: WatchPlan, state: WatchState, node: NodeState): void {
  if (state.quorumAt === null || state.reachedAt !== null) return
  const lives = answering(state)
    .map((peer) => (peer === node ? state.at : (peer.lifeAt ?? 0)))
    .concat(node.phase === 'answering' ? [] : [state.at])
    .toSorted((a, b) => b - a)
  const confirmed = lives[plan.quorum - 1]
  if (confirmed === undefined || confirmed <= state.confirmedAt) return
  const gap = confirmed - state.confirmedAt
  state.confirmedAt = confirmed
  state.longestGapMs = Math.max(state.longestGapMs, gap)
  if (gap > timingOf(plan).freshMs) {
    state.pace.skipNext = true
    return
  }
  state.quietMs += gap
  state.watchedMs += gap
  if (state.quietMs > stallWindow(plan, state)) state.faults.stalled ??= stalledText(plan, state)
}

/** The progress that counts is the quorum-th best. */
function advanceProgress(plan: WatchPlan, state: WatchState): void {
  const node = ranked(state)[plan.quorum - 1]
  if (node === undefined) return
  const progress = progressOf(node)
  if (state.best === null) {
    state.quorumAt = state.at
    state.confirmedAt = state.at
    state.best = String(progress)
    addPoint(state, progress)
  } else if (progress > BigInt(state.best)) {
    learn(state, progress - BigInt(state.best))
    state.best = String(progress)
    state.quietMs = 0
    addPoint(state, progress)
  }
  if (progress >= plan.target) state.reachedAt ??= state.at
}

/** A node that was taken out takes its progress with it, even one that had just completed the quorum. */
function recount(plan: WatchPlan, state: WatchState): void {
  if (state.best === null) return
  const node = ranked(state)[plan.quorum - 1]
  if (node === undefined) {
    // Too few are left that ever gave a value: nobody has reached anything.
    state.reachedAt = null
    return
  }
  const progress = progressOf(node)
  if (progress >= BigInt(state.best)) return
  state.best = String(progress)
  state.pace.skipNext = true
  if (progress < plan.target) state.reachedAt = null
}

function judge(plan: WatchPlan, state: WatchState): void {
  recount(plan, state)
  findFaults(plan, state)
  const fault = precedence.find((candidate) => state.faults[candidate] !== undefined)
  if (fault !== undefined) return finish(state, fault, state.faults[fault] ?? fault)
  if (state.reachedAt !== null) finish(state, 'passed', passedText(plan, state))
}

function findFaults(plan: WatchPlan, state: WatchState): void {
  const { faults } = state
  const able = state.nodes.filter((node) => node.phase !== 'reset' && node.phase !== 'misconfigured')
  if (able.length < plan.quorum) {
    const culprits = state.nodes.filter((node) => !able.includes(node))
    const [first] = culprits.filter(({ phase }) => phase === 'reset').concat(culprits)
    if (first !== undefined) {
      const verdict = first.phase === 'reset' ? 'reset' : 'failed'
      faults[verdict] ??=
        `${describeNode(first)}; ${able.length} of ${state.nodes.length} nodes are left, ${plan.quorum} needed, at ${soFar(plan, state)}`
    }
  }
  if (state.reachedAt !== null) return
  const meaning = meaningOfSilence(plan, able)
  if (state.quorumAt === null) {
    const late = state.at >= Math.min(plan.startTimeoutMs, plan.timeBudgetMs)
    if (late) faults[meaning === 'inconclusive' ? meaning : 'failed'] ??= startText(plan, state)
    return
  }
  if (state.blindMs > stallWindow(plan, state)) faults[meaning] ??= blindText(plan, state, meaning)
  const leftMs = plan.timeBudgetMs - state.at
  const hopeless = updateHopeless(plan, state, leftMs)
  if (hopeless !== undefined) {
    const rest = plan.target - BigInt(state.best ?? 0)
    const need = writeDuration(Math.min(Number(rest) / state.pace.bestPerMs, 1e12))
    faults['timed-out'] ??=
      `Timed out early: ${soFar(plan, state)} after ${writeDuration(state.at)}; ${hopeless} the remaining ${rest} need ${need}, and ${writeDuration(leftMs)} are left`
  }
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

function finish(state: WatchState, verdict: WatchVerdict, reason: string): void {
  // The last line of defence for the first rule: whatever happened above, no pass without values from a quorum.
  const hollow = verdict === 'passed' && (state.best === null || !state.nodes.some(counts))
  state.end = hollow
    ? { verdict: 'inconclusive', reason: 'No value was ever read', at: state.at }
    : { verdict, reason: cut(reason), at: state.at }
  addEvent(state, null, state.end.reason)
}
