import { connectHub, whyWithoutSecrets } from '@shakedown/fleet'
import { openGit, type Git } from '@shakedown/git'
import type { GitHub } from '@shakedown/github'
import { guardedPolicy, openSources, readSituation, targetOf } from '@shakedown/plan'
import { describeOnHand, type Target } from '@shakedown/policy'
import { ProblemError, type Sha } from '@shakedown/ports'
import { inputs as spec } from './inputs.ts'
import type { Context, Inputs } from './main.ts'
import { readSubject, subjectOfStatus, type Subject } from './subject.ts'

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
  const trusted = await guardedPolicy(sources, situation, {
    policy: inputs.policy,
    isNamed: context.given.has('policy') && inputs.policy !== spec.policy.default,
    policyRef: inputs['policy-ref'],
  })
  const target = trusted.origin === 'builtin' ? undefined : targetOf(trusted, inputs.target)
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
