import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ProblemError } from '@shakedown/ports'
import { isResumable, restore, serialize, step } from '../../../packages/watch/src/reduce/index.ts'
import { play, randomHistory } from './histories.ts'
import { hash, planFor, Story } from './story.ts'

const saved = new Date('2026-01-01T00:00:00.000Z')
const about = { subject: 'commit 1, sha256:2', now: saved }
const later = (seconds: number) => ({ ...about, now: new Date(saved.getTime() + seconds * 1000) })

function halfway(): Story {
  const story = new Story(planFor(['a', 'b'], { target: 50n, onReset: 'rebaseline' }))
  story
    .connect('a', hash('a'))
    .connect('b', hash('a'))
    .at(1)
    .see(2n ** 70n)
  return story.at(6).see(2n ** 70n + 20n)
}

const written = () => {
  const { plan, state } = halfway()
  return serialize(plan, state, about)
}

const refusal = (text: string, plan = halfway().plan, where = about): string => {
  try {
    restore(plan, text, where)
  } catch (error) {
    if (error instanceof ProblemError) return error.message
    throw error
  }
  return 'accepted'
}

test('the state comes back as it was, counters beyond 2^53 and all', () => {
  const { plan, state } = halfway()
  expect(restore(plan, written(), about)).toEqual({ state, at: state.at })
  expect(written()).toContain(`"${2n ** 70n + 20n}"`)
})

describe('time that passed between two jobs', () => {
  const resumed = (seconds: number, changes = {}) => {
    const story = new Story(planFor(['a', 'b'], { target: 50n, onReset: 'rebaseline', ...changes }))
    const { state, at } = restore(story.plan, written(), later(seconds))
    story.state = state
    return story.at(at / 1000)
  }

  test('counts on, is blind time, and brings neither progress nor a stall', () => {
    const story = resumed(1800)
    expect(story.seconds).toBe(1806)
    story
      .tell()
      .at(1807)
      .see(2n ** 70n + 49n)
    expect([story.verdict, story.progress, story.state.longestGapMs]).toEqual(['none', '49', 1_801_000])
    expect(story.state.watchedMs).toBe(5000)
    expect(story.at(1810).see(2n ** 70n + 50n).verdict).toBe('passed')
  })

  test('is too much when the budget says so, or less may go unseen', () => {
    expect(resumed(7200).tell().verdict).toBe('timed-out')
    const text = serialize({ ...halfway().plan, maxBlindMs: 60_000 }, halfway().state, about)
    const plan = { ...halfway().plan, maxBlindMs: 60_000 }
    const { state, at } = restore(plan, text, later(1800))
    const sample = { kind: 'sample', at, value: 2n ** 70n + 50n, via: 'poll' } as const
    const end = step(
      plan,
      state,
      [
        { ...sample, node: 'a' },
        { ...sample, node: 'b' },
      ],
      at,
    ).end
    expect([end?.verdict, end?.reason]).toEqual([
      'inconclusive',
      'Cannot tell: nobody saw the testnet for 30m, 1m are allowed',
    ])
  })

  test('cannot be less than none: a clock far behind would hide blindness', () => {
    expect(restore(halfway().plan, written(), later(-30)).at).toBe(6000)
    expect(refusal(written(), undefined, later(-61))).toContain(
      'written at 2026-01-01T00:00:00.000Z, which is yet to come',
    )
  })
})

describe('refused is', () => {
  test('a checkpoint of another commit, artifact or demand', () => {
    expect(refusal(written(), undefined, { ...about, subject: 'commit 2' })).toBe(
      'the checkpoint: it is of "commit 1, sha256:2", not of "commit 2". Begin the watch anew, without the checkpoint',
    )
    const { plan } = halfway()
    for (const [name, change] of Object.entries({
      target: { target: 49n },
      quorum: { quorum: 1 },
      onReset: { onReset: 'continue' as const },
      maxRestarts: { maxRestarts: 9 },
      counter: { counter: { kind: 'number' as const } },
      from: { from: 'absolute' as const },
      settleMs: { settleMs: 1 },
    })) {
      expect(refusal(written(), { ...plan, ...change })).toContain(`written for another "${name}"`)
    }
    expect(refusal(written(), planFor(['a', 'c'], { target: 50n, onReset: 'rebaseline' }))).toContain('other nodes')
    expect(refusal(written(), { ...plan, timeBudgetMs: 1e9, pollIntervalMs: 1 })).toBe('accepted')
  })

  test('a watch that has ended', () => {
    const story = halfway()
      .at(7)
      .see(2n ** 70n + 50n)
    expect([story.verdict, isResumable(story.state)]).toEqual(['passed', false])
    expect(refusal(serialize(story.plan, story.state, about))).toContain('the watch has ended')
  })

  test.each<[string, (state: Record<string, never>) => void]>([
    ['another progress than its nodes', (state) => Object.assign(state, { best: '49' })],
    ['at the target below it', (state) => Object.assign(state, { reachedAt: 1 })],
    ['a time after its own', (state) => Object.assign(state, { confirmedAt: 1e9 })],
    ['"best" is not', (state) => Object.assign(state, { best: '050' })],
    ['not a number', (state) => Object.assign(state, { at: null })],
    ['unknown key "more"', (state) => Object.assign(state, { more: 1 })],
    ['lacks "nodes"', (state) => Reflect.deleteProperty(state, 'nodes')],
    ['no object', (state) => Object.assign(state, { pace: [] })],
    ['unknown key "passed"', (state) => Object.assign(state, { faults: { passed: 'x' } })],
  ])('%s', (what, change) => {
    const whole = JSON.parse(written()) as { state: Record<string, never> }
    change(whole.state)
    expect(refusal(JSON.stringify(whole))).toContain(
      what.startsWith('"best"') ? 'best is not a whole decimal number' : what,
    )
  })

  test('another version, and what is no checkpoint at all', () => {
    expect(refusal(written().replace('"schema":1', '"schema":2'))).toContain('another version wrote it')
    for (const text of ['', '{', 'null', '[]', '1', '{}', '{"schema":1}', 'x'.repeat(2_000_000)]) {
      expect(refusal(text)).toContain('the checkpoint: ')
    }
  })

  test('whatever has a part of another type, wherever it is; anything else is refused or harmless', () => {
    const texts = [written(), ...[3, 5, 8, 13].map((seed) => textOf(seed))].filter((text) => text !== '')
    const others: unknown[] = [null, true, -1, 'x', [], {}, '9'.repeat(500), { __proto__: null }]
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.constantFrom(...others), (text, at, other) => {
        const whole = JSON.parse(text) as Record<string, unknown>
        const places = leaves(whole)
        const place = places[at % places.length]
        if (place === undefined) return
        const before: unknown = place.parent[place.key]
        place.parent[place.key] = other
        const told = refusal(JSON.stringify(whole))
        const alike = before === null || other === null || typeof before === typeof other
        if (!alike) expect(told).toContain('the checkpoint: ')
      }),
      { numRuns: 2000 },
    )
  })
})

function textOf(seed: number): string {
  const { plan, batches } = randomHistory(seed)
  const state = play({ plan, batches: batches.slice(0, 4) })
  return state.end === null && plan.sources.length === 2 ? serialize(plan, state, about) : ''
}

function leaves(value: unknown): { parent: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const parent = value as Record<string, unknown>
  return Object.keys(parent).flatMap((key) => {
    const below = leaves(parent[key])
    return below.length === 0 ? [{ parent, key }] : below
  })
}

test('stays small, however long and noisy the watch was', () => {
  const names = Array.from({ length: 20 }, (_, index) => `node-${index}`)
  const story = new Story(planFor(names, { target: 10n ** 9n, quorum: 15, stallAfterMs: 1e9 }))
  for (let second = 0; second < 3000; second++) {
    story.at(second).see(2n ** 200n + BigInt(second))
    story.event(names[second % 20] ?? '', 2n ** 200n + BigInt(second), hash(String(second % 10)))
    story.tell({ kind: 'note', node: 'node-1', at: second * 1000, text: 'x'.repeat(1000) })
    story.tell({ kind: 'malformed', node: 'node-2', at: second * 1000, why: 'y'.repeat(1000) })
  }
  const text = serialize(story.plan, story.state, about)
  expect(text.length).toBeLessThan(150_000)
  expect(restore(story.plan, text, about).state).toEqual(story.state)
})
