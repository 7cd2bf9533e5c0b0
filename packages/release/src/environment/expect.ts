import { isVariableName, ProblemError, quote } from '@shakedown/ports'
import type { Problem } from '@shakedown/ports'

/** What a variable must or must not be like: a pattern of the shell (`*`, `?`, `[…]`), which has to fit the whole value. */
export interface Expectation {
  name: string
  matches: boolean
  pattern: string
  /** As it was written, for messages; it never holds a value. */
  text: string
}

/**
 * Lines `NAME=pattern` and `NAME!=pattern`.
 * @throws ProblemError with the fault of every line
 */
export function parseExpectations(lines: readonly string[], where = 'input "expect"'): Expectation[] {
  const problems: Problem[] = []
  const found = lines.flatMap((text, index): Expectation[] => {
    const match = /^([^=!\s]*)(!?=)(.*)$/su.exec(text)
    const at = `${where} entry ${index + 1}`
    const mend = 'Write NAME=pattern or NAME!=pattern, for example RPC_URL!=*staging*'
    const [, name = '', operator, pattern = ''] = match ?? []
    if (match === null || !isVariableName(name))
      problems.push({ where: at, what: `${quote(text)} expects nothing`, mend })
    else if (/[\0\n]/.test(pattern) || pattern.length > 256) {
      problems.push({ where: at, what: 'the pattern is too long, or has a line break', mend })
    } else return [{ name, matches: operator === '=', pattern, text }]
    return []
  })
  if (problems.length > 0) throw new ProblemError(problems)
  return found
}

/** The first sentence that the host's answer gives reason for. A name that is not set meets nothing: its default is unknown. */
export function unmet(expectations: readonly Expectation[], lines: readonly string[]): string | undefined {
  const index = lines.indexOf('running')
  const answers = index === -1 ? [] : lines.slice(index + 1)
  if (answers.length !== expectations.length) return 'the host did not answer what its environment is like'
  for (const [at, { name, text }] of expectations.entries()) {
    if (answers[at] === 'fits') continue
    if (answers[at] === 'unset') return `${name} is not set, and ${quote(text)} is expected of it`
    return `the value of ${name} is not as ${quote(text)} expects`
  }
  return undefined
}
