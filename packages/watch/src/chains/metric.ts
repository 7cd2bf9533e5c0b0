import { quote, ValueFault } from '@shakedown/ports'
import { readLabels, type Scrape, type Series } from './exposition.ts'
import { ValueError } from './values.ts'

/** Which series of a scrape is meant. A series with more labels is meant, too, as long as it is the only one. */
export interface MetricSelector {
  /** As written. */
  text: string
  name: string
  labels: readonly (readonly [name: string, value: string])[]
}

/** `name` or `name{label="value",…}`. @throws ValueFault */
export function parseSelector(text: string): MetricSelector {
  const mend = 'Write it like substrate_block_height{status="finalized"}'
  const name = /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(text)?.[0]
  if (name === undefined || text.length > 1024) throw new ValueFault(`${quote(text)} is no name of a metric`, mend)
  if (name === text) return { text, name, labels: [] }
  const read = text[name.length] === '{' ? readLabels(text, name.length) : 'has unreadable labels'
  if (typeof read === 'string') throw new ValueFault(`${quote(text)} ${read}`, mend)
  if (read.at !== text.length) throw new ValueFault(`${quote(text)} goes on after its labels`, mend)
  return { text, name, labels: [...read.labels] }
}

/** The one series that is meant. @throws ValueError when there is none, or more than one */
export function pickSeries(scrape: Scrape, selector: MetricSelector): Series {
  const named = scrape.series.filter(({ name }) => name === selector.name)
  const found = named.filter(({ labels }) =>
    selector.labels.every(([label, value]) => sameLabel(label, labels.get(label), value)),
  )
  const [only, second] = found
  if (only !== undefined && second === undefined) return only
  if (only !== undefined) {
    const differing = [...new Set(found.flatMap(({ labels }) => [...labels.keys()]))].filter(
      (label) => new Set(found.map(({ labels }) => labels.get(label))).size > 1,
    )
    throw new ValueError(
      `${found.length} series match ${selector.text}; say which by ${differing.slice(0, 5).join(', ') || 'labels'}`,
    )
  }
  const type = scrape.types.get(selector.name)
  if (type === 'histogram' || type === 'summary') {
    const parts = type === 'histogram' ? '_count, _sum or _bucket{le="…"}' : '_count, _sum or {quantile="…"}'
    throw new ValueError(`${selector.name} is a ${type}: ask for its ${parts}`)
  }
  if (named.length > 0) throw new ValueError(`none of ${named.length} series called ${selector.name} has these labels`)
  throw new ValueError(`there is no metric ${selector.name}`)
}

/** Bounds are numbers: Prometheus writes `le="1"` what OpenMetrics writes `le="1.0"`. */
function sameLabel(label: string, is: string | undefined, wanted: string): boolean {
  if (is === wanted) return true
  if (is === undefined || (label !== 'le' && label !== 'quantile')) return false
  return bound(is) === bound(wanted)
}

function bound(text: string): number | string {
  if (/^\+?Inf$/.test(text)) return Infinity
  return /^[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? Number(text) : text
}

/** Metrics are 64-bit floats: above this not every whole number has one. */
const exactBelow = 2n ** 53n

/**
 * A value that counts: whole, exact, not negative; `1.234e+06` is how Go writes large ones. @throws ValueError
 */
export function wholeNumber({ name, value }: Series): bigint {
  const match = /^\+?(\d{1,40})(?:\.(\d{0,40}))?(?:[eE]([+-]?\d{1,4}))?$/.exec(value)
  if (match === null) throw new ValueError(`${name} is ${value}, which is no count`)
  const [, whole = '', part = '', power = '0'] = match
  const digits = (whole + part).replace(/^0+/, '')
  const trimmed = digits.replace(/0+$/, '')
  const exponent = Number(power) - part.length + (digits.length - trimmed.length)
  if (trimmed === '') return 0n
  if (exponent < 0) throw new ValueError(`${name} is ${value}, which is no whole number`)
  const count = exponent > 40 ? exactBelow + 1n : BigInt(trimmed) * 10n ** BigInt(exponent)
  if (count > exactBelow) throw new ValueError(`${name} is ${value}: above 2^53 a metric is not exact`)
  return count
}

/** When the process behind a scrape was started, by the metric that client libraries expose for it. */
export function processStart(scrape: Scrape): string | undefined {
  const found = scrape.series.filter(({ name }) => name === 'process_start_time_seconds')
  return found.length === 1 ? found[0]?.value : undefined
}
