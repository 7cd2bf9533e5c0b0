import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { WatchPlan } from '@shakedown/watch'
import { readHead } from '../../packages/watch/src/chains/ethereum.ts'
import { readMessages } from '../../packages/watch/src/chains/rpc.ts'
import { begin, step, type Signal, type WatchState } from '../../packages/watch/src/reduce/index.ts'
import { readDecimal, readQuantity } from '../../packages/watch/src/chains/values.ts'

/** What a node said, and how it is read. */
interface Feed {
  name: string
  nodes: number
  /** Values that come together, as after a pause or out of one packet. */
  together: number
  decode: (value: number) => bigint
}

const hash = `0x${'8'.repeat(64)}`
/** As anvil sends it: 1.8 KB, most of it hashes and the bloom filter. Only the number changes, so that making it costs nothing. */
const [before = '', after = ''] = JSON.stringify({
  jsonrpc: '2.0',
  method: 'eth_subscription',
  params: {
    subscription: '0x56655174784278645542364454544f70',
    result: {
      hash,
      parentHash: hash,
      sha3Uncles: hash,
      miner: `0x${'0'.repeat(40)}`,
      stateRoot: hash,
      transactionsRoot: hash,
      receiptsRoot: hash,
      logsBloom: `0x${'0'.repeat(512)}`,
      difficulty: '0x0',
      number: '<number>',
      gasLimit: '0x1c9c380',
      gasUsed: '0x0',
      timestamp: '0x68f0a0b0',
      extraData: '0x',
      mixHash: hash,
      nonce: '0x0000000000000000',
      baseFeePerGas: '0x3b9aca00',
      withdrawalsRoot: hash,
      blobGasUsed: '0x0',
      excessBlobGas: '0x0',
      parentBeaconBlockRoot: hash,
      requestsHash: hash,
    },
  },
}).split('<number>')

function fromReply(value: number): bigint {
  const [message] = readMessages(`{"jsonrpc":"2.0","id":1,"result":"0x${value.toString(16)}"}`)
  return readQuantity(message?.kind === 'reply' ? message.result : undefined)
}

function fromHead(value: number): bigint {
  const [message] = readMessages(`${before}0x${value.toString(16)}${after}`)
  return readHead(message?.kind === 'notification' ? message.result : undefined).value
}

export const feeds: readonly Feed[] = [
  { name: 'reducer alone, one by one', nodes: 1, together: 1, decode: BigInt },
  { name: 'reducer alone, 50 together', nodes: 1, together: 50, decode: BigInt },
  { name: 'reducer alone, 5 nodes, one by one', nodes: 5, together: 1, decode: BigInt },
  { name: 'JSON-RPC reply (40 bytes)', nodes: 1, together: 1, decode: fromReply },
  { name: 'plain number', nodes: 1, together: 1, decode: (value) => readDecimal(String(value)) },
  { name: 'newHeads frame (1.8 KB)', nodes: 1, together: 1, decode: fromHead },
]

function planOf(nodes: number): WatchPlan {
  return {
    sources: Array.from({ length: nodes }, (_, index) => ({ name: `node-${index}`, url: 'ws://h', scheme: 'ws' })),
    counter: { kind: 'ethereum-blocks' },
    target: 10n ** 12n,
    from: 'baseline',
    quorum: Math.max(1, nodes - 1),
    startTimeoutMs: 300_000,
    timeBudgetMs: Number.MAX_SAFE_INTEGER,
  }
}

/** A chain that makes 100 blocks a second and never gets there. Returns samples per second of this process's own time. */
export function run(feed: Feed, samples: number, each?: (done: number) => void): number {
  const plan = planOf(feed.nodes)
  const names = plan.sources.map(({ name }) => name)
  let state: WatchState = begin(plan)
  const started = process.cpuUsage()
  let signals: Signal[] = []
  for (let i = 0; i < samples; i++) {
    const value = Math.floor(i / feed.nodes)
    const node = names[i % feed.nodes] ?? ''
    signals.push({ kind: 'sample', node, at: value * 10, value: feed.decode(value), via: 'event' })
    if (signals.length < feed.together) continue
    state = step(plan, state, signals, value * 10)
    signals = []
    each?.(i + 1)
  }
  const { user, system } = process.cpuUsage(started)
  if (state.end !== null || (state.best ?? 0n) < BigInt(Math.floor(samples / feed.nodes) - feed.together - 1)) {
    throw new Error(`${feed.name}: the watch came to ${state.end?.reason ?? state.best}`)
  }
  return samples / ((user + system) / 1e6)
}

/** Samples per second on one core, and the heap over ten million of them. */
export function benchWatch(rounds: number): string {
  const lines = ['## Watch: decode and reduce', '', '| Samples | Per second on one core |', '| --- | ---: |']
  for (const feed of feeds) {
    const argv = ['--conditions=source', join(import.meta.dirname, 'watch-feed.ts'), feed.name, String(rounds)]
    const best = Number(execFileSync(process.execPath, argv, { encoding: 'utf8' }))
    lines.push(`| ${feed.name} | ${best.toLocaleString('en')} |`)
  }
  return [...lines, '', memory(), ''].join('\n')
}

function memory(): string {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const heaps: string[] = []
  const [feed] = feeds.filter(({ name }) => name.startsWith('plain'))
  if (feed === undefined) return ''
  const rate = run(feed, 10_000_000, (done) => {
    if (done % 2_500_000 !== 0 && done !== 100_000) return
    collect()
    heaps.push(`${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(1)} MiB after ${done / 1e6} million`)
  })
  return `Heap in use: ${heaps.join(', ')}; ${Math.round(rate).toLocaleString('en')} samples per second throughout.`
}
