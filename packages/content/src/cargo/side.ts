import {
  closureOf,
  folderAround,
  parseToml,
  resolverOf,
  tableAt,
  within,
  type Closure,
  type Member,
  type Table,
  type Workspace,
} from '@shakedown/workspace'
import type { Side } from '../proof.ts'
import type { Standpoint } from './dependency.ts'

/** One side of the change, as far as Cargo goes. */
export interface CargoSide {
  readonly members: readonly Member[]
  readonly closure: Closure
  /** Members that the roots are built from; all of them when there are no roots. */
  readonly inside: readonly Member[]
  /** Where a manifest stands, by the content it has on this side. */
  standpointOf(path: string, table: Table): Promise<Standpoint>
  /** `undefined`: there is none, or it is no TOML. */
  tableAt(path: string): Promise<Table | undefined>
  /** Of several at once. */
  tablesAt(paths: readonly string[]): Promise<ReadonlyMap<string, Table>>
}

/** @throws FilesUnreadable */
export async function cargoSide(side: Side, roots: readonly string[]): Promise<CargoSide> {
  const workspace: Workspace = await side.workspace()
  const members = workspace.members.filter(({ ecosystem }) => ecosystem === 'cargo')
  const closure = closureOf(workspace, roots)
  const inside = roots.length === 0 ? members : members.filter((member) => closure.members.has(member))

  const tablesAt = async (paths: readonly string[]) => {
    const tables = new Map<string, Table>()
    for (const [path, bytes] of await side.files.read(paths)) {
      const toml = parseToml(bytes)
      if (toml.kind === 'table') tables.set(path, toml.table)
    }
    return tables
  }
  const at = async (path: string) => (await tablesAt([path])).get(path)

  return {
    members,
    closure,
    inside,
    tableAt: at,
    tablesAt,
    async standpointOf(path, table) {
      const folder = folderAround(path)
      if (tableAt(table, 'workspace') !== undefined) return { folder, root: { folder, table } }
      const root = members.find(({ manifest }) => manifest === path)?.root
      if (root === undefined || root === folder) return { folder }
      const rootTable = await at(within(root, 'Cargo.toml'))
      return rootTable === undefined ? { folder } : { folder, root: { folder: root, table: rootTable } }
    },
  }
}

/** Resolver 1 lets features that only tests turn on reach the build. */
export function testsReachTheBuild(table: Table, { root }: Standpoint): boolean {
  return resolverOf(root?.table ?? table) === '1'
}
