import { escapeHtml } from './inline.ts'

/** What a Mermaid `xychart-beta` with numbered axes and lines says; the only chart that the summaries draw. */
interface Chart {
  title: string
  x: Axis
  y: Axis
  lines: readonly (readonly number[])[]
}

interface Axis {
  name: string
  from: number
  to: number
}

const width = 720
const height = 300
const left = 56
const right = 16
const top = 36
const bottom = 44

/** The chart as an SVG to stand in the page itself; `undefined` for any diagram that is none of ours. */
export function drawChart(source: string): string | undefined {
  const chart = readChart(source)
  if (chart === undefined) return undefined
  const { title, x, y, lines } = chart
  const across = (share: number): number => round(left + share * (width - left - right))
  const up = (value: number): number => round(height - bottom - (value / y.to) * (height - top - bottom))
  const tick = (value: number): string => {
    const at = up(value)
    const [end, label] = [width - right, numeral(value, y.to)]
    return `<path class="grid" d="M${left} ${at}H${end}"/><text class="end" x="${left - 8}" y="${at + 4}">${label}</text>`
  }
  const mark = (value: number): string =>
    `<text class="mid" x="${across(value / x.to)}" y="${height - bottom + 18}">${numeral(value, x.to)}</text>`
  const line = (values: readonly number[], index: number): string => {
    const points = values.map((value, at) => `${across(at / Math.max(1, values.length - 1))},${up(value)}`)
    return `<polyline class="line${Math.min(index, 1) + 1}" points="${points.join(' ')}"/>`
  }
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}">`,
    `<text class="mid title" x="${width / 2}" y="20">${escapeHtml(title)}</text>`,
    ...ticks(y.to).map(tick),
    ...ticks(x.to).map(mark),
    `<text class="mid" x="${width / 2}" y="${height - 6}">${escapeHtml(x.name)}</text>`,
    // The first line is what was observed: drawn last, so that nothing hides it.
    ...lines.map(line).toReversed(),
    '</svg>',
  ].join('\n')
}

function readChart(source: string): Chart | undefined {
  const rows = source.split('\n').map((row) => row.trim())
  if (rows[0] !== 'xychart-beta' && rows[0] !== 'xychart') return undefined
  const x = readAxis(rows, 'x')
  const y = readAxis(rows, 'y')
  const lines = rows.flatMap((row) => {
    const list = /^line \[(.*)\]$/.exec(row)?.[1]
    return list === undefined ? [] : [list.split(',').map(Number)]
  })
  const isDrawable = lines.length > 0 && lines.flat().every((value) => Number.isFinite(value) && value >= 0)
  if (x === undefined || y === undefined || !isDrawable) return undefined
  const highest = Math.max(y.to, ...lines.flat())
  const title = rows.map((row) => /^title "(.*)"$/.exec(row)?.[1]).find((text) => text !== undefined)
  return { title: title ?? y.name, x, y: { ...y, to: highest }, lines }
}

/** Axes from zero only: of any other the chart stays text. */
function readAxis(rows: readonly string[], axis: 'x' | 'y'): Axis | undefined {
  for (const row of rows) {
    const found = /^([xy])-axis "(.*)" 0 --> (\d+(?:\.\d+)?)$/.exec(row)
    if (found?.[1] === axis && Number(found[3]) > 0) return { name: found[2] ?? '', from: 0, to: Number(found[3]) }
  }
  return undefined
}

/** Round steps of 1, 2 or 5 from zero to `end`, at most six of them. */
function ticks(end: number): number[] {
  const power = 10 ** Math.floor(Math.log10(end / 5))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => end / size <= 5.000_001) ?? end
  return Array.from({ length: Math.floor(end / step + 1e-6) + 1 }, (_none, index) => index * step)
}

function numeral(value: number, end: number): string {
  return end >= 5 ? String(Math.round(value)) : value.toFixed(end < 0.5 ? 2 : 1)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
