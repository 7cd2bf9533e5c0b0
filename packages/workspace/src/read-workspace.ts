import type { Files } from '@shakedown/ports'
import { readCargo } from './cargo/read-cargo.ts'
import { readGo } from './go/read-go.ts'
import { readNpm } from './npm/read-npm.ts'
import type { ReadEcosystem, Workspace } from './workspace.ts'

const readers: readonly ReadEcosystem[] = [readCargo, readNpm, readGo]

/** @throws FilesUnreadable when the commit cannot be listed; a manifest that cannot be read becomes a fault */
export async function readWorkspace(files: Files): Promise<Workspace> {
  const paths = await files.list()
  const parts: Workspace[] = []
  for (const read of readers) parts.push(await read(files, paths))
  return {
    members: parts.flatMap(({ members }) => members),
    faults: parts.flatMap(({ faults }) => faults),
  }
}
