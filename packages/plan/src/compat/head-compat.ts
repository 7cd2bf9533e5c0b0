import type { Change } from '@shakedown/change'
import { describeProblem, type Sha } from '@shakedown/ports'
import { fileAt } from '../file-at.ts'
import { policyBeside, touches } from '../head-policy.ts'
import { readChanges } from '../read-changes.ts'
import { reasonOf } from '../tips.ts'
import type { OpenedCompat } from './open.ts'

/** What a change makes of the policy's key `compat`. */
export type HeadCompat =
  | { readonly kind: 'same' }
  | { readonly kind: 'edited'; readonly compat: ReadonlyMap<string, string>; readonly keys: readonly string[] }
  /** Nobody would be promised anything any more. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'unreadable'; readonly why: string }

type Opened = Pick<OpenedCompat, 'sources' | 'situation' | 'compared' | 'trusted'>

/** @param changes of the comparison, where they are known already */
export async function headCompat(opened: Opened, changes?: readonly Change[]): Promise<HeadCompat> {
  const { sources, trusted, compared } = opened
  if (compared.kind === 'unknown' || trusted.origin === 'inline') return { kind: 'same' }
  if (
    changes === undefined ? !(await mayDiffer(opened, [compared.head, compared.base])) : !touches(changes, trusted.file)
  ) {
    return { kind: 'same' }
  }
  if (changes === undefined) {
    // A branch that is only behind has another policy, too, and edits nothing. What is not known is taken for an edit.
    const { changeSet } = await readChanges(sources, compared, opened.situation)
    if (changeSet.complete && !touches(changeSet.changes, trusted.file)) return { kind: 'same' }
  }
  const other = await policyBeside(sources, trusted, compared)
  if (other === undefined) return { kind: 'same' }
  const [problem] = other.problems ?? []
  if (problem !== undefined) return { kind: 'unreadable', why: describeProblem(problem) }
  const [before, after] = [trusted.policy.compat, other.policy?.compat]
  const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  const keys = [...names].filter((name) => before?.get(name) !== after?.get(name))
  if (keys.length === 0) return { kind: 'same' }
  return after === undefined ? { kind: 'removed' } : { kind: 'edited', compat: after, keys }
}

/** Two looks into git; the whole comparison is read only where they see another policy. */
async function mayDiffer({ sources, trusted }: Opened, commits: readonly Sha[]): Promise<boolean> {
  for (const commit of commits) {
    try {
      const found = await fileAt(sources, commit, trusted.file, 128 * 1024)
      if ((found?.blob ?? 'none') !== trusted.blob) return true
    } catch (error) {
      sources.log.debug(`${trusted.file}: ${reasonOf(error)}`)
      return true
    }
  }
  return false
}
