import type { Change } from '@shakedown/change'
import { cap, compareVersions, isEqual, MATRIX_LIMIT, type Finding, type PlanVerdict } from '@shakedown/compat'
import { describeProblem, ProblemError } from '@shakedown/ports'
import { headCompat, type HeadCompat } from './head-compat.ts'
import type { OpenedCompat } from './open.ts'
import { planCompat, type CompatPlan, type CompatSettings, type CompatWorld } from './plan.ts'
import { reasonOfPlan } from './wording.ts'

/** The inputs, as a policy with this key `compat` leaves them. @throws ProblemError */
export type ReadSettings = (fromPolicy: ReadonlyMap<string, string>) => CompatSettings

/**
 * What the head promises by the trusted policy, and, where the change edits the policy's key `compat`, by the head's as
 * well: the stricter verdict wins, and what either of them selects is run.
 * @param changes of the comparison, where they are known already
 */
export async function planByBoth(
  opened: OpenedCompat,
  readSettings: ReadSettings,
  world: CompatWorld,
  changes?: readonly Change[],
): Promise<CompatPlan> {
  const { policy, file } = opened.trusted
  const settings = readSettings(policy.compat ?? new Map())
  const plan = await planCompat(opened, settings, world)
  const head = await headCompat(opened, changes)
  if (head.kind === 'same') return plan
  const asks = `it needs the approval of somebody with the permission ${policy.approvePermission}`
  const changed: Finding = {
    code: 'gate-changed',
    severity: 'warning',
    message: `${told(head)}; ${asks}`,
    file,
    line: 1,
  }
  if (head.kind === 'removed') return withFindings(plan, [changed])
  if (head.kind === 'unreadable') return refused(plan, changed, head.why)
  let own: CompatSettings
  try {
    own = readSettings(head.compat)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return refused(plan, changed, error.problems.map(describeProblem).join('; '))
  }
  const other = await planCompat(opened, own, world)
  const isSameMatrix = own.pattern.text === settings.pattern.text && own.scheme === settings.scheme
  return withFindings(stricterOf(plan, other, isSameMatrix ? mostOf(settings, own) : undefined), [changed])
}

function told(head: HeadCompat & { kind: 'edited' | 'removed' | 'unreadable' }): string {
  switch (head.kind) {
    case 'edited':
      return `the change edits compat of the policy (${head.keys.slice(0, 5).join(', ')})`
    case 'removed':
      return 'the change takes compat out of the policy: nothing would be promised to old clients any more'
    case 'unreadable':
      return 'the change edits the policy'
  }
}

function refused(plan: CompatPlan, changed: Finding, why: string): CompatPlan {
  const message = `the policy at the head cannot be read: ${why}`
  const finding: Finding = { ...changed, code: 'head-policy-invalid', severity: 'error', message }
  const isWorse = strictness('invalid', false) > strictness(plan.verdict, plan.passed)
  const found = withFindings(plan, [finding, changed])
  return isWorse ? { ...found, verdict: 'invalid', passed: false, byHead: message } : found
}

const order: readonly PlanVerdict[] = [
  'promise-kept',
  'pending-break',
  'vacuous',
  'unknown',
  'broken-promise',
  'invalid',
]

function strictness(verdict: PlanVerdict, passed: boolean): number {
  return order.indexOf(verdict) + (passed ? 0 : order.length)
}

/**
 * The plan by the trusted policy, with the verdict of `other` where that is stricter, and what both select.
 * @param most of the matrix; `undefined`: the two name releases in different ways, and the trusted policy's count
 */
export function stricterOf(plan: CompatPlan, other: CompatPlan, most: number | undefined): CompatPlan {
  const isStricter = strictness(other.verdict, other.passed) > strictness(plan.verdict, plan.passed)
  const known = new Set(plan.findings.map(({ code, message }) => `${code} ${message}`))
  const added = isStricter
    ? other.findings
        .filter(({ code, message, severity }) => severity === 'error' && !known.has(`${code} ${message}`))
        .map((finding) => ({ ...finding, message: `by the policy at the head: ${finding.message}` }))
    : []
  return {
    ...plan,
    ...(isStricter
      ? {
          verdict: other.verdict,
          passed: other.passed,
          byHead: `by the policy at the head: ${reasonOfPlan(other)}`,
        }
      : {}),
    ...(most === undefined ? {} : selectedByBoth(plan, other, most)),
    findings: [...plan.findings, ...added],
  }
}

function selectedByBoth(plan: CompatPlan, other: CompatPlan, most: number): Pick<CompatPlan, 'selected' | 'dropped'> {
  const { selected, dropped, candidate } = plan
  if (candidate === undefined || other.candidate === undefined || !isEqual(candidate, other.candidate)) {
    return { selected, dropped }
  }
  const all = new Map([...selected, ...other.selected].map((release) => [release.tag, release]))
  const { kept } = cap(
    [...all.values()].toSorted((a, b) => compareVersions(b.version, a.version)),
    most,
  )
  const tags = new Set(kept.map(({ tag }) => tag))
  const left = new Map([...all.values(), ...dropped, ...other.dropped].map((release) => [release.tag, release]))
  return { selected: kept, dropped: [...left.values()].filter(({ tag }) => !tags.has(tag)) }
}

function mostOf(a: CompatSettings, b: CompatSettings): number {
  return Math.max(1, Math.min(a.maxVersions + b.maxVersions, Math.floor(MATRIX_LIMIT / a.matrixFactor)))
}

function withFindings(plan: CompatPlan, findings: readonly Finding[]): CompatPlan {
  return { ...plan, findings: [...plan.findings, ...findings] }
}
