import type { Problem } from '@shakedown/ports'
import { place } from '../schema/check.ts'
import type { Checked } from '../schema/check.ts'

/** Collects what the judgement of a document finds, each with the line of its key path. */
export interface Findings {
  readonly problems: Problem[]
  readonly warnings: Problem[]
  problem(path: string, what: string, mend: string): void
  warning(path: string, what: string, mend: string): void
  /** Whether something at `path` or below it is faulty already, so that a consequence of it is not reported as well. */
  isFaulty(path: string): boolean
}

export function startFindings(file: string, checked: Checked): Findings {
  const problems: Problem[] = checked.problems.map(({ where, what, mend }) => ({ where, what, mend }))
  const warnings: Problem[] = []
  const where = (path: string) => place(file, checked.lines.get(path), path)
  return {
    problems,
    warnings,
    problem: (path, what, mend) => void problems.push({ where: where(path), what, mend }),
    warning: (path, what, mend) => void warnings.push({ where: where(path), what, mend }),
    isFaulty: (path) =>
      checked.problems.some(
        (problem) =>
          problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`),
      ),
  }
}
