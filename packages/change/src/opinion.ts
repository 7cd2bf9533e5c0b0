import { demandOf, NULL_DEPLOYMENT, targetNamed, type Policy, type Rule } from '@shakedown/policy'
import type { FileDecision } from './classification.ts'

/**
 * Where a changed file stands on the ladder, and what put it there. Whatever is true of many files is one object for all
 * of them: of 50,000 files it makes a few.
 */
export interface Opinion {
  readonly target: string
  /** The rung, 0 for the null deployment. */
  readonly demand: number
  readonly rule: string
  readonly why: string
  readonly paths?: Rule['paths']
  readonly proof?: FileDecision['proof']
  /** Only where it is not what everybody would say of the file: see `Judge.proofWhy`. */
  readonly proofWhy?: string
}

export type Rung = Pick<Opinion, 'target' | 'demand'>

export function onLadder(ladder: Policy, name: string): Rung {
  return { target: targetNamed(ladder, name).name, demand: demandOf(ladder, name) }
}

export function nothingOn(ladder: Policy): Rung {
  return onLadder(ladder, NULL_DEPLOYMENT)
}
