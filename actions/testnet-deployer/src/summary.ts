import { code, details, escapeCell, escapeMarkdown, join, mermaid, block, table, verdictHeading } from '@shakedown/kit'
import { timelinePicture } from '@shakedown/fleet'
import { shortSha } from '@shakedown/ports'
import {
  chartCaption,
  checkColumns,
  checkRows,
  eventLines,
  nodeColumns,
  nodeRows,
  progressBar,
  progressChart,
  sparkline,
  type WatchResult,
} from '@shakedown/watch'
import { marks, type Check, type Preflight } from './preflight/check.ts'
import type { ProvenPace } from './proven-pace.ts'
import type { Walk } from './report.ts'
import { statusTables } from './status-report.ts'
import type { Artifact } from './uploads.ts'
import { rollbackOf, type Conclusion, type HostResult } from './verdict.ts'

/** Top to bottom: the verdict, the picture, the nodes, the hosts, who approved, what is left, the events. */
export function summarise(
  walk: Walk,
  artifacts: readonly Artifact[],
  { verdict, reason }: Conclusion,
  passed: boolean,
): string {
  const { law, settings, watched, approvals, leftOver, hosts, preflight, reports } = walk
  const title = `${law.targetName} ${shortSha(law.head)}`
  const approvers = approvals.map(({ user }) => `@${user}`).join(', ')
  return join(
    verdictHeading({ title, verdict, passed, reason }),
    rollbackOf(hosts) === 'none' ? '' : timelinePicture(walk.timeline.moments()),
    ...(watched === undefined ? [] : [...pictures(watched), paceLine(walk.pace, watched)]),
    ...(preflight === undefined ? [] : checkTables(preflight)),
    ...statusTables(reports),
    hosts.length === 0 || preflight !== undefined || reports.length > 0
      ? ''
      : table(['Host', 'Release', 'Outcome', 'What happened', 'Seconds'], hosts.map(hostRow)),
    uploads(artifacts),
    `Commit ${code(law.head)}, environment ${code(settings.environment)}${approvers === '' ? '' : `, approved by ${escapeMarkdown(approvers)}`}. Settings: ${escapeMarkdown(law.target === undefined ? "the workflow's inputs (no policy file)" : law.where)}.`,
    law.onHand === 'none' ? '' : `On hand: ${escapeMarkdown(law.onHand)}.`,
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
    result.checks.length === 0
      ? ''
      : table(
          checkColumns,
          checkRows(result).map((row) => row.map(escapeCell)),
        ),
  ]
}

/** How this build's pace compares with the last proof's; nothing where nobody asked. */
function paceLine(pace: ProvenPace, { ratePerMinute: rate, unit }: WatchResult): string {
  const now = rate === undefined ? 'no pace could be measured' : `${rate.toFixed(2)} ${unit} a minute`
  switch (pace.kind) {
    case 'not-asked':
      return ''
    case 'none':
      return `Pace: ${now}. It is told and not judged: ${escapeMarkdown(pace.why)}.`
    case 'known': {
      const part = rate === undefined ? '' : `, ${(rate / pace.ratePerMinute).toFixed(2)} of it`
      return `Pace: ${now}; the last proof (${code(shortSha(pace.commit))}, run ${pace.run}) had ${pace.ratePerMinute.toFixed(2)}${part}.`
    }
  }
}

function uploads(artifacts: readonly Artifact[]): string {
  const rows = artifacts.map(({ local, remote, files, bytes, sha256 }) => [
    escapeCell(local),
    escapeCell(remote),
    String(files),
    String(bytes),
    code(sha256),
  ])
  return rows.length === 0 ? '' : table(['Uploaded', 'To', 'Files', 'Bytes', 'SHA-256'], rows)
}

/** One table for GitHub, one for each host. */
function checkTables({ github, hosts }: Preflight): string[] {
  const rows = (checks: readonly Check[]) =>
    checks.map(({ name, state, found, mend }) => [marks[state], escapeCell(name), escapeCell(found), escapeCell(mend)])
  const one = (title: string, checks: readonly Check[]) => table(['', title, 'Found', 'Mend'], rows(checks))
  return [one('GitHub', github), ...hosts.map(({ alias, checks }) => one(escapeCell(alias), checks))]
}

function hostRow({ alias, release, outcome, why, seconds, back }: HostResult): string[] {
  const number = release === undefined ? '–' : String(release)
  return [escapeCell(alias), number, outcome, escapeCell([why, back?.why ?? []].flat().join('; ')), String(seconds)]
}

function events(result: WatchResult): string {
  const count = result.events.length + result.eventsDropped
  return count === 0 ? '' : details(`Events (${count})`, block(eventLines(result).join('\n')))
}
