import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net'
import { silentLog, systemClock, type Log } from '@shakedown/ports'
import type { WatchOptions, WatchPlan } from '@shakedown/watch'
import { WebSocketServer, type WebSocket } from 'ws'

/** Servers that misbehave on demand, for faults that a real node cannot produce. */
export interface Peer {
  port: number
  stop(): Promise<void>
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

export async function httpPeer(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Peer> {
  const server = createServer(answer)
  const port = await listen(server)
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export async function wsPeer(
  greet: (socket: WebSocket, request: IncomingMessage) => void,
): Promise<Peer & { open(): number }> {
  const http = createServer()
  const server = new WebSocketServer({ server: http })
  server.on('connection', greet)
  const port = await listen(http)
  return {
    port,
    open: () => server.clients.size,
    stop: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate()
        server.close()
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
}

interface Request {
  id: number
  method: string
  params: unknown[]
}

/** A node that answers JSON-RPC by `answer`; `undefined` is no answer. */
export async function rpcPeer(
  answer: (request: Request, socket: WebSocket) => unknown,
): Promise<Peer & { open(): number; asked: string[] }> {
  const asked: string[] = []
  const peer = await wsPeer((socket) => {
    socket.on('message', (data: Buffer) => {
      const request = JSON.parse(data.toString('utf8')) as Request
      asked.push(request.method)
      const result = answer(request, socket)
      if (result !== undefined) socket.send(JSON.stringify({ id: request.id, result, jsonrpc: '2.0' }))
    })
  })
  return { ...peer, asked }
}

/** Passes bytes on until it is told to swallow them. */
export async function proxyTo(
  target: number,
): Promise<Peer & { swallow(): void; drop(): void; connections(): number }> {
  let swallowing = false
  const sockets = new Set<Socket>()
  const server = createTcp((near) => {
    const far = connect(target, '127.0.0.1')
    const pass = (to: Socket) => (chunk: Buffer) => {
      if (!swallowing) to.write(chunk)
    }
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', pass(to))
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        if (!swallowing) to.destroy()
      })
    }
  })
  const port = await listen(server)
  return {
    port,
    connections: () => sockets.size,
    swallow: () => {
      swallowing = true
    },
    drop: () => {
      for (const socket of sockets) socket.destroy()
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** A quick plan for real time: seconds, not minutes. */
export function quick(url: string, changes: Partial<WatchPlan> = {}): WatchPlan {
  return {
    sources: [{ name: 'node', url, scheme: new URL(url).protocol.slice(0, -1) as 'ws' }],
    counter: { kind: 'ethereum-blocks' },
    target: 5n,
    from: 'baseline',
    quorum: 1,
    stallAfterMs: 1500,
    startTimeoutMs: 3000,
    timeBudgetMs: 15_000,
    pollIntervalMs: 100,
    ...changes,
  }
}

export function options(changes: Partial<WatchOptions> = {}): WatchOptions & { lines: string[] } {
  const lines: string[] = []
  const log: Log = { ...silentLog, info: (line) => void lines.push(line) }
  return { connect: () => undefined, clock: systemClock, log, signal: new AbortController().signal, lines, ...changes }
}
