import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { countLines } from '../../../packages/watch/src/sources/replay.ts'

const take = (lines: ReturnType<typeof countLines>, ...texts: string[]) =>
  texts.reduce((sum, text) => sum + lines.take(text, text.includes('x')), 0)

test('lines that are shown again after a reconnect count once', () => {
  const lines = countLines()
  expect(take(lines, 'x1', 'y2', 'x3', 'x4')).toBe(3)
  lines.again()
  expect(take(lines, 'x3', 'x4', 'x5', 'y6')).toBe(1)
  expect(lines.settle()).toBe('continued')
  expect(take(lines, 'x7')).toBe(1)
})

test('a log that goes on elsewhere counts what it shows, and the gap is told', () => {
  const lines = countLines()
  take(lines, 'x1', 'x2')
  lines.again()
  expect(take(lines, 'x8', 'x9')).toBe(2)
  expect(lines.settle()).toBe('gap')
})

test('nothing new is no gap', () => {
  const lines = countLines()
  take(lines, 'x1')
  lines.again()
  expect(lines.settle()).toBe('continued')
  expect(take(lines, 'x2')).toBe(1)
})

test('what may be a repetition is taken for one', () => {
  const lines = countLines()
  take(lines, 'x', 'x', 'x')
  lines.again()
  expect(take(lines, 'x', 'x')).toBe(0)
  lines.settle()
  expect(take(lines, 'x')).toBe(1)
})

test('never counts a line twice, wherever the connection breaks and however much is shown again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ upTo: fc.nat(20), back: fc.nat(15) }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.boolean(),
      (parts, unique) => {
        const lines = countLines()
        const log: string[] = []
        let counted = 0
        for (const { upTo, back } of parts) {
          const from = Math.max(0, log.length - back)
          for (let i = 0; i < upTo; i++) log.push(unique ? `x${log.length}` : `x${log.length % 3}`)
          for (const line of log.slice(from)) counted += lines.take(line, true)
          lines.settle()
          lines.again()
        }
        lines.settle()
        if (unique) expect(counted).toBe(log.length)
        else expect(counted).toBeLessThanOrEqual(log.length)
      },
    ),
    { numRuns: 2000 },
  )
})
