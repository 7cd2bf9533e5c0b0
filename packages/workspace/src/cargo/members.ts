import { quote } from '@shakedown/ports'
import { isExcluded, type Atlas } from './atlas.ts'
import { compileGlob, isPattern } from './glob.ts'
import type { Manifest } from './manifest.ts'
import { follow, isBelow } from './place.ts'

/** The packages of one workspace. */
export interface Crew {
  /** Folders of their manifests. */
  readonly folders: ReadonlySet<string>
  /** Why cargo could not read it, one sentence each. */
  readonly faults: readonly string[]
}

/**
 * The members as cargo finds them: what `members` names, the root itself, and whatever these need by path, for tests
 * too, as long as it lies below the root or says that it belongs there.
 * @param folders every folder of the commit
 */
export function crewOf(root: Manifest, atlas: Atlas, folders: () => ReadonlySet<string>): Crew {
  const faults: string[] = []
  const found = new Set<string>()
  const listed = { members: root.workspace?.members ?? [], exclude: root.workspace?.exclude ?? [] }

  const add = (folder: string, isNeed: boolean) => {
    if (found.has(folder) || isExcluded(root.folder, listed, folder)) return
    const manifest = atlas.manifestIn(folder)
    if (manifest === undefined) {
      // a need that leads nowhere is told of where it stands
      if (!isNeed) faults.push(`the workspace in ${quote(root.folder)} names a member: ${atlas.missing(folder)}`)
      return
    }
    const isElsewhere =
      folder !== root.folder && !isBelow(root.folder, folder) && atlas.rootOf(manifest) !== root.folder
    if (isNeed && isElsewhere) return
    found.add(folder)
    waiting.push(manifest)
  }

  const waiting: Manifest[] = []
  for (const written of listed.members) {
    const named = namedBy(root.folder, written, folders)
    if (named === undefined) faults.push(`the workspace in ${quote(root.folder)} names no member by ${quote(written)}`)
    else for (const folder of named) add(folder, false)
  }
  add(root.folder, false)
  for (const manifest of waiting) {
    for (const { folder } of atlas.needsOf(manifest)) if (folder !== undefined) add(folder, true)
  }
  return { folders: found, faults }
}

/** `undefined`: cargo cannot read it, it leads out of the repository, or it is a pattern that fits no folder. */
function namedBy(root: string, written: string, folders: () => ReadonlySet<string>): readonly string[] | undefined {
  if (!isPattern(written)) {
    const folder = follow(root, written)
    return folder === undefined ? undefined : [folder]
  }
  const fits = compileGlob(root, written)
  if (fits === undefined) return undefined
  const named = [...folders()].filter(fits)
  return named.length === 0 ? undefined : named
}
