import { isAscii } from 'node:buffer'
import type { Sha } from '@shakedown/ports'
import { nameOf } from './names.ts'

export type DiffKind = 'added' | 'modified' | 'deleted' | 'renamed' | 'typechanged' | 'mode'

/** One path that differs between two trees. */
export interface DiffEntry {
  readonly kind: DiffKind
  /** The new name; of a deleted file the old one. Bytes that are not UTF-8 are shown as `\xNN`. */
  readonly path: string
  /** Only of a renamed file. */
  readonly oldPath?: string | undefined
  /** Six octal digits; `000000` where the file does not exist. */
  readonly oldMode: string
  readonly newMode: string
  /** All zeros where the file does not exist. */
  readonly oldId: Sha
  readonly newId: Sha
  /** `other` when a name is not UTF-8: then the path is a picture of the name, not the name. */
  readonly encoding: 'utf8' | 'other'
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
 * name, of a renamed file a second one. An entry keeps its place in git's answer and is cut out of it when it is asked:
 * of 50,000 files, strings that nobody reads cost as much as all the rest. @throws Error on anything else
 */
export function parseRawDiff(bytes: Buffer): DiffEntry[] {
  // latin1 keeps every byte as one character: what is at a place in the bytes is there in the text.
  const answer: Answer = { text: bytes.toString('latin1'), isPlain: isAscii(bytes) }
  const { text } = answer
  const entries: DiffEntry[] = []
  const forms: Form[] = []
  let form: Form | undefined
  for (let at = 0; at < text.length;) {
    // neighbours mostly have the same modes, and became what they are in the same way
    if (form === undefined || !isOf(form, at)) {
      form = forms.find((known) => isOf(known, at)) ?? formAt(answer, at)
      if (form.isShared && !forms.includes(form)) forms.push(form)
    }
    let end = endOfName(text, at + form.nameAt)
    if (form.kind === 'renamed') end = endOfName(text, end + 1)
    entries.push(new Entry(form, at, end))
    at = end + 1
  }
  return entries
}

interface Answer {
  readonly text: string
  /** Nothing but ASCII: names are what they look like. */
  readonly isPlain: boolean
}

/** What entries can have in common: everything but their object names and their names. */
interface Form {
  readonly answer: Answer
  readonly kind: DiffKind
  readonly oldMode: string
  readonly newMode: string
  readonly idLength: number
  /** One name, and in ASCII. */
  readonly isSimple: boolean
  /** False where the object names tell of what kind an entry is. */
  readonly isShared: boolean
  /** `:100644 100644 ` */
  readonly head: string
  /** ` M` and what ends it */
  readonly tail: string
  /** Where the name begins, from the entry's beginning. */
  readonly nameAt: number
}

function isOf({ answer: { text }, isShared, idLength, head, tail }: Form, at: number): boolean {
  return (
    isShared &&
    text.startsWith(head, at) &&
    text[at + 15 + idLength] === ' ' &&
    text.startsWith(tail, at + 16 + 2 * idLength)
  )
}

const line = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64}) ([A-Z])\d*$/

/** @throws Error when git does not print what its manual says */
function formAt(answer: Answer, at: number): Form {
  const { text } = answer
  const end = text.indexOf('\0', at)
  const header = text.slice(at, end === -1 ? text.length : end)
  const [, oldMode, newMode, oldId, newId, letter] = line.exec(header) ?? []
  if (oldMode === undefined || newMode === undefined || oldId === undefined || oldId.length !== newId?.length) {
    throw new Error(`git diff-tree printed ${JSON.stringify(header.slice(0, 120))}`)
  }
  const kind = kindOf(letter, oldId === newId)
  return {
    answer,
    kind,
    isSimple: answer.isPlain && kind !== 'renamed',
    oldMode,
    newMode,
    idLength: oldId.length,
    isShared: letter !== 'M' || oldMode === newMode,
    head: header.slice(0, 15),
    tail: text.slice(at + 16 + 2 * oldId.length, end + 1),
    nameAt: end === -1 ? header.length : end + 1 - at,
  }
}

/** A class, since its getters are shared by all entries, and an object of each would hold nine strings. */
class Entry implements DiffEntry {
  private readonly form: Form
  private readonly at: number
  /** Behind the last name. */
  private readonly end: number

  constructor(form: Form, at: number, end: number) {
    this.form = form
    this.at = at
    this.end = end
  }

  get kind(): DiffKind {
    return this.form.kind
  }

  get path(): string {
    const { form, at, end } = this
    // nearly every one, asked for again and again
    if (form.isSimple) return form.answer.text.slice(at + form.nameAt, end)
    return this.name(form.kind === 'renamed' ? this.middle() + 1 : this.start(), end).text
  }

  get oldPath(): string | undefined {
    return this.form.kind === 'renamed' ? this.name(this.start(), this.middle()).text : undefined
  }

  get encoding(): DiffEntry['encoding'] {
    if (this.form.answer.isPlain) return 'utf8'
    // what stands between two names is none of either
    return this.name(this.start(), this.end).isStrange ? 'other' : 'utf8'
  }

  get oldMode(): string {
    return this.form.oldMode
  }

  get newMode(): string {
    return this.form.newMode
  }

  get oldId(): Sha {
    const { answer, idLength } = this.form
    return answer.text.slice(this.at + 15, this.at + 15 + idLength)
  }

  get newId(): Sha {
    const { answer, idLength } = this.form
    return answer.text.slice(this.at + 16 + idLength, this.at + 16 + 2 * idLength)
  }

  private start(): number {
    return this.at + this.form.nameAt
  }

  /** Between two names. */
  private middle(): number {
    return this.form.answer.text.indexOf('\0', this.start())
  }

  private name(start: number, end: number): { text: string; isStrange: boolean } {
    const { text, isPlain } = this.form.answer
    const name = text.slice(start, end)
    return isPlain ? { text: name, isStrange: false } : nameOf(name)
  }
}

function endOfName(text: string, start: number): number {
  const end = text.indexOf('\0', start)
  if (end === -1) throw new Error('git broke off in the middle of a name')
  if (end === start) throw new Error('git diff-tree left out a name')
  return end
}

function kindOf(letter: string | undefined, sameBytes: boolean): DiffKind {
  switch (letter) {
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
    case undefined:
    default:
      throw new Error(`git diff-tree printed the status ${letter ?? ''}`)
  }
}
