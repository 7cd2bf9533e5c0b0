import { isBuildInput } from './build-input.ts'
import type { Ecosystem, Member, Workspace } from './workspace.ts'

/** Where a path stands, seen from the roots of a closure. */
export type Place =
  /** `chain` leads from a root to the member, by their names; `compiled`: the build of the root takes the file in by itself. */
  | { readonly kind: 'inside'; readonly member: string; readonly chain: readonly string[]; readonly compiled: boolean }
  | { readonly kind: 'outside'; readonly member: string }
  | { readonly kind: 'no-member' }

/** What the roots are built from. */
export interface Closure {
  readonly members: ReadonlyMap<Member, readonly string[]>
  /** Why it is not known whole, one sentence each; then no member may be called outside. */
  readonly faults: readonly string[]
  /** Folders among the roots in which there is no package. */
  readonly missingRoots: readonly string[]
  place(path: string): Place
}

/**
 * The members that the roots need, directly or through others. A path belongs to the member with the deepest folder
 * around it; where members of several ecosystems share a folder, being inside by one of them is being inside.
 * @param roots folders of members, as the policy names them
 */
export function closureOf(workspace: Workspace, roots: readonly string[]): Closure {
  const byFolder = Map.groupBy(workspace.members, ({ folder }) => folder)
  const key = (ecosystem: Ecosystem, folder: string) => `${ecosystem} ${folder}`
  const byKey = new Map(workspace.members.map((member) => [key(member.ecosystem, member.folder), member]))
  const chains = new Map<Member, readonly string[]>()
  const waiting: [Member, readonly string[]][] = roots
    .flatMap((root) => byFolder.get(folderOf(root)) ?? [])
    .map((member) => [member, [member.name]])
  for (const [member, chain] of waiting) {
    if (chains.has(member)) continue
    chains.set(member, chain)
    for (const folder of member.needs) {
      const needed = byKey.get(key(member.ecosystem, folder))
      if (needed !== undefined && !chains.has(needed)) waiting.push([needed, [...chain, needed.name]])
    }
  }
  return {
    members: chains,
    faults: workspace.faults,
    missingRoots: roots.filter((root) => !byFolder.has(folderOf(root))),
    place(path) {
      const around = membersAround(byFolder, path)
      const inside = around.find((member) => chains.has(member))
      const [first] = around
      if (first === undefined) return { kind: 'no-member' }
      if (inside === undefined) return { kind: 'outside', member: first.name }
      const compiled = around.some((member) => chains.has(member) && isBuildInput(member, path))
      return { kind: 'inside', member: inside.name, chain: chains.get(inside) ?? [], compiled }
    },
  }
}

/** `./node/` and `node` are the same folder, `.` is the top. */
function folderOf(root: string): string {
  return root
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

/** The members with the deepest folder around `path`; several when ecosystems share it. */
function membersAround(byFolder: ReadonlyMap<string, readonly Member[]>, path: string): readonly Member[] {
  for (let end = path.lastIndexOf('/'); ; end = path.lastIndexOf('/', end - 1)) {
    const found = byFolder.get(end === -1 ? '' : path.slice(0, end))
    if (found !== undefined) return found
    if (end <= 0) return end === 0 || !byFolder.has('') ? [] : (byFolder.get('') ?? [])
  }
}
