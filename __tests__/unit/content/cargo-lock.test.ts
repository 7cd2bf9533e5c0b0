import { describe, expect, test } from '@jest/globals'
import { crate } from '../workspace/cargo-files.ts'
import { proveChange, type Commit } from './cargo-sides.ts'

const registry = 'registry+https://github.com/rust-lang/crates.io-index'

interface Pin {
  readonly name: string
  readonly version?: string
  readonly source?: string | null
  readonly checksum?: string
  readonly needs?: readonly string[]
}

/** A package from the registry; `source: null` is one of the repository. */
function pin({ name, version = '1.0.0', source = registry, checksum = `${name}${version}`, needs = [] }: Pin): string {
  return [
    '[[package]]',
    `name = "${name}"`,
    `version = "${version}"`,
    ...(source === null ? [] : [`source = "${source}"`]),
    ...(source?.startsWith('registry') === true ? [`checksum = "${checksum}"`] : []),
    ...(needs.length === 0 ? [] : [`dependencies = ${JSON.stringify(needs)}`]),
    '',
  ].join('\n')
}

const lock = (...pins: readonly Pin[]) => `version = 4\n\n${pins.map(pin).join('\n')}`
const here = (name: string, ...needs: readonly string[]): Pin => ({ name, version: '0.1.0', source: null, needs })

/** node needs lib; node builds with `a` and `b`, tests with `t`; the tool, outside, needs `o`. */
const commit = (text: string, node = '', root = 'resolver = "2"'): Commit => ({
  'Cargo.toml': `[workspace]\n${root}\nmembers = ["node", "lib", "tool"]\n`,
  'node/Cargo.toml': crate(
    'node',
    `[dependencies]\nlib = { path = "../lib" }\na = "1"\nbee = { package = "b", version = "1" }\n[dev-dependencies]\nt = "1"\n${node}`,
  ),
  'lib/Cargo.toml': crate('lib', '[dev-dependencies]\ntool = { path = "../tool" }'),
  'tool/Cargo.toml': crate('tool', '[dependencies]\no = "1"'),
  'Cargo.lock': text,
})

const members = [here('node', 'lib', 'a', 'b', 't'), here('lib', 'tool'), here('tool', 'o')]
const others: readonly Pin[] = [
  { name: 'a', needs: ['c'] },
  { name: 'b' },
  { name: 'c' },
  { name: 't', needs: ['u'] },
  { name: 'u' },
  { name: 'o' },
]
/** The lock file with some packages changed. */
const with_ = (...changes: readonly Pin[]) =>
  lock(
    ...[...members, ...others].map((each) => ({ ...each, ...changes.find(({ name }) => name === each.name) })),
    ...changes.filter(({ name }) => ![...members, ...others].some((each) => each.name === name)),
  )

const proof = (after: string, roots: readonly string[] = ['node'], before = with_()) =>
  proveChange('Cargo.lock', commit(before), commit(after), roots)

describe('by what the roots are built from', () => {
  test.each<[string, readonly Pin[], string, string]>([
    ['what it builds with', [{ name: 'a', version: '1.0.1' }], 'different', 'a 1.0.0 → 1.0.1'],
    ['what that needs', [{ name: 'c', version: '1.0.1' }], 'different', 'c 1.0.0 → 1.0.1'],
    ['under another name', [{ name: 'b', version: '1.0.1' }], 'different', 'b 1.0.0 → 1.0.1'],
    ['a checksum', [{ name: 'c', checksum: 'other' }], 'different', 'c 1.0.0 with another checksum'],
    ['a need more', [{ name: 'c', needs: ['u'] }], 'different', 'c 1.0.0 with other dependencies, u 1.0.0 came'],
    ['what its tests need', [{ name: 't', version: '2.0.0' }], 'same', 't 1.0.0 → 2.0.0'],
    ['what that needs in turn', [{ name: 'u', version: '2.0.0' }], 'same', 'u 1.0.0 → 2.0.0'],
    ['what a tool needs', [{ name: 'o', version: '2.0.0' }], 'same', 'o 1.0.0 → 2.0.0'],
    ['a tool', [{ ...here('tool', 'o'), version: '0.2.0' }], 'same', 'tool 0.1.0 → 0.2.0'],
    ['its own version', [{ ...members[0], name: 'node', version: '0.2.0' }], 'different', 'node 0.1.0 → 0.2.0'],
  ])('%s', async (_, changes, kind, drift) => {
    const found = await proof(with_(...changes))
    expect(found).toMatchObject({ kind, why: expect.stringContaining(drift) })
  })

  test('drift is counted and named', async () => {
    const drifted = ['o', 't', 'u', 'zz'].map((name) => ({ name, version: '2.0.0' }))
    expect(await proof(with_(...drifted))).toEqual({
      kind: 'same',
      proof: 'lock-file',
      why: '4 packages drifted outside what node is built from: o 1.0.0 → 2.0.0, t 1.0.0 → 2.0.0, u 1.0.0 → 2.0.0 and 1 more',
    })
    expect(await proof(with_(...drifted, { name: 'a', version: '2.0.0' }))).toEqual({
      kind: 'different',
      why: '1 package changed that node is built from: a 1.0.0 → 2.0.0',
    })
  })

  test('a revision counts at an equal version', async () => {
    const at = (revision: string) => with_({ name: 'a', source: `git+https://a.example/a?branch=x#${revision}` })
    expect(await proof(at('2222'), ['node'], at('1111'))).toMatchObject({
      kind: 'different',
      why: expect.stringContaining('a 1.0.0 from another source or revision'),
    })
    expect(await proof(at('2222'), ['tool'], at('1111'))).toMatchObject({ kind: 'same' })
  })

  test('two versions of one name, one for tests: both count', async () => {
    const two = (version: string) =>
      `${lock(...members.map((each) => (each.name === 'node' ? here('node', 'lib', 'a 1.0.0', `a ${version}`, 'b', 't') : each)), ...others)}\n${pin({ name: 'a', version })}`
    expect(await proof(two('2.0.1'), ['node'], two('2.0.0'))).toMatchObject({ kind: 'different' })
    expect(await proof(two('2.0.1'), ['lib'], two('2.0.0'))).toMatchObject({ kind: 'same' })
  })

  test('without roots everything counts', async () => {
    expect(await proof(with_({ name: 'u', version: '2.0.0' }), [])).toEqual({
      kind: 'different',
      why: '1 package changed: u 1.0.0 → 2.0.0',
    })
  })

  test('under resolver 1 what tests need counts', async () => {
    const after = with_({ name: 't', version: '2.0.0' })
    const old = 'resolver = "1"'
    expect(await proveChange('Cargo.lock', commit(with_(), '', old), commit(after, '', old), ['node'])).toMatchObject({
      kind: 'different',
    })
  })

  test('what one side builds with counts, even if the other has it for tests', async () => {
    const after = with_({ name: 't', version: '2.0.0' })
    const moved = commit(after, '[build-dependencies]\nt = "1"')
    expect(await proveChange('Cargo.lock', commit(with_()), moved, ['node'])).toMatchObject({ kind: 'different' })
  })

  test('a workspace that builds none of the roots', async () => {
    const both = (version: string): Commit => ({
      ...commit(with_()),
      'x/Cargo.toml': crate('x', '[workspace]\n[dependencies]\na = "1"'),
      'x/Cargo.lock': lock(here('x', 'a'), { name: 'a', version }),
    })
    expect(await proveChange('x/Cargo.lock', both('1.0.0'), both('1.0.1'), ['node'])).toMatchObject({ kind: 'same' })
    expect(await proveChange('x/Cargo.lock', both('1.0.0'), both('1.0.1'), ['x', 'node'])).toMatchObject({
      kind: 'different',
    })
  })
})

describe('formats', () => {
  const full = (name: string) => `${name} 1.0.0 (${registry})`

  test('order, comments and format say nothing', async () => {
    const reversed = lock(
      ...[...others, ...members].toReversed().map((each) => ({ ...each, needs: each.needs?.toReversed() ?? [] })),
    )
    expect(await proof(`# by hand\n${reversed.replace('version = 4', 'version = 3')}`, [])).toEqual({
      kind: 'same',
      proof: 'lock-file',
      why: 'it pins the same 9 packages as before',
    })
  })

  test('format 1: a root of its own, whole names, checksums apart', async () => {
    const one = [
      '[root]\nname = "node"\nversion = "0.1.0"',
      `dependencies = ["${full('a')}", "lib 0.1.0"]`,
      '[[package]]\nname = "lib"\nversion = "0.1.0"',
      `[[package]]\nname = "a"\nversion = "1.0.0"\nsource = "${registry}"`,
      `[metadata]\n"checksum ${full('a')}" = "abc"\n"checksum lib 0.1.0" = "<none>"`,
    ].join('\n')
    const four = lock(here('node', 'a', 'lib'), here('lib'), { name: 'a', checksum: 'abc' })
    expect(await proof(four, [], one)).toMatchObject({ kind: 'same' })
    expect(await proof(four.replace('abc', 'abd'), [], one)).toMatchObject({ kind: 'different' })
  })

  test('a dependency names the source without its revision', async () => {
    const git = 'git+https://a.example/a?rev=1#1111'
    const text = lock(here('node', `a 1.0.0 (${git.replace(/#.*/, '')})`), { name: 'a', source: git }, { name: 'a' })
    expect(await proof(text, [], text.replace('version = 4', 'version = 3'))).toMatchObject({ kind: 'same' })
  })

  test('a patch that is unused is in no build', async () => {
    expect(await proof(`${with_()}\n[[patch.unused]]\nname = "p"\nversion = "1.0.0"`, [])).toMatchObject({
      kind: 'same',
    })
  })
})

describe('what cannot be compared', () => {
  test.each<[string, string]>([
    ['no TOML', '[[package]'],
    ['a format of the future', with_().replace('version = 4', 'version = 5')],
    ['a key of the future', `${with_()}\n[news]\na = 1`],
    ['a key of the future in a package', `${with_()}\nhash = "x"`],
    ['a package twice', `${with_()}\n${pin({ name: 'a' })}`],
    ['a need that is nowhere', with_({ name: 'a', needs: ['nowhere'] })],
    ['a need that may be two', `${with_()}\n${pin({ name: 'c', version: '2.0.0' })}`],
    ['a version that is no text', with_().replace('version = "1.0.0"', 'version = 1')],
  ])('%s', async (_, after) => {
    expect(await proof(after)).toMatchObject({ kind: 'unproven' })
    expect(await proof(with_(), ['node'], after)).toMatchObject({ kind: 'unproven' })
  })

  test.each<[string, readonly string[], string]>([
    ['a root that is not there', ['gone'], 'there is no package in the root gone'],
    ['a root that it does not have', ['node'], 'does not have node'],
  ])('%s', async (_, roots, why) => {
    const after = roots[0] === 'node' ? lock(...members.slice(1), ...others) : with_({ name: 'o', version: '2.0.0' })
    expect(await proof(after, roots)).toMatchObject({ kind: 'unproven', why: expect.stringContaining(why) })
  })

  test('packages that are not known whole', async () => {
    const broken = commit(with_({ name: 'o', version: '2.0.0' }), '[build-dependencies]\ngone = { path = "../gone" }')
    expect(await proveChange('Cargo.lock', commit(with_()), broken, ['node'])).toMatchObject({
      kind: 'unproven',
      why: expect.stringContaining('"gone/Cargo.toml"'),
    })
  })

  test('a lock file beside no workspace', async () => {
    const stray = (text: string): Commit => ({ ...commit(with_()), 'docs/Cargo.lock': text })
    const after = stray(with_({ name: 'o', version: '2.0.0' }))
    expect(await proveChange('docs/Cargo.lock', stray(with_()), after, ['node'])).toMatchObject({ kind: 'unproven' })
  })
})
