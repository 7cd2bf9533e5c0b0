import { follow, foldersAbove } from '../cargo/place.ts'
import type { Dependency } from './manifest.ts'

/** The packages of a commit as dependencies look for them. */
export interface Atlas {
  readonly byName: ReadonlyMap<string, readonly string[]>
  /** Folders that have a manifest. */
  has(folder: string): boolean
  /** Folders of the workspace roots that list the package, the nearest first; yarn reads paths from there. */
  rootsOf(folder: string): readonly string[]
}

/** `undefined`: the specifier says that it leads to a package of the repository, and there is none. */
export type Targets = readonly string[] | undefined

/**
 * The folders that a dependency may lead to. What can resolve to a package of the repository is taken to do so: whether
 * a range links it or fetches it is decided by versions, settings and the tool; so a name alone is enough. Imports
 * by relative path that cross into another package, and `references` of TypeScript, are not followed.
 */
export function targetsOf({ name, spec }: Dependency, folder: string, atlas: Atlas): Targets {
  const named = atlas.byName.get(name) ?? []
  const [, protocol = '', rest = ''] = /^([a-z]+):(.*)$/is.exec(spec) ?? []
  switch (protocol.toLowerCase()) {
    case 'workspace': {
      const places = [folder, ...atlas.rootsOf(folder)].map((from) => follow(from, rest)).filter(isFolderOf(atlas))
      const found = [...named, ...aliased(rest, atlas), ...places]
      return found.length === 0 ? undefined : found
    }
    case 'npm':
    case 'jsr':
    case 'patch':
      return [...named, ...aliased(rest, atlas)]
    case 'file':
    case 'link':
    case 'portal':
    case 'exec':
      return [...named, ...standingAt(rest, folder, atlas)]
    default:
      return /^(?:\.{1,2}(?:\/|$)|~\/)/.test(spec) ? [...named, ...standingAt(spec, folder, atlas)] : named
  }
}

/** Of `name@range`, or of `name` alone. */
function aliased(text: string, { byName }: Atlas): readonly string[] {
  const at = text.indexOf('@', 1)
  return byName.get(at === -1 ? text : text.slice(0, at)) ?? []
}

/**
 * The package in a folder, or the one that a file such as a tarball belongs to; none when it lies out of the
 * repository, where no change of it reaches. Both from the member and from the roots, as tools differ.
 */
function standingAt(path: string, folder: string, atlas: Atlas): readonly string[] {
  const [place = ''] = path.split('::')
  return [folder, ...atlas.rootsOf(folder)].flatMap((from) => {
    const target = follow(from, place)
    if (target === undefined) return []
    const around = [target, ...foldersAbove(target)].find((each) => atlas.has(each))
    return around === undefined ? [] : [around]
  })
}

const isFolderOf =
  ({ has }: Atlas) =>
  (folder: string | undefined): folder is string =>
    folder !== undefined && has(folder)
