import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseCounter, parseSources, watch, type SampleRecord, type WatchPlan } from '@shakedown/watch'
import { options, quick } from '../../unit/watch/peers.ts'
import { findComet, makeComet, type RealComet } from './comet.ts'

const program = findComet()

if (program === undefined) {
  test.skip('skipped: npm run chains builds a real CometBFT node (with Go) and tests with it', () => {})
} else {
  describe('a real CometBFT node', () => realNode(program))
}

function realNode(binary: string): void {
  let node: RealComet
  beforeEach(async () => {
    node = await makeComet(binary)
  })
  afterEach(async () => {
    await node.end()
  })

  const ws = () => `ws://127.0.0.1:${node.port}/websocket`
  const plan = (line: string, counter = 'cometbft-blocks', changes: Partial<WatchPlan> = {}): WatchPlan =>
    quick('http://x', {
      sources: parseSources([line], []),
      counter: parseCounter(counter),
      stallAfterMs: 8000,
      startTimeoutMs: 15_000,
      timeBudgetMs: 40_000,
      pollIntervalMs: 500,
      ...changes,
    })

  /** Watches, and does `then` once the counter has moved. */
  async function watched(of: WatchPlan, then: () => unknown = () => undefined) {
    const samples: SampleRecord[] = []
    let doing: Promise<unknown> | undefined
    const onSample = (sample: SampleRecord) => {
      samples.push(sample)
      if (sample.value > (samples[0]?.value ?? 0n)) doing ??= Promise.resolve(then())
    }
    const result = await watch(of, options({ onSample }))
    await doing
    return { result, samples }
  }

  test('its blocks come as events of NewBlockHeader', async () => {
    await node.start()
    const { result, samples } = await watched(plan(ws(), 'cometbft-blocks', { target: 10n, pollIntervalMs: 20_000 }))
    expect([result.verdict, result.reason]).toEqual(['passed', expect.stringContaining('10 of 10 blocks')])
    const events = samples.filter(({ via }) => via === 'event').map(({ value }) => value)
    expect(events.length).toBeGreaterThan(5)
    expect(events).toEqual(events.toSorted((a, b) => (a < b ? -1 : 1)))
  })

  test.each<[string, () => string, string]>([
    ['JSON-RPC over HTTP', () => `http://127.0.0.1:${node.port}`, 'cometbft-blocks'],
    ['/status as JSON', () => `http://127.0.0.1:${node.port}/status`, 'json:result.sync_info.latest_block_height'],
    [
      'its metrics',
      () => `prometheus http://127.0.0.1:${node.metricsPort}/metrics`,
      'metric:cometbft_consensus_height',
    ],
  ])('its height by %s', async (_how, line, counter) => {
    await node.start()
    const { result } = await watched(plan(line(), counter))
    expect([result.verdict, result.reason]).toEqual(['passed', expect.stringMatching(/^Passed: \d+ of 5 /)])
  })

  test('it answers and makes no more blocks: stalled', async () => {
    await node.start(['--consensus.create_empty_blocks=false'])
    const { result } = await watched(plan(ws(), 'cometbft-blocks', { target: 1000n, stallAfterMs: 3000 }))
    expect(result.verdict).toBe('stalled')
  })

  test('it is frozen: nothing is known of it', async () => {
    await node.start()
    const { result } = await watched(plan(ws(), 'cometbft-blocks', { target: 1000n, stallAfterMs: 3000 }), node.freeze)
    expect([result.verdict, result.reason]).toEqual(['inconclusive', expect.stringContaining('is silent')])
  })

  test('it is killed: down', async () => {
    await node.start()
    const { result } = await watched(plan(ws(), 'cometbft-blocks', { target: 1000n, stallAfterMs: 3000 }), node.kill)
    expect([result.verdict, result.reason]).toEqual(['failed', expect.stringContaining('connection refused')])
  })

  test('it starts over under the same genesis file: reset, told by its first block or by the height', async () => {
    await node.start()
    const { result } = await watched(
      plan(ws(), 'cometbft-blocks', { target: 1000n, stallAfterMs: 20_000 }),
      async () => {
        await node.kill()
        node.forget()
        await node.start()
      },
    )
    expect(result.verdict).toBe('reset')
    // Before its first block it has none to tell itself apart by, and then the height tells.
    expect(result.reason).toMatch(
      /it is another chain now: genesis|its counter went back from \d+ to \d+ after a reconnect/,
    )
  })
}
