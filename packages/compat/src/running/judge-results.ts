import { compareVersions, type Version } from '../versions/version.ts'
import { startFindings, type Finding } from '../promise/finding.ts'
import type { QuarantineEntry } from './quarantine.ts'
import type { Outcome, Result } from './result.ts'

export type RunVerdict = 'compatible' | 'incompatible' | 'flaky' | 'infra' | 'unknown'

export interface Row {
  readonly version: Version
  readonly outcome: Outcome | 'missing'
  readonly why: string
  readonly result: Result | undefined
}

export interface Planned {
  readonly version: Version
  readonly tag: string
  readonly sha: string
}

export interface ResultFacts {
  readonly candidate: Version
  /** Every version of the plan's matrix. */
  readonly planned: readonly Planned[]
  readonly results: readonly Result[]
  /** Versions of the whole window, oldest first; empty when the plan does not tell. */
  readonly window: readonly Version[]
  readonly floor: Version | undefined
  readonly quarantine: readonly QuarantineEntry[]
  readonly flaky: 'fail' | 'warn'
  /** `YYYY-MM-DD`. */
  readonly today: string
}

export interface ResultJudgement {
  readonly verdict: RunVerdict
  readonly passed: boolean
  /** One sentence with numbers. */
  readonly reason: string
  /** Oldest first. */
  readonly rows: readonly Row[]
  /** The oldest version from which on everything that was run passes. */
  readonly lowestFloor: Version | undefined
  /** The release with which older clients stopped working; only where its neighbours were run. */
  readonly firstBad: Version | undefined
  readonly findings: readonly Finding[]
}

/** Worst first: what is known to be broken tells more than what is not known. */
const order: readonly Row['outcome'][] = [
  'fail',
  'missing',
  'unknown',
  'skipped',
  'infra',
  'flaky',
  'quarantined',
  'pass',
]

/** Holds the results of all jobs against the plan. A version without a result is a failure, whatever the others say. */
export function judgeResults(facts: ResultFacts): ResultJudgement {
  const findings = startFindings()
  const rows = facts.planned
    .map((planned) => rowOf(planned, facts))
    .toSorted((a, b) => compareVersions(a.version, b.version))
  const faults = quarantineFaults(facts, rows)
  const worst = order.find((outcome) => rows.some((row) => row.outcome === outcome))
  const verdict = verdictOf(worst, rows, faults)
  const lowestFloor = lowest(rows)
  const broken = firstBadOf(rows, facts)
  for (const { version, outcome, result } of rows) {
    const isFloor = facts.floor !== undefined && compareVersions(version, facts.floor) === 0
    const last = result?.attempts.at(-1)
    if (isFloor && outcome === 'infra' && last?.phase === 'prepare') {
      findings.add('FLOOR_ARTIFACT_MISSING', `the floor ${version.text} cannot be fetched or prepared: ${last.why}`)
    }
  }
  return {
    verdict,
    passed: verdict === 'compatible' || (verdict === 'flaky' && facts.flaky === 'warn'),
    reason: reasonOf(verdict, rows, faults, broken.sentence),
    rows,
    lowestFloor,
    firstBad: broken.version,
    findings: findings.all,
  }
}

function rowOf({ version, tag, sha }: Planned, { results, candidate }: ResultFacts): Row {
  const own = results.filter((result) => result.version === version.text)
  const right = own.filter((result) => result.tag === tag && result.sha === sha && result.candidate === candidate.text)
  const heads = new Set(results.map(({ head }) => head))
  const [first] = right
  if (first === undefined || right.length < own.length) {
    const why = own.length === 0 ? 'its job left no result' : 'its result is about another commit or candidate'
    return { version, outcome: own.length === 0 ? 'missing' : 'unknown', why, result: own[0] }
  }
  if (heads.size > 1)
    return { version, outcome: 'unknown', why: 'the results are about different commits', result: first }
  const worst = right.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))[0] ?? first
  return { version, outcome: worst.outcome, why: worst.why, result: worst }
}

/** Entries that have ended, or that nothing needed, are not put up with: they would hide the next failure. */
function quarantineFaults({ quarantine, today }: ResultFacts, rows: readonly Row[]): string[] {
  const used = new Set(rows.flatMap(({ result }) => result?.quarantined ?? []))
  return quarantine.flatMap(({ issue, owner, expires, versions }, index) => {
    if (expires < today) return [`the quarantine of ${versions} (${issue}, ${owner}) ended on ${expires}`]
    const isAbout = rows.some(({ version }) => quarantine[index]?.includes(version) === true)
    return isAbout && !used.has(index) ? [`the quarantine of ${versions} (${issue}, ${owner}) matches no failure`] : []
  })
}

function verdictOf(worst: Row['outcome'] | undefined, rows: readonly Row[], faults: readonly string[]): RunVerdict {
  if (worst === undefined) return 'unknown'
  switch (worst) {
    case 'fail':
      return 'incompatible'
    case 'missing':
    case 'unknown':
    case 'skipped':
      return 'unknown'
    case 'infra':
      return 'infra'
    case 'flaky':
      return faults.length > 0 ? 'unknown' : 'flaky'
    case 'quarantined':
    case 'pass':
      return faults.length > 0 || rows.every(({ outcome }) => outcome === 'quarantined') ? 'unknown' : 'compatible'
  }
}

function lowest(rows: readonly Row[]): Version | undefined {
  const broken = rows.findLastIndex(({ outcome }) => outcome !== 'pass' && outcome !== 'flaky')
  return rows[broken + 1]?.version
}

/** Where the newest failure meets the oldest pass after it. Without its neighbours only the span is known. */
function firstBadOf(
  rows: readonly Row[],
  { window, candidate }: ResultFacts,
): { version: Version | undefined; sentence: string } {
  const at = rows.findLastIndex(({ outcome }) => outcome === 'fail')
  const failing = rows[at]
  if (failing === undefined) return { version: undefined, sentence: '' }
  const next = rows[at + 1]
  const works = next?.version ?? candidate
  const known = window.findIndex((version) => compareVersions(version, failing.version) === 0)
  const neighbour = known === -1 ? undefined : (window[known + 1] ?? candidate)
  const isNext = neighbour !== undefined && compareVersions(neighbour, works) === 0
  if (next !== undefined && next.outcome !== 'pass' && next.outcome !== 'flaky') {
    return { version: undefined, sentence: `clients up to ${failing.version.text} fail` }
  }
  return isNext
    ? { version: works, sentence: `the first bad version is ${works.text}: clients up to ${failing.version.text} fail` }
    : {
        version: undefined,
        sentence: `clients of ${failing.version.text} fail, those of ${works.text} do not; run what lies between to find the first bad version`,
      }
}

function reasonOf(verdict: RunVerdict, rows: readonly Row[], faults: readonly string[], broken: string): string {
  const count = (outcome: Row['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const parts = order.filter((outcome) => count(outcome) > 0).map((outcome) => `${count(outcome)} ${outcome}`)
  const numbers = `${rows.length} old versions: ${parts.join(', ') || 'none'}`
  const first = rows.find(({ outcome }) => outcome !== 'pass')
  switch (verdict) {
    case 'compatible':
      return numbers
    case 'incompatible':
      return `${numbers}; ${broken}`
    case 'flaky':
    case 'infra':
    case 'unknown':
      if (faults[0] !== undefined && (first === undefined || first.outcome === 'quarantined'))
        return `${numbers}; ${faults[0]}`
      return first === undefined ? numbers : `${numbers}; ${first.version.text}: ${first.why}`
  }
}
