import { FilesUnreadable, type Files } from '@shakedown/ports'
import type { ReadEcosystem } from '../workspace.ts'
import { atlasOf, type Entry } from './atlas.ts'
import { isConfiguration, readConfiguration } from './configuration.ts'
import { graphOf } from './graph.ts'
import { readManifest } from './manifest.ts'
import { folderAround } from './place.ts'
import { parseToml } from './toml.ts'

/** More than the largest known workspaces have several times over. */
export const manifestLimit = 5_000

/**
 * The packages of a commit that cargo would build: the members of every workspace, packages on their own, and what these
 * need by path. Rules: The Cargo Book, "Workspaces", "Specifying Dependencies" and "Overriding Dependencies". A manifest
 * that nothing names, such as a template's, is no member, and may be faulty without harm. Needs are those of the build,
 * whatever platform or feature asks for them; what a patch brings is needed by the whole workspace. Not followed: files
 * that a source names by itself (`#[path]`, `include!`), and features that only tests turn on, which under resolver 1
 * reach the build, too.
 */
export const readCargo: ReadEcosystem = async (files, paths) => {
  const manifests = paths.filter((path) => path === 'Cargo.toml' || path.endsWith('/Cargo.toml'))
  const configurations = paths.filter(isConfiguration)
  if (manifests.length === 0) return { members: [], faults: [] }
  if (manifests.length + configurations.length > manifestLimit) {
    return {
      members: [],
      faults: [`there are ${manifests.length} Cargo.toml, more than the ${manifestLimit} looked at`],
    }
  }
  const bytes = await contentOf(files, [...manifests, ...configurations])
  if (bytes instanceof FilesUnreadable) {
    return { members: [], faults: [`the manifests of cargo could not be read: ${bytes.message}`] }
  }
  const atlas = atlasOf(new Map(manifests.map((path) => [folderAround(path), readEntry(path, bytes.get(path))])))
  const read = configurations.map((path) => readConfiguration(path, bytes.get(path)))
  return { members: graphOf(atlas, read, paths), faults: [] }
}

async function contentOf(files: Files, paths: readonly string[]) {
  try {
    return await files.read(paths)
  } catch (error) {
    if (error instanceof FilesUnreadable) return error
    throw error
  }
}

function readEntry(path: string, bytes: Uint8Array | undefined): Entry {
  if (bytes === undefined) return { kind: 'faulty', why: 'is no regular file' }
  const toml = parseToml(bytes)
  if (toml.kind === 'faulty') return toml
  const manifest = readManifest(folderAround(path), toml.table)
  return manifest === undefined
    ? { kind: 'faulty', why: 'names neither a package nor a workspace' }
    : { kind: 'manifest', manifest }
}
