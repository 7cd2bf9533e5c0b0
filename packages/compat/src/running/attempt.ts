import { parseVersion, isEqual, type Version } from '../versions/version.ts'
import type { TagPattern } from '../versions/tag-pattern.ts'
import type { ExitCodes } from './exit-codes.ts'
import type { TestCase } from './junit.ts'
import type { Attempt, Phase, PhaseName } from './result.ts'

export interface Scripts {
  readonly prepare: string
  readonly probe: string
  readonly run: string
  readonly cleanup: string
}

/** Whose tests are run. */
export interface Subject {
  readonly version: Version
  readonly tag: string
  readonly sha: string
  readonly isControl: boolean
}

/** How a script ended that was started somewhere. */
export type Ended =
  | { readonly kind: 'exited'; readonly code: number; readonly lastLine: string }
  | { readonly kind: 'timeout' | 'failed'; readonly why: string }

/** The world in which scripts run; each try has a folder of its own. */
export interface Stage {
  start(
    script: string,
    o: { phase: PhaseName; subject: Subject; attempt: number },
  ): Promise<{ ended: Ended; seconds: number; log: string }>
  /** What the tests wrote as JUnit, and what could not be read of it. */
  cases(subject: Subject, attempt: number): Promise<{ cases?: readonly TestCase[]; faults: readonly string[] }>
}

export interface AttemptPlan {
  readonly scripts: Scripts
  readonly exitCodes: ExitCodes
  readonly candidate: Version
  readonly pattern: TagPattern
}

type Verdict = Pick<Attempt, 'outcome' | 'phase' | 'why'>

/** One try: prepare, probe, run, and cleanup whatever became of them. */
export async function attemptOnce(
  plan: AttemptPlan,
  stage: Stage,
  subject: Subject,
  attempt: number,
): Promise<Attempt> {
  const phases: Phase[] = []
  const start = async (phase: PhaseName): Promise<Ended> => {
    const { ended, seconds, log } = await stage.start(plan.scripts[phase], { phase, subject, attempt })
    const exit = ended.kind === 'exited' ? ended.code : -1
    phases.push({ phase, exit, seconds, why: ended.kind === 'exited' ? '' : ended.why, log })
    return ended
  }
  try {
    const before = await setUp(plan, start, subject)
    if (before !== undefined) return { attempt, ...before, phases }
    const ended = await start('run')
    const { cases, faults } = await stage.cases(subject, attempt)
    const verdict = judgeRun(ended, plan.exitCodes, cases, faults)
    return { attempt, ...verdict, phases, ...(cases === undefined ? {} : { cases }) }
  } finally {
    if (plan.scripts.cleanup !== '') await start('cleanup')
  }
}

/** `undefined`: everything stands, and it is proven that old code will run. */
async function setUp(
  { scripts, candidate, pattern }: AttemptPlan,
  start: (phase: PhaseName) => Promise<Ended>,
  { version, isControl }: Subject,
): Promise<Verdict | undefined> {
  if (scripts.prepare !== '') {
    const ended = await start('prepare')
    if (ended.kind !== 'exited') return { outcome: 'infra', phase: 'prepare', why: `prepare ${ended.why}` }
    if (ended.code !== 0) {
      const why = `prepare ended with ${ended.code}: the old version, or the new build, is not there`
      return { outcome: 'infra', phase: 'prepare', why }
    }
  }
  if (isControl) return undefined
  const ended = await start('probe')
  if (ended.kind !== 'exited') return { outcome: 'infra', phase: 'probe', why: `probe ${ended.why}` }
  if (ended.code !== 0) return { outcome: 'infra', phase: 'probe', why: `probe ended with ${ended.code}` }
  const said = ended.lastLine.trim()
  const found = pattern.read(said) ?? parseVersion(said.replace(/^v(?=\d)/, ''), version.scheme)
  if (found !== undefined && isEqual(found, version)) return undefined
  const shown = JSON.stringify(said.slice(0, 80))
  const isSelf = found !== undefined && isEqual(found, candidate)
  const what = isSelf ? 'the candidate would test itself' : 'another version would be tested, or none'
  return { outcome: 'infra', phase: 'probe', why: `probe printed ${shown}, not ${version.text}: ${what}` }
}

function judgeRun(
  ended: Ended,
  exitCodes: ExitCodes,
  cases: readonly TestCase[] | undefined,
  faults: readonly string[],
): Verdict {
  const phase = 'run'
  if (ended.kind !== 'exited') return { outcome: 'infra', phase, why: `run ${ended.why}` }
  const failed = cases?.filter(({ outcome }) => outcome === 'fail') ?? []
  const first = failed[0]
  const shown = first === undefined ? '' : `: ${first.name}${first.message === '' ? '' : ` (${first.message})`}`
  switch (exitCodes(ended.code)) {
    case 'pass':
      if (failed.length > 0)
        return { outcome: 'fail', phase, why: `run ended with 0, and ${failed.length} tests failed${shown}` }
      if (cases?.every(({ outcome }) => outcome === 'skip') === true) {
        return { outcome: 'unknown', phase, why: 'run ended with 0, and no test was run' }
      }
      if (faults.length > 0)
        return {
          outcome: 'unknown',
          phase,
          why: `run ended with 0, and its JUnit cannot be read: ${faults.join('; ')}`,
        }
      return {
        outcome: 'pass',
        phase,
        why: cases === undefined ? 'run ended with 0' : `${cases.length} tests, none failed`,
      }
    case 'incompatible':
      return {
        outcome: 'fail',
        phase,
        why:
          failed.length === 0
            ? `run ended with ${ended.code}`
            : `${failed.length} of ${cases?.length ?? 0} tests failed${shown}`,
      }
    case 'infra':
      return { outcome: 'infra', phase, why: `run ended with ${ended.code}, which exit-codes calls infra` }
    case 'skip':
      return { outcome: 'skipped', phase, why: `run ended with ${ended.code}: the old tests skipped themselves` }
    case 'unknown':
      return { outcome: 'unknown', phase, why: `run ended with ${ended.code}, which exit-codes does not name` }
  }
}
