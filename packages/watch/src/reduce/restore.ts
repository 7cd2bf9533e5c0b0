import { ProblemError, quote } from '@shakedown/ports'
import type { Resumed, WatchPlan } from '../plan.ts'
import { demandsOf, largestCheckpoint, schema, type Subject } from './checkpoint.ts'
import {
  count,
  fields,
  list,
  Misshapen,
  nullable,
  number,
  oneOf,
  point,
  text,
  truth,
  whole,
  type Shape,
} from './shape.ts'
import {
  addEvent,
  addMark,
  keptEvents,
  keptMarks,
  progressOf,
  ranked,
  type NodeState,
  type WatchState,
} from './state.ts'

/** Clocks of two runners differ a little; an earlier time than this says that one of them is wrong. */
const clockSkewMs = 60_000

/**
 * Reads a checkpoint back. The watch goes on at `at`: its own time when the checkpoint was written, and what the wall
 * clock says has passed since. That time was not watched: it brings no progress and no stall, it counts against the time
 * budget and as blindness. A wall clock that is behind the checkpoint's would hide blindness, so beyond a minute it is
 * refused; one that runs ahead can only make the watch end earlier.
 * @param subject what this watch is about, and the wall clock now
 * @throws ProblemError when the text is not a checkpoint of this plan and subject, or anything in it cannot be
 */
export function restore(plan: WatchPlan, written: string, { subject, now }: Subject): Resumed {
  const checkpoint = read(plan, written)
  if (checkpoint.subject !== subject) {
    throw refused(`it is of ${quote(checkpoint.subject)}, not of ${quote(subject)}`)
  }
  const differs = Object.entries(demandsOf(plan)).find(
    ([name, demand]) => JSON.stringify(checkpoint.demands[name]) !== JSON.stringify(demand),
  )
  if (differs !== undefined) throw refused(`it was written for another ${quote(differs[0])}`)
  const passed = now.getTime() - checkpoint.saved.getTime()
  if (passed < -clockSkewMs) throw refused(`it was written at ${checkpoint.saved.toISOString()}, which is yet to come`)
  const { state } = checkpoint
  if (passed > 0) {
    addMark(state, 'resumed', null)
    addEvent(state, null, `resumed after ${Math.round(passed / 1000)} s`)
  }
  return { state, at: state.at + Math.max(0, passed) }
}

function read(plan: WatchPlan, written: string) {
  if (written.length > largestCheckpoint) throw refused(`it has more than ${largestCheckpoint} characters`)
  try {
    const found = checkpointShape(JSON.parse(written) as unknown, 'checkpoint')
    checkState(plan, found.state)
    return found
  } catch (cause) {
    if (cause instanceof Misshapen) throw refused(cause.message, cause)
    if (cause instanceof SyntaxError) throw refused('it is not JSON', cause)
    throw cause
  }
}

function refused(what: string, cause?: Error): ProblemError {
  return new ProblemError(
    [{ where: 'the checkpoint', what, mend: 'Begin the watch anew, without the checkpoint' }],
    cause === undefined ? {} : { cause },
  )
}

const time = number()
const nodeShape: Shape<NodeState> = fields<NodeState>({
  name: text(300),
  phase: oneOf(
    'starting',
    'answering',
    'silent',
    'frozen',
    'down',
    'lost',
    'rejecting',
    'misconfigured',
    'reset',
    'excluded',
  ),
  why: text(300),
  kept: whole,
  baseline: nullable(whole),
  baselineAt: time,
  max: nullable(whole),
  top: nullable(whole),
  last: nullable(whole),
  before: nullable(fields<{ value: bigint; at: number }>({ value: whole, at: time })),
  seenAt: nullable(time),
  runAt: nullable(time),
  lastEvent: nullable(fields<{ value: bigint; hash: string }>({ value: whole, hash: text(300) })),
  newConnection: truth,
  connectedAt: nullable(time),
  troubleAt: nullable(time),
  lifeAt: nullable(time),
  companion: nullable(
    fields<{ value: bigint; main: bigint; upTo: bigint }>({ value: whole, main: whole, upTo: whole }),
  ),
  chainId: nullable(text(300)),
  genesis: nullable(text(300)),
  connections: count,
  resubscriptions: count,
  reorgs: count,
  restarts: count,
  malformed: count,
  malformedInRow: count,
  refusals: count,
  hash: nullable(text(300)),
})

const stateShape = fields<WatchState>({
  at: time,
  nodes: list(nodeShape, 1000),
  checks: list(
    fields<WatchState['checks'][number]>({
      check: text(300),
      node: text(300),
      last: nullable(text(300)),
      judged: nullable(text(300)),
      at: nullable(time),
      watchedMs: time,
      verdict: oneOf('holds', 'fails', 'none'),
      heldAt: nullable(time),
      inRow: count,
      inRowBefore: count,
      failures: count,
      why: text(300),
    }),
    10_000,
  ),
  best: nullable(whole),
  quorumAt: nullable(time),
  confirmedAt: time,
  quietMs: time,
  watchedMs: time,
  settledMs: time,
  lagging: truth,
  lagMs: time,
  blindMs: time,
  longestGapMs: time,
  pace: fields<WatchState['pace']>({
    intervals: list(time, 31),
    skipNext: truth,
    expectedMs: nullable(number(1)),
    longestMs: time,
    bestPerMs: time,
    hopelessSince: nullable(time),
  }),
  commonHeight: nullable(whole),
  series: list(point(1) as Shape<WatchState['series'][number]>, 240),
  seriesGapMs: time,
  spread: list(point(2) as Shape<WatchState['spread'][number]>, 240),
  spreadGapMs: time,
  marks: list(
    fields<WatchState['marks'][number]>({
      at: time,
      kind: oneOf('reorg', 'reset', 'restart', 'stall', 'fork', 'blind', 'resumed'),
      node: nullable(text(300)),
    }),
    keptMarks,
  ),
  events: list(
    fields<WatchState['events'][number]>({ at: time, node: nullable(text(300)), text: text(300) }),
    keptEvents,
  ),
  eventCount: count,
  reachedAt: nullable(time),
  passedAt: nullable(time),
  faults: fields<Record<string, never>>({}),
  end: (value, where) => {
    if (value === null) return null
    throw new Misshapen(where, 'is there: the watch has ended')
  },
})

const checkpointShape = fields<{
  schema: number
  subject: string
  saved: Date
  demands: Record<string, unknown>
  state: WatchState
}>({
  schema: (value, where) => {
    if (value === schema) return value
    throw new Misshapen(where, `is not ${schema}: another version wrote it`)
  },
  subject: text(1000),
  saved: (value, where) => {
    const date = typeof value === 'string' ? new Date(value) : undefined
    if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString() === value) return date
    throw new Misshapen(where, 'is not a date')
  },
  demands: (value, where) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
    throw new Misshapen(where, 'is no object')
  },
  state: stateShape,
})

/** What no watch could have come to. It does not replace a signature: who can write a state can write a plausible one. */
function checkState(plan: WatchPlan, state: WatchState): void {
  const demand = (holds: boolean, what: string) => {
    if (!holds) throw new Misshapen('checkpoint.state', what)
  }
  const readers = (plan.checks ?? []).flatMap(({ name, on }) => on.map((node) => `${name}\n${node}`))
  demand(same(state.nodes.map(({ name }) => name), plan.sources.map(({ name }) => name)), 'is about other nodes') // prettier-ignore
  demand(same(state.checks.map(({ check, node }) => `${check}\n${node}`), readers), 'is about other checks') // prettier-ignore
  const times = [
    state.confirmedAt,
    state.watchedMs,
    state.quorumAt,
    state.reachedAt,
    ...state.nodes.flatMap(({ seenAt, lifeAt, baselineAt }) => [seenAt, lifeAt, baselineAt]),
    ...state.series.map(([at]) => at),
  ]
  demand(
    times.every((at) => at === null || at <= state.at),
    'tells of a time after its own',
  )
  for (const { baseline, max, top, last, seenAt, phase } of state.nodes) {
    const known = [baseline, max, top, last, seenAt].filter((value) => value !== null).length
    demand(known === 0 || known === 5, 'has a node that is half known')
    demand(baseline === null || max === null || baseline <= max, 'has a node that is below its baseline')
    demand(baseline !== null || phase !== 'answering', 'has a node that answers without a value')
  }
  const node = ranked(state)[plan.quorum - 1]
  demand((state.best === null) === (state.quorumAt === null), 'has a progress without a beginning')
  demand(node === undefined || (state.best !== null && progressOf(node) === state.best), 'has another progress than its nodes') // prettier-ignore
  demand(state.reachedAt === null || (state.best !== null && state.best >= plan.target), 'is at the target below it')
  demand(state.passedAt === null, 'has passed and not ended')
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
