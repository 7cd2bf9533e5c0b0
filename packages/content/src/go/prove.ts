import type { Proof, Sides, Versions } from '../proof.ts'
import { compareModFiles } from './compare-mod.ts'
import { compareSums } from './compare-sum.ts'

export async function proveGo(versions: Versions, sides: Sides): Promise<Proof> {
  const name = versions.path.slice(versions.path.lastIndexOf('/') + 1)
  return name === 'go.mod' || name === 'go.work' ? compareModFiles(name, versions) : await compareSums(versions, sides)
}
