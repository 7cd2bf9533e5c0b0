import { unproven, type Prover } from '../proof.ts'

/** Proves that a manifest or lock file changed in nothing that the build takes in. */
export const goProver: Prover = {
  covers: () => false,
  prove: async () => unproven('not written yet'),
}
