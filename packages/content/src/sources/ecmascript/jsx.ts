import { afterBlanks, skipBlanks } from './blanks.ts'
import { endOfName, startsName } from './characters.ts'
import { emitBreak, fault, put, takeInTag, type Reading, type Tag } from './reading.ts'

/** At a `<` that opens an element. */
export function openTag(reading: Reading): void {
  // With a comment right behind it, TypeScript takes `</` for the beginning of a closing tag.
  if (/^\/[/*]/.test(reading.text.slice(reading.at + 1, reading.at + 3))) return fault(reading, 'a comment behind <')
  put(reading, '<', 'start')
  reading.at++
  reading.frames.push({ kind: 'tag', name: undefined, bare: true })
}

/** The next piece of an opening tag: its name, an attribute or its end. */
export function readTag(reading: Reading, tag: Tag): void {
  skipBlanks(reading)
  const { text, at } = reading
  if (tag.name === undefined) {
    tag.name = readName(reading)
    if (tag.name === '' && text[reading.at] !== '>') fault(reading, 'a tag without a name')
    if (text[reading.at] === '<') openTypes(reading)
    return
  }
  if (text[at] === '>') return endOpening(reading, tag)
  if (text[at] === '/') {
    takeInTag(reading, at + 1)
    skipBlanks(reading)
    return text[reading.at] === '>' ? endElement(reading) : fault(reading, 'a slash inside a tag')
  }
  if (text[at] === '{') {
    tag.bare = false
    takeInTag(reading, at + 1)
    reading.place = 'start'
    reading.frames.push({ kind: 'value' })
    return
  }
  readAttribute(reading, tag)
}

function readAttribute(reading: Reading, tag: Tag): void {
  const { text } = reading
  if (readName(reading) === '') return fault(reading, 'a character that no attribute begins with')
  if (text[reading.at] !== '=') return
  tag.bare = false
  takeInTag(reading, reading.at + 1)
  skipBlanks(reading)
  const opener = text[reading.at]
  if (opener === '"' || opener === "'") {
    const end = text.indexOf(opener, reading.at + 1)
    if (end === -1) return fault(reading, 'the value of an attribute does not end')
    return takeInTag(reading, end + 1)
  }
  if (opener === '<') return openTag(reading)
  if (opener !== '{') fault(reading, 'an attribute without a value')
}

/** Parts of a name may stand apart: `a . b`. Ends before the next character of the tag. */
function readName(reading: Reading): string {
  const { text } = reading
  let name = ''
  for (;;) {
    if (!startsName(text, reading.at)) break
    let end = reading.at
    do end = endOfName(text, end)
    while (text[end] === '-' && ++end > 0)
    name += text.slice(reading.at, end)
    takeInTag(reading, end)
    skipBlanks(reading)
    const joint = text[reading.at]
    if (joint !== '.' && joint !== ':') return name
    name += joint
    takeInTag(reading, reading.at + 1)
    skipBlanks(reading)
    // Behind a dot and a break, TypeScript guesses at a missing name when two words follow.
    if (reading.broken) fault(reading, 'a name that goes on in the next line')
  }
  if (name !== '') fault(reading, 'a name ends with a dot or a colon')
  return name
}

function openTypes(reading: Reading): void {
  takeInTag(reading, reading.at + 1)
  reading.place = 'start'
  reading.frames.push({ kind: 'angle' })
}

/**
 * `<T>(…` may also be the parameters of a function type, which only a parser can know. Read as an element, such a text
 * ends at a `>` or `}` that is no JSX, unless a closing tag stands in one of its strings, comments or regular expressions.
 */
function endOpening(reading: Reading, { name = '', bare }: Tag): void {
  takeInTag(reading, reading.at + 1)
  reading.frames.pop()
  const around = reading.frames.at(-1)
  const doubtful = bare && reading.text[afterBlanks(reading.text, reading.at)] === '('
  const inherited = around?.kind === 'children' && around.doubtful
  reading.frames.push({ kind: 'children', name, doubtful: doubtful || inherited })
}

function endElement(reading: Reading): void {
  takeInTag(reading, reading.at + 1)
  reading.frames.pop()
}

const textEnd = /[<{>}]/g

/**
 * The text before the next tag or expression, as it is written. JSX leaves blanks to the tool behind it; all of them drop
 * a text of nothing but blanks and a line break.
 */
export function readChildren(reading: Reading, name: string, doubtful: boolean): void {
  const { text, at } = reading
  textEnd.lastIndex = at
  const end = textEnd.exec(text)?.index ?? text.length
  if (end > at) readText(reading, text.slice(at, end), doubtful)
  reading.at = end
  if (end === text.length) return fault(reading, `the element ${name} does not end`)
  if (text[end] === '{') {
    reading.frames.push({ kind: 'container', tokens: reading.tokens.length })
    put(reading, '{', 'start')
    reading.at++
  } else if (text[end] !== '<') fault(reading, `${text[end]} in the text of an element`)
  else if (text[end + 1] === '/') readClosing(reading, name)
  else openTag(reading)
}

function readText(reading: Reading, text: string, doubtful: boolean): void {
  if (/^[ \t\r\n]*[\r\n][ \t\r\n]*$/.test(text)) {
    reading.broken = reading.lines
    return emitBreak(reading)
  }
  if (doubtful && /['"`/]/.test(text)) fault(reading, 'what may be an element or the parameters of a type')
  put(reading, text, 'start')
}

function readClosing(reading: Reading, name: string): void {
  // With a comment right behind it, compilers disagree whether `</` is one token.
  if (/[/*]/.test(reading.text[reading.at + 2] ?? '')) return fault(reading, 'a comment behind </')
  takeInTag(reading, reading.at + 2)
  skipBlanks(reading)
  if (readName(reading) !== name || reading.text[reading.at] !== '>') {
    return fault(reading, `the element ${name} is closed by another name`)
  }
  endElement(reading)
}
