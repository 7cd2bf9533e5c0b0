import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { SourceLost, statusText, unanswered } from './lost.ts'
import { endpointOf, openTunnel, tlsOver } from './reach.ts'
import { blockHash, blockNumber, identify, readMessages, request, type Call } from './rpc.ts'
import { keepOpen, maxBytes, within, type Source, type SourceContext } from './source.ts'
import { readValue, ValueError } from './values.ts'

/** Polls over HTTP: one request at a time, a new connection for each. */
export function followHttp(context: SourceContext): Source {
  const call: Call = (method, params) => callOver(context, context.signal, method, params)
  return {
    done: keepOpen(context, (signal, valid) => poll(context, signal, valid)),
    hashAt: (height) => (context.signal.aborted ? nothing() : blockHash(call, height).catch(nothing)),
  }
}

const nothing = (): Promise<undefined> => Promise.resolve(undefined)

const identifyEvery = 20

async function poll(context: SourceContext, signal: AbortSignal, valid: () => void): Promise<never> {
  const { counter, clock, timing } = context
  const read = (): Promise<bigint> =>
    counter.kind === 'ethereum-blocks'
      ? blockNumber((method, params) => callOver(context, signal, method, params))
      : readBody(context, signal, counter)
  const identity = () => identify((method, params) => callOver(context, signal, method, params))
  let connected = false
  let polls = 0
  let last = 0n
  for (;;) {
    try {
      if (!connected && counter.kind === 'ethereum-blocks') {
        context.emit({ kind: 'connected', identity: await identity() })
        connected = true
      }
      const value = await read()
      if (!connected) context.emit({ kind: 'connected' })
      connected = true
      polls++
      // Between two polls another process may have taken the port, and no connection would have told.
      if (counter.kind === 'ethereum-blocks' && (value < last || polls % identifyEvery === 0)) {
        context.emit({ kind: 'identity', identity: await identity() })
      }
      last = value
      context.emit({ kind: 'sample', value, via: 'poll' })
      valid()
      await clock.sleep(timing.pollMs, signal)
    } catch (error) {
      if (!(error instanceof TooManyRequests)) {
        if (!(error instanceof ValueError)) throw error
        context.emit({ kind: 'malformed', why: error.message })
        await clock.sleep(timing.pollMs, signal)
        continue
      }
      context.emit({ kind: 'note', text: `asks to wait ${Math.ceil(error.waitMs / 1000)} s (HTTP 429)` })
      await clock.sleep(Math.max(timing.pollMs, error.waitMs), signal)
    }
  }
}

async function readBody(
  context: SourceContext,
  signal: AbortSignal,
  counter: Exclude<SourceContext['counter'], { kind: 'ethereum-blocks' }>,
): Promise<bigint> {
  const value = readValue(counter, await fetchText(context, signal))
  if (value !== undefined) return value
  throw new ValueError(`the answer has nothing at ${counter.kind === 'json' ? counter.text : counter.kind}`)
}

async function callOver(
  context: SourceContext,
  signal: AbortSignal,
  method: string,
  params: readonly unknown[],
): Promise<unknown> {
  const [message] = readMessages(await fetchText(context, signal, request(1, method, params)))
  if (message?.kind !== 'reply') throw new SourceLost('rejecting', `${method}: the answer is not JSON-RPC`)
  if (message.error !== undefined) throw new SourceLost('rejecting', `${method}: ${message.error}`)
  return message.result
}

class TooManyRequests extends Error {
  readonly waitMs: number

  constructor(waitMs: number) {
    super('HTTP 429')
    this.name = 'TooManyRequests'
    this.waitMs = waitMs
  }
}

/** GETs, or POSTs `body` as JSON, and gives the text of a 2xx answer. @throws SourceLost | TooManyRequests */
async function fetchText(context: SourceContext, outer: AbortSignal, body?: string): Promise<string> {
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
          accept: 'application/json, text/plain',
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

async function readResponse(context: SourceContext, response: IncomingMessage): Promise<string> {
  const status = response.statusCode ?? 0
  if (status === 429) {
    response.destroy()
    throw new TooManyRequests(retryAfterMs(response.headers['retry-after'], context.clock.date()))
  }
  if (status < 200 || status > 299) {
    response.destroy()
    throw new SourceLost('rejecting', statusText(status))
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new SourceLost('misconfigured', 'its answer is larger than 4 MiB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Seconds or an HTTP date (RFC 9110 §10.2.3), at most 5 minutes; 0 when absent or unreadable. */
export function retryAfterMs(text: string | undefined, now: Date): number {
  if (text === undefined) return 0
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return Number.isFinite(ms) ? Math.min(Math.max(0, ms), 300_000) : 0
}
