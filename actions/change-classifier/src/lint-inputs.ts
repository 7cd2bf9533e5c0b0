import { isSha, ProblemError, quote, type Problem } from '@shakedown/ports'
import type { Inputs } from './main.ts'

/** What one mode asks for and the other would silently ignore. @throws ProblemError */
export function checkLintInputs(
  { mode, head }: Pick<Inputs, 'mode' | 'head'>,
  given: ReadonlyMap<string, string>,
): void {
  const foreign = mode === 'lint' ? ['base', 'head-sha', 'pull-request', 'explain'] : ['lint-commits']
  const problems: Problem[] = foreign
    .filter((name) => given.has(name) && !(name === 'explain' && given.get(name) === 'brief'))
    .filter((name) => !(name === 'lint-commits' && given.get(name) === '50'))
    .map((name) => ({
      where: `input "${name}"`,
      what: `it means nothing with mode: ${mode}`,
      mend:
        mode === 'lint'
          ? 'Leave it out; lint judges each commit against its first parent'
          : 'Leave it out, or set mode: lint',
    }))
  if (mode === 'lint' && head !== '' && !isSha(head)) {
    problems.push({
      where: 'input "head"',
      what: `${quote(head)} is no whole commit id, which mode: lint needs`,
      mend: 'Give 40 hexadecimal digits, or leave it out for the trusted branch',
    })
  }
  if (problems.length > 0) throw new ProblemError(problems)
}
