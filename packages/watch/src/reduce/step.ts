import { writeDuration } from '@shakedown/ports'
import type { WatchPlan } from '../plan.ts'
import { observeCheck } from './checks.ts'
import { confirm, countProgress } from './count.ts'
import { timedOutText } from './holdback.ts'
import { judge } from './judge.ts'
import { observeConnect, observeHashes, observeIdentity, observeMalformed, observeRefusal } from './observe.ts'
import { foldMoment, observeSample, type Moment } from './sample.ts'
import { addEvent, addMark, answering, cut, mayChange, type NodeState, type Signal, type WatchState } from './state.ts'
import { timingOf } from './timing.ts'
import { describeNode, soFar } from './wording.ts'

type Moments = Map<string, Moment>

/**
 * The reducer: what is known, what was reported since and the time give what is known now. Pure; the given state is not
 * changed. Once `end` is set, nothing changes any more. Samples of one moment have no order among them, and one that is
 * delivered again, at once or later, changes nothing.
 * @param at milliseconds since the start of the watch
 */
export function step(plan: WatchPlan, before: WatchState, signals: readonly Signal[], at: number): WatchState {
  if (before.end !== null) return before
  const state = draft(before)
  const moments: Moments = new Map()
  for (const signal of signals.length > 1 ? signals.toSorted((a, b) => a.at - b.at) : signals) {
    advance(plan, state, Math.min(signal.at, at), moments)
    apply(plan, state, signal, moments)
  }
  // Before time goes on, so that a target reached in time is seen as reached.
  close(plan, state, moments)
  advance(plan, state, at, moments)
  judge(plan, state)
  return state
}

/** What a step may change is copied; lists are replaced rather than changed. */
function draft(state: WatchState): WatchState {
  return {
    ...state,
    nodes: state.nodes.map((node) => ({ ...node })),
    checks: state.checks.map((check) => ({ ...check })),
    pace: { ...state.pace },
    faults: {},
  }
}

/** The present moment is complete: its values are taken in, and what they amount to is looked at. */
function close(plan: WatchPlan, state: WatchState, moments: Moments): void {
  for (const node of moments.size === 0 ? [] : state.nodes) {
    const moment = moments.get(node.name)
    if (moment !== undefined && mayChange(node)) foldMoment(plan, state, node, moment)
  }
  moments.clear()
  confirm(plan, state)
  countProgress(plan, state)
}

/** Lets time pass: answers age, and what depends on time alone falls due. A signal from before counts as from now. */
function advance(plan: WatchPlan, state: WatchState, to: number, moments: Moments): void {
  const passed = to - state.at
  if (passed > 0) {
    close(plan, state, moments)
    state.at = to
  }
  if (state.passedAt !== null) return
  if (passed > 0) age(plan, state, passed)
  if (to >= plan.timeBudgetMs && state.quorumAt !== null) state.faults['timed-out'] ??= timedOutText(plan, state)
}

function age(plan: WatchPlan, state: WatchState, passed: number): void {
  const { at } = state
  const { freshMs } = timingOf(plan)
  for (const node of state.nodes) {
    if (node.phase !== 'answering' || at - (node.lifeAt ?? 0) <= freshMs) continue
    node.phase = 'silent'
    node.why = `no answer for ${writeDuration(at - (node.lifeAt ?? 0))}`
    addEvent(state, node.name, node.why)
  }
  if (state.quorumAt === null) return
  const blind = answering(state).length < plan.quorum
  if (blind && state.blindMs === 0) addMark(state, 'blind', null)
  // One long gap between two ticks is our own pause (a suspended machine), not that long a silence of the network.
  state.blindMs = blind ? state.blindMs + Math.min(passed, freshMs) : 0
}

function apply(plan: WatchPlan, state: WatchState, signal: Signal, moments: Moments): void {
  if (signal.kind === 'cancel') {
    state.faults.cancelled ??= `Cancelled at ${soFar(plan, state)}: ${signal.why}`
    return
  }
  if (signal.kind === 'hashes') return observeHashes(state, signal)
  if (signal.kind === 'check') return observeCheck(plan, state, signal)
  const node = state.nodes.find(({ name }) => name === signal.node)
  if (node !== undefined && mayChange(node)) applyTo(plan, state, node, signal, moments)
}

type NodeSignal = Exclude<Signal, { kind: 'cancel' | 'hashes' | 'check' }>

function applyTo(plan: WatchPlan, state: WatchState, node: NodeState, signal: NodeSignal, moments: Moments): void {
  switch (signal.kind) {
    case 'connected':
      return observeConnect(plan, state, node, signal.identity)
    case 'identity':
      return observeIdentity(state, node, signal.identity)
    case 'sample':
      return observeSample(plan, state, node, signal, moments)
    case 'alive':
      return observeLife(state, node)
    case 'malformed':
      return observeMalformed(plan, state, node, signal.why)
    case 'lost': {
      const why = cut(signal.why)
      if (node.phase !== signal.phase || node.why !== why) {
        addEvent(state, node.name, describeNode({ ...node, phase: signal.phase, why }).slice(node.name.length + 1))
      }
      node.phase = signal.phase
      node.why = why
      node.troubleAt = state.at
      return signal.phase === 'rejecting' ? observeRefusal(plan, state, node) : undefined
    }
    case 'resubscribed':
      node.resubscriptions++
      return addEvent(state, node.name, 'the subscription went quiet while the counter moved: subscribed again')
    case 'note':
      return addEvent(state, node.name, signal.text)
  }
}

function observeLife(state: WatchState, node: NodeState): void {
  if (node.baseline === null) return
  if (node.phase !== 'answering') addEvent(state, node.name, 'answers again')
  node.phase = 'answering'
  node.why = ''
  node.lifeAt = state.at
}
