import type { NodePhase, WatchPlan, WatchVerdict } from '../plan.ts'

/**
 * What the watch knows: a plain JSON value, so that it can be stored and taken up again. Counters are decimal strings
 * (JSON numbers lose integers above 2^53); times are milliseconds since the start of the watch, on a monotonic clock.
 */
export interface WatchState {
  schema: 1
  /** Of the last signal or tick. */
  at: number
  nodes: NodeState[]
  /** Highest progress of the quorum-th best node; null until `quorum` nodes have given a value. */
  best: string | null
  quorumAt: number | null
  /** Until when `quorum` nodes are known to have answered. */
  confirmedAt: number
  /** Watched time without progress: only time between two answers counts, so neither blindness nor a pause of ours does. */
  quietMs: number
  watchedMs: number
  /** Time for which fewer than `quorum` nodes have answered by now. */
  blindMs: number
  /** Longest time between two moments at which a quorum was known to answer. */
  longestGapMs: number
  pace: Pace
  commonHeight: string | null
  /** Time and progress; thinned out to at most 240. */
  series: [number, string][]
  seriesGapMs: number
  events: { at: number; node: string | null; text: string }[]
  eventCount: number
  reachedAt: number | null
  /** Faults found and not yet judged; precedence decides when there are several. */
  faults: Partial<Record<Fault, string>>
  end: { verdict: WatchVerdict; reason: string; at: number } | null
}

export type Fault = Exclude<WatchVerdict, 'passed'>

export interface Pace {
  /** Milliseconds per step, latest last. */
  intervals: number[]
  /** The first interval began somewhere in the middle of a step; a blind one tells nothing. */
  skipNext: boolean
  expectedMs: number | null
  longestMs: number
  /** Best pace over a long window, in steps per millisecond. */
  bestPerMs: number
  hopelessSince: number | null
}

export interface NodeState {
  name: string
  phase: NodePhase
  why: string
  baseline: string | null
  /** Highest value. */
  max: string | null
  /** Latest value. */
  last: string | null
  /** Latest block that an event announced on this connection. */
  lastEvent: { value: string; hash: string } | null
  /** Whether nothing was read since the last connect. */
  newConnection: boolean
  /** When it last answered. */
  lifeAt: number | null
  chainId: string | null
  genesis: string | null
  connections: number
  resubscriptions: number
  reorgs: number
  malformed: number
  malformedInRow: number
  hash: string | null
}

/** What sources and the comparison of hashes report. `at` as in the state. */
export type Signal =
  /** A connection stands and its chain said who it is, where chains can. */
  | { kind: 'connected'; node: string; at: number; identity?: Identity }
  /** The same question, asked again on a connection that stands. */
  | { kind: 'identity'; node: string; at: number; identity: Identity }
  | { kind: 'sample'; node: string; at: number; value: bigint; hash?: string; via: 'event' | 'poll' }
  /** A sign of life without a value, from a source that only ever pushes. */
  | { kind: 'alive'; node: string; at: number }
  | { kind: 'malformed'; node: string; at: number; why: string }
  | { kind: 'lost'; node: string; at: number; phase: LossPhase; why: string }
  | { kind: 'resubscribed'; node: string; at: number }
  | { kind: 'note'; node: string; at: number; text: string }
  | { kind: 'hashes'; at: number; height: bigint; hashes: readonly { node: string; hash: string }[] }
  | { kind: 'cancel'; at: number; why: string }

export type LossPhase = 'silent' | 'frozen' | 'down' | 'lost' | 'rejecting' | 'misconfigured'

export interface Identity {
  chainId: string
  /** Hash of block 0. */
  genesis: string
}

export function begin(plan: WatchPlan): WatchState {
  return {
    schema: 1,
    at: 0,
    nodes: plan.sources.map(({ name }) => ({
      name,
      phase: 'starting',
      why: 'no answer yet',
      baseline: null,
      max: null,
      last: null,
      lastEvent: null,
      newConnection: true,
      lifeAt: null,
      chainId: null,
      genesis: null,
      connections: 0,
      resubscriptions: 0,
      reorgs: 0,
      malformed: 0,
      malformedInRow: 0,
      hash: null,
    })),
    best: null,
    quorumAt: null,
    confirmedAt: 0,
    quietMs: 0,
    watchedMs: 0,
    blindMs: 0,
    longestGapMs: 0,
    pace: { intervals: [], skipNext: true, expectedMs: null, longestMs: 0, bestPerMs: 0, hopelessSince: null },
    commonHeight: null,
    series: [],
    seriesGapMs: 0,
    events: [],
    eventCount: 0,
    reachedAt: null,
    faults: {},
    end: null,
  }
}

const keptEvents = 200

export function addEvent(state: WatchState, node: string | null, text: string): void {
  state.events.push({ at: state.at, node, text })
  state.eventCount++
  if (state.events.length > keptEvents) state.events.shift()
}

/** Whether what a node said still counts. */
export function counts(node: NodeState): boolean {
  return node.baseline !== null && node.phase !== 'reset' && node.phase !== 'misconfigured'
}

export function progressOf(node: NodeState): bigint {
  return node.max === null || node.baseline === null ? 0n : BigInt(node.max) - BigInt(node.baseline)
}

/** Nodes that count, best first. */
export function ranked(state: WatchState): NodeState[] {
  return state.nodes.filter(counts).toSorted((a, b) => {
    const [left, right] = [progressOf(a), progressOf(b)]
    return left < right ? 1 : left > right ? -1 : 0
  })
}
