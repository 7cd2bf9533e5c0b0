import { FilesUnreadable, quote, type Files } from '@shakedown/ports'
import { folderAround, follow } from '../cargo/place.ts'
import type { Member, ReadEcosystem, Workspace } from '../workspace.ts'
import { importersAmong } from './imports.ts'
import { nothing, readGoMod, readGoWork, type ModFile, type ReadModFile } from './mod-file.ts'

interface Found {
  readonly path: string
  readonly folder: string
  readonly file: ModFile
  /** Why what it says is not known, or leads nowhere. */
  readonly faults: string[]
}

/** A module and what it needs, while the edges are gathered. */
export interface Module extends Found {
  readonly name: string
  readonly needs: Set<string>
}

/**
 * The modules of a commit; packages inside of one are not told apart. Another module of the repository is needed where
 * `replace` leads to its folder, and, among those that a go.work uses, where it is required or imported. Without a
 * go.work a requirement is met from the proxy, by a version that the change at hand cannot touch.
 */
export const readGo: ReadEcosystem = async (files, paths) => {
  try {
    return await graphOf(files, paths)
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    return { members: [], faults: [`the modules of Go could not be read: ${error.message}`] }
  }
}

async function graphOf(files: Files, paths: readonly string[]): Promise<Workspace> {
  const modules = new Map<string, Module>()
  for (const each of await readAll(files, paths, 'go.mod', readGoMod)) {
    const name = each.file.module
    if (name === undefined && each.faults.length === 0) each.faults.push(`${quote(each.path)} names no module`)
    modules.set(each.folder, { ...each, name: name ?? (each.folder === '' ? '.' : each.folder), needs: new Set() })
  }
  for (const module of modules.values()) {
    for (const folder of replacedFolders(module, modules)) module.needs.add(folder)
  }
  const works = await readAll(files, paths, 'go.work', readGoWork)
  for (const work of works) await joinWorkspace(work, modules, files, paths)
  const members = [...modules.values()].map(({ name, folder, path, needs, faults }): Member => {
    const needed = [...needs].filter((need) => need !== folder)
    const member: Member = { ecosystem: 'go', name, folder, manifest: path, needs: needed }
    return faults.length === 0 ? member : { ...member, faults }
  })
  return { members, faults: works.flatMap(({ faults }) => faults) }
}

async function readAll(
  files: Files,
  paths: readonly string[],
  name: string,
  read: (text: string) => ReadModFile,
): Promise<readonly Found[]> {
  const wanted = paths.filter((path) => path === name || path.endsWith(`/${name}`))
  const contents = await files.read(wanted)
  return wanted.map((path) => {
    const text = decode(contents.get(path))
    const result: ReadModFile =
      text === undefined ? { kind: 'fault', what: 'it is no regular file of UTF-8 text' } : read(text)
    const folder = folderAround(path)
    if (result.kind === 'read') return { path, folder, file: result.file, faults: [] }
    return { path, folder, file: nothing, faults: [`${quote(path)} cannot be read as Go reads it: ${result.what}`] }
  })
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes === undefined ? undefined : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The folders of the repository that `replace` puts in the place of modules. */
function replacedFolders(
  { path, folder, file, faults }: Found,
  modules: ReadonlyMap<string, Module>,
): readonly string[] {
  return file.replace.flatMap(({ to }) => {
    if (to.version !== '') return []
    const target = follow(folder, to.path)
    // what lies outside of the repository no change of it can touch
    if (target === undefined) return []
    if (modules.has(target)) return [target]
    faults.push(`${quote(path)} replaces a module by ${quote(to.path)}, where there is no go.mod`)
    return []
  })
}

async function joinWorkspace(
  work: Found,
  modules: ReadonlyMap<string, Module>,
  files: Files,
  paths: readonly string[],
): Promise<void> {
  const used = new Map<string, Module>()
  for (const path of work.file.use) {
    const folder = follow(work.folder, path)
    const module = folder === undefined ? undefined : modules.get(folder)
    if (module !== undefined) {
      used.set(module.folder, module)
      // its name is not known, so nor is who needs it
      work.faults.push(...module.faults)
    } else if (folder !== undefined) {
      work.faults.push(`${quote(work.path)} uses ${quote(path)}, where there is no go.mod`)
    }
  }
  const replaced = replacedFolders(work, modules)
  const folderOf = new Map([...used.values()].map(({ name, folder }) => [name, folder]))
  for (const module of used.values()) {
    for (const folder of replaced) module.needs.add(folder)
    for (const { path } of module.file.require) {
      const folder = folderOf.get(path)
      if (folder !== undefined) module.needs.add(folder)
    }
    // before 1.17 it does not name what its dependencies need, and that may be another module of the workspace
    if (!namesWholeBuild(module.file)) for (const folder of used.keys()) module.needs.add(folder)
  }
  if (used.size < 2) return
  for (const [folder, needs] of await importersAmong([...used.values()], modules, files, paths)) {
    for (const need of needs) used.get(folder)?.needs.add(need)
  }
}

/** Since Go 1.17 go.mod lists every module that the build takes a package from (Go Modules Reference, "Graph pruning"). */
function namesWholeBuild({ go }: ModFile): boolean {
  const [major = 1, minor = 16] = (go ?? '1.16').split('.').map((part) => Number.parseInt(part, 10))
  return major > 1 || minor >= 17
}
