import { isLaterLine, isSameLine, isWithoutPromise, lineOf } from '../versions/line.ts'
import type { Releases } from '../versions/releases.ts'
import { compareVersions, isEqual, isPrerelease, type Version } from '../versions/version.ts'

export type FloorChange = 'none' | 'introduced' | 'lowered' | 'raised-major' | 'raised-without-major' | 'removed'
export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** How a floor relates to the one that was promised before. */
export interface Raise {
  readonly change: FloorChange & ('none' | 'lowered' | 'raised-major' | 'raised-without-major')
  /** Of a raise without a major. */
  readonly equalsCandidate: boolean
  readonly retroactive: boolean
  readonly skipsStart: boolean
}

/**
 * A raise is paid for by a new line, and only at its start: the floor has to be the first stable release of that line,
 * which the candidate itself may be.
 */
export function compareFloors(floor: Version, previous: Version, candidate: Version, releases: Releases): Raise {
  const plain = { equalsCandidate: false, retroactive: false, skipsStart: false }
  const order = compareVersions(floor, previous)
  if (order === 0) return { change: 'none', ...plain }
  if (order < 0) return { change: 'lowered', ...plain }
  const isLater = isLaterLine(floor, previous)
  const isFirst = !releases.all.some(
    ({ version }) => !isPrerelease(version) && isSameLine(version, floor) && compareVersions(version, floor) < 0,
  )
  if (isWithoutPromise(previous) || (isLater && isFirst)) return { change: 'raised-major', ...plain }
  return {
    change: 'raised-without-major',
    equalsCandidate: isEqual(floor, candidate),
    retroactive: compareVersions(floor, candidate) < 0,
    skipsStart: isLater,
  }
}

/** Which part of the version has to rise when clients of `previous` are given up. */
export function requiredBump(change: FloorChange, previous: Version | undefined): Bump {
  if (previous === undefined) return change === 'removed' ? 'major' : 'none'
  if (change !== 'raised-major' && change !== 'raised-without-major' && change !== 'removed') return 'none'
  switch (lineOf(previous).kind) {
    case 'zero-patch':
      return 'patch'
    case 'zero-minor':
      return 'minor'
    case 'major':
    case 'calver':
      return 'major'
  }
}
