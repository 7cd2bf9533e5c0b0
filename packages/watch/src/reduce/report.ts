import { writeDuration } from '@shakedown/ports'
import { bar } from '../bar.ts'
import { unitOf } from '../counter.ts'
import type { NodeReport, Progress, ProgressPoint, WatchPlan, WatchResult } from '../plan.ts'
import { redactUrl } from '../redact.ts'
import { perMinute, recentPace } from './pace.ts'
import { checkReports } from './checks.ts'
import { holdback } from './holdback.ts'
import { answering, counts, progressOf, ranked, type WatchState } from './state.ts'
import { stallWindow } from './timing.ts'
import { inWords, overallPace } from './wording.ts'

const seconds = (ms: number): number => Math.round(ms) / 1000

/** What the watch knows now, for people who follow it. */
export function progressNow(plan: WatchPlan, state: WatchState): Progress {
  const sessions = state.best ?? 0n
  const pace = recentPace(state)
  const able = answering(state).length
  const left = plan.target > sessions ? plan.target - sessions : 0n
  const etaMs = pace === undefined ? undefined : Number(left) / pace
  const waiting = state.reachedAt === null || state.end !== null ? undefined : holdback(plan, state)
  const percent = plan.target > 0n ? (sessions * 100n) / plan.target : 0n
  const parts = [
    `${bar(sessions, plan.target, 12)} ${sessions} of ${plan.target} ${unitOf(plan.counter)} (${percent > 100n ? 100n : percent} %)`,
    ...(waiting === undefined || left > 0n ? [] : [waiting]),
    ...(pace === undefined ? [] : [`${perMinute(pace)} a minute`]),
    ...(etaMs === undefined || left === 0n ? [] : [`about ${writeDuration(Math.min(etaMs, 1e12))} to go`]),
    ...(pace === undefined && state.quietMs > 0 ? [`nothing new for ${inWords(state.quietMs)}`] : []),
    ...(state.nodes.length > 1 || able === 0 ? [`${able} of ${state.nodes.length} nodes answer`] : []),
  ]
  return {
    sessions,
    target: plan.target,
    seconds: seconds(state.at),
    ...(pace === undefined ? {} : { ratePerMinute: pace * 60_000 }),
    ...(etaMs === undefined ? {} : { etaSeconds: seconds(etaMs) }),
    answering: able,
    nodes: state.nodes.length,
    line: `${writeDuration(state.at)}: ${parts.join(', ')}`,
  }
}

/** The result of a watch that has ended. @throws Error when it has not */
export function report(plan: WatchPlan, state: WatchState): WatchResult {
  if (state.end === null) throw new Error('the watch has not ended')
  const sessions = state.best ?? 0n
  const node = ranked(state)[plan.quorum - 1]
  const overall = overallPace(state)
  const recent = recentPace(state)
  const passed = state.end.verdict === 'passed'
  const held = state.reachedAt === null || passed ? undefined : holdback(plan, state)
  const expected = plan.expectedIntervalMs ?? state.pace.expectedMs
  return {
    verdict: state.end.verdict,
    reason: state.end.reason,
    sessions,
    target: plan.target,
    unit: unitOf(plan.counter),
    ...(node?.baseline == null ? {} : { baseline: node.baseline }),
    ...(node?.max == null ? {} : { last: node.max }),
    ...(overall === undefined ? {} : { ratePerMinute: overall * 60_000 }),
    ...(recent === undefined || passed ? {} : { etaSeconds: seconds(Number(plan.target - sessions) / recent) }),
    ...(expected === null ? {} : { expectedIntervalMs: expected }),
    stallAfterMs: stallWindow(plan, state),
    timeBudgetMs: plan.timeBudgetMs,
    quorum: plan.quorum,
    nodes: nodeReports(plan, state),
    ...(state.commonHeight === null ? {} : { commonHeight: state.commonHeight }),
    samples: points(state),
    spread: state.spread.map(([at, first, worst]) => ({ seconds: seconds(at), best: first, worst })),
    marks: state.marks.map(({ at, kind, node: name }) => ({
      seconds: seconds(at),
      kind,
      ...(name === null ? {} : { node: name }),
    })),
    checks: checkReports(plan, state),
    ...(held === undefined ? {} : { holdback: held }),
    events: state.events.map(({ at, node: name, text }) => ({
      seconds: seconds(at),
      ...(name === null ? {} : { node: name }),
      text,
    })),
    eventsDropped: state.eventCount - state.events.length,
    blindSeconds: seconds(
      state.quorumAt === null ? state.end.at : Math.max(state.longestGapMs, state.end.at - state.confirmedAt),
    ),
    quietSeconds: seconds(state.quietMs),
    seconds: seconds(state.end.at),
  }
}

function nodeReports(plan: WatchPlan, state: WatchState): NodeReport[] {
  const [best] = ranked(state)
  return state.nodes.map((node) => {
    const source = plan.sources.find(({ name }) => name === node.name)
    const progress = progressOf(node)
    return {
      name: node.name,
      url: source === undefined ? '' : redactUrl(source.url),
      ...(source?.alias === undefined ? {} : { alias: source.alias }),
      phase: node.phase,
      counts: counts(node),
      ...(node.why === '' ? {} : { why: node.why }),
      progress,
      ...(node.baseline === null ? {} : { baseline: node.baseline }),
      ...(node.last === null ? {} : { last: node.last }),
      ...(best === undefined || node.baseline === null ? {} : { lag: positive(progressOf(best) - progress) }),
      ...(node.hash === null ? {} : { hash: node.hash }),
      reconnects: Math.max(0, node.connections - 1),
      resubscriptions: node.resubscriptions,
      reorgs: node.reorgs,
      restarts: node.restarts,
      malformed: node.malformed,
      ...(node.lifeAt === null ? {} : { lastSeenSeconds: seconds(node.lifeAt) }),
    }
  })
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n
}

/** The series and the end of the watch, so that a plateau shows. */
function points(state: WatchState): ProgressPoint[] {
  const series = state.series.map(([at, sessions]) => ({ seconds: seconds(at), sessions }))
  const last = series.at(-1)
  const end = { seconds: seconds(state.end?.at ?? state.at), sessions: state.best ?? 0n }
  return last === undefined || last.seconds >= end.seconds ? series : [...series, end]
}
