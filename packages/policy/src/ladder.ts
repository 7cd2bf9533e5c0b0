import { NULL_DEPLOYMENT } from './policy.ts'
import type { Policy, Target } from './policy.ts'
import { nullTarget } from './document/targets.ts'

/** The place of a target on the policy's ladder, 0 for the null deployment; an unknown one counts as the most demanding. */
export function demandOf(policy: Policy, name: string): number {
  if (name === NULL_DEPLOYMENT) return 0
  const index = policy.targets.findIndex((target) => target.name === name)
  return index === -1 ? policy.targets.length - 1 : index
}

export function mostDemanding(policy: Policy): Target {
  return policy.targets.at(-1) ?? nullTarget
}

/** The target of that name; an unknown one is the most demanding. */
export function targetNamed(policy: Policy, name: string): Target {
  return policy.targets[demandOf(policy, name)] ?? mostDemanding(policy)
}

/** The more demanding of two targets, by the name it has on the policy's ladder. */
export function stricter(policy: Policy, a: string, b: string): string {
  return targetNamed(policy, demandOf(policy, a) >= demandOf(policy, b) ? a : b).name
}
