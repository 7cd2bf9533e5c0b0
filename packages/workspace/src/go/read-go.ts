import { FilesUnreadable, quote, type Files } from '@shakedown/ports'
import { folderAround, follow, within } from '../cargo/place.ts'
import type { Member, ReadEcosystem } from '../workspace.ts'
import { importersAmong } from './imports.ts'
import { readGoMod, readGoWork, type ModFile, type ReadModFile } from './mod-file.ts'

interface Found {
  readonly path: string
  readonly folder: string
  readonly file: ModFile
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
  const faults: string[] = []
  const found = await readAll(files, paths, 'go.mod', readGoMod, faults)
  const modules = new Map<string, Module>()
  for (const each of found) {
    const name = each.file.module
    if (name === undefined) faults.push(`${quote(each.path)} names no module`)
    else modules.set(each.folder, { ...each, name, needs: new Set() })
  }
  for (const module of modules.values()) {
    for (const folder of replacedFolders(module, paths, modules, faults)) module.needs.add(folder)
  }
  for (const work of await readAll(files, paths, 'go.work', readGoWork, faults)) {
    await joinWorkspace(work, modules, files, paths, faults)
  }
  const members = [...modules.values()].map(({ name, folder, path, needs }): Member => {
    return { ecosystem: 'go', name, folder, manifest: path, needs: [...needs].filter((need) => need !== folder) }
  })
  return { members, faults }
}

async function readAll(
  files: Files,
  paths: readonly string[],
  name: string,
  read: (text: string) => ReadModFile,
  faults: string[],
): Promise<readonly Found[]> {
  // what a vendor folder holds is a copy without modules of its own
  const wanted = paths.filter((path) => path === name || path.endsWith(`/${name}`))
  const found: Found[] = []
  const contents = await files.read(wanted)
  for (const path of wanted) {
    const text = decode(contents.get(path))
    const result: ReadModFile =
      text === undefined ? { kind: 'fault', what: 'it is no regular file of UTF-8 text' } : read(text)
    if (result.kind === 'read') found.push({ path, folder: folderAround(path), file: result.file })
    else faults.push(`${quote(path)} cannot be read as Go reads it: ${result.what}`)
  }
  return found
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
  { path, folder, file }: Found,
  paths: readonly string[],
  modules: ReadonlyMap<string, Module>,
  faults: string[],
): readonly string[] {
  return file.replace.flatMap(({ to }) => {
    if (to.version !== '') return []
    const target = follow(folder, to.path)
    // what lies outside of the repository no change of it can touch
    if (target === undefined) return []
    if (modules.has(target)) return [target]
    const faulty = paths.includes(within(target, 'go.mod'))
    if (!faulty) faults.push(`${quote(path)} replaces a module by ${quote(to.path)}, where there is no go.mod`)
    return []
  })
}

async function joinWorkspace(
  work: Found,
  modules: ReadonlyMap<string, Module>,
  files: Files,
  paths: readonly string[],
  faults: string[],
): Promise<void> {
  const used = new Map<string, Module>()
  for (const path of work.file.use) {
    const folder = follow(work.folder, path)
    if (folder === undefined) continue
    const module = modules.get(folder)
    if (module !== undefined) used.set(folder, module)
    else if (!paths.includes(within(folder, 'go.mod'))) {
      faults.push(`${quote(work.path)} uses ${quote(path)}, where there is no go.mod`)
    }
  }
  const replaced = replacedFolders(work, paths, modules, faults)
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
  try {
    for (const [folder, needs] of await importersAmong([...used.values()], modules, files, paths)) {
      for (const need of needs) used.get(folder)?.needs.add(need)
    }
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    faults.push(`which modules of ${quote(work.path)} import each other is not known: ${error.message}`)
  }
}

/** Since Go 1.17 go.mod lists every module that the build takes a package from (Go Modules Reference, "Graph pruning"). */
function namesWholeBuild({ go }: ModFile): boolean {
  const [major = 1, minor = 16] = (go ?? '1.16').split('.').map((part) => Number.parseInt(part, 10))
  return major > 1 || minor >= 17
}
