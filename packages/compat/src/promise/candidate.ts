import type { Release, Releases } from '../versions/releases.ts'
import { isGap } from '../versions/line.ts'
import { compareVersions, hasSameCore, isPrerelease, type Version } from '../versions/version.ts'
import type { PromiseFacts } from './facts.ts'
import type { Findings } from './finding.ts'

/** What the candidate is to the releases that are there. */
export interface Standing {
  readonly candidate: Version
  /** `upcoming`: the declared version is released already, and the next one has no name yet. */
  readonly state: 'upcoming' | 'released'
  /** Releases in the head's history that come before, newest first; what the candidate is compared with. */
  readonly earlier: readonly Release[]
  /** Whether `earlier` holds no ancestor because there is none: projects that tag off the branch. */
  readonly isOffBranch: boolean
  /** The newest of them. */
  readonly last: Release | undefined
}

/**
 * The releases in the order in which they matter, where each question has its price: the newest up to the candidate tell
 * what was promised last, and after each two of them comes one above it, which would forbid the candidate.
 * @param all oldest first
 */
export function nearestFirst(all: readonly Release[], candidate: Version): readonly Release[] {
  const above = all.filter(({ version }) => compareVersions(version, candidate) > 0)
  const upTo = all.slice(0, all.length - above.length).toReversed()
  const order: Release[] = []
  for (let at = 0; at < Math.max(upTo.length / 2, above.length); at++) {
    order.push(...upTo.slice(2 * at, 2 * at + 2), ...above.slice(at, at + 1))
  }
  return order
}

/** The state of the candidate, its order among the releases of its line, and what came before it. */
export function standingOf(
  { head, state: asked, releaseLine, artifact }: PromiseFacts,
  candidate: Version,
  place: { file?: string; line?: number },
  releases: Releases,
  ancestors: ReadonlySet<string>,
  findings: Findings,
): Standing {
  const existing = releases.find(candidate)
  const isRerun = existing?.sha === head
  const isReleasedBefore = existing !== undefined && !isRerun
  const state = asked === 'auto' ? (isReleasedBefore && ancestors.has(existing.tag) ? 'upcoming' : 'released') : asked
  if (state === 'released') {
    if (isReleasedBefore) {
      const message = `${candidate.text} is released already: the tag ${existing.tag} is at another commit. Raise the version, or set state: upcoming`
      findings.add('CANDIDATE_TAG_EXISTS', message, place)
    }
    if (artifact === 'exists') {
      findings.add('CANDIDATE_IMAGE_EXISTS', `an artifact of ${candidate.text} is published already`, place)
    }
    checkOrder(candidate, place, releases, ancestors, releaseLine, findings)
  }
  const before = releases.all.filter(
    ({ version, sha }) =>
      (state === 'upcoming' || sha !== head) &&
      (compareVersions(version, candidate) < 0 ||
        (state === 'upcoming' && compareVersions(version, candidate) === 0)) &&
      counts(version, candidate),
  )
  const inHistory = before.filter(({ tag }) => ancestors.has(tag))
  const earlier = (inHistory.length > 0 ? inHistory : before).toReversed()
  const [last] = earlier
  if (state === 'released' && last !== undefined && isGap(last.version, candidate)) {
    findings.add('VERSION_GAP', `${candidate.text} leaves out versions after ${last.version.text}`, place)
  }
  return { candidate, state, earlier, isOffBranch: inHistory.length === 0 && before.length > 0, last }
}

/** A stable candidate is never compared with a pre-release; a pre-release also with earlier ones of the same core. */
function counts(version: Version, candidate: Version): boolean {
  return !isPrerelease(version) || (isPrerelease(candidate) && hasSameCore(version, candidate))
}

/**
 * Greater than every release of its line: those in its own history, and those of the same a.b wherever they are. A
 * maintenance line needs no word of its own, since what was released elsewhere is not in its history.
 */
function checkOrder(
  candidate: Version,
  place: { file?: string; line?: number },
  releases: Releases,
  ancestors: ReadonlySet<string>,
  releaseLine: string,
  findings: Findings,
): void {
  const line = releaseLine === '' ? candidate.numbers.slice(0, 2) : releaseLine.split('.').map(Number)
  const isIn = ({ numbers }: Version) => line.every((number, at) => numbers[at] === number)
  if (releaseLine !== '' && !isIn(candidate)) {
    findings.add('CANDIDATE_NOT_GREATER', `${candidate.text} is not in the release line ${releaseLine}`, place)
    return
  }
  const rival = releases.all.findLast(
    ({ version, tag }) =>
      (isIn(version) || (releaseLine === '' && ancestors.has(tag))) &&
      (!isPrerelease(version) || isPrerelease(candidate)) &&
      compareVersions(version, candidate) > 0,
  )
  if (rival === undefined) return
  const message = `${candidate.text} is not greater than ${rival.version.text}, which is released (${rival.tag}). Raise the version`
  findings.add('CANDIDATE_NOT_GREATER', message, place)
}
