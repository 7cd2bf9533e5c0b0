import { follow, isTable, tableAt, valueAt, type Table } from '@shakedown/workspace'

/** Where a manifest stands: what it inherits comes from the root of its workspace, on the same side of the change. */
export interface Standpoint {
  readonly folder: string
  /** Absent: it is not known to be in a workspace. */
  readonly root?: { readonly folder: string; readonly table: Table }
}

/** It inherits what is not there, so what it says cannot be known. */
export class NothingToInherit extends Error {}

/**
 * What a dependency asks for, in one spelling: a bare version is a table, defaults are left out, features have no order,
 * paths begin at the top of the repository, and what is inherited stands in place. Rules: The Cargo Book, "Specifying
 * Dependencies".
 * @throws NothingToInherit
 */
export function normalDependency(key: string, specification: unknown, at: Standpoint): unknown {
  if (!isTable(specification)) return typeof specification === 'string' ? { version: specification } : specification
  const { workspace, ...own } = plain(specification, at.folder)
  if (workspace === undefined) return own
  if (workspace !== true) return { workspace, ...own }
  const { optional: _, ...shared } = inherited(key, at)
  const features = [shared['features'], own['features']].flatMap((list) => (Array.isArray(list) ? list : []))
  const merged: Record<string, unknown> = { ...shared, ...own }
  if (features.length > 0) merged['features'] = sorted(features)
  // which of the two wins depends on the edition; said by both, both are kept
  if (own['default-features'] !== undefined) {
    merged['default-features'] = [own['default-features'], shared['default-features'] ?? true]
  }
  return merged
}

function inherited(key: string, { root }: Standpoint): Record<string, unknown> {
  const table = root === undefined ? undefined : tableAt(tableAt(root.table, 'workspace') ?? {}, 'dependencies')
  const specification = table === undefined ? undefined : valueAt(table, key)
  if (typeof specification === 'string') return { version: specification }
  if (root === undefined || !isTable(specification) || valueAt(specification, 'workspace') !== undefined) {
    throw new NothingToInherit(key)
  }
  return plain(specification, root.folder)
}

/** `package` stays even where it repeats the key: with it the crate is called by the key, without it by its library. */
function plain(specification: Table, folder: string): Record<string, unknown> {
  const found: Record<string, unknown> = { ...specification }
  if (found['default_features'] !== undefined && found['default-features'] === undefined) {
    found['default-features'] = found['default_features']
    delete found['default_features']
  }
  const isInherited = found['workspace'] === true
  // said beside `workspace = true`, a default can still overrule
  if (found['default-features'] === true && !isInherited) delete found['default-features']
  if (found['optional'] === false) delete found['optional']
  const { features } = found
  if (Array.isArray(features)) {
    if (features.length > 0) found['features'] = sorted(features)
    else delete found['features']
  }
  if (typeof found['path'] === 'string' && found['base'] === undefined) {
    found['path'] = follow(folder, found['path']) ?? { from: folder, path: found['path'] }
  }
  return found
}

function sorted(items: readonly unknown[]): readonly unknown[] {
  return [...new Set(items)].toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
}
