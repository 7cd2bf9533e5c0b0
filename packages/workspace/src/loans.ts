import { FilesUnreadable, type Files } from '@shakedown/ports'
import { folderAround, follow, isBelow } from './cargo/place.ts'

/** A path that a source or a symbolic link names: a build of its package may take in what lies there. */
export interface Loan {
  /** A file, a folder, or a file without its ending. */
  readonly to: string
  /** The name goes on with what only the program knows: whatever begins like it may be meant. */
  readonly isOpen: boolean
}

/** A source that is asked what it names. */
export interface Borrower {
  readonly path: string
  /** The folder of its package. */
  readonly home: string
  /** Other packages lie below its own: then names that do not climb can lead there as well. */
  readonly isAround: boolean
}

/** So many are read in one go. */
const batch = 256
/** More than the sources of the largest known nodes have. */
const most = { sources: 20_000, bytes: 256 * 2 ** 20 }
/** No path is longer (PATH_MAX), however long a line is. */
const longestPath = 4096

/** Files in which a language, or a build script, names others by a path. */
export function mayName(path: string): boolean {
  return /\.(?:rs|go|[cm]?[jt]sx?|vue|svelte|py|proto|c|h|cc|cpp|hpp|s|S)$|(?:^|\/)tsconfig[^/]*\.json$/.test(path)
}

/**
 * What sources name beyond themselves, by any text that looks like a path: `#[path]`, `include!`, a relative import, a
 * build script. A path may be meant from the file or from its package, so both count. A way up alone (`../..`) names
 * nothing, and what a program puts together of parts that are no text is not seen.
 * @throws FilesUnreadable, also when there is more than is read
 */
export async function loansOf(files: Files, borrowers: readonly Borrower[]): Promise<readonly Loan[]> {
  if (borrowers.length > most.sources) throw tooMuch(`${borrowers.length} sources, and ${most.sources} are read`)
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
      if (bytes > most.bytes) throw tooMuch(`more than ${most.bytes} bytes of sources`)
      loans.push(...namedIn(new TextDecoder().decode(content), borrower))
    }
  }
  return loans
}

function tooMuch(what: string): FilesUnreadable {
  return new FilesUnreadable(`what the sources name is not known: there are ${what}`)
}

/** What a symbolic link leads to. */
export function loanOfLink(path: string, target: string): Loan | undefined {
  const to = follow(folderAround(path), target)
  return to === undefined ? undefined : { to, isOpen: false }
}

export function isLent({ to, isOpen }: Loan, path: string): boolean {
  if (!path.startsWith(to)) return false
  return isOpen || path.length === to.length || /^[/.]/.test(path.slice(to.length, to.length + 1))
}

/** Where the parts meet that `join`, `concat!` and their like put together. */
const seams = /(["'`])\s*(?:,|(?:\)\s*)?\.\s*(?:join|push)\s*\()\s*\1/g

function namedIn(text: string, { path, home, isAround }: Borrower): Iterable<Loan> {
  const found = new Map<string, Loan>()
  if (!isAround && !text.includes('..')) return []
  const folder = folderAround(path)
  const mark = isAround ? '/' : '../'
  for (const written of [...wordsWith(text, mark), ...wordsWith(text.replace(seams, '/'), mark)]) {
    // before the last blank to be filled in stands a folder that nobody knows; the package or the file's own may be it
    const known = written.replace(/^.*[}$%][^/]*\//, '')
    const [exact = ''] = /^[^{}$%*?#[\]|\\]*/.exec(known) ?? []
    const isOpen = exact.length < known.length
    // TypeScript imports x.ts by the name of what becomes of it
    const plain = exact.replace(/\.[cm]?jsx?$/, '')
    for (const from of new Set([folder, home])) {
      const to = follow(from, plain.replace(/^\/+/, ''))
      if (to === undefined || to === '' || to === folder || isBelow(to, folder)) continue
      found.set(`${to} ${isOpen}`, { to, isOpen })
    }
  }
  return found.values()
}

const ends = new Set('\t\n\r "\'`()<>,;=:')

/** The words of a text that have the mark in them, each looked at once. */
function wordsWith(text: string, mark: string): string[] {
  const words: string[] = []
  for (let at = text.indexOf(mark); at !== -1;) {
    let [from, to] = [at, at + mark.length]
    while (from > 0 && at - from <= longestPath && !ends.has(text.charAt(from - 1))) from--
    while (to < text.length && !ends.has(text.charAt(to))) to++
    if (to - from <= longestPath) words.push(text.slice(from, to))
    at = text.indexOf(mark, to)
  }
  return words
}
