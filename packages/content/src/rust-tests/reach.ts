import { mentionsOf, type Mentions, type ModuleFile } from './mentions.ts'
import { isUsualTarget, testFolderOf, type Package } from './package.ts'
import { folderOf, resolvePath } from './paths.ts'

/** Which sources of a package are part of what is built when no tests are. */
export interface Reach {
  /** May be built, each with the source that names it, or undefined where the build starts. */
  readonly built: ReadonlyMap<string, string | undefined>
  /** Read as text or code by `include!` and its like, with the source that does. */
  readonly included: ReadonlyMap<string, string>
  /** Why what is built cannot be told, with the source. */
  readonly opaque: readonly string[]
}

/**
 * Follows `mod name;` from wherever a build starts, except where `cfg(test)` stands. A name may lead to more files than
 * the compiler would look at, never to fewer; a source that no other names is taken for a start.
 */
export function reachOf({ folder, sources, links, targets }: Package): Reach {
  const read = new Map<string, Mentions>()
  const mentions = (path: string): Mentions => {
    const found = read.get(path) ?? mentionsOf(sources.get(path) ?? '')
    read.set(path, found)
    return found
  }
  const starts = [...sources.keys()].filter((path) => testFolderOf(folder, path) === undefined)
  const named = new Set(
    starts.flatMap((path) =>
      mentions(path).modules.flatMap((module) => exactly(path, module).filter((to) => to !== path)),
    ),
  )
  const built = new Map<string, string | undefined>()
  for (const path of sources.keys()) {
    const isStart = isUsualTarget(folder, path) || targets.has(path)
    if (isStart || (testFolderOf(folder, path) === undefined && !named.has(path))) built.set(path, undefined)
  }
  const included = new Map<string, string>()
  const opaque = links.map((path) => `${path} is no regular file`)
  for (const [path] of built) {
    const { modules, names, paths, includes, opaque: unknown } = mentions(path)
    opaque.push(...unknown.map((why) => `${path}, ${why}`))
    for (const include of includes) {
      const target = resolvePath(folderOf(path), include)
      if (target !== undefined) included.set(target, path)
    }
    const given = modules.filter(({ forTests }) => !forTests).map((module) => ({ module, may: possibly(path, module) }))
    // Such as one behind a symbolic link to a folder.
    const lost = given.filter(({ may: files }) => !files.some((source) => sources.has(source)))
    opaque.push(...lost.map(({ module }) => `${path}, its module ${module.name} is not found`))
    const may = [
      ...given.flatMap(({ may: files }) => files),
      ...[...sources.keys()].filter((source) => names.some((name) => hasName(source, name))),
      ...[...sources.keys()].filter((source) => paths.some((tail) => endsLike(source, tail))),
      // Included code may name modules of its own.
      ...includes.map((include) => resolvePath(folderOf(path), include)),
    ]
    for (const source of may)
      if (source !== undefined && sources.has(source) && !built.has(source)) built.set(source, path)
  }
  return { built, included, opaque }
}

const stemOf = (path: string): string => path.replace(/\.rs$/, '')
const isModRs = (path: string): boolean => /(?:^|\/)(?:mod|lib|main|build)\.rs$/.test(path)

/** The files that the rules of modules look at: https://doc.rust-lang.org/reference/items/modules.html */
function exactly(from: string, module: ModuleFile): readonly string[] {
  return filesOf(from, module, [isModRs(from) ? folderOf(from) : stemOf(from)])
}

/** A start of a build and a source with a `#[path]` look for modules beside themselves, others in their own folder. */
function possibly(from: string, module: ModuleFile): readonly string[] {
  return filesOf(from, { ...module, maybe: true }, [folderOf(from), stemOf(from)])
}

function filesOf(from: string, module: ModuleFile, homes: readonly string[]): readonly string[] {
  const { name, around, paths, maybe } = module
  const folders = homes.flatMap((home) => resolvePath(home, around.join('/')) ?? [])
  const given = paths.flatMap((path) =>
    folders.map((folder) => resolvePath(around.length === 0 ? folderOf(from) : folder, path)),
  )
  const usual = folders.flatMap((folder) => [resolvePath(folder, `${name}.rs`), resolvePath(folder, `${name}/mod.rs`)])
  return [...given, ...(paths.length === 0 || maybe ? usual : [])].filter((path) => path !== undefined)
}

const hasName = (source: string, name: string): boolean =>
  [`${name}.rs`, `${name}/mod.rs`].some((tail) => source === tail || source.endsWith(`/${tail}`))

function endsLike(source: string, path: string): boolean {
  const tail = path.replace(/^(?:\.{0,2}[/\\])+/, '').replaceAll('\\', '/')
  return tail !== '' && (source === tail || source.endsWith(`/${tail}`))
}
