import { isUtf8 } from 'node:buffer'

/** Reads names, which are bytes, out of what git printed with `-z`. */
export interface NameReader {
  /** Whether all is read. */
  done(): boolean
  /** The next name as text. @throws Error when git broke off */
  next(): string
  /** Whether the name that was read last is not UTF-8, so that its text is only a picture of it. */
  wasStrange(): boolean
}

/**
 * A name that is not UTF-8 is shown with `\xNN` for each byte above ASCII: readable, and still under its folder, so that
 * a rule for `pallets/**` sees it.
 */
export function nameReader(bytes: Buffer): NameReader {
  const plain = isUtf8(bytes)
  // latin1 keeps every byte as one character, so NUL is still a boundary and the bytes come back unchanged.
  const text = bytes.toString(plain ? 'utf8' : 'latin1')
  let at = 0
  let strange = false
  return {
    done: () => at >= text.length,
    wasStrange: () => strange,
    next() {
      const end = text.indexOf('\0', at)
      if (end === -1) throw new Error('git broke off in the middle of a name')
      const raw = text.slice(at, end)
      at = end + 1
      if (plain) return raw
      const name = nameOf(raw)
      strange = name.isStrange
      return name.text
    },
  }
}

/** @param latin1 a name's bytes, one character each */
export function nameOf(latin1: string): { text: string; isStrange: boolean } {
  if (!/[\x80-\xff]/.test(latin1)) return { text: latin1, isStrange: false }
  const name = Buffer.from(latin1, 'latin1')
  const isStrange = !isUtf8(name)
  return { text: isStrange ? latin1.replace(/[\x80-\xff]/g, escapeByte) : name.toString('utf8'), isStrange }
}

function escapeByte(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
