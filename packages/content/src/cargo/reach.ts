import { folderAround, type Member } from '@shakedown/workspace'
import type { Pinned } from './lock.ts'
import { shownName } from './sentences.ts'
import type { CargoSide } from './side.ts'

/** The part of a lock file that a build takes in, by key. */
export type Reach =
  | { readonly kind: 'reach'; readonly pinned: ReadonlyMap<string, Pinned> }
  | { readonly kind: 'unknown'; readonly why: string }

/**
 * What the roots are built from, by this lock file: their own entries, and whatever these need, save what only the
 * tests of a member need. Features and platforms that are not asked for are in the lock file all the same, so this is
 * rather more than a build takes in.
 * @param path of the lock file, which lies beside the root of a workspace
 */
export function reachOf(path: string, pinned: ReadonlyMap<string, Pinned>, side: CargoSide): Reach {
  const { closure, members, inside } = side
  const [fault] = closure.faults
  const [missing] = closure.missingRoots
  if (fault !== undefined) return { kind: 'unknown', why: `what the roots are built from is not known whole: ${fault}` }
  if (missing !== undefined) return { kind: 'unknown', why: `there is no package in the root ${shownName(missing)}` }
  const folder = folderAround(path)
  if (!members.some(({ root }) => root === folder)) {
    return { kind: 'unknown', why: 'no package is known whose versions it pins' }
  }
  const roots = inside.filter((member) => member.root === folder && closure.members.get(member)?.length === 1)
  const byName = Map.groupBy(inside, ({ name }) => name)
  const reached = new Map<string, Pinned>()
  const waiting: string[] = []
  for (const { name } of roots) {
    const own = [...pinned].filter(([, entry]) => entry.name === name && entry.source === undefined)
    if (own.length === 0) return { kind: 'unknown', why: `it does not have ${shownName(name)}` }
    waiting.push(...own.map(([key]) => key))
  }
  for (const key of waiting) {
    const entry = pinned.get(key)
    if (entry === undefined || reached.has(key)) continue
    const ours = entry.source === undefined ? (byName.get(entry.name) ?? []) : []
    const needs = entry.needs.filter((need) => !isForTestsOnly(pinned.get(need)?.name, ours))
    reached.set(key, { ...entry, needs })
    waiting.push(...needs)
  }
  return { kind: 'reach', pinned: reached }
}

/** Members of one name: what one of them builds with counts. */
function isForTestsOnly(name: string | undefined, members: readonly Member[]): boolean {
  return name !== undefined && members.length > 0 && members.every(({ onlyTests = [] }) => onlyTests.includes(name))
}
