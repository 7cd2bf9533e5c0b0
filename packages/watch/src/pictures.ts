import { writeDuration } from '@shakedown/ports'
import { bar } from './bar.ts'
import { plainText } from './redact.ts'
import type { NodeReport, SampleSeries, WatchResult } from './plan.ts'

const steps = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
const chartPoints = 60

/** Progress over time as a line of blocks, at most `width` wide; empty without samples. */
export function sparkline(samples: SampleSeries, width = 60): string {
  const values = resample(samples, Math.min(width, Math.max(samples.length, 1)))
  const max = values.reduce((a, b) => (a > b ? a : b), 0n)
  if (samples.length === 0) return ''
  return values.map((value) => steps[max === 0n ? 0 : Number((value * 7n) / max)] ?? steps[0]).join('')
}

/** `████████░░░░ 212/500 42 %` */
export function progressBar(sessions: bigint, target: bigint, width = 24): string {
  const done = sessions > target ? target : sessions
  const percent = target > 0n ? (done * 100n) / target : 0n
  return `${bar(sessions, target, width)} ${sessions}/${target} ${percent} %`
}

/**
 * The body of a Mermaid `xychart-beta`: first line observed, second line ideal (see `chartCaption`). Mermaid's grammar
 * takes plain decimals only and no empty line; older renderers know the diagram only by its beta name.
 */
export function progressChart(result: WatchResult): string {
  const end = Math.max(result.seconds, 0.6)
  const count = Math.min(chartPoints, Math.max(2, result.samples.length))
  const observed = resample(result.samples, count, end)
  const ideal = observed.map((_value, index) => idealAt(result, (end * index) / (count - 1)))
  const top = [...observed, result.target].reduce((a, b) => (a > b ? a : b))
  return [
    'xychart-beta',
    `  title "Progress in ${result.unit}"`,
    `  x-axis "minutes" 0 --> ${(end / 60).toFixed(2)}`,
    `  y-axis "${result.unit}" 0 --> ${top}`,
    `  line [${observed.join(', ')}]`,
    `  line [${ideal.join(', ')}]`,
  ].join('\n')
}

/** Names the lines of the chart, which has no legend. */
export function chartCaption(result: WatchResult): string {
  const { expectedIntervalMs: expected } = result
  const ideal =
    expected === undefined
      ? `the slowest pace that reaches ${result.target} within ${writeDuration(result.timeBudgetMs)}`
      : `the expected pace of one in ${(expected / 1000).toFixed(1)} s`
  return `First line: observed, the ${result.quorum === 1 ? 'best' : `${ordinal(result.quorum)} best`} node. Second line: ${ideal}.`
}

export const nodeColumns = [
  'Node',
  'Progress',
  'Last value',
  'Behind',
  'State',
  'Reconnects',
  'Restarts',
  'Reorgs',
  'Last seen',
]

/** One row for each node, under `nodeColumns`; the cells still need escaping. */
export function nodeRows(result: WatchResult): string[][] {
  return result.nodes.map((node) => [
    node.name,
    String(node.progress),
    node.last === undefined ? 'none' : String(node.last),
    node.lag === undefined ? 'none' : String(node.lag),
    stateOf(node, result),
    String(node.reconnects),
    String(node.restarts),
    String(node.reorgs),
    node.lastSeenSeconds === undefined ? 'never' : `after ${writeDuration(node.lastSeenSeconds * 1000)}`,
  ])
}

export const checkColumns = ['Check', 'Where', 'What is read', 'Value', 'Must be', 'Verdict', 'Failures']

/** One row for each reader of each check, under `checkColumns`; the cells still need escaping. */
export function checkRows(result: WatchResult): string[][] {
  return result.checks.map(({ name, node, subject, value, limit, verdict, failures, dryRun, why }) => [
    dryRun ? `${name} (dry run)` : name,
    node,
    subject,
    value ?? 'none',
    limit,
    why === undefined ? verdict : `${verdict}: ${why}`,
    String(failures),
  ])
}

/** One line for each event, oldest first, with how many were let go; fit for a code block. */
export function eventLines({ events, eventsDropped }: WatchResult): string[] {
  const lines = events.map(
    ({ seconds, node, text }) =>
      `${seconds.toFixed(1).padStart(8)} s  ${plainText(node === undefined ? text : `${node}: ${text}`, 400)}`,
  )
  return eventsDropped === 0 ? lines : [`… ${eventsDropped} earlier events were let go`, ...lines]
}

function stateOf({ phase, why, hash, resubscriptions }: NodeReport, { commonHeight }: WatchResult): string {
  const parts = [why === undefined ? phase : `${phase}: ${why}`]
  if (resubscriptions > 0) parts.push(`subscribed again ${resubscriptions} times`)
  if (hash !== undefined && commonHeight !== undefined) parts.push(`block ${commonHeight} is ${hash.slice(0, 10)}…`)
  return parts.join('; ')
}

/** `count` values at equal distances in time: at each the last one known by then. */
function resample(samples: SampleSeries, count: number, end = samples.at(-1)?.seconds ?? 0): bigint[] {
  const values: bigint[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    const time = count === 1 ? end : (end * index) / (count - 1)
    while ((samples[at + 1]?.seconds ?? Infinity) <= time + 1e-9) at++
    const sample = samples[at]
    values.push(sample === undefined || sample.seconds > time + 1e-9 ? 0n : sample.sessions)
  }
  return values
}

/** What the ideal pace has come to after so many seconds of the watch. */
export function idealAt({ target, expectedIntervalMs, timeBudgetMs, samples }: WatchResult, seconds: number): bigint {
  const sinceFirst = BigInt(Math.round(Math.max(0, seconds - (samples[0]?.seconds ?? 0)) * 1000))
  const whole =
    expectedIntervalMs === undefined
      ? target * sinceFirst
      : (sinceFirst * 1000n) / BigInt(Math.max(1, Math.round(expectedIntervalMs * 1000)))
  const ideal = expectedIntervalMs === undefined ? whole / BigInt(Math.max(1, Math.round(timeBudgetMs))) : whole
  return ideal > target ? target : ideal
}

function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}
