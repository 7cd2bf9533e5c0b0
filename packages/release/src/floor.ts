import { compareVersions, parseVersion } from '@shakedown/compat'
import { quote } from '@shakedown/ports'
import type { History, Release } from './log/history.ts'

/**
 * The floors of everything that was deployed since a release, the present one and failed ones included: whatever was
 * started may have written data, and data and migrations are never rolled back.
 */
export function floorsSince({ releases }: History, target: Pick<Release, 'n'>): string[] {
  const later = [...releases.values()].filter(({ n }) => n > target.n)
  return [...new Set(later.flatMap(({ floor }) => (floor === undefined ? [] : [floor])))]
}

/** Why today's data cannot be served by a release, as any of the floors says; undefined when it can. */
export function belowFloor(floors: readonly string[], target: Pick<Release, 'version'>): string | undefined {
  const version = parseVersion(target.version, 'semver')
  for (const text of floors) {
    const lowest = parseVersion(text, 'semver')
    if (lowest !== undefined && version !== undefined && compareVersions(version, lowest) >= 0) continue
    const named = target.version === '' ? 'the target, which has no version,' : target.version
    if (lowest === undefined || version === undefined) {
      return `whether ${named} can read today's data is unknown: the floor is ${quote(text)}, and the two cannot be compared`
    }
    return `${named} is below the floor ${text}: data that was written since cannot be read by it, and data is never rolled back`
  }
  return undefined
}
