import type { Duplex } from 'node:stream'
import type { Clock, Log } from '@shakedown/ports'
import type { Counter } from './counter.ts'
import type { WatchState } from './reduce/index.ts'
import type { Progress, SampleRecord } from './result.ts'
import type { SourceSpec } from './source-spec.ts'
import type { RunOnHost } from './sources/index.ts'

export type { Counter, Decode, PathStep } from './counter.ts'
export type * from './result.ts'
export type { SourceSpec }

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
  /** After the target: watched time for which everything must still hold. Absent: none. */
  settleMs?: number
  /** How many steps the best node may be ahead of the quorum-th best; for longer than the stall window it is a failure. */
  maxLag?: bigint
  /** What a counter that goes back further than a reorg means (another chain is always the end). Absent: `fail`. */
  onReset?: OnReset
  /** How many restarts of one node are survived under `rebaseline` and `continue`. Absent: 3. */
  maxRestarts?: number
  /** Conditions beside the counter; `watch` needs `readChecks` for them. */
  checks?: readonly CheckSpec[]
  /** The name of a second counter that must advance exactly as far, e.g. `DKG.AuthoritySetId`; samples carry it. */
  equalProgress?: string
  /** The pace must be at least this part of `provenRatePerMinute`. */
  minRateRatio?: number
  /** Pace of the last proof. Absent: the ratio is not judged, there is nothing to compare with. */
  provenRatePerMinute?: number
  /** Longest time for which no quorum may have been seen. Absent: up to the stall window, which is `inconclusive`. */
  maxBlindMs?: number
  /** Most steps that are credible in one expected interval; needs `expectedIntervalMs`. Absent: any leap counts. */
  maxStep?: bigint
  /** So many unreadable answers in a row make a node useless. Absent: 4. */
  consecutiveErrors?: number
  /** A node with more unreadable answers or refusals than this no longer counts. Absent: no limit. */
  failureLimit?: number
  /** A node that had to be reached anew more often than this no longer counts. Absent: no limit. */
  maxReconnects?: number
}

/**
 * `fail`: the node no longer counts. `rebaseline`: what it had done stays, and counting begins anew at the lower value.
 * `continue`: nothing is lost or won, the counter must first climb back to where it was.
 */
export type OnReset = 'fail' | 'rebaseline' | 'continue'

/** One more condition, read apart from the counter. */
export interface CheckSpec {
  /** Unique. */
  name: string
  kind: CheckKind
  /** The metric with its labels, the pattern, the command. */
  subject: string
  /** Judge how much it grew since its first value; a drop counts as a restart from zero, not as less. */
  delta: boolean
  op: Comparison
  /** A decimal number as written. */
  limit: string
  /** What it means when too few readers have a value. */
  missing: 'wait' | 'fail' | 'pass'
  /** So many failing values in a row fail the check. */
  inRow: number
  /** More failing values than this fail the check. Absent: no limit. */
  allowed?: number
  /** Told, and never decides. */
  dryRun: boolean
  /** Where it is read; names of sources or hosts, at least one, unique. */
  on: readonly string[]
}

export type CheckKind = 'metric' | 'log' | 'command'
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

/**
 * A stream to the source, opened anew for every connection attempt: an SSH tunnel's channel; undefined means that the
 * source is reached directly. A rejection may carry `kind`, so that a node that is down is told from a tunnel that is:
 * `refused` (nothing listens on that port there), `forbidden` (the SSH server does not forward: no use in trying again),
 * anything else counts as a lost link.
 */
export type Connect = (source: SourceSpec) => Promise<Duplex> | undefined

export interface WatchOptions {
  connect: Connect
  /** Runs what the sources `command` and `log` run on their hosts; required when there are any. */
  run?: RunOnHost
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
  /** Reads the plan's checks until its signal aborts; required when there are any. */
  readChecks?(checks: readonly CheckSpec[], signal: AbortSignal, emit: (value: CheckValue) => void): Promise<void>
  /** Goes on where a checkpoint ended; see `restore`. */
  resume?: Resumed
  /** Where checkpoints go: at most every 30 s, and at the end unless the verdict is final. */
  checkpoints?: CheckpointStore
}

/** What one read of a check gave. `null`: it was read and there is no value, and `why`. */
export interface CheckValue {
  check: string
  /** One of the check's `on`. */
  node: string
  value: string | null
  why?: string
}

export interface CheckpointStore {
  /** What the proof will be about, e.g. commit and artifact digest: a checkpoint of anything else is refused. */
  subject: string
  /** Must not throw; a later text replaces an earlier one. */
  save(text: string): void
}

/** A restored watch: its state, and how far its time has gone on meanwhile, in milliseconds since its start. */
export interface Resumed {
  state: WatchState
  at: number
}
