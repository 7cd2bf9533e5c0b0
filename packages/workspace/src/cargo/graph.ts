import { quote } from '@shakedown/ports'
import type { Member } from '../workspace.ts'
import type { Atlas, Need } from './atlas.ts'
import type { Configuration } from './configuration.ts'
import type { Manifest } from './manifest.ts'
import { crewOf } from './members.ts'
import { folderAround, follow, foldersAbove, isBelow, within } from './place.ts'

/** What the root of a workspace, or a configuration, lays upon a package. */
interface Burden {
  readonly needs: readonly Need[]
  readonly faults: readonly string[]
}

/** Every package that cargo would build for somebody, with what it needs. */
export function graphOf(atlas: Atlas, configurations: readonly Configuration[], paths: readonly string[]): Member[] {
  const burdens = new Map<string, readonly Burden[]>()
  const lay = (folder: string, burden: Burden) => burdens.set(folder, [...(burdens.get(folder) ?? []), burden])
  const patched = new Map<string, readonly Need[]>()
  const patch = (members: ReadonlySet<string>, needs: readonly Need[]) => {
    for (const folder of outside(members, needs, atlas)) patched.set(folder, [...(patched.get(folder) ?? []), ...needs])
  }
  let known: ReadonlySet<string> | undefined
  const folders = () => (known ??= foldersOf(paths))

  for (const entry of atlas.entries.values()) {
    if (entry.kind === 'faulty') continue
    const { manifest } = entry
    const { folder } = manifest
    const root = atlas.rootOf(manifest)
    const needs = manifest.patches.map((path) => broughtFrom(follow(folder, path), `a patch of ${folder}`, atlas))
    if (manifest.workspace !== undefined) {
      const crew = crewOf(manifest, atlas, folders)
      for (const member of crew.folders) lay(member, { needs, faults: crew.faults })
      patch(crew.folders, needs)
    } else if (root === folder) {
      lay(folder, { needs, faults: [] })
      patch(new Set([folder]), needs)
    } else if (root === undefined || atlas.manifestIn(root)?.workspace === undefined) {
      lay(folder, { needs: [], faults: [`the root of the workspace of ${quote(folder)} cannot be told`] })
    }
  }

  const members: Member[] = []
  const packages = new Set(burdens.keys())
  // a set is walked to its end, what is added on the way included
  for (const folder of packages) {
    const manifest = atlas.manifestIn(folder)
    if (manifest?.name === undefined) continue
    const laid = [...(burdens.get(folder) ?? []), ...configured(folder, configurations, atlas)]
    const needs = [
      ...atlas.needsOf(manifest),
      ...laid.flatMap((burden) => burden.needs),
      ...(patched.get(folder) ?? []),
    ]
    // of a package that is there only because another needs it, cargo never reads what its tests need
    const isBuiltFor = burdens.has(folder) ? needs : needs.filter(({ use }) => use === 'build')
    for (const { folder: needed } of isBuiltFor) if (needed !== undefined) packages.add(needed)
    members.push(
      memberOf(
        manifest,
        manifest.name,
        needs,
        laid.flatMap((burden) => burden.faults),
        atlas,
      ),
    )
  }
  return members
}

/** What a workspace's patches reach beyond its members: the packages that these need by path, however deep. */
function outside(members: ReadonlySet<string>, patches: readonly Need[], atlas: Atlas): ReadonlySet<string> {
  const reached = new Set(members)
  if (patches.length === 0) return new Set()
  for (const { folder } of patches) if (folder !== undefined) reached.add(folder)
  for (const folder of reached) {
    const manifest = atlas.manifestIn(folder)
    if (manifest === undefined) continue
    for (const { folder: needed } of atlas.needsOf(manifest)) if (needed !== undefined) reached.add(needed)
  }
  for (const member of members) reached.delete(member)
  return reached
}

function configured(folder: string, configurations: readonly Configuration[], atlas: Atlas): readonly Burden[] {
  return configurations
    .filter((each) => each.folder === folder || isBelow(each.folder, folder))
    .map(({ patches, faults, folder: from }) => ({
      needs: patches.map((patch) => broughtFrom(patch, `the configuration of ${from}`, atlas)),
      faults,
    }))
}

/** A package that stands in for another: whoever builds here may get it, through others from elsewhere, too. */
function broughtFrom(folder: string | undefined, by: string, atlas: Atlas): Need {
  if (folder === undefined) return { use: 'build', package: '', fault: `${quote(by)} leads out of the repository` }
  const name = atlas.manifestIn(folder)?.name
  return name === undefined
    ? { use: 'build', package: '', fault: `${quote(by)} leads nowhere: ${atlas.missing(folder)}` }
    : { use: 'build', package: name, folder }
}

function memberOf(
  manifest: Manifest,
  name: string,
  needs: readonly Need[],
  laid: readonly string[],
  atlas: Atlas,
): Member {
  const { folder } = manifest
  const root = atlas.rootOf(manifest) ?? folder
  const building = needs.filter(({ use }) => use === 'build')
  const built = new Set(building.map((need) => need.package))
  const tested = needs.filter(({ use }) => use === 'test').map((need) => need.package)
  const isOld = atlas.manifestIn(root)?.resolver === '1'
  return {
    ecosystem: 'cargo',
    name,
    folder,
    manifest: within(folder, 'Cargo.toml'),
    needs: [...new Set(building.flatMap((need) => need.folder ?? []))].filter((needed) => needed !== folder),
    sources: sourcesOf(manifest),
    faults: [
      ...new Set([
        ...laid,
        ...building.flatMap(({ fault }) => (fault === undefined ? [] : `${quote(name)}: ${fault}`)),
      ]),
    ],
    root,
    onlyTests: isOld ? [] : [...new Set(tested)].filter((each) => !built.has(each)),
  }
}

/**
 * Where the modules of its targets lie: beside the file that a target begins with. Beside the manifest they are found
 * anyway, unless another package lies around them, and there is none between the two.
 */
function sourcesOf({ folder, targets }: Manifest): readonly string[] {
  const beginnings = targets.map((path) => follow(folder, path)).filter((path) => path !== undefined)
  const folders = new Set([within(folder, 'src'), ...beginnings.map(folderAround)])
  folders.delete(folder)
  return [...folders]
}

function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of paths) {
    for (const folder of foldersAbove(path)) {
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  folders.delete('')
  return folders
}
