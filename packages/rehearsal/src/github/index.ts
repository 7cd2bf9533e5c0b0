export { startLocalGitHub } from './start.ts'
export type * from './types.ts'
