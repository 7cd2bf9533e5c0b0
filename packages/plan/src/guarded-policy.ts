import { NULL_DEPLOYMENT, type Target } from '@shakedown/policy'
import { ProblemError, quote } from '@shakedown/ports'
import type { Situation } from './situation.ts'
import type { Sources } from './sources.ts'
import { tips } from './tips.ts'
import { trustedPolicy, type TrustedPolicy } from './trusted.ts'

/** Which policy a step wants to obey. */
export interface PolicyQuestion {
  /** Its path in the repository. */
  policy: string
  /** Whether the workflow names that path: then the file must be there. */
  isNamed: boolean
  /** A branch or commit instead of the trusted one; '' for the trusted one. */
  policyRef: string
}

/**
 * On these events the workflow file is the one of the change itself, and with it `policy` and `policy-ref`: neither may
 * lead to a law that the change wrote, or to none.
 */
const ownWorkflow = ['pull_request', 'merge_group']

/**
 * The policy that a step obeys which has its own targets: a deployment, or a roll back. What people should know of where it
 * was read is told.
 * @throws ProblemError when it cannot be read, is invalid, or is not where the workflow says
 */
export async function guardedPolicy(
  sources: Sources,
  situation: Situation,
  { policy, isNamed, policyRef }: PolicyQuestion,
): Promise<TrustedPolicy> {
  const { event, log } = sources
  const trusted = await trustedPolicy(sources, situation, { policy, policyRef, rules: '' }, tips(sources))
  if (trusted.origin === 'builtin' && isNamed) {
    const what = `${quote(policy)} does not exist at ${trusted.where}`
    throw fault('policy', what, 'Correct the path, or add the file there first')
  }
  if (!trusted.guarded) {
    if (ownWorkflow.includes(event.name)) {
      const what = `the change itself can edit it, so ${trusted.where} is not trusted`
      throw fault('policy-ref', what, 'Leave it out: the policy is then read from the target branch')
    }
    log.warning(`policy-ref: the policy is read from ${trusted.where}, which whoever starts this run may have chosen.`)
  }
  for (const { message } of trusted.findings) log.warning(message)
  return trusted
}

/** The policy's target of that name. @throws ProblemError when there is none */
export function targetOf({ policy, file, where }: TrustedPolicy, name: string): Target {
  const target = policy.targets.find((one) => one.name === name)
  if (target !== undefined) return target
  const known = policy.targets.map((one) => one.name).filter((one) => one !== NULL_DEPLOYMENT)
  throw fault('target', `${quote(name)} is not a target of ${file} at ${where}`, `The policy has ${known.join(', ')}`)
}

function fault(input: string, what: string, mend: string): ProblemError {
  return new ProblemError([{ where: `input "${input}"`, what, mend }])
}
