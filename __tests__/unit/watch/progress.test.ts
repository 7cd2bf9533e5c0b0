import { describe, expect, test } from '@jest/globals'
import { begin, step } from '../../../packages/watch/src/reduce/index.ts'
import { hash, planFor, stored, Story } from './story.ts'

describe('progress', () => {
  test('counts from the first value: a chain that already stands at 9000 has done nothing yet', () => {
    const story = new Story(planFor(['a'], { target: 500n })).see(9000)
    expect(story.progress).toBe('0')
    story.at(1).see(9499)
    expect([story.verdict, story.progress]).toEqual(['none', '499'])
    story.at(2).see(9500)
    expect(story.verdict).toBe('passed')
    expect(story.reason).toBe('Passed: 500 of 500 blocks in 2s, from 9000 to 9500, 15000 a minute')
  })

  test('counts from zero when told so', () => {
    const story = new Story(planFor(['a'], { target: 500n, from: 'absolute' })).see(499)
    expect([story.verdict, story.progress]).toEqual(['none', '499'])
    expect(story.at(1).see(500).verdict).toBe('passed')
  })

  test('is exact beyond 2^53, 2^64 and up to 2^256', () => {
    for (const start of [2n ** 53n, 2n ** 64n, 2n ** 256n - 3n]) {
      const story = new Story(planFor(['a'], { target: 2n })).see(start)
      expect(story.at(1).see(start + 1n).progress).toBe('1')
      expect(story.verdict).toBe('none')
      expect(story.at(2).see(start + 2n).verdict).toBe('passed')
    }
  })

  test('does not move with duplicates, however many', () => {
    const story = new Story(planFor(['a'])).see(5)
    for (let i = 0; i < 50; i++) story.see(6)
    expect(story.progress).toBe('1')
  })

  test('refuses a negative value as unreadable', () => {
    const story = new Story(planFor(['a'])).see(-5)
    expect(story.progress).toBeNull()
    expect(story.state.nodes[0]?.malformed).toBe(1)
  })

  test('keeps the height through a reorg that announces 3, 4, 5 again', () => {
    const story = new Story(planFor(['a'], { target: 8n })).see(0)
    for (const height of [1, 2, 3, 4, 5]) story.at(height).event('a', height, hash(String(height)))
    for (const height of [3, 4, 5]) story.at(height + 3).event('a', height, hash(`b`))
    expect(story.progress).toBe('5')
    expect(story.verdict).toBe('none')
    expect(story.state.nodes[0]?.reorgs).toBe(1)
    expect(story.state.events.map(({ text }) => text)).toContain('reorg: block 3 was replaced, 3 deep')
    story.at(9).event('a', 6, hash('c'))
    expect(story.progress).toBe('6')
  })

  test('takes a burst of 500 heads in one batch', () => {
    const story = new Story(planFor(['a'], { target: 501n })).see(0).at(1)
    story.tell(...Array.from({ length: 500 }, (_, i) => story.sample('a', i + 1)))
    expect(story.progress).toBe('500')
    expect(story.verdict).toBe('none')
  })

  test('does not call a late poll, lower than the events, a reorg', () => {
    const story = new Story(planFor(['a'])).see(0).at(1).event('a', 5, hash('5')).at(2).see(4)
    expect([story.progress, story.state.nodes[0]?.reorgs]).toEqual(['5', 0])
  })
})

test('a poll that knows a block before its event does is no reorg', () => {
  const story = new Story(planFor(['a']))
    .see(0)
    .at(1)
    .event('a', 1, hash('1'))
    .at(2)
    .see(2)
    .at(3)
    .event('a', 2, hash('2'))
  expect([story.progress, story.state.nodes[0]?.reorgs]).toEqual(['2', 0])
})

describe('a quorum', () => {
  const four = ['a', 'b', 'c', 'd']

  test('of 3 in 4 passes with the third best, not with the best', () => {
    const story = new Story(planFor(four, { quorum: 3 })).see(100).at(1).see(110, 'a', 'b')
    expect([story.verdict, story.progress]).toEqual(['none', '0'])
    story.at(2).see(109, 'c')
    expect([story.verdict, story.progress]).toEqual(['none', '9'])
    expect(story.at(3).see(110, 'c').verdict).toBe('passed')
    expect(story.reason).toContain('3 of 4 nodes had to get there')
  })

  test('of 3 in 4 passes although one is frozen', () => {
    const story = new Story(planFor(four, { quorum: 3 })).see(0).lose('d', 'silent')
    story.answer(60, (after) => after / 5, 'a', 'b', 'c')
    expect(story.verdict).toBe('passed')
  })

  test('of all fails to pass when one lags', () => {
    const story = new Story(planFor(['a', 'b'])).see(0).answer(20, (after) => after, 'a')
    expect(story.progress).toBe('0')
    expect(story.verdict).toBe('none')
  })

  test('needs a quorum of values: a reset in the batch that completed it counts, though a third node never spoke', () => {
    const plan = planFor(['a', 'b', 'c'], { quorum: 2, target: 1n })
    const sample = (node: string, at: number, value: bigint) =>
      ({ kind: 'sample', node, at, value, via: 'poll' }) as const
    const signals = [sample('a', 0, 0n), sample('b', 0, 0n), sample('a', 1, 1n), sample('b', 1, 1n), sample('a', 2, 0n)]
    const state = step(plan, begin(plan), signals, 2)
    expect([state.end, state.reachedAt]).toEqual([null, null])
  })

  test('needs its own values: a node that was reset in the very batch that completed the quorum does not count', () => {
    const story = new Story(planFor(['a', 'b', 'c'], { quorum: 2 })).see(100).at(1).see(110, 'a').at(2)
    story.tell(story.sample('b', 110), story.sample('b', 3))
    expect(story.verdict).toBe('none')
    expect(story.progress).toBe('0')
  })

  test('does not count before so many nodes have spoken', () => {
    const story = new Story(planFor(['a', 'b'], { quorum: 2, from: 'absolute' })).see(10_000, 'a')
    expect([story.verdict, story.progress]).toEqual(['none', null])
  })
})

test('the state can be stored at any time: written and read back at any time, the watch goes on as if nothing had happened', () => {
  const straight = new Story(planFor(['a', 'b'], { target: 30n }))
  const kept = new Story(planFor(['a', 'b'], { target: 30n }))
  for (const story of [straight, kept]) {
    for (let second = 0; second < 40; second++) {
      story.at(second)
      if (second % 7 === 0) story.connect('a')
      if (second % 11 === 5) story.lose('b', 'lost')
      story.see(second, ...(second % 3 === 0 ? ['a', 'b'] : ['a']))
      if (story === kept) story.state = stored(story.plan, story.state)
    }
  }
  expect(straight.verdict).toBe('passed')
  expect(kept.state).toEqual(straight.state)
})

test('the given state is never changed', () => {
  const story = new Story(planFor(['a'])).see(0)
  const before = structuredClone(story.state)
  const { state } = story
  story.at(100).see(5).lose('a', 'down')
  expect(state).toEqual(before)
})
