import { isComparable, type Change } from '@shakedown/change'
import type { Sides } from '@shakedown/content'
import { FilesUnreadable, type Sha } from '@shakedown/ports'
import type { Range } from './compared.ts'
import { maxBytes } from './files-at.ts'
import type { Checkout } from './sources.ts'

/** Both versions of changed files, by path. */
export interface Versions {
  before: Side
  after: Side
}

interface Side {
  bytes: ReadonlyMap<string, Uint8Array>
  /** Why a file could not be read. */
  faults: ReadonlyMap<string, string>
}

/**
 * Reads both versions of the files. Where one comparison in git shows all changes, it has named the blobs: they are read
 * at once, without a look into the trees, and nothing of them is kept. What is not found so is asked for by its path.
 */
export async function readVersions(
  changes: readonly Change[],
  ranges: readonly Range[],
  sides: Sides,
  checkout: Checkout | undefined,
): Promise<Versions> {
  const isNamed = ranges.length === 1 && ranges[0]?.source === 'git' && checkout !== undefined
  const blobs = isNamed ? await readBlobs(checkout, changes.filter(isComparable)) : new Map<Sha, Uint8Array>()
  const [before, after] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()]
  const others: string[] = []
  for (const { path, kind, oldId, newId } of changes) {
    const [old, now] = [blobs.get(oldId), blobs.get(newId)]
    if ((old === undefined && kind !== 'added') || (now === undefined && kind !== 'deleted')) others.push(path)
    else {
      if (old !== undefined) before.set(path, old)
      if (now !== undefined) after.set(path, now)
    }
  }
  if (others.length === 0)
    return { before: { bytes: before, faults: new Map() }, after: { bytes: after, faults: new Map() } }
  const [old, now] = [await readAll(sides.base.files, others), await readAll(sides.head.files, others)]
  return {
    before: { bytes: new Map([...before, ...old.bytes]), faults: old.faults },
    after: { bytes: new Map([...after, ...now.bytes]), faults: now.faults },
  }
}

async function readBlobs(checkout: Checkout, changes: readonly Change[]): Promise<ReadonlyMap<Sha, Uint8Array>> {
  try {
    const ids = changes.flatMap(({ oldId, newId }) => [oldId, newId]).filter((id) => !/^0+$/.test(id))
    return await checkout.readBlobs(ids, maxBytes)
  } catch {
    // Asked for by their paths, the fault is told of the file that has it.
    return new Map()
  }
}

/** One file that cannot be read must not take the others along. */
async function readAll(files: Sides['base']['files'], paths: readonly string[]): Promise<Side> {
  const faults = new Map<string, string>()
  try {
    return { bytes: await files.read(paths), faults }
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    if (paths.length === 1) return { bytes: new Map(), faults: new Map(paths.map((path) => [path, error.message])) }
  }
  const bytes = new Map<string, Uint8Array>()
  for (const path of paths) {
    const one = await readAll(files, [path])
    for (const [name, text] of one.bytes) bytes.set(name, text)
    for (const [name, fault] of one.faults) faults.set(name, fault)
  }
  return { bytes, faults }
}
