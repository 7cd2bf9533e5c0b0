export { connectGitHub } from './connect.ts'
export { GitHubError } from './error.ts'
export type * from './types.ts'
