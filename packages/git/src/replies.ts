import type { Sha } from '@shakedown/ports'

export interface ObjectInfo {
  id: Sha
  type: string
  /** Bytes. */
  size: number
}

/** What `git cat-file` says of one object; `undefined`: it is missing. `bytes` are empty where none were asked for. */
export type Reply = (ObjectInfo & { bytes: Buffer }) | undefined

export interface ReplyReader {
  /** What git printed next, however it is cut. @throws Error when that is no reply, or too long a one */
  take(chunk: Buffer): void
  /** In the order of the questions. */
  readonly replies: readonly Reply[]
}

/**
 * Reads replies of git-cat-file(1), BATCH OUTPUT: `<id> SP <type> SP <size> LF`, with contents these and a further LF;
 * `<name> SP missing LF` where there is no such object. A body is copied once, into a buffer of its own: a slice of a pipe's
 * chunk would keep the whole chunk.
 * @param maxBytes of one object; a longer one is refused before it is read
 */
export function replyReader(withContents: boolean, maxBytes: number): ReplyReader {
  const replies: Reply[] = []
  let line = ''
  let open: { reply: ObjectInfo & { bytes: Buffer }; filled: number } | undefined

  const header = () => {
    const match = /^([0-9a-f]{40}|[0-9a-f]{64}) (\w+) (\d+)$/.exec(line)
    if (match !== null) {
      const [, id = '', type = '', digits = ''] = match
      const size = Number(digits)
      if (withContents && size > maxBytes) throw new Error(`${type} ${id} is longer than ${maxBytes} bytes`)
      const reply = { id, type, size, bytes: Buffer.allocUnsafe(withContents ? size : 0) }
      if (withContents) open = { reply, filled: 0 }
      else replies.push(reply)
    } else if (line.endsWith(' missing')) replies.push(undefined)
    else throw new Error(`git cat-file printed ${JSON.stringify(line.slice(0, 120))}`)
    line = ''
  }

  return {
    replies,
    take(chunk) {
      for (let at = 0; at < chunk.length;) {
        if (open === undefined) {
          const end = chunk.indexOf(0x0a, at)
          line += chunk.toString('latin1', at, end === -1 ? chunk.length : end)
          if (line.length > 10_000) throw new Error('git cat-file printed no object header')
          at = end === -1 ? chunk.length : end + 1
          if (end !== -1) header()
        } else if (open.filled < open.reply.size) {
          const copied = chunk.copy(open.reply.bytes, open.filled, at)
          open.filled += copied
          at += copied
        } else {
          if (chunk[at] !== 0x0a) throw new Error('git cat-file printed more than it announced')
          at++
          replies.push(open.reply)
          open = undefined
        }
      }
    },
  }
}
