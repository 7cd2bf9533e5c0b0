import type { Standing } from '../promise/candidate.ts'
import type { Release, Releases } from '../versions/releases.ts'
import { compareVersions, isEqual, isPrerelease, type Version } from '../versions/version.ts'

/**
 * The released versions from the floor up to, not including, the candidate; where the next version has no name yet, up
 * to the last release. Oldest first. Pre-releases only when asked for, or when the floor is one.
 */
export function windowOf(
  { all }: Releases,
  floor: Version,
  { candidate, state }: Pick<Standing, 'candidate' | 'state'>,
  includePrereleases: boolean,
): readonly Release[] {
  return all.filter(({ version }) => {
    if (compareVersions(version, floor) < 0) return false
    const order = compareVersions(version, candidate)
    if (order > 0 || (order === 0 && state === 'released')) return false
    return includePrereleases || !isPrerelease(version) || isEqual(version, floor)
  })
}
