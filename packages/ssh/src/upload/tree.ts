import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, lstat, open, readdir, readlink, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { ProblemError, quote } from '@shakedown/ports'
import type { Problem } from '@shakedown/ports'
import type { UploadRequest } from './request.ts'

export type Entry =
  /** `path` is relative to the tree with `/` between names, and empty for the tree's own root. */
  | { kind: 'folder'; path: string; mode: number }
  | { kind: 'file'; path: string; mode: number; size: number }
  | { kind: 'link'; path: string; to: string }

/** A file or folder to upload, looked at once for all hosts. */
export interface LocalTree {
  /** Absolute. */
  readonly from: string
  readonly remote: string
  /** Parents before their children; the first is the root. */
  readonly entries: readonly Entry[]
  readonly bytes: number
  /**
   * The SHA-256 of each entry in hexadecimal, empty for what is no file. Found while hosts are being connected to. Rejects
   * with a ProblemError when a file is no longer as it was, and with the reason of an abort.
   */
  readonly digests: Promise<readonly string[]>
}

const maxEntries = 100_000

/**
 * Reads what is to be uploaded; its files are hashed in the background. Symbolic links within a folder are kept when they stay in it, wherever it is
 * put; those that lead outside are refused, and so is a path that leaves `base` through a link: what a pull request
 * checked in must not fetch the runner's files.
 * @param base the folder that relative local paths belong to
 * @throws ProblemError with everything that cannot be uploaded as it is
 */
export async function readTree(
  { local, remote }: UploadRequest,
  { base, signal, where = 'input "upload"' }: { base: string; signal: AbortSignal; where?: string },
): Promise<LocalTree> {
  const from = resolve(base, local)
  const problems: Problem[] = []
  const refuse = (path: string, what: string, mend: string) => {
    const shown = path === '' ? local : join(local, path)
    problems.push({ where, what: `${quote(shown)} ${what}`, mend })
  }
  const entries: Entry[] = []

  const visit = async (path: string): Promise<void> => {
    signal.throwIfAborted()
    const place = path === '' ? from : join(from, path)
    const stat = await lstat(place)
    if (entries.length >= maxEntries) {
      throw new ProblemError([
        { where, what: `${quote(local)} has more than ${maxEntries} entries`, mend: 'Pack it into one file' },
      ])
    }
    if (stat.isDirectory()) {
      // A folder that its owner cannot enter could not be filled, nor removed again.
      entries.push({ kind: 'folder', path, mode: (stat.mode & 0o777) | 0o700 })
      for (const name of (await readdir(place, { encoding: 'buffer' })).toSorted(Buffer.compare)) {
        const text = name.toString()
        if (Buffer.from(text).equals(name)) await visit(path === '' ? text : `${path}/${text}`)
        else refuse(path, `has an entry whose name is not UTF-8: ${quote(text)}`, 'Rename it')
      }
    } else if (stat.isFile()) {
      await access(place, constants.R_OK)
      entries.push({ kind: 'file', path, mode: (stat.mode & 0o777) | 0o400, size: stat.size })
    } else if (!stat.isSymbolicLink()) {
      refuse(path, 'is neither a file nor a folder nor a link', 'Leave it out')
    } else if (path === '') {
      refuse(path, 'is a symbolic link', 'Name the file or folder that it leads to')
    } else {
      const to = await readlink(place)
      if (staysInside(path, to)) entries.push({ kind: 'link', path, to })
      else refuse(path, `is a symbolic link to ${quote(to)}, outside of what is uploaded`, 'Copy what it leads to')
    }
  }
  try {
    const escape = isAbsolute(local) ? '' : relative(await realpath(base), await realpath(from))
    if (escape === '..' || escape.startsWith('../')) {
      refuse('', `leads out of ${quote(base)}`, 'Give the absolute path if that is meant')
    } else await visit('')
  } catch (error) {
    if (error instanceof ProblemError || signal.aborted) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') refuse('', 'does not exist', `Check the path; relative ones are below ${quote(base)}`)
    else refuse('', `cannot be read: ${(error as Error).message}`, 'Check the path and its permissions')
  }
  if (problems.length > 0) throw new ProblemError(problems)
  const bytes = entries.reduce((sum, entry) => sum + (entry.kind === 'file' ? entry.size : 0), 0)
  const digests = digestAll(from, entries, signal)
  // Whoever needs them is told.
  digests.catch(() => {})
  return { from, remote, entries, bytes, digests }
}

async function digestAll(from: string, entries: readonly Entry[], signal: AbortSignal): Promise<readonly string[]> {
  const digests: string[] = []
  for (const entry of entries) {
    digests.push(entry.kind === 'file' ? await digestOf({ from }, entry, signal) : '')
  }
  return digests
}

/**
 * Of a file as it is now.
 * @throws ProblemError when it cannot be read any more, or has another size
 */
export async function digestOf(
  tree: Pick<LocalTree, 'from'>,
  entry: Entry & { kind: 'file' },
  signal: AbortSignal,
): Promise<string> {
  const place = placeOf(tree, entry)
  const { size, sha256 } = await digest(place, signal).catch((error: unknown) => {
    throw signal.aborted ? error : changed(place, error)
  })
  if (size !== entry.size) throw changed(place)
  return sha256
}

/** Where a tree's entry is on this machine. */
export function placeOf({ from }: Pick<LocalTree, 'from'>, { path }: Entry): string {
  return path === '' ? from : join(from, path)
}

export function changed(place: string, cause?: unknown): ProblemError {
  const what = `${quote(place)} was changed while it was being uploaded`
  return new ProblemError([{ where: 'input "upload"', what, mend: 'Upload what no other step still writes' }], {
    cause,
  })
}

/**
 * Only `../../a/b`: upwards first, never above the root, then down. By induction over the links that it may pass, such a
 * link stays inside; one with `..` after a name could climb out through another link.
 */
function staysInside(path: string, to: string): boolean {
  const parts = to.split('/')
  const down = parts.findIndex((part) => part !== '..')
  const ups = down === -1 ? parts.length : down
  const rest = parts.slice(ups)
  if (to === '' || rest.some((part, index) => part === '..' || (part === '' && index < rest.length - 1))) return false
  return ups <= path.split('/').length - 1
}

const block = 1024 * 1024

/** `O_NOFOLLOW`: what was a file a moment ago may be a link by now. */
export const readFlags = constants.O_RDONLY | constants.O_NOFOLLOW

/** Of a file's bytes, in one pass. */
async function digest(path: string, signal: AbortSignal): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(block)
  const file = await open(path, readFlags)
  try {
    let size = 0
    for (;;) {
      signal.throwIfAborted()
      const { bytesRead } = await file.read(buffer, 0, block)
      if (bytesRead === 0) return { size, sha256: hash.digest('hex') }
      size += bytesRead
      hash.update(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}
