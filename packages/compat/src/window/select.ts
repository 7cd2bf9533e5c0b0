import { quote, readInteger, ValueFault } from '@shakedown/ports'
import { isSameLine } from '../versions/line.ts'
import { parseRange } from '../versions/range.ts'
import type { Release } from '../versions/releases.ts'
import { compareVersions, parseVersion, type Scheme, type Version } from '../versions/version.ts'
import { sample } from './sample.ts'

/** One line of `select`. */
export type Choice =
  | { readonly kind: 'floor' | 'latest' | 'floor+latest' | 'minor-last' | 'major-first' | 'all' | 'deployed' }
  | { readonly kind: 'sample'; readonly count: number; readonly seed: string | undefined }
  | { readonly kind: 'exact'; readonly version: Version }
  | { readonly kind: 'range'; readonly text: string; readonly includes: (version: Version) => boolean }

const names = ['floor', 'latest', 'floor+latest', 'minor-last', 'major-first', 'all', 'deployed'] as const

/** @throws ValueFault */
export function parseChoice(text: string, scheme: Scheme): Choice {
  const name = names.find((known) => known === text)
  if (name !== undefined) return { kind: name }
  const [, count, seed] = /^sample:(\d+)(?:@(\S{1,100}))?$/.exec(text) ?? []
  if (count !== undefined) return { kind: 'sample', count: readInteger(count, { min: 1, max: 256 }), seed }
  const version = parseVersion(text, scheme)
  if (version !== undefined) return { kind: 'exact', version }
  try {
    return { kind: 'range', text, includes: parseRange(text, scheme) }
  } catch (error) {
    if (!(error instanceof ValueFault)) throw error
    const mend = `Give one of ${names.join(', ')}, sample:N@seed, a version or a range such as 1.2.x`
    throw new ValueFault(`${quote(text)} selects nothing that is known`, mend)
  }
}

export interface Selection {
  /** Newest first, each once. */
  readonly selected: readonly Release[]
  /** Exact versions that were asked for and are not in the window. */
  readonly missing: readonly string[]
  /** Deployed versions below the floor: clients that were given up and are still there. */
  readonly belowFloor: readonly string[]
}

export interface SelectFrom {
  /** Oldest first; the first is the floor, unless that is the candidate. */
  readonly window: readonly Release[]
  readonly floor: Version
  readonly deployed: readonly Version[]
  /** Where no seed is given: the candidate, so that a re-run chooses the same. */
  readonly seed: string
}

/**
 * What is to be run. Whatever is spread over the window (`minor-last`, `major-first`, `sample`, `all`, `deployed`) has
 * the floor and the latest in it: between them lies what is promised.
 */
export function select(choices: readonly Choice[], from: SelectFrom): Selection {
  const { window } = from
  const chosen = new Set<Release>()
  const missing: string[] = []
  const belowFloor: string[] = []
  const ends = [window[0], window.at(-1)].filter((release) => release !== undefined)
  for (const choice of choices) {
    for (const release of pick(choice, from, ends)) chosen.add(release)
    if (choice.kind === 'exact' && !window.some(({ version }) => isSame(version, choice.version))) {
      missing.push(choice.version.text)
    }
    if (choice.kind === 'range' && !window.some(({ version }) => choice.includes(version))) missing.push(choice.text)
    if (choice.kind !== 'deployed') continue
    for (const version of from.deployed) {
      if (compareVersions(version, from.floor) < 0) belowFloor.push(version.text)
    }
  }
  const selected = [...chosen].toSorted((a, b) => compareVersions(b.version, a.version))
  return { selected, missing, belowFloor: [...new Set(belowFloor)] }
}

function pick(choice: Choice, { window, deployed, seed }: SelectFrom, ends: readonly Release[]): readonly Release[] {
  switch (choice.kind) {
    case 'floor':
      return window.slice(0, 1)
    case 'latest':
      return window.slice(-1)
    case 'floor+latest':
      return ends
    case 'all':
      return window
    case 'minor-last':
      return [...window.filter((release, at) => !isSameMinor(release, window[at + 1])), ...ends]
    case 'major-first':
      return [...window.filter((release, at) => !isSameMajor(window[at - 1], release)), ...ends]
    case 'sample': {
      const between = window.slice(1, -1)
      return [...sample(between, choice.count - ends.length, choice.seed ?? seed), ...ends]
    }
    case 'deployed':
      return [...window.filter(({ version }) => deployed.some((other) => isSame(version, other))), ...ends]
    case 'exact':
      return window.filter(({ version }) => isSame(version, choice.version))
    case 'range':
      return window.filter(({ version }) => choice.includes(version))
  }
}

function isSame(a: Version, b: Version): boolean {
  return compareVersions(a, b) === 0
}

function isSameMinor(a: Release, b: Release | undefined): boolean {
  return b !== undefined && [0, 1].every((at) => a.version.numbers[at] === b.version.numbers[at])
}

function isSameMajor(a: Release | undefined, b: Release): boolean {
  if (a === undefined) return false
  return b.version.scheme === 'calver'
    ? a.version.numbers[0] === b.version.numbers[0]
    : isSameLine(a.version, b.version)
}
