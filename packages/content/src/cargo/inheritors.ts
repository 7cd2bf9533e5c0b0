import { folderAround, isTable, resolverOf, tableAt, valueAt, type Table } from '@shakedown/workspace'
import { canonical } from './canonical.ts'
import { normalDependency, NothingToInherit } from './dependency.ts'
import { listed } from './sentences.ts'
import type { CargoSide } from './side.ts'
import { inheritedField, pieceName } from './view.ts'

/** Who inherits what changed in the root of a workspace, among the members that the roots are built from. */
export type Inheritors =
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string }

/**
 * @param path of the manifest of the workspace's root
 * @param changed pieces of its `[workspace.dependencies]` and `[workspace.package]`
 */
export async function inheritedInside(
  path: string,
  changed: readonly string[],
  base: CargoSide,
  head: CargoSide,
): Promise<Inheritors> {
  const folder = folderAround(path)
  const before = await inheritedBy(path, folder, base)
  const after = await inheritedBy(path, folder, head)
  if (typeof before === 'string') return { kind: 'unknown', why: before }
  if (typeof after === 'string') return { kind: 'unknown', why: after }
  for (const piece of changed) {
    const users = [...new Set([...before.keys(), ...after.keys()])].filter(
      (user) => before.get(user)?.get(piece) !== after.get(user)?.get(piece),
    )
    if (users.length > 0) return { kind: 'some', why: `${listed([piece])} changed, which ${listed(users)} inherits` }
  }
  return { kind: 'none' }
}

type Inherited = ReadonlyMap<string, string>

/** By the folder of each member what it inherits, in one spelling; a sentence when that is not known. */
async function inheritedBy(
  path: string,
  folder: string,
  side: CargoSide,
): Promise<ReadonlyMap<string, Inherited> | string> {
  const { inside, closure } = side
  const here = inside.filter(({ root }) => root === folder)
  const unknown = closure.faults.length + closure.missingRoots.length + here.flatMap(({ faults = [] }) => faults).length
  if (unknown > 0) return 'the packages that may inherit from it are not known whole'
  const tables = await side.tablesAt([path, ...here.map(({ manifest }) => manifest)])
  const rootTable = tables.get(path)
  if (rootTable === undefined) return 'the root of the workspace is not what the packages were read from'
  const users = new Map<string, Inherited>()
  for (const member of here) {
    const table = tables.get(member.manifest)
    const found = table === undefined ? undefined : inheritedIn(table, member.folder, folder, rootTable)
    if (found === undefined) return `what ${listed([member.name])} inherits cannot be read`
    users.set(member.name, found)
  }
  return users
}

function inheritedIn(table: Table, folder: string, root: string, rootTable: Table): Inherited | undefined {
  const at = { folder, root: { folder: root, table: rootTable } }
  const found = new Map<string, string>()
  const add = (way: readonly string[], value: unknown) => {
    const name = pieceName(['workspace', ...way])
    found.set(name, (found.get(name) ?? '') + canonical(value))
  }
  const platforms = Object.values(tableAt(table, 'target') ?? {}).filter(isTable)
  const testsCount = resolverOf(rootTable) === '1'
  try {
    for (const holder of [table, ...platforms]) {
      for (const [name, dependencies] of Object.entries(holder)) {
        const counts = testsCount ? /^(?:(?:build|dev)[-_])?dependencies$/ : /^(?:build[-_])?dependencies$/
        if (!counts.test(name) || !isTable(dependencies)) continue
        for (const [key, specification] of Object.entries(dependencies)) {
          if (isInherited(specification)) add(['dependencies', key], normalDependency(key, specification, at))
        }
      }
    }
    const about = tableAt(table, 'package') ?? tableAt(table, 'project') ?? {}
    for (const [key, value] of Object.entries(about)) {
      if (isInherited(value)) add(['package', key], inheritedField(key, value, at))
    }
  } catch (error) {
    if (error instanceof NothingToInherit) return undefined
    throw error
  }
  return found
}

function isInherited(value: unknown): boolean {
  return isTable(value) && valueAt(value, 'workspace') !== undefined
}
