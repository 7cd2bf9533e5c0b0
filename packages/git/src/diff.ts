import { isAscii } from 'node:buffer'
import type { Sha } from '@shakedown/ports'
import { nameOf } from './names.ts'

export type DiffKind = 'added' | 'modified' | 'deleted' | 'renamed' | 'typechanged' | 'mode'

/** One path that differs between two trees. */
export interface DiffEntry {
  kind: DiffKind
  /** The new name; of a deleted file the old one. Bytes that are not UTF-8 are shown as `\xNN`. */
  path: string
  /** Only of a renamed file. */
  oldPath?: string
  /** Six octal digits; `000000` where the file does not exist. */
  oldMode: string
  newMode: string
  /** All zeros where the file does not exist. */
  oldId: Sha
  newId: Sha
  /** `other` when a name is not UTF-8: then the path is a picture of the name, not the name. */
  encoding: 'utf8' | 'other'
}

/**
 * A rename is the same bytes under another name. Similarity would let the author of a change choose whether an edit
 * counts as "renamed" or as "deleted and added"; it would need the blobs, too.
 *
 * `--ignore-submodules=none`: without it a `.gitmodules` in the work tree can hide every submodule from the diff.
 */
export const diffArguments = [
  'diff-tree',
  '-r',
  '-z',
  '--raw',
  '--no-abbrev',
  '-M100%',
  '--no-rename-empty',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--ignore-submodules=none',
  '--end-of-options',
] as const

/**
 * Reads `git diff-tree -r -z --raw` (git-diff-tree(1), RAW OUTPUT FORMAT): `:<mode> <mode> <id> <id> <status>` and a
 * name, of a renamed file a second one. Each part is cut out of one text by its place, and single characters are looked
 * at as bytes: of 50,000 files, strings that nobody keeps cost as much as all the rest. @throws Error on anything else
 */
export function parseRawDiff(bytes: Buffer): DiffEntry[] {
  // latin1 keeps every byte as one character: what is at a place in the bytes is there in the text.
  const text = bytes.toString('latin1')
  const isPlain = isAscii(bytes)
  const idLength = bytes.indexOf(blank, 15) - 15
  const noId = idLength === 64 ? noSha256 : noSha1
  const entries: DiffEntry[] = []
  for (let at = 0; at < bytes.length;) {
    const status = at + 17 + 2 * idLength
    if (!isMeta(bytes, at, idLength)) {
      throw new Error(`git diff-tree printed ${JSON.stringify(text.slice(at, at + 120).replace(/\0.*/s, ''))}`)
    }
    const letter = bytes[status]
    const oldId = letter === added ? noId : text.slice(at + 15, at + 15 + idLength)
    const newId = letter === deleted ? noId : text.slice(status - 1 - idLength, status - 1)
    const oldMode = modeAt(text, at + 1)
    const newMode = modeAt(text, at + 8)
    const start = endOfField(text, status) + 1
    const end = endOfField(text, start)
    at = end + 1
    // Two literals: spreading a part costs more than reading the whole line.
    if (letter === renamed) {
      const [from, to] = [nameIn(text, start, end, isPlain), nameIn(text, at, endOfField(text, at), isPlain)]
      at = endOfField(text, at) + 1
      const encoding = from.isStrange || to.isStrange ? 'other' : 'utf8'
      const names = { path: to.text, oldPath: from.text }
      entries.push({ kind: 'renamed', ...names, oldMode, newMode, oldId, newId, encoding })
    } else {
      const kind = kindOf(letter, oldId === newId)
      const name = isPlain && end > start ? undefined : nameIn(text, start, end, isPlain)
      const path = name === undefined ? text.slice(start, end) : name.text
      entries.push({
        kind,
        path,
        oldMode,
        newMode,
        oldId,
        newId,
        encoding: name?.isStrange === true ? 'other' : 'utf8',
      })
    }
  }
  return entries
}

function nameIn(text: string, start: number, end: number, isPlain: boolean): { text: string; isStrange: boolean } {
  if (start === end) throw new Error('git diff-tree left out a name')
  const name = text.slice(start, end)
  return isPlain ? { text: name, isStrange: false } : nameOf(name)
}

function endOfField(text: string, at: number): number {
  const end = text.indexOf('\0', at)
  if (end === -1) throw new Error('git broke off in the middle of a name')
  return end
}

const [colon, blank] = [0x3a, 0x20]

function isMeta(bytes: Buffer, at: number, idLength: number): boolean {
  return (
    (idLength === 40 || idLength === 64) &&
    bytes[at] === colon &&
    bytes[at + 7] === blank &&
    bytes[at + 14] === blank &&
    bytes[at + 15 + idLength] === blank &&
    bytes[at + 16 + 2 * idLength] === blank
  )
}

const [noSha1, noSha256] = ['0'.repeat(40), '0'.repeat(64)]
/** Letters of git's, as bytes: A, D, M, R, T. */
const [added, deleted, modified, renamed, typechanged] = [0x41, 0x44, 0x4d, 0x52, 0x54]

/** Nearly every file has this one; a string for each would be kept. */
function modeAt(text: string, at: number): string {
  return text.startsWith('100644', at) ? '100644' : text.slice(at, at + 6)
}

function kindOf(letter: number | undefined, sameBytes: boolean): DiffKind {
  switch (letter) {
    case added:
      return 'added'
    case deleted:
      return 'deleted'
    case modified:
      return sameBytes ? 'mode' : 'modified'
    case typechanged:
      return 'typechanged'
    case undefined:
    default:
      throw new Error(`git diff-tree printed the status ${String.fromCharCode(letter ?? 0)}`)
  }
}
