import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { seedOf, testSeed } from '../seed.ts'

test('a seed that is given is taken, in CI as well; without one CI always takes the same', () => {
  expect(seedOf('123', false)).toBe(123)
  expect(seedOf('-5', true)).toBe(-5)
  expect(seedOf('', true)).toBe(seedOf('', true))
  const found = (asked: string, isCi: boolean) => new Set(Array.from({ length: 8 }, () => seedOf(asked, isCi))).size
  expect([found('', false), found('random', true), found('', true)].map((size) => size > 1)).toEqual([
    true,
    true,
    false,
  ])
  expect(() => seedOf('often', false)).toThrow('SHAKEDOWN_TEST_SEED is a whole number or "random", not "often"')
})

test('every property starts from it', () => {
  expect(fc.check(fc.property(fc.nat(), () => true)).seed).toBe(testSeed)
  expect(fc.sample(fc.nat(), 5)).toEqual(fc.sample(fc.nat(), { numRuns: 5, seed: testSeed }))
})
