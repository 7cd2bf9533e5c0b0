import { missing } from '@shakedown/fleet'
import { parseInput, type InputValues } from '@shakedown/kit'
import { collect, ProblemError, quote, ValueFault, type Problem } from '@shakedown/ports'
import { checkScript, type Host } from '@shakedown/ssh'
import {
  checkPairing,
  checkSubject,
  kindOf,
  parseChecks,
  parseCompanion,
  parseCounter,
  parseSources,
  splitSources,
  type CheckSpec,
  type Counter,
  type SourceSpec,
  type WatchPlan,
} from '@shakedown/watch'
import type { inputs as spec } from './inputs.ts'

type Inputs = InputValues<typeof spec>

/** What is to be proven, and everything that is read for it. */
export interface WatchTerms {
  plan: WatchPlan
  /** The nodes of the plan, and what only its checks read. */
  sources: readonly SourceSpec[]
}

/** @throws ProblemError with every mistake in the inputs of the watch */
export function readWatch(settled: Inputs, hosts: readonly Host[]): WatchTerms {
  const problems: Problem[] = []
  if (settled.counter === '') {
    problems.push(missing('counter', 'nothing says what is counted', 'Give counter, or mode: deploy'))
  }
  if (settled.sources.length === 0) {
    problems.push(missing('sources', 'nothing says where the testnet is read', 'Give sources, or mode: deploy'))
  }
  if (problems.length > 0) throw new ProblemError(problems)

  const aliases = settled.via === 'tunnel' ? hosts.map(({ alias }) => alias) : []
  const sources = collect(problems, () => parseSources(settled.sources, aliases)) ?? []
  const counter = collect(problems, () => parseCounter(settled.counter, settled.decode))
  const checks = sources.length === 0 ? [] : collect(problems, () => readChecks(settled.checks, sources, aliases))
  problems.push(...sources.flatMap(commandFaults))
  if (counter === undefined || sources.length === 0) throw new ProblemError(problems)

  const { nodes, beside } = splitSources(sources, counter)
  problems.push(...checkPairing(nodes.length === 0 ? sources : nodes, counter))
  if (nodes.length > 0 && checks !== undefined) {
    problems.push(...beside.flatMap((source) => uselessBeside(source, counter, checks)))
  }
  const quorum = collect(problems, () => readQuorum(settled.quorum, nodes.length)) ?? 1
  if (settled['equal-progress'] !== '') collect(problems, () => parseCompanion(settled['equal-progress'], counter))
  problems.push(...withoutEffect(settled, quorum))
  if (problems.length > 0 || checks === undefined) throw new ProblemError(problems)
  return { sources, plan: makePlan(settled, { nodes, counter, quorum, checks }) }
}

interface Parsed {
  nodes: readonly SourceSpec[]
  counter: Counter
  quorum: number
  checks: readonly CheckSpec[]
}

function makePlan(settled: Inputs, { nodes, counter, quorum, checks }: Parsed): WatchPlan {
  const optional = <K extends keyof WatchPlan>(key: K, value: WatchPlan[K] | undefined) =>
    value === undefined ? {} : { [key]: value }
  return {
    sources: nodes,
    counter,
    target: BigInt(settled.sessions),
    from: settled.from,
    quorum,
    startTimeoutMs: settled['start-timeout'],
    timeBudgetMs: settled['time-budget'],
    onReset: settled['on-reset'],
    checks,
    ...optional('stallAfterMs', settled['stall-after']),
    ...optional('expectedIntervalMs', settled['expected-interval']),
    ...optional('pollIntervalMs', settled['poll-interval']),
    ...optional('settleMs', settled.settle),
    ...optional('maxLag', bigintOf(settled['max-lag'])),
    ...optional('maxRestarts', settled['max-restarts']),
    ...optional('equalProgress', settled['equal-progress'] === '' ? undefined : settled['equal-progress']),
    ...optional('minRateRatio', settled['min-rate-ratio']),
    ...optional('maxBlindMs', settled['max-blind']),
    ...optional('maxStep', bigintOf(settled['max-step'])),
    ...optional('consecutiveErrors', settled['consecutive-errors']),
    ...optional('failureLimit', settled['failure-limit']),
    ...optional('maxReconnects', settled['max-reconnects']),
  }
}

function bigintOf(value: number | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value)
}

function readQuorum(text: string, nodes: number): number {
  if (text === '' || text === 'all') return nodes
  const quorum = parseInput({ kind: 'integer', min: 1, describe: 'a number of sources' }, 'quorum', text)
  if (quorum <= nodes) return quorum
  throw new ProblemError([missing('quorum', `${quorum} is more than the ${nodes} sources`, 'Give at most as many')])
}

function readChecks(
  lines: readonly string[],
  sources: readonly SourceSpec[],
  aliases: readonly string[],
): readonly CheckSpec[] {
  const logs = sources.filter((source) => kindOf(source) === 'log').flatMap(({ alias }) => alias ?? [])
  const checks = parseChecks(lines, {
    metric: sources.filter((source) => kindOf(source) === 'prometheus').map(({ name }) => name),
    log: [...new Set(logs)],
    command: aliases,
  })
  const problems = checks.flatMap((check) => subjectFaults(check, logs))
  if (problems.length > 0) throw new ProblemError(problems)
  return checks
}

function subjectFaults(check: CheckSpec, logs: readonly string[]): Problem[] {
  const where = `input "checks" ${quote(check.name)}`
  if (check.kind === 'command') return checkScript(check.subject, where)
  try {
    checkSubject(check)
  } catch (error) {
    if (!(error instanceof ValueFault)) throw error
    return [{ where, what: error.what, mend: error.mend }]
  }
  const unclear = check.kind === 'log' ? check.on.find((on) => logs.filter((log) => log === on).length > 1) : undefined
  if (unclear === undefined) return []
  return [{ where, what: `${unclear} has several log sources`, mend: 'Let one command follow all of the files' }]
}

function commandFaults({ name, command }: SourceSpec): Problem[] {
  return command === undefined ? [] : checkScript(command, `input "sources" ${quote(name)}`)
}

/** A source that neither the counter nor a check can be read from would look as if it were watched. */
function uselessBeside(source: SourceSpec, counter: Counter, checks: readonly CheckSpec[]): Problem[] {
  const kind = kindOf(source)
  const isRead = checks.some((check) =>
    kind === 'log' ? check.kind === 'log' && check.on.includes(source.alias ?? '') : check.on.includes(source.name),
  )
  if (isRead) return []
  const what = `nothing is read from ${quote(source.name)}: ${counter.kind} is not in a ${kind} source, and no check is on it`
  return [{ where: 'input "sources"', what, mend: 'Leave it out, or add a check' }]
}

/** Whoever gives one of these expects that it does something. */
function withoutEffect(settled: Inputs, quorum: number): Problem[] {
  const problems: Problem[] = []
  if (settled['max-restarts'] !== undefined && settled['on-reset'] === 'fail') {
    const what = 'it has no effect with on-reset: fail'
    problems.push(missing('max-restarts', what, 'Leave it out, or set on-reset: rebaseline or continue'))
  }
  if (settled['max-lag'] !== undefined && quorum === 1) {
    const what = 'with a quorum of 1 the best node would be compared with itself'
    problems.push(missing('max-lag', what, 'Leave it out, or ask for a larger quorum'))
  }
  if (settled['max-step'] !== undefined && settled['expected-interval'] === undefined) {
    const what = 'nothing says in which time so many steps are credible'
    problems.push(missing('max-step', what, 'Give expected-interval, too'))
  }
  return problems
}
