import type { Files } from '@shakedown/ports'
import { folderAround, follow, isBelow } from './cargo/place.ts'

/** A path that a source or a symbolic link names: a build of its package may take in what lies there. */
export interface Loan {
  /** The file that names it. */
  readonly by: string
  /** A file, a folder, or a file without its ending. */
  readonly to: string
  /** The name goes on with what only the program knows: whatever begins like it may be meant. */
  readonly isOpen: boolean
}

/** A source of which somebody asks what it names, and the folder of its package. */
export interface Borrower {
  readonly path: string
  readonly home: string
  /** Other packages lie below its own: then names that do not climb can lead there as well. */
  readonly isAround: boolean
}

/** So many are read in one go. */
const batch = 256
/** More than the sources of the largest known nodes have. */
const most = { sources: 20_000, bytes: 256 * 2 ** 20 }

/** Files in which a language, or a build script, names others by a path. */
export function mayName(path: string): boolean {
  return /\.(?:rs|go|[cm]?[jt]sx?|vue|svelte|py|proto|c|h|cc|cpp|hpp|s|S)$|(?:^|\/)tsconfig[^/]*\.json$/.test(path)
}

/**
 * What sources name beyond themselves, by any text that looks like a path: `#[path]`, `include!`, a relative import, a
 * build script. A path may be meant from the file or from its package, so both count. A way up alone (`../..`) names
 * nothing, and what a program puts together of parts that are no text is not seen.
 * @returns a sentence when there is more than is read
 * @throws FilesUnreadable
 */
export async function loansOf(files: Files, borrowers: readonly Borrower[]): Promise<readonly Loan[] | string> {
  if (borrowers.length > most.sources)
    return `${borrowers.length} sources are more than the ${most.sources} that are read`
  const loans: Loan[] = []
  let bytes = 0
  for (let at = 0; at < borrowers.length; at += batch) {
    const some = borrowers.slice(at, at + batch)
    const read = await files.read(some.map(({ path }) => path))
    for (const borrower of some) {
      const content = read.get(borrower.path)
      // a link is looked at as a link
      if (content === undefined) continue
      bytes += content.length
      if (bytes > most.bytes) return `the sources have more than the ${most.bytes} bytes that are read`
      loans.push(...namedIn(new TextDecoder().decode(content), borrower))
    }
  }
  return loans
}

/** What a symbolic link leads to. */
export function loanOfLink(path: string, target: string): Loan | undefined {
  const to = follow(folderAround(path), target)
  return to === undefined ? undefined : { by: path, to, isOpen: false }
}

export function isLent({ to, isOpen }: Loan, path: string): boolean {
  if (!path.startsWith(to)) return false
  return isOpen || path.length === to.length || /^[/.]/.test(path.slice(to.length))
}

const climbing = /[^\s"'`()<>,;=]*\.\.\/[^\s"'`()<>,;=]*/g
const anyPath = /[^\s"'`()<>,;=]*\/[^\s"'`()<>,;=]*/g
/** Parts that `join`, `concat!` and their like put together. */
const seams = /(["'`])\s*(?:,|\)?\s*\.\s*(?:join|push)\s*\()\s*\1/g

function namedIn(text: string, { path, home, isAround }: Borrower): Loan[] {
  if (!isAround && !text.includes('..')) return []
  const folder = folderAround(path)
  const found = new Map<string, Loan>()
  for (const [written] of text.replace(seams, '/').matchAll(isAround ? anyPath : climbing)) {
    // what stands before the last blank to be filled in is a folder that nobody knows; one of the two below it may be
    const [, known = written] = /^.*[}$%][^/]*(\/.*)$/.exec(written) ?? []
    const [plain = ''] = /^[^{}$%*?[\]|\\]*/.exec(known) ?? []
    const isOpen = plain.length < known.length
    for (const from of new Set([folder, home])) {
      const to = follow(from, plain.replace(/^\/+/, ''))
      if (to === undefined || to === '' || to === folder || isBelow(to, folder)) continue
      found.set(`${to} ${isOpen}`, { by: path, to, isOpen })
    }
  }
  return [...found.values()]
}
