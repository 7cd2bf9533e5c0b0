import { blanksEnd, commentEnd, isDoc, wordEnd } from './characters.ts'
import { byteEnd, numberEnd, quoteEnd, rawStringEnd, stringEnd, type End } from './literals.ts'
import type { Lexed, Token } from './token.ts'

/** rustc refuses comments that hold one: its lint `text_direction_codepoint_in_comment` denies by default. */
const turnsText = /[\u202A-\u202E\u2066-\u2069]/
const closes = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])

/**
 * Cuts a source file as rustc's own lexer does (compiler/rustc_lexer, https://doc.rust-lang.org/reference/tokens.html).
 * Where editions or versions of Rust disagree on a text, it is a fault.
 */
export function lexRust(source: string): Lexed {
  // As rustc does when it loads a file, before it looks at anything, string literals included.
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const tokens: Token[] = []
  const comments: string[] = []
  const open: string[] = []
  let at = shebangEnd(text)
  let [line, lineEnd, blank] = [1, text.indexOf('\n'), at > 0]
  const lineAt = (place: number) => {
    for (; lineEnd !== -1 && lineEnd < place; lineEnd = text.indexOf('\n', lineEnd + 1)) line += 1
    return line
  }
  const fault = (what: string): Lexed => ({ kind: 'fault', line: lineAt(at), what })
  if (at > 0) comments.push(text.slice(0, at))
  if (text.startsWith('---', blanksEnd(text, at))) return fault('a frontmatter, which is not stable')

  while (at < text.length) {
    const afterBlanks = blanksEnd(text, at)
    if (afterBlanks > at) {
      at = afterBlanks
      blank = true
      continue
    }
    if (text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = commentEnd(text, at)
      if (end === undefined) return fault('a comment that does not end')
      const comment = text.slice(at, end)
      if (isDoc(comment)) {
        if (comment.includes('\r')) return fault('a carriage return without line feed in a doc comment')
        tokens.push({ kind: 'doc', text: comment, start: at, line: lineAt(at), blank })
        blank = false
      } else {
        if (turnsText.test(comment)) return fault('a comment with a character that turns the direction of text')
        comments.push(comment)
        blank = true
      }
      at = end
      continue
    }
    const { kind, end } = tokenAt(text, at)
    if (typeof end === 'string') return fault(end)
    const spelling = text.slice(at, end)
    if (kind === 'open') open.push(closes.get(spelling) ?? '')
    else if (kind === 'close' && open.pop() !== spelling) return fault(`${spelling} closes nothing`)
    tokens.push({ kind, text: spelling, start: at, line: lineAt(at), blank })
    blank = false
    at = end
  }
  return open.length > 0 ? fault(`the end, and ${open.at(-1)} is missing`) : { kind: 'lexed', text, tokens, comments }
}

interface Cut {
  readonly kind: Token['kind']
  readonly end: End
}

function tokenAt(text: string, at: number): Cut {
  // Words first: they are most of a text.
  const word = wordEnd(text, at)
  if (word > at) return wordOrPrefixed(text, at, word)
  const first = text[at] ?? ''
  if (first >= '0' && first <= '9') return { kind: 'literal', end: numberEnd(text, at) }
  if (first === '"') return { kind: 'literal', end: stringEnd(text, at) }
  if (first === "'") return quoteEnd(text, at)
  if ('([{'.includes(first)) return { kind: 'open', end: at + 1 }
  if (')]}'.includes(first)) return { kind: 'close', end: at + 1 }
  if (first === '#') return { kind: 'punctuation', end: hashEnd(text, at) }
  if (',;.:=<>!&|+-*/%^@?$~'.includes(first)) return { kind: 'punctuation', end: at + 1 }
  return { kind: 'word', end: `${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} starts no token` }
}

/** A word, or what its letters are the prefix of: `r#name`, `b'x'`, `br"…"`, `c"…"` and their like. */
function wordOrPrefixed(text: string, at: number, end: number): Cut {
  const next = text[end]
  if (next !== '"' && next !== "'" && next !== '#') return { kind: 'word', end }
  const prefix = text.slice(at, end)
  if (prefix === 'r' && next === '#') {
    const name = wordEnd(text, end + 1)
    if (name > end + 1) return { kind: 'word', end: name }
  }
  if (prefix === 'b' && next === "'") return { kind: 'literal', end: byteEnd(text, end) }
  if ((prefix === 'b' || prefix === 'c') && next === '"') return { kind: 'literal', end: stringEnd(text, end) }
  if ((prefix === 'r' || prefix === 'br') && next !== "'") return { kind: 'literal', end: rawStringEnd(text, end) }
  if (prefix === 'cr' && next !== "'") return { kind: 'literal', end: rawCStringEnd(text, end) }
  return { kind: 'word', end: `the prefix ${prefix}, which editions of Rust read differently` }
}

/** Before edition 2021 `cr#"…"#` is a word and a string with escapes, which may end elsewhere. */
function rawCStringEnd(text: string, at: number): End {
  const end = rawStringEnd(text, at)
  if (typeof end === 'string') return end
  const [, inside = ''] = /^#*"([^]*)"/.exec(text.slice(at, end)) ?? []
  return /["\\]/.test(inside) ? 'a raw C string that editions of Rust read differently' : end
}

/** From edition 2024 on `#"` is reserved, before it these are two tokens. */
function hashEnd(text: string, at: number): End {
  return text[at + 1] === '"' ? 'a hash before a string, which editions of Rust read differently' : at + 1
}

/** A first line `#!…` is not Rust, unless it is an attribute: the next thing but blanks and comments is a bracket. */
function shebangEnd(text: string): number {
  if (!text.startsWith('#!')) return 0
  for (let at = 2; ;) {
    const next = blanksEnd(text, at)
    const plain = /^\/[/*]/.test(text.slice(next, next + 2)) && !isDoc(text.slice(next, next + 4))
    if (plain) at = commentEnd(text, next) ?? text.length
    else if (text[next] === '[') return 0
    else break
  }
  const end = text.indexOf('\n')
  return end === -1 ? text.length : end
}
