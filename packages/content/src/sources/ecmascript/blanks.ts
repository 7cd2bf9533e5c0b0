import { isLineBreak, isRareBlank } from './characters.ts'
import { isPragma } from './pragmas.ts'
import { emitBreak, fault, type Reading } from './reading.ts'

/** Moves over blanks, line breaks and comments to the next character of the program. */
export function skipBlanks(reading: Reading): void {
  const { text } = reading
  const before = reading.comments.length
  for (;;) {
    const code = text.charCodeAt(reading.at)
    if (code === 0x20 || code === 0x09) reading.at++
    else if (code === 0x0a || code === 0x0d) {
      reading.at++
      reading.broken = true
    } else if (code === 0x2f) {
      const next = text.charCodeAt(reading.at + 1)
      if (next === 0x2f) takeComment(reading, endOfLine(text, reading.at))
      else if (next === 0x2a) {
        const end = text.indexOf('*/', reading.at + 2)
        if (end === -1) return fault(reading, 'a comment does not end')
        takeComment(reading, end + 2)
      } else break
    } else if (code === 0x2028 || code === 0x2029) {
      reading.at++
      reading.broken = true
    } else if (isRareBlank(code)) reading.at++
    else break
  }
  if (reading.comments.length > before && text.charCodeAt(reading.at) === 0x60) {
    // Tools read the language of a template from a comment before it: /* GraphQL */ `…`.
    reading.tokens.push(...reading.comments.splice(before))
    reading.pinned = true
  }
}

function takeComment(reading: Reading, end: number): void {
  const comment = reading.text.slice(reading.at, end)
  reading.at = end
  // A comment behind one that hushes the next line can put that line out of its reach; bundlers read those of `import(`.
  if (!isPragma(comment) && !(reading.lines && reading.pinned) && !reading.importing) {
    reading.comments.push(comment)
    if (comment.startsWith('/*') && /[\n\r\u2028\u2029]/.test(comment)) reading.broken = true
    return
  }
  emitBreak(reading)
  reading.tokens.push(comment)
  reading.pinned = true
  if (comment.startsWith('/*') && /[\n\r\u2028\u2029]/.test(comment)) reading.broken = true
}

export function endOfLine(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++
  return at
}

/** Where the next token begins. A comment that does not end is none. */
export function afterBlanks(text: string, from: number): number {
  const visible = /\S/g
  for (let at = from; ;) {
    visible.lastIndex = at
    at = visible.exec(text)?.index ?? text.length
    if (text.startsWith('//', at)) at = endOfLine(text, at)
    else if (text.startsWith('/*', at) && text.includes('*/', at + 2)) at = text.indexOf('*/', at + 2) + 2
    else return at
  }
}
