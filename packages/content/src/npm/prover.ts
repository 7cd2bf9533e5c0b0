import type { Prover } from '../proof.ts'
import { locks, nameOf } from './names.ts'

/** Proves that a manifest or lock file of npm, pnpm or yarn changed in nothing that the build takes in. */
export const npmProver: Prover = {
  covers: (path, change) => {
    const name = nameOf(path)
    return change === 'modified' && (locks.has(name) || name === 'package.json' || name === 'pnpm-workspace.yaml')
  },
  prove: async (versions, sides) => (await import('./prove.ts')).proveNpm(versions, sides),
}
