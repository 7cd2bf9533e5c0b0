import type { FloorValue } from '../declarations/value.ts'
import { isSameLine, isWithoutPromise, lineOf, nameOfLine, startOfLine } from '../versions/line.ts'
import type { Release, Releases } from '../versions/releases.ts'
import { compareVersions, isEqual, isPrerelease, type Version } from '../versions/version.ts'
import type { Code } from './finding.ts'

/** The floor that a declaration comes to. */
export type EffectiveFloor =
  | { readonly kind: 'released' | 'candidate'; readonly floor: Version; readonly notes: readonly Note[] }
  /** It names the version to come. */
  | { readonly kind: 'pending'; readonly floor: Version; readonly notes: readonly Note[] }
  | { readonly kind: 'none'; readonly notes: readonly Note[] }
  | { readonly kind: 'faulty'; readonly code: Code; readonly why: string }

export interface Note {
  readonly code: Code
  readonly message: string
}

export interface FloorContext {
  readonly candidate: Version
  readonly state: 'upcoming' | 'released'
  readonly releases: Releases
  /** Seconds since 1970. */
  readonly now: number
}

/** Which released version the floor is. Formulas take the lowest published stable version: half of all majors never have an a.0.0. */
export function effectiveFloor(value: FloorValue, context: FloorContext): EffectiveFloor {
  switch (value.kind) {
    case 'none':
      return { kind: 'none', notes: [] }
    case 'refused':
      return { kind: 'faulty', code: value.code, why: `${value.why}. ${value.mend}` }
    case 'version':
      return literal(value.version, context)
    case 'auto':
      return formula(value.unit, context)
    case 'window':
      return latest(value, context)
  }
}

function literal(floor: Version, { candidate, state, releases }: FloorContext): EffectiveFloor {
  const release = releases.find(floor)
  const order = compareVersions(floor, candidate)
  const notes: Note[] = []
  if (isPrerelease(floor)) {
    notes.push({ code: 'FLOOR_IS_PRERELEASE', message: `the floor ${floor.text} is a pre-release` })
  }
  if (order === 0 && state === 'released') return { kind: 'candidate', floor, notes }
  if (order > 0) {
    const newest = releases.all.findLast(({ version }) => isSameLine(version, floor))?.version
    const isToCome = release === undefined && (newest === undefined || compareVersions(floor, newest) > 0)
    if (state === 'upcoming' && isToCome) return { kind: 'pending', floor, notes }
    const why = `the floor ${floor.text} is above the candidate ${candidate.text}: nothing old could be tested. Lower it, or release that version`
    return { kind: 'faulty', code: 'FLOOR_ABOVE_CANDIDATE', why }
  }
  if (release !== undefined) return { kind: 'released', floor, notes }
  const near = releases.all.find(({ version }) => compareVersions(version, floor) > 0 && !isPrerelease(version))
  const hint = near === undefined ? '' : `; the next one that was is ${near.version.text}`
  return { kind: 'faulty', code: 'FLOOR_NOT_RELEASED', why: `the floor ${floor.text} was never released${hint}` }
}

function formula(unit: 'major' | 'minor', { candidate, state, releases }: FloorContext): EffectiveFloor {
  const line = lineOf(candidate)
  if (line.kind === 'calver') {
    const why = 'floor: auto needs semver, since the numbers of calver promise nothing. Name the floor, or give window'
    return { kind: 'faulty', code: 'FLOOR_INVALID', why }
  }
  const published = releases.all.filter(
    ({ version }) => !isPrerelease(version) && compareVersions(version, candidate) < (state === 'upcoming' ? 1 : 0),
  )
  if (isWithoutPromise(candidate)) {
    const message = `${candidate.text}: with 0.0.z every release may break, so there is no promise and only the latest counts`
    const floor = published.at(-1)?.version ?? candidate
    return {
      kind: isEqual(floor, candidate) ? 'candidate' : 'released',
      floor,
      notes: [{ code: 'NO_PROMISE', message }],
    }
  }
  const isInside = ({ version }: Release) =>
    isSameLine(version, candidate) && (unit === 'major' || version.numbers[1] === candidate.numbers[1])
  const first = published.find(isInside)?.version
  if (first === undefined) return { kind: 'candidate', floor: candidate, notes: [] }
  const start = unit === 'major' ? startOfLine(candidate) : [...candidate.numbers.slice(0, 2), 0]
  const isStart = start === undefined || start.every((number, at) => first.numbers[at] === number)
  const message = `${start?.join('.') ?? ''} was never released: the floor of ${nameOfLine(line)} is ${first.text}`
  return { kind: 'released', floor: first, notes: isStart ? [] : [{ code: 'FLOOR_ADJUSTED', message }] }
}

function latest(
  { count, unit }: FloorValue & { kind: 'window' },
  { candidate, releases, now }: FloorContext,
): EffectiveFloor {
  const older = releases.all.filter(({ version }) => !isPrerelease(version) && compareVersions(version, candidate) < 0)
  if (unit === 'days' && older.some(({ time }) => time === undefined)) {
    const why = 'a window of days needs the dates of the tags, and these are known from a checkout with tags only'
    return { kind: 'faulty', code: 'TAGS_UNKNOWN', why }
  }
  const young = older.filter(({ time = 0 }) => time >= now - count * 86_400)
  const floor = (unit === 'days' ? young[0] : (older.at(-count) ?? older[0]))?.version
  return floor === undefined
    ? { kind: 'candidate', floor: candidate, notes: [] }
    : { kind: 'released', floor, notes: [] }
}
