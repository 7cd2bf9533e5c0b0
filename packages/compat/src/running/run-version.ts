import { attemptOnce, type AttemptPlan, type Stage, type Subject } from './attempt.ts'
import type { Retries } from './exit-codes.ts'
import { excuse, type QuarantineEntry } from './quarantine.ts'
import type { Attempt, Outcome, Result } from './result.ts'

export interface RunPlan extends AttemptPlan {
  readonly old: Subject
  /** The candidate itself; `undefined`: without control. */
  readonly control: Subject | undefined
  /** The commit of the candidate. */
  readonly head: string
  readonly retries: Retries
  readonly quarantine: readonly QuarantineEntry[]
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * Runs the tests of one old version against the new build. The own tests of the candidate come first: where they are red,
 * the build is broken and nothing is known of old clients.
 */
export async function runVersion(plan: RunPlan, stage: Stage): Promise<Result> {
  const { old, control, candidate, head, quarantine, today } = plan
  const base = {
    schema: 1,
    version: old.version.text,
    tag: old.tag,
    sha: old.sha,
    candidate: candidate.text,
    head,
  } as const
  const controls = control === undefined ? [] : await tries(plan, stage, control)
  const last = controls.at(-1)
  if (control !== undefined && last?.outcome !== 'pass') {
    const outcome = last?.outcome === 'infra' ? 'infra' : 'unknown'
    const why = `the control is red, so nothing is known of ${old.version.text}: ${last?.why ?? 'it did not run'}`
    return { ...base, outcome, why, control: 'red', quarantined: [], notes: notesOf(controls), controls, attempts: [] }
  }
  const attempts = await tries(plan, stage, old)
  const found = together(attempts)
  const known = { ...base, control: control === undefined ? 'off' : 'pass', controls, attempts } as const
  const notes = notesOf([...controls, ...attempts])
  if (found.outcome !== 'fail') return { ...known, ...found, quarantined: [], notes }
  const failed = attempts.findLast(({ outcome }) => outcome === 'fail')
  const excused = excuse(quarantine, old.version, failed?.cases, today)
  if (excused.kind === 'none') {
    return { ...known, ...found, quarantined: [], notes: excused.why === '' ? notes : [...notes, excused.why] }
  }
  return {
    ...known,
    outcome: 'quarantined',
    why: `${found.why}; known: ${excused.why}`,
    quarantined: excused.entries,
    notes,
  }
}

async function tries(plan: RunPlan, stage: Stage, subject: Subject): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = []
  const left = { ...plan.retries }
  for (;;) {
    const attempt = await attemptOnce(plan, stage, subject, attempts.length + 1)
    attempts.push(attempt)
    if (attempt.outcome === 'fail' && left.failures-- > 0) continue
    if (attempt.outcome === 'infra' && left.infra-- > 0) continue
    return attempts
  }
}

/** A failure that passes later is flaky; one that is followed by trouble stays a failure. */
function together(attempts: readonly Attempt[]): { outcome: Outcome; why: string } {
  const last = attempts.at(-1)
  const failed = attempts.find(({ outcome }) => outcome === 'fail')
  if (last === undefined) return { outcome: 'unknown', why: 'nothing was tried' }
  const count = attempts.length === 1 ? '' : ` (try ${attempts.length})`
  if (last.outcome === 'pass' && failed !== undefined) {
    return { outcome: 'flaky', why: `try ${failed.attempt}: ${failed.why}; try ${last.attempt} passed` }
  }
  if (failed !== undefined) return { outcome: 'fail', why: `${failed.why}${count}` }
  return { outcome: last.outcome, why: `${last.why}${count}` }
}

/** A cleanup that fails may leave something behind for whoever comes next. */
function notesOf(attempts: readonly Attempt[]): string[] {
  return attempts.flatMap(({ attempt, phases }) =>
    phases
      .filter(({ phase, exit }) => phase === 'cleanup' && exit !== 0)
      .map(({ exit, why }) => `cleanup of try ${attempt} ${why === '' ? `ended with ${exit}` : why}`),
  )
}
