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

/** Counted in code points, so that no surrogate pair is torn. */
function cut(text: string, longest: number): string {
  const points = Array.from(text)
  return points.length <= longest ? text : `${points.slice(0, longest - 1).join('')}…`
}
