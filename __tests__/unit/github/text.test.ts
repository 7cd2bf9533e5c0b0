import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { cutDescription, quoteAnswer } from '../../../packages/github/src/text.ts'

test('descriptions fit, in one line, and lose nothing they need not lose', () => {
  expect(cutDescription(' two\r\n lines\t')).toBe('two lines')
  expect(cutDescription('x'.repeat(140))).toBe('x'.repeat(140))
  expect(cutDescription('x'.repeat(141))).toBe(`${'x'.repeat(139)}…`)
})

test('no character is torn and none can act on a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const [cut, longest] of [
        [cutDescription(text), 140],
        [quoteAnswer(text), 200],
      ] as const) {
        expect(cut.length).toBeLessThanOrEqual(longest)
        expect(cut).not.toMatch(/\p{Cc}/u)
        expect(cut.isWellFormed()).toBe(true)
      }
    }),
  )
})
