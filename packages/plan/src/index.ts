export {
  openCompat,
  type CompatApi,
  type CompatCheckout,
  type CompatOptions,
  type OpenedCompat,
} from './compat/open.ts'
export { planCompat, type CompatPlan, type CompatSettings } from './compat/plan.ts'
export { candidateAt, filesOf, type Declaration } from './compat/declared.ts'
export { readTags } from './compat/read-tags.ts'
export type { Range } from './compared.ts'
export { comparisonsOf, type Comparison, type Comparisons } from './comparisons.ts'
export { guardedPaths } from './guarded.ts'
export { lintCommits } from './lint.ts'
export type { Lint } from './lint.ts'
export { planLint, type LintPlan } from './lint-plan.ts'
export { lintSchema } from './lint-schema.ts'
export { lintLines, lintSummary, type LintSummary, type LintTable } from './lint-summary.ts'
export { planChange, type Plan, type PlanOptions } from './plan.ts'
export { readSituation, type Asked, type Situation } from './situation.ts'
export { isRepositoryOfRun, openSources, type Api, type Checkout, type SourceOptions, type Sources } from './sources.ts'
export type { Waiver } from './waiver-judging.ts'
export type { WaiverApi } from './waivers.ts'
export { tips, type BranchTip, type Tips } from './tips.ts'
export { trustedPolicy, type PolicyInputs, type TrustedPolicy } from './trusted.ts'
