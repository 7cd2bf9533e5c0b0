import type { WatchPlan } from '../plan.ts'
import { stallWindow } from './timing.ts'
import type { WatchState } from './state.ts'

const warmUpIntervals = 9
const warmUpMs = 60_000
const keptIntervals = 31
const keptPoints = 240

/**
 * Learns the expected interval: the median of the first intervals, then frozen, so that a network that slows down
 * cannot stretch its own stall window.
 * @param steps how far the counter moved in the watched time since it last did
 */
export function learn(state: WatchState, steps: bigint): void {
  const { pace } = state
  if (pace.expectedMs !== null) return
  if (pace.skipNext) {
    pace.skipNext = false
    return
  }
  // Two nodes of one moment that were heard of in two batches: the second one tells nothing about the pace.
  if (state.quietMs === 0) return
  pace.intervals = [...pace.intervals.slice(1 - keptIntervals), state.quietMs / Number(steps)]
  pace.longestMs = Math.max(pace.longestMs, state.quietMs)
  if (pace.intervals.length < warmUpIntervals || state.watchedMs < warmUpMs) return
  const sorted = pace.intervals.toSorted((a, b) => a - b)
  pace.expectedMs = Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1)
}

type Point = readonly [at: number, ...values: bigint[]]

/**
 * A point more, and still a small series: one that follows too closely replaces the one before it; when there are too
 * many, every other one goes and the spacing doubles.
 */
function extend<P extends Point>(
  series: readonly P[],
  gapMs: number,
  point: P,
): { series: readonly P[]; gapMs: number } {
  const before = series.at(-2)
  const close = before !== undefined && point[0] - before[0] < gapMs
  const longer = close ? series.slice(0, -1) : series.slice()
  longer.push(point)
  if (longer.length <= keptPoints) return { series: longer, gapMs }
  const lastIndex = longer.length - 1
  return {
    series: longer.filter((_point, index) => index % 2 === 0 || index === lastIndex),
    gapMs: point[0] / (keptPoints / 2),
  }
}

/** Notes the progress of the quorum. */
export function addPoint(state: WatchState, progress: bigint): void {
  const { series, gapMs } = extend(state.series, state.seriesGapMs, [state.at, progress] as const)
  state.series = series
  state.seriesGapMs = gapMs
}

/** Notes the progress of the best and the worst node, when it changed. */
export function addSpread(state: WatchState, best: bigint, worst: bigint): void {
  const last = state.spread.at(-1)
  if (last !== undefined && last[1] === best && last[2] === worst) return
  const { series, gapMs } = extend(state.spread, state.spreadGapMs, [state.at, best, worst] as const)
  state.spread = series
  state.spreadGapMs = gapMs
}

/** The last point not after a time. Asked at every step, so halving pays. */
function lastUntil<P extends Point>(series: readonly P[], time: number): P | undefined {
  let [from, to] = [0, series.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((series[middle]?.[0] ?? Infinity) <= time) from = middle + 1
    else to = middle
  }
  return series[from - 1]
}

/** Steps per millisecond lately: over the last minute, or the last five points when they reach further back. */
export function recentPace(state: WatchState): number | undefined {
  const { series } = state
  const minute = series.findLastIndex(([at]) => at <= state.at - 60_000)
  const from = series[Math.max(0, Math.min(minute === -1 ? 0 : minute, series.length - 6))]
  const to = series.at(-1)
  if (from === undefined || to === undefined || to[0] <= from[0]) return undefined
  // Time since the last step counts, too, or a network that stands would seem to run on.
  const pace = Number(to[1] - from[1]) / (Math.max(to[0], state.at) - from[0])
  return pace > 0 ? pace : undefined
}

/**
 * Whether the target cannot be reached any more. Only said when it is sure: the pace is learnt, twice the best pace ever
 * seen over a long window would not do, and that has been so for a whole stall window.
 */
export function updateHopeless(plan: WatchPlan, state: WatchState, leftMs: number): string | undefined {
  const { pace } = state
  const expected = plan.expectedIntervalMs ?? pace.expectedMs
  if (expected === null || state.best === null || leftMs <= 0) return undefined
  const point = lastUntil(state.series, state.at - Math.max(warmUpMs, 10 * expected))
  if (point !== undefined) {
    const lately = Number(state.best - point[1]) / (state.at - point[0])
    pace.bestPerMs = Math.max(pace.bestPerMs, lately)
  }
  const needMs = Number(plan.target - state.best) / pace.bestPerMs
  // What is not seen may be moving.
  if (state.blindMs > 0 || pace.bestPerMs === 0 || needMs <= 2 * leftMs) {
    pace.hopelessSince = null
    return undefined
  }
  pace.hopelessSince ??= state.at
  if (state.at - pace.hopelessSince < stallWindow(plan, state)) return undefined
  return `at the best pace seen (${perMinute(pace.bestPerMs)} a minute)`
}

/** For people: three digits are enough. */
export function perMinute(perMs: number): string {
  const rate = perMs * 60_000
  return rate >= 100 ? rate.toFixed(0) : rate >= 10 ? rate.toFixed(1) : rate.toFixed(2)
}
