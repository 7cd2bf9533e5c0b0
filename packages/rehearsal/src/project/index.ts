export { git } from './git.ts'
export { makeProject } from './make.ts'
export type { Project, ProjectOptions } from './make.ts'
export type { DeploymentPlace } from './policy.ts'
