import { blockHash, blockNumber, fields, identify, readHash, type Call } from './rpc.ts'
import { SourceLost } from './lost.ts'
import { rpcOver } from './rpc-socket.ts'
import { openSocket, watchdog, type Socket } from './socket.ts'
import { keepOpen, type Source, type SourceContext } from './source.ts'
import { readQuantity, readValue, ValueError } from './values.ts'

/**
 * Follows a node over WebSocket. Chains are read in two ways at once: events for speed, and polls over the same socket
 * for truth, because a subscription can die while the socket lives (go-ethereum #2887, ethers #5121).
 */
export function followWebSocket(context: SourceContext): Source {
  let current: Call | undefined
  const done = keepOpen(context, async (signal, valid) => {
    const socket = await openSocket(context, signal)
    try {
      const work =
        context.counter.kind === 'ethereum-blocks'
          ? followBlocks(context, socket, signal, valid, (call) => {
              current = call
            })
          : followMessages(context, socket, valid)
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
    hashAt: async (height) => {
      if (current === undefined) return undefined
      return blockHash(current, height).catch(() => undefined)
    },
  }
}

/** A stream of messages of which some carry the value. There is nothing to ask, so a pong is the sign of life. */
async function followMessages(context: SourceContext, socket: Socket, valid: () => void): Promise<never> {
  const { counter } = context
  if (counter.kind === 'ethereum-blocks') throw new TypeError('blocks are followed by RPC')
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

/** New subscriptions in a row without a single event, after which only polls are trusted. */
const deadSubscriptions = 3

async function followBlocks(
  context: SourceContext,
  socket: Socket,
  signal: AbortSignal,
  valid: () => void,
  ready: (call: Call) => void,
): Promise<never> {
  const { clock, timing } = context
  let subscription: string | undefined
  let lastEvent = -1n
  let dead = 0
  const call = rpcOver(context, socket, signal, ({ subscription: id, result }) => {
    // Events of a subscription that was given up would count twice.
    if (id !== subscription) return
    const event = readHead(context, result)
    if (event === undefined) return
    context.emit({ kind: 'sample', value: event.height, hash: event.hash, via: 'event' })
    lastEvent = event.height
    dead = 0
    valid()
  })
  const subscribe = async () => {
    subscription = undefined
    subscription = await call('eth_subscribe', ['newHeads']).then(readSubscription, (error: unknown) => {
      if (!(error instanceof SourceLost) || error.phase !== 'rejecting') throw error
      context.emit({ kind: 'note', text: `no subscription, reading by polls alone (${error.message})` })
      return undefined
    })
  }

  context.emit({ kind: 'connected', identity: await identify(call) })
  let polled = await blockNumber(call)
  context.emit({ kind: 'sample', value: polled, via: 'poll' })
  valid()
  ready(call)
  await subscribe()
  lastEvent = polled
  for (;;) {
    await clock.sleep(timing.pollMs, signal)
    const value = await blockNumber(call)
    context.emit({ kind: 'sample', value, via: 'poll' })
    valid()
    // The block of the poll before has had a whole interval to come as an event.
    if (subscription !== undefined && polled > lastEvent && value >= polled) {
      dead++
      if (dead >= deadSubscriptions) {
        context.emit({ kind: 'note', text: `${dead} subscriptions gave no event, reading by polls alone` })
        subscription = undefined
      } else {
        await call('eth_unsubscribe', [subscription]).catch(ignoreRejection)
        await subscribe()
        context.emit({ kind: 'resubscribed' })
        lastEvent = value
      }
    }
    polled = value
  }
}

function readHead(context: SourceContext, result: unknown): { height: bigint; hash: string } | undefined {
  const head = fields(result)
  try {
    if (head === undefined) throw new ValueError('an event without a block')
    return { height: readQuantity(head['number']), hash: readHash(head['hash']) }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error
    context.emit({ kind: 'malformed', why: error.message })
    return undefined
  }
}

function readSubscription(result: unknown): string {
  if (typeof result === 'string' || typeof result === 'number') return String(result)
  throw new SourceLost('rejecting', 'eth_subscribe gave no id')
}

function ignoreRejection(error: unknown): void {
  if (error instanceof SourceLost && error.phase === 'rejecting') return
  throw error
}
