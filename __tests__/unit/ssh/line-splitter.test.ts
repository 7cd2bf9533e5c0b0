import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { maxLineLength, splitLines } from '../../../packages/ssh/src/line-splitter.ts'

function lines(bytes: Buffer, cuts: readonly number[]): string[] {
  const splitter = splitLines()
  const found: string[] = []
  let from = 0
  for (const cut of [...cuts.map((at) => at % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]) {
    found.push(...splitter.push(bytes.subarray(from, cut)))
    from = cut
  }
  return [...found, ...splitter.end()]
}

test('lines do not depend on where chunks end', () => {
  const line = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll(/[\n\r]/g, ''))
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat()), fc.boolean(), (texts, cuts, crlf) => {
      const bytes = Buffer.from(texts.map((text) => `${text}${crlf ? '\r\n' : '\n'}`).join(''))
      expect(lines(bytes, cuts)).toEqual(texts)
    }),
  )
})

test('a last line without a break counts, an empty rest does not', () => {
  expect(lines(Buffer.from('a\n\nb'), [])).toEqual(['a', '', 'b'])
  expect(lines(Buffer.from('a\n'), [])).toEqual(['a'])
  expect(lines(Buffer.alloc(0), [])).toEqual([])
})

test('bytes that are no UTF-8 become replacement characters', () => {
  expect(lines(Buffer.from([0x61, 0xff, 0x0a, 0xc3]), [])).toEqual(['a\uFFFD', '\uFFFD'])
})

test('a line is at most so long, the next is whole again', () => {
  const found = lines(
    Buffer.from(`${'x'.repeat(maxLineLength + 5)}\nnext\n${'y'.repeat(maxLineLength)}\n`),
    [10, 70_000],
  )
  expect(found[0]).toBe(`${'x'.repeat(maxLineLength)} … [5 more characters in this line]`)
  expect(found.slice(1)).toEqual(['next', 'y'.repeat(maxLineLength)])
})
