import { describe, expect, test } from '@jest/globals'
import { hash, planFor, Story } from './story.ts'

const minute = 60_000

describe('the end of time', () => {
  test('is timed-out, with how far it came', () => {
    const story = new Story(planFor(['a'], { target: 650n, timeBudgetMs: 10 * minute })).see(0)
    story.answer(700, (after) => after)
    expect([story.verdict, story.seconds]).toEqual(['timed-out', 600])
    expect(story.reason).toBe('Timed out: 595 of 650 blocks within 10m; 1 of 1 node answers')
  })

  test('is inconclusive when nothing was ever seen', () => {
    expect(new Story(planFor(['a'], { timeBudgetMs: minute })).wait(100).verdict).toBe('inconclusive')
  })

  test('comes early when even twice the best pace would not do, and not before that is sure', () => {
    const story = new Story(planFor(['a'], { target: 5000n, timeBudgetMs: 60 * minute })).see(0)
    story.answer(3600, (after) => Math.floor(after / 10))
    expect(story.verdict).toBe('timed-out')
    expect(story.reason).toMatch(
      /^Timed out early: \d+ of 5000 blocks after \d+m\d+s; at the best pace seen \(6\.\d+ a minute\)/,
    )
    expect(story.seconds).toBeLessThan(600)
    const fair = new Story(planFor(['a'], { target: 400n, timeBudgetMs: 60 * minute })).see(0)
    expect(fair.answer(2400, (after) => Math.floor(after / 10)).verdict).toBe('none')
  })
})

test('an early end is not foretold while nobody sees what moves', () => {
  const plan = planFor(['a'], { target: 5000n, timeBudgetMs: 60 * minute, stallAfterMs: 20 * minute })
  const story = new Story(plan).see(0).answer(600, (after) => Math.floor(after / 10))
  expect(story.state.pace.hopelessSince).not.toBeNull()
  story.lose('a', 'lost').wait(60)
  expect(story.state.pace.hopelessSince).toBeNull()
})

describe('several at once', () => {
  test('a target reached before the stall deadline counts, one reached after it does not', () => {
    const late = (seconds: number) => {
      const story = new Story(planFor(['a'])).see(0).answer(55, () => 0)
      // The reducer hears of it only much later, in one batch with the tick that is past the deadline.
      const sample = { ...story.at(seconds).sample('a', 10), at: seconds * 1000 }
      return story.at(70).tell(sample).verdict
    }
    expect(late(60)).toBe('passed')
    expect(late(60.001)).toBe('stalled')
  })

  test('a target reached within the budget counts although the tick is past it', () => {
    const plan = planFor(['a'], { timeBudgetMs: 30_000 })
    const story = new Story(plan).see(0).at(29)
    const sample = story.sample('a', 10)
    expect(story.at(31).tell(sample).verdict).toBe('passed')
    const late = new Story(plan).see(0).at(30)
    expect(late.tell(late.sample('a', 10)).verdict).toBe('timed-out')
  })

  test('a fork outweighs the target, a reset and everything else', () => {
    const story = new Story(planFor(['a', 'b', 'c'], { quorum: 2 })).see(100).at(1)
    const fork = { kind: 'hashes' as const, at: 1000, height: 88n }
    const hashes = ['a', 'b'].map((node) => ({ node, hash: hash(node) }))
    story.tell(story.sample('a', 110), story.sample('b', 110), story.sample('c', 0), { ...fork, hashes })
    expect(story.verdict).toBe('diverged')
  })

  test('a fork outweighs a reset that ends the watch', () => {
    const story = new Story(planFor(['a', 'b'])).see(100).at(1)
    const hashes = ['a', 'b'].map((node) => ({ node, hash: hash(node) }))
    const reset = { ...story.sample('b', 1), at: 1000 }
    story.at(2).tell({ kind: 'hashes', at: 500, height: 88n, hashes }, reset)
    expect(story.verdict).toBe('diverged')
  })

  test('a reset outweighs the target', () => {
    const story = new Story(planFor(['a', 'b'])).see(100).at(1)
    story.tell(story.sample('a', 110), story.sample('b', 110), story.sample('b', 1))
    expect(story.verdict).toBe('reset')
  })

  test('a cancellation is reported as such, and nothing changes after the end', () => {
    const story = new Story(planFor(['a'])).see(0).at(1)
    story.tell({ kind: 'cancel', at: 1000, why: 'SIGINT' })
    expect([story.verdict, story.reason]).toEqual(['cancelled', 'Cancelled at 0 of 10 blocks: SIGINT'])
    expect(story.at(2).see(10).verdict).toBe('cancelled')
  })
})

test('the log of events stays bounded', () => {
  const story = new Story(planFor(['a'], { stallAfterMs: 3_600_000 })).see(0)
  for (let i = 0; i < 500; i++) story.at(i).lose('a', i % 2 === 0 ? 'lost' : 'silent')
  expect(story.state.events).toHaveLength(200)
  expect(story.state.eventCount).toBeGreaterThan(400)
})
