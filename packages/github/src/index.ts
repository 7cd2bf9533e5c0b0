export * from './error.ts'
export type * from './types.ts'
