import type { Sha } from '@shakedown/ports'
import type { Catalogue } from './catalogue.ts'
import { sha, type CommitReader, type Commits } from './commits.ts'
import { listing, type ListedFile } from './listing.ts'
import { GitError } from './program.ts'
import type { Reply } from './replies.ts'
import { trees, type TreeEntry } from './trees.ts'

export interface Objects extends Commits {
  /** What stands at `path`; a symbolic link is not followed. `undefined`: nothing. @throws GitError if the tree cannot be read */
  entry(treeish: Sha, path: string): Promise<TreeEntry | undefined>
  /** The blob of a regular file at `path`. */
  blobId(treeish: Sha, path: string): Promise<Sha | undefined>
  /** The bytes of a regular file. `undefined`: there is none. @throws Error above `maxBytes` */
  readBlob(treeish: Sha, path: string, maxBytes: number): Promise<Buffer | undefined>
  /** The blobs that are here and at most `maxBytes` long. */
  readBlobs(ids: readonly Sha[], maxBytes: number): Promise<ReadonlyMap<Sha, Buffer>>
  /**
   * The bytes of the regular files among `paths`; what is no such file (a symbolic link, a folder, a submodule, nothing)
   * is left out. A few questions, however many paths. Paths are UTF-8: the picture of another name (`\xNN`) finds nothing.
   * @throws GitError when a tree or blob that ought to be there cannot be read @throws Error above `maxBytes`, by its path
   */
  readFiles(commit: Sha, paths: readonly string[], maxBytes: number): Promise<ReadonlyMap<string, Buffer>>
  /** What is written in each symbolic link, by its path; bytes that are not UTF-8 become U+FFFD. @throws GitError @throws Error for one of more than a path's length */
  readLinks(commit: Sha): Promise<ReadonlyMap<string, string>>
  /** Every file's name, below `folder` if given. */
  listTree(treeish: Sha, folder?: string): Promise<string[]>
  /** Everything but folders, in git's order. @throws GitError when a tree cannot be read, or there is no end of files */
  listFiles(treeish: Sha): Promise<ListedFile[]>
}

/** PATH_MAX of Linux, with its end. */
const longestLink = 4096

export function objects(catalogue: Catalogue, { resolve, has, tree, rootOf }: CommitReader): Objects {
  const folders = trees(catalogue)
  const list = listing(folders)

  const entry: Objects['entry'] = async (treeish, path) => (await folders.find(await rootOf(treeish), [path])).get(path)

  const blobId: Objects['blobId'] = async (treeish, path) => {
    const found = await entry(treeish, path)
    return found !== undefined && isRegular(found.mode) ? found.id : undefined
  }

  const readBlobs: Objects['readBlobs'] = async (ids, maxBytes) => {
    const unique = [...new Set(ids.map(sha))]
    const sizes = await catalogue.info(unique)
    const wanted = unique.filter((_, index) => {
      const said = sizes[index]
      return said?.type === 'blob' && said.size <= maxBytes
    })
    return byId(await catalogue.contents(wanted, maxBytes))
  }

  return {
    resolve,
    has,
    tree,
    entry,
    blobId,
    async readBlob(treeish, path, maxBytes) {
      const id = await blobId(treeish, path)
      if (id === undefined) return undefined
      const bytes = (await readBlobs([id], maxBytes)).get(id)
      if (bytes === undefined) throw new Error(`${path} is longer than ${maxBytes} bytes, or its blob ${id} is missing`)
      return bytes
    },
    readBlobs,
    async readFiles(commit, paths, maxBytes) {
      const found = await folders.find(await rootOf(commit), [...new Set(paths)])
      const files = paths.flatMap((path) => {
        const there = found.get(path)
        return there !== undefined && isRegular(there.mode) ? [{ path, id: there.id }] : []
      })
      const ids = [...new Set(files.map(({ id }) => id))]
      const sizes = new Map((await catalogue.info(ids)).map((said, index) => [ids[index], said?.size]))
      for (const { path, id } of files) {
        const [shown, size] = [JSON.stringify(path), sizes.get(id)]
        if (size === undefined) throw new GitError(['cat-file'], 128, `the blob ${id} of ${shown} is missing`)
        if (size > maxBytes) throw new Error(`${shown} has ${size} bytes, more than the ${maxBytes} that are read`)
      }
      const blobs = byId(await catalogue.contents(ids, maxBytes))
      return new Map(
        files.map(({ path, id }) => {
          const bytes = blobs.get(id)
          if (bytes === undefined) throw new GitError(['cat-file'], 128, `the blob ${id} is gone`)
          return [path, bytes]
        }),
      )
    },
    async readLinks(commit) {
      const links = await list.links(await rootOf(commit))
      const written = byId(await catalogue.contents([...new Set(links.map(({ id }) => id))], longestLink))
      return new Map(
        links.map(({ path, id }) => {
          const bytes = written.get(id)
          if (bytes === undefined) throw new GitError(['cat-file'], 128, `the link ${JSON.stringify(path)} is missing`)
          return [path, bytes.toString('utf8')]
        }),
      )
    },
    async listTree(treeish, folder) {
      const root = await rootOf(treeish)
      if (folder === undefined) return await list.names(root, '')
      const name = folder.replace(/\/+$/, '')
      const below = (await folders.find(root, [name])).get(name)
      return below?.mode === '040000' ? await list.names(below.id, `${name}/`) : []
    },
    listFiles: async (treeish) => await list.files(await rootOf(treeish)),
  }
}

function byId(replies: readonly Reply[]): Map<Sha, Buffer> {
  return new Map(replies.flatMap((reply) => (reply === undefined ? [] : [[reply.id, reply.bytes]])))
}

export function isRegular(mode: string): boolean {
  return mode === '100644' || mode === '100755'
}
