import type { Policy } from '@shakedown/policy'
import type { FileDecision, RuleCount } from './classification.ts'

const witnessLimit = 10

/**
 * Of the files that ask for the target those that show why it is needed: first one for each rule that asks for it, named rules before the
 * default, then more in the order of their paths.
 */
export function witnesses(asking: readonly FileDecision[]): FileDecision[] {
  const firsts = new Map<string, FileDecision>()
  let last = ''
  for (const file of asking) {
    // neighbours mostly share their rule
    if (file.rule === last) continue
    last = file.rule
    if (!firsts.has(last)) firsts.set(last, file)
  }
  const named = [...firsts.values()].toSorted((a, b) => Number(a.rule === 'default') - Number(b.rule === 'default'))
  return [...new Set([...named, ...asking.slice(0, witnessLimit + named.length)])].slice(0, witnessLimit)
}

type Counting = { -readonly [K in keyof RuleCount]: RuleCount[K] }

/** How many files each rule decided, in the order of the rules; what no rule decided comes last. */
export function countByRule(policies: readonly Policy[], files: readonly FileDecision[]): RuleCount[] {
  const counts = new Map<string, Counting[]>()
  let last: Counting | undefined
  for (const { rule, proof, target } of files) {
    // neighbours mostly share their rule
    if (last?.rule === rule && last.target === target && last.proof === proof) {
      last.files++
      continue
    }
    const ofRule = counts.get(rule) ?? []
    const count = ofRule.find((one) => one.target === target && one.proof === proof)
    last = count ?? { rule, proof, target, files: 0 }
    last.files++
    if (count === undefined && ofRule.push(last) === 1) counts.set(rule, ofRule)
  }
  const order = policies.flatMap((policy) => policy.rules.map((rule) => rule.name))
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...counts.values()]
    .flat()
    .toSorted(
      (a, b) =>
        rank(a.rule) - rank(b.rule) ||
        compareText(a.rule, b.rule) ||
        compareText(a.target, b.target) ||
        compareText(a.proof, b.proof),
    )
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
