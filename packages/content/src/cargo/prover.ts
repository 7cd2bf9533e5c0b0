import type { Prover } from '../proof.ts'

/**
 * Proves that a manifest or lock file of Cargo changed in nothing that the build takes in. One that appears or goes
 * away changes what its folder is, so only changed ones are covered.
 */
export const cargoProver: Prover = {
  covers: (path, change) => change === 'modified' && /(?:^|\/)Cargo\.(?:toml|lock)$/.test(path),
  prove: async (versions, sides) => (await import('./prove.ts')).proveCargo(versions, sides),
}
