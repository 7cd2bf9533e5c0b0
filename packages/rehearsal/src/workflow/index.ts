export { readWorkflow } from './read.ts'
export { rehearseWorkflow } from './run.ts'
export type * from './types.ts'
