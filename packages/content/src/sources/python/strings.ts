// String literals by https://docs.python.org/3/reference/lexical_analysis.html.

/** Where a literal ends, or why that is not certain. */
export type Literal =
  { readonly kind: 'literal'; readonly end: number } | { readonly kind: 'fault'; readonly what: string }

const prefix = /^(?:b|br|rb|f|fr|rf|t|tr|rt|r|u)$/i
const name = /[\p{XID_Start}_][\p{XID_Continue}]*/uy

export const isPrefix = (word: string): boolean => prefix.test(word)

/** The literal whose quotes open at `quote`, behind its `letters`. */
export function literalAt(text: string, quote: number, letters: string): Literal {
  const mark = text.charAt(quote)
  const quotes = text.startsWith(mark.repeat(3), quote) ? mark.repeat(3) : mark
  const body = quote + quotes.length
  const close = closingAt(text, body, quotes)
  if (close === -1) return fault('a string has no end')
  if (/[ft]/i.test(letters)) {
    const what = faultInTemplate(text, body, close, /r/i.test(letters))
    if (what !== undefined) return fault(what)
  }
  return { kind: 'literal', end: close + quotes.length }
}

function closingAt(text: string, body: number, quotes: string): number {
  for (let at = body; at < text.length; at++) {
    const read = text.charAt(at)
    if (read === '\\') at++
    else if (read === '\n' && quotes.length === 1) return -1
    else if (text.startsWith(quotes, at)) return at
  }
  return -1
}

/**
 * Until Python 3.11 an f-string ends like any other string; since 3.12 (PEP 701) the parts in braces are code, which may
 * hold the same quotes, comments and line breaks. Only a literal that ends at the same place by both rules is certain.
 */
function faultInTemplate(text: string, body: number, close: number, raw: boolean): string | undefined {
  /** What is open: `{` a replaced part, `:` the format behind it, any other bracket inside the code. */
  const open: string[] = []
  for (let at = body; at < close;) {
    const read = text.charAt(at)
    const inside = open.at(-1)
    if (inside === undefined || inside === ':') {
      if (read === '\\') at = escapeEnd(text, at, raw)
      else if (inside === undefined && (text.startsWith('{{', at) || text.startsWith('}}', at))) at += 2
      else {
        if (read === '{') open.push('{')
        else if (read === '}') {
          if (inside === undefined) return 'an f-string closes a brace that is not open'
          open.splice(-2)
        }
        at++
      }
    } else if (read === '\\' || read === '#') return 'an f-string that older versions of Python read differently'
    else if (read === '"' || read === "'") {
      const literal = literalAt(text, at, '')
      if (literal.kind === 'fault' || literal.end > close) return 'an f-string that versions of Python read differently'
      at = literal.end
    } else {
      name.lastIndex = at
      const word = name.exec(text)?.[0]
      if (word !== undefined) {
        at += word.length
        if (!isPrefix(word) || !/["']/.test(text.charAt(at))) continue
        const literal = literalAt(text, at, word)
        if (literal.kind === 'fault' || literal.end > close)
          return 'an f-string that versions of Python read differently'
        at = literal.end
        continue
      }
      if (read === '(' || read === '[' || read === '{') open.push(read === '{' ? '{in' : read)
      else if (read === ')' || read === ']') {
        if (inside !== (read === ')' ? '(' : '[')) return 'the brackets in an f-string do not match'
        open.pop()
      } else if (read === '}') {
        if (inside !== '{' && inside !== '{in') return 'the brackets in an f-string do not match'
        open.pop()
      } else if (read === ':' && inside === '{') open.push(':')
      at++
    }
  }
  return open.length === 0 ? undefined : 'an f-string that versions of Python read differently'
}

/** Behind a backslash in the literal part. A brace keeps its meaning; `\N{…}` is a character, not a replaced part. */
function escapeEnd(text: string, at: number, raw: boolean): number {
  const escaped = text.charAt(at + 1)
  if (escaped === '{' || escaped === '}') return at + 1
  if (raw || !text.startsWith('N{', at + 1)) return at + 2
  const end = text.indexOf('}', at)
  return end === -1 ? text.length : end + 1
}

const fault = (what: string): Literal => ({ kind: 'fault', what })
