import type { Sha } from '@shakedown/ports'
import { nameReader } from './names.ts'

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

/** Reads `git diff-tree -r -z --raw` (git-diff-tree(1), RAW OUTPUT FORMAT). @throws Error on anything else */
export function parseRawDiff(bytes: Buffer): DiffEntry[] {
  const reader = nameReader(bytes)
  const entries: DiffEntry[] = []
  let strange = false
  const name = (): string => {
    const text = reader.next()
    if (text === '') throw new Error('git diff-tree left out a name')
    if (reader.wasStrange()) strange = true
    return text
  }
  while (!reader.done()) {
    const field = reader.next()
    if (!isMeta(field)) throw new Error(`git diff-tree printed ${JSON.stringify(field.slice(0, 120))}`)
    // Cut by position, since 50,000 results of a match are what costs most here.
    const ids = field.indexOf(' ', 15)
    const oldId = field.slice(15, ids)
    const newId = field.slice(ids + 1, ids + 1 + oldId.length)
    const kind = kindOf(field.charAt(ids + 2 + oldId.length), oldId === newId)
    strange = false
    const first = name()
    const oldMode = modeAt(field, 1)
    const newMode = modeAt(field, 8)
    // Two literals: spreading a part costs more than reading the whole line.
    if (kind === 'renamed') {
      const path = name()
      entries.push({ kind, path, oldPath: first, oldMode, newMode, oldId, newId, encoding: encodingOf(strange) })
    } else {
      entries.push({ kind, path: first, oldMode, newMode, oldId, newId, encoding: encodingOf(strange) })
    }
  }
  return entries
}

function encodingOf(strange: boolean): DiffEntry['encoding'] {
  return strange ? 'other' : 'utf8'
}

/** `:<mode> <mode> <id> <id> <status>`. Looked at by position, since a pattern costs as much as all the rest. */
function isMeta(field: string): boolean {
  const idLength = field.indexOf(' ', 15) - 15
  const second = 16 + idLength
  const isWhole = (idLength === 40 || idLength === 64) && field.charAt(second + idLength) === ' '
  return isWhole && field.charAt(0) === ':' && field.charAt(7) === ' ' && field.charAt(14) === ' '
}

/** Nearly every file has this one; a string for each would be kept. */
function modeAt(field: string, at: number): string {
  return field.startsWith('100644', at) ? '100644' : field.slice(at, at + 6)
}

function kindOf(status: string, sameBytes: boolean): DiffKind {
  switch (status) {
    case 'A':
      return 'added'
    case 'D':
      return 'deleted'
    case 'M':
      return sameBytes ? 'mode' : 'modified'
    case 'R':
      return 'renamed'
    case 'T':
      return 'typechanged'
    default:
      throw new Error(`git diff-tree printed the status ${status}`)
  }
}
