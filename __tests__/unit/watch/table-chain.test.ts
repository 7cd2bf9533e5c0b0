import { describe } from '@jest/globals'
import type { Signal } from '../../../packages/watch/src/reduce/index.ts'
import { four, number, one, times, verdicts } from './rows.ts'
import { hash } from './story.ts'

describe('values', () => {
  verdicts([
    [
      'null storage is no data: nothing but nulls never passes',
      () => {
        const story = one()
        times(100, () => story.wait(5).tell({ kind: 'malformed', node: 'a', at: story.seconds * 1000, why: 'null' }))
        return story
      },
      'failed',
      'a gives no value: null',
    ],
    [
      'little-endian read as big-endian leaps: 500 read as 4093706240 is not credible',
      () => one({ maxStep: 2n, expectedIntervalMs: 6000 }).see(499).at(6).see(4_093_706_240n),
      'failed',
      'a no longer counts: its counter leapt from 499 to 4093706240, more than max-step 2 makes credible',
    ],
    [
      '2^53 + 1 is one more than 2^53',
      () => one({ target: 1n }).see(2n ** 53n).at(1).see(2n ** 53n + 1n), // prettier-ignore
      'passed',
      'from 9007199254740992 to 9007199254740993',
    ],
    [
      'duplicate frames are life and no progress: a chain that repeats its head stalls',
      () => {
        const story = one().see(5)
        return story.answer(100, () => 5)
      },
      'stalled',
    ],
    [
      'bad JSON three times, then a value: goes on',
      () => {
        const story = one().see(0)
        times(3, () => story.wait(1).tell({ kind: 'malformed', node: 'a', at: story.seconds * 1000, why: 'not JSON' }))
        return story.wait(1).see(10)
      },
      'passed',
    ],
    [
      'an oversize frame is a fault of the configuration, told at once',
      () => one().see(0).lose('a', 'misconfigured', 'a frame of more than 4 MiB'),
      'failed',
      'a cannot be read: a frame of more than 4 MiB',
    ],
  ])
})

describe('the chain', () => {
  verdicts([
    [
      'a burst of reorgs is no progress: 3, 4, 5 announced again leave the height at 5',
      () => {
        const story = one({ target: 6n }).see(0)
        const heights = [1, 2, 3, 4, 5, 3, 4, 5]
        for (const [index, height] of heights.entries()) story.at(index + 1).event('a', height, hash(String(index)))
        return story
      },
      'none',
    ],
    [
      'restarted with its state, it resumes one block earlier',
      () => one().connect('a').at(1).see(20).at(2).lose('a', 'lost').at(3).connect('a').at(4).see(19).at(5).see(30),
      'passed',
    ],
    [
      'restarted without its state, it begins at 0',
      () => one().connect('a').at(1).see(20).at(2).lose('a', 'lost').at(3).connect('a').at(4).see(0),
      'reset',
      'its counter went back from 20 to 0 after a reconnect',
    ],
    [
      'restarted, rebaseline: what was done stays, the rest counts from there',
      () =>
        one({ ...number, onReset: 'rebaseline' })
          .see(100)
          .at(1)
          .see(106)
          .at(2)
          .see(0)
          .at(3)
          .see(3),
      'none',
    ],
    [
      'restarted, rebaseline: six before and four after are ten',
      () =>
        one({ ...number, onReset: 'rebaseline' })
          .see(100)
          .at(1)
          .see(106)
          .at(2)
          .see(0)
          .at(3)
          .see(4),
      'passed',
      '10 of 10 steps',
    ],
    [
      'restarted, continue: it must climb back first',
      () =>
        one({ ...number, onReset: 'continue' })
          .see(100)
          .at(1)
          .see(106)
          .at(2)
          .see(0)
          .at(3)
          .see(109),
      'none',
    ],
    [
      'restarted, continue: and has done it then',
      () =>
        one({ ...number, onReset: 'continue' })
          .see(100)
          .at(1)
          .see(106)
          .at(2)
          .see(0)
          .at(3)
          .see(110),
      'passed',
    ],
    [
      'restarted more often than max-restarts',
      () => {
        const story = one({ ...number, onReset: 'rebaseline', maxRestarts: 1, target: 100n }).see(10)
        return story.at(1).see(20).at(2).see(0).at(3).see(10).at(4).see(1)
      },
      'reset',
      'restart 2 of 1 allowed',
    ],
    [
      'its process is another one, although the counter is higher than before',
      () => {
        const story = one(number).see(100).at(1)
        return story.tell({ ...story.sample('a', 110), restarted: 'its process started anew' })
      },
      'reset',
      'a was reset: its process started anew, and its counter went on from 100 to 110',
    ],
    [
      'another genesis after a reconnect, even where restarts are allowed',
      () => one({ onReset: 'continue' }).connect('a', hash('1')).see(5).at(1).connect('a', hash('2')),
      'reset',
      'it is another chain now: genesis 0x22222222… (chain 31337), before 0x11111111… (chain 31337)',
    ],
    ['at 9000 before the start: has done nothing yet', () => one({ target: 500n }).see(9000).at(1).see(9499), 'none'],
    [
      'catching up thousands of blocks in a minute is no progress of the chain',
      () => {
        const story = one({ target: 500n, maxStep: 3n, expectedIntervalMs: 6000 }).see(100)
        times(600, (index) => story.at(1 + index / 10).see(101 + index))
        return story
      },
      'failed',
      'its counter leapt from 100 to',
    ],
    [
      'a fork at a common height',
      () => {
        const hashes = ['a', 'b', 'c', 'd'].map((node) => ({ node, hash: hash(node === 'd' ? '2' : '1') }))
        return four().see(100).at(1).tell({ kind: 'hashes', at: 1000, height: 88n, hashes })
      },
      'diverged',
      'fork at height 88: a has 0x11111111…, d has 0x22222222…',
    ],
    [
      'harmless lag: other heads, the same block at the common height',
      () => {
        const hashes = ['a', 'b', 'c', 'd'].map((node) => ({ node, hash: hash('1') }))
        const story = four({ target: 100n }).see(100).at(1).see(130, 'a').see(105, 'd')
        return story.tell({ kind: 'hashes', at: 1000, height: 93n, hashes })
      },
      'none',
    ],
    [
      'three of four get there, one is frozen',
      () =>
        four()
          .see(0)
          .lose('d', 'frozen')
          .answer(60, (after) => after / 5, 'a', 'b', 'c'),
      'passed',
      '3 of 4 nodes had to get there',
    ],
    [
      'the quorum lags behind the best node by more than max-lag for a stall window',
      () => {
        const story = four({ target: 1000n, maxLag: 5n }).see(0)
        while (story.verdict === 'none')
          story
            .wait(5)
            .see(story.seconds, 'a', 'b')
            .see(story.seconds / 5, 'c', 'd')
        return story
      },
      'failed',
      /^c is \d+ blocks behind a, max-lag 5, at \d+ of 1000 blocks$/,
    ],
    [
      'the quorum lags at the target: not yet',
      () => four({ maxLag: 5n }).see(0).at(1).see(20, 'a').see(10, 'b', 'c', 'd'),
      'none',
    ],
    [
      'the second counter moves by force',
      () => {
        const story = one({ equalProgress: 'DKG.AuthoritySetId', target: 5n })
        const pair = (value: bigint, companion: bigint): Signal => ({ ...story.sample('a', value), companion })
        return story.tell(pair(100n, 7n)).at(1).tell(pair(102n, 9n)).at(2).tell(pair(102n, 10n))
      },
      'failed',
      'DKG.AuthoritySetId moved by 3 on a while the counter moved by 2 blocks: they must move alike',
    ],
    [
      'the second counter was never seen: no pass',
      () => one({ equalProgress: 'DKG.AuthoritySetId' }).see(0).at(1).see(10),
      'none',
    ],
    [
      'both counters began again: from there on they must move alike',
      () => {
        const story = one({ ...number, equalProgress: 'Other', onReset: 'rebaseline', target: 4n })
        const pair = (value: bigint, companion: bigint): Signal => ({ ...story.sample('a', value), companion })
        story.tell(pair(100n, 7n)).at(1).tell(pair(102n, 9n)).at(2).tell(story.sample('a', 0))
        return story.at(3).tell(pair(1n, 50n)).at(4).tell(pair(2n, 51n))
      },
      'passed',
    ],
    [
      'both counters got there alike',
      () => {
        const story = one({ equalProgress: 'DKG.AuthoritySetId', target: 2n })
        const pair = (value: bigint, companion: bigint): Signal => ({ ...story.sample('a', value), companion })
        return story.tell(pair(100n, 7n)).at(1).tell(pair(102n, 9n))
      },
      'passed',
    ],
  ])
})
