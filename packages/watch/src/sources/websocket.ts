import { chainOf } from '../chains/of-counter.ts'
import type { Call } from '../chains/rpc.ts'
import { readValue, ValueError } from '../chains/values.ts'
import { followChain } from './chain-socket.ts'
import { companionOf } from './companion.ts'
import { openSocket, watchdog, type Socket } from './socket.ts'
import { keepOpen, type Source, type SourceContext } from './source.ts'

/** Follows a node over WebSocket. */
export function followWebSocket(context: SourceContext): Source {
  const chain = chainOf(context.counter, companionOf(context), context.countFrom)
  let current: Call | undefined
  const done = keepOpen(context, async (signal, valid) => {
    const socket = await openSocket(context, signal)
    try {
      const work =
        chain === undefined
          ? followMessages(context, socket, valid)
          : followChain(context, chain, socket, signal, valid, (call) => {
              current = call
            })
      // Whichever ends first, the other two end with the session's signal and socket.
      for (const running of [work, socket.ended]) running.catch(() => undefined)
      return await Promise.race([work, socket.ended, watchdog(context, socket, signal)])
    } finally {
      current = undefined
      socket.terminate()
    }
  })
  return {
    done,
    hashAt: async (height) => (current && chain?.hashAt?.(current, height).catch(() => undefined)) ?? undefined,
    settled: async () => (current && chain?.settled?.(current).catch(() => undefined)) ?? undefined,
  }
}

/** A stream of messages of which some carry the value. There is nothing to ask, so a pong is the sign of life. */
async function followMessages(context: SourceContext, socket: Socket, valid: () => void): Promise<never> {
  const { counter } = context
  context.emit({ kind: 'connected' })
  socket.onText((text) => {
    try {
      const value = readValue(counter, text)
      if (value === undefined) return
      context.emit({ kind: 'sample', value, via: 'event' })
      valid()
    } catch (error) {
      if (!(error instanceof ValueError)) throw error
      context.emit({ kind: 'malformed', why: error.message })
    }
  })
  socket.onLife(() => context.emit({ kind: 'alive' }))
  return socket.ended
}
