import type { Prover } from '../proof.ts'

const names = new Set(['go.mod', 'go.work', 'go.sum', 'go.work.sum'])

/** Proves that a manifest or checksum file of Go changed in nothing that the build takes in. */
export const goProver: Prover = {
  covers: (path, change) => change === 'modified' && names.has(path.slice(path.lastIndexOf('/') + 1)),
  prove: async (versions, sides) => (await import('./prove.ts')).proveGo(versions, sides),
}
