import type { Duplex } from 'node:stream'
import type { Clock, Log } from '@shakedown/ports'

/** One place where the testnet is read: one node of it. */
export interface SourceSpec {
  /** What people read: unique, and never an address with credentials. */
  name: string
  /** As written, with credentials; print only `redactUrl(url)`. */
  url: string
  scheme: 'ws' | 'wss' | 'http' | 'https'
  /** The host through whose tunnel it is read; the address is then that host's own view. Absent: read directly. */
  alias?: string
}

/** One step into a JSON value: a key of an object or an index of an array. */
export type PathStep = string | number

/** How the value of a `json:` counter is written. `number`: a JSON integer or a decimal string; `hex`: a `0x…` quantity. */
export type Decode = 'number' | 'hex'

export type Counter =
  | { kind: 'ethereum-blocks' }
  | { kind: 'json'; path: readonly PathStep[]; decode: Decode; text: string }
  | { kind: 'number' }

/** What has to be proven. All times in milliseconds. */
export interface WatchPlan {
  /** At least one, with unique names. */
  sources: readonly SourceSpec[]
  counter: Counter
  /** How far the counter must advance (`baseline`) or which value it must reach (`absolute`); at least 1. */
  target: bigint
  from: 'baseline' | 'absolute'
  /** How many sources must get there: the progress that counts is the quorum-th best. 1 … number of sources. */
  quorum: number
  /** Watched time without progress that is a stall. Absent: 3 × the expected interval, and at least 2 minutes. */
  stallAfterMs?: number
  /** Time between two steps of the counter. Absent: learnt from the first intervals, then frozen. */
  expectedIntervalMs?: number
  /** How long it may take until `quorum` sources have given a first value. */
  startTimeoutMs: number
  /** How long the whole watch may take. */
  timeBudgetMs: number
  /** Time between two reads. Absent: a quarter of the stall window, at least 250 ms and at most 10 s; a given one counts up to half of it. */
  pollIntervalMs?: number
}

/**
 * A stream to the source, opened anew for every connection attempt: an SSH tunnel's channel; undefined means that the
 * source is reached directly. A rejection may carry `kind`, so that a node that is down is told from a tunnel that is:
 * `refused` (nothing listens on that port there), `forbidden` (the SSH server does not forward: no use in trying again),
 * anything else counts as a lost link.
 */
export type Connect = (source: SourceSpec) => Promise<Duplex> | undefined

export interface WatchOptions {
  connect: Connect
  clock: Clock
  log: Log
  /** Ends the watch with the verdict `cancelled`; the reason's message is quoted. */
  signal: AbortSignal
  /** Called at sensible intervals: the first value, then at least 5 s apart, or 10 % of the target further. Default: `log.info(line)`. */
  onProgress?(progress: Progress): void
  /** Every value that was read, for a complete log file. */
  onSample?(sample: SampleRecord): void
  /** 0 ≤ x < 1, for the jitter of reconnects. Default: Math.random. */
  random?(): number
}

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

export interface NodeReport {
  name: string
  /** Without credentials, query and keys. */
  url: string
  alias?: string
  phase: NodePhase
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
  /** The last 200. */
  events: readonly WatchEvent[]
  /** Older ones that were let go. */
  eventsDropped: number
  /** Longest time between two moments at which a quorum was known to answer: for so long a fault could have hidden. */
  blindSeconds: number
  seconds: number
}
