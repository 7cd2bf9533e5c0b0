import type { Approval } from '@shakedown/github'
import { shortSha } from '@shakedown/ports'
import type { Law } from './law.ts'
import { readApprovals, readProtection } from './protection.ts'

export type Admission = { admitted: true; approvals: readonly Approval[] } | { admitted: false; reason: string }

/** Whether this deployment may begin: somebody could be asked, and what was approved is still the head. */
export async function admit(
  law: Law,
  environment: string,
  requireProtection: boolean,
  runId: string,
): Promise<Admission> {
  const protection = await readProtection(law.github, environment, requireProtection)
  if (protection.kind === 'refused') return { admitted: false, reason: protection.reason }
  if (law.github === undefined) return { admitted: true, approvals: [] }
  if (law.pull !== undefined) {
    const { head } = await law.github.pull(law.pull)
    if (head.sha !== law.head) {
      const reason = `The pull request moved on to ${shortSha(head.sha)} after ${shortSha(law.head)} was approved. The run of the new head asks again.`
      return { admitted: false, reason }
    }
  }
  const approvals = await readApprovals(law.github, runId, environment)
  if (protection.kind === 'protected' && approvals.length === 0) {
    const reason =
      `The environment ${environment} has reviewers, and nobody approved run ${runId} for it: the job does not name it, ` +
      'or an administrator let it pass. Give the job environment: and have it approved, or set require-protection: false.'
    return { admitted: false, reason }
  }
  return { admitted: true, approvals }
}
