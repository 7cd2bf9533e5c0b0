import { isLaterLine, isSameLine } from '../versions/line.ts'
import type { Release, Releases } from '../versions/releases.ts'
import { compareVersions, isPrerelease, type Version } from '../versions/version.ts'
import { windowOf } from '../window/window.ts'
import { tellUnused } from './acknowledge.ts'
import { nearestFirst, standingOf, type Standing } from './candidate.ts'
import { requiredBump, type Bump, type FloorChange } from './change.ts'
import { placeOf, textOf, type PromiseAsks, type PromiseFacts } from './facts.ts'
import { startFindings, weightOf, type Finding, type Findings } from './finding.ts'
import { effectiveFloor, type EffectiveFloor } from './floor.ts'
import { judgeChange } from './judge-change.ts'
import { previousPromise } from './previous.ts'
import { tellBase, tellCollisions, tellGuess, tellPrevious } from './telling.ts'

export type PlanVerdict = 'promise-kept' | 'pending-break' | 'vacuous' | 'broken-promise' | 'invalid' | 'unknown'

/** What a change does to the promise, and which releases it has to keep working. */
export interface Judgement {
  readonly verdict: PlanVerdict
  readonly passed: boolean
  readonly candidate: Version | undefined
  readonly state: 'upcoming' | 'released' | 'unknown'
  /** As declared. */
  readonly floor: string
  readonly effective: Version | undefined
  readonly previous: { readonly floor: Version; readonly release: Release } | undefined
  /** What the base branch declares, as text; `none` when nothing. */
  readonly onBase: string
  readonly change: FloorChange
  readonly bump: Bump
  /** Released versions from the floor up to the candidate, oldest first. */
  readonly window: readonly Release[]
  readonly vacuous: boolean
  /** Why testing nothing is right here; '' when it is not. */
  readonly vacuousBecause: string
  readonly findings: readonly Finding[]
}

/** Judges the promise; runs nothing and says nothing of whether old clients really work. */
export async function judgePromise(facts: PromiseFacts, asks: PromiseAsks): Promise<Judgement> {
  const findings = startFindings()
  const open = {
    ...nothing,
    floor: textOf(facts.floor),
    onBase: facts.base === undefined ? 'none' : textOf(facts.base.floor),
  }
  const { candidate: declared } = facts
  const place = placeOf(declared)
  if (declared.kind === 'invalid') {
    findings.add('CANDIDATE_INVALID', `${declared.why}. ${declared.mend}`, place)
    return conclude(open, findings)
  }
  if (declared.kind === 'unknown') {
    findings.add('DECLARATION_UNKNOWN', `the candidate cannot be read: ${declared.why}`, place)
    return conclude(open, findings)
  }
  const candidate = declared.version
  if (facts.releases.kind === 'unknown') {
    findings.add('TAGS_UNKNOWN', `the released versions cannot be read: ${facts.releases.why}`)
    return conclude({ ...open, candidate }, findings)
  }
  const { releases } = facts.releases
  tellGuess(facts, releases, findings)
  const ancestors = await asks.ancestors(nearestFirst(releases.all, candidate))
  if (ancestors.kind === 'unknown') {
    findings.add('HISTORY_UNKNOWN', `which releases came before cannot be told: ${ancestors.why}`)
    return conclude({ ...open, candidate }, findings)
  }
  const standing = standingOf(facts, candidate, place, releases, ancestors.tags, findings)
  const previous = await previousPromise(standing.earlier, releases, facts.now, asks)
  tellPrevious(previous, standing, findings)
  tellBase(facts, previous, releases, findings)
  const found = floorOf(facts, standing, releases, findings)
  const change = judgeChange(facts, standing, previous, found, releases, findings)
  const known = previous.kind === 'known' ? previous : undefined
  const effective = found !== undefined && 'floor' in found ? found.floor : undefined
  tellUnused(facts.acknowledgements, effective, known?.floor, findings)
  const window = effective === undefined ? [] : windowOf(releases, effective, standing, facts.includePrereleases)
  tellCollisions(releases, effective, findings)
  return conclude(
    {
      ...open,
      candidate,
      state: standing.state,
      effective,
      previous: known,
      change,
      bump: requiredBump(change, known?.floor),
      window,
      ...vacuity(facts, found, standing, releases, window, findings),
    },
    findings,
    found?.kind === 'pending',
  )
}

const nothing = {
  candidate: undefined,
  state: 'unknown',
  effective: undefined,
  previous: undefined,
  change: 'none',
  bump: 'none',
  window: [],
  vacuous: true,
  vacuousBecause: '',
} as const

type Open = Omit<Judgement, 'verdict' | 'passed' | 'findings'>

function conclude(open: Open, { all }: Findings, isPending = false): Judgement {
  const weights = new Set(all.filter(({ severity }) => severity === 'error').map(({ code }) => weightOf(code)))
  const verdict: PlanVerdict = weights.has('invalid')
    ? 'invalid'
    : weights.has('broken')
      ? 'broken-promise'
      : weights.has('unknown')
        ? 'unknown'
        : isPending
          ? 'pending-break'
          : open.vacuous
            ? 'vacuous'
            : 'promise-kept'
  const passed =
    verdict === 'promise-kept' || verdict === 'pending-break' || (verdict === 'vacuous' && open.vacuousBecause !== '')
  return { ...open, verdict, passed, findings: all }
}

/** The floor that counts; `undefined`: there is none, or it cannot be told. */
function floorOf(
  { floor, now }: PromiseFacts,
  { candidate, state }: Standing,
  releases: Releases,
  findings: Findings,
): EffectiveFloor | undefined {
  const place = placeOf(floor)
  if (floor.kind === 'absent') return undefined
  if (floor.kind === 'unknown') {
    findings.add('DECLARATION_UNKNOWN', `the floor cannot be read: ${floor.why}`, place)
    return undefined
  }
  if (floor.kind === 'faulty') {
    findings.add('FLOOR_INVALID', `the floor cannot be read: ${floor.why}. ${floor.mend}`, place)
    return undefined
  }
  const found = effectiveFloor(floor.value, { candidate, state, releases, now })
  if (found.kind === 'faulty') findings.add(found.code, found.why, place)
  else for (const { code, message } of found.notes) findings.add(code, message, place)
  if (found.kind === 'pending') {
    const message = `the floor ${found.floor.text} names the version to come: with it, clients of older versions are given up`
    findings.add('FLOOR_PENDING', message, place)
  }
  return found.kind === 'faulty' ? undefined : found
}

function vacuity(
  facts: PromiseFacts,
  found: EffectiveFloor | undefined,
  { candidate, last }: Standing,
  releases: Releases,
  window: readonly Release[],
  findings: Findings,
): Pick<Judgement, 'vacuous' | 'vacuousBecause'> {
  if (window.length > 0) return { vacuous: false, vacuousBecause: '' }
  // A floor that cannot be told has said so already.
  if (facts.floor.kind === 'absent' || found !== undefined) {
    findings.add('WINDOW_VACUOUS', 'nothing older than the candidate is selected: no old client is tested')
  }
  const isFirst = !releases.all.some(
    ({ version }) =>
      !isPrerelease(version) && isSameLine(version, candidate) && compareVersions(version, candidate) < 0,
  )
  const why =
    last === undefined
      ? `${candidate.text} is the first release`
      : isFirst && isLaterLine(candidate, last.version)
        ? `${candidate.text} is the first of its major`
        : facts.allowVacuous
          ? 'allow-vacuous is true'
          : ''
  return { vacuous: true, vacuousBecause: why }
}
