import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { systemClock } from '@shakedown/ports'
import { acceptSockets, type ServerSocket } from './socket-server.ts'

/** What a JSON-RPC node does wrong, until it is told otherwise. */
export interface RpcFaults {
  /** Requests are taken and not answered; connections stay open. */
  silent: boolean
  /** Subscriptions are made, and nothing ever comes of them. */
  mute: boolean
  /** Replies have an id that nobody asked with. */
  wrongIds: boolean
  /** Replies come as lists of one, with their ids as texts. */
  batches: boolean
  /** This comes before every reply. */
  garbage: string | undefined
  /** Replies come so much later. */
  delayMs: number
  /** Bytes of padding in every reply. */
  padding: number
  /** HTTP answers this status, with these headers, and no value. */
  status: { code: number; headers: Record<string, string> } | undefined
  /** Methods that it does not have. */
  missing: readonly string[]
}

export interface RpcRequest {
  id: unknown
  method: string
  params: unknown
}

/** Sends a notification to whoever asked; nothing is sent over HTTP. */
export type Notify = (message: object) => void

export interface RpcNode {
  port: number
  faults: RpcFaults
  /** Methods in the order in which they came. */
  asked: string[]
  /** Whether WebSocket pings are answered. */
  answerPings(yes: boolean): void
  /** WebSocket connections that stand. */
  open(): number
  /** Ends every WebSocket connection without a word. */
  drop(): void
  stop(): Promise<void>
}

/** An error for the caller of a method. */
export class RpcFault extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.name = 'RpcFault'
    this.code = code
  }
}

/** A JSON-RPC server on 127.0.0.1 whose WebSocket and HTTP share a port, as those of real nodes do. */
export async function startRpcNode(
  answer: (request: RpcRequest, notify: Notify) => unknown,
  port = 0,
): Promise<RpcNode> {
  const faults: RpcFaults = {
    silent: false,
    mute: false,
    wrongIds: false,
    batches: false,
    garbage: undefined,
    delayMs: 0,
    padding: 0,
    status: undefined,
    missing: [],
  }
  const asked: string[] = []
  const replyTo = (text: string, notify: Notify): string => {
    const request = JSON.parse(text) as RpcRequest
    asked.push(request.method)
    const id = faults.wrongIds ? 777 : faults.batches ? String(request.id) : request.id
    const reply = { jsonrpc: '2.0', id, ...(faults.padding > 0 && { padding: ' '.repeat(faults.padding) }) }
    const whole = { ...reply, ...outcome(request, notify) }
    return JSON.stringify(faults.batches ? [whole] : whole)
  }
  const outcome = (request: RpcRequest, notify: Notify): object => {
    try {
      if (faults.missing.includes(request.method)) throw new RpcFault(-32601, 'Method not found')
      return { result: answer(request, notify) }
    } catch (error) {
      if (!(error instanceof RpcFault)) throw error
      return { error: { code: error.code, message: error.message } }
    }
  }

  const http = createServer((request, response) => {
    void overHttp(request, response)
  })
  const overHttp = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) body += chunk
    if (faults.silent) return
    if (faults.delayMs > 0) await systemClock.sleep(faults.delayMs)
    if (faults.status !== undefined) {
      asked.push(`HTTP ${faults.status.code}`)
      response.writeHead(faults.status.code, faults.status.headers).end()
      return
    }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(`${faults.garbage ?? ''}${replyTo(body, () => undefined)}`)
  }
  const server = acceptSockets(http, (socket) => {
    const notify: Notify = (message) => {
      if (!faults.mute && !faults.silent) socket.send(JSON.stringify(message))
    }
    socket.onText((text) => {
      if (!faults.silent) void overSocket(socket, text, notify)
    })
  })
  const overSocket = async (socket: ServerSocket, text: string, notify: Notify): Promise<void> => {
    if (faults.delayMs > 0) await systemClock.sleep(faults.delayMs)
    if (faults.garbage !== undefined) socket.send(faults.garbage)
    // The reply goes out before what the subscription that it answers has to say.
    const later: object[] = []
    let replied = false
    const reply = replyTo(text, (message) => (replied ? notify(message) : void later.push(message)))
    socket.send(reply)
    replied = true
    for (const message of later) notify(message)
  }

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (http.address() as AddressInfo).port,
    faults,
    asked,
    answerPings: (yes) => {
      server.answersPings = yes
    },
    open: () => server.sockets.size,
    drop: () => {
      for (const socket of server.sockets) socket.terminate()
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of server.sockets) socket.terminate()
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
}
