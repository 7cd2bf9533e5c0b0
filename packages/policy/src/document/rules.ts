import { didYouMean, quote, ValueFault } from '@shakedown/ports'
import { pathSet } from '../patterns/path-set.ts'
import type { PathSet } from '../patterns/path-set.ts'
import { readPattern } from '../patterns/pattern.ts'
import type { Pattern } from '../patterns/pattern.ts'
import { changeKinds, NULL_DEPLOYMENT } from '../policy.ts'
import type { Rule, Target } from '../policy.ts'
import { writeKey } from '../schema/check.ts'
import type { Draft, PolicyDocument } from '../schema/policy-schema.ts'
import type { Findings } from './findings.ts'
import { targetName } from './targets.ts'

/** All patterns of a policy together may stand for this many alternatives: each is tried against each file. */
const maxAlternatives = 4000

/** What explanations say where no rule decided. */
export const reservedRuleNames = ['default', 'gate', 'integrity', 'closure']

export interface ReadRule extends Rule {
  readonly path: string
  readonly include: readonly Pattern[]
  readonly without: readonly Pattern[]
}

/** Reads patterns, and counts them against one budget for the whole file. */
export interface PatternReader {
  read(texts: readonly (string | undefined)[] | undefined, path: string): Pattern[]
}

export function patternReader(findings: Findings): PatternReader {
  let left = maxAlternatives
  return {
    read(texts, path) {
      const patterns: Pattern[] = []
      for (const [index, text] of (texts ?? []).entries()) {
        // the schema has refused it already
        if (text === undefined) continue
        const at = `${path}[${index}]`
        try {
          const pattern = readPattern(text)
          const before = left
          left -= pattern.alternatives.length
          if (before >= 0 && left < 0) {
            findings.problem(
              at,
              `the patterns up to here stand for more than ${maxAlternatives} alternatives`,
              'Use fewer',
            )
          }
          if (pattern.warning !== undefined) findings.warning(at, pattern.warning.what, pattern.warning.mend)
          patterns.push(pattern)
        } catch (error) {
          if (!(error instanceof ValueFault)) throw error
          findings.problem(at, error.what, error.mend)
        }
      }
      return patterns
    },
  }
}

/** A reference to a target: its name on the ladder, or a problem. */
export function readTargetReference(
  reference: string | null | undefined,
  path: string,
  targets: readonly Target[],
  findings: Findings,
): string {
  if (reference === undefined) return NULL_DEPLOYMENT
  const name = targetName(reference)
  // a faulty ladder would make every reference to it a second problem
  if (!targets.some((target) => target.name === name) && !findings.isFaulty('targets')) {
    const names = targets.map((target) => target.name)
    findings.problem(path, `there is no target ${quote(name)}`, didYouMean(name, names))
  }
  return name
}

export function readRules(
  drafts: Draft<PolicyDocument>['rules'],
  targets: readonly Target[],
  patterns: PatternReader,
  findings: Findings,
): ReadRule[] {
  const rules: ReadRule[] = []
  for (const [index, draft] of (drafts ?? []).entries()) {
    if (draft === undefined) continue
    const path = `rules[${index}]`
    const name = draft.name ?? ''
    if (reservedRuleNames.includes(name)) {
      findings.problem(
        `${path}.name`,
        `${quote(name)} is what explanations say where no rule decided`,
        'Rename the rule',
      )
    }
    const other = rules.find((rule) => rule.name === name && name !== '')
    if (other !== undefined) {
      findings.problem(`${path}.name`, `the rule ${quote(name)} is there already, at ${other.path}`, 'Rename one')
    }
    const include = patterns.read(draft.paths, `${path}.paths`)
    const without = patterns.read(draft.exclude, `${path}.exclude`)
    const kinds = draft.changes?.filter((kind) => kind !== undefined)
    rules.push({
      name,
      path,
      include,
      without,
      paths: pathSet(include, without),
      changes: new Set(kinds === undefined || kinds.length === 0 ? changeKinds : kinds),
      target: readTargetReference(draft.target, `${path}.target`, targets, findings),
      source: 'policy',
    })
  }
  return rules
}

export function readAreas(
  drafts: Draft<PolicyDocument>['areas'],
  patterns: PatternReader,
): ReadonlyMap<string, PathSet> {
  return new Map(
    Object.entries(drafts ?? {}).map(([name, texts]) => [
      name,
      pathSet(patterns.read(texts, `areas.${writeKey(name)}`), []),
    ]),
  )
}
