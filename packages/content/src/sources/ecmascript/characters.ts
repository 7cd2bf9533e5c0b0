const startOfName = /[$_\p{ID_Start}]/u
const restOfName = /[$\u200C\u200D\p{ID_Continue}]+/uy

export const isLineBreak = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029

/** Blanks of the language beyond space and tab. What only some compilers take for a blank (U+0085, U+180E, U+200B) is none. */
export const isRareBlank = (code: number): boolean =>
  code === 0x0b ||
  code === 0x0c ||
  code === 0xa0 ||
  code === 0xfeff ||
  (code > 0x7f && /\p{Zs}/u.test(String.fromCharCode(code)))

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const plain = Array.from({ length: 0x80 }, (_, code) => /[\w$]/.test(String.fromCharCode(code)))

export function startsName(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return plain[code] === true && !isDigit(code)
  return startOfName.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20))
}

/** The end of what can stand in a name from `at` on, escapes not included. */
export function endOfName(text: string, at: number): number {
  let end = at
  while (plain[text.charCodeAt(end)] === true) end++
  if (!(text.charCodeAt(end) > 0x7f)) return end
  restOfName.lastIndex = end
  return restOfName.test(text) ? restOfName.lastIndex : end
}
