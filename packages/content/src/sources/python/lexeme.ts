import { isPrefix, literalAt } from './strings.ts'

/** What stands at a place of a logical line: one token up to `end`, or nothing that is certainly Python. */
export type Lexeme =
  { readonly kind: 'token'; readonly end: number } | { readonly kind: 'fault'; readonly what: string }

const word = /[\p{XID_Start}_][\p{XID_Continue}]*/uy
const operator =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|->|:=|<=|>=|==|!=|<>|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|[-+*/%@&|^~<>()[\]{},:.;=]/y

const digits = String.raw`\d(?:_?\d)*`
const number = new RegExp(
  String.raw`0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|` +
    String.raw`(?:${digits}(?:\.(?:${digits})?)?|\.${digits})(?:[eE][+-]?${digits})?[jJ]?`,
  'y',
)
const nameCharacter = /[\p{XID_Continue}]/uy
/** These may touch a number: `1if x else 2`. */
const keywordBehindNumber = /and|else|for|if|in|is|not|or/y

const fault = (what: string): Lexeme => ({ kind: 'fault', what })

export function lexemeAt(text: string, at: number): Lexeme {
  const first = text.charAt(at)
  if (first === '"' || first === "'") return stringAt(text, at, '')
  if (/\d/.test(first) || (first === '.' && /\d/.test(text.charAt(at + 1)))) return numberAt(text, at)
  const name = match(word, text, at)
  if (name !== undefined) {
    const next = text.charAt(at + name.length)
    if ((next === '"' || next === "'") && isPrefix(name)) return stringAt(text, at + name.length, name)
    return { kind: 'token', end: at + name.length }
  }
  const sign = match(operator, text, at)
  if (sign !== undefined) return { kind: 'token', end: at + sign.length }
  return fault(`${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} is no part of Python`)
}

function stringAt(text: string, quote: number, letters: string): Lexeme {
  const literal = literalAt(text, quote, letters)
  return literal.kind === 'fault' ? literal : { kind: 'token', end: literal.end }
}

function numberAt(text: string, at: number): Lexeme {
  const read = match(number, text, at) ?? ''
  const end = at + read.length
  if (/^0[\d_]*[1-9]/.test(read) && /^[\d_]+$/.test(read)) return fault(`${read} begins with a zero`)
  const touched = match(nameCharacter, text, end) !== undefined && match(keywordBehindNumber, text, end) === undefined
  return touched ? fault(`${text.slice(at, end + 1)} is not a number`) : { kind: 'token', end }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
