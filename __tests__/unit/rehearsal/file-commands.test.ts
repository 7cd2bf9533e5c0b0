import { expect, test } from '@jest/globals'
import { parsePairs } from '../../../packages/rehearsal/src/workflow/file-commands.ts'

test('pairs and heredocs; the sign that comes first decides', () => {
  const text = 'a=1\nb<<EOF\ntwo\nlines=x\nEOF\nc=x<<EOF\n\nd<<T=1\nvalue\nT=1\ne=\n'
  expect(parsePairs(text, 'GITHUB_OUTPUT')).toEqual({ a: '1', b: 'two\nlines=x', c: 'x<<EOF', d: 'value', e: '' })
})

test('only a line feed ends a line', () => {
  expect(parsePairs('a=1\r\nb=2', 'GITHUB_OUTPUT')).toEqual({ a: '1\r', b: '2' })
  expect(() => parsePairs('a<<EOF\r\nx\r\nEOF\n', 'GITHUB_OUTPUT')).toThrow('delimiter')
})

test.each(['no sign', '=value', '<<EOF\nx\nEOF', 'a<<\nx', 'a<<EOF\nx\n'])('%j fails the step', (text) => {
  expect(() => parsePairs(text, 'GITHUB_OUTPUT')).toThrow('GITHUB_OUTPUT')
})
