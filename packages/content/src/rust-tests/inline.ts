import { unproven, type Proof } from '../proof.ts'
import { compareSources } from '../sources/compare.ts'
import { lexRust } from '../sources/rust/lexer.ts'
import { positionsOf } from '../sources/rust/positions.ts'
import { spell } from '../sources/rust/spelling.ts'
import type { Scan } from '../sources/scan.ts'
import { isCfgTest } from './attributes.ts'
import { closingOf, isForTests, isPlainModule, itemsIn, type Trouble } from './items.ts'

/**
 * Whether two versions of a source differ in nothing but items that are only built for tests, at the level of the file
 * or of modules in it that no macro sees.
 */
export function compareOutsideTests(before: string, after: string): Proof {
  let found = 0
  const proof = compareSources(
    (text) => {
      const { scan, tests } = scanOutsideTests(text)
      found += tests
      return scan
    },
    before,
    after,
  )
  if (proof.kind !== 'same') return proof
  if (found === 0) return unproven('it holds no item that is only built for tests')
  return { kind: 'same', proof: 'tests-only', why: 'all that differs stands in items with #[cfg(test)]' }
}

function scanOutsideTests(source: string): { readonly scan: Scan; readonly tests: number } {
  const lexed = lexRust(source)
  if (lexed.kind === 'fault') return { scan: lexed, tests: 0 }
  const { tokens } = lexed
  const closing = closingOf(tokens)
  const dropped = new Set<number>()
  let tests = 0
  const trouble = dropIn(0, tokens.length, true)
  if (trouble !== undefined)
    return { scan: { kind: 'fault', line: tokens[trouble.at]?.line ?? 1, what: trouble.what }, tests: 0 }
  const keep = (index: number) => !dropped.has(index)
  const lines = positionsOf(lexed, keep)
  return {
    scan: { kind: 'scanned', tokens: spell(tokens, keep), comments: [], ...(lines === undefined ? {} : { lines }) },
    tests,
  }

  function dropIn(from: number, to: number, wholeFile: boolean): Trouble | undefined {
    const found = itemsIn(tokens, closing, from, to)
    if ('what' in found) return found
    const drop = (first: number, behind: number) => {
      tests += 1
      for (let index = first; index < behind; index++) dropped.add(index)
    }
    if (wholeFile && found.inner.some(isCfgTest)) {
      drop(from, to)
      return undefined
    }
    for (const item of found.items) {
      const body = item.module?.body
      if (isForTests(item)) drop(item.from, item.to)
      else if (body !== undefined && isPlainModule(item)) {
        const trouble = dropIn(body.from, body.to, false)
        if (trouble !== undefined) return trouble
      }
    }
    return undefined
  }
}
