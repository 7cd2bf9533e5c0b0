import type { WatchPlan } from '../plan.ts'
import { beginChecks } from './checks.ts'
import type { NodeState, WatchState } from './state.ts'

/** Nothing is known yet. */
export function begin(plan: WatchPlan): WatchState {
  return {
    at: 0,
    nodes: plan.sources.map(({ name }) => beginNode(name)),
    checks: beginChecks(plan.checks ?? []),
    best: null,
    quorumAt: null,
    confirmedAt: 0,
    quietMs: 0,
    watchedMs: 0,
    settledMs: 0,
    lagging: false,
    lagMs: 0,
    blindMs: 0,
    longestGapMs: 0,
    pace: { intervals: [], skipNext: true, expectedMs: null, longestMs: 0, bestPerMs: 0, hopelessSince: null },
    commonHeight: null,
    series: [],
    seriesGapMs: 0,
    spread: [],
    spreadGapMs: 0,
    marks: [],
    events: [],
    eventCount: 0,
    reachedAt: null,
    passedAt: null,
    faults: {},
    end: null,
  }
}

function beginNode(name: string): NodeState {
  return {
    name,
    phase: 'starting',
    why: 'no answer yet',
    kept: 0n,
    baseline: null,
    baselineAt: 0,
    max: null,
    top: null,
    last: null,
    before: null,
    seenAt: null,
    runAt: null,
    lastEvent: null,
    newConnection: true,
    connectedAt: null,
    troubleAt: null,
    lifeAt: null,
    companion: null,
    chainId: null,
    genesis: null,
    connections: 0,
    resubscriptions: 0,
    reorgs: 0,
    restarts: 0,
    malformed: 0,
    malformedInRow: 0,
    refusals: 0,
    hash: null,
  }
}
