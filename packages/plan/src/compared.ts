import type { Change } from '@shakedown/change'
import type { Sha } from '@shakedown/ports'

/** Two commits whose trees were compared. */
export interface Range {
  base: Sha
  head: Sha
  why: string
  source: 'git' | 'api'
}

/** One comparison's answer. `failed` keeps the diff unknown, whatever the others say. */
export type Compared =
  | { kind: 'compared'; changes: readonly Change[]; ranges: readonly Range[] }
  | { kind: 'failed'; code: string; why: string; mend: string; changes?: readonly Change[] }

export function failed(code: string, why: string): Compared & { kind: 'failed' } {
  return { kind: 'failed', code, why, mend: 'Check out with fetch-depth: 0 and credentials, or give token' }
}

/** Several merge bases (criss-cross merges): git and GitHub would pick one; here each is compared. */
export function together(a: Compared, b: Compared): Compared {
  if (a.kind === 'failed') return a
  if (b.kind === 'failed') return b
  return { kind: 'compared', changes: distinct([a.changes, b.changes]), ranges: [...a.ranges, ...b.ranges] }
}

export function distinct(lists: readonly (readonly Change[])[]): readonly Change[] {
  const [only] = lists
  if (lists.length === 1 && only !== undefined) return only
  const found = new Map<string, Change>()
  for (const change of lists.flat()) {
    const { kind, path, oldPath = '', oldMode, newMode, oldId, newId } = change
    found.set([kind, path, oldPath, oldMode, newMode, oldId, newId].join('\0'), change)
  }
  return [...found.values()]
}
