import { compareVersions, parseVersion } from '@shakedown/compat'
import type { History, Release } from '@shakedown/release'
import { quote } from '@shakedown/ports'
import type { Settings } from './settings.ts'

/**
 * Why today's data cannot be served by a release; undefined when it can, or when nothing is known of a floor. Data and
 * migrations are never rolled back: what a newer release has written stays. The floor in the records is the highest of
 * everything that was live since the target, the present release included.
 */
export function belowFloor(
  floor: Settings['floor'],
  history: History,
  target: Pick<Release, 'n' | 'version'>,
): string | undefined {
  if (floor.kind === 'none') return undefined
  const floors = floor.kind === 'given' ? [floor.version.text] : recordedFloors(history, target)
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

function recordedFloors({ releases }: History, target: Pick<Release, 'n'>): string[] {
  const later = [...releases.values()].filter(({ n, wasLive, status }) => n > target.n && (wasLive || status === 'bad'))
  return [...new Set(later.flatMap(({ floor }) => (floor === undefined ? [] : [floor])))]
}
