import type { Chain, Reading } from '../chains/chain.ts'
import { Refused, type Call } from '../chains/rpc.ts'
import { ValueError } from '../chains/values.ts'
import { rpcOver } from './rpc-socket.ts'
import type { Socket } from './socket.ts'
import type { SourceContext } from './source.ts'

/** New subscriptions in a row without a single event, after which only polls are trusted. */
const deadSubscriptions = 3

/**
 * Follows a chain over a socket in two ways at once: events for speed, and polls for truth, because a subscription can
 * die while the socket lives (go-ethereum #2887, ethers #5121).
 */
export async function followChain(
  context: SourceContext,
  chain: Chain,
  socket: Socket,
  signal: AbortSignal,
  valid: () => void,
  ready: (call: Call) => void,
): Promise<never> {
  const { timing } = context
  const { subscription } = chain
  let subscribed: string | undefined
  /** Highest value of an event on this connection, and how many events there were. */
  let top: bigint | undefined
  let events = 0
  let dead = 0
  let unready: string | undefined
  let asked = Promise.withResolvers<'asked'>()

  const tell = (reading: Reading, via: 'event' | 'poll') => {
    context.emit({ kind: 'sample', ...reading, via })
    valid()
  }
  const rpc = rpcOver(context, socket, signal, (result) => {
    try {
      const said = subscription.take(result)
      if (said === undefined) return
      events++
      dead = 0
      if (said === 'ask') asked.resolve('asked')
      // What a node tells while it catches up is the past.
      else if (unready === undefined) {
        if (top === undefined || said.value > top) top = said.value
        tell(said, 'event')
      }
    } catch (error) {
      if (!(error instanceof ValueError)) throw error
      context.emit({ kind: 'malformed', why: error.message })
    }
  })
  const { call } = rpc
  const subscribe = async () => {
    try {
      subscribed = await rpc.subscribe(subscription.method, subscription.params)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      subscribed = undefined
      context.emit({ kind: 'note', text: `no subscription, reading by polls alone (${error.message})` })
    }
  }
  const resubscribe = async () => {
    if (subscribed === undefined) return
    const { method, params } = subscription.unsubscribe(subscribed)
    rpc.unsubscribe()
    await call(method, params).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error
    })
    await subscribe()
    context.emit({ kind: 'resubscribed' })
  }
  /** One at a time: of two that overlap, the older could be told last and look like a step back. */
  const read = async (via: 'event' | 'poll'): Promise<bigint | undefined> => {
    try {
      const known = unready
      unready = await chain.unready(call)
      if (unready !== undefined) {
        if (unready !== known) context.emit({ kind: 'lost', phase: 'rejecting', why: unready })
        return undefined
      }
      const before = events
      const reading = await chain.read(call)
      // An event that came meanwhile knows more: the answer was given before it.
      const overtaken = events > before && top !== undefined && reading.value < top
      if (!overtaken) tell(reading, via)
      return reading.value
    } catch (error) {
      if (!(error instanceof ValueError)) throw error
      context.emit({ kind: 'malformed', why: error.message })
      return undefined
    }
  }

  const identity = await chain.identify(call)
  context.emit(identity === undefined ? { kind: 'connected' } : { kind: 'connected', identity })
  ready(call)
  // First the subscription, then the question: nothing that happens between the two is missed.
  await subscribe()
  let value = await read('poll')
  let eventsBefore = events
  let movedInSilence = false
  let due = inMs(context, timing.pollMs, signal)
  for (;;) {
    const why = await Promise.race([asked.promise, due])
    asked = Promise.withResolvers()
    if (why === 'asked') {
      value = (await read('event')) ?? value
      continue
    }
    due = inMs(context, timing.pollMs, signal)
    const before = value
    value = (await read('poll')) ?? value
    const silent = subscribed !== undefined && events === eventsBefore
    const moved = before !== undefined && value !== undefined && value > before
    // What the poll before brought has had a whole interval to come as an event, too.
    if (silent && movedInSilence) {
      dead++
      if (dead < deadSubscriptions) await resubscribe()
      else {
        context.emit({ kind: 'note', text: `${dead} subscriptions gave no event, reading by polls alone` })
        rpc.unsubscribe()
        subscribed = undefined
      }
    }
    movedInSilence = silent && moved && !movedInSilence
    eventsBefore = events
  }
}

function inMs({ clock }: SourceContext, ms: number, signal: AbortSignal): Promise<'due'> {
  const due = clock.sleep(ms, signal).then(() => 'due' as const)
  // It may abort while nobody looks.
  due.catch(() => undefined)
  return due
}
