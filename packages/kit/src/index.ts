export type { Action, ActionContext, Annotation, Outcome } from './action.ts'
export { readEvent } from './event.ts'
export { connectionInputs } from './inputs/connection.ts'
export { policyInputs } from './inputs/policy.ts'
export { parseInput } from './inputs/parse.ts'
export { readInputs, type ReadInputs } from './inputs/read.ts'
export { settleInputs } from './inputs/settle.ts'
export {
  defineInputs,
  variableOf,
  type InputSpec,
  type InputSpecs,
  type InputValue,
  type InputValues,
} from './inputs/spec.ts'
export { allOutputs, defineOutputs, standardOutputs, type OutputSpec, type OutputSpecs } from './outputs.ts'
export { REPORT_SCHEMA, reportSchema } from './report.ts'
export { afterGrace } from './run/grace.ts'
export { runAction } from './run/index.ts'
export {
  block,
  code,
  details,
  escapeCell,
  escapeMarkdown,
  heading,
  join,
  limitSummary,
  link,
  mermaid,
  table,
  verdictHeading,
} from './summary.ts'
