import { mayReorganise, unitOf } from '../counter.ts'
import type { WatchPlan } from '../plan.ts'
import { disqualify, exclude, observeMalformed } from './observe.ts'
import { addEvent, addMark, cut, type NodeState, type SampleSignal, type WatchState } from './state.ts'

/** A chain may re-decide this many of its newest blocks; going back further is a reset, differing below it a fork. */
export const reorgDepth = 12n
/** After a reconnect the node may be another process: then only a little may be missing. */
const depthAfterReconnect = 3n
/** 2^256 has 78 digits; no counter is larger, and the state must stay small. */
const largest = 10n ** 78n

const defaultMaxRestarts = 3

/** The values that one node gave in one moment: they have no order, so that only the lowest and the highest count. */
export interface Moment {
  low: bigint
  high: bigint
  /** How a source knows that the process behind the counter is another one now. */
  restarted?: string
}

/** Takes one value in: into the moment, or, when it is older than what is known, into the past. */
export function observeSample(
  plan: WatchPlan,
  state: WatchState,
  node: NodeState,
  sample: SampleSignal,
  moments: Map<string, Moment>,
): void {
  const { value } = sample
  if (value < 0n || value >= largest) {
    return observeMalformed(
      plan,
      state,
      node,
      `the value ${value < 0n ? value : 'has more than 78 digits'} is no counter`,
    )
  }
  const when = Math.min(sample.at, state.at)
  if (node.runAt !== null && when <= node.runAt) return
  if (sample.companion !== undefined) observePair(plan, state, node, value, sample.companion)
  const late = node.seenAt !== null && when <= node.seenAt
  if (late && when < state.at) return observeLate(plan, state, node, value)
  const moment = moments.get(node.name)
  const { restarted = moment?.restarted } = sample
  moments.set(node.name, {
    low: moment !== undefined && moment.low < value ? moment.low : value,
    high: moment !== undefined && moment.high > value ? moment.high : value,
    ...(restarted === undefined ? {} : { restarted }),
  })
  if (!late && sample.via === 'event' && sample.hash !== undefined) countReorg(state, node, value, sample.hash)
}

/** A duplicate, or one that was overtaken: it cannot show a step back, only that there was more than is known. */
function observeLate(plan: WatchPlan, state: WatchState, node: NodeState, value: bigint): void {
  if (node.top === null || node.last === null || value <= node.top) return
  if (value - node.last <= allowedBack(plan, false)) rise(plan, state, node, value)
  else {
    const said = `a value that came in late shows that its counter went back from ${value} to ${node.last}`
    fallBack(plan, state, node, node.last, said)
  }
}

/** The moment is over: takes its values in. What no longer counts stays so, whatever the node says later. */
export function foldMoment(plan: WatchPlan, state: WatchState, node: NodeState, moment: Moment): void {
  const { at } = state
  const { low } = moment
  let { high } = moment
  const first = node.baseline === null || node.top === null
  if (node.top !== null && node.seenAt === at) {
    // More of a moment that a batch before this one began: still without an order.
    if (high > node.top && !rise(plan, state, node, high)) return
    if (node.last !== null && node.last > high) high = node.last
  } else if (first) {
    // Of several first values the highest is the baseline: it promises the least progress.
    node.baseline = plan.from === 'absolute' ? 0n : high
    node.baselineAt = at
    node.max = high
    node.top = high
    addEvent(state, node.name, `first value ${high}`)
  } else if (node.top !== null) {
    node.before = { value: node.top, at: node.seenAt ?? at }
    const again = node.newConnection && node.connectedAt !== at
    const back = node.top - low
    if (moment.restarted !== undefined || back > allowedBack(plan, again) || (low === 0n && back > 0n)) {
      const how = again && node.connections > 1 ? ' after a reconnect' : ''
      const went = `its counter went ${back < 0n ? 'on' : 'back'} from ${node.top} to ${low}${how}`
      const said = moment.restarted === undefined ? went : `${moment.restarted}, and ${went}`
      if (!fallBack(plan, state, node, low, said)) return
      high = low
    } else if (high > node.top && !rise(plan, state, node, high)) return
  }
  node.last = high
  node.seenAt = at
  node.lifeAt = at
  // What was read in the moment of the connect or of the trouble may have been read before it.
  if (node.connectedAt === null || at > node.connectedAt) node.newConnection = false
  if (node.troubleAt !== null && at <= node.troubleAt) return
  node.malformedInRow = 0
  if (node.phase === 'answering') return
  if (!first) addEvent(state, node.name, `answers again, at ${high}`)
  node.phase = 'answering'
  node.why = ''
}

/** How far a counter may go back without having begun again: only what reads a chain's undecided head can. */
function allowedBack({ counter }: WatchPlan, afterReconnect: boolean): bigint {
  if (mayReorganise(counter)) return afterReconnect ? depthAfterReconnect : reorgDepth
  const isStorage = counter.kind === 'substrate-sessions' || counter.kind === 'substrate-storage'
  // The last rotation may be re-decided with its block, and no more than that one.
  return isStorage && counter.head === 'best' ? 1n : 0n
}

/** Returns false when the leap is not credible and the node no longer counts. */
function rise(plan: WatchPlan, state: WatchState, node: NodeState, value: bigint): boolean {
  if (plan.maxStep !== undefined && plan.expectedIntervalMs !== undefined) {
    const { expectedIntervalMs: expected, maxStep } = plan
    const within = (since: number) => maxStep * BigInt(1 + Math.floor(Math.max(0, state.at - since) / expected))
    const from = node.before?.value ?? node.baseline ?? value
    const leap = value - from > within(node.before?.at ?? node.baselineAt)
    // Many small steps in no time are a leap as well: a node that catches up with its chain proves nothing of it.
    const flood = value - (node.baseline ?? value) > within(node.baselineAt) && plan.from === 'baseline'
    if (leap || flood) {
      const since = leap ? from : node.baseline
      exclude(state, node, `its counter leapt from ${since} to ${value}, more than max-step ${maxStep} makes credible`)
      return false
    }
  }
  node.top = value
  if (node.max === null || value > node.max) node.max = value
  return true
}

/** The counter began again. Returns false when the node no longer counts. */
function fallBack(plan: WatchPlan, state: WatchState, node: NodeState, to: bigint, said: string): boolean {
  const onReset = plan.onReset ?? 'fail'
  if (onReset === 'fail') {
    disqualify(state, node, said)
    return false
  }
  const allowed = plan.maxRestarts ?? defaultMaxRestarts
  if (node.restarts >= allowed) {
    disqualify(state, node, `${said}, restart ${node.restarts + 1} of ${allowed} allowed`)
    return false
  }
  node.restarts++
  node.runAt = state.at
  node.top = to
  node.last = to
  node.seenAt = state.at
  node.lastEvent = null
  node.companion = null
  state.pace = { ...state.pace, skipNext: true }
  if (onReset === 'rebaseline') {
    node.kept += (node.max ?? 0n) - (node.baseline ?? 0n)
    node.baseline = to
    node.baselineAt = state.at
    node.max = to
  }
  addEvent(state, node.name, `restart ${node.restarts}: ${said}`)
  addMark(state, 'restart', node.name)
  return true
}

/**
 * A chain that re-decides announces the replaced heights again, with other hashes: the step back is one reorg, the
 * heights that follow belong to it. Only events are compared with events: a poll may be ahead of them or behind.
 */
function countReorg(state: WatchState, node: NodeState, value: bigint, hash: string): void {
  const { lastEvent } = node
  node.lastEvent = { value, hash: cut(hash) }
  if (lastEvent === null || value > lastEvent.value || hash === lastEvent.hash) return
  node.reorgs++
  addEvent(state, node.name, `reorg: block ${value} was replaced, ${lastEvent.value - value + 1n} deep`)
  addMark(state, 'reorg', node.name)
}

/**
 * Both counters of `equalProgress` at one block. They must always have moved alike: for a chain whose second counter
 * also moves by force, a difference is that force.
 */
function observePair(plan: WatchPlan, state: WatchState, node: NodeState, main: bigint, other: bigint): void {
  if (plan.equalProgress === undefined) return
  if (node.companion === null) {
    node.companion = { value: other, main, upTo: main }
    return
  }
  const { value, main: since, upTo } = node.companion
  if (other - value !== main - since) {
    state.faults.failed ??= `${plan.equalProgress} moved by ${other - value} on ${node.name} while the counter moved by ${main - since} ${unitOf(plan.counter)}: they must move alike`
    return
  }
  if (main > upTo) node.companion = { value, main: since, upTo: main }
}
