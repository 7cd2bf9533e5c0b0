// Proofs about JavaScript and TypeScript under random edits; TypeScript's own parser and printer say what is true.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { scanEcmascript } from '../../../packages/content/src/sources/ecmascript/index.ts'
import { childBounds, leaves, parse, printed, sameProgram, shape, type Leaf } from './ecmascript-oracle.ts'
import { everyPiece, program, type Program } from './ecmascript-programs.ts'

const runs = 10_000

const prove = (path: string, before: string, after: string) =>
  compareSources((text) => scanEcmascript(text, path), before, after)

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
  return /^>[>=]*$|^<\/$/.test(token) ? [...token] : [token.replaceAll(/\r\n?/g, '\n')]
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
        expect([after, prove(path, text, after)]).toEqual([after, expect.objectContaining({ kind: 'same' })])
        expect([after, shape(parse(path, after))]).toEqual([after, shape(tree)])
      }),
      { numRuns: runs },
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
      const free = !lines && (/^(?:[([{,;=]|=>|&&)$/.test(left.text) || /^[)\],;}]$/.test(right.text))
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

describe('edits of code', () => {
  const blanks = [
    '',
    ' ',
    '\n',
    '\t',
    '\r',
    '\u2028',
    '/**/',
    '/* x */',
    '// x\n',
    '/*\n*/',
    '//',
    '/*',
    '*/',
    '-->',
    '<!--',
  ]
  const edges = [
    '/',
    '//',
    '`',
    '${',
    '}',
    '{',
    '"',
    "'",
    '\\',
    '<',
    '>',
    '</',
    '!',
    '=',
    '*',
    '.',
    '?',
    '++',
    '--',
    '#',
    '@',
  ]
    .concat([
      '(',
      ')',
      '[',
      ']',
      ',',
      ';',
      ':',
      '0',
      'e',
      'n',
      '_',
      'a',
      'if',
      'return ',
      'in ',
      'async ',
      'as ',
      '<T>',
      '=>',
    ])
    .concat([
      '\n/a/',
      '/g',
      '\\n',
      '\\\n',
      '&nbsp;',
      '</a>',
      '<a>',
      '/>',
      ' yield ',
      ' of ',
      'await ',
      'type ',
      '?.',
      '...',
    ])

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
    ['characters that open or close something', edges],
    ['both', [...blanks, ...edges]],
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

  test('an edit back and forth is one program', () => {
    fc.assert(
      fc.property(program, ({ path, text }) => {
        expect(prove(path, text, text).kind).toBe('same')
      }),
    )
  })
})
