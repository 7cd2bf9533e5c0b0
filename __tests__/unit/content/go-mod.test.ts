import { describe, expect, test } from '@jest/globals'
import { proversOf, type Proof } from '@shakedown/content'
import fc from 'fast-check'
import { bytes, sidesOf, type Tree } from './npm-sides.ts'
import { testSeed } from '../../seed.ts'

const [prover] = proversOf({ comments: [], manifests: { go: 'dependencies' }, tests: [] })

async function compare(
  path: string,
  before: string,
  after: string,
  head: Tree = {},
  base: Tree = head,
): Promise<Proof | undefined> {
  return await prover?.prove({ path, before: bytes(before), after: bytes(after) }, sidesOf(head, [], base))
}

const mod = `module ex.com/a

go 1.21

require (
	ex.com/b v1.2.3
	ex.com/c v1.0.0 // indirect
)

replace ex.com/b => ../b

retract v1.0.0 // a slip
`

describe('go.mod', () => {
  test.each([
    ['comments', mod.replace('// a slip', '// an error').replace('go 1.21', '// why\ngo 1.21 // so')],
    ['the mark of what is needed indirectly', mod.replace(' // indirect', '').replace('v1.2.3', 'v1.2.3 // indirect')],
    [
      'blocks',
      mod.replace('require (', 'require ex.com/c v1.0.0\nrequire (').replace('\tex.com/c v1.0.0 // indirect\n', ''),
    ],
    ['order', mod.split('\n\n').toReversed().join('\n\n')],
    ['quotes', mod.replace('ex.com/b v1.2.3', '"ex.com/b" "v1.2.3"')],
    ['line ends', mod.replaceAll('\n', '\r\n')],
    ['a requirement twice', `${mod}require ex.com/b v1.2.3\n`],
    ['an empty block', `${mod}exclude ()\n`],
  ])('%s are of no effect', async (_, after) => {
    expect(await compare('go.mod', mod, after)).toMatchObject({ kind: 'same', proof: 'formatting-only' })
  })

  test('versions that the module takes back are read by others', async () => {
    expect(await compare('go.mod', mod, mod.replace('retract v1.0.0', 'retract [v1.0.0, v1.1.0]'))).toMatchObject({
      kind: 'same',
      proof: 'manifest',
      why: expect.stringContaining('retract'),
    })
  })

  test.each([
    ['v1.2.3', 'v1.2.4', '"require ex.com/b v1.2.3" is gone, "require ex.com/b v1.2.4" is new'],
    ['\tex.com/c v1.0.0 // indirect\n', '', '"require ex.com/c v1.0.0" is gone'],
    ['=> ../b', '=> ../d', 'replace'],
    ['go 1.21', 'go 1.22', 'go 1.22'],
    ['go 1.21', 'go 1.21\ntoolchain go1.22.1', 'toolchain'],
    ['go 1.21', 'go 1.21\ngodebug default=go1.20', 'godebug'],
    ['go 1.21', 'go 1.21\ntool ex.com/b/cmd', 'tool'],
    ['go 1.21', 'go 1.21\nexclude ex.com/b v1.2.2', 'exclude'],
    ['go 1.21', 'go 1.21\nignore ./x', 'ignore'],
    ['module ex.com/a', 'module ex.com/a/v2', 'module'],
    ['=> ../b', '=> "../b c"', 'replace'],
  ])('%j as %j counts', async (from, to, why) => {
    expect(mod).toContain(from)
    expect(await compare('go.mod', mod, mod.replace(from, to))).toMatchObject({
      kind: 'different',
      why: expect.stringContaining(why),
    })
  })

  test.each([
    ['an unknown directive', `${mod}strange x\n`],
    ['a block comment', mod.replace('// a slip', '/* a slip */')],
    ['an open block', `${mod}require (\n`],
    ['a second go', `${mod}go 1.21\n`],
    ['two replacements of one version, of which the last counts', `${mod}replace ex.com/b => ../c\n`],
    ['a raw text', mod.replace('ex.com/b v1.2.3', '`ex.com/b` v1.2.3')],
    ['an escape', mod.replace('ex.com/b v1.2.3', '"ex.com/\\x62" v1.2.3')],
  ])('%s is not compared', async (_, text) => {
    for (const [before, after] of [
      [mod, text],
      [text, mod],
      [text, `${text}\n`],
    ] as const) {
      expect(await compare('go.mod', before, after)).toMatchObject({ kind: 'unproven' })
    }
  })
})

describe('go.work', () => {
  const work = 'go 1.21\n\nuse (\n\t./a\n\t./b\n)\n'
  test.each([
    ['go 1.21\nuse ./b // b\nuse ./a\n', 'same'],
    ['go 1.21\nuse ./a\n', 'different'],
    ['go 1.21\nuse ./a\nuse ./b\nreplace ex.com/x => ./x\n', 'different'],
    ['go 1.21\nuse ./a\nuse ./b\nrequire ex.com/x v1.0.0\n', 'unproven'],
    ['go 1.21\nuse ./a\nuse ./b\nrequire ( )\n', 'unproven'],
  ])('%j is %s', async (after, kind) => {
    expect(await compare('go.work', work, after)).toMatchObject({ kind })
  })
})

describe('go.sum', () => {
  const line = (name: string, hash = 'h1:aaaa=') => `ex.com/${name} ${hash}\n`
  const sum = [line('b v1.2.3'), line('b v1.2.3/go.mod'), line('old v0.1.0/go.mod')].join('')
  const tree = { 'go.mod': mod }

  test.each([
    ['order and blanks', sum.split('\n').toReversed().join('\r\n')],
    ['a line twice', `${sum}${line('b v1.2.3')}`],
  ])('%s are of no effect', async (_, after) => {
    expect(await compare('go.sum', sum, after, tree)).toMatchObject({ kind: 'same', proof: 'formatting-only' })
  })

  test.each([
    ['a version that nothing asks for comes', `${sum}${line('new v3.0.0')}${line('new v3.0.0/go.mod')}`, 'same'],
    ['a version that nothing asks for goes', sum.replace(line('old v0.1.0/go.mod'), ''), 'same'],
    ['another version of a required module comes', `${sum}${line('b v1.9.0/go.mod')}`, 'same'],
    ['a required version comes', `${sum}${line('c v1.0.0')}`, 'different'],
    ['a required version goes', sum.replace(line('b v1.2.3'), ''), 'different'],
    ['the manifest of a required version goes', sum.replace(line('b v1.2.3/go.mod'), ''), 'different'],
    ['another checksum', sum.replace(line('b v1.2.3'), line('b v1.2.3', 'h1:bbbb=')), 'different'],
    [
      'another checksum of what nothing asks for',
      sum.replace(line('old v0.1.0/go.mod'), line('old v0.1.0/go.mod', 'h1:b=')),
      'different',
    ],
    ['a second checksum of the same', `${sum}${line('b v1.2.3', 'h2:bbbb=')}`, 'different'],
    ['the checksum of a toolchain', `${sum}golang.org/toolchain v0.0.1-go1.22.1.linux-amd64 h1:a=\n`, 'different'],
    ['two words', `${sum}ex.com/x v1.0.0\n`, 'unproven'],
    ['a mark of a merge', `${sum}<<<<<<< HEAD\n`, 'unproven'],
  ])('%s: %#', async (_, after, kind) => {
    expect(await compare('go.sum', sum, after, tree)).toMatchObject({ kind })
  })

  test('another checksum is named loudly', async () => {
    expect((await compare('go.sum', sum, sum.replace('aaaa', 'bbbb'), tree))?.why).toBe(
      'the checksum of "ex.com/b v1.2.3" changed: the same version stands for other code',
    )
  })

  test('a version that is asked for on either side counts', async () => {
    const after = `${sum}${line('n v1.0.0')}`
    const asking = { 'go.mod': `${mod}require ex.com/n v1.0.0\n` }
    expect(await compare('go.sum', sum, after, asking, tree)).toMatchObject({ kind: 'different' })
    expect(await compare('go.sum', sum, after, tree, asking)).toMatchObject({ kind: 'different' })
    const replacing = { 'go.mod': `${mod}replace ex.com/m => ex.com/n v1.0.0\n` }
    expect(await compare('go.sum', sum, after, replacing)).toMatchObject({ kind: 'different' })
  })

  test('where go.mod does not list the whole build, nothing may come or go', async () => {
    const after = `${sum}${line('n v1.0.0')}`
    for (const text of [mod.replace('go 1.21', 'go 1.16'), mod.replace('go 1.21\n', ''), 'strange\n']) {
      expect(await compare('go.sum', sum, after, { 'go.mod': text })).toMatchObject({ kind: 'unproven' })
    }
    expect(await compare('go.sum', sum, after, {})).toMatchObject({ kind: 'unproven' })
  })

  test('with a go.work, versions are chosen that no go.mod names: of code, nothing may come or go', async () => {
    const both = { ...tree, 'x/go.work': 'use ./a\n' }
    expect(await compare('go.sum', sum, `${sum}${line('n v1.0.0')}`, both)).toMatchObject({ kind: 'different' })
    expect(await compare('go.work.sum', sum, `${sum}${line('n v1.0.0')}`, both)).toMatchObject({ kind: 'different' })
    expect(await compare('go.sum', sum, `${sum}${line('n v1.0.0/go.mod')}`, both)).toMatchObject({ kind: 'same' })
  })
})

describe('over random files', () => {
  const seed = testSeed
  const path = fc.constantFrom('ex.com/a', 'ex.com/b', 'ex.com/c', 'ex.com/d')
  const version = fc.constantFrom('v1.0.0', 'v1.0.1', 'v2.0.0-rc.1', 'v1.10.0')
  const directive = fc.oneof(
    fc.tuple(path, version).map(([name, at]) => ['require', `${name} ${at}`] as const),
    fc.tuple(path, version).map(([name, at]) => ['exclude', `${name} ${at}`] as const),
    path.map((name) => ['tool', `${name}/cmd`] as const),
    fc.constantFrom('./x', './y').map((name) => ['ignore', name] as const),
    fc.constantFrom('a=1', 'b=2').map((name) => ['godebug', name] as const),
  )
  const files = fc.uniqueArray(directive, { minLength: 1, maxLength: 8, selector: (each) => each.join(' ') })
  const comment = fc.constantFrom('', ' // indirect', ' // other', '\t', '// close', '\r')

  /** The same directives in another order, with other comments, in blocks or not. */
  const spelled = (items: readonly (readonly [string, string])[]): fc.Arbitrary<string> =>
    fc
      .tuple(
        fc.shuffledSubarray([...items], { minLength: items.length }),
        fc.array(fc.tuple(fc.boolean(), comment), { minLength: items.length, maxLength: items.length }),
      )
      .map(([order, ways]) =>
        order
          .map(([verb, rest], at) => {
            const [block, end] = ways[at] ?? [false, '']
            return block ? `${verb} (${end}\n\t${rest}${end}\n\n) // end` : `  ${verb}\t${rest}${end}`
          })
          .join('\n'),
      )

  test('another spelling of the same directives is the same', async () => {
    const pairs = files.chain((items) => fc.tuple(spelled(items), spelled(items)))
    await fc.assert(
      fc.asyncProperty(pairs, async ([before, after]) => {
        expect((await compare('go.mod', before, after))?.kind).toBe('same')
      }),
      { numRuns: 10_000, seed },
    )
  })

  test('one directive more, less or other is never the same', async () => {
    const pairs = fc
      .tuple(files, directive, fc.nat())
      .filter(([items, extra]) => !items.some((each) => each.join(' ') === extra.join(' ')))
      .chain(([items, extra, at]) => {
        const index = at % items.length
        const others = [[...items, extra], items.toSpliced(index, 1, extra), items.toSpliced(index, 1)]
        return fc.tuple(spelled(items), spelled(others[at % 3] ?? []))
      })
    await fc.assert(
      fc.asyncProperty(pairs, async ([before, after]) => {
        expect((await compare('go.mod', before, after))?.kind).not.toBe('same')
      }),
      { numRuns: 10_000, seed },
    )
  })
})
