import { openGit, type Git } from '@shakedown/git'
import { closing, connector, guardedPolicy, openSources, readSituation, targetOf } from '@shakedown/plan'
import { describeOnHand, NULL_DEPLOYMENT } from '@shakedown/policy'
import { ProblemError, quote, type Problem } from '@shakedown/ports'
import { inputs as spec } from './inputs.ts'
import type { Context, Inputs } from './main.ts'
import type { Law } from './settings.ts'

/** A repair does not wait longer for what it can do without. GitHub's own limits may last a quarter of an hour. */
const longestMs = 30_000

const withoutIt =
  'To go on without the policy, leave target out and give by inputs what it says: hosts, known-hosts or host-fingerprint, environment, and name, root and jump-hosts where it has them'

/**
 * What the trusted ref says of the target that is put back: never the checkout, and never a branch of whoever starts this.
 * @throws ProblemError when the policy cannot be read, with the way on without it; when it does not know the target
 */
export async function readLaw(inputs: Inputs, context: Context): Promise<Law> {
  checkName(inputs.target)
  const trusted = await within(longestMs, context, (signal) => {
    const git = openGit(context.event.workspace, { log: context.log, signal })
    return closing(git, readPolicy(git, inputs, { ...context, signal }))
  }).catch((error: unknown) => {
    if (context.signal.aborted || !Error.isError(error)) throw error
    throw new ProblemError(
      [...(error instanceof ProblemError ? error.problems : [unreadable(inputs, error)]), wayOn()],
      { cause: error },
    )
  })
  const { environment, deploy } = targetOf(trusted, inputs.target)
  return {
    target: { environment, deploy: [...deploy] },
    where: `${inputs.policy} targets.${inputs.target} at ${trusted.where}`,
    onHand: describeOnHand(trusted.policy.onHand),
  }
}

async function readPolicy(git: Git, inputs: Inputs, context: Context) {
  const { event, env, given, log, signal } = context
  const sources = await openSources({
    event,
    checkout: git,
    api: connector(inputs.token, context),
    refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
    log,
    signal,
  })
  const situation = await readSituation(sources, { base: '', head: '', pullRequest: undefined, headSha: '' })
  const trusted = await guardedPolicy(sources, situation, {
    policy: inputs.policy,
    isNamed: given.has('policy') && inputs.policy !== spec.policy.default,
    policyRef: inputs['policy-ref'],
  })
  if (trusted.origin !== 'builtin') return trusted
  const what = `${trusted.where} has no ${inputs.policy}, so no target is known`
  throw new ProblemError([{ where: 'input "target"', what, mend: 'Merge the policy first' }])
}

/** What a classifier may say, and what stands for no deployment at all. */
function checkName(target: string): void {
  const mend = `Give the target that was deployed there. ${withoutIt}`
  switch (target.toLowerCase()) {
    case NULL_DEPLOYMENT:
    case 'null': {
      const what = `${quote(target)} is no deployment: nothing of it is on any host, so there is nothing to go back to`
      throw new ProblemError([{ where: 'input "target"', what, mend }])
    }
    case 'unknown':
    case 'none':
    case 'error': {
      const what = `${quote(target)} names no target, so nobody knows which hosts are meant`
      throw new ProblemError([{ where: 'input "target"', what, mend }])
    }
    default:
  }
}

function unreadable({ policy }: Inputs, { message }: Error): Problem {
  const mend = 'Try again when GitHub answers'
  return { where: policy, what: `it cannot be read (${message.split('\n')[0] ?? ''})`, mend }
}

function wayOn(): Problem {
  return { where: 'input "target"', what: 'what the policy says of it is not known', mend: withoutIt }
}

/** @throws Error when the work takes longer; it is then told to stop */
async function within<T>(
  ms: number,
  { clock, signal }: Pick<Context, 'clock' | 'signal'>,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController()
  const done = new AbortController()
  const both = AbortSignal.any([signal, over.signal])
  clock.sleep(ms, AbortSignal.any([signal, done.signal])).then(
    () => over.abort(new Error(`GitHub did not show it within ${ms / 1000} s`)),
    () => undefined,
  )
  try {
    return await work(both)
  } catch (error) {
    const reason: unknown = over.signal.reason
    throw over.signal.aborted ? reason : error
  } finally {
    done.abort()
  }
}
