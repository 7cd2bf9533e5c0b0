import type { Hashes } from './freeze.ts'

/** Names, each list sorted. */
export interface EnvironmentDiff {
  /** Set before, and no longer. */
  missing: string[]
  added: string[]
  changed: string[]
}

/** Of hashes by one key, that is, of one host. */
export function diffEnvironments(before: Hashes, after: Hashes): EnvironmentDiff {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
  const has = (hashes: Hashes, name: string) => Object.hasOwn(hashes, name)
  return {
    missing: names.filter((name) => !has(after, name)),
    added: names.filter((name) => !has(before, name)),
    changed: names.filter((name) => has(before, name) && has(after, name) && before[name] !== after[name]),
  }
}
