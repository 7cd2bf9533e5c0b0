import type { Policy } from '@shakedown/policy'
import type { RuleCount } from './classification.ts'
import type { Judged } from './judge.ts'

const witnessLimit = 10

/**
 * The files that show why a target is needed: first one for each rule that asks for it, named rules before the
 * default, then more in the order of their paths.
 */
export function witnesses(files: readonly Judged[], demand: number): Judged[] {
  const asking = files.filter((file) => file.demand === demand)
  const firsts = new Map<string, Judged>()
  for (const file of asking) if (!firsts.has(file.rule)) firsts.set(file.rule, file)
  const named = [...firsts.values()].toSorted((a, b) => Number(a.rule === 'default') - Number(b.rule === 'default'))
  return [...new Set([...named, ...asking.slice(0, witnessLimit + named.length)])].slice(0, witnessLimit)
}

/** How many files each rule decided, in the order of the rules; what no rule decided comes last. */
export function countByRule(policies: readonly Policy[], files: readonly Judged[]): RuleCount[] {
  const counts = new Map<string, RuleCount>()
  for (const { rule, target } of files) {
    const key = `${target} ${rule}`
    counts.set(key, { rule, target, files: (counts.get(key)?.files ?? 0) + 1 })
  }
  const order = policies.flatMap((policy) => policy.rules.map((rule) => rule.name))
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...counts.values()].toSorted(
    (a, b) => rank(a.rule) - rank(b.rule) || compareText(a.rule, b.rule) || compareText(a.target, b.target),
  )
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
