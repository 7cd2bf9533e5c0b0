// The policy's key `compat`: the inputs of backcompat-version-check, no more and no less.
import { expect, test } from '@jest/globals'
import { compatKeys, parsePolicy } from '@shakedown/policy'
import { inputs } from '../../../actions/backcompat-version-check/src/inputs.ts'

const read = (text: string) => parsePolicy(`version: 1\n${text}`, 'p.yml').policy.compat

test('values arrive in the text form that an input has', () => {
  const text = 'compat: { floor-file: [a.json#b, Makefile#c], max-versions: 5, control: false, timeout: 15m }'
  expect(Object.fromEntries(read(text) ?? [])).toEqual({
    'floor-file': 'a.json#b\nMakefile#c',
    'max-versions': '5',
    control: 'false',
    timeout: '15m',
  })
})

test('without the key nothing is law, with an empty one neither', () => {
  expect(read('')).toBeUndefined()
  expect(read('compat: {}')?.size).toBe(0)
})

test.each([
  'flor: 1.0.0',
  'max-versions: 0',
  'max-versions: 257',
  'scheme: loose',
  'control: "yes"',
  'timeout: 90',
  'timeout: 9999h',
])('%s is a problem', (line) => {
  expect(() => read(`compat: { ${line} }`)).toThrow('p.yml:2')
})

test('exactly the inputs that say so can be law', () => {
  const settable = Object.entries(inputs).filter(([, spec]) => 'policy' in spec)
  expect(settable.map(([name]) => name).toSorted()).toEqual([...compatKeys].toSorted())
})
