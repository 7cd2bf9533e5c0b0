/** GitHub refuses longer descriptions of statuses. */
const longestDescription = 140

export function cutDescription(text: string): string {
  return cut(oneLine(text), longestDescription)
}

/** What an API says, for a sentence of ours: one line, short. */
export function quoteAnswer(text: string): string {
  return cut(oneLine(text), 200)
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** Counted in UTF-16 units, the strictest of the ways in which GitHub may count; no surrogate pair is torn. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  let kept = ''
  for (const point of text) {
    if (kept.length + point.length > longest - 1) break
    kept += point
  }
  return `${kept}…`
}
