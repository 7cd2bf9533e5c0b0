import type { MarkKind, NodePhase, WatchVerdict } from '../plan.ts'
import type { CheckState } from './checks.ts'

/**
 * What the watch knows: a value that is never changed, only replaced. `serialize` writes it as JSON with counters as
 * decimal strings. Times are milliseconds since the start of the watch, on a monotonic clock.
 */
export interface WatchState {
  /** Of the last signal or tick. */
  at: number
  nodes: NodeState[]
  /** One for each reader of each check. */
  checks: CheckState[]
  /** Progress of the quorum-th best node; null until `quorum` nodes have given a value. */
  best: bigint | null
  quorumAt: number | null
  /** Until when `quorum` nodes are known to have answered. */
  confirmedAt: number
  /** Watched time without progress: only time between two answers counts, so neither blindness nor a pause of ours does. */
  quietMs: number
  watchedMs: number
  /** Watched time since the target was reached. */
  settledMs: number
  /** Whether the quorum-th best is further behind the best than allowed, and for how much watched time it has been. */
  lagging: boolean
  lagMs: number
  /** Time for which fewer than `quorum` nodes have answered by now. */
  blindMs: number
  /** Longest time between two moments at which a quorum was known to answer. */
  longestGapMs: number
  pace: Pace
  commonHeight: bigint | null
  /** Time and progress; thinned out to at most 240. */
  series: readonly (readonly [at: number, progress: bigint])[]
  seriesGapMs: number
  /** Time, progress of the best and of the worst node; as many. */
  spread: readonly (readonly [at: number, best: bigint, worst: bigint])[]
  spreadGapMs: number
  marks: readonly { at: number; kind: MarkKind; node: string | null }[]
  events: readonly { at: number; node: string | null; text: string }[]
  eventCount: number
  /** Since when the progress is at the target. */
  reachedAt: number | null
  /** Since when nothing else is missing for a pass. */
  passedAt: number | null
  /** Faults found and not yet judged; precedence decides when there are several. Empty between two steps. */
  faults: Partial<Record<Fault, string>>
  end: { verdict: WatchVerdict; reason: string; at: number } | null
}

export type Fault = Exclude<WatchVerdict, 'passed'>

export interface Pace {
  /** Milliseconds per step, latest last. */
  intervals: readonly number[]
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
  /** Progress of runs of the counter that ended in a restart. */
  kept: bigint
  baseline: bigint | null
  baselineAt: number
  /** Highest value since the baseline. */
  max: bigint | null
  /** Highest value of the present run of the counter. Less than `max` after a restart that `continue` allowed. */
  top: bigint | null
  /** Latest value. */
  last: bigint | null
  /** What `top` was before the newest moment, and since when: a leap is measured from there. */
  before: { value: bigint; at: number } | null
  /** Time of the newest value; what comes in later and is older is out of order. */
  seenAt: number | null
  /** When the present run began; null for the first one. What was read before it says nothing about it. */
  runAt: number | null
  /** Latest block that an event announced on this connection. */
  lastEvent: { value: bigint; hash: string } | null
  /** Whether nothing was read since the last connect, and when that was. */
  newConnection: boolean
  connectedAt: number | null
  /** When it was last lost or unreadable: an answer of that very moment does not mend it. */
  troubleAt: number | null
  /** When it last answered. */
  lifeAt: number | null
  /** The second counter of `equalProgress`: where both stood at first, and up to where they went alike. */
  companion: { value: bigint; main: bigint; upTo: bigint } | null
  chainId: string | null
  genesis: string | null
  connections: number
  resubscriptions: number
  reorgs: number
  restarts: number
  malformed: number
  malformedInRow: number
  refusals: number
  hash: string | null
}

/** What sources, checks and the comparison of hashes report. `at` as in the state. */
export type Signal =
  /** A connection stands and its chain said who it is, where chains can. */
  | { kind: 'connected'; node: string; at: number; identity?: Identity }
  /** The same question, asked again on a connection that stands. */
  | { kind: 'identity'; node: string; at: number; identity: Identity }
  | SampleSignal
  /** A sign of life without a value, from a source that only ever pushes. */
  | { kind: 'alive'; node: string; at: number }
  | { kind: 'malformed'; node: string; at: number; why: string }
  | { kind: 'lost'; node: string; at: number; phase: LossPhase; why: string }
  | { kind: 'resubscribed'; node: string; at: number }
  | { kind: 'note'; node: string; at: number; text: string }
  /** A check was read; `null` when there was no value. */
  | { kind: 'check'; check: string; node: string; at: number; value: string | null; why?: string }
  | { kind: 'hashes'; at: number; height: bigint; hashes: readonly { node: string; hash: string }[] }
  | { kind: 'cancel'; at: number; why: string }

export interface SampleSignal {
  kind: 'sample'
  node: string
  at: number
  value: bigint
  hash?: string
  via: 'event' | 'poll'
  /** The second counter of `equalProgress`, read at the same block: two reads at different moments are no pair. */
  companion?: bigint
  /** The process behind the counter is another one than before, and how that is known: it restarted, whatever the value is. */
  restarted?: string
}

export type LossPhase = 'silent' | 'frozen' | 'down' | 'lost' | 'rejecting' | 'misconfigured'

export interface Identity {
  chainId: string
  /** Hash of block 0. */
  genesis: string
}

export const keptEvents = 200
export const keptMarks = 64

export function addEvent(state: WatchState, node: string | null, text: string): void {
  state.events = [...state.events.slice(1 - keptEvents), { at: state.at, node, text: cut(text) }]
  state.eventCount++
}

/** A chain that reorganises all the time must not push the one stall out of the picture: its own kind goes first. */
export function addMark(state: WatchState, kind: MarkKind, node: string | null): void {
  const marks = [...state.marks, { at: state.at, kind, node }]
  if (marks.length > keptMarks) {
    const crowded = marks.findIndex((mark) => mark.kind === 'reorg')
    marks.splice(Math.max(0, crowded), 1)
  }
  state.marks = marks
}

/** At most 300 characters, as every reason. */
export function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}

/** Whether what a node says can still count. */
export function mayChange({ phase }: NodeState): boolean {
  return phase !== 'reset' && phase !== 'misconfigured' && phase !== 'excluded'
}

/** Whether what a node said still counts. */
export function counts(node: NodeState): boolean {
  return node.baseline !== null && mayChange(node)
}

export function progressOf({ max, baseline, kept }: NodeState): bigint {
  return max === null || baseline === null ? 0n : kept + max - baseline
}

/** Nodes that count, best first. */
export function ranked(state: WatchState): NodeState[] {
  const able = state.nodes.filter(counts)
  if (able.length < 2) return able
  return able.toSorted((a, b) => {
    const [left, right] = [progressOf(a), progressOf(b)]
    return left < right ? 1 : left > right ? -1 : 0
  })
}

export function answering(state: WatchState): NodeState[] {
  return state.nodes.filter(({ phase }) => phase === 'answering')
}
