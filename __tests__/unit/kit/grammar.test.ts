// The grammar of values that all actions share (packages/ports/src/grammar.ts).
import { describe, expect, test } from '@jest/globals'
import {
  ValueFault,
  canonicalJson,
  didYouMean,
  isVariableName,
  quote,
  readAssignments,
  readBoolean,
  readChoice,
  readDuration,
  readInteger,
  readLines,
  readList,
  readSize,
  trimAscii,
  writeDuration,
} from '@shakedown/ports'
import * as fc from 'fast-check'

describe('lists', () => {
  test('are lines; blank ones and comments are left out, numbers are those of an editor', () => {
    expect(readLines('a\n\n  # no\n b # kept \r\n')).toEqual([
      { text: 'a', number: 1 },
      { text: 'b # kept', number: 4 },
    ])
    expect(readList('a,b c')).toEqual(['a,b c'])
    expect(readList('')).toEqual([])
  })
})

describe('durations', () => {
  test.each([
    ['0s', 0],
    ['90s', 90_000],
    ['15m', 900_000],
    ['2h', 7_200_000],
    ['1h30m', 5_400_000],
    ['1h0m5s', 3_605_000],
    ['720h', 2_592_000_000],
  ])('%s', (text, ms) => {
    expect(readDuration(text)).toBe(ms)
  })

  test.each(['', '90', '1.5h', '30m1h', '1h1h', '-1s', ' 1s', '1 s', '1S', '1d', '500ms', '721h', '1e3s', '٣s'])(
    'not %j',
    (text) => {
      expect(() => readDuration(text)).toThrow(ValueFault)
    },
  )

  test('are written so that they read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 720 * 3600 }), (seconds) => {
        expect(readDuration(writeDuration(seconds * 1000))).toBe(seconds * 1000)
      }),
    )
    expect([0, 1, 90_000, 3_600_000].map(writeDuration)).toEqual(['0s', '1s', '1m30s', '1h'])
  })
})

describe('sizes, booleans, numbers and choices', () => {
  test('as documented', () => {
    expect(['512B', '64KiB', '4MiB', '1GiB'].map(readSize)).toEqual([512, 65_536, 4_194_304, 1_073_741_824])
    expect(['true', 'false'].map(readBoolean)).toEqual([true, false])
    expect(readInteger('0')).toBe(0)
    expect(readInteger('12', { min: 12, max: 12 })).toBe(12)
    expect(readChoice('b', ['a', 'b'])).toBe('b')
  })

  test.each(['', '4', '4MB', '4 MiB', '4mib', '-1B', '0.5MiB', '99999999999GiB'])('not a size: %j', (text) => {
    expect(() => readSize(text)).toThrow(ValueFault)
  })

  test.each(['', 'True', 'TRUE', 'yes', 'on', '1', ' true'])('not a boolean: %j', (text) => {
    expect(() => readBoolean(text)).toThrow(ValueFault)
  })

  test.each(['', '-1', '+1', '01', '1.0', '1e2', '0x10', ' 1', '1_000', '9007199254740993', '٣'])(
    'not a number: %j',
    (text) => {
      expect(() => readInteger(text)).toThrow(ValueFault)
    },
  )

  test('a number out of range names the range', () => {
    expect(() => readInteger('9', { min: 1, max: 8 })).toThrow('9 is out of range. Give a whole number, from 1 to 8')
    expect(() => readInteger('0', { min: 1 })).toThrow('Give a whole number, 1 or more')
  })

  test('a near miss is named, a far one gets the list', () => {
    expect(didYouMean('sesions', ['hosts', 'sessions'])).toBe('Did you mean "sessions"?')
    expect(didYouMean('SESSIONS', ['hosts', 'sessions'])).toBe('Did you mean "sessions"?')
    expect(didYouMean('zzz', ['hosts', 'sessions'])).toBe('Known are: hosts, sessions')
  })
})

describe('assignments', () => {
  test('take values as they are, whatever is in them', () => {
    const text = [
      '# comment',
      'A=1=2 ',
      '  B=',
      '',
      "C=it's $(x) # kept",
      'D<<END',
      'line',
      '  A=no',
      '# kept',
      'END',
      'E=x\r',
    ].join('\n')
    expect(readAssignments(text)).toEqual([
      { name: 'A', value: '1=2 ', line: 2 },
      { name: 'B', value: '', line: 3 },
      { name: 'C', value: "it's $(x) # kept", line: 5 },
      { name: 'D', value: 'line\n  A=no\n# kept', line: 6 },
      { name: 'E', value: 'x', line: 11 },
    ])
  })

  test.each([
    ['swordfish', 'line 1 is not an assignment'],
    ['A=1\n\n1B=swordfish', 'the name on line 3 is not a variable name'],
    ['A=1\nA=swordfish', 'line 2 sets A again'],
    ['A<<X\nswordfish', 'the value that begins on line 1 has no end'],
    ['A<<\nswordfish\n', 'the value that begins on line 1 has no end'],
    ['A B=swordfish', 'line 1 is not an assignment'],
  ])('a fault gives its line and no value: %j', (text, what) => {
    expect(() => readAssignments(text)).toThrow(what)
    expect(() => readAssignments(text)).not.toThrow('swordfish')
  })

  test('names are those that shells take', () => {
    expect(['A', '_', 'a1_B'].every(isVariableName)).toBe(true)
    expect(['', '1A', 'A-B', 'Ä', 'A B', 'A\n'].some(isVariableName)).toBe(false)
  })
})

test('only ASCII blanks are trimmed', () => {
  expect(trimAscii(' \t\r\n a\u00a0\ufeff \n')).toBe('a\u00a0\ufeff')
})

test('what is quoted is short and on one line', () => {
  expect(quote('a"\nb')).toBe(String.raw`"a\"\nb"`)
  expect(quote('x'.repeat(100))).toBe(`"${'x'.repeat(77)}…"`)
})

test('canonical JSON has sorted keys and no blanks', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'ä' }], a: true })).toBe('{"a":true,"b":[1,{"c":"ä","d":null}]}')
})
