import { afterEach, describe, expect, test } from '@jest/globals'
import { parseCounter, watch, type WatchPlan } from '@shakedown/watch'
import { decodeScale } from '../../../packages/watch/src/chains/scale.ts'
import { currentIndex, parseStorageItem, sessionValidators } from '../../../packages/watch/src/chains/storage-item.ts'
import {
  startComet,
  startSubstrate,
  type CometOptions,
  type SubstrateNode,
  type SubstrateOptions,
} from '../../../packages/rehearsal/src/testnet/index.ts'
import { options, quick } from './peers.ts'

// The nodes are made by hand from the documentation of Substrate's and CometBFT's RPC: what they prove is that sources,
// faults and chains work together, not that real nodes speak so.

const ending: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})

function every(ms: number, work: () => void): void {
  const timer = setInterval(work, ms)
  ending.push(() => clearInterval(timer))
}

async function substrate(given: SubstrateOptions = {}): Promise<SubstrateNode> {
  const node = await startSubstrate(given)
  ending.push(() => node.stop())
  return node
}

async function comet(given: CometOptions = {}) {
  const node = await startComet(given)
  ending.push(() => node.stop())
  return node
}

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return `0x${bytes.toString('hex')}`
}

/** A session in every third block. */
function rotate(node: SubstrateNode, ms = 40, from = 0): void {
  let blocks = 0
  every(ms, () => {
    blocks++
    node.build(blocks % 3 === 0 ? { [currentIndex.key]: u32(from + blocks / 3) } : {})
  })
}

const session = { [sessionValidators.key]: '0x00' }
const plan = (url: string, counter: string, changes: Partial<WatchPlan> = {}, decode = '') =>
  quick(url, { counter: parseCounter(counter, decode), ...changes })
const texts = (result: Awaited<ReturnType<typeof watch>>) => result.events.map(({ text }) => text).join('\n')

describe('a Substrate node', () => {
  test.each(['ws', 'http'])('counts sessions from 0, where nothing is stored yet: %s', async (scheme) => {
    const node = await substrate({ storage: session })
    let seen = 0
    const onSample = () => {
      if (++seen === 1) rotate(node)
    }
    const result = await watch(plan(`${scheme}://127.0.0.1:${node.port}`, 'substrate-sessions'), options({ onSample }))
    expect([result.verdict, result.baseline, result.unit]).toEqual(['passed', 0n, 'sessions'])
  })

  test('that has no sessions at all gives no value, and says what would make it one', async () => {
    const node = await substrate()
    every(40, () => node.build())
    const url = `ws://127.0.0.1:${node.port}`
    const result = await watch(plan(url, 'substrate-sessions', { startTimeoutMs: 1500 }), options())
    expect(result.verdict).toBe('failed')
    expect(texts(result)).toContain('Session.CurrentIndex is not set on this chain')
    const zero = await watch(plan(url, 'substrate-storage:Session.CurrentIndex', {}, 'u32 unset=0'), options())
    expect([zero.verdict, zero.baseline]).toEqual(['stalled', 0n])
  })

  test('told by finality: what is retracted never counted', async () => {
    const node = await substrate({ storage: { ...session, [currentIndex.key]: u32(7) } })
    let round = 0
    every(30, () => {
      round++
      // The best chain is always ahead by a session that a fork takes back.
      node.build({ [currentIndex.key]: u32(900 + round) })
      node.retract(1)
      node.build({ [currentIndex.key]: u32(7 + Math.floor(round / 4)) })
    })
    const result = await watch(plan(`ws://127.0.0.1:${node.port}`, 'substrate-sessions'), options())
    expect([result.verdict, result.baseline]).toEqual(['passed', 7n])
    expect(result.last).toBeLessThan(100n)
  })

  test('stalls when finality does, however many blocks are built', async () => {
    const node = await substrate({ storage: session })
    rotate(node)
    setTimeout(() => node.stopFinality(), 500)
    const result = await watch(plan(`ws://127.0.0.1:${node.port}`, 'substrate-sessions', { target: 100n }), options())
    expect(result.verdict).toBe('stalled')
    expect(result.reason).toMatch(/sessions/)
  })

  test('at the best head tells changes of storage by itself', async () => {
    const node = await substrate({ storage: { ...session, [currentIndex.key]: u32(3) } })
    rotate(node, 20, 3)
    const counter = 'substrate-storage:Session.CurrentIndex@best'
    // One poll only, at the start: what comes after it comes by events.
    const slow = { pollIntervalMs: 10_000, stallAfterMs: 20_000 }
    const result = await watch(plan(`ws://127.0.0.1:${node.port}`, counter, slow, 'u32'), options())
    expect([result.verdict, result.baseline]).toEqual(['passed', 3n])
    expect(result.seconds).toBeLessThan(5)
    expect(node.asked).toContain('state_subscribeStorage')
    expect(node.asked).not.toContain('chain_subscribeFinalizedHeads')
  })

  test('whose storage changes without an event is read by polls, and subscribed again', async () => {
    const node = await substrate({ storage: { ...session, [currentIndex.key]: u32(3) } })
    node.faults.mute = true
    rotate(node, 20, 3)
    const counter = 'substrate-storage:Session.CurrentIndex@best'
    const result = await watch(plan(`ws://127.0.0.1:${node.port}`, counter, { target: 20n }, 'u32'), options())
    expect(result.verdict).toBe('passed')
    expect(result.nodes[0]?.resubscriptions).toBeGreaterThan(0)
  })

  test('that is still catching up proves nothing', async () => {
    const node = await substrate({ storage: session })
    node.health.isSyncing = true
    rotate(node, 10)
    const result = await watch(
      plan(`ws://127.0.0.1:${node.port}`, 'substrate-blocks', { startTimeoutMs: 800 }),
      options(),
    )
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain('it is still catching up (system_health)')
    node.health.isSyncing = false
    expect((await watch(plan(`http://127.0.0.1:${node.port}`, 'substrate-blocks'), options())).verdict).toBe('passed')
  })

  test('made anew with another genesis is another chain', async () => {
    const node = await substrate({ name: 'one', storage: session })
    const { port } = node
    rotate(node)
    setTimeout(() => {
      void node.stop().then(async () => rotate(await substrate({ port, name: 'two', storage: session })))
    }, 600)
    const result = await watch(
      plan(`ws://127.0.0.1:${port}`, 'substrate-sessions', { target: 1000n, stallAfterMs: 4000 }),
      options(),
    )
    expect(result.verdict).toBe('reset')
    expect(result.reason).toContain('another chain now')
  })

  const setId = parseStorageItem('DKG.AuthoritySetId')?.key ?? ''
  const u64 = (value: number) => `${u32(value)}00000000`

  test.each([
    ['passes when both counters move alike', 0, 'passed', /./],
    [
      'fails when the second one is forced',
      4,
      'failed',
      /DKG.AuthoritySetId moved by \d+ on node while the counter moved by \d+/,
    ],
  ])('read at one block, %s', async (_name, forcedAt, verdict, says) => {
    const node = await substrate({ storage: { ...session, [setId]: u64(70) } })
    let sessions = 0
    every(40, () => {
      sessions++
      const forced = forcedAt > 0 && sessions > forcedAt ? 1 : 0
      node.build({ [currentIndex.key]: u32(sessions), [setId]: u64(70 + sessions + forced) })
    })
    const changes = { equalProgress: 'DKG.AuthoritySetId', target: 10n }
    const result = await watch(plan(`ws://127.0.0.1:${node.port}`, 'substrate-sessions', changes), options())
    expect([result.verdict, result.reason]).toEqual([verdict, expect.stringMatching(says)])
  })

  test('that forks from another below the finalized head is told by hashes', async () => {
    const [one, two] = [await substrate({ storage: session }), await substrate({ storage: session })]
    rotate(one, 20)
    rotate(two, 20)
    setTimeout(() => two.retract(1), 600)
    const both = plan(`ws://127.0.0.1:${one.port}`, 'substrate-sessions', {
      target: 1000n,
      quorum: 2,
      stallAfterMs: 4000,
    })
    const sources = [...both.sources, { name: 'two', url: `http://127.0.0.1:${two.port}`, scheme: 'http' as const }]
    const result = await watch({ ...both, sources }, options())
    expect(result.verdict).toBe('diverged')
    expect(result.reason).toMatch(/fork at height \d+/)
  })

  test('that refuses the subscription is read by polls alone', async () => {
    const node = await substrate({ storage: session })
    node.faults.missing = ['chain_subscribeFinalizedHeads']
    rotate(node, 20)
    const result = await watch(plan(`ws://127.0.0.1:${node.port}`, 'substrate-sessions'), options())
    expect(result.verdict).toBe('passed')
    expect(texts(result)).toContain('no subscription, reading by polls alone')
  })
})

describe('a CometBFT node', () => {
  test.each([
    ['ws', '/websocket', false],
    ['ws', '/websocket', true],
    ['http', '', false],
  ])('counts blocks: %s%s, marked ids %s', async (scheme, path, marked) => {
    const node = await comet({ marked })
    every(30, () => node.build())
    const slow = scheme === 'ws' ? { pollIntervalMs: 10_000, stallAfterMs: 20_000 } : {}
    const result = await watch(plan(`${scheme}://127.0.0.1:${node.port}${path}`, 'cometbft-blocks', slow), options())
    expect([result.verdict, result.unit]).toEqual(['passed', 'blocks'])
    expect(result.nodes[0]?.malformed).toBe(0)
    expect(result.seconds).toBeLessThan(5)
  })

  test('made anew under its old name is another chain, told by its first block', async () => {
    const node = await comet()
    const { port } = node
    every(30, () => node.build())
    setTimeout(() => {
      void (async () => {
        await node.stop()
        const other = await comet({ port, seed: 'second' })
        every(30, () => other.build())
      })()
    }, 600)
    const result = await watch(
      plan(`ws://127.0.0.1:${port}/websocket`, 'cometbft-blocks', { target: 1000n, stallAfterMs: 4000 }),
      options(),
    )
    expect(result.verdict).toBe('reset')
    expect(result.reason).toContain('another chain now')
  })

  test('that has forgotten its first block is known by its name', async () => {
    const node = await comet({ earliest: 500 })
    every(30, () => node.build())
    const result = await watch(plan(`http://127.0.0.1:${node.port}`, 'cometbft-blocks'), options())
    expect([result.verdict, result.baseline !== undefined && result.baseline >= 500n]).toEqual(['passed', true])
  })
})

test('what a u32 of 500 is under every type', () => {
  expect(decodeScale('0xf4010000', 'u32')).toBe(500n)
  expect(() => decodeScale('0xf4010000', 'u64')).toThrow('4 bytes are no u64')
})
