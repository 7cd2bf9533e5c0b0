import type { Readable } from 'node:stream'
import { splitLines } from './line-splitter.ts'

export interface Output {
  /** Something arrived since the last question, or waits for a slow reader. */
  readonly busy: boolean
  stirred(): boolean
  /** Hands over what is left; resolves when the reader has taken all. What comes later is dropped. */
  finish(): Promise<void>
}

/** Reads a stream line by line; while the reader's promise is pending the stream rests, and with it the host. */
export function readOutput(
  stream: Readable,
  onLine: (line: string) => void | Promise<void>,
  onFault: (error: unknown) => void,
): Output {
  const splitter = splitLines()
  let queue: string[] = []
  let moved = false
  let working: Promise<void> | undefined
  let over = false

  const deliver = async (first: void | Promise<void>) => {
    await first
    while (queue.length > 0) {
      const lines = queue
      queue = []
      for (const line of lines) {
        const pending = onLine(line)
        if (pending !== undefined) await pending
      }
    }
  }
  const take = (lines: string[]) => {
    if (working !== undefined) {
      queue.push(...lines)
      return
    }
    for (const [index, line] of lines.entries()) {
      const pending = onLine(line)
      if (pending === undefined) continue
      queue = lines.slice(index + 1)
      stream.pause()
      working = deliver(pending)
        .catch(onFault)
        .finally(() => {
          working = undefined
          stream.resume()
        })
      return
    }
  }
  const guarded = (lines: string[]) => {
    try {
      take(lines)
    } catch (error) {
      onFault(error)
    }
  }
  stream.on('data', (chunk: Buffer) => {
    moved = true
    if (!over) guarded(splitter.push(chunk))
  })
  return {
    get busy() {
      return working !== undefined
    },
    stirred() {
      const was = moved
      moved = false
      return was
    },
    async finish() {
      // While the reader rested, what had already arrived waited in the stream; a closed channel no longer hands it out.
      for (await working; stream.readableLength > 0; await working) stream.read()
      if (!over) guarded(splitter.end())
      over = true
      await working
    },
  }
}
