import { afterBlanks, skipBlanks } from './blanks.ts'
import { endOfName, isDigit, startsName } from './characters.ts'
import { openTag } from './jsx.ts'
import { endOfNumber, endOfString, endOfTemplatePart, withPlainBreaks } from './literals.ts'
import { placeAfterSign, readsAsElement, readSlash } from './operators.ts'
import { punctuatorAt } from './punctuators.ts'
import { fault, put, take, type Frame, type Reading } from './reading.ts'
import { headsStatement, isReserved, placeAfter } from './words.ts'

/** The next token outside of tags and their text. @returns false at the end of the text */
export function readCode(reading: Reading, frame: Frame | undefined): boolean {
  skipBlanks(reading)
  const { text, at } = reading
  if (reading.fault !== undefined) return true
  if (at >= text.length) {
    if (frame !== undefined) fault(reading, 'a bracket is not closed')
    return frame !== undefined
  }
  const code = text.charCodeAt(at)
  if (startsName(text, at) || code === 0x5c) readWord(reading)
  else if (isDigit(code) || (code === 0x2e && isDigit(text.charCodeAt(at + 1)))) readNumber(reading)
  else if (code === 0x22 || code === 0x27) readLiteral(reading, endOfString(text, at), 'a string does not end')
  else if (code === 0x60) readTemplatePart(reading)
  else if (code === 0x23) readPrivateName(reading)
  else if (code === 0x2f) readSlash(reading)
  else readPunctuator(reading, frame)
  return true
}

function readWord(reading: Reading): void {
  const { text, at, last } = reading
  const end = endOfName(text, at)
  if (text[end] === '\\') return readEscapedName(reading, at)
  const word = text.slice(at, end)
  const member = last === '.' || last === '?.'
  const forAwait = word === 'await' && last === 'for' && !reading.member
  take(reading, end, member ? 'end' : placeAfter(word))
  reading.member = member
  reading.forAwait = forAwait
}

const nameWithEscapes = /(?:[$\u200C\u200D\p{ID_Continue}]|\\u[\da-fA-F]{4}|\\u\{0*[\da-fA-F]{1,5}\})+/uy

/** Kept as it is written. An escaped word is never an operator, but some compilers have read it as one. */
function readEscapedName(reading: Reading, start: number): void {
  const { text, at } = reading
  nameWithEscapes.lastIndex = start
  if (!nameWithEscapes.test(text)) return fault(reading, 'an escape that is not part of a name')
  const end = nameWithEscapes.lastIndex
  const name = text
    .slice(at, end)
    .replaceAll(
      /\\u(?:\{([\da-fA-F]+)\}|([\da-fA-F]{4}))/g,
      (_, braced: string | undefined, four: string | undefined) =>
        String.fromCodePoint(Number.parseInt(braced ?? four ?? '', 16)),
    )
  if (text[end] === '\\' || isReserved(name)) return fault(reading, 'an escape in a word of the language')
  take(reading, end, 'end')
}

function readNumber(reading: Reading): void {
  const end = endOfNumber(reading.text, reading.at)
  if (end === -1 || startsName(reading.text, end) || /[\d\\]/.test(reading.text[end] ?? '')) {
    return fault(reading, 'a number that cannot be read')
  }
  take(reading, end, 'end')
}

function readLiteral(reading: Reading, end: number, what: string): void {
  if (end === -1) return fault(reading, what)
  put(reading, withPlainBreaks(reading.text.slice(reading.at, end)), 'end')
  reading.at = end
}

function readTemplatePart(reading: Reading): void {
  const end = endOfTemplatePart(reading.text, reading.at)
  readLiteral(reading, end, 'a template does not end')
  if (reading.text[end - 1] === '`') return
  reading.frames.push({ kind: 'substitution' })
  reading.place = 'start'
}

function readPrivateName(reading: Reading): void {
  const { text, at } = reading
  const end = endOfName(text, at + 1)
  if (text[end] === '\\') return readEscapedName(reading, at + 1)
  if (!startsName(text, at + 1)) return fault(reading, 'a # without a name')
  take(reading, end, 'end')
}

function readPunctuator(reading: Reading, frame: Frame | undefined): void {
  const { text, at } = reading
  const punctuator = punctuatorAt(text, at)
  if (punctuator === undefined) return fault(reading, `${JSON.stringify(text[at])} begins no token`)
  const end = at + punctuator.length
  switch (punctuator) {
    case '(': {
      const heads = (headsStatement(reading.last) && !reading.member) || reading.forAwait
      const importing = reading.last === 'import' && !reading.member
      reading.frames.push({ kind: 'parenthesis', heads })
      take(reading, end, 'start')
      reading.importing = importing
      return
    }
    case '[':
    case '{':
      reading.frames.push({ kind: punctuator === '[' ? 'bracket' : 'brace' })
      return take(reading, end, 'start')
    case ')':
    case ']':
    case '}':
      return close(reading, frame, punctuator)
    case '++':
    case '--':
      if (punctuator === '--' && text[end] === '>' && (reading.broken || reading.last === '')) {
        return fault(reading, 'an HTML-like comment')
      }
      return take(reading, end, placeAfterSign(reading))
    case '!':
      return take(reading, end, placeAfterSign(reading))
    case '?':
      // Before no operand, it belongs to a type (as in `[a?]`), and then has to stand on the line of the type.
      if (/[,\])};=|&>]/.test(text[afterBlanks(text, end)] ?? ';')) reading.pinned = true
      return take(reading, end, 'start')
    case '@':
      return take(reading, end, 'unknown')
    case '>':
    case '>>':
    case '>>>':
    case '>>=':
    case '>>>=':
    case '>=':
      if (frame?.kind !== 'angle') return take(reading, end, punctuator.endsWith('=') ? 'start' : 'unknown')
      reading.frames.pop()
      return take(reading, at + 1, 'unknown')
    case '<':
    case '<<':
    case '<<=':
    case '<=':
      return readAngle(reading, frame, end)
    default:
      return take(reading, end, 'start')
  }
}

function readAngle(reading: Reading, frame: Frame | undefined, end: number): void {
  const { text, at } = reading
  if (text.startsWith('<!--', at)) return fault(reading, 'an HTML-like comment')
  // TypeScript reads `<//` as the start of a closing tag wherever JSX may occur.
  if (reading.dialect !== 'typescript' && /^\/[^*]/.test(text.slice(end, end + 2))) {
    return fault(reading, 'a closing tag')
  }
  if (frame?.kind === 'angle') {
    reading.frames.push({ kind: 'angle' })
    return take(reading, at + 1, 'start')
  }
  const element = end === at + 1 && readsAsElement(reading)
  if (element === 'unknown') return fault(reading, 'a < that may compare or open an element')
  return element ? openTag(reading) : take(reading, end, 'start')
}

function close(reading: Reading, frame: Frame | undefined, closer: ')' | ']' | '}'): void {
  const { at } = reading
  if (frame === undefined) return fault(reading, `${closer} closes nothing`)
  switch (frame.kind) {
    case 'parenthesis':
      if (closer !== ')') break
      reading.frames.pop()
      return take(reading, at + 1, frame.heads ? 'start' : 'end')
    case 'bracket':
      if (closer !== ']') break
      reading.frames.pop()
      return take(reading, at + 1, 'end')
    case 'brace':
    case 'value':
      if (closer !== '}') break
      reading.frames.pop()
      return take(reading, at + 1, 'unknown')
    case 'substitution':
      if (closer !== '}') break
      reading.frames.pop()
      return readTemplatePart(reading)
    case 'container':
      if (closer !== '}') break
      reading.frames.pop()
      return endContainer(reading, frame.tokens)
    case 'angle':
    case 'tag':
    case 'children':
      break
  }
  return fault(reading, `${closer} closes no bracket of its kind`)
}

/** An element has no child for braces with nothing but a comment in them. */
function endContainer(reading: Reading, tokens: number): void {
  take(reading, reading.at + 1, 'end')
  if (reading.tokens.length === tokens + 2) reading.tokens.length = tokens
}
