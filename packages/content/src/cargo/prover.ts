import { FilesUnreadable } from '@shakedown/ports'
import { parseToml } from '@shakedown/workspace'
import { unproven, type Proof, type Prover, type Sides, type Versions } from '../proof.ts'
import { proveLock } from './lock-file.ts'
import { proveManifest } from './manifest.ts'

/**
 * Proves that a manifest or lock file of Cargo changed in nothing that the build takes in. One that appears or goes
 * away changes what its folder is, so only changed ones are covered.
 */
export const cargoProver: Prover = {
  covers: (path, change) => change === 'modified' && /(?:^|\/)Cargo\.(?:toml|lock)$/.test(path),
  async prove(versions, sides) {
    try {
      return await compare(versions, sides)
    } catch (error) {
      if (error instanceof FilesUnreadable) return unproven(error.message)
      throw error
    }
  },
}

async function compare({ path, before, after }: Versions, sides: Sides): Promise<Proof> {
  if (before === undefined || after === undefined) return unproven('it is not there on both sides')
  const [old, now] = [parseToml(before), parseToml(after)]
  if (old.kind === 'faulty') return unproven(`before the change it ${old.why}`)
  if (now.kind === 'faulty') return unproven(`it ${now.why}`)
  return path.endsWith('Cargo.lock')
    ? proveLock(path, old.table, now.table, sides)
    : proveManifest(path, old.table, now.table, sides)
}
