// What `go mod edit -json` reads of generated files, against what is read here.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readGoMod, readGoWork, type ModFile } from '../../../packages/workspace/src/go/mod-file.ts'
import { withProgram } from '../../tools.ts'
import { goEditAll } from './go-files.ts'
import { testSeed as seed } from '../../seed.ts'

const path = fc.constantFrom('ex.com/a', 'ex.com/b/v2', '"ex.com/q"', 'ex.com/c/d', '`ex.com/raw`', 'gopkg.in/y.v3')
const version = fc.constantFrom(
  'v1.2.3',
  'v2.0.0',
  'v0.0.0-20200101000000-abcdefabcdef',
  '"v1.0.0"',
  'v3.1.0+incompatible',
  'v1.0.0-rc.1',
)
const fold = fc.constantFrom('./x', '../y', '"./z w"', '.', '/abs', 'noprefix', '..', '"../q"')
const requirement = fc.tuple(path, version).map((parts) => parts.join(' '))
const replacement = fc
  .tuple(path, fc.option(version, { nil: '' }), fc.constantFrom('=>', '=>', '=>', '"=>"'), fc.oneof(fold, requirement))
  .map((parts) => parts.join(' '))
const retraction = fc.oneof(
  version,
  fc.tuple(version, version).map(([low, high]) => `[${low}, ${high}]`),
  fc.tuple(version, version).map(([low, high]) => `[${low},${high}`),
)
const lines: Record<string, fc.Arbitrary<string>> = {
  module: path,
  go: fc.constantFrom('1.16', '1.21.0', '1.22rc1', 'x', '"1.20"'),
  toolchain: fc.constantFrom('go1.21.0', 'default', 'other'),
  godebug: fc.constantFrom('a=b', 'default=go1.21', 'a', '"a=b"'),
  require: requirement,
  exclude: requirement,
  replace: replacement,
  retract: retraction,
  tool: path,
  ignore: fold,
  use: fold,
}
const comment = fc.constantFrom(
  '',
  '',
  '',
  ' // indirect',
  ' // indirect; why',
  ' // other',
  '//indirect',
  ' // a // indirect',
  ' \r',
)
const noise = fc.constantFrom('', '', '  ', '// note', '\t// Deprecated: no', '\r')
const rare = fc.constantFrom(
  '/* no */',
  'strange x',
  ')',
  '(',
  'require (',
  'require ( )',
  'exclude ()',
  'go (',
  'require x',
  '"module" a',
  'require a b c',
  '[',
  'a=>b',
  'use ( // c',
  'require ex.com/a//b v1.0.0',
  'require ex.com/é v1.0.0',
  'require ex.com/\u00a0 v1.0.0',
)

/** One directive alone or a block of them, with comments and blanks wherever there may be some. */
const directive = (verbs: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...verbs).chain((verb) => {
    const line = fc.tuple(lines[verb] ?? fc.constant(''), comment).map((parts) => parts.join(''))
    const alone = fc.tuple(fc.constantFrom(' ', '\t', '   '), line).map(([blank, text]) => `${verb}${blank}${text}`)
    const block = fc
      .tuple(
        fc.array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: noise }), { maxLength: 3 }),
        comment,
      )
      .map(([inner, end]) => `${verb} (${end}\n${inner.map((each) => `\t${each}`).join('\n')}\n)${end}`)
    return fc.oneof(alone, alone, block)
  })

const fileOf = (verbs: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: directive(verbs) },
        { weight: 3, arbitrary: noise },
        { weight: 1, arbitrary: fc.oneof(rare, directive(['use', 'go', 'require'])) },
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('\n'))

interface Said {
  Module?: { Path: string }
  Go?: string
  Toolchain?: string
  Require?: { Path: string; Version: string; Indirect?: boolean }[]
  Exclude?: { Path: string; Version: string }[]
  Replace?: { Old: { Path: string; Version?: string }; New: { Path: string; Version?: string } }[]
  Retract?: { Low: string; High: string }[]
  Tool?: { Path: string }[]
  Ignore?: { Path: string }[]
  Use?: { DiskPath: string }[]
}

const asRead = (said: Said): ModFile => ({
  module: said.Module?.Path === '' ? undefined : said.Module?.Path,
  go: said.Go,
  toolchain: said.Toolchain,
  require: (said.Require ?? []).map((each) => ({
    path: each.Path,
    version: each.Version,
    indirect: each.Indirect === true,
  })),
  exclude: (said.Exclude ?? []).map((each) => ({ path: each.Path, version: each.Version })),
  replace: (said.Replace ?? []).map(({ Old, New }) => ({
    from: { path: Old.Path, version: Old.Version ?? '' },
    to: { path: New.Path, version: New.Version ?? '' },
  })),
  retract: (said.Retract ?? []).map(({ Low, High }) => (Low === High ? Low : `[ ${Low} , ${High} ]`)),
  godebug: [],
  tool: (said.Tool ?? []).map((each) => each.Path),
  ignore: (said.Ignore ?? []).map((each) => each.Path),
  use: (said.Use ?? []).map((each) => each.DiskPath),
})

withProgram('go', 'golang-go', () => {
  test.each([
    ['mod', readGoMod, Object.keys(lines).filter((verb) => verb !== 'use'), 800],
    ['work', readGoWork, ['go', 'toolchain', 'godebug', 'use', 'replace'], 300],
  ] as const)(
    'go.%s files',
    async (what, read, verbs, count) => {
      const folder = await mkdtemp(join(tmpdir(), 'shakedown-go-'))
      try {
        const texts = fc.sample(fileOf(verbs), { numRuns: count, seed })
        const names = texts.map((_, index) => `${index}.${what}`)
        for (const [index, text] of texts.entries()) await writeFile(join(folder, names[index] ?? ''), text)
        const said = await goEditAll(folder, what, names)
        expect(said).toHaveLength(count)
        const wrong: unknown[] = []
        let [accepted, refused, stricter] = [0, 0, 0]
        for (const [index, text] of texts.entries()) {
          const mine = read(text)
          const theirs = said[index] as Said | null
          if (mine.kind === 'fault') {
            if (theirs === null) refused++
            // Go takes more letters than the registry's rules allow in a path; to refuse is the safe way
            else stricter++
          } else if (theirs === null) {
            // a form that is fine and a version that does not fit its path, which is the same on both sides of a change
            if (!/v2|v3|y\.v3|retract|noprefix/.test(text)) wrong.push({ text, mine })
          } else {
            accepted++
            // what it does not print
            const { godebug, toolchain } = mine.file
            const silent = what === 'work' ? { godebug, toolchain } : { godebug }
            const expected = { ...asRead(theirs), ...silent }
            const same = spell(mine.file) === spell(expected)
            if (!same) wrong.push({ text, mine: mine.file, expected })
          }
        }
        expect({ seed, wrong: wrong.slice(0, 2) }).toEqual({ seed, wrong: [] })
        expect(accepted).toBeGreaterThan(count / 8)
        expect(refused).toBeGreaterThan(count / 20)
        expect(stricter).toBeLessThan(count / 20)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    120_000,
  )
})

/** `go mod edit` tidies as it prints: what stands twice goes, and of two replacements of one version the last stays. */
function spell(file: ModFile): string {
  const once = (items: readonly unknown[]) => [...new Set(items.map((item) => JSON.stringify(item)))].toSorted()
  const replace = new Map(file.replace.map((each) => [JSON.stringify(each.from), each]))
  const retract = file.retract.map((each) => each.replace(/^\[ (\S+) , \1 \]$/, '$1'))
  const { module = '', go = '', toolchain = '', require, exclude, godebug, tool, ignore, use } = file
  const lists = [require, exclude, [...replace.values()], retract, godebug, tool, ignore, use].map(once)
  return JSON.stringify([module, go, toolchain, lists])
}
