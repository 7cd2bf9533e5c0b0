import type { Attempt, Result } from '@shakedown/compat'
import { code, escapeCell, escapeMarkdown, heading, join, table, verdictHeading } from '@shakedown/kit'
import type { Json } from '@shakedown/ports'

export function runSummary(result: Result, verdict: string, passed: boolean): string {
  const { version, candidate, why, controls, attempts, notes } = result
  const tries = [
    ...controls.map((attempt) => row('control', attempt)),
    ...attempts.map((attempt) => row(version, attempt)),
  ]
  return join(
    verdictHeading({
      title: `Old clients of ${version}`,
      verdict,
      passed,
      reason: `${version} against ${candidate}: ${why}`,
    }),
    heading(3, 'Tries'),
    table(['Tests of', 'Try', 'Outcome', 'Decided in', 'Why', 'Seconds', 'Logs'], tries),
    notes.map((note) => `- ⚠️ ${escapeMarkdown(note)}`).join('\n'),
    failures(attempts.at(-1)),
  )
}

function row(name: string, { attempt, outcome, phase, why, phases }: Attempt): string[] {
  const seconds = phases.reduce((sum, one) => sum + one.seconds, 0)
  const logs = phases.map(({ log }) => code(log)).join(', ')
  return [code(name), `${attempt}`, outcome, phase, escapeCell(why), `${seconds}`, logs]
}

function failures(last: Attempt | undefined): string {
  const failed = last?.cases?.filter(({ outcome }) => outcome === 'fail') ?? []
  if (failed.length === 0) return ''
  const rows = failed.slice(0, 50).map(({ name, message }) => [code(name), escapeCell(message)])
  return join(heading(3, `Failed tests (${failed.length})`), table(['Test', 'What it says'], rows))
}

/** For the report; the result's own file has the test cases. */
export function resultJson({ version, outcome, why, control, attempts, controls, notes }: Result): Json {
  const brief = ({ attempt, outcome, phase, why }: Attempt) => ({ attempt, outcome, phase, why })
  return { version, outcome, why, control, notes, controls: controls.map(brief), attempts: attempts.map(brief) }
}
