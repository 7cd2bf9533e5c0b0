/** A fault in what somebody wrote: which place, what is wrong, how to mend it. */
export interface Problem {
  /** The input, file or key, e.g. `input "hosts" line 2` or `.github/shakedown.yml rules[1].target`. */
  where: string
  what: string
  mend: string
}

export function describeProblem({ where, what, mend }: Problem): string {
  return `${where}: ${what}. ${mend}`
}

/** Carries all mistakes found in one go; its message has one line for each. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options)
    this.name = 'ProblemError'
    this.problems = problems
  }
}

/** What `read` returns; the problems that it throws join the others, so that all are told together. */
export function collect<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}
