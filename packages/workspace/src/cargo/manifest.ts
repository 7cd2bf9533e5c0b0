import { quote } from '@shakedown/ports'
import { isTable, tableAt, tablesAt, textAt, textsAt, valueAt, type Table } from './toml.ts'

/** What a manifest says of the graph. */
export interface Manifest {
  /** From the top of the repository; empty for the top itself. */
  readonly folder: string
  /** Absent: it is no package, but the root of a virtual workspace. */
  readonly name?: string
  /** `package.workspace`: where it says that its workspace's root is. */
  readonly pointer?: string
  /** Present: it is the root of a workspace. */
  readonly workspace?: WorkspaceTable
  readonly dependencies: readonly Dependency[]
  /** Paths of `[patch]` and `[replace]`. */
  readonly patches: readonly string[]
  /** Paths that it names for its targets and its build script. */
  readonly targets: readonly string[]
  /** Of its workspace, when it is the root. Under 1, features of what only tests need reach the build. */
  readonly resolver: string
}

export interface WorkspaceTable {
  readonly members: readonly string[]
  readonly exclude: readonly string[]
  readonly dependencies: Table
}

export interface Dependency {
  readonly use: 'build' | 'test'
  /** The key, which is the name unless the specification gives another. */
  readonly key: string
  readonly source: Source
}

export type Source =
  /** `package`: the name that it is published under. */
  | { readonly kind: 'elsewhere'; readonly package: string }
  | { readonly kind: 'path'; readonly package: string; readonly path: string }
  | { readonly kind: 'inherited' }
  | { readonly kind: 'unknown'; readonly why: string }

/** `undefined`: neither a package nor a workspace, so nothing that cargo reads. */
export function readManifest(folder: string, table: Table): Manifest | undefined {
  const about = tableAt(table, 'package') ?? tableAt(table, 'project')
  const workspace = tableAt(table, 'workspace')
  const name = about === undefined ? undefined : textAt(about, 'name')
  if (name === undefined && (workspace === undefined || about !== undefined)) return undefined
  const pointer = about === undefined ? undefined : textAt(about, 'workspace')
  return {
    folder,
    ...(name === undefined ? {} : { name }),
    ...(pointer === undefined ? {} : { pointer }),
    ...(workspace === undefined ? {} : { workspace: readWorkspaceTable(workspace) }),
    dependencies: dependenciesOf(table),
    patches: patchesOf(table),
    targets: targetsOf(table, about),
    resolver: resolverOf(table),
  }
}

function readWorkspaceTable(table: Table): WorkspaceTable {
  return {
    members: textsAt(table, 'members'),
    exclude: textsAt(table, 'exclude'),
    dependencies: tableAt(table, 'dependencies') ?? {},
  }
}

/** The tables of dependencies, with those for a platform; cargo takes the name of a table with `-` or with `_`. */
function dependenciesOf(table: Table): readonly Dependency[] {
  const platforms = Object.values(tableAt(table, 'target') ?? {}).filter(isTable)
  return [table, ...platforms].flatMap((holder) => [
    ...['dependencies', 'build-dependencies', 'build_dependencies'].flatMap((name) => entries(holder, name, 'build')),
    ...['dev-dependencies', 'dev_dependencies'].flatMap((name) => entries(holder, name, 'test')),
  ])
}

function entries(holder: Table, name: string, use: Dependency['use']): readonly Dependency[] {
  return Object.entries(tableAt(holder, name) ?? {}).map(([key, specification]) => ({
    use,
    key,
    source: sourceOf(key, specification),
  }))
}

export function sourceOf(key: string, specification: unknown): Source {
  if (!isTable(specification)) return { kind: 'elsewhere', package: key }
  if (valueAt(specification, 'workspace') === true) return { kind: 'inherited' }
  const name = textAt(specification, 'package') ?? key
  const path = textAt(specification, 'path')
  if (valueAt(specification, 'base') !== undefined) {
    return { kind: 'unknown', why: `${quote(key)} has a base, which a file outside the repository defines` }
  }
  return path === undefined ? { kind: 'elsewhere', package: name } : { kind: 'path', package: name, path }
}

/** Of a manifest or a configuration of cargo. */
export function patchesOf(table: Table): readonly string[] {
  const sources = Object.values(tableAt(table, 'patch') ?? {}).filter(isTable)
  const replace = tableAt(table, 'replace')
  return [...sources, ...(replace === undefined ? [] : [replace])]
    .flatMap((source) => Object.values(source).filter(isTable))
    .flatMap((specification) => textsAt(specification, 'path'))
}

function targetsOf(table: Table, about: Table | undefined): readonly string[] {
  const library = tableAt(table, 'lib')
  return [
    ...(library === undefined ? [] : textsAt(library, 'path')),
    ...tablesAt(table, 'bin').flatMap((binary) => textsAt(binary, 'path')),
    ...(about === undefined ? [] : textsAt(about, 'build')),
  ]
}

/** The version of the resolver that a root manifest asks for; where it says nothing, cargo's default for its edition. */
export function resolverOf(table: Table): string {
  const about = tableAt(table, 'package') ?? tableAt(table, 'project')
  const workspace = tableAt(table, 'workspace')
  const [said] = [workspace, about].flatMap((holder) => (holder === undefined ? [] : textsAt(holder, 'resolver')))
  if (said !== undefined) return said
  if (about === undefined) return '1'
  const isInherited = tableAt(about, 'edition') !== undefined
  const edition = textAt(isInherited ? (tableAt(workspace ?? {}, 'package') ?? {}) : about, 'edition') ?? '2015'
  return edition === '2015' || edition === '2018' ? '1' : '2'
}
