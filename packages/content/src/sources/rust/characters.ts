/** `Pattern_White_Space`, which Unicode never changes. https://doc.rust-lang.org/reference/whitespace.html */
const blanks = /[\t\n\v\f\r \u0085\u200E\u200F\u2028\u2029]+/y
const word = /[\p{XID_Start}_]\p{XID_Continue}*/uy

/** Where the pattern's match that starts at `at` ends; `at` itself where there is none. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

export const blanksEnd = (text: string, at: number): number => endOf(blanks, text, at)
/** An identifier or keyword, without any `r#`. */
export const wordEnd = (text: string, at: number): number => endOf(word, text, at)

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
