import { placeOf, tokenOf } from './go/comments.ts'
import { lexemeAt } from './go/lexeme.ts'
import { lineAt, linesAt, verbatim } from './lines.ts'
import type { Scan, Scanner } from './scan.ts'

const byteOrderMark = '\uFEFF'

/** Names of the standard library through which a text learns its own line numbers. */
const lineReaders = new Set(['Caller', 'Callers', 'Lshortfile', 'Llongfile', 'AddSource'])

/**
 * Go by its specification: line ends become the semicolons they stand for, comments are left out unless a tool obeys
 * them. Line numbers in stack traces and debug information are not part of the comparison.
 */
export const scanGo: Scanner = (text) => {
  const body = text.startsWith(byteOrderMark) ? 1 : 0
  const forbidden = text.slice(body).search(/[\0\uFEFF]/)
  if (forbidden !== -1) return faultAt(text, body + forbidden, 'there is a NUL or a byte order mark inside the text')

  const tokens: string[] = body === 1 ? [byteOrderMark] : []
  const starts: number[] = body === 1 ? [0] : []
  const comments: string[] = []
  let inStatement = false
  let header = -1
  const push = (token: string, start: number) => {
    tokens.push(token)
    starts.push(start)
  }
  const endStatement = (at: number) => {
    if (inStatement) push(';', at)
    inStatement = false
  }

  for (let at = body; at < text.length;) {
    const first = text.charAt(at)
    if (first === '\n') endStatement(at++)
    else if (first === ' ' || first === '\t' || first === '\r') at++
    else if (text.startsWith('//', at) || text.startsWith('/*', at)) {
      const end = commentEnd(text, at)
      if (end === -1) return faultAt(text, at, 'a comment has no end')
      const comment = text.slice(at, end)
      const token = tokenOf(comment, placeOf(text, at))
      if (token === undefined) comments.push(comment)
      else push(token, at)
      if (comment.includes('\n')) endStatement(at)
      at = end
    } else {
      const lexeme = lexemeAt(text, at)
      if (lexeme.kind === 'fault') return faultAt(text, at, lexeme.what)
      if (header === -1) header = at
      const spelled = text.slice(at, lexeme.end)
      push(first === '`' ? spelled.replaceAll('\r', '') : spelled, at)
      inStatement = lexeme.endsStatement
      at = lexeme.end
    }
  }
  endStatement(text.length)
  return heedingComments(text, header === -1 ? text.length : header, { tokens, starts, comments })
}

interface Read {
  readonly tokens: string[]
  readonly starts: readonly number[]
  readonly comments: readonly string[]
}

function heedingComments(text: string, header: number, { tokens, starts, comments }: Read): Scan {
  const code = tokens.filter((token) => !isComment(token))
  if (importsC(code) || showsOutput(code, comments)) return { kind: 'scanned', tokens: verbatim(text), comments: [] }
  // A `// +build` line counts only if a blank line follows before the package clause, and inside a block comment as well.
  const head = text.slice(0, header)
  if (head.includes('+build')) {
    const clause = starts.findIndex((start) => start >= header)
    const rest = clause === -1 ? [] : tokens.slice(clause)
    return { kind: 'scanned', tokens: [...verbatim(head), ...rest], comments }
  }
  if (!tokens.some((token) => lineReaders.has(token))) return { kind: 'scanned', tokens, comments }
  return { kind: 'scanned', tokens, comments, lines: linesAt(text, starts) }
}

/** One that a tool obeys stands among the tokens, between any two of which it may stand. */
const isComment = (token: string): boolean => /^(?:… | )?\/[/*]/.test(token)

/** Cgo compiles the comment above `import "C"` as C, and takes `//export` from comments that touch their function. */
function importsC(tokens: readonly string[]): boolean {
  return tokens.some((token, at) => {
    if (token !== 'import') return false
    const end = tokens.indexOf(tokens[at + 1] === '(' ? ')' : ';', at)
    return tokens
      .slice(at, end === -1 ? undefined : end)
      .some((path) => path === '"C"' || path === '`C`' || path.includes('\\'))
  })
}

/** `go test` compares what an example prints with the comment at its end, the whole group of lines. */
function showsOutput(tokens: readonly string[], comments: readonly string[]): boolean {
  return (
    tokens.some((token, at) => token === 'func' && tokens[at + 1]?.startsWith('Example') === true) &&
    comments.some((comment) => /output:/i.test(comment))
  )
}

/** Where the comment ends; a line comment before its line break. */
function commentEnd(text: string, at: number): number {
  if (text[at + 1] === '/') {
    const end = text.indexOf('\n', at)
    return end === -1 ? text.length : end
  }
  const end = text.indexOf('*/', at + 2)
  return end === -1 ? -1 : end + 2
}

const faultAt = (text: string, at: number, what: string): Scan => ({ kind: 'fault', line: lineAt(text, at), what })
