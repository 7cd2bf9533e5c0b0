import { ProblemError } from '@shakedown/ports'
import { parsePolicy } from '@shakedown/policy'

export const file = '.github/shakedown.yml'

/** `where: what` of each problem, or [] when there is none. */
export function problemsOf(text: string): string[] {
  try {
    parsePolicy(text, file)
    return []
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.problems.map(({ where, what }) => `${where.replace(file, '')}: ${what}`)
  }
}

export function mendsOf(text: string): string[] {
  try {
    parsePolicy(text, file)
    return []
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return error.problems.map(({ mend }) => mend)
  }
}

export function warningsOf(text: string): string[] {
  return parsePolicy(text, file).warnings.map(({ where, what }) => `${where.replace(file, '')}: ${what}`)
}

/** A policy whose only rule has these paths. */
export function withPaths(...paths: string[]): string {
  return `version: 1\nrules: [{ name: r, paths: ${JSON.stringify(paths)}, target: testnet }]\n`
}
