import type { Json } from '@shakedown/ports'
import type { WatchPlan } from '../plan.ts'
import type { WatchState } from './state.ts'

/** Raised whenever the state changes its shape: an older checkpoint is then refused rather than guessed at. */
export const schema = 1

/** Larger texts are not looked at: a state with 64 nodes and 64 checks stays below it. */
export const largestCheckpoint = 1024 * 1024

export interface Subject {
  /** What the proof will be about, e.g. commit and artifact digest. */
  subject: string
  /** The wall clock. */
  now: Date
}

/**
 * The state as JSON, counters as decimal strings (JSON numbers lose integers above 2^53). It carries what it is about and
 * what was demanded, so that it cannot prove anything else. Its times count from the start of the watch on a monotonic
 * clock, which does not survive the process; `saved` is the wall clock's reading of the same moment as `state.at`, the
 * only bridge to the process that goes on.
 */
export function serialize(plan: WatchPlan, state: WatchState, { subject, now }: Subject): string {
  const whole = { schema, subject, saved: now.toISOString(), demands: demandsOf(plan), state: reopened(state) }
  return JSON.stringify(whole, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
}

/** Whether a watch can go on after this: it has not ended, or only because its time or its runner's was over. */
export function isResumable({ end }: WatchState): boolean {
  return end === null || end.verdict === 'cancelled' || end.verdict === 'timed-out'
}

function reopened(state: WatchState): WatchState {
  return isResumable(state) ? { ...state, passedAt: null, end: null } : state
}

/** Everything that a plan demands. Not what may differ from one job to the next: addresses, time budget, how often it looks. */
export function demandsOf(plan: WatchPlan): Record<string, Json> {
  return {
    sources: plan.sources.map(({ name }) => name),
    counter: JSON.parse(JSON.stringify(plan.counter)) as Json,
    target: String(plan.target),
    from: plan.from,
    quorum: plan.quorum,
    stallAfterMs: plan.stallAfterMs ?? null,
    expectedIntervalMs: plan.expectedIntervalMs ?? null,
    startTimeoutMs: plan.startTimeoutMs,
    settleMs: plan.settleMs ?? null,
    maxLag: plan.maxLag === undefined ? null : String(plan.maxLag),
    onReset: plan.onReset ?? null,
    maxRestarts: plan.maxRestarts ?? null,
    checks: (plan.checks ?? []).map(({ on, allowed, ...check }) => ({
      ...check,
      on: [...on],
      allowed: allowed ?? null,
    })),
    equalProgress: plan.equalProgress ?? null,
    minRateRatio: plan.minRateRatio ?? null,
    maxBlindMs: plan.maxBlindMs ?? null,
    maxStep: plan.maxStep === undefined ? null : String(plan.maxStep),
    consecutiveErrors: plan.consecutiveErrors ?? null,
    failureLimit: plan.failureLimit ?? null,
    maxReconnects: plan.maxReconnects ?? null,
  }
}
