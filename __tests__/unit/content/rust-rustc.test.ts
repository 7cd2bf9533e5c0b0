// The scanner of Rust against rustc's own lexer: what it calls the same must be the same to rustc, and the other way
// round for blanks and comments. What an old rustc does not know is an error on both sides.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { scanRust } from '../../../packages/content/src/sources/rust.ts'
import { withProgram } from '../../tools.ts'
import { changes, respaced } from './rust-edits.ts'
import { rustcOracle, type Rustc } from './rust-oracle.ts'
import { samples } from './rust-samples.ts'
import { rustTree } from './rust-tree.ts'
import { testSeed as seed } from '../../seed.ts'

const cases = 10_000
const isSame = (before: string, after: string) => compareSources(scanRust, before, after).kind === 'same'

withProgram('rustc', 'rustc', () => {
  let rustc: Rustc

  beforeAll(() => {
    rustc = rustcOracle()
  }, 60_000)

  afterAll(() => rustc.remove())

  test('it knows three editions at least', () => {
    expect(rustc.editions.slice(0, 3)).toEqual(['2015', '2018', '2021'])
  })

  test('random blanks and comments between tokens leave every source the same, and rustc agrees', async () => {
    const tree = await rustTree()
    for (const sample of samples) {
      const edited = respaced(sample, tree.leaves(sample) ?? [], 'all')
      const texts = fc.sample(edited, { numRuns: Math.ceil(cases / samples.length), seed })
      const [original, ...seen] = rustc.read([sample, ...texts.map(({ after }) => after)], '2021')
      expect(original).toBeDefined()
      const wrong = texts.find(
        ({ before, after }, index) => !isSame(before, after) || seen[index]?.tokens !== original?.tokens,
      )
      expect({ seed, wrong }).toEqual({ seed, wrong: undefined })
    }
  }, 120_000)

  test('no random edit that rustc sees in any edition is called the same', () => {
    const sampled = fc.sample(changes, { numRuns: cases, seed }).map(({ before, after }) => ({
      texts: [before, after],
      same: isSame(before, after),
      // What a macro is handed it can also print: there the blanks count. A first line `#!` rustc would leave out.
      printedSame:
        !before.startsWith('#!') && !after.startsWith('#!') && isSame(`m!{ ${before} \n}`, `m!{ ${after} \n}`),
    }))
    expect(sampled.filter(({ same }) => same).length).toBeGreaterThan(cases / 20)
    expect(sampled.filter(({ printedSame }) => printedSame).length).toBeGreaterThan(cases / 50)
    for (const edition of rustc.editions) {
      const seen = rustc.read(
        sampled.flatMap(({ texts }) => texts),
        edition,
      )
      const wrong = sampled.find(({ same, printedSame }, index) => {
        const [old, now] = [seen[2 * index], seen[2 * index + 1]]
        return (same && old?.tokens !== now?.tokens) || (printedSame && old?.printed !== now?.printed)
      })
      expect({ seed, edition, wrong }).toEqual({ seed, edition, wrong: undefined })
    }
  }, 120_000)
})
