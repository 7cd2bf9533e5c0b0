import { lexRust } from './rust/lexer.ts'
import { positionsOf } from './rust/positions.ts'
import { spell } from './rust/spelling.ts'
import type { Scanner } from './scan.ts'

/**
 * Rust of any edition. Doc comments are tokens, since they are attributes. Equal scans mean the same tokens with the same
 * spacing as far as macros are handed it. Accepted, and not told apart: places in panic messages and debug information,
 * and macros that read positions or the file itself, or print a whole item that they are put on as an attribute.
 */
export const scanRust: Scanner = (source) => {
  const lexed = lexRust(source)
  if (lexed.kind === 'fault') return lexed
  const { tokens, comments } = lexed
  const lines = positionsOf(lexed)
  return { kind: 'scanned', tokens: spell(tokens), comments, ...(lines === undefined ? {} : { lines }) }
}
