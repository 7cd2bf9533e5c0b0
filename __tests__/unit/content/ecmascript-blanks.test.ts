// Random comments and blanks between the tokens of JavaScript and TypeScript; TypeScript's parser says where tokens end.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { scanEcmascript } from '../../../packages/content/src/sources/ecmascript/index.ts'
import { childBounds, leaves, parse, shape, type Leaf } from './ecmascript-oracle.ts'
import { everyPiece, program } from './ecmascript-programs.ts'

test.each(everyPiece)('$path: $text', ({ path, text }) => {
  expect(parse(path, text).valid).toBe(true)
  const scan = scanEcmascript(text, path)
  expect(scan.kind).toBe('scanned')
  if (scan.kind === 'fault') return
  // Apart from breaks and comments that count, the tokens are the leaves of TypeScript's tree.
  const tokens = scan.tokens.filter((token) => token !== '\n' && !/^\/(?:\/|\*[^]*\*\/$)/.test(token))
  expect(tokens.flatMap(single)).toEqual(leaves(parse(path, text)).flatMap((leaf) => single(leaf.text)))
})

/** TypeScript takes `>` one by one inside of types, and `</` apart. */
function single(token: string): string[] {
  return /^>[>=]*$|^<\/$/.test(token) ? token.split('') : [token.replaceAll(/\r\n?/g, '\n')]
}

describe('comments and blanks between tokens', () => {
  const withBreak = ['\n', '\r\n', '\n\n  ', ' // x\n', "\n// it's `${ </a>\n", '/* "\n */', '\u2028', ' //\r\t']
  const withoutBreak = [' ', '\t', '\u00a0 ', '/**/', ' /* // */ ', "/*'*/", ' /* ` ${ */', '/* </div> */', '/*/ **/']
  const edit = fc.record({ at: fc.nat(), move: fc.boolean(), breaks: fc.nat(), blanks: fc.nat() })

  test('never count', () => {
    fc.assert(
      fc.property(program, fc.array(edit, { minLength: 1, maxLength: 6 }), ({ path, text }, edits) => {
        const tree = parse(path, text)
        const after = reblank(text, leaves(tree), childBounds(tree), edits)
        expect([after, compareSources((read) => scanEcmascript(read, path), text, after)]).toEqual([
          after,
          expect.objectContaining({ kind: 'same' }),
        ])
        expect([after, shape(parse(path, after))]).toEqual([after, shape(tree)])
      }),
      { numRuns: 10_000 },
    )
  })

  interface Edit {
    readonly at: number
    readonly move: boolean
    readonly breaks: number
    readonly blanks: number
  }

  function reblank(text: string, tokens: readonly Leaf[], bounds: ReadonlySet<number>, edits: readonly Edit[]): string {
    const gaps = new Map<number, string>()
    const lines = text.includes('@ts-ignore')
    for (const { at, move, breaks, blanks } of edits) {
      const index = at % (tokens.length - 1)
      const [left, right] = [tokens[index], tokens[index + 1]]
      if (left === undefined || right === undefined) continue
      const old = text.slice(left.end, right.start)
      if (bounds.has(left.end) || (old === '' && /^>>|^>=|^<\/$/.test(left.text + right.text))) continue
      // Comments that count stay where they are, and so do those that would come to stand in a place where they count.
      if (/[@!#]/.test(old) || (left.text === '(' && tokens[index - 1]?.text === 'import')) continue
      const free = !lines && (/^(?:[([{,;=]|=>|&&)$/.test(left.text) || /^[)\],}]$/.test(right.text))
      const broken = /[\n\r\u2028\u2029]/.test(old)
      const fillings = (broken !== (free && move) ? withBreak : withoutBreak).filter(
        (filling) => !right.text.startsWith('`') || !filling.includes('/'),
      )
      const filling = fillings[(broken ? breaks : blanks) % fillings.length] ?? ' '
      gaps.set(index, /[/<]$/.test(left.text) ? ` ${filling}` : filling)
    }
    return tokens.reduce(
      (whole, { end }, index) =>
        `${whole}${text.slice(whole === '' ? 0 : (tokens[index]?.start ?? 0), end)}${
          gaps.get(index) ?? text.slice(end, tokens[index + 1]?.start ?? text.length)
        }`,
      '',
    )
  }
})
