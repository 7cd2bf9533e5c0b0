import { isLineBreak } from './characters.ts'

/** Ends are the offset behind the last character; -1: the literal does not end, or is not written as the language says. */

export function endOfString(text: string, start: number): number {
  const quote = text.charCodeAt(start)
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at + 1
    if (code === 0x0a || code === 0x0d) return -1
    if (code === 0x5c) {
      at++
      if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++
    }
  }
  return -1
}

/** @param start the backtick, or the brace that ends a substitution; the part ends behind the next backtick or `${` */
export function endOfTemplatePart(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x60) return at + 1
    if (code === 0x5c) at++
    else if (code === 0x24 && text.charCodeAt(at + 1) === 0x7b) return at + 2
  }
  return -1
}

/** Of a regular expression without its flags. A class needs no escape for the slash, and does not nest even under flag v. */
export function endOfPattern(text: string, start: number): number {
  let inClass = false
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLineBreak(code)) return -1
    if (code === 0x5c) {
      at++
      if (isLineBreak(text.charCodeAt(at))) return -1
    } else if (code === 0x5b) inClass = true
    else if (code === 0x5d) inClass = false
    else if (code === 0x2f && !inClass) return at + 1
  }
  return -1
}

const digits = String.raw`\d(?:_?\d)*`
const number = new RegExp(
  [
    String.raw`0[xX][\da-fA-F](?:_?[\da-fA-F])*n?`,
    String.raw`0[oO][0-7](?:_?[0-7])*n?`,
    String.raw`0[bB][01](?:_?[01])*n?`,
    String.raw`(?:0|[1-9](?:_?\d)*)n`,
    String.raw`(?:${digits}\.?(?:${digits})?|\.${digits})(?:[eE][+-]?${digits})?`,
  ].join('|'),
  'y',
)

/** Old octals (`017`) are read as whole numbers only: what a dot behind them means depends on their digits. */
export function endOfNumber(text: string, start: number): number {
  number.lastIndex = start
  if (!number.test(text)) return -1
  const end = number.lastIndex
  const old = /^0\d/.test(text.slice(start, start + 2))
  if (old && (text[end] === '.' || !/^\d+$/.test(text.slice(start, end)))) return -1
  return end
}

/** The language reads every line break in a template, and after a backslash in a string, as LF. */
export const withPlainBreaks = (literal: string): string =>
  literal.includes('\r') ? literal.replaceAll(/\r\n?/g, '\n') : literal
