import type { Approval, GitHub } from '@shakedown/github'

export type Protection =
  | { kind: 'protected'; reviewers: number }
  /** Nobody was asked, and nobody demanded that somebody be. */
  | { kind: 'not-required' }
  | { kind: 'refused'; reason: string }

/**
 * Whether somebody had to approve this deployment. GitHub creates an environment that a job names and that does not
 * exist, without any rule: a misspelt name would deploy unasked.
 * https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments
 */
export async function readProtection(github: GitHub | undefined, name: string, required: boolean): Promise<Protection> {
  if (!required) return { kind: 'not-required' }
  const refuse = (why: string, mend: string): Protection => ({
    kind: 'refused',
    reason: `The environment ${name} ${why}. ${mend}, or set require-protection: false where GitHub offers no reviewers.`,
  })
  if (github === undefined) return refuse('cannot be read without a token', 'Give token, with actions: read')
  const environment = await github.environment(name).catch((error: unknown) => error as Error)
  if (environment instanceof Error) return refuse(`cannot be read (${environment.message})`, 'Grant actions: read')
  if (environment === undefined) return refuse('does not exist', 'Create it, with required reviewers')
  if (environment.requiredReviewers === 0) {
    return refuse(
      'has no required reviewers, so nobody was asked',
      'Add required reviewers (a misspelt name is created without any)',
    )
  }
  return { kind: 'protected', reviewers: environment.requiredReviewers }
}

/** GitHub does not tell names of environments apart by case. */
function isNamed(environment: string): (name: string) => boolean {
  return (name) => name.toLowerCase() === environment.toLowerCase()
}

/** Who let this run into the environment, as GitHub tells it. An unreadable history is an empty one. */
export async function readApprovals(github: GitHub, runId: string, environment: string): Promise<Approval[]> {
  const approvals = await github.approvals(Number(runId)).catch((): Approval[] => [])
  return approvals.filter(({ state, environments }) => state === 'approved' && environments.some(isNamed(environment)))
}
