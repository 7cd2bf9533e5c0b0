import { writeDuration } from '@shakedown/ports'
import type { Mark, MarkKind, SpreadPoint, WatchResult } from './plan.ts'
import { chartCaption, idealAt } from './pictures.ts'
import { plainText } from './redact.ts'
import { timeTicks, valueTicks, type Tick } from './ticks.ts'

const width = 900
const height = 440
const plot = { left: 78, right: 24, top: 94, bottom: 66 } as const
const inner = { width: width - plot.left - plot.right, height: height - plot.top - plot.bottom } as const

const marks: Readonly<Record<MarkKind, { sign: string; name: string }>> = {
  stall: { sign: '■', name: 'stalled' },
  reset: { sign: '✕', name: 'reset' },
  restart: { sign: '↻', name: 'restart' },
  reorg: { sign: '↩', name: 'reorg' },
  fork: { sign: '⑂', name: 'fork' },
  blind: { sign: '◌', name: 'not seen' },
  resumed: { sign: '▶', name: 'resumed' },
}

/**
 * The whole watch as one picture: a file of its own, without scripts, fonts or addresses, readable on light and dark.
 * Progress over time, the ideal pace, the span between the best and the worst node, and what happened when.
 */
export function progressSvg(result: WatchResult): string {
  const end = Math.max(result.seconds, 1)
  const top = [
    result.target,
    ...result.samples.map(({ sessions }) => sessions),
    ...result.spread.map(({ best }) => best),
  ].reduce((a, b) => (a > b ? a : b), 1n)
  const values = valueTicks(top)
  const ceiling = values.at(-1)?.value ?? Number(top)
  const x = (seconds: number) => round(plot.left + (inner.width * Math.min(Math.max(seconds, 0), end)) / end)
  const y = (value: number) => round(plot.top + inner.height * (1 - Math.min(value / ceiling, 1)))
  const band = spreadBand(result.spread, end, x, y)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title caption">`,
    `<title id="title">${escape(result.verdict)}: ${escape(result.reason)}</title>`,
    `<desc id="caption">${escape(chartCaption(result))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="paper" width="${width}" height="${height}" rx="6"/>`,
    `<text class="title" x="${plot.left}" y="28">${escape(title(result))}</text>`,
    ...reasonLines(result.reason).map(
      (line, index) => `<text x="${plot.left}" y="${48 + 15 * index}">${escape(line)}</text>`,
    ),
    ...grid(values, timeTicks(end), x, y),
    ...(band === undefined ? [] : [band]),
    targetLine(result, y),
    idealLine(result, end, x, y),
    observedLine(result, end, x, y),
    ...markLines(result.marks, x),
    `<text class="unit" x="${plot.left}" y="${plot.top - 8}">${escape(result.unit)}</text>`,
    `<text class="unit" x="${width - plot.right}" y="${height - 34}" text-anchor="end">time since the start</text>`,
    legend(result),
    '</svg>',
    '',
  ].join('\n')
}

// Colours that keep a contrast of 3:1 or more to both papers; the dark paper only where the reader asks for it.
const style = [
  '.paper{fill:#fff}text{font:12px system-ui,sans-serif;fill:#24292f}.title{font-size:15px;font-weight:600}',
  '.grid{stroke:#d0d7de;stroke-width:1}.unit,.tick{fill:#57606a}.observed{fill:none;stroke:#0969da;stroke-width:2.5;stroke-linejoin:round}',
  '.ideal{fill:none;stroke:#6e7781;stroke-width:1.5;stroke-dasharray:6 4}.target{stroke:#1a7f37;stroke-width:1.5;stroke-dasharray:2 3}',
  '.spread{fill:#0969da;fill-opacity:.16}.mark{stroke-width:1}.bad{stroke:#cf222e;fill:#cf222e}.odd{stroke:#9a6700;fill:#9a6700}',
  'text.bad,text.odd{stroke:none;text-anchor:middle}',
  '@media(prefers-color-scheme:dark){.paper{fill:#0d1117}text{fill:#e6edf3}.grid{stroke:#30363d}.unit,.tick{fill:#9198a1}.observed{stroke:#4493f8}',
  '.ideal{stroke:#9198a1}.target{stroke:#3fb950}.spread{fill:#4493f8;fill-opacity:.22}.bad{stroke:#f85149;fill:#f85149}.odd{stroke:#d29922;fill:#d29922}}',
].join('')

type Scale = (value: number) => number

function title({ verdict, sessions, target, unit, seconds }: WatchResult): string {
  return `${verdict}: ${sessions} of ${target} ${unit} in ${writeDuration(seconds * 1000)}`
}

/** At most two lines of what fits. */
function reasonLines(reason: string): string[] {
  const room = 122
  const plain = plainText(reason, 2 * room)
  if (plain.length <= room) return [plain]
  const blank = plain.lastIndexOf(' ', room)
  const at = blank > room / 2 ? blank : room
  return [plain.slice(0, at), plain.slice(at).trim().slice(0, room)]
}

function grid(values: readonly Tick[], times: readonly Tick[], x: Scale, y: Scale): string[] {
  const [left, right, bottom] = [plot.left, width - plot.right, height - plot.bottom]
  return [
    ...values.flatMap(({ value, text }) => [
      `<line class="grid" x1="${left}" y1="${y(value)}" x2="${right}" y2="${y(value)}"/>`,
      `<text class="tick" x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${text}</text>`,
    ]),
    ...times.flatMap(({ value, text }) => [
      `<line class="grid" x1="${x(value)}" y1="${bottom}" x2="${x(value)}" y2="${bottom + 5}"/>`,
      `<text class="tick" x="${x(value)}" y="${bottom + 18}" text-anchor="middle">${text}</text>`,
    ]),
  ]
}

/** A counter stands until its next step: steps, not slopes. */
function observedLine({ samples }: WatchResult, end: number, x: Scale, y: Scale): string {
  const [first] = samples
  if (first === undefined) return ''
  const path = samples
    .slice(1)
    .map(({ seconds, sessions }) => `H${x(seconds)}V${y(Number(sessions))}`)
    .join('')
  return `<path class="observed" d="M${x(first.seconds)} ${y(Number(first.sessions))}${path}H${x(end)}"/>`
}

function idealLine(result: WatchResult, end: number, x: Scale, y: Scale): string {
  const from = result.samples[0]?.seconds ?? 0
  const points = Array.from({ length: 61 }, (_, index) => from + ((end - from) * index) / 60)
  const line = points.map((seconds) => `${x(seconds)},${y(Number(idealAt(result, seconds)))}`).join(' ')
  return `<polyline class="ideal" points="${line}"/>`
}

function targetLine({ target }: WatchResult, y: Scale): string {
  const at = y(Number(target))
  return `<line class="target" x1="${plot.left}" y1="${at}" x2="${width - plot.right}" y2="${at}"/>`
}

/** From the best node down to the worst. */
function spreadBand(spread: readonly SpreadPoint[], end: number, x: Scale, y: Scale): string | undefined {
  const [first] = spread
  if (first === undefined) return undefined
  const until = (index: number) => x(spread[index + 1]?.seconds ?? end)
  const above = spread.map(({ best }, index) => `V${y(Number(best))}H${until(index)}`).join('')
  const below = spread
    .map(({ seconds, worst }) => `V${y(Number(worst))}H${x(seconds)}`)
    .toReversed()
    .join('')
  return `<path class="spread" d="M${x(first.seconds)} ${y(Number(first.best))}${above}${below}Z"/>`
}

function markLines(all: readonly Mark[], x: Scale): string[] {
  const bottom = height - plot.bottom
  // Signs that would lie on each other go down a row, three rows deep.
  const rows = [-Infinity, -Infinity, -Infinity]
  return all.flatMap(({ seconds, kind, node }) => {
    const at = x(seconds)
    const row = Math.max(0, rows.findIndex((last) => at - last >= 14)) // prettier-ignore
    rows[row] = at
    const tone = kind === 'stall' || kind === 'reset' || kind === 'fork' ? 'bad' : 'odd'
    const said = `${marks[kind].name}${node === undefined ? '' : ` (${node})`} after ${writeDuration(seconds * 1000)}`
    return [
      `<g><title>${escape(said)}</title><line class="mark ${tone}" x1="${at}" y1="${plot.top}" x2="${at}" y2="${bottom}" stroke-dasharray="1 3"/>`,
      `<text class="${tone}" x="${at}" y="${bottom - 5 - 14 * row}">${marks[kind].sign}</text></g>`,
    ]
  })
}

/** Line by line what the picture has, and of the marks those that are there. */
function legend({ spread, marks: all, expectedIntervalMs }: WatchResult): string {
  const y = height - 12
  const parts: string[] = []
  let x = plot.left
  const add = (sample: string, text: string) => {
    parts.push(`<g transform="translate(${x} ${y})">${sample}<text x="24" y="0">${text}</text></g>`)
    x += 36 + 6.6 * text.length
  }
  add('<line class="observed" x1="0" y1="-4" x2="18" y2="-4"/>', 'observed')
  add(
    '<line class="ideal" x1="0" y1="-4" x2="18" y2="-4"/>',
    expectedIntervalMs === undefined ? 'slowest pace in time' : 'expected pace',
  )
  add('<line class="target" x1="0" y1="-4" x2="18" y2="-4"/>', 'target')
  if (spread.length > 0) add('<rect class="spread" x="0" y="-10" width="18" height="11"/>', 'best to worst node')
  for (const kind of new Set(all.map((mark) => mark.kind))) {
    const tone = kind === 'stall' || kind === 'reset' || kind === 'fork' ? 'bad' : 'odd'
    const { sign, name } = marks[kind]
    add(
      `<text class="${tone}" x="9" y="0">${sign}</text>`,
      `${name} ×${all.filter((mark) => mark.kind === kind).length}`,
    )
  }
  return parts.join('\n')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** For text and for attributes. XML has no way to write most control characters, so they go. */
function escape(text: string): string {
  return plainText(text, 400).replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
