import { SourceLost } from './lost.ts'
import { readMessages, request, type Call, type Incoming } from './rpc.ts'
import type { Socket } from './socket.ts'
import { within, type SourceContext } from './source.ts'
import { ValueError } from './values.ts'

type Reply = Extract<Incoming, { kind: 'reply' }>
type Notification = Extract<Incoming, { kind: 'notification' }>

/** JSON-RPC over an open socket. A call that gets no reply in time ends the connection: the node is frozen. */
export function rpcOver(
  context: SourceContext,
  socket: Socket,
  signal: AbortSignal,
  onNotification: (notification: Notification) => void,
): Call {
  let lastId = 0
  const waiting = new Map<number, (reply: Reply) => void>()
  const take = (message: Incoming) => {
    if (message.kind === 'notification') onNotification(message)
    else if (message.kind === 'reply') {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
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
  return async (method, params) => {
    const id = ++lastId
    const late = new SourceLost(
      'silent',
      `no reply to ${method} within ${Math.ceil(context.timing.requestMs / 1000)} s`,
    )
    try {
      const reply = await within(context, signal, context.timing.requestMs, late, () => {
        const replied = new Promise<Reply>((resolve) => {
          waiting.set(id, resolve)
        })
        socket.send(request(id, method, params))
        return Promise.race([replied, socket.ended])
      })
      if (reply.error !== undefined) throw new SourceLost('rejecting', `${method}: ${reply.error}`)
      return reply.result
    } finally {
      waiting.delete(id)
    }
  }
}
