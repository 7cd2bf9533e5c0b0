import type { Writable } from 'node:stream'

/**
 * Writes the input no faster than the other side takes it, then ends the stream. Stops early, without an end, once
 * `over` aborts; the input is told by its `return`.
 */
export async function feed(input: AsyncIterable<Uint8Array>, to: Writable, over: AbortSignal): Promise<void> {
  for await (const chunk of input) {
    if (over.aborted) return
    if (!to.write(chunk)) await drained(to, over)
  }
  if (!over.aborted) to.end()
}

function drained(stream: Writable, over: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  stream.once('drain', resolve)
  stream.once('close', resolve)
  const abort = () => resolve()
  over.addEventListener('abort', abort, { once: true })
  return promise.finally(() => {
    over.removeEventListener('abort', abort)
    stream.off('drain', resolve)
    stream.off('close', resolve)
  })
}
