import { expect, test } from '@jest/globals'
import { openMasks } from '../../../packages/kit/src/masks.ts'

function masks() {
  const told: string[] = []
  return { told, ...openMasks((value) => told.push(value)) }
}

test('a value and each of its lines are registered once', () => {
  const { told, add } = masks()
  expect(add('first line\r\nsecond line\n')).toBe(true)
  expect(add('second line')).toBe(true)
  expect(told).toEqual(['first line\r\nsecond line', 'first line', 'second line'])
})

test('a value with a short line is registered by its other lines: the runner would mask every { otherwise', () => {
  const { told, add } = masks()
  expect(add('{\n  "key": "swordfish"\n}')).toBe(false)
  expect(told).toEqual(['"key": "swordfish"'])
})

test.each(['', 'abc', ' 1 ', 'true', 'NULL', 'main', 'testnet', 'passed', '\n\n'])(
  '%j would hide too much',
  (value) => {
    const { told, add } = masks()
    expect(add(value)).toBe(false)
    expect(told).toEqual([])
  },
)

test('redacting takes the longest first, in keys and values, and leaves numbers alone', () => {
  const { add, redact, redactJson } = masks()
  add('sword')
  add('swordfish')
  expect(redact('swordfish, sword.')).toBe('***, ***.')
  expect(redactJson({ swordfish: ['a sword', 1, null, true, { x: 'swordfish' }] })).toEqual({
    '***': ['a ***', 1, null, true, { x: '***' }],
  })
})

test('a secret that JSON writes in another way is found in a report, too', () => {
  const { add, redactJson } = masks()
  expect(redactJson({ a: ['nothing is known yet'] })).toEqual({ a: ['nothing is known yet'] })
  add('say "sword\\fish"\t\u0001')
  add('Grüße 🗡')
  const innocent = { a: [1, null, 'say sword'] }
  expect(redactJson(innocent)).toBe(innocent)
  expect(redactJson({ a: ['1 say "sword\\fish"\t\u0001'], b: 'Grüße 🗡!' })).toEqual({ a: ['1 ***'], b: '***!' })
})
