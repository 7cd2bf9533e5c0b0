import { quote } from '@shakedown/ports'
import { isPattern } from './glob.ts'
import { sourceOf, type Manifest, type Source } from './manifest.ts'
import { follow, foldersAbove, isBelow, within } from './place.ts'
import { valueAt } from './toml.ts'

/** What stands where a manifest may be. */
export type Entry =
  { readonly kind: 'manifest'; readonly manifest: Manifest } | { readonly kind: 'faulty'; readonly why: string }

/** The manifests of a commit by their folders, with what cargo finds from one of them. */
export interface Atlas {
  readonly entries: ReadonlyMap<string, Entry>
  manifestIn(folder: string): Manifest | undefined
  /** The folder of the root of its workspace; its own where it is in none. `undefined`: a manifest on the way is faulty. */
  rootOf(manifest: Manifest): string | undefined
  needsOf(manifest: Manifest): readonly Need[]
  /** Why there is no package in the folder that something names. */
  missing(folder: string): string
}

/** A dependency, resolved as far as the repository goes. */
export interface Need {
  readonly use: 'build' | 'test'
  readonly package: string
  /** Of the package, when it is in the repository. */
  readonly folder?: string
  /** Why it is not known what it leads to. */
  readonly fault?: string
}

export function atlasOf(entries: ReadonlyMap<string, Entry>): Atlas {
  const roots = new Map<string, string | undefined>()
  const needs = new Map<string, readonly Need[]>()

  const manifestIn = (folder: string) => {
    const entry = entries.get(folder)
    return entry?.kind === 'manifest' ? entry.manifest : undefined
  }

  const findRoot = ({ folder, workspace, pointer }: Manifest): string | undefined => {
    if (workspace !== undefined && !isExcluded(folder, workspace, folder)) return folder
    if (pointer !== undefined) return follow(folder, pointer)
    for (const above of foldersAbove(folder)) {
      const entry = entries.get(above)
      if (entry?.kind === 'faulty') return undefined
      if (entry === undefined) continue
      const { manifest } = entry
      if (manifest.workspace !== undefined) {
        if (!isExcluded(above, manifest.workspace, folder)) return above
      } else if (manifest.pointer !== undefined) return follow(above, manifest.pointer)
    }
    return folder
  }

  const rootOf = (manifest: Manifest) => {
    if (!roots.has(manifest.folder)) roots.set(manifest.folder, findRoot(manifest))
    return roots.get(manifest.folder)
  }

  const missing = (folder: string) => {
    const entry = entries.get(folder)
    const path = quote(within(folder, 'Cargo.toml'))
    if (entry === undefined) return `there is no regular file ${path}`
    return `${path} ${entry.kind === 'faulty' ? entry.why : 'has no [package]'}`
  }

  /** Where the specification is written, and what it says. */
  const specified = (manifest: Manifest, key: string, source: Source): { at: string; source: Source } => {
    if (source.kind !== 'inherited') return { at: manifest.folder, source }
    const root = rootOf(manifest)
    const table = root === undefined ? undefined : manifestIn(root)?.workspace?.dependencies
    const specification = table === undefined ? undefined : valueAt(table, key)
    if (root === undefined || specification === undefined) {
      return {
        at: '',
        source: { kind: 'unknown', why: `no [workspace.dependencies] has the ${quote(key)} it inherits` },
      }
    }
    return { at: root, source: sourceOf(key, specification) }
  }

  const resolve = (manifest: Manifest): readonly Need[] =>
    manifest.dependencies.map(({ use, key, source: written }) => {
      const { at, source } = specified(manifest, key, written)
      switch (source.kind) {
        case 'elsewhere':
          return { use, package: source.package }
        case 'inherited':
          return { use, package: key, fault: `[workspace.dependencies] inherits ${quote(key)} itself` }
        case 'unknown':
          return { use, package: key, fault: source.why }
        case 'path': {
          const folder = follow(at, source.path)
          if (folder === undefined) {
            // what stands there may need packages of this repository in turn
            return { use, package: source.package, fault: `${quote(key)} leads out of the repository` }
          }
          if (manifestIn(folder)?.name === undefined) return { use, package: source.package, fault: missing(folder) }
          return { use, package: source.package, folder }
        }
      }
    })

  return {
    entries,
    manifestIn,
    rootOf,
    missing,
    needsOf(manifest) {
      const known = needs.get(manifest.folder) ?? resolve(manifest)
      needs.set(manifest.folder, known)
      return known
    },
  }
}

/** `exclude` names folders, not patterns; a folder that `members` names, as it stands there, is not excluded. */
export function isExcluded(
  root: string,
  { members, exclude }: { readonly members: readonly string[]; readonly exclude: readonly string[] },
  folder: string,
): boolean {
  const covers = (written: string) => {
    // cargo compares the words, so a way through .. covers nothing
    if (written.startsWith('/') || written.split('/').includes('..')) return false
    const at = follow(root, written)
    return at !== undefined && (at === folder || isBelow(at, folder))
  }
  return exclude.some(covers) && !members.some((member) => !isPattern(member) && covers(member))
}
