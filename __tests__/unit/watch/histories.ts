import type { WatchPlan } from '../../../packages/watch/src/plan.ts'
import {
  begin,
  restore,
  serialize,
  step,
  type Signal,
  type WatchState,
} from '../../../packages/watch/src/reduce/index.ts'
import { hash, planFor } from './story.ts'

/** What was delivered in one call of the reducer. */
export interface Batch {
  at: number
  signals: readonly Signal[]
}

export interface History {
  plan: WatchPlan
  batches: readonly Batch[]
}

export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number below `n`. */
  below(n: number): number
  /** True in one of `n` cases. */
  one(n: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
}

/** Mulberry32: small, fast, the same everywhere; a history is told again by its seed. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    one: (n) => below(n) === 0,
    pick: <T>(from: readonly [T, ...T[]]): T => from[below(from.length)] ?? from[0],
  }
}

const names = ['a', 'b', 'c'] as const

/** A plan with some of everything, small targets and short windows, so that every verdict comes within some dozens of signals. */
export function randomPlan({ below, one, pick }: Chance): WatchPlan {
  const nodes = names.slice(0, 1 + below(3))
  const optional: Partial<WatchPlan>[] = [
    { settleMs: 5_000 + below(20_000) },
    { maxLag: BigInt(below(5)) },
    { equalProgress: 'Other.Counter' },
    { maxStep: BigInt(1 + below(6)), expectedIntervalMs: 5_000 },
    { consecutiveErrors: 1 + below(3), failureLimit: below(4) },
    { maxReconnects: below(3) },
    { minRateRatio: 0.5, provenRatePerMinute: 1 + below(40) },
    { maxBlindMs: 20_000 + below(40_000) },
    {
      checks: [
        {
          name: 'peers',
          kind: 'metric',
          subject: 'peers',
          delta: one(3),
          op: pick(['>=', '<=']),
          limit: String(below(3)),
          missing: pick(['wait', 'fail', 'pass']),
          inRow: 1 + below(2),
          dryRun: one(6),
          on: nodes.slice(0, 1 + below(nodes.length)),
        },
      ],
    },
  ]
  return planFor(nodes, {
    quorum: 1 + below(nodes.length),
    target: BigInt(1 + below(12)),
    counter: one(3) ? { kind: 'number' } : { kind: 'ethereum-blocks' },
    from: one(5) ? 'absolute' : 'baseline',
    stallAfterMs: 30_000 + below(60_000),
    startTimeoutMs: 20_000 + below(100_000),
    timeBudgetMs: 60_000 + below(200_000),
    onReset: pick(['fail', 'rebaseline', 'continue']),
    maxRestarts: below(3),
    ...Object.assign({}, ...optional.filter(() => one(5))),
  })
}

/** Counters mostly rise; now and then something goes wrong. Several signals often share one moment. */
export function randomHistory(seed: number): History {
  const dice = chance(seed)
  const { below, one, pick } = dice
  const plan = randomPlan(dice)
  const start = plan.from === 'absolute' ? 0 : 100
  const heights = new Map(plan.sources.map(({ name }) => [name, start + below(5)]))
  const pace = 1 + below(4)
  const trouble = pick([4, 10, 40])
  const batches: Batch[] = []
  let now = 0
  for (let i = 6 + below(20); i > 0; i--) {
    const first = now
    now += pick([0, 500, 4_000, 8_000, 12_000]) + (one(30) ? 60_000 : 0)
    const signals: Signal[] = []
    for (let n = below(5); n > 0; n--) {
      const node = plan.sources[below(plan.sources.length)]?.name ?? 'a'
      // In the past of this batch, though never before the one before it.
      const at = one(3) ? now : first + below(now - first + 1)
      if (one(trouble)) {
        signals.push(randomTrouble(dice, plan, node, at, heights))
        continue
      }
      const height = (heights.get(node) ?? 0) + below(pace + 1)
      heights.set(node, height)
      const companion =
        plan.equalProgress === undefined || one(4) ? {} : { companion: BigInt(height + (one(60) ? 1 : 7)) }
      const event = one(2) ? { hash: hash(String(height % 10)), via: 'event' as const } : { via: 'poll' as const }
      signals.push({ kind: 'sample', node, at, value: BigInt(height), ...event, ...companion })
      for (const { name, on } of plan.checks ?? []) {
        if (one(2) && on.includes(node)) signals.push({ kind: 'check', check: name, node, at, value: String(below(4)) })
      }
    }
    batches.push({ at: now, signals })
  }
  return { plan, batches }
}

function randomTrouble(
  { below, pick }: Chance,
  plan: WatchPlan,
  node: string,
  at: number,
  heights: Map<string, number>,
): Signal {
  const height = heights.get(node) ?? 0
  switch (below(8)) {
    case 0: {
      const fallen = Math.max(0, height - pick([1, 4, 20, 1000]))
      heights.set(node, fallen)
      return { kind: 'sample', node, at, value: BigInt(fallen), via: 'poll' }
    }
    case 1: {
      const leapt = height + pick([3, 30, 3000])
      heights.set(node, leapt)
      const restarted = below(3) === 0 ? { restarted: 'its process is another one' } : {}
      return { kind: 'sample', node, at, value: BigInt(leapt), via: 'poll', ...restarted }
    }
    case 2:
      return { kind: 'connected', node, at }
    case 3:
      return { kind: 'connected', node, at, identity: { chainId: '1', genesis: hash(pick(['a', 'a', 'a', 'a', 'b'])) } }
    case 4:
      return { kind: 'malformed', node, at, why: 'not JSON' }
    case 5:
      return { kind: 'alive', node, at }
    case 6: {
      const hashes = plan.sources.map(({ name }) => ({ node: name, hash: hash(pick(['1', '1', '1', '1', '1', '2'])) }))
      return { kind: 'hashes', at, height: 88n, hashes }
    }
    default:
      return { kind: 'lost', node, at, phase: pick(['silent', 'frozen', 'down', 'lost', 'rejecting']), why: 'gone' }
  }
}

/** Plays it; `between` may replace the state before each batch. */
export function play(
  { plan, batches }: History,
  between: (state: WatchState, index: number) => WatchState = (state) => state,
): WatchState {
  let state = begin(plan)
  for (const [index, { at, signals }] of batches.entries()) {
    if (state.end !== null) break
    state = step(plan, between(state, index), signals, at)
  }
  return state
}

const about = { subject: 'commit', now: new Date(0) }

/** The state as another process finds it. */
export function handedOver(plan: WatchPlan, state: WatchState): WatchState {
  return restore(plan, serialize(plan, state, about), about).state
}

/** Some samples come twice: at once, or later, in any batch, as what they are: of their own time. */
export function withDuplicates({ plan, batches }: History, { below, one }: Chance): History {
  const late: Signal[] = []
  return {
    plan,
    batches: batches.map(({ at, signals }) => {
      const all = signals.flatMap((signal) => (signal.kind === 'sample' && one(2) ? [signal, signal] : [signal]))
      late.push(...signals.filter(({ kind }) => kind === 'sample' && one(3)))
      while (late.length > 0 && one(2)) all.splice(below(all.length + 1), 0, ...late.splice(below(late.length), 1))
      return { at, signals: all }
    }),
  }
}

/** Samples of one moment in another order; everything else stays where it is. */
export function reordered({ plan, batches }: History, { below }: Chance): History {
  return {
    plan,
    batches: batches.map(({ at, signals }) => {
      const order = signals.map((_signal, index) => index)
      for (const index of order) {
        const other = below(signals.length)
        const [one, two] = [signals[order[index] ?? index], signals[order[other] ?? other]]
        if (one?.kind !== 'sample' || two?.kind !== 'sample' || one.at !== two.at) continue
        ;[order[index], order[other]] = [order[other] ?? other, order[index] ?? index]
      }
      return { at, signals: order.flatMap((index) => signals[index] ?? []) }
    }),
  }
}

/** The smallest history, by leaving out signals and batches one at a time, that still fails. */
export function shrink(history: History, fails: (history: History) => boolean): History {
  let smallest = history
  for (let again = true; again;) {
    again = false
    for (let b = smallest.batches.length - 1; b >= 0; b--) {
      const batch = smallest.batches[b]
      if (batch === undefined) continue
      const smaller = [
        ...batch.signals.map((_signal, s) =>
          smallest.batches.with(b, { ...batch, signals: batch.signals.toSpliced(s, 1) }),
        ),
        smallest.batches.toSpliced(b, 1),
      ]
      const batches = smaller.find((candidate) => fails({ ...smallest, batches: candidate }))
      if (batches === undefined) continue
      smallest = { ...smallest, batches }
      again = true
    }
  }
  return smallest
}
