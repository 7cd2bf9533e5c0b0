import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parseCounter, watch, type SampleRecord, type WatchPlan } from '@shakedown/watch'
import { currentIndex, parseStorageItem } from '../../../packages/watch/src/chains/storage-item.ts'
import { options, quick } from '../../unit/watch/peers.ts'
import { findRuntime, startRuntime, type Runtime } from './runtime.ts'

const folder = findRuntime()

if (folder === undefined) {
  test.skip('skipped: npm run chains installs a real runtime (270 MB) and tests with it', () => {})
} else {
  describe('a real Substrate runtime', () => realRuntime(folder))
}

/** `0xf4010000` is 500. */
function u32(value: number): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return `0x${bytes.toString('hex')}`
}

function realRuntime(place: string): void {
  let runtime: Runtime
  beforeAll(async () => {
    runtime = await startRuntime(place)
  }, 120_000)
  afterAll(async () => {
    await runtime.stop()
  })

  const ws = () => `ws://${runtime.url}`
  const http = () => `http://${runtime.url}`
  /** A block takes the runtime a second or so, and longer on a busy machine. */
  const plan = (url: string, counter: string, changes: Partial<WatchPlan> = {}) =>
    quick(url, {
      counter: parseCounter(counter, counter.startsWith('substrate-storage') ? 'u32' : ''),
      stallAfterMs: 40_000,
      startTimeoutMs: 40_000,
      timeBudgetMs: 50_000,
      pollIntervalMs: 250,
      target: 3n,
      ...changes,
    })
  const setSession = (index: number) => runtime.rpc('dev_setStorage', [[[currentIndex.key, u32(index)]]])
  const build = () => runtime.rpc('dev_newBlock', [{ count: 1 }])

  /** Watches, and works once the first question was answered: what comes then is told by an event or by a later poll. */
  async function watched(of: WatchPlan, work: () => Promise<unknown>) {
    const samples: SampleRecord[] = []
    let working: Promise<unknown> | undefined
    const onSample = (sample: SampleRecord) => {
      samples.push(sample)
      if (sample.via === 'poll') working ??= work()
    }
    const result = await watch(of, options({ onSample }))
    await working
    return { result, samples }
  }
  const threeBlocks = async () => {
    for (let i = 0; i < 3; i++) await build()
  }

  test.each([
    ['best, told by its events', () => plan(ws(), 'substrate-blocks@best', { pollIntervalMs: 20_000 }), 'event'],
    ['finalized, told by its events', () => plan(ws(), 'substrate-blocks', { pollIntervalMs: 20_000 }), 'event'],
    ['finalized, over HTTP', () => plan(http(), 'substrate-blocks'), 'poll'],
  ] as const)('blocks: %s', async (_how, of, via) => {
    const { result, samples } = await watched(of(), threeBlocks)
    expect([result.verdict, result.reason]).toEqual(['passed', expect.stringContaining('3 of 3 blocks')])
    expect(samples.at(-1)?.via).toBe(via)
  })

  test('storage by its name, by the real state_subscribeStorage: System.Number is the height', async () => {
    const of = plan(ws(), 'substrate-storage:System.Number@best', { pollIntervalMs: 20_000 })
    const { result, samples } = await watched(of, threeBlocks)
    expect([result.verdict, result.sessions]).toEqual(['passed', 3n])
    expect(samples.at(-1)?.via).toBe('event')
    const { number } = (await runtime.rpc('chain_getHeader')) as { number: string }
    expect(result.last).toBe(BigInt(number))
  })

  test('sessions that were never written are 0, since the runtime has sessions', async () => {
    expect(await runtime.rpc('state_getStorage', [currentIndex.key])).toBeNull()
    const { result } = await watched(plan(ws(), 'substrate-sessions@best'), () => setSession(3))
    expect([result.verdict, result.baseline, result.last]).toEqual(['passed', 0n, 3n])
  })

  test('a change that the subscription does not tell is seen by the polls', async () => {
    await setSession(500)
    const counter = 'substrate-storage:Session.CurrentIndex@best'
    const { result, samples } = await watched(plan(ws(), counter), () => setSession(503))
    expect([result.verdict, result.baseline, result.last]).toEqual(['passed', 500n, 503n])
    expect(samples.at(-1)?.via).toBe('poll')
  })

  test('an item that the chain does not have is no data, and no pass', async () => {
    const of = plan(ws(), 'substrate-storage:DKG.AuthoritySetId', { startTimeoutMs: 2000 })
    const result = await watch(of, options())
    expect(result.verdict).toBe('failed')
    expect(result.reason).toMatch(/DKG\.AuthoritySetId is not set on this chain/)
  })

  test('read with the wrong type it is refused, never guessed', async () => {
    const counter = parseCounter('substrate-storage:Session.CurrentIndex@best', 'u64')
    const result = await watch(plan(ws(), 'substrate-blocks', { counter, startTimeoutMs: 2000 }), options())
    expect(result.verdict).toBe('failed')
    expect(result.reason).toMatch(/4 bytes are no u64: is decode right\?/)
  })

  test('blocks go on and sessions do not: stalled', async () => {
    const of = plan(ws(), 'substrate-sessions@best', { stallAfterMs: 4000, timeBudgetMs: 40_000 })
    const { result } = await watched(of, threeBlocks)
    expect(result.verdict).toBe('stalled')
    expect(result.reason).toMatch(/0 of 3 sessions \(last value 503\)/)
  })

  test('two counters that must move alike, read at one block', async () => {
    const other = parseStorageItem('DKG.AuthoritySetId')?.key ?? ''
    const both = (index: number, set: number) =>
      runtime.rpc('dev_setStorage', [
        [
          [currentIndex.key, u32(index)],
          [other, `${u32(set)}00000000`],
        ],
      ])
    await both(600, 40)
    const of = plan(ws(), 'substrate-sessions@best', { equalProgress: 'DKG.AuthoritySetId', target: 2n })
    const alike = await watched(of, () => both(602, 42))
    expect(alike.result.verdict).toBe('passed')
    const forced = await watched(of, () => both(602, 43))
    expect([forced.result.verdict, forced.result.reason]).toEqual([
      'failed',
      expect.stringContaining('must move alike'),
    ])
  })
}
