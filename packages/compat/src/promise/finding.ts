export type Severity = 'error' | 'warning' | 'notice'

/** What a finding says of the verdict; the first kind that occurs decides, in this order. */
type Weight = 'invalid' | 'broken' | 'unknown' | 'none'

/** Every code, its default severity and what it means for the verdict. */
const table = {
  CANDIDATE_INVALID: ['error', 'invalid'],
  CANDIDATE_NOT_GREATER: ['error', 'invalid'],
  CANDIDATE_TAG_EXISTS: ['error', 'invalid'],
  CANDIDATE_IMAGE_EXISTS: ['error', 'invalid'],
  VERSION_GAP: ['notice', 'none'],
  VERSION_ON_BASE_UNTAGGED: ['notice', 'none'],
  VERSIONS_COLLIDE: ['error', 'invalid'],
  FLOOR_MISSING: ['notice', 'none'],
  FLOOR_REMOVED: ['error', 'broken'],
  FLOOR_INVALID: ['error', 'invalid'],
  FLOOR_IS_FORMULA: ['error', 'invalid'],
  FLOOR_IS_SELF: ['error', 'invalid'],
  FLOOR_ABOVE_CANDIDATE: ['error', 'invalid'],
  FLOOR_NOT_RELEASED: ['error', 'invalid'],
  FLOOR_ARTIFACT_MISSING: ['error', 'unknown'],
  FLOOR_ADJUSTED: ['notice', 'none'],
  FLOOR_IS_PRERELEASE: ['notice', 'none'],
  FLOOR_PENDING: ['notice', 'none'],
  FLOOR_RAISED_TO_MAJOR_START: ['notice', 'none'],
  FLOOR_RAISED_WITHOUT_MAJOR: ['error', 'broken'],
  FLOOR_EQUALS_CANDIDATE: ['notice', 'none'],
  FLOOR_RETROACTIVE: ['notice', 'none'],
  FLOOR_SKIPS_MAJOR_START: ['notice', 'none'],
  FLOOR_MOVED_BY_FORMULA: ['warning', 'none'],
  FLOOR_LOWERED: ['notice', 'none'],
  FLOOR_ON_BASE_DIFFERS: ['notice', 'none'],
  MAJOR_WITHOUT_FLOOR_RAISE: ['notice', 'none'],
  NO_PROMISE: ['notice', 'none'],
  PREVIOUS_NOT_ANCESTOR: ['notice', 'none'],
  PREVIOUS_UNREADABLE: ['notice', 'none'],
  ACKNOWLEDGEMENT_MISSING: ['error', 'broken'],
  ACKNOWLEDGEMENT_EXPIRED: ['error', 'broken'],
  ACKNOWLEDGEMENT_UNUSED: ['warning', 'none'],
  WINDOW_VACUOUS: ['warning', 'none'],
  WINDOW_TRUNCATED: ['warning', 'none'],
  SELECTION_UNKNOWN_VERSION: ['error', 'invalid'],
  DEPLOYED_BELOW_FLOOR: ['warning', 'none'],
  DEPLOYED_UNKNOWN: ['error', 'unknown'],
  TAGS_UNKNOWN: ['error', 'unknown'],
  TAGS_RESEMBLE: ['error', 'unknown'],
  HISTORY_UNKNOWN: ['error', 'unknown'],
  DECLARATION_UNKNOWN: ['error', 'unknown'],
  // The classifier's names for the same.
  'gate-changed': ['warning', 'none'],
  'head-policy-invalid': ['error', 'invalid'],
} as const satisfies Record<string, readonly [Severity, Weight]>

export type Code = keyof typeof table

export interface Finding {
  readonly code: Code
  readonly severity: Severity
  readonly message: string
  /** Where the declaration stands that it is about. */
  readonly file?: string
  /** From 1. */
  readonly line?: number
}

export const codes = Object.keys(table) as readonly Code[]

export function severityOf(code: Code): Severity {
  return table[code][0]
}

export function weightOf(code: Code): Weight {
  return table[code][1]
}

export interface Findings {
  readonly all: readonly Finding[]
  add(code: Code, message: string, more?: { severity?: Severity; file?: string; line?: number }): void
}

export function startFindings(): Findings {
  const all: Finding[] = []
  return {
    all,
    add: (code, message, more = {}) => void all.push({ code, severity: severityOf(code), message, ...more }),
  }
}
