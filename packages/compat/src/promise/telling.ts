import { quote } from '@shakedown/ports'
import type { Releases } from '../versions/releases.ts'
import { compareVersions, isEqual, type Version } from '../versions/version.ts'
import type { Standing } from './candidate.ts'
import { textOf, type PromiseFacts } from './facts.ts'
import type { Findings } from './finding.ts'
import type { Previous } from './previous.ts'

export function tellPrevious(previous: Previous, { isOffBranch, last }: Standing, findings: Findings): void {
  if (previous.kind === 'unknown') {
    findings.add('HISTORY_UNKNOWN', `what the last release promised cannot be read: ${previous.why}`)
    return
  }
  if (isOffBranch && last !== undefined) {
    const message = `no release is in the history of this commit: ${last.tag}, the newest before, is taken for the last one`
    findings.add('PREVIOUS_NOT_ANCESTOR', message)
  }
  if (previous.skipped.length === 0) return
  const more = previous.skipped.length > 3 ? `; and ${previous.skipped.length - 3} more` : ''
  const message = `releases without a readable promise were passed over: ${previous.skipped.slice(0, 3).join('; ')}${more}`
  findings.add('PREVIOUS_UNREADABLE', message)
}

export function tellBase(
  { base, candidate }: PromiseFacts,
  previous: Previous,
  releases: Releases,
  findings: Findings,
): void {
  if (base === undefined) return
  const carried = base.candidate.kind === 'version' ? base.candidate.version : undefined
  const isOwn = carried !== undefined && candidate.kind === 'version' && isEqual(carried, candidate.version)
  if (carried !== undefined && !isOwn && releases.find(carried) === undefined) {
    findings.add('VERSION_ON_BASE_UNTAGGED', `the base carries ${carried.text}, which was never released`)
  }
  if (previous.kind !== 'known' || base.floor.kind !== 'declared') return
  const { value } = base.floor
  if (value.kind === 'version' ? isEqual(value.version, previous.floor) : value.kind === previous.value.kind) return
  const message = `the base declares ${textOf(base.floor)}, and ${previous.release.tag} promised ${previous.floor.text}: the release counts`
  findings.add('FLOOR_ON_BASE_DIFFERS', message)
}

/** Without a release by a pattern that nobody chose, the candidate would pass for the first one ever. */
export function tellGuess({ isPatternGuessed }: PromiseFacts, { all, resembling }: Releases, findings: Findings): void {
  const { count, names } = resembling
  if (!isPatternGuessed || all.length > 0 || count === 0) return
  const shown = names.map((name) => quote(name)).join(', ')
  const message = `no tag is a release by v{version}, and ${count} hold a version (${shown}). Say how releases are tagged: tag-pattern`
  findings.add('TAGS_RESEMBLE', message)
}

export function tellCollisions(
  { collisions, find, all }: Releases,
  floor: Version | undefined,
  findings: Findings,
): void {
  for (const tags of collisions) {
    const release = all.find(({ tag }) => tag === tags[0])
    if (release === undefined || find(release.version) === undefined) continue
    if (floor !== undefined && compareVersions(release.version, floor) < 0) continue
    findings.add('VERSIONS_COLLIDE', `the tags ${tags.join(', ')} are one version, and nobody can say which is meant`)
  }
}
