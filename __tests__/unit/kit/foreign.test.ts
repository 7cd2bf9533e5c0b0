import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { neutralLine, neutralText } from '../../../packages/kit/src/foreign.ts'
import { commandsIn } from './step.ts'

test.each([
  ['::set-output name=a::b', ': :set-output name=a::b'],
  ['\u00a0\u3000::debug::x', '\u00a0\u3000: :debug::x'],
  ['\u0085::debug::x', ' : :debug::x'],
  ['\u001b[0m::debug::x', ': :debug::x'],
  ['a ##[group]b', 'a ## [group]b'],
  ['##\u001b[0m[group]b', '## [group]b'],
  ['#\u0000#[group]', '## [group]'],
  ['a::b', 'a::b'],
  ['progress 10%\rprogress 20%\r', 'progress 10% progress 20%'],
  ['a\r::debug::x', 'a ::debug::x'],
  ['\u001b]0;title\u0007text\u001b[2J\u001b[1;31mred\u001b[m', 'textred'],
  ['\u009b2Jtext', 'text'],
  ['tab\there', 'tab\there'],
  ['user\u202egnp.exe', 'usergnp.exe'],
  ['half \ud83d', 'half \ufffd'],
  ['', ''],
])('%j is printed as %j', (line, printed) => {
  expect(neutralLine(line)).toBe(printed)
})

// 10 MB of openings that never close: a pattern that looks back for each of them would not come to an end here.
test('a long line is cut at 4 KiB, saying so', () => {
  const line = neutralLine('\u001b]'.repeat(5_000_000))
  expect(neutralLine('x'.repeat(4096))).toHaveLength(4096)
  expect(neutralLine('x'.repeat(5000))).toBe(`${'x'.repeat(4096)}… (line cut here)`)
  expect(line.length).toBeLessThan(4200)
})

test('texts of our own keep their line breaks', () => {
  expect(neutralText('a\n::debug::x\n\nb')).toBe('a\n: :debug::x\n\nb')
})

describe('whatever comes', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      ':',
      '::',
      '#',
      '##[',
      '[',
      ']',
      'debug',
      ' ',
      '\r',
      '\n',
      '\t',
      '\u001b',
      '\u001b[',
      '\u009b',
      'm',
      '\u0000',
      '\u0085',
      '\u00a0',
      '\u2028',
      '\ufeff',
      'x',
    ),
    maxLength: 40,
  })

  test('no line is a command, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = neutralLine(text)
        expect(commandsIn(line)).toEqual([])
        expect(line).not.toMatch(/\r|\n/)
        expect(neutralLine(line)).toBe(line)
        expect(commandsIn(neutralText(text))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})
