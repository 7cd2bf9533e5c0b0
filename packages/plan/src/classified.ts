import { classify, type Classification, type ClassifyInput, type Evidence } from '@shakedown/change'
import type { Policy } from '@shakedown/policy'
import type { Range } from './compared.ts'
import { gatherEvidence } from './evidence.ts'
import { openSides } from './sides.ts'
import type { Sources } from './sources.ts'

export interface Difference {
  input: ClassifyInput
  ranges: readonly Range[]
  explain: 'brief' | 'full'
}

/** Classifies a difference by its names, and by as much of its content as the policies ask for and the answer needs. */
export async function classified(
  sources: Sources,
  difference: Difference,
): Promise<ClassifyInput & { answer: Classification }> {
  const { input, ranges, explain } = difference
  const { log, checkout } = sources
  const sidesOf = openSides(sources)
  const { headPolicy, ...alone } = input
  const gather = (policy: Policy): Promise<Evidence> =>
    gatherEvidence({ input: { ...alone, policy }, ranges, sidesOf, explain, log, checkout })
  const evidence = await gather(input.policy)
  const known: ClassifyInput =
    headPolicy?.policy === undefined
      ? { ...input, evidence }
      : { ...input, evidence, headPolicy: { ...headPolicy, evidence: await gather(headPolicy.policy) } }
  return { ...known, answer: classify(known) }
}
