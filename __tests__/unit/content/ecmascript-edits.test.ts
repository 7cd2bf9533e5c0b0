// Random edits of JavaScript and TypeScript, aimed at lexical edges; TypeScript's parser and printer say what is true.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { scanEcmascript } from '../../../packages/content/src/sources/ecmascript/index.ts'
import { parse, printed, sameProgram } from './ecmascript-oracle.ts'
import { program, type Program } from './ecmascript-programs.ts'

const runs = 10_000

const prove = (path: string, before: string, after: string) =>
  compareSources((text) => scanEcmascript(text, path), before, after)

const blanks = '/**/ /*x*/ // /* */ --> <!--'
  .split(' ')
  .concat(['', ' ', '\n', '\t', '\r', '\u2028', '// x\n', '/*\n*/'])
const words = 'if return in async as of yield await type'.split(' ').map((word) => `${word} `)
const edges = String.raw`/ // ${'`'} $ { } " ' \ < > </ ! = * . ? ++ -- # @ ( ) [ ] , ; : 0 e n _ a <T> => /g \n`
  .split(' ')
  .concat('&nbsp; </a> <a> /> ?. ... ${'.split(' '), ['\n/a/', '\\\n'], words)

/** The text with up to three pieces of it replaced. */
const edited = (texts: readonly string[]) =>
  fc
    .tuple(
      program,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...texts)), { minLength: 1, maxLength: 3 }),
    )
    .map(([{ path, text }, edits]): Program & { readonly after: string } => ({
      path,
      text,
      after: edits.reduce((now, [offset, length, insert]) => {
        const at = offset % (now.length + 1)
        return now.slice(0, at) + insert + now.slice(at + length)
      }, text),
    }))

test.each([
  ['blanks, breaks and comments anywhere', blanks],
  ['these and characters that open or close something', [...blanks, ...edges]],
])('%s: no proof where the programs differ', (_, texts) => {
  const seen = { same: 0, different: 0, unproven: 0 }
  fc.assert(
    fc.property(edited(texts), ({ path, text, after }) => {
      const { kind } = prove(path, text, after)
      if (text !== after && parse(path, after).valid) seen[kind]++
      if (kind !== 'same' || text === after) return
      expect([after, sameProgram(path, text, after)]).toEqual([after, true])
      if (parse(path, after).valid) expect([after, printed(path, after)]).toEqual([after, printed(path, text)])
    }),
    { numRuns: runs },
  )
  // Among edits that leave a valid program, faults are the exception; else the property would hold for no reason.
  expect(seen.different).toBeGreaterThan(runs / 20)
  expect(seen.unproven).toBeLessThan(seen.different)
})
