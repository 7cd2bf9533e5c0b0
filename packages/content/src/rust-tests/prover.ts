import type { Prover } from '../proof.ts'

/**
 * Proves that a change touches only what Cargo builds for tests, benches and examples: items with `#[cfg(test)]`,
 * sources that are only reached through one, and what is below `tests`, `benches` and `examples` of a package. Not seen:
 * other packages that name a file of this one by `#[path]` or `include!`, and build scripts that list folders.
 */
export const rustTestsProver: Prover = {
  covers: (path) => path.endsWith('.rs'),
  prove: async (versions, sides) => (await import('./prove.ts')).proveRustTests(versions, sides),
}
