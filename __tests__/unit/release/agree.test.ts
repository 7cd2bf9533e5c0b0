// One target for many hosts, from their logs alone.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { agree, currentOf, readLog, writeEvent } from '@shakedown/release'
import type { Agreement, Happening, HostState, Sight, Wish } from '@shakedown/release'
import { commitOf } from './scene.ts'

const wish: Wish = { to: 'previous-good', run: '50', onDisagreement: 'refuse' }
const begin = (n: number, version = n): Happening => ({
  event: 'begin',
  n,
  origin: null,
  version: `1.0.${version}`,
  commit: commitOf(version),
  floor: null,
})
const live = (n: number): Happening => ({ event: 'live', n, health: 'passed', bound: 'asked', running: '' })
const failed = (n: number, step = 'health'): Happening => ({ event: 'failed', n, step, why: 'sick' })
const bad = (n: number): Happening => ({ event: 'bad', n, why: 'said so' })
const again = (n: number): Happening => ({ event: 'again', n })
const deployed = (...versions: number[]): Happening[] =>
  versions.flatMap((version, index) => [begin(index + 1, version), live(index + 1)])

function host(alias: string, ...happenings: Happening[]): Sight {
  const lines = happenings.map((happening) =>
    writeEvent({ ...happening, at: '2026-11-21T16:00:00.000Z', by: 'run=1/1' }),
  )
  const history = readLog(lines)
  expect(history.strange).toEqual([])
  return { alias, state: { history, folders: new Map() } as unknown as HostState }
}

/** `anna 2, bert 2`, or why not. */
function told(agreement: Agreement): string {
  if (agreement.kind === 'refused') return agreement.why
  return agreement.ways.map(({ alias, to, stays }) => `${alias} ${to.n}${stays ? ' stays' : ''}`).join(', ')
}

describe('the previous good one', () => {
  const rows: [string, Happening[], string][] = [
    ['below the present one', deployed(1, 2, 3), 'box 2'],
    ['never one that is called bad', [...deployed(1, 2, 3), bad(2)], 'box 1'],
    ['never one that is unproven', [...deployed(1, 2, 3), { event: 'unproven', n: 2, why: 'emergency' }], 'box 1'],
    ['after a deployment that failed: what was live then', [...deployed(1, 2), begin(3), failed(3)], 'box 2'],
    ['after a deployment that nobody ended: what was live then', [...deployed(1, 2), begin(3)], 'box 2'],
    ['after a roll back: further back, never forward', [...deployed(1, 2, 3), bad(3), again(2), live(2)], 'box 1'],
    ['after a roll back that failed: further back', [...deployed(1, 2, 3), again(2), failed(2)], 'box 1'],
    [
      'after one that failed and was put back: further back',
      [...deployed(1, 2, 3), bad(3), again(2), failed(2), again(3), live(3), bad(3)],
      'box 1',
    ],
    ['none below the first', deployed(1), 'no earlier release'],
    [
      'none that was not asked for its health',
      [begin(1), { ...live(1), health: 'none', bound: 'asserted' } as Happening, begin(2), live(2)],
      'no earlier release',
    ],
  ]
  test.each(rows)('%s', (_, happenings, expected) => {
    expect(told(agree([host('box', ...happenings)], wish))).toContain(expected)
  })
})

describe('many hosts', () => {
  test('the same release has other numbers on other hosts', () => {
    const late = host('late', ...deployed(2, 3))
    expect(told(agree([host('anna', ...deployed(1, 2, 3)), late], wish))).toBe('anna 2, late 1')
  })

  const ahead = host('ahead', ...deployed(1, 2, 3))
  const behind = host('behind', ...deployed(1, 2))
  test('that differ are told with what each has, and nothing is guessed', () => {
    expect(told(agree([ahead, behind], wish))).toBe(
      'The hosts do not agree: ahead has 1.0.3 (release 3), behind has 1.0.2 (release 2). Name the release in "to", or set on-disagreement: align',
    )
  })
  test('are aligned to the newest that was good on every one', () => {
    const align: Wish = { ...wish, onDisagreement: 'align' }
    expect(told(agree([ahead, behind], align))).toBe('ahead 2, behind 2 stays')
    const disturbed = host('behind', ...deployed(1, 2), begin(3), failed(3))
    expect(told(agree([ahead, disturbed], align))).toBe('ahead 2, behind 2')
    const old = host('old', ...deployed(1))
    expect(told(agree([ahead, behind, old], align))).toBe('ahead 1, behind 1, old 1 stays')
    const other = host('other', ...deployed(7, 8))
    expect(told(agree([ahead, other], align))).toContain('no release was good on all of them')
  })
  test('never forward: what one of them has gone back from is no target', () => {
    const back = host('back', ...deployed(1, 2, 3), again(2), live(2))
    expect(told(agree([ahead, back], { ...wish, onDisagreement: 'align' }))).toBe('ahead 2, back 2 stays')
  })
  test('a number that means another release there is refused', () => {
    const late = host('late', ...deployed(2, 3))
    expect(told(agree([ahead, late], { ...wish, to: '1' }))).toMatch(/^"1" is not the same release on all hosts/)
    expect(told(agree([ahead, late], { ...wish, to: '1.0.2' }))).toBe('ahead 2, late 1')
    expect(told(agree([ahead, late], { ...wish, to: '1.0.9' }))).toContain('no release is called so')
  })
})

describe('another attempt of the run', () => {
  const target = (n: number): Happening => ({ event: 'target', n, run: '50' })
  test('stays with what was decided, also where it was not written down', () => {
    const first = host('first', ...deployed(1, 2, 3), target(2), again(2), live(2))
    const second = host('second', ...deployed(1, 2, 3))
    const agreement = agree([first, second], wish)
    expect(told(agreement)).toBe('first 2 stays, second 2')
    expect(agreement).toMatchObject({ resumed: true })
    expect(told(agree([first], { ...wish, run: '51' }))).toBe('first 1')
  })
  test('a copy with other values is what was decided', () => {
    const copy: Happening = { event: 'begin', n: 4, origin: 2, version: '1.0.2', commit: commitOf(2), floor: null }
    const sight = host('box', ...deployed(1, 2, 3), target(2), copy, live(4))
    expect(currentOf(sight.state.history)?.n).toBe(4)
    expect(told(agree([sight], wish))).toBe('box 4 stays')
  })
})

test('a log that cannot be understood decides nothing', () => {
  const history = readLog(['{"event":"something of later"}'])
  const sight = { alias: 'box', state: { history, folders: new Map() } as unknown as HostState }
  expect(told(agree([sight], wish))).toContain('cannot be understood')
})

test('whatever has happened: never forward, never to what is bad, and a second time goes further back', () => {
  const step = fc.constantFrom('deploy', 'deploy sick', 'back', 'back sick', 'call bad')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const happened: Happening[] = []
      let next = 1
      for (const one of steps) {
        const { history } = host('box', ...happened).state
        const present = currentOf(history)
        if (one.startsWith('deploy')) {
          happened.push(begin(next), one === 'deploy' ? live(next) : failed(next))
          next += 1
        } else if (one === 'call bad' && present !== undefined) happened.push(bad(present.n))
        else if (one.startsWith('back')) {
          const agreement = agree([host('box', ...happened)], wish)
          if (agreement.kind === 'refused') continue
          const [way] = agreement.ways
          if (way === undefined || present === undefined) throw new Error('no way')
          expect(way.to.n).toBeLessThanOrEqual(present.n)
          expect(way.to).toMatchObject({ healthy: true, removed: false })
          expect(['live', 'superseded']).toContain(way.to.status)
          // The present one itself only when another one has failed to take its place.
          if (way.to.n === present.n) expect(way.from?.n).toBeGreaterThan(present.n)
          happened.push(again(way.to.n), one === 'back' ? live(way.to.n) : failed(way.to.n))
        }
      }
    }),
  )
})
