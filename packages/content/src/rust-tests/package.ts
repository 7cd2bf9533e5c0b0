import type { Files } from '@shakedown/ports'
import { parse } from 'smol-toml'
import { decodeText } from '../text.ts'
import { folderOf, insideOf, isBelow, resolvePath } from './paths.ts'

/** How much of a package is read before it is called too big to know. */
const limits = { files: 2_000, bytes: 32 * 2 ** 20 }

/** A Cargo package of one commit. */
export interface Package {
  readonly folder: string
  /** Its Rust sources, without those of packages in folders of their own below it. */
  readonly sources: ReadonlyMap<string, string>
  /** What is named like a source and is none, such as a symbolic link, outside of its tests, benches and examples. */
  readonly links: readonly string[]
  /** Files that a manifest of the repository makes a library, a program or a build script. */
  readonly targets: ReadonlySet<string>
  readonly buildScripts: ReadonlySet<string>
}

/** The manifests of a commit. */
export interface Manifests {
  readonly paths: readonly string[]
  readonly folders: ReadonlySet<string>
  /** By the folder; one that is no TOML is left out. */
  readonly read: ReadonlyMap<string, Table>
}

/** @returns a clause that says why they are not known */
export async function readManifests(files: Files): Promise<Manifests | string> {
  const paths = await files.list()
  const manifests = paths.filter((name) => name === 'Cargo.toml' || name.endsWith('/Cargo.toml'))
  const texts = await readAll(files, manifests)
  if (typeof texts === 'string') return `of the repository's manifests ${texts}`
  const read = [...texts].flatMap(([path, text]): [string, Table][] => {
    const manifest = parseManifest(text)
    return manifest === undefined ? [] : [[folderOf(path), manifest]]
  })
  return { paths, folders: new Set(manifests.map(folderOf)), read: new Map(read) }
}

/** @returns a clause that says why the package is not known */
export async function readPackage(files: Files, manifests: Manifests, folder: string): Promise<Package | string> {
  const { paths, folders, read } = manifests
  const manifest = read.get(folder)
  if (manifest === undefined) return 'the manifest above it cannot be read'
  if (manifest['package'] === undefined) return 'the manifest above it has no package'
  const own = paths.filter((name) => name.endsWith('.rs') && isBelow(folder, name) && nearest(folders, name) === folder)
  const sources = await readAll(files, own)
  if (typeof sources === 'string') return `of the package's sources ${sources}`
  return {
    folder,
    sources,
    links: own.filter((name) => !sources.has(name) && testFolderOf(folder, name) === undefined),
    targets: new Set([...read].flatMap(([around, value]) => targetsOf(around, value))),
    buildScripts: new Set(buildScriptsOf(folder, manifest)),
  }
}

/** The deepest folder with a manifest around the path. */
export function nearest(folders: ReadonlySet<string>, path: string): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder
    if (folder === '') return undefined
  }
}

type Table = Readonly<Record<string, unknown>>
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value)

function parseManifest(text: string): Table | undefined {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

/** What is built for others: https://doc.rust-lang.org/cargo/reference/cargo-targets.html */
function targetsOf(folder: string, manifest: Table): readonly string[] {
  const { lib, bin } = manifest
  const bins: readonly unknown[] = Array.isArray(bin) ? bin : []
  const named = [lib, ...bins].filter(isTable).flatMap(({ path, name }) => {
    if (typeof path === 'string') return [path]
    // Where edition 2015 looks when it is told no path.
    return typeof name === 'string' ? [`src/${name}.rs`] : []
  })
  return [...named.flatMap((path) => resolvePath(folder, path) ?? []), ...buildScriptsOf(folder, manifest)]
}

function buildScriptsOf(folder: string, { package: about }: Table): readonly string[] {
  const build = isTable(about) ? about['build'] : undefined
  const scripts: readonly unknown[] = Array.isArray(build) ? build : [build ?? 'build.rs']
  return scripts.flatMap((script) => (typeof script === 'string' ? (resolvePath(folder, script) ?? []) : []))
}

/** Whether Cargo takes the path for a library, a program or a build script without being told. */
export function isUsualTarget(folder: string, path: string): boolean {
  return /^(?:build\.rs|src\/(?:lib|main)\.rs|src\/bin\/(?:[^/]+|[^/]+\/main)\.rs)$/.test(insideOf(folder, path))
}

/** The folder of tests, benches or examples that the path is below, such as `core/tests`. */
export function testFolderOf(folder: string, path: string): string | undefined {
  const [, name] = /^(tests|benches|examples)\/./.exec(insideOf(folder, path)) ?? []
  if (name === undefined) return undefined
  return folder === '' ? name : `${folder}/${name}`
}

async function readAll(files: Files, paths: readonly string[]): Promise<ReadonlyMap<string, string> | string> {
  if (paths.length > limits.files) return `there are ${paths.length}, more than ${limits.files}`
  const texts = new Map<string, string>()
  let bytes = 0
  for (let at = 0; at < paths.length; at += 100) {
    for (const [path, content] of await files.read(paths.slice(at, at + 100))) {
      bytes += content.length
      if (bytes > limits.bytes) return `there are more than ${limits.bytes} bytes`
      // What is no text fails where it is read as a source.
      texts.set(path, decodeText(content) ?? '\0')
    }
  }
  return texts
}
