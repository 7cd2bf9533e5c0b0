import type { Duplex } from 'node:stream'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { hostOf } from '../source-spec.ts'
import { SourceLost } from './lost.ts'
import { within, type Reach } from './source.ts'

/** Where to send requests: the address without credentials, which travel in a header instead. */
export interface Endpoint {
  url: URL
  headers: Record<string, string>
}

export function endpointOf(text: string): Endpoint {
  const url = new URL(text)
  if (url.username === '' && url.password === '') return { url, headers: {} }
  const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  url.username = ''
  url.password = ''
  return { url, headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } }
}

/**
 * Opens the tunnel's stream for one connection attempt; undefined when the source is reached directly. A stream that
 * comes after its time is destroyed.
 */
export async function openTunnel(context: Reach, signal: AbortSignal): Promise<Duplex | undefined> {
  const opening = context.connect(context.spec)
  if (opening === undefined) return undefined
  const late = new SourceLost('lost', 'the tunnel was not opened in time')
  try {
    const stream = await within(context, signal, context.timing.requestMs, late, (scope) =>
      untilAborted(opening, scope),
    )
    // Whoever uses the stream listens, too; this one stays, because an error after they left would end the process.
    stream.on('error', ignore)
    return stream
  } catch (error) {
    opening.then((stream) => stream.on('error', ignore).destroy(), ignore)
    throw error
  }
}

function ignore(): void {}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject)
  })
}

/** TLS over a tunnel's stream, for the name in the address: the certificate is the node's, not the tunnel's. */
export function tlsOver(stream: Duplex, url: URL): TLSSocket {
  const host = hostOf(url.href)
  // An IP address is no server name (RFC 6066 §3); the certificate is checked against `host` all the same.
  const named = /[a-z]/i.test(host) && !host.includes(':')
  const secure = connectTls({
    socket: stream,
    host,
    ...(named ? { servername: host } : {}),
    ALPNProtocols: ['http/1.1'],
  })
  return secure.on('error', ignore)
}
