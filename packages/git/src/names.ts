import { isUtf8 } from 'node:buffer'

/**
 * A name that is not UTF-8 is shown with `\xNN` for each byte above ASCII: readable, and still under its folder, so that
 * a rule for `pallets/**` sees it.
 * @param latin1 a name's bytes, one character each
 */
export function nameOf(latin1: string): { text: string; isStrange: boolean } {
  if (!/[\x80-\xff]/.test(latin1)) return { text: latin1, isStrange: false }
  const name = Buffer.from(latin1, 'latin1')
  const isStrange = !isUtf8(name)
  return { text: isStrange ? latin1.replace(/[\x80-\xff]/g, escapeByte) : name.toString('utf8'), isStrange }
}

function escapeByte(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
