import type { Tag } from '@shakedown/compat'
import type { TagReader } from '@shakedown/git'
import type { Deployment, DeploymentStatus } from '@shakedown/github'
import type { Sha } from '@shakedown/ports'
import { comparisonsOf, type Comparisons } from '../comparisons.ts'
import { readSituation, type Asked, type Situation } from '../situation.ts'
import { openSources, type Api, type Checkout, type SourceOptions, type Sources } from '../sources.ts'
import { tips, type Tips } from '../tips.ts'
import { trustedPolicy, type PolicyInputs, type TrustedPolicy } from '../trusted.ts'

/** What the plan of old versions asks of the repository on disk, beyond what every plan asks. */
export type CompatCheckout = Checkout & TagReader & { isShallow(): Promise<boolean> }

/** What it asks of GitHub, where that is asked. */
export type CompatApi = Api & {
  tags(most: number): Promise<{ tags: readonly { name: string; commit: Sha }[]; complete: boolean }>
  deployments(filter: { environment: string; limit: number }): Promise<Deployment[]>
  deploymentStatuses(id: number): Promise<DeploymentStatus[]>
}

export interface CompatOptions extends SourceOptions {
  checkout: CompatCheckout | undefined
  api: (() => Promise<CompatApi>) | undefined
  asked: Asked
  policy: PolicyInputs
}

/** Where everything is read: the law and the commit are known, nothing is judged yet. */
export interface OpenedCompat {
  readonly options: CompatOptions
  readonly sources: Sources
  readonly checkout: CompatCheckout | undefined
  readonly live: Tips
  readonly situation: Situation
  readonly trusted: TrustedPolicy
  /** The commit that is judged, and what it is compared with. */
  readonly compared: Comparisons
}

/** @throws ProblemError when inputs, payload or policy are at fault */
export async function openCompat(options: CompatOptions): Promise<OpenedCompat> {
  const sources = await openSources(options)
  const live = tips(sources)
  const situation = await readSituation(sources, options.asked)
  const trusted = await trustedPolicy(sources, situation, options.policy, live)
  const compared = await comparisonsOf(situation, options.asked, live)
  const checkout = sources.checkout === undefined ? undefined : options.checkout
  return { options, sources, checkout, live, situation, trusted, compared }
}

export type ReadTags = { kind: 'known'; tags: readonly Tag[]; via: string } | { kind: 'unknown'; why: string }
