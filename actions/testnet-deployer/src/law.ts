import { connectHub } from '@shakedown/fleet'
import { openGit, type Git } from '@shakedown/git'
import type { GitHub } from '@shakedown/github'
import { openSources, readSituation, tips, trustedPolicy, type TrustedPolicy } from '@shakedown/plan'
import { describeOnHand, NULL_DEPLOYMENT, type Target } from '@shakedown/policy'
import { ProblemError, quote, type Sha } from '@shakedown/ports'
import { inputs as spec } from './inputs.ts'
import type { Context, Inputs } from './main.ts'
import { readSubject, subjectOfStatus, whyWithoutSecrets, type Subject } from './subject.ts'

/** What the trusted ref says of this deployment, and what it is about. */
export interface Law extends Subject {
  targetName: string
  /** `undefined` when there is no policy: then the inputs say everything. */
  target: Target | undefined
  /** For messages: `.github/shakedown.yml targets.testnet at main (1234abcd)`. */
  where: string
  policyBlob: string
  /** Which workflows may write proofs. */
  proofWorkflows: readonly string[]
  /** Who can mend it now, as a text that mentions them; `none` when the policy names nobody. */
  onHand: string
  /** The tree of the head. */
  tree: Sha
  github: GitHub | undefined
  withoutSecrets: string | undefined
  /** A file at the commit that the policy comes from. */
  file(path: string): Promise<string | undefined>
}

/** @throws ProblemError when the policy is missing where it must be, invalid, or does not know the target */
export async function readLaw(inputs: Inputs, context: Context): Promise<Law> {
  const { event, log, signal } = context
  const git = openGit(event.workspace, { log, signal })
  // A deployment takes long; git's program must not wait beside it.
  try {
    return await lawIn(git, inputs, context)
  } finally {
    await git.close()
  }
}

async function lawIn(git: Git, inputs: Inputs, context: Context): Promise<Law> {
  const { event, env, log, signal } = context
  const github = await connectHub(inputs.token, context)
  const sources = await openSources({
    event,
    checkout: git,
    api: github === undefined ? undefined : async () => github,
    refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
    log,
    signal,
  })
  const asked = { base: '', head: '', pullRequest: inputs['pull-request'], headSha: inputs['head-sha'] }
  const situation = await readSituation(sources, asked)
  const subject =
    inputs.mode === 'status'
      ? subjectOfStatus(situation, event, inputs['head-sha'])
      : readSubject(situation, { headSha: inputs['head-sha'], commit: inputs.commit })
  const trusted = await trustedPolicy(
    sources,
    situation,
    { policy: inputs.policy, policyRef: inputs['policy-ref'], rules: '' },
    tips(sources),
  )
  checkOrigin(trusted, inputs, context)
  for (const { message } of trusted.findings) log.warning(message)

  const target =
    trusted.origin === 'builtin' ? undefined : trusted.policy.targets.find(({ name }) => name === inputs.target)
  if (trusted.origin !== 'builtin' && target === undefined) {
    const known = trusted.policy.targets.map(({ name }) => name).filter((name) => name !== NULL_DEPLOYMENT)
    throw new ProblemError([
      {
        where: 'input "target"',
        what: `${quote(inputs.target)} is not a target of ${inputs.policy} at ${trusted.where}`,
        mend: `Give the classifier's output; the policy has ${known.join(', ')}`,
      },
    ])
  }
  const tree = (await sources.checkout?.tree(subject.head)) ?? (await github?.commit(subject.head))?.tree
  if (tree === undefined) {
    throw new ProblemError([
      {
        where: 'input "token"',
        what: `the tree of ${subject.head} cannot be read without a checkout of it or a token`,
        mend: 'Give token (contents: read)',
      },
    ])
  }
  return {
    ...subject,
    targetName: inputs.target,
    target,
    where:
      target === undefined
        ? `${inputs.policy} at ${trusted.where}`
        : `${inputs.policy} targets.${inputs.target} at ${trusted.where}`,
    policyBlob: trusted.blob,
    proofWorkflows: trusted.policy.proof.workflows,
    onHand: describeOnHand(trusted.policy.onHand),
    tree,
    github,
    withoutSecrets: whyWithoutSecrets(event),
    file: async (path) => {
      try {
        return (await trusted.read(path))?.text
      } finally {
        await git.close()
      }
    },
  }
}

/**
 * On these events the workflow file is the one of the change itself, and with it `policy` and `policy-ref`: neither may
 * lead to a law that the change wrote, or to none.
 */
const ownWorkflow = ['pull_request', 'merge_group']

function checkOrigin(trusted: TrustedPolicy, inputs: Inputs, { event, given, log }: Context): void {
  if (trusted.origin === 'builtin' && given.has('policy') && inputs.policy !== spec.policy.default) {
    const what = `${quote(inputs.policy)} does not exist at ${trusted.where}`
    throw new ProblemError([{ where: 'input "policy"', what, mend: 'Correct the path, or add the file there first' }])
  }
  if (trusted.guarded) return
  if (!ownWorkflow.includes(event.name)) {
    log.warning(`policy-ref: the policy is read from ${trusted.where}, which whoever starts this run may have chosen.`)
    return
  }
  const what = `the change itself can edit it, so ${trusted.where} is not trusted`
  const mend = 'Leave it out: the policy is then read from the target branch'
  throw new ProblemError([{ where: 'input "policy-ref"', what, mend }])
}
