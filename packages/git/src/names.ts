import { isUtf8 } from 'node:buffer'

/** A name of git's, which is bytes, as text. */
export interface Name {
  text: string
  encoding: 'utf8' | 'other'
}

/**
 * Splits what `-z` printed. A name that is not UTF-8 is shown with `\xNN` for each byte above ASCII: readable, and
 * still under its folder, so that a rule for `pallets/**` sees it.
 */
export function splitNames(bytes: Buffer): Name[] {
  if (isUtf8(bytes)) return split(bytes.toString('utf8')).map((text) => ({ text, encoding: 'utf8' }))
  // latin1 keeps every byte as one character, so NUL is still a boundary and the bytes come back unchanged.
  return split(bytes.toString('latin1')).map((raw) => {
    const name = Buffer.from(raw, 'latin1')
    return isUtf8(name)
      ? { text: name.toString('utf8'), encoding: 'utf8' }
      : { text: raw.replace(/[\x80-\xff]/g, escapeByte), encoding: 'other' }
  })
}

function split(text: string): string[] {
  const parts = text.split('\0')
  if (parts.pop() !== '') throw new Error('git broke off in the middle of a name')
  return parts
}

function escapeByte(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
