import type { FileDecision, Finding } from '@shakedown/change'
import {
  code,
  details,
  escapeCell,
  escapeMarkdown,
  heading,
  join,
  mermaid,
  table,
  verdictHeading,
} from '@shakedown/kit'
import type { Plan } from '../plan.ts'
import { shortSha } from '@shakedown/ports'
import { flowchart } from './flowchart.ts'
import { counted, policyPlace, shownPath } from './wording.ts'

/** Above this a browser only suffers; the report has them all. */
const listedFiles = 2000

export function classificationSummary(plan: Plan, explain: 'brief' | 'full'): string {
  const { classification: answer } = plan
  const verdict = { title: 'Change classifier', verdict: answer.target, passed: true, reason: answer.reason }
  return join(
    verdictHeading(verdict),
    facts(plan),
    findingsOf(plan),
    heading(3, 'Rules'),
    answer.perRule.length === 0 ? 'No file was judged.' : rules(plan),
    answer.deciding.length === 0 ? '' : join(heading(3, 'Deciding files'), filesTable(answer.deciding)),
    heading(3, 'What would change the answer'),
    escapeMarkdown(answer.wouldChange),
    mermaid(flowchart(plan)),
    explain === 'full' ? everyFile(answer.files) : '',
  )
}

function facts({ classification, changeSet, changedCount, ranges, trusted, guarded, labels }: Plan): string {
  const compared = ranges.map(
    ({ base, head, why }) => `${code(shortSha(base))} (${escapeMarkdown(why)}) … ${code(shortSha(head))}`,
  )
  return table(
    ['What', 'Answer'],
    [
      ['Environment', code(classification.environment)],
      ['Confidence', classification.confidence],
      ['Changed files', `${changedCount}${changeSet.complete ? '' : ', not all are known'}`],
      ['Compared', compared.join('; ') || 'nothing could be compared'],
      ['Policy', escapeCell(policyPlace(trusted))],
      ['Guarded', guarded ? 'yes: the author of the change could not choose the policy' : 'no: see the notices'],
      ['Labels', labels.length === 0 ? 'none counted' : labels.slice(0, 50).map(escapeCell).join(', ')],
    ],
  )
}

function findingsOf({ notices, findings, trusted }: Plan): string {
  const marks: Record<Finding['severity'], string> = { error: '⛔', warning: '⚠️', notice: 'ℹ️' }
  const all = [
    ...notices.map((message) => `- ${marks.notice} ${escapeMarkdown(message)}`),
    ...findings.map(({ code, severity, message }) => `- ${marks[severity]} ${code}: ${escapeMarkdown(message)}`),
    ...trusted.warnings.map(
      ({ where, what, mend }) => `- ${marks.warning} ${escapeMarkdown(`${where}: ${what}. ${mend}`)}`,
    ),
  ]
  if (all.length === 0) return ''
  const shown = all.slice(0, 50)
  return join(
    heading(3, 'Findings'),
    [...shown, ...(all.length > 50 ? [`- and ${all.length - 50} more`] : [])].join('\n'),
  )
}

function rules({ classification }: Plan): string {
  const rows = classification.perRule.map(({ rule, proof, target, files }) => [
    escapeCell(rule),
    proof === 'none' ? '' : proof,
    escapeCell(target),
    `${files}`,
  ])
  return table(['Rule', 'Proof', 'Target', 'Files'], rows.slice(0, 200))
}

function filesTable(files: readonly FileDecision[]): string {
  return table(
    ['File', 'Change', 'Target', 'Rule', 'Why', 'Proof, or why none'],
    files.map(({ path, oldPath, kind, target, rule, why, proof, proofWhy }) => [
      oldPath === undefined ? code(shownPath(path)) : `${code(shownPath(oldPath))} → ${code(shownPath(path))}`,
      kind,
      escapeCell(target),
      escapeCell(rule),
      escapeCell(why),
      escapeCell(proof === 'none' ? proofWhy : `${proof}: ${proofWhy}`),
    ]),
  )
}

function everyFile(files: readonly FileDecision[]): string {
  if (files.length === 0) return ''
  const cut = files.slice(0, listedFiles)
  const title =
    cut.length < files.length
      ? `The first ${cut.length} of ${files.length} files`
      : `All of ${counted(files.length, 'file')}`
  return details(title, filesTable(cut))
}
