import { ProblemError, type Problem } from '@shakedown/ports'

/** What `read` returns; its problems join the others, so that all are told together. */
export function collect<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

export function missing(input: string, what: string, mend: string): Problem {
  return { where: `input "${input}"`, what, mend }
}
