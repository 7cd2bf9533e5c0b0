import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseCounter } from '@shakedown/watch'
import { readValue } from '../../../packages/watch/src/chains/values.ts'

const read = (counter: string, text: string, decode?: string) => {
  const parsed = parseCounter(counter, decode)
  if (parsed.kind === 'ethereum-blocks') throw new TypeError('no value is read from a body')
  return readValue(parsed, text)
}

describe('json:<path>', () => {
  test.each([
    ['json:height', '{"height":500}', 500n],
    ['json:height', '{"height":"500"}', 500n],
    ['json:result.nodes[1].height', '{"result":{"nodes":[{},{"height":7}]}}', 7n],
    ['json:[0].a', '[{"a":0}]', 0n],
    ['json:height', '{"height":9007199254740993}', 9007199254740993n],
    ['json:height', '{"height":18446744073709551616}', 2n ** 64n],
    ['json:height', `{"height":"${2n ** 256n - 1n}"}`, 2n ** 256n - 1n],
    ['json:a b.ü', '{"a b":{"ü":3}}', 3n],
  ])('%s of %s', (counter, text, value) => {
    expect(read(counter, text)).toBe(value)
  })

  test.each(['null', 'true', '1.0', '1e3', '-1', '-0', '""', '"12abc"', '"0x10"', '[5]', '{}', '" 5"', '"05"'])(
    'refuses %s',
    (value) => {
      expect(() => read('json:v', `{"v":${value}}`)).toThrow(/is not a whole/)
    },
  )

  test('hex reads 0x quantities, padded or not, and nothing else', () => {
    expect(read('json:v', '{"v":"0x1f4"}', 'hex')).toBe(500n)
    expect(read('json:v', '{"v":"0x000001F4"}', 'hex')).toBe(500n)
    expect(read('json:v', '{"v":"0x20000000000001"}', 'hex')).toBe(2n ** 53n + 1n)
    for (const text of ['{"v":"500"}', '{"v":500}', '{"v":"0x"}', '{"v":"0xg"}', `{"v":"0x${'f'.repeat(65)}"}`]) {
      expect(() => read('json:v', text, 'hex')).toThrow(/0x quantity/)
    }
  })

  test('finds own keys only, and nothing where the path leads nowhere', () => {
    for (const path of ['constructor', 'a.length', 'a[9]', 'b.c', '__proto__']) {
      expect(read(`json:${path}`, '{"a":[1],"b":5}')).toBeUndefined()
    }
  })

  test('says what is not JSON, shortly', () => {
    expect(() => read('json:v', '<html>'.repeat(1000))).toThrow(/^not JSON: "<html><html>/)
    expect(() => read('json:v', '['.repeat(200_000))).toThrow(/not JSON/)
  })

  test('reads every integer back exactly', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 256n - 1n), (value) => {
        expect(read('json:v', `{"v":${value}}`)).toBe(value)
        expect(read('json:v', `{"v":"${value}"}`)).toBe(value)
        expect(read('json:v', `{"v":"0x${value.toString(16)}"}`, 'hex')).toBe(value)
      }),
    )
  })
})

describe('number', () => {
  test('is the whole body, blanks around it aside', () => {
    expect(read('number', ' 9007199254740993\r\n')).toBe(9007199254740993n)
  })

  test.each(['', ' ', '1 2', '1.5', '0x10', '-1', '1e3', '007', '９', '1'.repeat(79)])('refuses %j', (text) => {
    expect(() => read('number', text)).toThrow(/is not a whole decimal number/)
  })
})
