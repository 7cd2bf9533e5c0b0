import { describe, expect, test } from '@jest/globals'
import { foldName, parsePolicy } from '@shakedown/policy'
import type { PathSet } from '@shakedown/policy'
import fc from 'fast-check'
import { braceExpand } from 'minimatch'
import { compile, throughMinimatch } from '../../../packages/policy/src/patterns/matcher.ts'
import { file, mendsOf, problemsOf, warningsOf, withPaths } from './reading.ts'

function setOf(...paths: string[]): PathSet {
  const [rule] = parsePolicy(withPaths(...paths), file).policy.rules
  if (rule === undefined) throw new Error('the policy has no rule')
  return rule.paths
}

describe('a pattern matches', () => {
  test.each([
    ['pallets/**', 'pallets/new\nline.rs'],
    ['pallets/**', 'pallets/a\u2028b/c'],
    ['pallets/**', 'pallets/.hidden/.file'],
    ['pallets/**', 'pallets/-rf'],
    ['pallets/**', 'pallets/it\'s "quoted" $(x) `y`'],
    ['pallets/**', 'pallets/back\\slash'],
    ['pallets/**', 'pallets/\\xff.rs'],
    ['**/*.rs', 'a\nb/c\nd.rs'],
    ['*.md', '.md'],
    ['*', '.gitmodules'],
    ['#x/**', '#x/y'],
    ['\\!x/**', '!x/y'],
    ['a"b/*', 'a"b/c'],
    ['**/{Cargo.toml,Cargo.lock}', 'Cargo.lock'],
    ['docs/**/x', 'docs/x'],
    ['{a,b}/**', 'b/c'],
    ['a?c', 'abc'],
    ['[ab]c', 'bc'],
    ['a\\\\b', 'a\\b'],
    ['app/(group)/page.tsx', 'app/(group)/page.tsx'],
    ['@scope/**', '@scope/x'],
    ['c++/**', 'c++/x'],
    ['/docs/**', 'docs/x'],
    ['./docs/**', 'docs/x'],
  ])('%j: %j', (pattern, path) => {
    expect(setOf(pattern).matches(path)).toBe(true)
  })

  test.each([
    ['pallets/**', 'pallets'],
    ['pallets/**', 'Pallets/x'],
    ['pallets/**', 'pallets-old/x'],
    ['pallets/**', 'x/pallets/y'],
    ['*.md', 'docs/a.md'],
    ['#x/**', 'x/y'],
    ['\\!x', 'y'],
    ['a?c', 'a/c'],
    ['docs', 'docs/x'],
  ])('%j, but not %j', (pattern, path) => {
    expect(setOf(pattern).matches(path)).toBe(false)
  })

  test('a file whose exact name somebody wrote, and tells so', () => {
    expect(setOf('docs/theme', '**').names('docs/theme')).toBe(true)
    expect(setOf('{docs/theme,x}').names('docs/theme')).toBe(true)
    expect(setOf('\\!x').names('!x')).toBe(true)
    expect(setOf('docs/**').names('docs/theme')).toBe(false)
    expect(setOf('doc[s]').names('doc[s]')).toBe(false)
  })

  test.each([
    ['pallets/**', 'Pallets/x', true],
    ['Pallets/**', 'pallets/x', true],
    ['caf\u00e9/*', 'cafe\u0301/x', true],
    ['pallets/**', 'Palets/x', false],
    ['pallets/**', 'pallets/x', false],
    ['Pallets/**', 'Pallets/X', false],
  ])('%j, and barely misses %j: %s', (pattern, path, expected) => {
    expect(setOf(pattern).barelyMisses(path, foldName(path))).toBe(expected)
  })
})

describe('a pattern that could never match is refused with the spelling that was meant', () => {
  test.each([
    ['docs/', 'Write "docs/**" for everything in it'],
    ['**.md', 'Write **/ and /** between slashes, such as **/*.md or docs/**'],
    ['docs**', 'Write **/ and /** between slashes, such as **/*.md or docs/**'],
    ['a//b', 'Write the path as git ls-files prints it'],
    ['../x', 'Write the path as git ls-files prints it'],
    ['a/./b', 'Write the path as git ls-files prints it'],
    ['a\\b', 'Write / between folders, also on Windows'],
    ['!a', 'List the exceptions under exclude; for a file whose name begins with !, write \\!'],
    ['a/!(b)', 'Write the alternatives in braces, {a,b}, or list the exceptions under exclude'],
    ['+(a|b)', 'Write the alternatives in braces, {a,b}, or list the exceptions under exclude'],
    [' a', 'Leave the blank out'],
    ['a\n', 'Write one pattern for each list item'],
    ['/', 'Write ** for every file'],
    ['{a,b}\\\\c', 'Write one pattern for each alternative'],
    ['{a/,b}', 'Write "a/**" for everything in it'],
  ])('%j', (pattern, mend) => {
    expect(mendsOf(withPaths(pattern))).toEqual([mend])
  })

  test('while one with a useless start is read without it, and says so', () => {
    expect(warningsOf(withPaths('/docs/**'))).toEqual([':2 rules[0].paths[0]: "/docs/**" is read as "docs/**"'])
  })
})

// Expanding or matching one of these would take longer than any test may.
describe('patterns that would cost too much are refused before they cost it', () => {
  test.each([
    ['braces in a row', '{a,b}'.repeat(40)],
    ['a range', '{1..100000000}'],
    ['65 alternatives', `{${Array.from({ length: 65 }, (_, index) => index).join(',')}}`],
    ['stars in a name', '*a*a*a*a*b'],
    ['many **', '**/a/'.repeat(9) + 'b'],
    ['its length', 'a'.repeat(257)],
    ['nested extended globs', '+(+(+(a|b)|c)|d)'],
  ])('%s', (_, pattern) => {
    expect(problemsOf(withPaths(pattern))).toHaveLength(1)
  })

  test('64 alternatives and 256 characters are fine', () => {
    expect(problemsOf(withPaths('{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}', 'a'.repeat(256)))).toEqual([])
  })

  test('all patterns of a policy share one budget', () => {
    const many = Array.from({ length: 80 }, (_, index) => `${index}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}`)
    expect(problemsOf(withPaths(...many))).toEqual([
      ':2 rules[0].paths[62]: the patterns up to here stand for more than 4000 alternatives',
    ])
  })
})

describe('for any pattern and path', () => {
  const name = fc
    .oneof(
      fc.constantFrom('a', 'b', 'A', '.x', 'a.md', '.md', 'md', '-', '#', 'a\nb', 'é', '@a', '+'),
      fc.string({ unit: fc.constantFrom('a', 'b', '.', 'm', 'd', '\n'), minLength: 1, maxLength: 4 }),
    )
    .filter((text) => text !== '.' && text !== '..')
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
  const piece = fc.oneof(
    name,
    fc.constantFrom('**', '*', '*.md', 'a*', 'a*b', '?', '[ab]', '*a*', '*a*b', '*.b.md', 'a[b]*', '?*d', '**'),
  )
  const pattern = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('/'))

  test('the plain shapes, alone and together, agree with minimatch', () => {
    const seen = { matched: 0, not: 0 }
    const some = fc.array(pattern, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(some, fc.array(path, { minLength: 1, maxLength: 8 }), (texts, paths) => {
        const ours = compile(texts)
        const theirs = texts.map(throughMinimatch)
        for (const one of paths) {
          const expected = theirs.some((matches) => matches(one))
          expect([texts, one, ours(one)]).toEqual([texts, one, expected])
          seen[expected ? 'matched' : 'not']++
        }
      }),
      { numRuns: 3000 },
    )
    expect(seen.matched).toBeGreaterThan(300)
    expect(seen.not).toBeGreaterThan(300)
  })

  test('a path is matched by its own name, written as a literal pattern', () => {
    fc.assert(
      fc.property(
        path.filter((text) => !/[\n#]/.test(text)),
        (one) => {
          expect(setOf(one).matches(one)).toBe(true)
          expect(setOf(one).names(one)).toBe(true)
        },
      ),
    )
  })

  test('reading braces never gives more alternatives than allowed, and loses none of those', () => {
    const braces = fc.string({ unit: fc.constantFrom('{', '}', ',', 'a', 'b', '..', '1', '9'), maxLength: 14 })
    fc.assert(
      fc.property(braces, (text) => {
        const all = braceExpand(text)
        const isRefused = problemsOf(withPaths(`x${text}`)).some((problem) => problem.includes('alternatives'))
        expect([text, isRefused]).toEqual([text, all.length > 64])
      }),
      { numRuns: 500 },
    )
  })
})
