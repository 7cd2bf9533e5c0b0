import { FilesUnreadable } from '@shakedown/ports'
import { parseToml } from '@shakedown/workspace'
import { unproven, type Proof, type Sides, type Versions } from '../proof.ts'
import { proveLock } from './lock-file.ts'
import { proveManifest } from './manifest.ts'

export async function proveCargo(versions: Versions, sides: Sides): Promise<Proof> {
  try {
    return await compare(versions, sides)
  } catch (error) {
    if (error instanceof FilesUnreadable) return unproven(error.message)
    throw error
  }
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
