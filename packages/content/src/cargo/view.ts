import { isTable, tableAt, valueAt, type Table } from '@shakedown/workspace'
import { canonical, unordered } from './canonical.ts'
import { NothingToInherit, normalDependency, type Standpoint } from './dependency.ts'

/** What a manifest says, piece by piece: the way to each piece, as one would write it, and its value in one spelling. */
export type Pieces = ReadonlyMap<string, string>

/** A manifest, sorted by what a build takes in. */
export interface View {
  readonly counts: Pieces
  readonly inert: Pieces
  /** Of tests: inert unless the resolver lets their features reach the build. */
  readonly tests: Pieces
  /** `[workspace.dependencies]` and `[workspace.package]`: count where a member inherits them. */
  readonly inheritable: Pieces
  /** `[workspace] members` and `exclude`: count where they change what is built. */
  readonly membership: Pieces
}

/**
 * Shown, searched for or packed, but not compiled. Some reach a program that asks for them, as `env!("CARGO_PKG_AUTHORS")`
 * does for its help; they steer nothing there. `version` is not among them: programs compare and announce it.
 */
const inertInPackage: ReadonlySet<string> = new Set([
  'authors',
  'description',
  'homepage',
  'documentation',
  'readme',
  'keywords',
  'categories',
  'license',
  'license-file',
  'repository',
  'publish',
  'include',
  'exclude',
  'badges',
  'autoexamples',
  'autotests',
  'autobenches',
])

/** Lints can refuse a build, but change none. */
const inertSections: ReadonlySet<string> = new Set(['test', 'bench', 'example', 'badges', 'lints'])

/** Of `[lib]` and `[[bin]]`: what is tested and documented. */
const inertInTargets: ReadonlySet<string> = new Set(['test', 'doctest', 'bench', 'doc', 'doc-scrape-examples'])

const dependencyTables = /^(?:(build|dev)[-_])?dependencies$/

type Mutable = { -readonly [Key in keyof View]: Map<string, string> }

/** @throws NothingToInherit */
export function viewOf(manifest: Table, at: Standpoint): View {
  const view: Mutable = {
    counts: new Map(),
    inert: new Map(),
    tests: new Map(),
    inheritable: new Map(),
    membership: new Map(),
  }
  for (const [key, value] of Object.entries(manifest)) {
    if ((key === 'package' || key === 'project') && isTable(value)) readPackage(value, at, view)
    else if (key === 'workspace' && isTable(value)) readWorkspace(value, at, view)
    else if (key === 'target' && isTable(value)) {
      for (const [platform, holder] of Object.entries(value)) readHolder(['target', platform], holder, at, view)
    } else if (dependencyTables.test(key)) readDependencies([], key, value, at, view)
    else if (key === 'patch' && isTable(value)) {
      for (const [source, patches] of Object.entries(value)) readEach(['patch', source], patches, at, view.counts)
    } else if (key === 'replace') readEach(['replace'], value, at, view.counts)
    else if (key === 'features' && isTable(value)) {
      for (const [name, enabled] of Object.entries(value)) put(view.counts, ['features', name], unordered(enabled))
    } else if (key === 'lib' && isTable(value)) readTarget('lib', [value], view, !hasAutolib(manifest))
    else if (key === 'bin' && Array.isArray(value) && value.every(isTable)) readTarget('bin', value, view, false)
    else if (key === 'profile' && isTable(value)) {
      for (const [name, profile] of Object.entries(value)) put(view.counts, ['profile', name], profile)
    } else put(inertSections.has(key) ? view.inert : view.counts, [key], value)
  }
  return view
}

function readPackage(table: Table, at: Standpoint, view: Mutable): void {
  for (const [key, value] of Object.entries(table)) {
    const way = ['package', key]
    if (key === 'metadata') readMetadata(way, value, view)
    else if (inertInPackage.has(key)) put(view.inert, way, value)
    else put(view.counts, way, inheritedField(key, value, at))
  }
}

/** The value that a field of `[package]` has. @throws NothingToInherit */
export function inheritedField(key: string, value: unknown, { root }: Standpoint): unknown {
  if (!isTable(value) || valueAt(value, 'workspace') !== true) return value
  const shared = root === undefined ? undefined : tableAt(tableAt(root.table, 'workspace') ?? {}, 'package')
  const found = shared === undefined ? undefined : valueAt(shared, key)
  if (found === undefined) throw new NothingToInherit(key)
  return found
}

/** What other tools read, some of which build. Only the settings of docs.rs are known to build nothing. */
function readMetadata(way: readonly string[], value: unknown, view: Mutable): void {
  const docs = isTable(value) ? tableAt(value, 'docs') : undefined
  if (!isTable(value) || docs === undefined) return put(view.counts, way, value)
  const { rs, ...otherDocs } = docs
  const { docs: _, ...others } = value
  put(view.inert, [...way, 'docs', 'rs'], rs)
  const rest = Object.keys(otherDocs).length > 0 ? { ...others, docs: otherDocs } : others
  if (Object.keys(rest).length > 0) put(view.counts, way, rest)
}

function readWorkspace(table: Table, at: Standpoint, view: Mutable): void {
  const here: Standpoint = { folder: at.folder }
  put(view.counts, ['workspace'], 'is there')
  for (const [key, value] of Object.entries(table)) {
    const way = ['workspace', key]
    if (key === 'lints') put(view.inert, way, value)
    else if (key === 'members' || key === 'exclude') put(view.membership, way, unordered(value))
    else if (key === 'dependencies') readEach(way, value, here, view.inheritable)
    else if (key === 'package' && isTable(value)) {
      for (const [field, shared] of Object.entries(value)) {
        put(inertInPackage.has(field) ? view.inert : view.inheritable, [...way, field], shared)
      }
    } else put(view.counts, way, value)
  }
}

function readHolder(way: readonly string[], holder: unknown, at: Standpoint, view: Mutable): void {
  if (!isTable(holder)) return put(view.counts, way, holder)
  for (const [key, value] of Object.entries(holder)) {
    if (dependencyTables.test(key)) readDependencies(way, key, value, at, view)
    else put(view.counts, [...way, key], value)
  }
}

function readDependencies(way: readonly string[], key: string, value: unknown, at: Standpoint, view: Mutable): void {
  const [, use] = dependencyTables.exec(key) ?? []
  readEach([...way, key.replace('_', '-')], value, at, use === 'dev' ? view.tests : view.counts)
}

function readEach(way: readonly string[], table: unknown, at: Standpoint, pieces: Map<string, string>): void {
  if (!isTable(table)) return put(pieces, way, table)
  for (const [key, specification] of Object.entries(table)) {
    put(pieces, [...way, key], normalDependency(key, specification, at))
  }
}

/** @param mayBeLeftOut a library that is found by itself is the same with an empty table */
function readTarget(key: 'lib' | 'bin', targets: readonly Table[], view: Mutable, mayBeLeftOut: boolean): void {
  const split = targets.map((target) => {
    const entries = Object.entries(target).map(
      ([name, value]) => [name.replace(/^(crate|proc)_/, '$1-'), value] as const,
    )
    return {
      built: Object.fromEntries(entries.filter(([name]) => !inertInTargets.has(name))),
      inert: Object.fromEntries(entries.filter(([name]) => inertInTargets.has(name))),
    }
  })
  const isPlain = split.every(({ built }) => Object.keys(built).length === 0)
  if (!(mayBeLeftOut && isPlain)) {
    put(view.counts, [key], unordered(split.map(({ built }) => built)))
  }
  put(view.inert, [key, 'tests and documentation'], unordered(split.map(({ inert }) => inert)))
}

function hasAutolib(manifest: Table): boolean {
  return ['package', 'project'].some((key) => valueAt(tableAt(manifest, key) ?? {}, 'autolib') !== undefined)
}

/** Said twice, as a table and its old spelling can be, both count. */
function put(pieces: Map<string, string>, way: readonly string[], value: unknown): void {
  const name = pieceName(way)
  pieces.set(name, (pieces.get(name) ?? '') + canonical(value))
}

/** As one would write it in the manifest. */
export function pieceName(way: readonly string[]): string {
  return way.map((part) => (/^[\w+-]+$/.test(part) ? part : JSON.stringify(part))).join('.')
}
