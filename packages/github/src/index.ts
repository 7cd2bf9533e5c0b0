export { connectGitHub } from './connect.ts'
export type * from './conversation-types.ts'
export { GitHubError } from './error.ts'
export type * from './types.ts'
