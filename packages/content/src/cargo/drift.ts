import { canonical } from './canonical.ts'
import type { Pinned } from './lock.ts'
import { shownName } from './sentences.ts'

type Pins = ReadonlyMap<string, Pinned>

/** What changed from one set of pinned packages to another, package by package, in words. */
export function driftOf(before: Pins, after: Pins): readonly string[] {
  const [old, now] = [byName(before), byName(after)]
  const names = [...new Set([...old.keys(), ...now.keys()])].toSorted()
  return names.flatMap((name) => {
    const [was, is] = [old.get(name) ?? [], now.get(name) ?? []]
    const gone = was.filter((entry) => !is.some((other) => canonical(other) === canonical(entry)))
    const come = is.filter((entry) => !was.some((other) => canonical(other) === canonical(entry)))
    return gone.length + come.length === 0 ? [] : [`${shownName(name)} ${step(gone, come)}`]
  })
}

function byName(pins: Pins): ReadonlyMap<string, readonly Pinned[]> {
  return Map.groupBy(pins.values(), ({ name }) => name)
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
