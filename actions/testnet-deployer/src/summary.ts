import { code, details, escapeCell, escapeMarkdown, join, mermaid, block, table, verdictHeading } from '@shakedown/kit'
import { shortSha } from '@shakedown/ports'
import {
  chartCaption,
  nodeColumns,
  nodeRows,
  progressBar,
  progressChart,
  sparkline,
  type WatchResult,
} from '@shakedown/watch'
import type { Walk } from './report.ts'
import type { Conclusion, HostResult } from './verdict.ts'

/** Top to bottom: the verdict, the picture, the nodes, the hosts, who approved, what is left, the events. */
export function summarise(walk: Walk, { verdict, reason }: Conclusion, passed: boolean): string {
  const { law, settings, watched, approvals, leftOver, hosts } = walk
  const title = `${law.targetName} ${shortSha(law.head)}`
  const approvers = approvals.map(({ user }) => `@${user}`).join(', ')
  return join(
    verdictHeading({ title, verdict, passed, reason }),
    ...(watched === undefined ? [] : pictures(watched)),
    hosts.length === 0 ? '' : table(['Host', 'Outcome', 'What happened', 'Seconds'], hosts.map(hostRow)),
    `Commit ${code(law.head)}, environment ${code(settings.environment)}${approvers === '' ? '' : `, approved by ${escapeMarkdown(approvers)}`}. Settings: ${escapeMarkdown(law.target === undefined ? "the workflow's inputs (no policy file)" : law.where)}.`,
    leftOver.length === 0 ? '' : `**Not torn down, so it may still run:** ${leftOver.map(escapeMarkdown).join('; ')}`,
    ...(watched === undefined ? [] : [events(watched)]),
  )
}

function pictures(result: WatchResult): string[] {
  const { samples, sessions, target, unit, seconds } = result
  return [
    block(`${sparkline(samples)}\n${progressBar(sessions, target)} ${unit} in ${Math.round(seconds)} s`),
    samples.length === 0 ? '' : join(mermaid(progressChart(result)), escapeMarkdown(chartCaption(result))),
    table(
      nodeColumns,
      nodeRows(result).map((row) => row.map(escapeCell)),
    ),
  ]
}

function hostRow({ alias, outcome, why, seconds }: HostResult): string[] {
  return [escapeCell(alias), outcome, escapeCell(why), String(seconds)]
}

function events({ events: all, eventsDropped }: WatchResult): string {
  if (all.length === 0) return ''
  const lines = all.map(
    ({ seconds, node, text }) => `${seconds.toFixed(1).padStart(8)} s  ${node === undefined ? '' : `${node}: `}${text}`,
  )
  return details(`Events (${all.length + eventsDropped})`, block(lines.join('\n')))
}
