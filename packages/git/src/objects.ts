import { isSha, type Sha } from '@shakedown/ports'
import { GitError, type GitProgram } from './program.ts'
import { splitNames } from './names.ts'

export interface TreeEntry {
  /** `100644`, `100755`, `120000` (symbolic link), `160000` (submodule) or `040000` (folder). */
  mode: string
  id: Sha
}

export interface Objects {
  /** The commit that `rev` names, when it is here. Give a full object name or a full ref, never text from outside. */
  resolve(rev: string): Promise<Sha | undefined>
  /** Whether the commit itself is here; its parents may be cut off. */
  has(commit: Sha): Promise<boolean>
  tree(commit: Sha): Promise<Sha | undefined>
  /** What stands at `path`; a symbolic link is not followed. `undefined`: nothing. @throws GitError if the tree cannot be read */
  entry(treeish: Sha, path: string): Promise<TreeEntry | undefined>
  /** The blob of a regular file at `path`. */
  blobId(treeish: Sha, path: string): Promise<Sha | undefined>
  /** The bytes of a regular file. `undefined`: there is none. @throws Error above `maxBytes` */
  readBlob(treeish: Sha, path: string, maxBytes: number): Promise<Buffer | undefined>
  /** The blobs that are here and at most `maxBytes` long; two processes, however many ids. */
  readBlobs(ids: readonly Sha[], maxBytes: number): Promise<ReadonlyMap<Sha, Buffer>>
  /** Every file's name, below `folder` if given. */
  listTree(treeish: Sha, folder?: string): Promise<string[]>
}

export function objects(git: GitProgram): Objects {
  const verify = async (rev: string): Promise<Sha | undefined> => {
    const { code, stdout } = await git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', rev])
    const sha = stdout.toString('latin1').trim()
    return code === 0 && isSha(sha) ? sha : undefined
  }

  const entry: Objects['entry'] = async (treeish, path) => {
    const out = await git.must(['ls-tree', '-z', '--full-tree', sha(treeish), '--', path])
    const found = splitNames(out)
      .map((line) => /^(\d{6}) \w+ ([0-9a-f]{40,64})\t(.*)$/s.exec(line))
      .find((match) => match?.[3] === path)
    return found?.[1] === undefined || found[2] === undefined ? undefined : { mode: found[1], id: found[2] }
  }

  const blobId: Objects['blobId'] = async (treeish, path) => {
    const found = await entry(treeish, path)
    return found !== undefined && isRegular(found.mode) ? found.id : undefined
  }

  const readBlobs: Objects['readBlobs'] = async (ids, maxBytes) => {
    const unique = [...new Set(ids.map(sha))]
    if (unique.length === 0) return new Map()
    const sizes = await git.must(['cat-file', '--batch-check'], { input: lines(unique) })
    const wanted = sizes
      .toString('latin1')
      .split('\n')
      .map((line) => /^(\S+) blob (\d+)$/.exec(line))
      .filter((match) => match !== null && Number(match[2]) <= maxBytes)
      .map((match) => match?.[1] ?? '')
    if (wanted.length === 0) return new Map()
    return splitBatch(await git.must(['cat-file', '--batch'], { input: lines(wanted) }))
  }

  const here = new Set<Sha>()
  return {
    resolve: (rev) => verify(`${rev}^{commit}`),
    async has(commit) {
      // What is here stays here; what is not may still be fetched.
      if (!here.has(commit) && (await git.ask(['cat-file', '-e', `${sha(commit)}^{commit}`])).code === 0)
        here.add(commit)
      return here.has(commit)
    },
    tree: (commit) => verify(`${sha(commit)}^{tree}`),
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
    async listTree(treeish, folder) {
      const below = folder === undefined ? [] : [`${folder.replace(/\/+$/, '')}/`]
      const out = await git.must(['ls-tree', '-r', '-z', '--name-only', '--full-tree', sha(treeish), '--', ...below])
      return splitNames(out)
    },
  }
}

export function isRegular(mode: string): boolean {
  return mode === '100644' || mode === '100755'
}

/** Reads what `git cat-file --batch` printed: `<id> <type> <size>`, a newline, the bytes, a newline. */
function splitBatch(out: Buffer): Map<Sha, Buffer> {
  const found = new Map<Sha, Buffer>()
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(0x0a, at)
    const match = /^([0-9a-f]{40,64}) \w+ (\d+)$/.exec(out.toString('latin1', at, end))
    if (match?.[1] === undefined || match[2] === undefined) throw new Error('git cat-file printed no object header')
    const start = end + 1
    const stop = start + Number(match[2])
    found.set(match[1], out.subarray(start, stop))
    at = stop + 1
  }
  return found
}

function lines(ids: readonly Sha[]): string {
  return ids.map((id) => `${id}\n`).join('')
}

/** Object names come from payloads and APIs: only whole ones ever reach an argument vector. */
export function sha(text: Sha): Sha {
  if (!isSha(text)) throw new GitError(['rev-parse'], 128, `${JSON.stringify(text.slice(0, 80))} is no object name`)
  return text
}
