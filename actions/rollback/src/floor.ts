import { belowFloor as isBelow, floorsSince, type History, type Release } from '@shakedown/release'
import type { Settings } from './settings.ts'

/** Why today's data cannot be served by a release; undefined when it can, or when nothing is known of a floor. */
export function belowFloor(
  floor: Settings['floor'],
  history: History,
  target: Pick<Release, 'n' | 'version'>,
): string | undefined {
  switch (floor.kind) {
    case 'none':
      return undefined
    case 'given':
      return isBelow([floor.version.text], target)
    case 'recorded':
      return isBelow(floorsSince(history, target), target)
  }
}
