import { quote, ValueFault } from '@shakedown/ports'
import type { Chain } from './chain.ts'
import { blockHash, ethereum, headOf, heads } from './ethereum.ts'
import { fields, type Call } from './rpc.ts'
import { readQuantity, ValueError } from './values.ts'

/** Which logs count. */
export interface LogFilter {
  /** Contracts; empty is all. */
  addresses: readonly string[]
  /** By position; null is any. */
  topics: readonly (string | null)[]
  /** How many blocks must lie on top of a log before it counts: a log that a reorg takes back was never there. */
  confirmations: number
}

const form = 'Write blank-separated address=0x…, topics=0x…,*,0x… and confirmations=12, each at most once'

/** `address=0x…,0x… topics=0x…,*,0x… confirmations=12`, all optional. @throws ValueFault */
export function parseLogFilter(text: string): LogFilter {
  const given = new Map<string, string>()
  for (const word of text.split(/[ \t]+/).filter((part) => part !== '')) {
    const [, key, value] = /^([a-z]+)=(.+)$/.exec(word) ?? []
    if (key === undefined || value === undefined || given.has(key))
      throw new ValueFault(`${quote(word)} is no filter`, form)
    given.set(key, value)
  }
  const addresses = given.get('address')?.split(',') ?? []
  const topics = given.get('topics')?.split(',') ?? []
  const confirmations = given.get('confirmations') ?? '12'
  const strange = [...given.keys()].find((key) => !['address', 'topics', 'confirmations'].includes(key))
  if (strange !== undefined) throw new ValueFault(`${quote(strange)} is no filter`, form)
  for (const address of addresses) {
    if (!/^0x[0-9a-fA-F]{40}$/.test(address)) throw new ValueFault(`${quote(address)} is no address (20 bytes)`, form)
  }
  for (const topic of topics) {
    if (topic !== '*' && !/^0x[0-9a-fA-F]{64}$/.test(topic))
      throw new ValueFault(`${quote(topic)} is no topic (32 bytes)`, form)
  }
  if (topics.length > 4) throw new ValueFault(`${topics.length} topics are given, a log has 4`, form)
  if (!/^\d{1,4}$/.test(confirmations)) throw new ValueFault(`${quote(confirmations)} is no number of blocks`, form)
  return {
    addresses: addresses.map((address) => address.toLowerCase()),
    topics: topics.map((topic) => (topic === '*' ? null : topic.toLowerCase())),
    confirmations: Number(confirmations),
  }
}

/** A fork between two nodes is looked for below what each of them may still replace. */
const reorgDepth = 12

/** One question covers so many blocks: nodes refuse more, and the answer must stay below the limit of an answer. */
const blocksAtOnce = 100n
/** One reading asks so often: the rest is for the next. */
const questionsAtOnce = 20

/**
 * Logs since the watch began. Blocks are asked for by their range, each once and whatever connection broke in between,
 * so that no log counts twice and none is missed; events only say that it is time to ask.
 */
export function ethereumLogs(filter: LogFilter, countFrom = 0n): Chain {
  let upTo: { height: bigint; hash: string } | undefined
  let count = countFrom
  const remember = async (call: Call, height: bigint): Promise<{ height: bigint; hash: string }> => {
    const hash = await blockHash(call, height)
    if (hash === undefined) throw new ValueError(`block ${height}, which is below its head, is not there`)
    return { height, hash }
  }
  return {
    ...ethereum,
    subscription: heads(() => 'ask'),
    async settled(call) {
      const head = await headOf(call)
      const depth = BigInt(Math.max(filter.confirmations, reorgDepth))
      return head > depth ? head - depth : 0n
    },
    async read(call) {
      const head = await headOf(call)
      const depth = BigInt(filter.confirmations)
      const settled = head > depth ? head - depth : 0n
      if (upTo === undefined) {
        upTo = await remember(call, settled)
        return { value: count }
      }
      const { height, hash } = upTo
      if (settled >= height && (await blockHash(call, height)) !== hash) {
        throw new ValueError(`block ${height}, up to which logs were counted, was replaced: give more confirmations`)
      }
      let from = height + 1n
      for (let asked = 0; from <= settled && asked < questionsAtOnce; asked++) {
        const last = from + blocksAtOnce - 1n
        const to = last < settled ? last : settled
        // The hash first: a block that is replaced while the logs come is noticed by the next reading.
        const next = await remember(call, to)
        const found = await logsIn(call, filter, from, to)
        count += found
        upTo = next
        from = to + 1n
      }
      return { value: count }
    },
  }
}

async function logsIn(call: Call, filter: LogFilter, from: bigint, to: bigint): Promise<bigint> {
  const { addresses, topics } = filter
  const query = {
    fromBlock: `0x${from.toString(16)}`,
    toBlock: `0x${to.toString(16)}`,
    ...(addresses.length === 0 ? {} : { address: addresses }),
    ...(topics.length === 0 ? {} : { topics }),
  }
  const logs: unknown = await call('eth_getLogs', [query])
  if (!Array.isArray(logs)) throw new ValueError('eth_getLogs gave no list')
  for (const entry of logs as unknown[]) {
    const log = fields(entry)
    const height = readQuantity(log?.['blockNumber'])
    if (height < from || height > to || log?.['removed'] === true) {
      throw new ValueError(`eth_getLogs gave a log of block ${height}, asked for ${from} to ${to}`)
    }
    if (!meant(filter, log?.['address'], log?.['topics']))
      throw new ValueError('eth_getLogs gave a log that was not asked for')
  }
  return BigInt(logs.length)
}

/** Proxies that ignore the filter would let everything count. */
function meant({ addresses, topics }: LogFilter, address: unknown, given: unknown): boolean {
  const of = typeof address === 'string' ? address.toLowerCase() : ''
  if (addresses.length > 0 && !addresses.includes(of)) return false
  const list = Array.isArray(given) ? (given as unknown[]) : []
  return topics.every((topic, index) => topic === null || String(list[index]).toLowerCase() === topic)
}
