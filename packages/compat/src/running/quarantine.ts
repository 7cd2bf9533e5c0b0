import { readChecked } from '@shakedown/policy'
import { ProblemError, ValueFault, type Problem } from '@shakedown/ports'
import { dayText, isBlank } from '../promise/acknowledgements.ts'
import { parseRange, type Range } from '../versions/range.ts'
import type { Scheme, Version } from '../versions/version.ts'
import type { TestCase } from './junit.ts'

/** A failure that is known, of whom, why, and until when it is put up with. */
export interface QuarantineEntry {
  readonly versions: string
  readonly includes: Range
  /** `*` stands for any characters. */
  readonly test: string
  readonly reason: string
  readonly owner: string
  readonly issue: string
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly expires: string
}

const text = { type: 'string', minLength: 1, maxLength: 1000 } as const
const schema = {
  type: 'array',
  maxItems: 200,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['versions', 'test', 'reason', 'owner', 'issue', 'expires'],
    properties: { versions: text, test: text, reason: text, owner: text, issue: text, expires: dayText },
  },
} as const

type Written = Readonly<Record<'versions' | 'test' | 'reason' | 'owner' | 'issue' | 'expires', string>>

/** @throws ProblemError */
export function readQuarantine(source: string, file: string, scheme: Scheme): readonly QuarantineEntry[] {
  if (isBlank(source)) return []
  const problems: Problem[] = []
  const entries = (readChecked(schema, source, file) as readonly Written[]).flatMap((entry, index) => {
    try {
      return [{ ...entry, includes: parseRange(entry.versions, scheme) }]
    } catch (error) {
      if (!(error instanceof ValueFault)) throw error
      problems.push({ where: `${file} [${index}].versions`, what: error.what, mend: error.mend })
      return []
    }
  })
  if (problems.length > 0) throw new ProblemError(problems)
  return entries
}

export type Excuse =
  | { readonly kind: 'excused'; readonly entries: readonly number[]; readonly why: string }
  | { readonly kind: 'none'; readonly why: string }

/**
 * Whether every failure of a version is known. Without JUnit the failures have no names, and only an entry for all tests
 * (`*`) can be about them.
 */
export function excuse(
  entries: readonly QuarantineEntry[],
  version: Version,
  cases: readonly TestCase[] | undefined,
  today: string,
): Excuse {
  const about = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.includes(version))
  const failed = cases?.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name) ?? []
  const names = failed.length === 0 ? [undefined] : failed
  const used = new Set<number>()
  for (const name of names) {
    const known = about.filter(({ entry }) => (name === undefined ? entry.test === '*' : matches(entry.test, name)))
    const living = known.find(({ entry }) => entry.expires >= today)
    if (living !== undefined) used.add(living.index)
    else {
      const ended = known[0]?.entry
      const why = ended === undefined ? '' : `its quarantine (${ended.issue}, ${ended.owner}) ended on ${ended.expires}`
      return { kind: 'none', why }
    }
  }
  const why = [...used]
    .map((index) => entries[index])
    .map((entry) => `${entry?.issue} (${entry?.owner}: ${entry?.reason})`)
  return { kind: 'excused', entries: [...used], why: why.join('; ') }
}

/** `*` matches greedily from the left; without regular expressions, whatever the pattern holds. */
function matches(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return pattern === name
  const last = rest.pop() ?? ''
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const found = name.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return at <= name.length - last.length
}
