export { builtinPolicy } from './builtin.ts'
export { describeOnHand } from './document/on-hand.ts'
export { compatKeys, deployKeys, watchKeys } from './keys.ts'
export { demandOf, mostDemanding, stricter, targetNamed } from './ladder.ts'
export { parsePolicy } from './parse.ts'
export { foldName } from './patterns/path-set.ts'
export type { PathSet } from './patterns/path-set.ts'
export { changeKinds, NULL_DEPLOYMENT } from './policy.ts'
export type {
  ChangeKind,
  ClosureRule,
  ContentProofs,
  Language,
  OnHand,
  Permission,
  Policy,
  Rule,
  Target,
} from './policy.ts'
export { readChecked } from './read-checked.ts'
export { presetNames } from './presets/index.ts'
export type { PresetName } from './presets/index.ts'
export { policySchema } from './schema/policy-schema.ts'
export type { PolicyDocument } from './schema/policy-schema.ts'
