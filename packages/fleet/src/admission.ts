import type { Approval, GitHub } from '@shakedown/github'
import { shortSha, type Sha } from '@shakedown/ports'
import { readApprovals, readProtection } from './protection.ts'

export type Admission = { admitted: true; approvals: readonly Approval[] } | { admitted: false; reason: string }

/** What is to be let in. */
export interface Applicant {
  github: GitHub | undefined
  head: Sha
  /** The pull request that it heads, when there is one. */
  pull: number | undefined
}

/** Whether this deployment may begin: somebody could be asked, and what was approved is still the head. */
export async function admit(
  { github, head, pull }: Applicant,
  environment: string,
  requireProtection: boolean,
  runId: string,
): Promise<Admission> {
  const protection = await readProtection(github, environment, requireProtection)
  if (protection.kind === 'refused') return { admitted: false, reason: protection.reason }
  if (github === undefined) return { admitted: true, approvals: [] }
  if (pull !== undefined) {
    const now = await github.pull(pull)
    if (now.head.sha !== head) {
      const reason = `The pull request moved on to ${shortSha(now.head.sha)} after ${shortSha(head)} was approved. The run of the new head asks again.`
      return { admitted: false, reason }
    }
  }
  const approvals = await readApprovals(github, runId, environment)
  if (protection.kind === 'protected' && approvals.length === 0) {
    const reason =
      `The environment ${environment} has reviewers, and nobody approved run ${runId} for it: the job does not name it, ` +
      'or an administrator let it pass. Give the job environment: and have it approved, or set require-protection: false.'
    return { admitted: false, reason }
  }
  return { admitted: true, approvals }
}
