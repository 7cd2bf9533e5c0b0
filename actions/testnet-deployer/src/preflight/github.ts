import type { Admission } from '@shakedown/fleet'
import { GitHubError, type GitHub } from '@shakedown/github'
import { DEPLOY_TASK } from '@shakedown/ledger'
import type { Prepared } from '../prepare.ts'
import { bad, ok, type Check } from './check.ts'

/** What a deployment needs of GitHub. */
export async function checkGitHub({ law, settings }: Prepared, admission: Admission): Promise<Check[]> {
  const { environment, inputs } = settings
  const asked = inputs['require-protection']
    ? `it has reviewers, and ${approvers(admission)} approved this run`
    : 'not required (require-protection: false)'
  const entrance = admission.admitted
    ? ok(`environment ${environment}`, asked)
    : bad(`environment ${environment}`, admission.reason, '')
  if (!inputs.record || law.github === undefined) return [entrance]
  return [entrance, await checkRecording(law.github, environment)]
}

function approvers(admission: Admission): string {
  const users = admission.admitted ? admission.approvals.map(({ user }) => `@${user}`) : []
  return users.length === 0 ? 'nobody' : users.join(', ')
}

/**
 * Nothing tells what a token may do but doing it. GitHub looks at the permission first, then at the commit: one that
 * cannot exist is refused with 422 where the permission is there, and nothing is made in either case.
 */
async function checkRecording(github: GitHub, environment: string): Promise<Check> {
  const name = 'deployments: write'
  const description = 'Shakedown asks whether it may record'
  const ref = '0'.repeat(40)
  try {
    await github.createDeployment({
      ref,
      task: DEPLOY_TASK,
      environment,
      payload: { schema: 1 },
      description,
      transient: true,
      production: false,
      marker: 'preflight',
    })
    return ok(name, 'granted')
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    if (error.status === 409 || error.status === 422) return ok(name, 'granted')
    return bad(name, error.message, 'Grant the job deployments: write, or set record: false')
  }
}
