import type { FloorValue } from '../declarations/value.ts'
import type { Release, Releases } from '../versions/releases.ts'
import { compareVersions, type Version } from '../versions/version.ts'
import type { FloorFact, PromiseAsks } from './facts.ts'
import { effectiveFloor } from './floor.ts'

/** What was promised with the last release, as far as one promised something that can be read. */
export type Previous =
  | {
      readonly kind: 'known'
      readonly floor: Version
      readonly value: FloorValue
      readonly release: Release
      /** Releases after it whose declaration promises nothing readable, newest first, each with its reason. */
      readonly skipped: readonly string[]
    }
  | { readonly kind: 'none'; readonly skipped: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string }

/** How many releases without a valid declaration are passed over. */
const mostSkipped = 25

/**
 * The promise of the last valid released ancestor. The base branch would not do: setting the floor to something that is
 * no version first, and to a higher one afterwards, would launder a raise in two steps.
 * @param earlier newest first
 */
export async function previousPromise(
  earlier: readonly Release[],
  releases: Releases,
  now: number,
  { floorAt }: Pick<PromiseAsks, 'floorAt'>,
): Promise<Previous> {
  const skipped: string[] = []
  for (const release of earlier.slice(0, mostSkipped)) {
    const fact = await floorAt(release)
    if (fact.kind === 'unknown') return { kind: 'unknown', why: `${release.tag}: ${fact.why}` }
    const { floor, why } = promiseOf(fact, release, releases, now)
    if (floor === undefined || fact.kind !== 'declared') skipped.push(`${release.tag}: ${why}`)
    else return { kind: 'known', floor, value: fact.value, release, skipped }
  }
  return { kind: 'none', skipped }
}

function promiseOf(
  fact: FloorFact & { kind: 'declared' | 'absent' | 'faulty' },
  release: Release,
  releases: Releases,
  now: number,
): { floor?: Version; why: string } {
  if (fact.kind === 'absent') return { why: 'it declares no floor' }
  if (fact.kind === 'faulty') return { why: fact.why }
  const found = effectiveFloor(fact.value, {
    candidate: release.version,
    state: 'released',
    releases,
    now: release.time ?? now,
  })
  switch (found.kind) {
    case 'faulty':
      return { why: found.why }
    case 'none':
      return { why: 'it declares that there is none' }
    case 'pending':
      return { why: `its floor ${found.floor.text} was still to come` }
    case 'released':
    case 'candidate':
      return compareVersions(found.floor, release.version) > 0
        ? { why: `its floor ${found.floor.text} is above it` }
        : { floor: found.floor, why: '' }
  }
}
