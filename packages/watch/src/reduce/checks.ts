import { quote, writeDuration } from '@shakedown/ports'
import { addDecimals, compareDecimals, parseDecimal, writeDecimal, type Decimal } from '../decimal.ts'
import type { CheckReport, CheckSpec, Comparison, WatchPlan } from '../plan.ts'
import { stallWindow } from './timing.ts'
import { addEvent, cut, type Signal, type WatchState } from './state.ts'

/** What is known of one check at one of its readers. */
export interface CheckState {
  check: string
  node: string
  /** Latest value as it was written. */
  last: string | null
  /** What was judged: `last`, or its growth. */
  judged: string | null
  at: number | null
  /** Watched time of the watch when it was read: a pause of ours or blindness does not make a value old. */
  watchedMs: number
  verdict: 'holds' | 'fails' | 'none'
  /** When a value that held was first seen: from then on every failing one counts. */
  heldAt: number | null
  inRow: number
  /** Before the latest moment, for two values of one moment. */
  inRowBefore: number
  failures: number
  why: string
}

type CheckSignal = Extract<Signal, { kind: 'check' }>

export function beginChecks(checks: readonly CheckSpec[]): CheckState[] {
  return checks.flatMap(({ name, on }) =>
    on.map((node) => ({
      check: name,
      node,
      last: null,
      judged: null,
      at: null,
      watchedMs: 0,
      verdict: 'none' as const,
      heldAt: null,
      inRow: 0,
      inRowBefore: 0,
      failures: 0,
      why: 'not read yet',
    })),
  )
}

/** Takes one reading in. Of two readings of one moment the failing one counts, whichever comes first. */
export function observeCheck(plan: WatchPlan, state: WatchState, signal: CheckSignal): void {
  const spec = plan.checks?.find(({ name }) => name === signal.check)
  const check = state.checks.find(({ check: name, node }) => name === signal.check && node === signal.node)
  const when = Math.min(signal.at, state.at)
  if (spec === undefined || check === undefined || (check.at !== null && when < check.at)) return
  const value = signal.value === null ? undefined : parseDecimal(signal.value)
  const limit = parseDecimal(spec.limit)
  if (value === undefined || limit === undefined || signal.value === null) {
    // What cannot be read is no data; an older value stays until it is too old.
    check.why = cut(signal.value === null ? (signal.why ?? 'no value') : `${quote(signal.value)} is not a number`)
    return
  }
  const sameMoment = check.at === when
  const judged = spec.delta ? growth(check, value, sameMoment) : value
  const holds = meets(judged, spec.op, limit)
  if (holds) check.heldAt ??= when
  if (sameMoment && (holds || check.verdict === 'fails')) {
    if (spec.delta) check.judged = textOf(judged)
    return
  }
  if (!sameMoment) check.inRowBefore = check.inRow
  check.last = signal.value
  check.judged = textOf(judged)
  check.at = when
  check.watchedMs = state.watchedMs
  check.why = ''
  if (holds) {
    check.verdict = 'holds'
    check.inRow = 0
    return
  }
  if (check.verdict !== 'fails') addEvent(state, null, `check ${nameOf(spec, check)}: ${sentence(spec, check)}`)
  check.verdict = 'fails'
  // Peers are found and caches filled only after the start: what never held yet has until the end of the start.
  if ((check.heldAt ?? when) >= when && state.at < plan.startTimeoutMs) return
  check.inRow = check.inRowBefore + 1
  check.failures++
  const often = check.inRow >= spec.inRow || (spec.allowed !== undefined && check.failures > spec.allowed)
  if (often && !spec.dryRun) {
    const times = check.failures > 1 ? `, ${check.inRow} times in a row, ${check.failures} in all` : ''
    state.faults.failed ??= `Check ${nameOf(spec, check)} failed: ${sentence(spec, check)}${times}`
  }
}

/** A counter that falls began again at zero, or was reset on purpose: what it shows now was added since. */
function growth(check: CheckState, value: Decimal, sameMoment: boolean): Decimal {
  const before = parseDecimal(check.last ?? '')
  const sum = parseDecimal(check.judged ?? '0') ?? value
  if (before === undefined) return { digits: 0n, exponent: 0 }
  const fell = compareDecimals(value, before) < 0
  if (sameMoment && fell) return sum
  const minus = { digits: -before.digits, exponent: before.exponent }
  return addDecimals(sum, fell ? value : addDecimals(value, minus))
}

function textOf(value: Decimal): string {
  return writeDecimal(value).slice(0, 200)
}

function meets(value: Decimal, op: Comparison, limit: Decimal): boolean {
  const order = compareDecimals(value, limit)
  switch (op) {
    case '==':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

/**
 * What the checks still ask for before a pass, and what ends the watch. A failing value that is tolerated for now, and
 * data that is waited for, hold a pass back. So many readers as the quorum must have a value; where `missing` is `fail`,
 * too few end the watch.
 */
export function judgeChecks(plan: WatchPlan, state: WatchState): { holdback?: string; fault?: string } {
  const found: { holdback?: string; fault?: string } = {}
  for (const spec of plan.checks ?? []) {
    if (spec.dryRun) continue
    const readers = state.checks.filter(({ check }) => check === spec.name)
    const failing = readers.find(({ verdict }) => verdict === 'fails')
    if (failing !== undefined) found.holdback ??= `check ${nameOf(spec, failing)} fails: ${sentence(spec, failing)}`
    const silent = readers.filter((reader) => isMissing(plan, state, reader))
    const [first] = silent
    const enough = readers.length - silent.length >= Math.min(plan.quorum, readers.length)
    if (spec.missing === 'pass' || enough || first === undefined) continue
    const why = first.why === '' ? 'it became old' : first.why
    found.holdback ??= `check ${nameOf(spec, first)} has no value: ${why}`
    const patienceMs = silent.every(({ at }) => at !== null) ? 0 : plan.startTimeoutMs
    if (spec.missing === 'fail' && state.watchedMs > patienceMs) {
      const within = writeDuration(Math.max(patienceMs, stallWindow(plan, state)))
      found.fault ??= `Check ${nameOf(spec, first)} has no value within ${within}: ${why}`
    }
  }
  return found
}

function isMissing(plan: WatchPlan, state: WatchState, check: CheckState): boolean {
  return check.at === null || state.watchedMs - check.watchedMs > stallWindow(plan, state)
}

export function checkReports(plan: WatchPlan, state: WatchState): CheckReport[] {
  return state.checks.flatMap((check) => {
    const spec = plan.checks?.find(({ name }) => name === check.check)
    if (spec === undefined) return []
    const missing = check.verdict === 'none' || isMissing(plan, state, check)
    const why = missing && check.why === '' ? 'it became old' : check.why
    return {
      name: spec.name,
      node: check.node,
      subject: `${spec.kind} ${spec.subject}`,
      limit: limitOf(spec),
      ...(check.judged === null ? {} : { value: check.judged }),
      verdict: check.verdict === 'none' || missing ? ('missing' as const) : check.verdict,
      failures: check.failures,
      dryRun: spec.dryRun,
      ...(why === '' ? {} : { why }),
    }
  })
}

function limitOf({ delta, op, limit }: CheckSpec): string {
  return `${delta ? 'grew ' : ''}${op} ${limit}`
}

function nameOf({ name, on }: CheckSpec, { node }: CheckState): string {
  return on.length === 1 ? name : `${name} on ${node}`
}

function sentence(spec: CheckSpec, { judged }: CheckState): string {
  return `${spec.kind} ${quote(spec.subject)} ${spec.delta ? 'grew by' : 'is'} ${judged ?? 'nothing'}, must be ${spec.op} ${spec.limit}`
}
