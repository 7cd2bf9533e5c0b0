import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { watch, type SampleRecord, type WatchPlan } from '@shakedown/watch'
import type { Anvil } from '../../../packages/rehearsal/src/testnet/index.ts'
import { options, quick } from '../../unit/watch/peers.ts'
import { after, http, node, stopNodes, ws } from './nodes.ts'

let mining = new AbortController()
afterEach(async () => {
  mining.abort()
  mining = new AbortController()
  await stopNodes()
})

const born = 1_700_000_000
const args = ['--timestamp', String(born)]

/** Several nodes that mine the same blocks at the same time, as if they agreed. */
async function lockstep(count: number) {
  const nodes = await Promise.all(Array.from({ length: count }, () => node({ args })))
  const still = new Set<Anvil>()
  const { signal } = mining
  let time = born
  void (async () => {
    while (!signal.aborted) {
      time += 6
      await Promise.all(
        nodes.filter((one) => !still.has(one)).map((one) => one.rpc('evm_mine', [time]).catch(() => undefined)),
      )
      await after(40, () => undefined)
    }
  })()
  return { nodes, hold: (one: Anvil | undefined) => one !== undefined && void still.add(one) }
}

function planOf(nodes: readonly Anvil[], quorum: number, changes: Partial<WatchPlan> = {}): WatchPlan {
  const sources = nodes.map((one, index) =>
    index % 2 === 0
      ? { name: `n${index}`, url: ws(one), scheme: 'ws' as const }
      : { name: `n${index}`, url: http(one), scheme: 'http' as const },
  )
  return quick('ws://x', { sources, quorum, stallAfterMs: 2500, target: 40n, ...changes })
}

describe.each([
  [3, 2],
  [5, 4],
])('%i nodes with a quorum of %i', (count, quorum) => {
  test('agree and pass', async () => {
    const { nodes } = await lockstep(count)
    const result = await watch(planOf(nodes, quorum), options())
    expect(result.verdict).toBe('passed')
    expect(result.nodes.filter(({ progress }) => progress >= 40n).length).toBeGreaterThanOrEqual(quorum)
  })

  test('pass with one that is frozen', async () => {
    const { nodes, hold } = await lockstep(count)
    // The miner must not wait for it.
    const freezing = after(500, () => hold(nodes[0])).then(() => after(200, () => nodes[0]?.freeze()))
    const result = await watch(planOf(nodes, quorum), options())
    await freezing
    nodes[0]?.thaw()
    expect(result.verdict).toBe('passed')
    expect(result.nodes[0]?.progress).toBeLessThan(40n)
  })

  test('stall with two that stand still, however far the others go', async () => {
    const { nodes, hold } = await lockstep(count)
    const holding = after(500, () => {
      hold(nodes[0])
      hold(nodes[1])
    })
    const result = await watch(planOf(nodes, quorum, { target: 1000n }), options())
    await holding
    expect(result.verdict).toBe('stalled')
    expect(Number(result.nodes[2]?.progress)).toBeGreaterThan(Number(result.sessions))
  })

  test('diverge when one of them builds other blocks', async () => {
    const { nodes } = await lockstep(count)
    const forking = after(500, () => nodes[1]?.rpc('anvil_setCoinbase', [`0x${'11'.repeat(20)}`]))
    const result = await watch(planOf(nodes, quorum, { target: 1000n }), options())
    await forking
    expect(result.verdict).toBe('diverged')
    expect(result.reason).toMatch(/^fork at height \d+/)
  })
})

test('a node that is ended and started again with its state goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shakedown-anvil-'))
  try {
    const state = [...args, '--state', join(folder, 'state.json'), '--state-interval', '1']
    const first = await node({ blockTime: 0.1, args: state })
    const { port } = first
    const restarting = after(1200, () => first.end()).then(() => node({ port, blockTime: 0.1, args: state }))
    const result = await watch(planOf([first], 1, { stallAfterMs: 6000 }), options())
    await restarting
    expect([result.verdict, result.reason]).toEqual(['passed', expect.stringContaining('40')])
    expect(result.nodes[0]?.reconnects).toBeGreaterThan(0)
  } finally {
    await stopNodes()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a burst of 500 blocks comes as 500 events, in order', async () => {
  const anvil = await node()
  const samples: SampleRecord[] = []
  const bursting = after(500, () => anvil.rpc('anvil_mine', ['0x1f4']))
  const slow = { target: 500n, pollIntervalMs: 20_000, stallAfterMs: 40_000 }
  const result = await watch(planOf([anvil], 1, slow), options({ onSample: (sample) => void samples.push(sample) }))
  await bursting
  expect(result.verdict).toBe('passed')
  const seen = samples.filter(({ via }) => via === 'event').map(({ value }) => value)
  expect(seen).toEqual(Array.from({ length: 500 }, (_, index) => BigInt(index + 1)))
})
