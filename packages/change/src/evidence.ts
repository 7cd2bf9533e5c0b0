import type { Proof } from '@shakedown/content'
import type { Policy } from '@shakedown/policy'
import type { Change } from './change-set.ts'
import type { Opinion } from './opinion.ts'

/** What is known beyond names, as far as the policy asks for it. The policy at the head has its own. */
export interface Evidence {
  /** Of the changes whose content was asked about: these very entries of the change set. */
  readonly proofs: ReadonlyMap<Change, Proof>
  /** Only when the policy has a closure. */
  readonly closure?: Surroundings
  /** Kept from the gathering, so that no name is judged twice. */
  readonly named?: Named
}

/** What a policy says of the names of changes, on its own ladder and with the closure of the same evidence. */
export interface Named {
  readonly policy: Policy
  /** Those of the change set, as it has them. */
  readonly of: readonly Change[]
  /** The same in the order of their paths. */
  readonly changes: readonly Change[]
  /** One for each of `changes`. */
  readonly opinions: readonly Opinion[]
  /** Of each rung that any of them is on, but for the null deployment's: most demanding first. */
  readonly rungs: readonly NamedRung[]
  readonly renamed: readonly Change[]
  /** Those that touch the policy or a guarded path, under either name. */
  readonly atGate: readonly Change[]
}

/** What the packages at the roots of the policy's closure are built from, before and after the change. */
export interface Surroundings {
  standing(path: string): Standing
  /** Why the packages are not known whole, one sentence each. */
  readonly faults: readonly string[]
}

/** Where a path stands. `compiled`: a build takes such a file in without being told to. */
export type Standing =
  /** In a package that a root is built from, on either side of the change; `chain` leads there from the root. */
  | { readonly kind: 'inside'; readonly member: string; readonly chain: readonly string[]; readonly compiled: boolean }
  | { readonly kind: 'outside'; readonly member: string }
  | { readonly kind: 'no-member' }
  /** The packages are not known whole, and it is in none that is known to be inside. */
  | { readonly kind: 'unknown'; readonly compiled: boolean }

export const noEvidence: Evidence = { proofs: new Map() }

export interface NamedRung {
  readonly demand: number
  /** Those of its changes of which a proof can be had. */
  readonly provable: readonly Change[]
  /** There are others on it: then no proof changes what the rung asks for. */
  readonly stands: boolean
}

/** Whether the content of both sides can tell anything: regular files, under one name, with one mode. */
export function isComparable({ kind, oldMode, newMode, encoding }: Change): boolean {
  if (encoding === 'other') return false
  switch (kind) {
    case 'added':
      return isRegular(newMode)
    case 'deleted':
      return isRegular(oldMode)
    case 'modified':
      return isRegular(oldMode) && oldMode === newMode
    case 'renamed':
    case 'typechanged':
    case 'mode':
      return false
  }
}

function isRegular(mode: string): boolean {
  return mode === '100644' || mode === '100755'
}
