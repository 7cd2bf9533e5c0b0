// The scanner of Rust against tree-sitter's grammar: what it calls the same must have the same leaves.
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { compareOutsideTests } from '../../../packages/content/src/rust-tests/inline.ts'
import { scanRust } from '../../../packages/content/src/sources/rust.ts'
import { changes, respaced, testedChanges } from './rust-edits.ts'
import { samples } from './rust-samples.ts'
import { rustTree, tokensOf, type Leaf, type RustTree } from './rust-tree.ts'

const cases = 10_000
const spelled = (leaves: readonly Leaf[] | undefined) => tokensOf(leaves ?? []).join('\n')
let tree: RustTree

beforeAll(async () => {
  tree = await rustTree()
})

test('random blanks and comments between tokens leave every source the same, and tree-sitter agrees', () => {
  const sources = samples.map((sample) => {
    const leaves = tree.leaves(sample)
    if (leaves === undefined) throw new Error(`tree-sitter cannot read ${sample}`)
    return { sample, tokens: spelled(leaves), edited: respaced(sample, leaves, 'common') }
  })
  for (const { sample, tokens, edited } of sources) {
    fc.assert(
      fc.property(edited, ({ after }) => {
        expect(compareSources(scanRust, sample, after).kind).toBe('same')
        expect(spelled(tree.leaves(after))).toBe(tokens)
      }),
      { numRuns: Math.ceil(cases / sources.length) },
    )
  }
}, 120_000)

test('no random edit that tree-sitter sees is called the same', () => {
  let [judged, same] = [0, 0]
  fc.assert(
    fc.property(changes, ({ before, after }) => {
      // Pieces are no items; as what a macro is handed, any tokens are whole, but a first line `#!` is not left out.
      if (before.startsWith('#!') || after.startsWith('#!')) return
      const [old, now] = [tree.leaves(`m!{ ${before}\n}`), tree.leaves(`m!{ ${after}\n}`)]
      if (old === undefined || now === undefined) return
      judged += 1
      if (compareSources(scanRust, before, after).kind !== 'same') return
      same += 1
      expect(spelled(now)).toBe(spelled(old))
    }),
    { numRuns: 1.6 * cases },
  )
  expect(judged).toBeGreaterThanOrEqual(cases)
  expect(same).toBeGreaterThan(cases / 20)
}, 120_000)

test('no random edit outside of tests, as tree-sitter sees them, is called tests only', () => {
  let [judged, same] = [0, 0]
  fc.assert(
    fc.property(testedChanges, ({ before, after }) => {
      if (before.startsWith('#!') || after.startsWith('#!')) return
      const [old, now] = [tree.leavesOutsideTests(before), tree.leavesOutsideTests(after)]
      if (old === undefined || now === undefined) return
      judged += 1
      if (compareOutsideTests(before, after).kind !== 'same') return
      same += 1
      expect(spelled(now)).toBe(spelled(old))
    }),
    { numRuns: 1.7 * cases },
  )
  expect(judged).toBeGreaterThanOrEqual(cases)
  expect(same).toBeGreaterThan(cases / 20)
}, 120_000)
