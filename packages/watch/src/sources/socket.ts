import type { Duplex } from 'node:stream'
import { WebSocket, type RawData } from 'ws'
import { SourceLost, toLost, unanswered } from './lost.ts'
import { endpointOf, openTunnel, tlsOver } from './reach.ts'
import { maxBytes, within, type SourceContext } from './source.ts'

/** A WebSocket that is open, and ends for one reason. */
export interface Socket {
  send(text: string): void
  ping(): void
  /** Ends it for a reason of ours. */
  fail(lost: SourceLost): void
  terminate(): void
  /** Rejects when the connection ends, for whatever reason; never resolves. */
  ended: Promise<never>
  /** What came before there was a listener is handed over first. */
  onText(listener: (text: string) => void): void
  /** Any frame, pongs included. */
  onLife(listener: () => void): void
}

/** Connects and shakes hands, both in time, through a new tunnel when there is one. @throws SourceLost */
export async function openSocket(context: SourceContext, signal: AbortSignal): Promise<Socket> {
  const { requestMs } = context.timing
  const tunnel = await openTunnel(context, signal)
  const { url, headers } = endpointOf(context.spec.url)
  const raw = new WebSocket(url, {
    headers,
    handshakeTimeout: requestMs,
    maxPayload: maxBytes,
    perMessageDeflate: false,
    ...(tunnel === undefined
      ? {}
      : // ws describes the option by net.connect's type; any Duplex serves (ssh2's channels do).
        { createConnection: () => (url.protocol === 'wss:' ? tlsOver(tunnel, url) : tunnel) as never }),
  })
  const socket = wrap(raw, tunnel)
  const opened = new Promise<void>((resolve) => {
    raw.once('open', resolve)
  })
  const late = unanswered(tunnel !== undefined, 'the connection is accepted and nothing answers')
  try {
    await within(context, signal, requestMs + 250, late, () => Promise.race([opened, socket.ended]))
  } catch (error) {
    socket.terminate()
    const lost = toLost(error)
    throw lost.phase === 'silent' ? late : lost
  }
  return socket
}

function wrap(raw: WebSocket, tunnel: Duplex | undefined): Socket {
  const { promise: ended, reject } = Promise.withResolvers<never>()
  ended.catch(() => undefined)
  let listener: ((text: string) => void) | undefined
  const early: string[] = []
  // Also after the end: ws reports an aborted handshake as an error, which without a listener would end the process.
  raw.on('error', (error) => reject(toLost(error)))
  // ws drops the errors of an open connection's stream; the tunnel's says whether the link or the node is gone.
  tunnel?.on('error', (error) => reject(toLost(error)))
  raw.on('close', (code, reason) => {
    const said = reason.length === 0 ? '' : `: ${reason.toString('utf8')}`
    reject(new SourceLost('lost', code === 1006 ? 'the connection broke' : `it closed the connection (${code}${said})`))
  })
  raw.on('message', (data) => {
    const text = textOf(data)
    if (listener === undefined) early.push(text)
    else listener(text)
  })
  const terminate = () => {
    // Not close(): it waits for an answer, and a frozen peer gives none.
    raw.terminate()
    tunnel?.destroy()
  }
  return {
    ended,
    terminate,
    send: (text) => raw.send(text, () => undefined),
    ping: () => raw.ping(undefined, undefined, () => undefined),
    fail: (lost) => {
      reject(lost)
      terminate()
    },
    onText: (next) => {
      listener = next
      for (const text of early.splice(0)) next(text)
    },
    onLife: (alive) => {
      for (const frame of ['message', 'ping', 'pong'] as const) raw.on(frame, () => alive())
    },
  }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8')
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8')
}

/**
 * Pings, and ends the connection when no frame of any kind follows: a frozen process or a path that swallows packets
 * leaves a socket open for ever. Never resolves; rejects when the signal aborts.
 */
export async function watchdog(context: SourceContext, socket: Socket, signal: AbortSignal): Promise<never> {
  const { clock, timing } = context
  const { pingMs, pongMs } = timing
  let lastPing = clock.now()
  let waitingSince: number | undefined
  socket.onLife(() => {
    waitingSince = undefined
  })
  for (;;) {
    await clock.sleep(Math.min(pingMs, pongMs) / 2, signal)
    const now = clock.now()
    if (waitingSince !== undefined && now - waitingSince >= pongMs) {
      const seconds = Math.ceil(pongMs / 1000)
      socket.fail(new SourceLost('silent', `the connection stands, but no frame came within ${seconds} s of a ping`))
    } else if (waitingSince === undefined && now - lastPing >= pingMs) {
      waitingSince = now
      lastPing = now
      socket.ping()
    }
  }
}
