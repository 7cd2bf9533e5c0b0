import { demandOf, mostDemanding, NULL_DEPLOYMENT } from '@shakedown/policy'
import type { Policy, Target } from '@shakedown/policy'
import type { Group } from './judgement.ts'
import { enumerate, shownText, theTarget } from './sentences.ts'

/** One sentence: what would have to be different for another answer. */
export function whatWouldChange(
  policy: Policy,
  groups: readonly Group[],
  target: Target,
  labels: readonly string[],
): string {
  if (target.name === NULL_DEPLOYMENT) return whatWouldRaise(policy)
  const demand = demandOf(policy, target.name)
  const asking = groups.filter((group) => group.demand === demand).reduce((sum, { places }) => sum + places.length, 0)
  const next = groups.reduce((most, group) => (group.demand < demand ? Math.max(most, group.demand) : most), 0)
  const lower = theTarget(policy.targets[next]?.name ?? NULL_DEPLOYMENT)
  const without = asking === 1 ? 'that file' : `those ${asking} files`
  const [label] = labels
  const andLabel = label === undefined ? '' : ` and the label "${shownText(label)}"`
  return `Without ${without}${andLabel} it would be ${lower}`
}

function whatWouldRaise(policy: Policy): string {
  const strictest = mostDemanding(policy)
  const demand = demandOf(policy, strictest.name)
  const rules = policy.rules
    .filter((rule) => demandOf(policy, rule.target) === demand)
    .map((rule) => shownText(rule.name))
  const places = [
    ...(rules.length === 0 ? [] : [`in the paths of rule ${enumerate(rules, 3)}`]),
    ...(demandOf(policy, policy.default) === demand ? ['that no rule names'] : []),
  ]
  return places.length === 0
    ? `No file would need ${theTarget(strictest.name)} by this policy`
    : `A changed file ${places.join(', or one ')}, would need ${theTarget(strictest.name)}`
}
