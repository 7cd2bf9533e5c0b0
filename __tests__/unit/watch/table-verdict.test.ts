import { describe, expect, test } from '@jest/globals'
import { report, restore, serialize } from '../../../packages/watch/src/reduce/index.ts'
import { number, one, times, verdicts } from './rows.ts'

describe('the connection', () => {
  verdicts([
    [
      'a frozen node stands still',
      () => one().see(0).lose('a', 'frozen', 'no pong').wait(100),
      'stalled',
      'a is frozen',
    ],
    [
      'a black hole tells nothing',
      () => one().see(0).lose('a', 'silent', 'no frame').wait(100),
      'inconclusive',
      'Cannot tell',
    ],
    [
      'acknowledged and silent subscriptions, while the poll advances',
      () => {
        const story = one().see(0)
        times(10, (index) =>
          story
            .wait(5)
            .tell({ kind: 'resubscribed', node: 'a', at: story.seconds * 1000 })
            .see(index + 1),
        )
        return story
      },
      'passed',
    ],
    [
      'nothing but 429',
      () => one().see(0).lose('a', 'rejecting', 'HTTP 429').wait(100),
      'failed',
      'a gives no value: HTTP 429',
    ],
    [
      'more refusals than the failure limit, although it recovers each time',
      () => {
        const story = one({ failureLimit: 2, target: 100n }).see(0)
        times(3, (index) =>
          story
            .wait(1)
            .lose('a', 'rejecting', 'HTTP 503')
            .wait(1)
            .see(index + 1),
        )
        return story
      },
      'failed',
      'a no longer counts: 3 errors, 2 are allowed; the last: HTTP 503',
    ],
    [
      'more reconnects than allowed',
      () => {
        const story = one({ maxReconnects: 2, target: 100n })
        times(4, (index) => story.wait(1).connect('a').wait(1).see(index))
        return story
      },
      'failed',
      'a no longer counts: 3 reconnects, 2 are allowed',
    ],
  ])
})

describe('the verdict', () => {
  verdicts([
    ['no data ever', () => one().wait(400), 'inconclusive', 'no node gave a value within 5m'],
    [
      'refused until the start is over',
      () => one().lose('a', 'down', 'refused').wait(400),
      'failed',
      'did not come up',
    ],
    [
      'target and stall deadline in one tick, the target in time',
      () => {
        const story = one().see(0).answer(55, () => 0).at(60) // prettier-ignore
        const sample = story.sample('a', 10)
        return story.at(90).tell(sample)
      },
      'passed',
    ],
    [
      'target and stall deadline in one tick, the target too late',
      () => {
        const story = one().see(0).answer(55, () => 0).at(60.001) // prettier-ignore
        const sample = story.sample('a', 10)
        return story.at(90).tell(sample)
      },
      'stalled',
    ],
    [
      'a clock that leaps: a machine that slept is neither a stall nor a pass',
      () => one().see(0).at(3000).tell(),
      'none',
    ],
    [
      'a clock that leaps beyond what may go unseen',
      () => one({ maxBlindMs: 600_000, target: 1000n }).see(0).at(3000).see(500),
      'inconclusive',
      'nobody saw the testnet for 50m, 10m are allowed',
    ],
    [
      'settled: nothing happened for the time after the target',
      () =>
        one({ settleMs: 30_000 })
          .see(0)
          .at(5)
          .see(10)
          .answer(30, () => 10),
      'passed',
      'it held for 30s more',
    ],
    [
      'not settled: nobody looked',
      () => one({ settleMs: 30_000 }).see(0).at(5).see(10).lose('a', 'lost').wait(50),
      'none',
    ],
    [
      'not settled: a restart after the target',
      () => one({ settleMs: 30_000, ...number }).see(0).at(5).see(10).answer(20, () => 10).wait(1).see(3), // prettier-ignore
      'reset',
    ],
    [
      'no time left to settle',
      () => one({ settleMs: 120_000, timeBudgetMs: 100_000 }).see(0).at(5).see(10),
      'timed-out',
      'it has yet to hold for 2m, and 1m35s are left',
    ],
    [
      'slower than the last proof by more than is allowed',
      () => one({ minRateRatio: 0.8, provenRatePerMinute: 60 }).see(0).at(20).see(10),
      'failed',
      "Too slow: 10 of 10 blocks at 30.0 a minute, 0.50 of the last proof's 60.0, at least 0.8 are needed",
    ],
    ['as fast as is needed', () => one({ minRateRatio: 0.8, provenRatePerMinute: 60 }).see(0).at(12).see(10), 'passed'],
    ['no last proof: the pace is only told', () => one({ minRateRatio: 0.8 }).see(0).at(20).see(10), 'passed'],
    [
      'a pace that nobody could measure',
      () => one({ minRateRatio: 0.8, provenRatePerMinute: 60, from: 'absolute' }).see(10),
      'inconclusive',
      'came in one moment',
    ],
    ['SIGTERM', () => one().see(0).at(1).tell({ kind: 'cancel', at: 1000, why: 'SIGTERM' }), 'cancelled'],
  ])

  test('SIGTERM leaves a checkpoint, from which the next job goes on to the end', () => {
    const story = one().see(0).at(1).see(4).tell({ kind: 'cancel', at: 1000, why: 'SIGTERM' })
    const at = (seconds: number) => ({ subject: 'sha256:1', now: new Date(seconds * 1000) })
    const next = one()
    const resumed = restore(next.plan, serialize(story.plan, story.state, at(0)), at(20))
    expect([resumed.at, resumed.state.end, resumed.state.best]).toEqual([21_000, null, 4n])
    next.state = resumed.state
    expect(next.at(22).see(10).verdict).toBe('passed')
    expect(report(next.plan, next.state).marks).toMatchObject([{ kind: 'resumed' }])
  })
})
