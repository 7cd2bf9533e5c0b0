import { FilesUnreadable, quote, type Files } from '@shakedown/ports'
import { folderAround, foldersAbove, within } from '../cargo/place.ts'
import type { Member, ReadEcosystem, Workspace } from '../workspace.ts'
import { targetsOf, type Atlas } from './edges.ts'
import { npmPatterns, pnpmPatterns, type CompiledPatterns, type Lists } from './globs.ts'
import { readJson } from './json.ts'
import { readManifest, type Dependency, type Manifest } from './manifest.ts'
import { readPnpmWorkspace, type PnpmWorkspace } from './pnpm-workspace.ts'

interface Package {
  readonly folder: string
  readonly path: string
  /** Of nothing, when it cannot be read. */
  readonly manifest: Manifest
  readonly fault: string | undefined
  /** Of its folder, when it is a root for pnpm. */
  readonly pnpm: PnpmWorkspace | undefined
}

/**
 * The packages of a commit, of npm, yarn, pnpm and bun alike: every package.json outside of node_modules. A member needs
 * what its manifest names, and the root of its workspace, whose overrides, hoisted packages and shared settings all
 * members are built with. A package.json without a name, or named below the package around it, only marks a folder of
 * that package, which needs it.
 */
export const readNpm: ReadEcosystem = async (files, paths) => {
  try {
    return await graphOf(files, paths)
  } catch (error) {
    if (!(error instanceof FilesUnreadable)) throw error
    return { members: [], faults: [`the manifests of npm could not be read: ${error.message}`] }
  }
}

async function graphOf(files: Files, paths: readonly string[]): Promise<Workspace> {
  const faults: string[] = []
  const packages = await readPackages(files, paths, faults)
  const listing = new Map(packages.flatMap((each) => [[each.folder, listsOf(each, faults)] as const]))
  const atlas = atlasOf(packages, listing)
  const needs = new Map(packages.map(({ folder }) => [folder, new Set(atlas.rootsOf(folder))]))
  const missing = new Map<string, readonly string[]>()
  for (const each of packages) {
    const own = needs.get(each.folder) ?? new Set()
    const wrong = each.fault === undefined ? [] : [each.fault]
    for (const dependency of dependenciesOf(each)) {
      const targets = targetsOf(dependency, each.folder, atlas)
      for (const target of targets ?? []) own.add(target)
      if (targets === undefined) wrong.push(unmet(each, dependency))
    }
    missing.set(each.folder, wrong)
    // members are found by their names, and this one's is not known
    if (each.fault !== undefined && atlas.rootsOf(each.folder).length > 0) faults.push(each.fault)
    const around = [...foldersAbove(each.folder)].find((folder) => atlas.has(folder))
    if (around !== undefined && marks(each, packages, around, atlas)) needs.get(around)?.add(each.folder)
  }
  const members = packages.map(({ folder, path, manifest }): Member => {
    const needed = [...(needs.get(folder) ?? [])].filter((need) => need !== folder)
    const wrong = missing.get(folder) ?? []
    const name = manifest.name ?? (folder === '' ? '.' : folder.slice(folder.lastIndexOf('/') + 1))
    const member: Member = { ecosystem: 'npm', name, folder, manifest: path, needs: needed }
    return wrong.length === 0 ? member : { ...member, faults: wrong }
  })
  return { members, faults }
}

const unmet = ({ path }: Package, { name, spec }: Dependency): string =>
  `${quote(path)} needs ${quote(name)} by ${quote(spec)}, and no package of the repository is that`

const nothing: Manifest = { name: undefined, dependencies: [], workspaces: undefined, overrides: [] }

async function readPackages(files: Files, paths: readonly string[], faults: string[]): Promise<readonly Package[]> {
  const called = (name: string) => paths.filter((path) => isOurs(path) && (path === name || path.endsWith(`/${name}`)))
  const [manifests, workspaces] = [called('package.json'), called('pnpm-workspace.yaml')]
  const contents = await files.read([...manifests, ...workspaces])
  const roots = new Map<string, PnpmWorkspace>()
  for (const path of workspaces) {
    const read = readPnpmWorkspace(contents.get(path))
    if (read.kind === 'fault') faults.push(`${quote(path)} cannot be read: ${read.what}`)
    else roots.set(folderAround(path), read.workspace)
  }
  if (roots.size > 0) {
    for (const path of [...called('package.yaml'), ...called('package.json5')]) {
      faults.push(`${quote(path)} may be a manifest, and only package.json is read`)
    }
  }
  for (const [folder] of roots) {
    if (manifests.includes(within(folder, 'package.json'))) continue
    faults.push(`${quote(within(folder, 'pnpm-workspace.yaml'))} has no package.json beside it`)
  }
  return manifests.map((path) => {
    const json = readJson(contents.get(path))
    const read = json.kind === 'json' ? readManifest(json.value) : json
    const folder = folderAround(path)
    const pnpm = roots.get(folder)
    return read.kind === 'manifest'
      ? { folder, path, manifest: read.manifest, fault: undefined, pnpm }
      : { folder, path, manifest: nothing, fault: `${quote(path)} cannot be read: ${read.what}`, pnpm }
  })
}

const isOurs = (path: string): boolean => !`/${path}`.includes('/node_modules/')

/** What the root lists; whoever changes from one tool to another may have both lists. */
function listsOf({ path, manifest, pnpm }: Package, faults: string[]): Lists {
  const compiled: CompiledPatterns[] = []
  if (manifest.workspaces !== undefined) compiled.push(npmPatterns(manifest.workspaces))
  if (pnpm !== undefined) compiled.push(pnpmPatterns(pnpm.packages))
  for (const each of compiled) {
    if (each.kind === 'fault') faults.push(`the workspaces of ${quote(path)} are not known: ${each.what}`)
  }
  return (folder) => compiled.some((each) => each.kind === 'lists' && each.lists(folder))
}

function atlasOf(packages: readonly Package[], listing: ReadonlyMap<string, Lists>): Atlas {
  const named = packages.filter(({ manifest }) => manifest.name !== undefined)
  const byName = Map.groupBy(named, ({ manifest }) => manifest.name ?? '')
  const roots = new Map(
    packages.map(({ folder }) => {
      const above = [...foldersAbove(folder)]
      const inside = (root: string) => (root === '' ? folder : folder.slice(root.length + 1))
      return [folder, above.filter((root) => listing.get(root)?.(inside(root)))] as const
    }),
  )
  return {
    byName: new Map([...byName].map(([name, all]) => [name, all.map(({ folder }) => folder)])),
    has: (folder) => roots.has(folder),
    rootsOf: (folder) => roots.get(folder) ?? [],
  }
}

/** Overrides lead wherever a dependency may, for every member, and every member needs the root. */
function dependenciesOf({ manifest, pnpm }: Package): readonly Dependency[] {
  const texts = [...manifest.overrides, ...(pnpm?.overrides ?? []), ...(pnpm?.catalogs ?? [])]
  return [...manifest.dependencies, ...texts.map((spec) => ({ name: '', spec }))]
}

function marks({ folder, manifest }: Package, packages: readonly Package[], around: string, atlas: Atlas): boolean {
  if (atlas.rootsOf(folder).length > 0) return false
  if (manifest.name === undefined) return true
  const outer = packages.find((each) => each.folder === around)?.manifest.name
  return outer !== undefined && manifest.name.startsWith(`${outer}/`)
}
