import { compareVersions, isEqual, type Version } from '../versions/version.ts'
import type { Acknowledgement, Place } from './facts.ts'
import type { Findings } from './finding.ts'

export interface RaiseToExcuse {
  readonly floor: Version
  readonly previous: Version
  /** Pre-releases are declared, not blocking. */
  readonly isPrerelease: boolean
  readonly allowPatchBreak: boolean
  readonly acknowledgements: readonly Acknowledgement[]
  readonly today: string
}

const remedies = (floor: string) =>
  `Two things are legal: release it as the next major with the floor at its start, or allow it with allow-patch-break: true and an acknowledgement of ${floor} that says why, who and until when`

/** A raise inside a line passes only when two people's switches are on: the policy allows it, and an entry owns up to it. */
export function judgeRaise(raise: RaiseToExcuse, place: Place, findings: Findings): void {
  const { floor, previous, allowPatchBreak, acknowledgements, today } = raise
  const entry = acknowledgements.find((known) => isEqual(known.floor, floor))
  const what = `the floor rises from ${previous.text} to ${floor.text} without a new major: clients of ${previous.text} would break`
  if (entry !== undefined && entry.until >= today && allowPatchBreak) {
    const message = `${what}. Acknowledged by ${entry.by} until ${entry.until}: ${entry.reason}`
    findings.add('FLOOR_RAISED_WITHOUT_MAJOR', message, { severity: 'warning', ...place })
    return
  }
  if (raise.isPrerelease) {
    const message = `${what}. The candidate is a pre-release: declared, not blocking`
    findings.add('FLOOR_RAISED_WITHOUT_MAJOR', message, { severity: 'warning', ...place })
    return
  }
  findings.add('FLOOR_RAISED_WITHOUT_MAJOR', `${what}. ${remedies(floor.text)}`, place)
  if (!allowPatchBreak) return
  if (entry === undefined) {
    findings.add('ACKNOWLEDGEMENT_MISSING', `no acknowledgement names the floor ${floor.text}`, place)
  } else {
    const message = `the acknowledgement of ${floor.text} by ${entry.by} ended on ${entry.until}`
    findings.add('ACKNOWLEDGEMENT_EXPIRED', message, place)
  }
}

/** Entries of floors that were promised once are history; one of a floor that nobody promises is a slip. */
export function tellUnused(
  acknowledgements: readonly Acknowledgement[],
  floor: Version | undefined,
  previous: Version | undefined,
  findings: Findings,
): void {
  for (const entry of acknowledgements) {
    const isHistory = previous !== undefined && compareVersions(entry.floor, previous) <= 0
    if (isHistory || (floor !== undefined && isEqual(entry.floor, floor))) continue
    findings.add('ACKNOWLEDGEMENT_UNUSED', `the acknowledgement of ${entry.floor.text} by ${entry.by} matches no floor`)
  }
}
