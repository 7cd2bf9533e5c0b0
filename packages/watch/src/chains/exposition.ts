import { quote } from '@shakedown/ports'
import { ValueError } from './values.ts'

/** One line of a scrape. */
export interface Series {
  name: string
  labels: ReadonlyMap<string, string>
  /** As written: `12`, `1.5e+06`, `NaN`, `+Inf`. */
  value: string
}

export interface Scrape {
  series: Series[]
  /** `# TYPE` lines: counter, gauge, histogram, summary, untyped, unknown, info, stateset, gaugehistogram. */
  types: ReadonlyMap<string, string>
}

const longestLine = 64 * 1024
const blank = '[ \\t]+'
const metric = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const typeLine = new RegExp(`^#${blank}TYPE${blank}(${metric})${blank}([a-z]+)[ \\t]*$`)
const helpLine = new RegExp(`^#${blank}(?:HELP|UNIT)${blank}${metric}(?:${blank}.*)?$`)
const value = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?|NaN|[+-]?Inf'
const nameStart = new RegExp(metric, 'y')
// Value, timestamp, exemplar. What an exemplar says is of no interest, that it is one is.
const rest = new RegExp(
  `^[ \\t]*(${value})(?:${blank}-?\\d+(?:\\.\\d+)?)?(?:[ \\t]+#[ \\t]+\\{[^\\n]*\\}${blank}(?:${value})(?:${blank}\\d+(?:\\.\\d+)?)?)?[ \\t]*$`,
)
const types = new Set('counter gauge histogram gaugehistogram summary untyped unknown info stateset'.split(' '))

/**
 * The Prometheus text format 0.0.4 and OpenMetrics 1.0, strictly: one line that is not understood makes the whole scrape
 * unusable, as it does for Prometheus, since a text that was cut or mixed up may show a number that nobody exposed.
 * @param openMetrics the server says that it is OpenMetrics: it must end with `# EOF`
 * @throws ValueError
 */
export function parseScrape(text: string, openMetrics = false): Scrape {
  const scrape = { series: [] as Series[], types: new Map<string, string>() }
  if (text === '') throw new ValueError('the scrape is empty')
  // A number that lost its last digits is a number, too.
  if (!text.endsWith('\n')) throw new ValueError('the scrape does not end with a line break: it was cut off')
  const lines = text.slice(0, -1).split('\n')
  const seen = new Set<string>()
  let ended = false
  for (const [index, whole] of lines.entries()) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole
    const fail = (what: string): never => {
      throw new ValueError(`line ${index + 1} of the scrape ${what}: ${quote(line.slice(0, 60))}`)
    }
    if (ended) fail('follows # EOF')
    if (line.length > longestLine) fail('is longer than 64 KiB')
    if (line.startsWith('#')) ended = readComment(line, scrape.types, fail)
    else if (line.trim() !== '') {
      const series = readSeries(line.trimStart(), fail)
      const key = keyOf(series)
      if (seen.has(key)) fail('repeats a series')
      seen.add(key)
      scrape.series.push(series)
    }
  }
  if (openMetrics && !ended) throw new ValueError('the scrape does not end with # EOF: it was cut off')
  return scrape
}

type Fail = (what: string) => never

/** Returns whether it is the end. */
function readComment(line: string, known: Map<string, string>, fail: Fail): boolean {
  if (line === '# EOF') return true
  if (/^#[ \t]+TYPE[ \t]/.test(line)) {
    const [, name, type] = typeLine.exec(line) ?? []
    if (name === undefined || type === undefined || !types.has(type)) return fail('is no TYPE line')
    if (known.has(name)) return fail(`gives ${name} a type again`)
    known.set(name, type)
  } else if (/^#[ \t]+(?:HELP|UNIT)[ \t]/.test(line) && !helpLine.test(line)) return fail('is no HELP line')
  return false
}

function readSeries(line: string, fail: Fail): Series {
  nameStart.lastIndex = 0
  const name = nameStart.exec(line)?.[0]
  if (name === undefined) return fail('does not begin with a name')
  let at = name.length
  while (line[at] === ' ' || line[at] === '\t') at++
  let labels = new Map<string, string>()
  if (line[at] === '{') {
    const read = readLabels(line, at)
    if (typeof read === 'string') return fail(read)
    ;({ labels, at } = read)
  } else if (at === name.length) return fail('has no value')
  const [, value] = rest.exec(line.slice(at)) ?? []
  if (value === undefined) return fail('has no readable value')
  return { name, labels, value }
}

const label = /[ \t]*([a-zA-Z_][a-zA-Z0-9_]*)[ \t]*=[ \t]*"((?:[^"\\\n]|\\["\\n])*)"[ \t]*/y

/**
 * `{name="value",…}`, a comma after the last one allowed. Also what people write in `metric:`.
 * @returns what is wrong with them, or the labels and where the text goes on
 */
export function readLabels(text: string, from: number): { labels: Map<string, string>; at: number } | string {
  const labels = new Map<string, string>()
  let at = from + 1
  for (;;) {
    while (text[at] === ' ' || text[at] === '\t') at++
    if (text[at] === '}') return { labels, at: at + 1 }
    label.lastIndex = at
    const match = label.exec(text)
    if (match === null) return 'has unreadable labels'
    const [all, name = '', escaped = ''] = match
    if (labels.has(name)) return `has the label ${name} twice`
    labels.set(
      name,
      escaped.replace(/\\(.)/g, (_whole, letter: string) => (letter === 'n' ? '\n' : letter)),
    )
    at += all.length
    if (text[at] === ',') at++
    else if (text[at] !== '}') return 'has unreadable labels'
  }
}

function keyOf({ name, labels }: Series): string {
  return JSON.stringify([name, ...[...labels].toSorted(([a], [b]) => (a < b ? -1 : 1))])
}
