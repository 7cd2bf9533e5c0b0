import type { Policy } from '@shakedown/policy'
import type { FileDecision, RuleCount } from './classification.ts'
import type { Judgement } from './judgement.ts'

const witnessLimit = 10

/**
 * Of the files that ask for a target those that show why it is needed: first one for each rule that asks for it, named
 * rules before the default, then more in the order of their paths.
 * @param demand the target's rung
 */
export function witnesses({ groups, decision }: Judgement, demand: number): FileDecision[] {
  const asking = groups.filter((group) => group.demand === demand)
  const firsts = new Map<string, number>()
  for (const { rule, places } of asking) {
    const [place = Infinity] = places
    firsts.set(rule, Math.min(place, firsts.get(rule) ?? Infinity))
  }
  const named = [...firsts]
    .toSorted(([a, one], [b, other]) => Number(a === 'default') - Number(b === 'default') || one - other)
    .map(([, place]) => place)
  const more = asking.flatMap(({ places }) => places.slice(0, witnessLimit + named.length)).toSorted((a, b) => a - b)
  return [...new Set([...named, ...more])].slice(0, witnessLimit).map(decision)
}

/** How many files each rule decided, in the order of the rules; what no rule decided comes last. */
export function countByRule(policies: readonly Policy[], { groups }: Judgement): RuleCount[] {
  const order = policies.flatMap((policy) => policy.rules.map((rule) => rule.name))
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return groups
    .map(({ rule, proof, target, places }) => ({ rule, proof, target, files: places.length }))
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
