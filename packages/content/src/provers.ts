import { cargoProver } from './cargo/prover.ts'
import { rewrittenAtCheckout } from './checkout.ts'
import { goProver } from './go/prover.ts'
import { npmProver } from './npm/prover.ts'
import { unproven, type ContentSettings, type Proof, type Prover, type Sides, type Versions } from './proof.ts'
import { rustTestsProver } from './rust-tests/prover.ts'
import { sourceProver } from './sources/prover.ts'

/** The proofs that the policy trusts. */
export function proversOf({ comments, manifests, tests }: ContentSettings): readonly Prover[] {
  return [
    ...comments.map(sourceProver),
    ...(manifests.cargo === undefined ? [] : [cargoProver]),
    ...(manifests.npm === undefined ? [] : [npmProver]),
    ...(manifests.go === undefined ? [] : [goProver]),
    ...(tests.includes('rust') ? [rustTestsProver] : []),
  ]
}

/** The first proof that holds; else why the first one that looked did not: it knows the file best. */
export async function prove(provers: readonly Prover[], versions: Versions, sides: Sides): Promise<Proof> {
  const { path, before, after } = versions
  const change = before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified'
  let answer: Proof | undefined
  for (const prover of provers) {
    if (!prover.covers(path, change)) continue
    const proof = await prover.prove(versions, sides)
    if (proof.kind === 'same') {
      const why = await rewrittenAtCheckout(path, sides)
      return why === undefined ? proof : unproven(why)
    }
    answer ??= proof
  }
  return answer ?? unproven('no proof is about such a file')
}
