import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { watch, type WatchPlan } from '@shakedown/watch'
import { options, proxyTo, quick } from '../../unit/watch/peers.ts'
import { after, afterFirst, http, node, stopNodes, ws } from './nodes.ts'

// A real Ethereum node with real faults; the times are short because the windows are.
let handles: string[]
beforeEach(() => {
  handles = openHandles()
})
afterEach(async () => {
  await stopNodes()
})

/** What keeps a process alive, without what Jest itself holds. */
function openHandles(): string[] {
  return process.getActiveResourcesInfo().filter((kind) => /TCP|TLS|Timeout|GetAddrInfo/.test(kind))
}

async function leavesNothingOpen(): Promise<void> {
  await after(50, () => undefined)
  expect(openHandles().length).toBeLessThanOrEqual(handles.length)
}

const plan = (url: string, changes: Partial<WatchPlan> = {}) => quick(url, { stallAfterMs: 2000, ...changes })

describe('a testnet that works', () => {
  test('passes: 50 blocks over WebSocket', async () => {
    const anvil = await node({ blockTime: 0.02 })
    const result = await watch(plan(ws(anvil), { target: 50n }), options())
    expect(result.verdict).toBe('passed')
    expect(result.sessions).toBeGreaterThanOrEqual(50n)
    expect(result.ratePerMinute).toBeGreaterThan(500)
    expect(result.seconds).toBeLessThan(20)
    await stopNodes()
    await leavesNothingOpen()
  })

  test('passes over HTTP polls alone', async () => {
    const anvil = await node({ blockTime: 0.05 })
    const result = await watch(plan(http(anvil), { target: 20n }), options())
    expect(result.verdict).toBe('passed')
    await stopNodes()
    await leavesNothingOpen()
  })

  test('passes with a counter in any JSON that HTTP gives, of both transports a quorum', async () => {
    const anvil = await node({ blockTime: 0.05 })
    const both = plan(ws(anvil), { target: 20n, quorum: 2 })
    const sources = [...both.sources, { name: 'polled', url: http(anvil), scheme: 'http' as const }]
    const result = await watch({ ...both, sources }, options())
    expect(result.verdict).toBe('passed')
    expect(result.nodes.map(({ progress }) => progress >= 20n)).toEqual([true, true])
  })

  test('is waited for when it starts late', async () => {
    const first = await node({ blockTime: 0.05 })
    const { port } = first
    await first.stop()
    const starting = after(800, () => node({ port, blockTime: 0.05 }))
    const result = await watch(plan(`ws://127.0.0.1:${port}`, { startTimeoutMs: 10_000 }), options())
    await starting
    expect(result.verdict).toBe('passed')
    expect(result.events[0]?.text).toBe('is down: connection refused')
  })
})

describe('a testnet that fails', () => {
  test('stalls: the node answers and mines nothing', async () => {
    const anvil = await node()
    await anvil.rpc('anvil_mine', ['0x3'])
    const result = await watch(plan(ws(anvil)), options())
    expect(result.verdict).toBe('stalled')
    expect([result.baseline, result.sessions]).toEqual([3n, 0n])
    expect(result.reason).toContain('1 of 1 node answers')
  })

  test('freezes: the process is stopped, its sockets stand', async () => {
    const anvil = await node({ blockTime: 0.1 })
    const freezing = afterFirst(600, () => anvil.freeze())
    const result = await watch(plan(ws(anvil), { target: 1000n }), options({ onSample: freezing.onSample }))
    await freezing
    expect(result.verdict).toBe('inconclusive')
    expect(result.reason).toMatch(/node is silent/)
    await stopNodes()
    await leavesNothingOpen()
  })

  test('is frozen for a moment only: nothing is lost', async () => {
    const anvil = await node({ blockTime: 0.1 })
    const freezing = afterFirst(500, () => anvil.freeze())
    const thawing = freezing.then(() => after(700, () => anvil.thaw()))
    const result = await watch(plan(ws(anvil), { target: 30n }), options({ onSample: freezing.onSample }))
    await thawing
    expect(result.verdict).toBe('passed')
  })

  test('crashes: SIGKILL, then nothing listens', async () => {
    const anvil = await node({ blockTime: 0.1 })
    const killing = afterFirst(600, () => anvil.stop())
    const result = await watch(plan(ws(anvil), { target: 1000n }), options({ onSample: killing.onSample }))
    await killing
    expect(result.verdict).toBe('failed')
    expect(result.reason).toContain('node is down: connection refused')
    expect(result.sessions).toBeGreaterThan(0n)
  })

  test('starts over without its state: reset, told by the genesis', async () => {
    const anvil = await node({ blockTime: 0.1 })
    const { port } = anvil
    // Blocks carry the time of their birth in seconds: a second later the first block is another one.
    const stopping = afterFirst(1100, () => anvil.stop())
    const restarting = stopping.then(() => node({ port, blockTime: 0.1 }))
    const result = await watch(
      plan(ws(anvil), { target: 1000n, stallAfterMs: 4000 }),
      options({ onSample: stopping.onSample }),
    )
    await restarting
    expect(result.verdict).toBe('reset')
    expect(result.reason).toMatch(/another chain now: genesis 0x\w{8}… .* before 0x\w{8}…/)
  })

  test('starts over with the same genesis: reset, told by the height', async () => {
    const args = ['--timestamp', '1700000000']
    const anvil = await node({ blockTime: 0.05, args })
    const { port } = anvil
    let restarting: Promise<unknown> | undefined
    const onSample = ({ value }: { value: bigint }) => {
      if (value >= 5n) restarting ??= anvil.stop().then(() => node({ port, args }))
    }
    const result = await watch(plan(http(anvil), { target: 1000n, stallAfterMs: 4000 }), options({ onSample }))
    await restarting
    expect(result.verdict).toBe('reset')
    // Whether a poll falls into the time when nothing listens is a matter of chance.
    expect(result.reason).toMatch(/its counter went back from \d+ to 0(?: after a reconnect)?;/)
  })

  test('steps back by more than a reorg, without any event', async () => {
    const anvil = await node()
    const snapshot = await anvil.rpc('evm_snapshot')
    await anvil.rpc('anvil_mine', ['0x14'])
    const reverting = afterFirst(400, () => anvil.rpc('evm_revert', [snapshot]))
    const result = await watch(plan(ws(anvil)), options({ onSample: reverting.onSample }))
    await reverting
    expect(result.verdict).toBe('reset')
    expect(result.reason).toContain('went back from 20 to 0')
  })

  test('re-decides three blocks: height 5 stays 5, whatever was announced', async () => {
    const anvil = await node()
    const mining = after(400, async () => {
      for (let i = 0; i < 5; i++) await anvil.rpc('evm_mine')
      await anvil.rpc('anvil_reorg', [3, []])
    })
    const result = await watch(plan(ws(anvil), { target: 8n }), options())
    await mining
    expect(result.verdict).toBe('stalled')
    expect(result.sessions).toBe(5n)
    expect(result.nodes[0]?.reorgs).toBe(1)
  })

  test('forks: one node builds other blocks from some height on', async () => {
    const args = ['--timestamp', '1700000000']
    const [left, right] = [await node({ args }), await node({ args })]
    let time = 1_700_000_000
    const mine = async () => {
      time += 6
      await Promise.all([left.rpc('evm_mine', [time]), right.rpc('evm_mine', [time])])
    }
    for (let i = 0; i < 3; i++) await mine()
    const aborting = new AbortController()
    const mining = (async () => {
      while (!aborting.signal.aborted) {
        await mine()
        if (time === 1_700_000_000 + 8 * 6) await right.rpc('anvil_setCoinbase', [`0x${'11'.repeat(20)}`])
        await after(40, () => undefined)
      }
    })()
    const one = plan(ws(left), { target: 1000n, quorum: 2, timeBudgetMs: 8000 })
    const sources = [...one.sources, { name: 'other', url: http(right), scheme: 'http' as const }]
    const result = await watch({ ...one, sources }, options())
    aborting.abort()
    await mining
    expect(result.verdict).toBe('diverged')
    expect(result.reason).toMatch(/^fork at height \d+: node has 0x\w{8}…, other has 0x\w{8}…$/)
    expect(result.nodes[0]?.hash).not.toBe(result.nodes[1]?.hash)
  })
})

describe('a network between that fails', () => {
  test('swallows everything: blind, not stalled', async () => {
    const anvil = await node({ blockTime: 0.1 })
    const proxy = await proxyTo(anvil.port)
    const swallowing = afterFirst(600, () => proxy.swallow())
    const result = await watch(
      plan(`ws://127.0.0.1:${proxy.port}`, { target: 1000n }),
      options({ onSample: swallowing.onSample }),
    )
    await swallowing
    await proxy.stop()
    expect(result.verdict).toBe('inconclusive')
    expect(result.reason).toMatch(/^Cannot tell: .*node is silent/)
    await stopNodes()
    await leavesNothingOpen()
  })

  test('leads to a port where nothing listens: never up', async () => {
    const anvil = await node()
    const { port } = anvil
    await anvil.stop()
    const result = await watch(plan(`ws://127.0.0.1:${port}`, { startTimeoutMs: 1000 }), options())
    expect(result.verdict).toBe('failed')
    expect(result.reason).toBe(
      'The testnet did not come up: no node gave a value within 1s (1 needed); node is down: connection refused',
    )
  })

  test('is left in order when the watch is cancelled', async () => {
    const anvil = await node({ blockTime: 0.1 })
    const proxy = await proxyTo(anvil.port)
    const aborting = new AbortController()
    const cancelling = afterFirst(700, () => aborting.abort(new Error('SIGINT')))
    const started = performance.now()
    const result = await watch(
      plan(`ws://127.0.0.1:${proxy.port}`, { target: 1000n }),
      options({ signal: aborting.signal, onSample: cancelling.onSample }),
    )
    await cancelling
    // All of it would take longer than a minute.
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(result.verdict).toBe('cancelled')
    expect(result.reason).toMatch(/^Cancelled at \d+ of 1000 blocks: SIGINT$/)
    await after(100, () => undefined)
    expect(proxy.connections()).toBe(0)
    await proxy.stop()
  })
})
