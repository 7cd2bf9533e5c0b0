export { mayBeBuilt } from './build-input.ts'
export { closureOf, type Closure, type Place } from './closure.ts'
export { readWorkspace } from './read-workspace.ts'
export type { Ecosystem, Member, Workspace } from './workspace.ts'
