import { comparisonsOf, type Comparisons } from './comparisons.ts'
import { readSituation, type Asked, type Situation } from './situation.ts'
import { openSources, type SourceOptions, type Sources } from './sources.ts'
import { tips, type Tips } from './tips.ts'
import { trustedPolicy, type PolicyInputs, type TrustedPolicy } from './trusted.ts'

export interface OpenOptions extends SourceOptions {
  asked: Asked
  policy: PolicyInputs
  /** Called as soon as the law is known: from then on the strict answer has a name. */
  onPolicy?(trusted: TrustedPolicy): void
}

/** Where everything is read: the law and the commits are known, nothing is judged yet. */
export interface Opened {
  readonly sources: Sources
  readonly live: Tips
  readonly situation: Situation
  readonly trusted: TrustedPolicy
  /** The commit that is judged, and what it is compared with. */
  readonly compared: Comparisons
}

/** @throws ProblemError when inputs, payload or policy are at fault; then nothing is known and nothing may pass */
export async function openPlan(options: OpenOptions): Promise<Opened> {
  const sources = await openSources(options)
  const live = tips(sources)
  const situation = await readSituation(sources, options.asked)
  const trusted = await trustedPolicy(sources, situation, options.policy, live)
  options.onPolicy?.(trusted)
  return { sources, live, situation, trusted, compared: await comparisonsOf(situation, options.asked, live) }
}
