import { ProblemError } from '@shakedown/ports'

/** Inputs that one mode alone reads. Elsewhere they would be silently ignored. */
const only: Readonly<Record<string, 'plan' | 'run' | 'report'>> = {
  base: 'plan',
  published: 'plan',
  version: 'run',
  plan: 'report',
}

/** @throws ProblemError */
export function checkMode(mode: 'plan' | 'run' | 'report', given: ReadonlyMap<string, string>): void {
  const problems = Object.entries(only)
    .filter(([name, its]) => its !== mode && given.has(name))
    .map(([name, its]) => ({
      where: `input "${name}"`,
      what: `it means nothing with mode: ${mode}`,
      mend: `Leave it out, or set mode: ${its}`,
    }))
  if (problems.length > 0) throw new ProblemError(problems)
}
