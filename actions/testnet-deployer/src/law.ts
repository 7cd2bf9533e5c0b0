import { openGit } from '@shakedown/git'
import type { GitHub } from '@shakedown/github'
import { openSources, readSituation, tips, trustedPolicy } from '@shakedown/plan'
import { NULL_DEPLOYMENT, type Target } from '@shakedown/policy'
import { ProblemError, quote, type Sha } from '@shakedown/ports'
import { afterGrace } from './grace.ts'
import type { Context, Inputs } from './main.ts'
import { readSubject, whyWithoutSecrets, type Subject } from './subject.ts'

/** What the trusted ref says of this deployment, and what it is about. */
export interface Law extends Subject {
  targetName: string
  /** `undefined` when there is no policy: then the inputs say everything. */
  target: Target | undefined
  /** For messages: `.github/shakedown.yml targets.testnet at main (1234abcd)`. */
  where: string
  policyBlob: string
  /** The tree of the head. */
  tree: Sha
  github: GitHub | undefined
  withoutSecrets: string | undefined
  /** A file at the commit that the policy comes from. */
  file(path: string): Promise<string | undefined>
}

/** @throws ProblemError when the policy is missing where it must be, invalid, or does not know the target */
export async function readLaw(inputs: Inputs, context: Context): Promise<Law> {
  const { event, env, log, signal } = context
  const github = await connect(inputs.token, context)
  const sources = await openSources({
    event,
    checkout: openGit(event.workspace, { log, signal }),
    api: github === undefined ? undefined : async () => github,
    refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
    log,
    signal,
  })
  const asked = { base: '', head: '', pullRequest: inputs['pull-request'], headSha: inputs['head-sha'] }
  const situation = await readSituation(sources, asked)
  const subject = readSubject(situation, { headSha: inputs['head-sha'], commit: inputs.commit })
  const trusted = await trustedPolicy(
    sources,
    situation,
    { policy: inputs.policy, policyRef: inputs['policy-ref'], rules: '' },
    tips(sources),
  )
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
    where: `${inputs.policy} targets.${inputs.target} at ${trusted.where}`,
    policyBlob: trusted.blob,
    tree,
    github,
    withoutSecrets: whyWithoutSecrets(event),
    file: async (path) => (await trusted.read(path))?.text,
  }
}

async function connect(token: string, { event, log, clock, signal }: Context): Promise<GitHub | undefined> {
  if (token === '') return undefined
  const { connectGitHub } = await import('@shakedown/github')
  return connectGitHub({
    token,
    apiUrl: event.apiUrl,
    repository: event.repository,
    log,
    clock,
    signal: afterGrace(signal, clock),
  })
}
