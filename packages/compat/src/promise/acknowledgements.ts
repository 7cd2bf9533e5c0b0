import { readChecked } from '@shakedown/policy'
import { ProblemError, quote, type Problem } from '@shakedown/ports'
import { parseVersion, type Scheme } from '../versions/version.ts'
import type { Acknowledgement } from './facts.ts'

const text = { type: 'string', minLength: 1, maxLength: 1000 } as const
export const dayText = {
  type: 'string',
  pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
  patternErrorMessage: 'Write a day like 2026-12-31',
} as const

const schema = {
  type: 'array',
  maxItems: 500,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['floor', 'reason', 'by', 'until'],
    properties: { floor: text, reason: text, by: text, until: dayText },
  },
} as const

/** A list of `{floor, reason, by, until}`. @throws ProblemError */
export function readAcknowledgements(source: string, file: string, scheme: Scheme): readonly Acknowledgement[] {
  if (isBlank(source)) return []
  const entries = readChecked(schema, source, file) as readonly Record<'floor' | 'reason' | 'by' | 'until', string>[]
  const problems: Problem[] = []
  const read = entries.flatMap(({ floor, reason, by, until }, index) => {
    const version = parseVersion(floor, scheme)
    if (version !== undefined) return [{ floor: version, reason, by, until }]
    problems.push({
      where: `${file} [${index}].floor`,
      what: `${quote(floor)} is not a version`,
      mend: 'Write it like 1.2.3',
    })
    return []
  })
  if (problems.length > 0) throw new ProblemError(problems)
  return read
}

/** Nothing but comments: a file that is kept for later entries. */
export function isBlank(source: string): boolean {
  return source.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
}
