// The lexical elements of https://go.dev/ref/spec, except blanks and comments.

/** What stands at a place of a text: one token up to `end`, or no Go. */
export type Lexeme =
  | { readonly kind: 'token'; readonly end: number; readonly endsStatement: boolean }
  | { readonly kind: 'fault'; readonly what: string }

const word = /[\p{L}_][\p{L}\p{Nd}_]*/uy
const operator =
  /<<=|>>=|&\^=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|>>|&\^|[-+*/%&|^<>=!()[\]{},;.:~]/y

/** How far go/scanner reads a number, well-formed or not. */
const numeric =
  /0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?i?|(?:0[oObB][\d_]*|\d[\d_]*)?(?:\.[\d_]*)?(?:[eEpP][+-]?[\d_]*)?i?/y
const digits = String.raw`\d(?:_?\d)*`
const hex = String.raw`[\da-fA-F](?:_?[\da-fA-F])*`
const wellFormed = [
  /0|[1-9](?:_?\d)*|0(?:_?[0-7])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+/,
  new RegExp(`0[xX]_?${hex}`),
  new RegExp(String.raw`${digits}\.(?:${digits})?(?:[eE][+-]?${digits})?|${digits}[eE][+-]?${digits}`),
  new RegExp(String.raw`\.${digits}(?:[eE][+-]?${digits})?`),
  new RegExp(String.raw`0[xX](?:_?${hex}(?:\.(?:${hex})?)?|\.${hex})[pP][+-]?${digits}`),
]
const number = new RegExp(`^(?:${wellFormed.map(({ source }) => source).join('|')})$`)
const decimalDigits = new RegExp(`^${digits}$`)

const escape = /\\(?:[abfnrtv\\'"]|[0-7]{3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/y
const rune = /'(?:[^'\\\n]|\\(?:[abfnrtv\\']|[0-7]{3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}))'/uy

/** After these a line break ends the statement: the rule "Semicolons" of the specification. */
const endingWords = new Set(['break', 'continue', 'fallthrough', 'return'])
const endingOperators = new Set(['++', '--', ')', ']', '}'])
const keywords = new Set(
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var'.split(
    ' ',
  ),
)

const fault = (what: string): Lexeme => ({ kind: 'fault', what })
const token = (end: number, endsStatement = true): Lexeme => ({ kind: 'token', end, endsStatement })

export function lexemeAt(text: string, at: number): Lexeme {
  const first = text.charAt(at)
  switch (first) {
    case '"':
      return stringAt(text, at)
    case '`': {
      const close = text.indexOf('`', at + 1)
      return close === -1 ? fault('a raw string has no end') : token(close + 1)
    }
    case "'": {
      const read = match(rune, text, at)
      return read === undefined ? fault('a rune literal is not one character') : token(at + read.length)
    }
    default:
  }
  if (/\d/.test(first) || (first === '.' && /\d/.test(text.charAt(at + 1)))) return numberAt(text, at)
  const name = match(word, text, at)
  if (name !== undefined) return token(at + name.length, !keywords.has(name) || endingWords.has(name))
  const sign = match(operator, text, at)
  if (sign !== undefined) return token(at + sign.length, endingOperators.has(sign))
  return fault(`${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} is no part of Go`)
}

function stringAt(text: string, at: number): Lexeme {
  for (let next = at + 1; next < text.length;) {
    const read = text.charAt(next)
    if (read === '"') return token(next + 1)
    if (read === '\n') break
    if (read !== '\\') next++
    else {
      const escaped = match(escape, text, next)
      if (escaped === undefined || escaped === "\\'") return fault('a string holds an unknown escape')
      next += escaped.length
    }
  }
  return fault('a string has no end on its line')
}

function numberAt(text: string, at: number): Lexeme {
  const read = match(numeric, text, at) ?? ''
  const real = read.endsWith('i') ? read.slice(0, -1) : read
  // For the sake of old programs an imaginary number may begin with zeros and still be decimal.
  if (number.test(real) || (real !== read && decimalDigits.test(real))) return token(at + read.length)
  return fault(`${JSON.stringify(read)} is not a number`)
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
