import { describe, expect, test } from '@jest/globals'
import { ValueFault } from '@shakedown/ports'
import fc from 'fast-check'
import { compilePattern } from '../../../packages/watch/src/chains/pattern/index.ts'

/** Repetitions in repetitions soon make a machine that is refused, and groups in groups a text that is. */
function fits(pattern: string): boolean {
  if (pattern.length > 512) return false
  try {
    compilePattern(pattern)
    return true
  } catch (error) {
    if (error instanceof ValueFault && error.what === 'the pattern is too large') return false
    throw error
  }
}

describe('the pattern of lines', () => {
  test.each<[string, string, boolean]>([
    ['imported #\\d+', '2026-01-01 imported #12 (0xab)', true],
    ['imported #\\d+', 'imported # (0xab)', false],
    ['^a', 'ba', false],
    ['a$', 'ab', false],
    ['^$', '', true],
    ['', 'anything', true],
    ['(?i)error', 'an ERROR', true],
    ['(?i)[a-f]{4}', 'xxDeAdxx', true],
    ['\\bpanic\\b', 'panicked', false],
    ['\\bpanic\\b', 'thread panic!', true],
    ['a{2,3}b', 'aab', true],
    ['^a{2,3}b', 'ab', false],
    ['(?:x|yy)+z', 'ayyxz', true],
    ['[^a-c]', 'abc', false],
    ['[\\]x-]', '-', true],
    ['\\x1b\\[', '\u001b[31m', true],
    ['^.$', '😀', true],
    ['é', 'café', true],
  ])('%j in %j: %s', (pattern, line, matches) => expect(compilePattern(pattern)(line)).toBe(matches))

  test.each([
    '(',
    ')',
    '[a',
    '*',
    'a**',
    'a{3,2}',
    'a{101}',
    '(?=a)',
    '(?<n>a)',
    '\\1',
    '\\p{L}',
    '[z-a]',
    'a\\',
    '{1}',
    '\\x1',
    '^*',
    '((((((((((a{90}){90}))))))))){9}',
    'x'.repeat(513),
    '('.repeat(60) + ')'.repeat(60),
  ])('%j is refused, with a mend', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(ValueFault)
  })

  test('answers as JavaScript does', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '\\d',
      '\\w',
      '\\s',
      '[ab]',
      '[^a]',
      '[a-c1]',
      '\\b',
      '^',
      '$',
      '1',
      ' ',
    )
    const repeatable = atom.filter((text) => !['\\b', '^', '$'].includes(text))
    const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
      pattern: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
      part: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        atom,
        fc.tuple(repeatable, fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{0,}', '*?')).map((both) => both.join('')),
        fc
          .tuple(tie('pattern'), tie('pattern'), fc.constantFrom('', '*', '+', '?', '{2}'))
          .map(([a, b, count]) => `(?:${a}|${b})${count}`),
      ),
    }))
    const line = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' ', '_', '-', 'é'), maxLength: 12 })
    fc.assert(
      fc.property(pattern.filter(fits), line, (text, subject) => {
        expect([text, subject, compilePattern(text)(subject)]).toEqual([
          text,
          subject,
          new RegExp(text, 'u').test(subject),
        ])
      }),
      { numRuns: 5000 },
    )
  })

  test('takes time by the length of the line alone', () => {
    const line = 'a'.repeat(8192)
    for (const pattern of ['(a*)*b', '(a|a)*b', '(?:a|aa)+$b', '(?:a?){50}a{50}b', '.*.*.*.*=']) {
      const matches = compilePattern(pattern)
      const began = performance.now()
      expect(matches(line)).toBe(false)
      expect(performance.now() - began).toBeLessThan(1000)
    }
  })
})
