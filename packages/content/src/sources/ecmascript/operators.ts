// The characters whose reading depends on whether an operand has just ended.
import { afterBlanks, endOfLine } from './blanks.ts'
import { endOfName, startsName } from './characters.ts'
import { endOfPattern } from './literals.ts'
import { fault, take, type Reading } from './reading.ts'
import type { Place } from './words.ts'

/**
 * A `/` that opens no comment. At the start of a line an operand before it does not make it a division: behind
 * `let x`, a type or `import 'x'` the break ends the statement. A pattern has to end on its line, so where no other slash
 * follows there, division is the only reading that can compile.
 */
export function readSlash(reading: Reading): void {
  const { text, at, place, last } = reading
  if (last === '.' || last === '?.' || last === '@' || last === '<') return fault(reading, `a slash behind ${last}`)
  if (place === 'start') return readPattern(reading)
  const certain = place === 'end' && !reading.broken
  if (!certain && text.slice(at + 1, endOfLine(text, at)).includes('/')) {
    return fault(reading, 'a slash that may divide or open a regular expression')
  }
  take(reading, text.charCodeAt(at + 1) === 0x3d ? at + 2 : at + 1, 'start')
}

function readPattern(reading: Reading): void {
  const end = endOfPattern(reading.text, reading.at)
  if (end === -1) return fault(reading, 'a regular expression does not end')
  take(reading, endOfName(reading.text, end), 'end')
}

/** `++`, `--` and `!` stand before an operand or, on its line, behind it. */
export function placeAfterSign(reading: Reading): Place {
  return reading.broken ? 'start' : reading.place
}

/** How a `<` (no longer punctuator) reads in a dialect with JSX. */
export function readsAsElement(reading: Reading): boolean | 'unknown' {
  const { last, place, text, at } = reading
  if (reading.dialect === 'typescript' || last === '?.' || (isDeclaration(last) && !reading.member)) return false
  if (place === 'start') {
    const typed = typeParameters(reading)
    return typed === 'unknown' ? 'unknown' : !typed
  }
  // Without a break only a parser can know what stands before; with one, a statement may begin: not with `< 5` or `< (`.
  if (place === 'end' && (!reading.broken || !canOpen(text, at))) return false
  return canOpen(text, at) ? 'unknown' : false
}

const isDeclaration = (word: string): boolean => word === 'function' || word === 'class'

function canOpen(text: string, at: number): boolean {
  const next = afterBlanks(text, at + 1)
  return /[>/\\]/.test(text[next] ?? '') || startsName(text, next)
}

/** Of an arrow function, told from an element as TypeScript does: `<T,`, `<T =`, `<T extends` and then no `=`, `>` or `/`. */
function typeParameters({ text, at, dialect }: Reading): boolean | 'unknown' {
  const sure = dialect === 'tsx' || 'unknown'
  let next = afterBlanks(text, at + 1)
  if (/^const[\s/]/.test(text.slice(next, next + 6))) next = afterBlanks(text, next + 5)
  if (!startsName(text, next)) return false
  next = afterBlanks(text, endOfName(text, next))
  if (text[next] === ',' || text[next] === '=') return sure
  if (!/^extends[^\w$-]/.test(text.slice(next, next + 8))) return false
  return !/[=>/]/.test(text[afterBlanks(text, next + 7)] ?? '>') && sure
}
