import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  currentOf,
  findTarget,
  lastGood,
  previousGood,
  readEvent,
  readLog,
  removable,
  writeEvent,
} from '@shakedown/release'
import type { Happening, History } from '@shakedown/release'
import { commitOf } from './scene.ts'

/**
 * A history in short: `+3` deploys release 3, `3` puts it back, `~3` begins it, `!3` is a failure of its health check, `x3`
 * of its script, `bad3`, `un3` (unproven), `ok3` (proven), `-3` removed, `p3` live without anybody asking, `c4<2` deploys
 * 4 as a copy of 2.
 */
function lines(story: string): string[] {
  return story
    .split(' ')
    .flatMap(events)
    .map((event) => writeEvent({ ...event, at: '2026-01-01T00:00:00Z', by: 'run=1/1' }))
}

function events(word: string): Happening[] {
  const [, mark = '', number = '', origin] = /^(\D*)(\d+)(?:<(\d+))?$/.exec(word) ?? []
  const n = Number(number)
  const begin: Happening = {
    event: 'begin',
    n,
    origin: origin === undefined ? null : Number(origin),
    version: `1.${n}`,
    commit: commitOf(n),
    floor: null,
  }
  const live: Happening = { event: 'live', n, health: 'passed', bound: 'asserted', running: '' }
  switch (mark) {
    case '+':
    case 'c':
      return [begin, live]
    case 'p':
      return [begin, { ...live, health: 'none' }]
    case '~':
      return [begin]
    case '':
      return [{ event: 'again', n }, live]
    case '!':
      return [
        { event: 'again', n },
        { event: 'failed', n, step: 'health', why: 'ill' },
      ]
    case 'x':
      return [
        { event: 'again', n },
        { event: 'failed', n, step: 'script', why: 'exit 1' },
      ]
    case 'bad':
    case 'un':
      return [{ event: mark === 'bad' ? 'bad' : 'unproven', n, why: '' }]
    case 'ok':
      return [{ event: 'proven', n }]
    case '-':
      return [{ event: 'removed', n }]
    default:
      throw new Error(word)
  }
}

const read = (story: string): History => readLog(lines(story))

describe('what is present, and where one goes back to', () => {
  test.each([
    ['+1', 1, undefined, undefined],
    ['+1 +2', 2, 1, 1],
    ['+1 +2 +3', 3, 2, 2],
    // Going back twice goes further back, never forward.
    ['+1 +2 +3 2', 2, 1, 1],
    ['+1 +2 +3 2 1', 1, undefined, undefined],
    ['+1 +2 +3 2 bad3', 2, 1, 1],
    // A deployment after that goes on from where one was, not from what was left behind.
    ['+1 +2 +3 2 +4', 4, 2, 2],
    ['+1 +2 +3 1 +4', 4, 1, 1],
    // Neither bad, unproven, removed, nor never healthy ones.
    ['+1 +2 bad2 +3', 3, 1, 1],
    ['+1 +2 un2 +3', 3, 1, 1],
    ['+1 +2 un2 +3 ok2', 3, 2, 2],
    ['+1 +2 +3 -2', 3, 1, 1],
    ['+1 p2 +3', 3, 1, 1],
    ['+1 +2 +3 !2', 3, 1, 3],
    ['+1 +2 +3 x2', 3, 2, 3],
    // What failed before the switch leaves what was there, and that is what has to run again.
    ['+1 +2 ~3 x3', 2, 1, 2],
    ['+1 +2 ~3', 2, 1, 2],
    ['+1 +2 bad2 ~3 x3', 2, 1, 1],
    ['~1 x1', undefined, undefined, undefined],
    // A changed copy stands where the original did.
    ['+1 +2 +3 c4<2', 4, 1, 1],
    ['+1 +2 +3 c4<2 1', 1, undefined, undefined],
    ['+1 +2 2', 2, 1, 1],
  ])('%s: present %s, back to %s, after a failure %s', (story, present, back, last) => {
    const history = read(story)
    expect(history.strange).toEqual([])
    expect([currentOf(history)?.n, previousGood(history)?.n, lastGood(history)?.n]).toEqual([present, back, last])
  })
})

describe('what is meant by a name', () => {
  const history = read('+1 +2 +3 ~4 x4 +5 -1')
  test.each([
    ['previous-good', 3],
    ['2', 2],
    ['1.3', 3],
    [commitOf(2), 2],
    ['9', 'no release is called so'],
    ['1', 'release 1 has been removed from the host'],
    ['4', 'release 4 never became live'],
    ['1.4', 'release 4 never became live'],
    ['', 'no release is called so'],
    ['0000000', [2, 3, 5]],
    ['000000', 'no release is called so'],
  ])('%j → %j', (to, found) => {
    const target = findTarget(history, to)
    expect(target.kind === 'found' ? target.release.n : target.kind === 'none' ? target.why : target.numbers).toEqual(
      found,
    )
  })

  test('a run that has decided stays with it', () => {
    const decided = readLog([writeEvent({ event: 'target', n: 2, run: '77', at: '', by: '' })], read('+1 +2 +3 2'))
    expect(findTarget(decided, 'previous-good', '77')).toMatchObject({ release: { n: 2 } })
    expect(findTarget(decided, 'previous-good', '78')).toMatchObject({ release: { n: 1 } })
  })

  test('a run of a checkout stays with the commit; what is no commit is not understood', () => {
    const aim = (commit: string) => writeEvent({ event: 'aim', run: '77', commit, version: '1.2', at: '', by: '' })
    // There is no release yet, the first time.
    const { aims, strange } = readLog([aim(commitOf(2)), aim('v1.2')])
    expect([...aims]).toEqual([['77', { commit: commitOf(2), version: '1.2' }]])
    expect(strange).toEqual([2])
    expect(readLog([], readLog([aim(commitOf(2))])).aims.get('77')?.commit).toBe(commitOf(2))
  })
})

describe('what may be removed', () => {
  test.each([
    ['+1 +2 +3 +4', 1, [], [1, 2]],
    ['+1 +2 +3 +4', 2, [], [1]],
    ['+1 +2 +3 +4', 1, [2], [1]],
    // Failures in a row push out nothing that one would go back to.
    ['+1 +2 ~3 x3 ~4 x4 ~5 x5', 1, [], [3, 4]],
    ['+1 +2 +3 +4 1', 1, [], [2, 3].slice(0, 2)],
    ['+1 +2 +3 ~4', 1, [], [1]],
    ['+1 bad1 +2 bad2 +3 bad3', 1, [], [1, 2]],
  ])('%s, keep %i, but %j: %j', (story, keep, kept, gone) => {
    const history = read(story)
    const numbers = removable(history, keep, kept)
    expect(numbers).not.toContain(currentOf(history)?.n)
    expect(numbers).not.toContain(previousGood(history)?.n)
    expect(numbers).toEqual(gone)
  })
})

describe('a log', () => {
  const story = lines('+1 +2 bad2')
  test('cut anywhere means what its whole lines mean', () => {
    const text = `${story.join('\n')}\n`
    for (let length = 0; length <= text.length; length++) {
      const kept = text.slice(0, length).split('\n')
      if (kept.at(-1) === '') kept.pop()
      const history = readLog(kept)
      expect(history.strange).toEqual([])
      const whole = kept.filter((line) => story.includes(line))
      expect(history.torn.length).toBe(kept.length - whole.length)
      expect([...history.releases]).toEqual([...readLog(whole).releases])
    }
  })

  test('can be read on from where one was', () => {
    for (let at = 0; at <= story.length; at++) {
      expect(readLog(story.slice(at), readLog(story.slice(0, at)))).toEqual(readLog(story))
    }
  })

  test.each([
    ['{}'],
    ['null'],
    ['[]'],
    ['{"event":"begun","at":"","by":"","n":1}'],
    ['{"event":"live","at":"","by":"","n":"1"}'],
    ['{"event":"constructor","at":"","by":""}'],
    [writeEvent({ event: 'bad', n: 9, why: '', at: '', by: '' })],
    [writeEvent({ event: 'begin', n: 1, origin: null, version: '', commit: '', floor: null, at: '', by: '' })],
    [writeEvent({ event: 'removed', n: 2, at: '', by: '' })],
  ])('that says %s decides nothing', (line) => {
    expect(readLog([...story, line]).strange).toEqual([story.length + 1])
  })

  test('any text is an event, torn or strange, and never a fault of ours', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['torn', 'strange']).toContain(readEvent(text))
      }),
    )
  })
})
