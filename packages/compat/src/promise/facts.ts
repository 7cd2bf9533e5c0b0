import type { Sha } from '@shakedown/ports'
import type { FloorValue } from '../declarations/value.ts'
import type { Release, Releases } from '../versions/releases.ts'
import type { Scheme, Version } from '../versions/version.ts'

/** Where something is declared, for findings; a value that an input gives has neither. */
export interface Place {
  readonly file?: string
  readonly line?: number
}

export type CandidateFact = Place &
  (
    | { readonly kind: 'version'; readonly version: Version }
    | { readonly kind: 'invalid'; readonly why: string; readonly mend: string }
    | { readonly kind: 'unknown'; readonly why: string }
  )

export type FloorFact = Place &
  (
    | { readonly kind: 'declared'; readonly value: FloorValue }
    /** Nothing is declared, and where it was looked for. */
    | { readonly kind: 'absent'; readonly where: string }
    | { readonly kind: 'faulty'; readonly why: string; readonly mend: string }
    | { readonly kind: 'unknown'; readonly why: string }
  )

export interface Acknowledgement {
  readonly floor: Version
  readonly reason: string
  readonly by: string
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until: string
}

/** What the judgement of a promise rests on. */
export interface PromiseFacts {
  readonly scheme: Scheme
  /** The commit that is judged. */
  readonly head: Sha
  readonly candidate: CandidateFact
  readonly floor: FloorFact
  readonly state: 'auto' | 'upcoming' | 'released'
  readonly releases: { readonly kind: 'known'; readonly releases: Releases } | { readonly kind: 'unknown'; why: string }
  /** Nobody has said how releases are tagged: the default pattern is a guess. */
  readonly isPatternGuessed: boolean
  /** What the base branch declares; `undefined`: there is none to compare with. */
  readonly base: { readonly floor: FloorFact; readonly candidate: CandidateFact } | undefined
  /** `a` or `a.b` of a maintenance line; '' for the line that the history tells. */
  readonly releaseLine: string
  readonly includePrereleases: boolean
  readonly allowPatchBreak: boolean
  readonly allowVacuous: boolean
  readonly acknowledgements: readonly Acknowledgement[]
  /** Whether an artifact of the candidate's version is published already. */
  readonly artifact: 'exists' | 'absent' | 'not-asked'
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Seconds since 1970. */
  readonly now: number
}

/** What has to be asked while judging. */
export interface PromiseAsks {
  /** The releases whose commits are in the history of the head, itself included. @param releases what matters most first */
  ancestors(releases: readonly Release[]): Promise<Ancestors>
  /** What a release declared, read from its commit. */
  floorAt(release: Release): Promise<FloorFact>
}

export type Ancestors =
  { readonly kind: 'known'; readonly tags: ReadonlySet<string> } | { readonly kind: 'unknown'; readonly why: string }

/** Only where it is, for a finding. */
export function placeOf({ file, line }: Place): Place {
  return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) }
}

/** What is declared, in the words of the input `floor`. */
export function textOf(floor: FloorFact): string {
  if (floor.kind !== 'declared') return 'none'
  const { value } = floor
  switch (value.kind) {
    case 'version':
      return value.version.text
    case 'auto':
      return `auto-${value.unit}`
    case 'window':
      return `${value.count} ${value.unit}`
    case 'none':
      return 'none'
    case 'refused':
      return 'refused'
  }
}
