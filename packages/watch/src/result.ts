export type WatchVerdict =
  'passed' | 'stalled' | 'diverged' | 'reset' | 'timed-out' | 'inconclusive' | 'failed' | 'cancelled'

/** What a node is doing, as far as can be seen from here. */
export type NodePhase =
  /** No value yet. */
  | 'starting'
  | 'answering'
  /** The connection stands, or is accepted, and nothing comes: a frozen process or a path that swallows packets. */
  | 'silent'
  /** Its host accepts connections for it, and the process answers none of them. */
  | 'frozen'
  /** Its port refuses connections. */
  | 'down'
  /** It, or the way to it, is gone: connection closed, host unreachable, tunnel lost. */
  | 'lost'
  /** It answers, but not with a value: an HTTP status, an RPC error, malformed data. */
  | 'rejecting'
  /** Trying again is of no use: its own text says why. */
  | 'misconfigured'
  /** Its counter went back or its chain is another one: whatever it says no longer counts. */
  | 'reset'
  /** It leapt further than is credible, or used up what errors or reconnects it was allowed: it no longer counts. */
  | 'excluded'

export interface NodeReport {
  name: string
  /** Without credentials, query and keys. */
  url: string
  alias?: string
  phase: NodePhase
  /** Whether its progress counts towards the quorum. */
  counts: boolean
  /** Why the phase is what it is, when it is not `answering`. */
  why?: string
  progress: bigint
  baseline?: bigint
  last?: bigint
  /** How far behind the best node. */
  lag?: bigint
  /** ethereum-blocks: hash at `WatchResult.commonHeight`. */
  hash?: string
  /** Connections after the first. */
  reconnects: number
  /** Subscriptions that went quiet while the counter moved, and were made anew. */
  resubscriptions: number
  reorgs: number
  /** Times that its counter began again, and was allowed to. */
  restarts: number
  malformed: number
  /** Seconds since the start of the watch. */
  lastSeenSeconds?: number
}

/** Progress of the quorum-th best node. */
export interface ProgressPoint {
  /** Since the start of the watch. */
  seconds: number
  sessions: bigint
}

/** Progress of the best and the worst node that counts, where there are several. */
export interface SpreadPoint {
  /** Since the start of the watch. */
  seconds: number
  best: bigint
  worst: bigint
}

/** Something that a picture shows on its time axis. */
export interface Mark {
  /** Since the start of the watch. */
  seconds: number
  kind: MarkKind
  /** Absent: about the whole network. */
  node?: string
}

export type MarkKind = 'reorg' | 'reset' | 'restart' | 'stall' | 'fork' | 'blind' | 'resumed'

export interface CheckReport {
  name: string
  /** Where it was read. */
  node: string
  /** What is read, e.g. `metric peers{role="full"}`. */
  subject: string
  /** e.g. `>= 3`, `grew <= 0`. */
  limit: string
  /** Absent: there never was one. */
  value?: string
  /** `missing`: no value, or none for a stall window. */
  verdict: 'holds' | 'fails' | 'missing'
  /** Failing values so far. */
  failures: number
  dryRun: boolean
  why?: string
}

/** At most 240 points, first and last kept. */
export type SampleSeries = readonly ProgressPoint[]

export interface WatchEvent {
  /** Since the start of the watch. */
  seconds: number
  /** Absent: about the whole network. */
  node?: string
  text: string
}

export interface SampleRecord {
  /** Since the start of the watch. */
  seconds: number
  date: Date
  node: string
  value: bigint
  hash?: string
  via: 'event' | 'poll'
}

export interface Progress {
  sessions: bigint
  target: bigint
  seconds: number
  ratePerMinute?: number
  /** Seconds until the target at the recent pace. */
  etaSeconds?: number
  answering: number
  nodes: number
  /** All of it in one line for a log. */
  line: string
}

export interface WatchResult {
  verdict: WatchVerdict
  /** One sentence with numbers, at most 300 characters. */
  reason: string
  /** Progress of the quorum-th best node; 0 when there was none. */
  sessions: bigint
  target: bigint
  /** What one step is called: `blocks` or `steps`. */
  unit: string
  /** Of the node whose progress counts. */
  baseline?: bigint
  last?: bigint
  /** Over the whole watched time; absent without progress. */
  ratePerMinute?: number
  /** Seconds that the rest would have taken at the recent pace; absent when passed or without a pace. */
  etaSeconds?: number
  /** Given or learnt. */
  expectedIntervalMs?: number
  /** The window that applied at the end. */
  stallAfterMs: number
  timeBudgetMs: number
  quorum: number
  nodes: readonly NodeReport[]
  /** ethereum-blocks with several nodes: the last height at which all hashes were compared. */
  commonHeight?: bigint
  samples: SampleSeries
  /** At most 240 points; empty with one source. */
  spread: readonly SpreadPoint[]
  /** At most 64. */
  marks: readonly Mark[]
  checks: readonly CheckReport[]
  /** What kept the watch from passing although the target was reached. */
  holdback?: string
  /** The last 200. */
  events: readonly WatchEvent[]
  /** Older ones that were let go. */
  eventsDropped: number
  /** Longest time between two moments at which a quorum was known to answer: for so long a fault could have hidden. */
  blindSeconds: number
  /** How long the progress had stood still at the end. */
  quietSeconds: number
  seconds: number
}
