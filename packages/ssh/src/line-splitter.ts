import { StringDecoder } from 'node:string_decoder'

export const maxLineLength = 64 * 1024

export interface LineSplitter {
  /** The lines that this chunk completes. */
  push(chunk: Uint8Array): string[]
  /** What is left when the stream ends without a line break. */
  end(): string[]
}

/**
 * Splits bytes into lines. A character whose bytes come in two chunks stays whole; a line without an end costs no more
 * memory than `maxLineLength`.
 */
export function splitLines(): LineSplitter {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let dropped = 0

  const take = (text: string): string[] => {
    const lines: string[] = []
    let from = 0
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
      append(text.slice(from, at))
      lines.push(complete())
      from = at + 1
    }
    append(text.slice(from))
    return lines
  }
  const append = (text: string) => {
    const room = maxLineLength - rest.length
    if (text.length <= room) rest += text
    else {
      rest += text.slice(0, room)
      dropped += text.length - room
    }
  }
  const complete = (): string => {
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest
    const line = dropped > 0 ? `${rest.toWellFormed()} … [${dropped} more characters in this line]` : whole
    rest = ''
    dropped = 0
    return line
  }
  return {
    push: (chunk) => take(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))),
    end() {
      const lines = take(decoder.end())
      if (rest !== '' || dropped > 0) lines.push(complete())
      return lines
    },
  }
}
