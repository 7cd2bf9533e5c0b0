import { lineAt, linesAt, verbatim } from './lines.ts'
import { meaningOf, opensMetadata } from './python/comments.ts'
import { indentation } from './python/indentation.ts'
import { lexemeAt } from './python/lexeme.ts'
import type { Scan, Scanner } from './scan.ts'

const byteOrderMark = '\uFEFF'

// No token of Python is spelled like these.
const lineEnd = '(end of line)'
const indent = '(indent)'
const dedent = '(dedent)'

/** Names of the standard library through which a text learns its own line numbers. */
const lineReaders = new Set(
  '_getframe currentframe f_lineno tb_lineno co_firstlineno co_lines co_positions getframeinfo extract_stack extract_tb'.split(
    ' ',
  ),
)
/** Names through which it reads its own source, comments and all. */
const sourceReaders = new Set(['getsource', 'getsourcelines', 'getcomments', 'findsource', 'get_source', 'linecache'])

const opening = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])

/**
 * Python as the tokenizer of CPython reads it: logical lines and blocks are tokens, the amount of indentation is not, nor
 * are comments. Docstrings are strings. Line numbers in tracebacks are not part of the comparison.
 */
export const scanPython: Scanner = (source) => {
  const shebang = /^\uFEFF?#![^\n]*/.exec(source)?.[0]
  const text = source.replaceAll('\r\n', '\n')
  const body = text.startsWith(byteOrderMark) ? 1 : 0
  const forbidden = text.slice(body).search(/[\0\r]/)
  if (forbidden !== -1) return faultAt(text, body + forbidden, 'there is a NUL or half a line break')

  const tokens: string[] = body === 1 ? [byteOrderMark] : []
  const starts: number[] = body === 1 ? [0] : []
  const comments: string[] = []
  const brackets: string[] = []
  const blocks = indentation()
  const headEnd = text.indexOf('\n', text.indexOf('\n') + 1)
  let fresh = true
  const push = (token: string, start: number) => {
    tokens.push(token)
    starts.push(start)
  }

  for (let at = body; at < text.length;) {
    if (fresh) {
      const blanks = blanksAt(text, at)
      at += blanks.length
      const first = text.charAt(at)
      if (first === '\\') return faultAt(text, at, 'a line continues before it has begun')
      if (first !== '' && first !== '\n' && first !== '#') {
        const step = blocks.step(blanks)
        if (step.kind === 'fault') return faultAt(text, at, step.what)
        for (let begun = 0; begun < step.begins; begun++) push(indent, at)
        for (let ended = 0; ended < step.ends; ended++) push(dedent, at)
        fresh = false
      }
    }
    const first = text.charAt(at)
    if (first === '') break
    if (first === '\n') {
      if (!fresh && brackets.length === 0) {
        push(lineEnd, at)
        fresh = true
      }
      at++
    } else if (first === ' ' || first === '\t' || first === '\f') at++
    else if (first === '\\') {
      if (text[at + 1] !== '\n' || at + 2 === text.length)
        return faultAt(text, at, 'a backslash that continues no line')
      at += 2
    } else if (first === '#') {
      const next = text.indexOf('\n', at)
      const end = next === -1 ? text.length : next
      const comment = text.slice(at, end)
      const meaning = meaningOf(comment, headEnd === -1 || at < headEnd)
      if (meaning.kind === 'fault') return faultAt(text, at, meaning.what)
      // The kernel takes a carriage return at the end of a shebang as part of the program's name.
      if (at === body && shebang !== undefined) push(shebang, at)
      else if (meaning.kind === 'token') push(comment, at)
      else comments.push(comment)
      at = end
    } else {
      const lexeme = lexemeAt(text, at)
      if (lexeme.kind === 'fault') return faultAt(text, at, lexeme.what)
      const token = text.slice(at, lexeme.end)
      if (token === '(' || token === '[' || token === '{') brackets.push(token)
      else if (opening.has(token) && brackets.pop() !== opening.get(token)) {
        return faultAt(text, at, 'brackets do not match')
      }
      push(token, at)
      at = lexeme.end
    }
  }
  if (brackets.length > 0) return faultAt(text, text.length, 'a bracket is not closed')
  if (!fresh) push(lineEnd, text.length)
  for (let open = blocks.open(); open > 0; open--) push(dedent, text.length)

  if (comments.some(opensMetadata) || tokens.some((token) => sourceReaders.has(token))) {
    return { kind: 'scanned', tokens: verbatim(source), comments: [] }
  }
  if (!tokens.some((token) => lineReaders.has(token))) return { kind: 'scanned', tokens, comments }
  return { kind: 'scanned', tokens, comments, lines: linesAt(text, starts) }
}

function blanksAt(text: string, at: number): string {
  const blanks = /[ \t\f]*/y
  blanks.lastIndex = at
  return blanks.exec(text)?.[0] ?? ''
}

const faultAt = (text: string, at: number, what: string): Scan => ({ kind: 'fault', line: lineAt(text, at), what })
