export type { ChangeKind } from '@shakedown/policy'
export type * from './change-set.ts'
export type * from './classification.ts'
