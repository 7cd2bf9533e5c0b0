import { unproven, type Prover } from '../proof.ts'

/** Proves that a change touches only what Cargo builds for tests, benches and examples. */
export const rustTestsProver: Prover = {
  covers: () => false,
  prove: async () => unproven('not written yet'),
}
