import type { Writable } from 'node:stream'

/**
 * Writes the input no faster than the other side takes it, then ends the stream. Each chunk is let go of before the
 * next is asked for, so the input may use one buffer for all. Stops early, without an end, once `over` aborts; the input
 * is told by its `return`.
 */
export async function feed(input: AsyncIterable<Uint8Array>, to: Writable, over: AbortSignal): Promise<void> {
  for await (const chunk of input) {
    if (over.aborted || to.destroyed) return
    await taken(chunk, to, over)
  }
  if (!over.aborted) to.end()
}

function taken(chunk: Uint8Array, by: Writable, over: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const settle = () => resolve()
  by.once('close', settle)
  over.addEventListener('abort', settle, { once: true })
  by.write(chunk, settle)
  return promise.finally(() => {
    over.removeEventListener('abort', settle)
    by.off('close', settle)
  })
}
