export type { PathSet } from './patterns/path-set.ts'
export { changeKinds, NULL_DEPLOYMENT } from './policy.ts'
export type { ChangeKind, Permission, Policy, Rule, Target } from './policy.ts'
