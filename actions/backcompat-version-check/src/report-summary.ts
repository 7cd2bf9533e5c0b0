import type { ResultJudgement, Row } from '@shakedown/compat'
import { code, escapeCell, escapeMarkdown, heading, join, table, verdictHeading } from '@shakedown/kit'

const marks: Readonly<Record<Row['outcome'], string>> = {
  pass: '✅',
  fail: '❌',
  flaky: '🎲',
  infra: '🔌',
  skipped: '⏭️',
  quarantined: '🩹',
  unknown: '❔',
  missing: '🕳️',
}

/** Every version with its outcome, the floor that would be true, and what can be done. */
export function reportSummary(found: ResultJudgement, candidate: string): string {
  const { verdict, passed, reason, rows, lowestFloor, firstBad, findings } = found
  return join(
    verdictHeading({ title: 'Backward compatibility', verdict, passed, reason }),
    table(
      ['Old version', 'Outcome', 'Control', 'Tries', 'Why'],
      rows
        .toReversed()
        .map(({ version, outcome, why, result }) => [
          code(version.text),
          `${marks[outcome]} ${outcome}`,
          result?.control ?? '',
          `${result?.attempts.length ?? 0}`,
          escapeCell(why),
        ]),
    ),
    firstBad === undefined ? '' : `First bad version: ${code(firstBad.text)}.`,
    lowestFloor === undefined || verdict === 'compatible'
      ? ''
      : `The lowest floor that would be true: ${code(lowestFloor.text)}.`,
    verdict === 'incompatible' ? remedies(candidate) : '',
    findings.length === 0
      ? ''
      : join(
          heading(3, 'Findings'),
          findings.map(({ code, message }) => `- ${code}: ${escapeMarkdown(message)}`).join('\n'),
        ),
  )
}

function remedies(candidate: string): string {
  return join(
    heading(3, 'What can be done'),
    [
      '- Mend the build, so that these clients work again.',
      '- Give them up legally: raise the version to the next major, and the floor to its start.',
      `- Give them up inside this line: floor ${code(candidate)}, with ${code('allow-patch-break: true')} in the policy and an acknowledgement that says why, who and until when.`,
    ].join('\n'),
  )
}
