import { quote } from '@shakedown/ports'
import { patchesOf } from './manifest.ts'
import { folderAround, follow } from './place.ts'
import { parseToml, textsAt, valueAt } from './toml.ts'

/** What a `.cargo/config.toml` adds to the builds at and below its folder. */
export interface Configuration {
  /** The folder that `.cargo` is in; its paths begin there. */
  readonly folder: string
  /** Folders of packages that it puts in the place of others, by `[patch]` or `paths`. */
  readonly patches: readonly string[]
  readonly faults: readonly string[]
}

export function isConfiguration(path: string): boolean {
  return /(?:^|\/)\.cargo\/config(?:\.toml)?$/.test(path)
}

export function readConfiguration(path: string, bytes: Uint8Array | undefined): Configuration {
  const folder = folderAround(folderAround(path))
  if (bytes === undefined) return { folder, patches: [], faults: [`${quote(path)} is no regular file`] }
  const toml = parseToml(bytes)
  if (toml.kind === 'faulty') return { folder, patches: [], faults: [`${quote(path)} ${toml.why}`] }
  const written = [...patchesOf(toml.table), ...textsAt(toml.table, 'paths')]
  const patches = written.map((each) => follow(folder, each))
  return {
    folder,
    patches: patches.filter((each) => each !== undefined),
    faults: [
      ...(patches.includes(undefined) ? [`a path of ${quote(path)} leads out of the repository`] : []),
      ...(valueAt(toml.table, 'include') === undefined ? [] : [`${quote(path)} includes other files`]),
    ],
  }
}
