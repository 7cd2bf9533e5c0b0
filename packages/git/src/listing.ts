import type { Sha } from '@shakedown/ports'
import { nameOf } from './names.ts'
import { GitError } from './program.ts'
import { folderMode, type Tree, type TreeEntry, type Trees } from './trees.ts'

export interface ListedFile extends TreeEntry {
  /** Bytes that are not UTF-8 are shown as `\xNN`, as `DiffEntry` has it. */
  path: string
}

export interface Listing {
  /** Names only. @param prefix what stands before each */
  names(root: Sha, prefix: string): Promise<string[]>
  files(root: Sha): Promise<ListedFile[]>
  /** Of symbolic links alone. */
  links(root: Sha): Promise<ListedFile[]>
}

/** A few kilobytes can describe more files than any machine can hold: each folder the same one, ten times. */
const maxFiles = 2_000_000
/** core.maxTreeDepth */
const maxDepth = 2048
const linkMode = '120000'

type Visit = (path: string, mode: string, id: () => Sha) => void

export function listing(trees: Trees): Listing {
  /** A question for each level; a folder that stands in several places is read once. */
  const readAll = async (root: Sha): Promise<ReadonlyMap<Sha, Tree>> => {
    const all = new Map<Sha, Tree>()
    let open = [root]
    for (let depth = 0; open.length > 0; depth++) {
      if (depth > maxDepth) throw endless(`${maxDepth} folders deep`)
      const level = await trees.read(open)
      for (const [id, tree] of level) all.set(id, tree)
      const below = new Set<Sha>()
      for (const tree of level.values()) {
        tree.each((_, mode, id) => {
          if (mode === folderMode) below.add(id())
        })
      }
      open = [...below].filter((id) => !all.has(id))
    }
    return all
  }

  const walk = async (root: Sha, prefix: string, visit: Visit): Promise<void> => {
    const all = await readAll(root)
    let count = 0
    const step = (tree: Sha, above: string, depth: number) => {
      if (depth > maxDepth) throw endless(`${maxDepth} folders deep`)
      all.get(tree)?.each((name, mode, id) => {
        if (++count > maxFiles) throw endless(`more than ${maxFiles} files`)
        if (mode === folderMode) step(id(), `${above}${name}/`, depth + 1)
        else visit(nameOf(`${above}${name}`).text, mode, id)
      })
    }
    step(root, Buffer.from(prefix, 'utf8').toString('latin1'), 0)
  }

  return {
    async names(root, prefix) {
      const names: string[] = []
      await walk(root, prefix, (path) => names.push(path))
      return names
    },
    async files(root) {
      const files: ListedFile[] = []
      await walk(root, '', (path, mode, id) => files.push({ path, mode, id: id() }))
      return files
    },
    async links(root) {
      const links: ListedFile[] = []
      await walk(root, '', (path, mode, id) => {
        if (mode === linkMode) links.push({ path, mode, id: id() })
      })
      return links
    },
  }
}

function endless(what: string): GitError {
  return new GitError(['ls-tree'], 128, `the tree is ${what}`)
}
