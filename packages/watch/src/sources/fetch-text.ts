import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { SourceLost, statusText, unanswered } from './lost.ts'
import { Throttled } from './poll.ts'
import { endpointOf, openTunnel, tlsOver } from './reach.ts'
import { maxBytes, within, type Reach } from './source.ts'

/** What a scrape may be; the older format is preferred, since everybody speaks it. */
export const prometheusTypes = 'text/plain;version=0.0.4, application/openmetrics-text;version=1.0.0;q=0.5'

export interface Fetched {
  text: string
  /** The media type with its parameters, in lower case; empty when there is none. */
  type: string
}

/**
 * GETs, or POSTs `body` as JSON, on a connection of its own, and gives the text of a 2xx answer. Redirects are not
 * followed: they could lead out of the tunnel, or take credentials along.
 * @throws SourceLost | Throttled
 */
export async function fetchText(context: Reach, outer: AbortSignal, accept: string, body?: string): Promise<Fetched> {
  const tunnel = await openTunnel(context, outer)
  const { url, headers } = endpointOf(context.spec.url)
  const secure = url.protocol === 'https:'
  const late = unanswered(tunnel !== undefined, `no answer within ${Math.ceil(context.timing.requestMs / 1000)} s`)
  try {
    return await within(context, outer, context.timing.requestMs, late, async (signal) => {
      const sent = (secure ? requestHttps : requestHttp)(url, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...headers,
          accept,
          // A few bytes that unpack to gigabytes would pass any limit on what is received.
          'accept-encoding': 'identity',
          connection: 'close',
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
        signal,
        // With a stream of our own, Node uses no agent at all; directly, a fresh one keeps nothing open.
        ...(tunnel === undefined
          ? { agent: false }
          : { createConnection: () => (secure ? tlsOver(tunnel, url) : tunnel) }),
      })
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        sent.on('response', resolve)
        sent.on('error', reject)
        sent.end(body)
      })
      return readResponse(context, response)
    })
  } finally {
    tunnel?.destroy()
  }
}

async function readResponse(context: Reach, response: IncomingMessage): Promise<Fetched> {
  const refuse = (error: Error): never => {
    response.destroy()
    throw error
  }
  const status = response.statusCode ?? 0
  if (status === 429) refuse(new Throttled(retryAfterMs(response.headers['retry-after'], context.clock.date())))
  if (status < 200 || status > 299) refuse(new SourceLost('rejecting', statusText(status)))
  const encoding = response.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') {
    refuse(new SourceLost('rejecting', `it answers with content-encoding ${encoding}, which was not asked for`))
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new SourceLost('misconfigured', 'its answer is larger than 4 MiB')
    chunks.push(chunk)
  }
  return { text: Buffer.concat(chunks).toString('utf8'), type: (response.headers['content-type'] ?? '').toLowerCase() }
}

/** Seconds or an HTTP date (RFC 9110 §10.2.3), at most 5 minutes; 0 when absent or unreadable. */
export function retryAfterMs(text: string | undefined, now: Date): number {
  if (text === undefined) return 0
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 300_000) : 0
}
