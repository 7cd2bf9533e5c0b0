// Random edits of the lock file that yarn 1 wrote.
import { expect, test } from '@jest/globals'
import { proversOf } from '@shakedown/content'
import fc from 'fast-check'
import { bytes, lockFile, sidesOf } from './npm-sides.ts'
import { testSeed as seed } from '../../seed.ts'

const [prover] = proversOf({ comments: [], manifests: { npm: 'dependencies' }, tests: [] })
const text = lockFile('yarn1', 'base')
const [head = '', ...entries] = text.split(/\n(?=\S[^\n]*:\n)/)

const kindOf = async (after: string) =>
  (await prover?.prove({ path: 'yarn.lock', before: bytes(text), after: bytes(after) }, sidesOf({})))?.kind

test('entries in another order, with other comments and line ends, are the same', async () => {
  const orders = fc.shuffledSubarray(entries, { minLength: entries.length })
  await fc.assert(
    fc.asyncProperty(
      orders,
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '# note\n', '\n'),
      async (order, end, note) => {
        const after = [head, ...order.map((entry) => `${note}${entry.trimEnd()}\n`)].join('\n')
        expect(await kindOf(after.replaceAll('\n', end))).toBe('same')
      },
    ),
    { numRuns: 10_000, seed },
  )
})

test('a letter more, less or other in what is no comment is never the same', async () => {
  const start = text.indexOf('\n\n')
  const places = fc.integer({ min: start, max: text.length - 1 }).filter((at) => /\S/.test(text.charAt(at)))
  await fc.assert(
    fc.asyncProperty(places, fc.constantFrom('x', '9', '"', ':', '@', ','), fc.nat(2), async (at, letter, way) => {
      const cut = way === 0 ? at : at + 1
      const after = `${text.slice(0, at)}${way === 2 ? '' : letter}${text.slice(cut)}`
      fc.pre(after !== text)
      // a text may stand in quotes where it needs none; nothing else here means the same
      const unquote = (each: string) => each.replaceAll('"', '')
      fc.pre(unquote(after) !== unquote(text))
      expect([after.slice(at - 20, at + 20), await kindOf(after)]).not.toEqual([expect.any(String), 'same'])
    }),
    { numRuns: 10_000, seed },
  )
})
