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
 * around it; where members of several ecosystems share a folder, being inside by one of them is being inside. It belongs
 * as well to a member whose targets begin beside or above it, so that a package laid into the sources of another does
 * not take them away, and sources outside a member's folder are its own. What a source names by itself (`#[path]`,
 * `include!`) is not followed.
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
  const bySource = new Map<string, readonly Member[]>()
  for (const member of chains.keys()) {
    for (const source of member.sources ?? []) bySource.set(source, [...(bySource.get(source) ?? []), member])
  }
  return {
    members: chains,
    faults: [...workspace.faults, ...new Set([...chains.keys()].flatMap(({ faults = [] }) => faults))],
    missingRoots: roots.filter((root) => !byFolder.has(folderOf(root))),
    place(path) {
      const around = membersAround(byFolder, path)
      const owners = [...around.filter((member) => chains.has(member)), ...membersOfSources(bySource, path)]
      const [first] = around
      const [inside] = owners
      if (inside !== undefined) {
        const compiled = owners.some((member) => isBuildInput(member, path))
        return { kind: 'inside', member: inside.name, chain: chains.get(inside) ?? [], compiled }
      }
      return first === undefined ? { kind: 'no-member' } : { kind: 'outside', member: first.name }
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
  for (const folder of foldersAround(path)) {
    const found = byFolder.get(folder)
    if (found !== undefined) return found
  }
  return []
}

function membersOfSources(bySource: ReadonlyMap<string, readonly Member[]>, path: string): readonly Member[] {
  if (bySource.size === 0) return []
  return foldersAround(path).flatMap((folder) => bySource.get(folder) ?? [])
}

/** The folders around a file, the deepest first, the top last. */
function foldersAround(path: string): readonly string[] {
  const folders: string[] = []
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) folders.push(path.slice(0, end))
  return [...folders, '']
}
