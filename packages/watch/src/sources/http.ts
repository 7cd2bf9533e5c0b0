import { chainOf } from '../chains/of-counter.ts'
import type { Chain } from '../chains/chain.ts'
import { readMessages, Refused, request, type Call } from '../chains/rpc.ts'
import { readValue, ValueError } from '../chains/values.ts'
import { companionOf } from './companion.ts'
import { fetchText, prometheusTypes } from './fetch-text.ts'
import { poll, type Poll } from './poll.ts'
import { scrapeReader } from './scrape.ts'
import { keepOpen, type Source, type SourceContext } from './source.ts'

const json = 'application/json, text/plain'

/** Polls over HTTP: one request at a time, a new connection for each. */
export function followHttp(context: SourceContext): Source {
  const chain = chainOf(context.counter, companionOf(context), context.countFrom)
  const callIn =
    (signal: AbortSignal): Call =>
    (method, params) =>
      callOver(context, signal, method, params)
  const ask = async <T>(work: ((call: Call) => Promise<T>) | undefined): Promise<T | undefined> =>
    context.signal.aborted ? undefined : work?.(callIn(context.signal)).catch(() => undefined)
  const toPoll = chain === undefined ? textPoll(context) : (signal: AbortSignal) => chainPoll(chain, callIn(signal))
  return {
    done: keepOpen(context, (signal, valid) => poll(context, toPoll(signal), signal, valid)),
    hashAt: (height) => ask(chain?.hashAt && ((call) => chain.hashAt?.(call, height) ?? Promise.resolve(undefined))),
    settled: () => ask(chain?.settled),
  }
}

function chainPoll(chain: Chain, call: Call): Poll {
  return {
    identify: () => chain.identify(call),
    async read() {
      const unready = await chain.unready(call)
      return unready === undefined ? chain.read(call) : { unready }
    },
  }
}

function textPoll(context: SourceContext): (signal: AbortSignal) => Poll {
  const { counter, spec } = context
  if (spec.format === 'prometheus') {
    const read = scrapeReader(counter)
    return (signal) => ({
      read: async () => {
        const { text, type } = await fetchText(context, signal, prometheusTypes)
        return read(text, type.startsWith('application/openmetrics-text'))
      },
    })
  }
  return (signal) => ({
    read: async () => {
      const value = readValue(counter, (await fetchText(context, signal, json)).text)
      if (value !== undefined) return { value }
      throw new ValueError(`the answer has nothing at ${counter.kind === 'json' ? counter.text : counter.kind}`)
    },
  })
}

const ownId = 1

async function callOver(
  context: SourceContext,
  signal: AbortSignal,
  method: Parameters<Call>[0],
  params: Parameters<Call>[1],
): Promise<unknown> {
  const { text } = await fetchText(context, signal, json, request(ownId, method, params))
  const messages = readMessages(text)
  const [message] = messages
  if (messages.length !== 1 || message?.kind !== 'reply') throw new Refused(`${method}: the answer is not JSON-RPC`)
  if (message.id !== ownId) throw new Refused(`${method}: the answer is to another question (id ${message.id})`)
  if (message.error !== undefined) throw new Refused(`${method}: ${message.error}`)
  return message.result
}
