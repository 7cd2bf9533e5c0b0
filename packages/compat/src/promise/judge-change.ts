import type { FloorValue } from '../declarations/value.ts'
import { isLaterLine, isWithoutPromise } from '../versions/line.ts'
import type { Releases } from '../versions/releases.ts'
import { isPrerelease, type Version } from '../versions/version.ts'
import { judgeRaise } from './acknowledge.ts'
import type { Standing } from './candidate.ts'
import { compareFloors, type FloorChange, type Raise } from './change.ts'
import { placeOf, type PromiseFacts } from './facts.ts'
import type { Findings } from './finding.ts'
import type { EffectiveFloor } from './floor.ts'
import type { Previous } from './previous.ts'

/** What became of the floor since the last release, with every code that says so. */
export function judgeChange(
  facts: PromiseFacts,
  { candidate, last }: Standing,
  previous: Previous,
  found: EffectiveFloor | undefined,
  releases: Releases,
  findings: Findings,
): FloorChange {
  const place = placeOf(facts.floor)
  const onBase = facts.base?.floor.kind === 'declared' && facts.base.floor.value.kind !== 'none'
  const isGone = facts.floor.kind === 'absent' || found?.kind === 'none'
  if (isGone) {
    const where = facts.floor.kind === 'absent' ? ` (looked for in ${facts.floor.where})` : ''
    if (previous.kind !== 'known' && !onBase) {
      findings.add('FLOOR_MISSING', `no floor is declared${where}: nothing is promised to old clients`, place)
      return 'none'
    }
    const before =
      previous.kind === 'known' ? `${previous.release.tag} promised ${previous.floor.text}` : 'the base has one'
    findings.add('FLOOR_REMOVED', `the declaration of the floor is gone${where}, and ${before}`, place)
    return 'removed'
  }
  if (found === undefined || !('floor' in found)) return 'none'
  if (previous.kind !== 'known') return previous.kind === 'none' ? 'introduced' : 'none'
  const { floor } = found
  const raise = compareFloors(floor, previous.floor, candidate, releases)
  switch (raise.change) {
    case 'none':
      if (last !== undefined && isLaterLine(candidate, last.version)) {
        const message = `${candidate.text} begins a new line and keeps the floor ${floor.text}: legal, and stricter`
        findings.add('MAJOR_WITHOUT_FLOOR_RAISE', message, place)
      }
      break
    case 'lowered':
      findings.add('FLOOR_LOWERED', `the floor falls from ${previous.floor.text} to ${floor.text}`, place)
      break
    case 'raised-major':
      if (isWithoutPromise(previous.floor)) break
      findings.add(
        'FLOOR_RAISED_TO_MAJOR_START',
        `the floor rises from ${previous.floor.text} to ${floor.text}, where a new line begins`,
        place,
      )
      break
    case 'raised-without-major':
      tellRaise(facts, raise, floor, previous, candidate, findings)
  }
  return raise.change
}

function tellRaise(
  facts: PromiseFacts,
  raise: Raise,
  floor: Version,
  previous: Previous & { kind: 'known' },
  candidate: Version,
  findings: Findings,
): void {
  const place = placeOf(facts.floor)
  const value = facts.floor.kind === 'declared' ? facts.floor.value : undefined
  if (value !== undefined && isSameFormula(value, previous.value)) {
    const message = `a formula moved the floor from ${previous.floor.text} to ${floor.text}: a break that nobody declared`
    findings.add('FLOOR_MOVED_BY_FORMULA', message, {
      ...(value.kind === 'window' ? { severity: 'notice' } : {}),
      ...place,
    })
    return
  }
  const { allowPatchBreak, acknowledgements, today } = facts
  const pre = isPrerelease(candidate)
  judgeRaise(
    { floor, previous: previous.floor, isPrerelease: pre, allowPatchBreak, acknowledgements, today },
    place,
    findings,
  )
  if (raise.equalsCandidate) {
    findings.add(
      'FLOOR_EQUALS_CANDIDATE',
      `the floor is the candidate ${candidate.text} itself: nothing old is tested`,
      place,
    )
  }
  if (raise.retroactive) {
    findings.add(
      'FLOOR_RETROACTIVE',
      `the floor ${floor.text} is released already: the break is declared after the fact`,
      place,
    )
  }
  if (raise.skipsStart) {
    findings.add(
      'FLOOR_SKIPS_MAJOR_START',
      `the floor ${floor.text} is in a new line, but not its first release`,
      place,
    )
  }
}

/** The same formula moves by itself; another one, or a floor that became a formula, somebody has written. */
function isSameFormula(value: FloorValue, before: FloorValue): boolean {
  if (value.kind === 'window') return before.kind === 'window'
  return value.kind === 'auto' && before.kind === 'auto' && value.unit === before.unit
}
