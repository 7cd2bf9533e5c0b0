import type { TestCase } from './junit.ts'

/** What became of one version, once its tries are over. */
export type Outcome = 'pass' | 'fail' | 'flaky' | 'infra' | 'skipped' | 'quarantined' | 'unknown'

export type PhaseName = 'prepare' | 'probe' | 'run' | 'cleanup'

/** How one script ended. */
export interface Phase {
  readonly phase: PhaseName
  /** -1: it never came to one. */
  readonly exit: number
  readonly seconds: number
  readonly why: string
  /** Its log, relative to the folder of results. */
  readonly log: string
}

export interface Attempt {
  readonly attempt: number
  readonly outcome: 'pass' | 'fail' | 'infra' | 'skipped' | 'unknown'
  /** In which script that was decided. */
  readonly phase: PhaseName
  readonly why: string
  readonly phases: readonly Phase[]
  /** What the old tests wrote as JUnit; `undefined`: nothing that could be read. */
  readonly cases?: readonly TestCase[]
}

/** The result of one matrix job, as its file has it. */
export interface Result {
  readonly schema: 1
  readonly version: string
  readonly tag: string
  readonly sha: string
  readonly candidate: string
  /** The commit of the candidate. */
  readonly head: string
  readonly outcome: Outcome
  readonly why: string
  readonly control: 'pass' | 'off' | 'red'
  /** Entries of the quarantine that it needed, by their place in the file. */
  readonly quarantined: readonly number[]
  readonly notes: readonly string[]
  readonly controls: readonly Attempt[]
  readonly attempts: readonly Attempt[]
}

const outcomes: readonly string[] = ['pass', 'fail', 'flaky', 'infra', 'skipped', 'quarantined', 'unknown']

/** A file of results comes out of an artifact: whatever is not a whole result is none. */
export function readResult(text: string): Result | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const found = value as Partial<Result>
  const texts = [found.version, found.tag, found.sha, found.candidate, found.head, found.why]
  const lists = [found.attempts, found.controls, found.notes, found.quarantined]
  const isWhole =
    found.schema === 1 &&
    texts.every((part) => typeof part === 'string') &&
    lists.every((part) => Array.isArray(part)) &&
    outcomes.includes(String(found.outcome))
  return isWhole ? (found as Result) : undefined
}
