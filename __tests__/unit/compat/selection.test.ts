import { describe, expect, test } from '@jest/globals'
import { cap, compareVersions, matrixOf, mostVersions, parseChoice, select, type Release } from '@shakedown/compat'
import fc from 'fast-check'
import { shaOf, version } from './promise.ts'

const release = (text: string): Release => ({ version: version(text), tag: `v${text}`, sha: shaOf(text) })
const texts = (releases: readonly Release[]) => releases.map(({ version: { text } }) => text)

const window = ['1.0.0', '1.0.1', '1.1.0', '1.1.1', '1.1.2', '1.2.0', '2.0.0', '2.0.1', '2.1.0'].map(release)
const chosen = (...lines: readonly string[]) =>
  select(
    lines.map((line) => parseChoice(line, 'semver')),
    { window, floor: version('1.0.0'), deployed: ['1.1.1', '0.9.0'].map((text) => version(text)), seed: '2.2.0' },
  )

test.each([
  [['floor'], ['1.0.0']],
  [['latest'], ['2.1.0']],
  [['floor+latest'], ['2.1.0', '1.0.0']],
  [['minor-last'], ['2.1.0', '2.0.1', '1.2.0', '1.1.2', '1.0.1', '1.0.0']],
  [['major-first'], ['2.1.0', '2.0.0', '1.0.0']],
  [['all'], texts(window).toReversed()],
  [['deployed'], ['2.1.0', '1.1.1', '1.0.0']],
  [['1.1.1'], ['1.1.1']],
  [['1.1.x'], ['1.1.2', '1.1.1', '1.1.0']],
  [['>=1.2.0 <2.0.1'], ['2.0.0', '1.2.0']],
  [
    ['latest', '1.0.1', '1.0.1'],
    ['2.1.0', '1.0.1'],
  ],
])('select %j', (lines, expected) => {
  expect(texts(chosen(...lines).selected)).toEqual(expected)
})

test('what is asked for and is not in the window is told', () => {
  expect(chosen('1.7.0', '3.x', 'latest').missing).toEqual(['1.7.0', '3.x'])
})

test('what is deployed below the floor is told', () => {
  expect(chosen('deployed').belowFloor).toEqual(['0.9.0'])
})

test('a sample is the same for the same seed, and another for another', () => {
  const many = Array.from({ length: 100 }, (_, minor) => release(`1.${minor}.0`))
  const from = { window: many, floor: version('1.0.0'), deployed: [], seed: '2.0.0' }
  const of = (line: string) => texts(select([parseChoice(line, 'semver')], from).selected)
  expect(of('sample:10@a')).toEqual(of('sample:10@a'))
  expect(of('sample:10@a')).not.toEqual(of('sample:10@b'))
  expect(of('sample:10')).toEqual(of('sample:10@2.0.0'))
  expect(of('sample:10@a')).toHaveLength(10)
})

test.each(['', 'newest', 'sample:', 'sample:0', 'sample:300', 'sample:2 @a', '1.2', '$(id)'])(
  '%j selects nothing',
  (line) => {
    expect(() => parseChoice(line, 'semver')).toThrow()
  },
)

const numbers = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(6))
const windows = fc
  .uniqueArray(numbers, { minLength: 1, maxLength: 120, selector: (parts) => parts.join('.') })
  .map((all) => all.map((parts) => release(parts.join('.'))).toSorted((a, b) => compareVersions(a.version, b.version)))
const spread = fc.constantFrom(
  'floor+latest',
  'minor-last',
  'major-first',
  'all',
  'deployed',
  'sample:7@x',
  'sample:1@y',
)

describe('whatever the window', () => {
  const anything = (check: (window: readonly Release[], line: string, max: number) => void) =>
    fc.assert(fc.property(windows, spread, fc.integer({ min: 1, max: 40 }), check), { numRuns: 500 })
  const run = (window: readonly Release[], line: string) => {
    const [first] = window
    const floor = first?.version ?? version('1.0.0')
    return select([parseChoice(line, 'semver')], { window, floor, deployed: [], seed: 's' }).selected
  }

  test('the floor and the latest are in, before and after the cap', () => {
    anything((window, line, max) => {
      const selected = run(window, line)
      const { kept } = cap(selected, max)
      for (const list of [selected, ...(max > 1 ? [kept] : [])]) {
        expect(list).toContain(window[0])
        expect(list).toContain(window.at(-1))
      }
      expect(kept).toContain(window[0])
    })
  })

  test('newest first, each once, from the window alone', () => {
    anything((window, line, max) => {
      for (const list of [run(window, line), cap(run(window, line), max).kept]) {
        for (const [at, { version }] of list.slice(1).entries()) {
          expect(compareVersions(list[at]?.version ?? version, version)).toBeGreaterThan(0)
        }
        expect(list.filter((release) => !window.includes(release))).toEqual([])
      }
    })
  })

  test('a cap keeps exactly so many, and what it drops is told', () => {
    anything((window, line, max) => {
      const selected = run(window, line)
      const { kept, dropped } = cap(selected, max)
      expect(kept).toHaveLength(Math.min(max, selected.length))
      expect(new Set([...kept, ...dropped])).toEqual(new Set(selected))
      expect(dropped).toHaveLength(selected.length - kept.length)
    })
  })
})

test('what is left over is spread evenly', () => {
  const many = Array.from({ length: 101 }, (_, minor) => release(`1.${100 - minor}.0`))
  expect(texts(cap(many, 5).kept)).toEqual(['1.100.0', '1.75.0', '1.50.0', '1.25.0', '1.0.0'])
})

test.each([
  [20, 1, 20],
  [1000, 1, 256],
  [1000, 3, 85],
  [20, 256, 1],
  [20, 1000, 1],
])('%i versions beside %i other jobs: %i', (max, factor, most) => {
  expect(mostVersions(max, factor)).toBe(most)
})

test('the matrix is what GitHub takes', () => {
  expect(matrixOf([release('1.2.3')])).toEqual({ include: [{ version: '1.2.3', tag: 'v1.2.3', sha: shaOf('1.2.3') }] })
  expect(matrixOf([])).toEqual({ include: [] })
})
