import { describe, expect, test } from '@jest/globals'
import { closureOf } from '@shakedown/workspace'
import { FilesUnreadable } from '@shakedown/ports'
import { compileGlob } from '../../../packages/workspace/src/cargo/glob.ts'
import { manifestLimit, readCargo } from '../../../packages/workspace/src/cargo/read-cargo.ts'
import { crate, filesOf } from './cargo-files.ts'

const read = (content: Readonly<Record<string, string | null>>) => readCargo(filesOf(content), Object.keys(content))
const virtual = (more: string) => `[workspace]\nresolver = "2"\n${more}`
const needsOf = async (content: Readonly<Record<string, string | null>>, folder: string) =>
  (await read(content)).members.find((member) => member.folder === folder)?.needs.toSorted()
const faultsOf = async (content: Readonly<Record<string, string | null>>, root: string) =>
  closureOf(await read(content), [root]).faults

describe('which dependencies are needs', () => {
  const three = (body: string, root = 'members = ["a", "b", "c"]') => ({
    'Cargo.toml': virtual(root),
    'a/Cargo.toml': crate('a', body),
    'b/Cargo.toml': crate('b'),
    'c/Cargo.toml': crate('c'),
  })
  test.each<[string, string, string[]]>([
    ['by path', '[dependencies]\nb = { path = "../b" }', ['b']],
    ['by a dotted key', '[dependencies]\nb.path = "../b"', ['b']],
    ['by a path the long way', '[dependencies]\nb = { path = ".././c/..//b/" }', ['b']],
    ['renamed', '[dependencies]\nx = { package = "b", path = "../b" }', ['b']],
    ['optional', '[dependencies]\nb = { path = "../b", optional = true }', ['b']],
    ['of the build script', '[build-dependencies]\nb = { path = "../b" }', ['b']],
    ['of the build script, as it was once spelt', '[build_dependencies]\nb = { path = "../b" }', ['b']],
    ['for a platform', `[target.'cfg(windows)'.dependencies]\nb = { path = "../b" }`, ['b']],
    ['for a platform and the build script', '[target.x86_64-foo.build-dependencies]\nb = { path = "../b" }', ['b']],
    ['two', '[dependencies]\nb = { path = "../b" }\n[build-dependencies]\nc = { path = "../c" }', ['b', 'c']],
    ['of tests', '[dev-dependencies]\nb = { path = "../b" }', []],
    ['of tests, as it was once spelt', '[dev_dependencies]\nb = { path = "../b" }', []],
    ['of tests for a platform', `[target.'cfg(unix)'.dev-dependencies]\nb = { path = "../b" }`, []],
    ['from elsewhere, by the same name', '[dependencies]\nb = "1"', []],
    ['a circle through tests', '[dev-dependencies]\na = { path = "." }', []],
  ])('%s', async (_, body, needs) => {
    expect(await needsOf(three(body), 'a')).toEqual(needs)
  })

  test('what is inherited is found from the root, under its own name', async () => {
    const files = three(
      '[dependencies]\nx.workspace = true\n[dev-dependencies]\nc = { workspace = true }',
      'members = ["a", "b", "c"]\n[workspace.dependencies]\nx = { package = "b", path = "b" }\nc = { path = "c" }',
    )
    expect(await needsOf(files, 'a')).toEqual(['b'])
    expect((await read(files)).members.find(({ name }) => name === 'a')).toMatchObject({ root: '', onlyTests: ['c'] })
  })

  test('under resolver 1 nothing is only for tests', async () => {
    const old = { ...three('[dev-dependencies]\nc = { path = "../c" }'), 'Cargo.toml': '[workspace]\nmembers = ["*"]' }
    const { members } = await read(old)
    expect(members.map(({ onlyTests }) => onlyTests)).toEqual([[], [], []])
    expect(members.find(({ folder }) => folder === 'a')?.needs).toEqual([])
  })

  test.each([
    ['[patch.crates-io]', '[patch.crates-io]\nb = { path = "b" }'],
    ['[patch] of a repository', '[patch."https://example.com/x"]\nother = { package = "b", path = "./b" }'],
    ['[replace]', '[replace]\n"b:0.1.0" = { path = "b" }'],
  ])('%s: the whole workspace needs it', async (_, patch) => {
    const files = three('[dependencies]\nb = "0.1"', `members = ["a", "b", "c"]\n${patch}`)
    expect(await needsOf(files, 'a')).toEqual(['b'])
    expect(await needsOf(files, 'c')).toEqual(['b'])
    expect(await needsOf(files, 'b')).toEqual([])
  })

  test('a patch reaches what the members need by path, though it is no member', async () => {
    const files = {
      'Cargo.toml': virtual('members = ["a"]\nexclude = ["b", "d"]\n[patch.crates-io]\nc = { path = "c" }'),
      'a/Cargo.toml': crate('a', '[dependencies]\nb = { path = "../b" }'),
      'b/Cargo.toml': crate('b', '[dependencies]\nc = "0.1"'),
      'c/Cargo.toml': crate('c'),
      'd/Cargo.toml': crate('d', '[dependencies]\nc = "0.1"'),
    }
    expect(await needsOf(files, 'b')).toEqual(['c'])
    expect(await needsOf(files, 'd')).toEqual([])
  })

  test('a configuration of cargo patches what lies at and below it', async () => {
    const files = {
      ...three('[dependencies]\nb = "0.1"'),
      'a/.cargo/config.toml': '[patch.crates-io]\nb = { path = "../b" }',
      'c/.cargo/config': 'paths = ["../b"]',
    }
    expect(await needsOf(files, 'a')).toEqual(['b'])
    expect(await needsOf(files, 'c')).toEqual(['b'])
    expect(await needsOf(files, 'b')).toEqual([])
  })
})

describe('which packages there are', () => {
  const folders = async (content: Readonly<Record<string, string | null>>) =>
    (await read(content)).members.map(({ folder }) => folder).toSorted()

  test('members by name and by pattern, without what is excluded, the root itself if it is a package', async () => {
    const files = {
      'Cargo.toml': crate('top', `[workspace]\nmembers = ["crates/*", "node"]\nexclude = ["crates/docs"]`),
      'crates/a/Cargo.toml': crate('a'),
      'crates/docs/index.md': '',
      'crates/README.md': '',
      'node/Cargo.toml': crate('node'),
    }
    expect(await folders(files)).toEqual(['', 'crates/a', 'node'])
    expect(await faultsOf(files, '')).toEqual([])
  })

  test('a manifest that nothing names is no package, even if it cannot be read', async () => {
    const files = {
      'Cargo.toml': virtual('members = ["a"]'),
      'a/Cargo.toml': crate('a'),
      'a/template/Cargo.toml': '[package]\nname = "{{name}}"\nversion = {{version}}',
      'a/fixture/Cargo.toml': crate('fixture'),
    }
    expect(await folders(files)).toEqual(['a'])
    expect(await faultsOf(files, 'a')).toEqual([])
    const [member] = (await read(files)).members
    expect(member).toMatchObject({ manifest: 'a/Cargo.toml', sources: ['a/src'], faults: [] })
  })

  test('several workspaces, nested ones, and packages on their own', async () => {
    const files = {
      'Cargo.toml': virtual('members = ["a"]\nexclude = ["tools", "fuzz"]'),
      'a/Cargo.toml': crate('a', '[dependencies]\nshared = { path = "../tools/shared" }'),
      'tools/Cargo.toml': virtual('members = ["t"]'),
      'tools/t/Cargo.toml': crate('t'),
      'tools/shared/Cargo.toml': crate('shared'),
      'fuzz/Cargo.toml': crate('fuzz', '[dependencies]\na = { path = "../a" }'),
    }
    expect(await folders(files)).toEqual(['a', 'fuzz', 'tools/shared', 'tools/t'])
    const { members } = await read(files)
    expect(Object.fromEntries(members.map(({ folder, root }) => [folder, root]))).toEqual({
      a: '',
      fuzz: 'fuzz',
      'tools/t': 'tools',
      'tools/shared': 'tools',
    })
    expect([...closureOf({ members, faults: [] }, ['fuzz']).members.keys()].map(({ name }) => name)).toEqual([
      'fuzz',
      'a',
      'shared',
    ])
  })

  test('package.workspace points at the root', async () => {
    const files = {
      'ws/Cargo.toml': virtual('members = ["../out"]\n[workspace.dependencies]\nb = { path = "../b" }'),
      'out/Cargo.toml': crate('out', 'workspace = "../ws"\n[dependencies]\nb.workspace = true'),
      'b/Cargo.toml': crate('b'),
    }
    expect(await needsOf(files, 'out')).toEqual(['b'])
  })

  test('targets that begin outside src are sources, in and out of the folder', async () => {
    const body = 'build = "build/main.rs"\n[lib]\npath = "../shared/lib.rs"\n[[bin]]\nname = "x"\npath = "bin/x.rs"'
    const [member] = (await read({ 'n/Cargo.toml': crate('n', body) })).members
    expect(member?.sources).toEqual(['n/src', 'shared', 'n/bin', 'n/build'])
  })
})

describe('what cannot be known is said', () => {
  test.each<[string, Record<string, string | null>, string]>([
    [
      'no manifest where a path leads',
      { 'a/Cargo.toml': crate('a', '[dependencies]\nb = { path = "../b" }') },
      'regular',
    ],
    [
      'a link where a path leads',
      { 'a/Cargo.toml': crate('a', '[dependencies]\nb = { path = "../b" }'), 'b/Cargo.toml': null },
      'is no regular file',
    ],
    [
      'a faulty manifest where a path leads',
      { 'a/Cargo.toml': crate('a', '[dependencies]\nb = { path = "../b" }'), 'b/Cargo.toml': 'x = 1\nx = 2' },
      '"b/Cargo.toml" is not valid TOML (line 2)',
    ],
    [
      'a path out of the repository',
      { 'a/Cargo.toml': crate('a', '[dependencies]\nb = { path = "../../b" }') },
      '"b" leads out of the repository',
    ],
    ['an absolute path', { 'a/Cargo.toml': crate('a', '[build-dependencies]\nb = { path = "/b" }') }, 'leads out'],
    ['a base', { 'a/Cargo.toml': crate('a', '[dependencies]\nb = { path = "b", base = "c" }') }, 'a base'],
    ['nothing to inherit from', { 'a/Cargo.toml': crate('a', '[dependencies]\nb.workspace = true') }, 'inherits'],
    [
      'a member that is missing',
      { 'Cargo.toml': virtual('members = ["a", "b"]'), 'a/Cargo.toml': crate('a') },
      'there is no regular file "b/Cargo.toml"',
    ],
    [
      'a member without a manifest behind a pattern',
      { 'Cargo.toml': virtual('members = ["*"]'), 'a/Cargo.toml': crate('a'), 'docs/x.md': '' },
      'there is no regular file "docs/Cargo.toml"',
    ],
    [
      'a pattern for nothing',
      { 'Cargo.toml': virtual('members = ["a", "crates/*"]'), 'a/Cargo.toml': crate('a') },
      'names no member by "crates/*"',
    ],
    [
      'what is no pattern',
      { 'Cargo.toml': virtual('members = ["a", "crates**"]'), 'a/Cargo.toml': crate('a') },
      'names no member by "crates**"',
    ],
    [
      'a faulty manifest above',
      {
        'x/Cargo.toml': '[workspace',
        'x/a/Cargo.toml': crate('a'),
        'a/Cargo.toml': crate('b', '[dependencies]\na = { path = "../x/a" }'),
      },
      'the root of the workspace of "x/a" cannot be told',
    ],
    [
      'a patch that leads nowhere',
      { 'Cargo.toml': virtual('members = ["a"]\n[patch.crates-io]\nz = { path = "z" }'), 'a/Cargo.toml': crate('a') },
      '"z/Cargo.toml"',
    ],
    [
      'a configuration that cannot be read',
      { '.cargo/config.toml': '[patch', 'a/Cargo.toml': crate('a') },
      '".cargo/config.toml" is not valid TOML',
    ],
    [
      'a configuration that includes another',
      { '.cargo/config.toml': 'include = ["x.toml"]', 'a/Cargo.toml': crate('a') },
      'includes other files',
    ],
  ])('%s', async (_, files, sentence) => {
    expect((await faultsOf(files, 'a')).join('\n')).toContain(sentence)
  })

  test('a name from outside stays on its line', async () => {
    const path = '"..\\\\n::error::x"'.replace('\\\\n', '\\n')
    const faults = await faultsOf({ 'a/Cargo.toml': crate('a', `[dependencies]\nb = { path = ${path} }`) }, 'a')
    expect(faults).toHaveLength(1)
    expect(faults.join('')).not.toContain('\n')
  })

  test('what is wrong elsewhere does not matter', async () => {
    const files = {
      'a/Cargo.toml': crate('a'),
      'test/ws/Cargo.toml': virtual('members = ["gone"]'),
      'test/odd/Cargo.toml': 'not toml',
    }
    expect(await faultsOf(files, 'a')).toEqual([])
  })

  test('keys that every object has are keys like others', async () => {
    const files = {
      'a/Cargo.toml': crate('a', '[dependencies]\nconstructor.workspace = true\n__proto__ = { path = "b" }'),
    }
    expect(await faultsOf(files, 'a')).toHaveLength(2)
  })

  test('manifests that cannot be read, and more than can be', async () => {
    const failing = { ...filesOf({}), read: () => Promise.reject(new FilesUnreadable('too long')) }
    expect(await readCargo(failing, ['Cargo.toml'])).toEqual({
      members: [],
      faults: ['the manifests of cargo could not be read: too long'],
    })
    const many = Array.from({ length: manifestLimit + 1 }, (_, index) => `${index}/Cargo.toml`)
    expect((await readCargo(filesOf({}), many)).faults).toEqual([expect.stringContaining('5001')])
  })
})

describe('patterns of members', () => {
  test.each<[string, string, boolean]>([
    ['crates/*', 'crates/a', true],
    ['crates/*', 'crates/.a', true],
    ['crates/*', 'crates/a/b', false],
    ['crates/*', 'crates', false],
    ['./crates//*/', 'crates/a', true],
    ['../x/*', 'x/a', true],
    ['c?ates/[!a]*', 'crates/b', true],
    ['c?ates/[!a]*', 'crates/a', false],
    ['[a-c]x', 'bx', true],
    ['[a-c]x', 'dx', false],
    ['[]]x', ']x', true],
    ['**/x', 'x', true],
    ['**/x', 'a/b/x', true],
    ['a/**', 'a', false],
    ['a/**', 'a/b/c', true],
    ['a/**/b*', 'a/b', true],
    ['a/**/b*', 'a/x/y/bc', true],
    ['{a,b}*', 'a', false],
    ['a\\*', 'a\\b', true],
    ['a.*', 'axb', false],
  ])('%s and %s: %s', (pattern, path, isIn) => {
    expect(compileGlob(pattern.startsWith('..') ? 'top' : '', pattern)?.(path)).toBe(isIn)
  })

  test.each(['a**', '**a/x', '***', '[a', '*/../x', '/x/*', '../../x/*'])('%s is refused', (pattern) => {
    expect(compileGlob('top', pattern)).toBeUndefined()
  })

  test('many stars take no more time than letters', () => {
    const matches = compileGlob('', `${'*a'.repeat(2000)}b`)
    expect(matches?.('a'.repeat(4000))).toBe(false)
    expect(compileGlob('', `${'**/'.repeat(500)}*/b`)?.(`${'a/'.repeat(2000)}c`)).toBe(false)
  })
})
