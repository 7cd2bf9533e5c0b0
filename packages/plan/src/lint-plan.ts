import type { Classification, ClassifyInput } from '@shakedown/change'
import { parsePolicy, type Policy } from '@shakedown/policy'
import { ProblemError, shortSha, type Clock, type Sha } from '@shakedown/ports'
import type { Line } from '@shakedown/git'
import { classified } from './classified.ts'
import type { Range } from './compared.ts'
import { fileAt } from './file-at.ts'
import { guardedPaths } from './guarded.ts'
import { lintHistory, type Lint } from './lint.ts'
import { headOf, readSituation } from './situation.ts'
import { openSources, type Checkout, type SourceOptions, type Sources } from './sources.ts'
import { tips } from './tips.ts'
import { trustedPolicy, type PolicyInputs, type TrustedPolicy } from './trusted.ts'

export interface LintPlanOptions extends Omit<SourceOptions, 'checkout'> {
  checkout: (Checkout & { firstParents(tip: Sha, count: number): Promise<Line> }) | undefined
  /** Whose history is judged, a whole commit id; empty for the trusted branch. */
  tip: string
  policy: PolicyInputs
  /** How many commits, 1 to 1000. */
  count: number
  clock: Clock
}

export interface LintPlan {
  trusted: TrustedPolicy
  lint: Lint
}

/**
 * Holds the trusted policy against the history of its branch; where the head has another policy, both are shown.
 * @throws ProblemError without a checkout that has the history
 */
export async function planLint({ count, clock, ...options }: LintPlanOptions): Promise<LintPlan> {
  const { checkout, log, signal } = options
  const sources = await openSources(options)
  if (checkout === undefined || sources.checkout === undefined) {
    throw new ProblemError([
      {
        where: 'input "mode"',
        what: 'lint reads history, and there is no checkout',
        mend: 'Add actions/checkout with fetch-depth: 0 before this step',
      },
    ])
  }
  const live = tips(sources)
  const situation = await readSituation(sources, { base: '', head: '', headSha: '', pullRequest: undefined })
  const trusted = await trustedPolicy(sources, situation, options.policy, live)
  const head = headOf(situation)
  const tip = options.tip === '' ? (trusted.commit ?? head) : options.tip
  if (tip === undefined) {
    const what = `the event ${options.event.name} names no commit, and the trusted branch is not known`
    throw new ProblemError([
      { where: 'input "head"', what, mend: 'Give the whole id of the commit whose history is to be judged' },
    ])
  }
  const tried = head === undefined ? undefined : await otherPolicy(sources, trusted, head)
  const classifyRange = async (base: Sha, commit: Sha, policy: Policy): Promise<Classification> => {
    const changes = await checkout.changes(base, commit)
    const ranges: Range[] = [{ base, head: commit, why: 'its first parent', source: 'git' }]
    const input: ClassifyInput = {
      changeSet: { complete: true, changes, source: 'git' },
      policy,
      // a commit that once edited the policy is judged by the one that is held against it
      ...(changes.some(({ path }) => path === trusted.file) ? { headPolicy: { policy } } : {}),
      policyFile: trusted.file,
      guardedPaths: await guardedPaths(sources, changes, ranges, trusted.file),
      labels: [],
    }
    return (await classified(sources, { input, ranges, explain: 'brief' })).answer
  }
  const lint = await lintHistory({
    checkout,
    policy: trusted.policy,
    ...(tried === undefined ? {} : { tried }),
    policyFile: trusted.file,
    tip,
    count,
    classifyRange,
    log,
    clock,
    signal,
  })
  return { trusted, lint }
}

/** The policy at the head, when it is another one than the trusted. @throws ProblemError when it has faults: they are what lint is for */
async function otherPolicy(
  sources: Sources,
  { origin, file, blob }: TrustedPolicy,
  head: Sha,
): Promise<Policy | undefined> {
  if (origin === 'inline') return undefined
  const found = await fileAt(sources, head, file, 128 * 1024)
  if (found === undefined || found.blob === blob) return undefined
  return parsePolicy(found.text, `${file} at ${shortSha(head)}`).policy
}
