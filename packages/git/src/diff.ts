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
  const name = (): { text: string; strange: boolean } => {
    const text = reader.next()
    if (text === '') throw new Error('git diff-tree left out a name')
    return { text, strange: reader.wasStrange() }
  }
  while (!reader.done()) {
    const field = reader.next()
    const match = meta.exec(field)
    if (match === null) throw new Error(`git diff-tree printed ${JSON.stringify(field.slice(0, 120))}`)
    const [, oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = match
    const kind = kindOf(status, oldId === newId)
    const first = name()
    const last = kind === 'renamed' ? name() : first
    const encoding = first.strange || last.strange ? 'other' : 'utf8'
    const names = kind === 'renamed' ? { path: last.text, oldPath: first.text } : { path: last.text }
    entries.push({ kind, ...names, oldMode, newMode, oldId, newId, encoding })
  }
  return entries
}

const meta = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([A-Z])\d*$/

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
