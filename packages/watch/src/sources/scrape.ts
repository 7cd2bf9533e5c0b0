import { parseScrape } from '../chains/exposition.ts'
import { pickSeries, processStart, wholeNumber } from '../chains/metric.ts'
import { ValueError } from '../chains/values.ts'
import type { Counter } from '../counter.ts'
import type { Polled } from './poll.ts'

/**
 * Reads scrapes one after the other. A counter that fell says itself that its process began anew; one that has already
 * climbed past its old value is told by `process_start_time_seconds`.
 */
export function scrapeReader(counter: Counter): (text: string, openMetrics: boolean) => Polled {
  let before: { value: bigint; started: string | undefined } | undefined
  return (text, openMetrics) => {
    if (counter.kind !== 'metric') throw new ValueError(`${counter.kind} is not read from metrics`)
    const scrape = parseScrape(text, openMetrics)
    const series = pickSeries(scrape, counter.selector)
    const value = wholeNumber(series)
    const started = processStart(scrape)
    const isCounter = ['counter', 'histogram', 'summary'].includes(typeOf(scrape.types, series.name) ?? '')
    const restarted =
      before === undefined
        ? undefined
        : started !== undefined && before.started !== undefined && started !== before.started
          ? `its process started anew: process_start_time_seconds was ${before.started} and is ${started}`
          : isCounter && value < before.value
            ? `the counter fell from ${before.value} to ${value}: its process started anew`
            : undefined
    before = { value, started }
    return restarted === undefined ? { value } : { value, restarted }
  }
}

/** The type of a series is that of its family: `x_total` of a counter `x` in OpenMetrics, `x_bucket` of a histogram `x`. */
function typeOf(types: ReadonlyMap<string, string>, name: string): string | undefined {
  return types.get(name) ?? types.get(name.replace(/_(?:total|count|sum|bucket|created)$/, ''))
}
