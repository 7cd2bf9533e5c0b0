/** `Pattern_White_Space`, which Unicode never changes. https://doc.rust-lang.org/reference/whitespace.html */
const blanks = /[\t\n\v\f\r \u0085\u200E\u200F\u2028\u2029]+/y
const word = /[\p{XID_Start}_]\p{XID_Continue}*/uy

/** Where the pattern's match that starts at `at` ends; `at` itself where there is none. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Most blanks are spaces and line feeds; a pattern costs ten times as much, and is asked about all others. */
export function blanksEnd(text: string, at: number): number {
  let end = at
  let code = text.charCodeAt(end)
  while (code === 0x20 || code === 0x0a) code = text.charCodeAt(++end)
  // What is left of ASCII: 09, 0B, 0C and 0D are blanks; every other one above is a space or ends the blanks.
  return code > 0x20 && code < 0x80 ? end : endOf(blanks, text, end)
}

const inWord = Array.from({ length: 0x80 }, (_, code) => /\w/.test(String.fromCharCode(code)))

/** An identifier or keyword, without any `r#`. */
export function wordEnd(text: string, at: number): number {
  const first = text.charCodeAt(at)
  if (first < 0x80 && (inWord[first] !== true || first < 0x3a)) return at
  let end = at
  while (inWord[text.charCodeAt(end)] === true) end++
  return text.charCodeAt(end) > 0x7f ? endOf(word, text, at) : end
}

/**
 * Where the comment that starts at `at` ends, `undefined` if it never does. Block comments nest.
 */
export function commentEnd(text: string, at: number): number | undefined {
  if (text[at + 1] === '/') {
    const end = text.indexOf('\n', at)
    return end === -1 ? text.length : end
  }
  const marks = /\/\*|\*\//g
  marks.lastIndex = at + 2
  for (let depth = 1; depth > 0;) {
    const mark = marks.exec(text)
    if (mark === null) return undefined
    depth += mark[0] === '/*' ? 1 : -1
  }
  return marks.lastIndex
}

/** Whether the comment is an attribute in disguise: `///` but not `////`, `/**` but neither `/***` nor `/**\/`, `//!`, `/*!`. */
export const isDoc = (comment: string): boolean => /^\/(?:\/(?:!|\/(?!\/))|\*(?:!|\*(?![*/])))/.test(comment)
