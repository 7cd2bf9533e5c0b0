import { drawingLegend, drawWindow } from '@shakedown/compat'
import { block, code, escapeCell, escapeMarkdown, heading, join, table, verdictHeading } from '@shakedown/kit'
import type { CompatPlan } from './plan.ts'
import { shortSha } from '@shakedown/ports'

/** The plan for people: what is promised, the window as a line, what was found. */
export function promiseSummary(plan: CompatPlan, reason: string): string {
  const { verdict, passed, selected, dropped } = plan
  return join(
    verdictHeading({ title: 'Backward compatibility', verdict, passed, reason }),
    facts(plan),
    heading(3, 'The window'),
    drawing(plan),
    selected.length === 0
      ? 'No version is to be run.'
      : `To be run: ${selected.map(({ version }) => code(version.text)).join(', ')}`,
    dropped.length === 0
      ? ''
      : `Left out by max-versions: ${dropped.map(({ version }) => code(version.text)).join(', ')}`,
    findingsTable(plan),
    verdict === 'promise-kept'
      ? 'Nothing old has run yet: whether old clients really work is what the run of these versions shows.'
      : '',
  )
}

function drawing({ releases, ...plan }: CompatPlan): string {
  return join(block(drawWindow({ ...plan, before: releases?.all ?? [] }), 'text'), escapeMarkdown(drawingLegend))
}

function facts({
  candidate,
  state,
  floor,
  effective,
  previous,
  onBase,
  change,
  bump,
  releases,
  tagsVia,
  head,
}: CompatPlan): string {
  const shown = (text: string | undefined) => (text === undefined || text === 'none' ? 'none' : code(text))
  return table(
    ['What', 'Answer'],
    [
      [
        'Candidate',
        `${shown(candidate?.text)}${state === 'upcoming' ? ', released already: the next version has no name yet' : ''}`,
      ],
      ['Floor, as declared', shown(floor)],
      ['Floor, in effect', shown(effective?.text)],
      [
        'Promised with the last release',
        previous === undefined ? 'nothing' : `${shown(previous.floor.text)} by ${shown(previous.release.tag)}`,
      ],
      ['Declared on the base', shown(onBase)],
      ['Change of the floor', `${change}${bump === 'none' ? '' : `, which asks for a ${bump} version`}`],
      ['Releases', `${releases?.all.length ?? 0}, tags from ${tagsVia}`],
      ['Commit', head === undefined ? 'unknown' : code(shortSha(head))],
    ],
  )
}

function findingsTable({ findings }: CompatPlan): string {
  if (findings.length === 0) return ''
  const marks = { error: '⛔', warning: '⚠️', notice: 'ℹ️' } as const
  const rows = findings
    .slice(0, 100)
    .map(({ code: name, severity, message, file, line }) => [
      `${marks[severity]} ${code(name)}`,
      escapeCell(message),
      file === undefined ? '' : code(line === undefined ? file : `${file}:${line}`),
    ])
  return join(heading(3, 'Findings'), table(['Finding', 'What it means', 'Where'], rows))
}
