/** One directive of a go.mod or go.work file, whether it stood alone or in a block. */
export interface Statement {
  readonly verb: string
  /** Quoted texts without their quotes; punctuation is an argument of its own. */
  readonly words: readonly string[]
  /** The words as they are spelled, quotes and all: some directives take none. */
  readonly spelled: readonly string[]
  /** What follows `//` on the line, if anything does. */
  readonly comment: string | undefined
  /** 1-based. */
  readonly line: number
}

export type Statements =
  | {
      readonly kind: 'statements'
      readonly statements: readonly Statement[]
      /** Every block that opens, even an empty one. */
      readonly blocks: readonly { readonly verb: string; readonly line: number }[]
    }
  /** Go refuses such a file, or this reader is not certain of it. */
  | { readonly kind: 'fault'; readonly line: number; readonly what: string }

interface Line {
  readonly spelled: readonly string[]
  readonly comment: string | undefined
  readonly line: number
}

/** Directives that Go accepts with a block behind them, in either kind of file. */
const blocks = new Set(['module', 'godebug', 'require', 'exclude', 'replace', 'retract', 'tool', 'ignore', 'use'])

class Refused extends Error {
  readonly line: number

  constructor(line: number, what: string) {
    super(what)
    this.line = line
  }
}

/**
 * The directives in the order of the file, after the grammar of golang.org/x/mod/modfile, which knows raw texts and then
 * takes them nowhere. Escapes in quoted texts are refused, although Go reads them: no module path needs one, and a path
 * that looks like another is a way to hide.
 */
export function readStatements(text: string): Statements {
  try {
    return { kind: 'statements', ...statementsOf(text.split('\n').map(readLine)) }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'fault', line: error.line, what: error.message }
    throw error
  }
}

function statementsOf(lines: readonly Line[]) {
  const found: Statement[] = []
  const opening: { verb: string; line: number }[] = []
  let block: { readonly verb: string; readonly line: number } | undefined
  for (const { spelled, comment, line } of lines) {
    const [first] = spelled
    if (first === undefined) continue
    if (block !== undefined) {
      if (first !== ')') found.push(statement(block.verb, spelled, comment, line))
      else if (spelled.length === 1) block = undefined
      else throw new Refused(line, 'something follows the parenthesis that closes a block')
      continue
    }
    const opened = blockOf(spelled)
    if (opened === 'none') {
      found.push(statement(first, spelled.slice(1), comment, line))
      continue
    }
    if (spelled.indexOf('(') !== 1 || !blocks.has(first)) throw new Refused(line, 'a block of an unknown kind')
    opening.push({ verb: first, line })
    if (opened === 'open') block = { verb: first, line }
  }
  if (block !== undefined) throw new Refused(block.line, 'a block that never closes')
  return { statements: found, blocks: opening }
}

/** Only a parenthesis at the end of its line, or an empty pair there, makes a block. */
function blockOf(spelled: readonly string[]): 'none' | 'open' | 'empty' {
  if (spelled.length > 1 && spelled.at(-1) === '(') return 'open'
  return spelled.length > 2 && spelled.at(-1) === ')' && spelled.at(-2) === '(' ? 'empty' : 'none'
}

function statement(verb: string, spelled: readonly string[], comment: string | undefined, line: number): Statement {
  const words = spelled.map((word) => {
    const text = word.startsWith('"') ? word.slice(1, -1) : word
    if (/["'`]/.test(text)) throw new Refused(line, 'a quote where Go takes none')
    // within quotes an arrow or a parenthesis is no such thing
    return /^(?:=>|[()[\]{},]?)$/.test(text) ? word : text
  })
  return { verb, words, spelled, comment, line }
}

/** What Go calls printable, less the blank, the punctuation and the quotes that begin a text. */
const wordRune = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u
const punctuation = new Set(['(', ')', '[', ']', '{', '}', ','])

function readLine(text: string, index: number): Line {
  const line = index + 1
  const spelled: string[] = []
  let at = 0
  while (at < text.length) {
    const rune = text.charAt(at)
    if (rune === ' ' || rune === '\t' || rune === '\r') {
      at++
    } else if (text.startsWith('//', at)) {
      return { spelled, comment: text.slice(at + 2).trim(), line }
    } else {
      const end = punctuation.has(rune)
        ? at + 1
        : /["`]/.test(rune)
          ? quotedEnd(text, at, line)
          : wordEnd(text, at, line)
      spelled.push(text.slice(at, end))
      at = end
    }
  }
  return { spelled, comment: undefined, line }
}

function quotedEnd(text: string, start: number, line: number): number {
  const quote = text.charAt(start)
  const end = text.indexOf(quote, start + 1)
  if (end === -1) throw new Refused(line, 'a quoted text that does not end on its line')
  if (quote === '"' && text.slice(start, end).includes('\\')) throw new Refused(line, 'an escape in a quoted text')
  return end + 1
}

function wordEnd(text: string, start: number, line: number): number {
  let at = start
  while (at < text.length) {
    if (text.startsWith('/*', at)) throw new Refused(line, 'a comment that does not begin with //')
    const rune = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (text.startsWith('//', at) || punctuation.has(rune) || !wordRune.test(rune)) break
    at += rune.length
  }
  if (at === start) throw new Refused(line, 'a character that no go.mod file holds')
  return at
}
