import { trimAscii } from '@shakedown/ports'
import { parseScrape } from '../chains/exposition.ts'
import { parseSelector, pickSeries, type MetricSelector } from '../chains/metric.ts'
import { compilePattern } from '../chains/pattern/index.ts'
import { ValueError } from '../chains/values.ts'
import { parseDecimal } from '../decimal.ts'
import type { CheckSpec, CheckValue, WatchOptions, WatchPlan } from '../plan.ts'
import { timingOf } from '../reduce/index.ts'
import { kindOf, type SourceSpec } from '../source-spec.ts'
import { commandOutput } from './command.ts'
import { fetchText, prometheusTypes } from './fetch-text.ts'
import { followLog } from './log.ts'
import { SourceLost, toLost } from './lost.ts'
import { Throttled } from './poll.ts'
import type { Reach } from './source.ts'

export type ReadChecks = NonNullable<WatchOptions['readChecks']>
type Emit = (value: CheckValue) => void
type Way = Omit<Reach, 'spec'>

/**
 * Reads the plan's checks: metrics from the source that a check is `on`, scraped once for all of them; lines from the
 * log source of the host that it is on, since the watch began; commands on that host.
 * @param sources also those that are not nodes of the plan
 */
export function checkReader(
  plan: WatchPlan,
  sources: readonly SourceSpec[],
  ports: Pick<WatchOptions, 'connect' | 'run' | 'clock' | 'random'>,
): ReadChecks {
  const timing = timingOf(plan)
  return async (checks, signal, emit) => {
    const reach: Way = {
      timing,
      connect: ports.connect,
      ...(ports.run === undefined ? {} : { run: ports.run }),
      clock: ports.clock,
      signal,
      random: () => ports.random?.() ?? Math.random(),
    }
    const pairs = checks.flatMap((check) => check.on.map((on) => ({ check, on })))
    const scraped = Map.groupBy(
      pairs.filter(({ check }) => check.kind === 'metric'),
      ({ on }) => on,
    )
    await Promise.all([
      ...[...scraped].map(([on, group]) =>
        scrape(
          reach,
          findScrape(sources, on),
          on,
          group.map(({ check }) => check),
          emit,
        ),
      ),
      ...pairs.map(({ check, on }) => {
        if (check.kind === 'log') return countLog(reach, sources, check, on, emit)
        return check.kind === 'command' ? ask(reach, check, on, emit) : undefined
      }),
    ])
  }
}

/** Whether a check's subject can be read at all, before anything is contacted. @throws ValueFault */
export function checkSubject({ kind, subject }: Pick<CheckSpec, 'kind' | 'subject'>): void {
  if (kind === 'metric') parseSelector(subject)
  if (kind === 'log') compilePattern(subject)
}

/** Again and again until the signal aborts; what goes wrong is told by `fail`, and is no end. */
async function again(
  { clock, timing, signal }: Way,
  work: () => Promise<void>,
  fail: (why: string) => void,
): Promise<void> {
  while (!signal.aborted) {
    let waitMs = timing.pollMs
    try {
      await work()
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof Throttled) waitMs = Math.max(waitMs, error.waitMs)
      fail(error instanceof Throttled ? 'it asks to be left alone (HTTP 429)' : toLost(error).message)
    }
    await clock.sleep(waitMs, signal).catch(() => undefined)
  }
}

function findScrape(sources: readonly SourceSpec[], on: string): SourceSpec {
  const spec = sources.find((source) => source.name === on && source.format === 'prometheus')
  if (spec === undefined) throw new RangeError(`there is no source of metrics called ${on}`)
  return spec
}

async function scrape(
  reach: Way,
  spec: SourceSpec,
  on: string,
  checks: readonly CheckSpec[],
  emit: Emit,
): Promise<void> {
  const context = { ...reach, spec }
  const wanted = checks.map((check): [CheckSpec, MetricSelector] => [check, parseSelector(check.subject)])
  const tellAll = (why: string) => {
    for (const check of checks) emit({ check: check.name, node: on, value: null, why })
  }
  const read = async () => {
    const { text, type } = await fetchText(context, reach.signal, prometheusTypes)
    const parsed = parseScrape(text, type.startsWith('application/openmetrics-text'))
    for (const [check, selector] of wanted) {
      try {
        emit(decimal(check, on, pickSeries(parsed, selector).value))
      } catch (error) {
        if (!(error instanceof ValueError)) throw error
        emit({ check: check.name, node: on, value: null, why: error.message })
      }
    }
  }
  await again(reach, read, tellAll)
}

async function ask(reach: Way, check: CheckSpec, on: string, emit: Emit): Promise<void> {
  const spec: SourceSpec = { name: on, alias: on, scheme: 'command', url: 'command:', command: check.subject }
  const read = async () => {
    const text = await commandOutput({ ...reach, spec }, reach.signal)
    const last = text
      .split('\n')
      .map(trimAscii)
      .findLast((line) => line !== '')
    if (last === undefined) throw new SourceLost('rejecting', 'the command printed nothing')
    emit(decimal(check, on, last))
  }
  await again(reach, read, (why) => emit({ check: check.name, node: on, value: null, why }))
}

async function countLog(
  reach: Way,
  sources: readonly SourceSpec[],
  check: CheckSpec,
  on: string,
  emit: Emit,
): Promise<void> {
  const spec = sources.find((source) => source.alias === on && kindOf(source) === 'log')
  if (spec === undefined) throw new RangeError(`there is no log to follow on ${on}`)
  const source = followLog({
    ...reach,
    spec,
    counter: { kind: 'lines', pattern: check.subject },
    emit(seen) {
      if (seen.kind === 'sample') emit({ check: check.name, node: on, value: String(seen.value) })
      else if (seen.kind === 'lost') emit({ check: check.name, node: on, value: null, why: seen.why })
    },
  })
  await source.done
}

function decimal({ name }: CheckSpec, node: string, text: string): CheckValue {
  if (parseDecimal(text) !== undefined) return { check: name, node, value: text }
  return { check: name, node, value: null, why: `${JSON.stringify(text.slice(0, 60))} is not a number` }
}
