import type { Scan } from '../scan.ts'
import { readCode } from './code.ts'
import { dialectOf } from './dialect.ts'
import { readChildren, readTag } from './jsx.ts'
import { hushesLines } from './pragmas.ts'
import { beginReading, fault, lineOf } from './reading.ts'

/**
 * The tokens of a JavaScript or TypeScript source, JSX included. Every decision of the scan is a function of the tokens
 * before, so two texts with equal tokens have equal syntax trees. What only a full parser could decide is a fault: a
 * second slash on the line behind `}`, `>` or a break; a `<` there where JSX may occur; HTML-like comments.
 *
 * Not seen, because no scanner can know whether a program looks: its own source text (`Function.prototype.toString`), and
 * the line and column numbers of stack traces. Comments that tools read count (`pragmas.ts`); doc comments without any
 * tag do not, although TypeScript repeats them in declarations.
 *
 * @param path its ending tells the dialect
 */
export function scanEcmascript(text: string, path: string): Scan {
  const dialect = dialectOf(path)
  if (dialect === undefined) return { kind: 'fault', line: 1, what: 'its name is that of no JavaScript or TypeScript' }
  const reading = beginReading(text, dialect, hushesLines(text))
  readStart()
  while (reading.fault === undefined) {
    const frame = reading.frames.at(-1)
    if (frame?.kind === 'tag') readTag(reading, frame)
    else if (frame?.kind === 'children') readChildren(reading, frame.name, frame.doubtful)
    else if (!readCode(reading, frame)) break
  }
  if (reading.fault !== undefined) {
    return { kind: 'fault', line: lineOf(text, reading.fault.at), what: reading.fault.what }
  }
  return { kind: 'scanned', tokens: reading.tokens, comments: reading.comments }

  /** A byte order mark and a `#!` line count; XML (translations of Qt are `.ts` too) is no program. */
  function readStart(): void {
    const opening = /^\uFEFF?(?:#![^\n\r\u2028\u2029]*)?/.exec(text)?.[0] ?? ''
    if (opening !== '') reading.tokens.push(opening)
    if (opening.startsWith('\uFEFF#') || /^\uFEFF?\s*<[?!]/.test(text)) fault(reading, 'no program begins so', 0)
    reading.at = opening.length
  }
}
