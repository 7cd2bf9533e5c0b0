import { readMessages, Refused, request, type Call, type Incoming, type Params } from '../chains/rpc.ts'
import { ValueError } from '../chains/values.ts'
import { SourceLost } from './lost.ts'
import type { Socket } from './socket.ts'
import { within, type SourceContext } from './source.ts'

type Reply = Extract<Incoming, { kind: 'reply' }>

export interface RpcSocket {
  call: Call
  /**
   * Makes a subscription the current one: only its events are handed on, since those of one that was given up would
   * count twice. Known before the next message is looked at, because its first event may be in the same packet.
   */
  subscribe(method: string, params: Params): Promise<string>
  unsubscribe(): void
}

/** JSON-RPC over an open socket. A call that gets no reply in time ends the connection: the node is frozen. */
export function rpcOver(
  context: SourceContext,
  socket: Socket,
  signal: AbortSignal,
  onEvent: (result: unknown) => void,
): RpcSocket {
  let lastId = 0
  let current: string | undefined
  const waiting = new Map<number, (reply: Reply) => void>()
  const take = (message: Incoming) => {
    switch (message.kind) {
      case 'notification':
        if (message.subscription === current) onEvent(message.result)
        return
      case 'reply': {
        const answer = waiting.get(message.id)
        waiting.delete(message.id)
        if (answer !== undefined) answer(message)
        else if (String(message.id) === current && message.error === undefined) onEvent(message.result)
        else throw new ValueError(`a reply with the id ${message.id}, which nobody waits for`)
        return
      }
      case 'other':
        return
    }
  }
  socket.onText((text) => {
    try {
      for (const message of readMessages(text)) take(message)
    } catch (error) {
      if (!(error instanceof ValueError)) throw error
      context.emit({ kind: 'malformed', why: error.message })
    }
  })
  const ask = async (method: string, params: Params, onReply?: (reply: Reply) => void): Promise<unknown> => {
    const id = ++lastId
    const seconds = Math.ceil(context.timing.requestMs / 1000)
    const late = new SourceLost('silent', `no reply to ${method} within ${seconds} s`)
    try {
      const reply = await within(context, signal, context.timing.requestMs, late, () => {
        const replied = new Promise<Reply>((resolve) => {
          waiting.set(id, (reply) => {
            onReply?.(reply)
            resolve(reply)
          })
        })
        socket.send(request(id, method, params))
        return Promise.race([replied, socket.ended])
      })
      if (reply.error !== undefined) throw new Refused(`${method}: ${reply.error}`)
      return reply.result
    } finally {
      waiting.delete(id)
    }
  }
  return {
    call: (method, params) => ask(method, params),
    async subscribe(method, params) {
      let id: string | undefined
      current = undefined
      await ask(method, params, (reply) => {
        if (reply.error !== undefined) return
        // CometBFT replies with an empty object and gives events the id of the request.
        id = typeof reply.result === 'string' || typeof reply.result === 'number' ? String(reply.result) : undefined
        if (id === undefined && isEmptyObject(reply.result)) id = String(reply.id)
        current = id
      })
      if (id === undefined) throw new Refused(`${method} gave no id`)
      return id
    },
    unsubscribe() {
      current = undefined
    },
  }
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}
