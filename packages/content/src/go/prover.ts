import type { Prover } from '../proof.ts'
import { compareModFiles } from './compare-mod.ts'
import { compareSums } from './compare-sum.ts'

const names = new Set(['go.mod', 'go.work', 'go.sum', 'go.work.sum'])

/** Proves that a manifest or checksum file of Go changed in nothing that the build takes in. */
export const goProver: Prover = {
  covers: (path, change) => change === 'modified' && names.has(nameOf(path)),
  prove: async (versions, sides) => {
    const name = nameOf(versions.path)
    return name === 'go.mod' || name === 'go.work'
      ? compareModFiles(name, versions)
      : await compareSums(versions, sides)
  },
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
