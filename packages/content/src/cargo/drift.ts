import { canonical } from './canonical.ts'
import type { Pinned } from './lock.ts'
import { shownName } from './sentences.ts'

type Pins = ReadonlyMap<string, Pinned>

/**
 * What changed from one set of pinned packages to another, package by package, in words; nothing when they are equal. A
 * package that does no more than follow its needs to other versions is not told beside them.
 */
export function driftOf(before: Pins, after: Pins): readonly string[] {
  const [gone, come] = [changed(before, after), changed(after, before)]
  const names = new Set([...gone.keys(), ...come.keys()].toSorted())
  return [...names].map((name) => `${shownName(name)} ${step(gone.get(name) ?? [], come.get(name) ?? [])}`)
}

/** Those of `pins` that are not in `others` as they are, by name. */
function changed(pins: Pins, others: Pins): ReadonlyMap<string, readonly Pinned[]> {
  const entries = [...pins].filter(([key, entry]) => {
    const other = others.get(key)
    return other === undefined || !(canonical(other) === canonical(entry) || isFollowing(entry, other, pins, others))
  })
  return Map.groupBy(
    entries.map(([, entry]) => entry),
    ({ name }) => name,
  )
}

/** They differ in needs that stand on one side only, and there under the same names: those needs tell the difference. */
function isFollowing(entry: Pinned, other: Pinned, pins: Pins, others: Pins): boolean {
  const own = entry.needs.filter((need) => !other.needs.includes(need))
  const theirs = other.needs.filter((need) => !entry.needs.includes(need))
  const isTold = own.every((need) => !others.has(need)) && theirs.every((need) => !pins.has(need))
  return (
    isTold &&
    canonical({ ...entry, needs: namesOf(own, pins) }) === canonical({ ...other, needs: namesOf(theirs, others) })
  )
}

function namesOf(keys: readonly string[], pins: Pins): readonly string[] {
  return keys.map((key) => pins.get(key)?.name ?? key).toSorted()
}

function step(gone: readonly Pinned[], come: readonly Pinned[]): string {
  const [was, is] = [gone.map(({ version }) => shownName(version)), come.map(({ version }) => shownName(version))]
  if (is.length === 0) return `${was.join(', ')} left`
  if (was.length === 0) return `${is.join(', ')} came`
  if (was.join() !== is.join()) return `${was.join(', ')} → ${is.join(', ')}`
  const [one, other] = [gone[0], come[0]]
  if (one?.source !== other?.source) return `${was.join(', ')} from another source or revision`
  if (one?.checksum !== other?.checksum) return `${was.join(', ')} with another checksum`
  return `${was.join(', ')} with other dependencies`
}
