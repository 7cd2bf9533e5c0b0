import type { Problem } from '@shakedown/ports'
import { ProblemError } from '@shakedown/ports'
import type { Located } from '../reading/yaml.ts'
import { place } from '../schema/check.ts'
import type { Checked } from '../schema/check.ts'

/** Collects what the judgement of a document finds, each with the line of its key path. */
export interface Findings {
  /** @throws ProblemError when there are problems; otherwise the warnings, in the order of the file. */
  settle(): Problem[]
  problem(path: string, what: string, mend: string): void
  warning(path: string, what: string, mend: string): void
  /** Whether something at `path` or below it is faulty already, so that a consequence of it is not reported as well. */
  isFaulty(path: string): boolean
}

export function startFindings(file: string, earlier: readonly Located[], checked: Checked): Findings {
  const problems: Located[] = [...earlier, ...checked.problems]
  const warnings: Located[] = []
  const at = (path: string, what: string, mend: string): Located => {
    const line = checked.lines.get(path)
    return { line: line ?? 0, where: place(file, line, path), what, mend }
  }
  return {
    problem: (path, what, mend) => void problems.push(at(path, what, mend)),
    warning: (path, what, mend) => void warnings.push(at(path, what, mend)),
    isFaulty: (path) =>
      checked.problems.some(
        (problem) =>
          problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`),
      ),
    settle() {
      if (problems.length > 0) throw new ProblemError(inOrder(problems))
      return inOrder(warnings)
    },
  }
}

/** As they stand in the file, so that somebody can mend it from top to bottom. */
export function inOrder(located: readonly Located[]): Problem[] {
  return located.toSorted((a, b) => a.line - b.line).map(({ where, what, mend }) => ({ where, what, mend }))
}
