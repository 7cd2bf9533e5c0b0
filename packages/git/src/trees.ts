import type { Sha } from '@shakedown/ports'
import type { Catalogue } from './catalogue.ts'
import { GitError } from './program.ts'

export interface TreeEntry {
  /** `100644`, `100755`, `120000` (symbolic link), `160000` (submodule) or `040000` (folder). */
  mode: string
  id: Sha
}

/** The entries of one folder. Names are bytes, here one character each (latin1), so that any name fits. */
export interface Tree {
  readonly size: number
  get(name: string): TreeEntry | undefined
  /** In git's order. `id` is written out when it is asked for: of most entries nobody wants it. */
  each(visit: (name: string, mode: string, id: () => Sha) => void): void
}

export interface Trees {
  /** @throws GitError when one of them is missing or no tree */
  read(ids: readonly Sha[]): Promise<ReadonlyMap<Sha, Tree>>
  /** What stands at each path, or nothing; a level of all paths is one question. Symbolic links are not followed. */
  find(root: Sha, paths: readonly string[]): Promise<ReadonlyMap<string, TreeEntry>>
}

/** GitHub takes no object above this. */
const maxTreeBytes = 100 * 1024 * 1024
/** Entries that are kept; a folder of today's biggest repositories has a few thousand. */
const maxKept = 500_000

export function trees(catalogue: Catalogue): Trees {
  const known = new Map<Sha, Tree>()
  let kept = 0

  const read: Trees['read'] = async (ids) => {
    const found = new Map<Sha, Tree>()
    const missing: Sha[] = []
    for (const id of new Set(ids)) {
      const tree = known.get(id)
      if (tree === undefined) missing.push(id)
      else found.set(id, tree)
    }
    const replies = await catalogue.contents(missing, maxTreeBytes)
    for (const [index, id] of missing.entries()) {
      const reply = replies[index]
      if (reply?.type !== 'tree') {
        throw new GitError(
          ['cat-file'],
          128,
          `the tree ${id} is ${reply === undefined ? 'missing' : `a ${reply.type}`}`,
        )
      }
      const tree = parseTree(reply.bytes, id.length / 2)
      found.set(id, tree)
      kept += tree.size + 1
      if (kept > maxKept) {
        known.clear()
        kept = tree.size + 1
      }
      known.set(id, tree)
    }
    return found
  }

  return {
    read,
    async find(root, paths) {
      const found = new Map<string, TreeEntry>()
      let open = paths.map((path) => ({ path, id: root, left: namesOf(path) }))
      while (open.length > 0) {
        const level = await read(open.map(({ id }) => id))
        open = open.flatMap(({ path, id, left }) => {
          const [name = '', ...deeper] = left
          const entry = level.get(id)?.get(name)
          if (entry === undefined) return []
          if (deeper.length > 0) return entry.mode === folderMode ? [{ path, id: entry.id, left: deeper }] : []
          found.set(path, entry)
          return []
        })
      }
      return found
    },
  }
}

export const folderMode = '040000'

/**
 * `<mode> SP <name> NUL <id>`, again and again, as git's tree-walk.c reads it. Of two
 * entries with one name the first counts, as it does for git-ls-tree(1) asked for a path.
 * @throws GitError for bytes that are no tree
 */
export function parseTree(bytes: Buffer, idBytes: number): Tree {
  const text = bytes.toString('latin1')
  const idAt = (end: number): Sha => bytes.toString('hex', end + 1, end + 1 + idBytes)
  const found = new Map<string, { mode: string; end: number }>()
  for (let at = 0; at < text.length;) {
    const space = text.indexOf(' ', at)
    const end = text.indexOf('\0', space + 1)
    if (space === -1 || end === -1 || end + 1 + idBytes > text.length) throw broken()
    const name = text.slice(space + 1, end)
    if (!found.has(name)) found.set(name, { mode: modeOf(text.slice(at, space)), end })
    at = end + 1 + idBytes
  }
  return {
    size: found.size,
    get(name) {
      const entry = found.get(name)
      return entry === undefined ? undefined : { mode: entry.mode, id: idAt(entry.end) }
    },
    each(visit) {
      for (const [name, { mode, end }] of found) visit(name, mode, () => idAt(end))
    },
  }
}

/** Old programs wrote other permissions; git reads them as one of these (canon_mode). */
function modeOf(text: string): string {
  if (text === '100644' || text === '100755') return text
  if (text === '40000') return folderMode
  if (!/^[0-7]{5,6}$/.test(text)) throw broken()
  const mode = parseInt(text, 8)
  switch (mode & 0o170000) {
    case 0o100000:
      return (mode & 0o100) === 0 ? '100644' : '100755'
    case 0o120000:
      return '120000'
    case 0o040000:
      return folderMode
    default:
      return '160000'
  }
}

function broken(): GitError {
  return new GitError(['cat-file'], 128, 'a tree object is broken')
}

/** The names on the way to a path, as a tree has them. */
function namesOf(path: string): string[] {
  return Buffer.from(path, 'utf8').toString('latin1').split('/')
}
