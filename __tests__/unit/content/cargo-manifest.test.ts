import { describe, expect, test } from '@jest/globals'
import { cargoProver } from '../../../packages/content/src/cargo/prover.ts'
import { crate } from '../workspace/cargo-files.ts'
import { proveChange, type Commit } from './cargo-sides.ts'

/** Of a package on its own, whose manifest says one thing, then another. */
const changed = (before: string, after: string) =>
  proveChange('Cargo.toml', { 'Cargo.toml': before }, { 'Cargo.toml': after })
const body = (before: string, after: string) => changed(crate('a', before), crate('a', after))

describe('which files', () => {
  test.each([
    ['Cargo.toml', true],
    ['a/b/Cargo.lock', true],
    ['a/cargo.toml', false],
    ['Cargo.toml.orig', false],
    ['myCargo.toml', false],
  ])('%s: %s', (path, isCovered) => {
    expect(cargoProver.covers(path, 'modified')).toBe(isCovered)
    expect(cargoProver.covers(path, 'added')).toBe(false)
    expect(cargoProver.covers(path, 'deleted')).toBe(false)
  })
})

describe('what counts', () => {
  test.each<[string, string, string]>([
    ['a dependency', '[dependencies]\nx = "1"', '[dependencies]\nx = "2"'],
    ['one more dependency', '[dependencies]\nx = "1"', '[dependencies]\nx = "1"\ny = "1"'],
    ['one that became optional', '[dependencies]\nx = "1"', '[dependencies]\nx = { version = "1", optional = true }'],
    ['its features', '[dependencies]\nx = { version = "1", features = ["a"] }', '[dependencies]\nx = "1"'],
    [
      'its default features',
      '[dependencies]\nx = "1"',
      '[dependencies]\nx = { version = "1", default-features = false }',
    ],
    [
      'a revision that is lost',
      '[dependencies]\nx = { git = "https://a.example/x", rev = "abc" }',
      '[dependencies]\nx = { git = "https://a.example/x" }',
    ],
    ['another package of that name', '[dependencies]\nx = "1"', '[dependencies]\nx = { version = "1", package = "y" }'],
    // the crate is then called by the key, not by the name of its library
    ['its own name', '[dependencies]\nx = { version = "1", package = "x" }', '[dependencies]\nx = "1"'],
    ['another registry', '[dependencies]\nx = "1"', '[dependencies]\nx = { version = "1", registry = "mine" }'],
    ['a path', '[dependencies]\nx = { path = "x" }', '[dependencies]\nx = { path = "y" }'],
    ['a path out of here', '[dependencies]\nx = { path = "../x" }', '[dependencies]\nx = { path = "../../x" }'],
    ['from tests to the build', '[dev-dependencies]\nx = "1"', '[dependencies]\nx = "1"'],
    ['from the build script to the build', '[build-dependencies]\nx = "1"', '[dependencies]\nx = "1"'],
    ['of the build script', '[build-dependencies]\nx = "1"', '[build-dependencies]\nx = "1.1"'],
    ['for a platform', '[target."cfg(unix)".dependencies]\nx = "1"', '[target."cfg(unix)".dependencies]\nx = "2"'],
    ['the platform', '[target."cfg(unix)".dependencies]\nx = "1"', '[target."cfg(windows)".dependencies]\nx = "1"'],
    ['a feature', '[features]\nf = ["a"]', '[features]\nf = ["a", "b"]'],
    ['an empty feature', '[features]', '[features]\nf = []'],
    ['a profile', '[profile.release]\nlto = true', '[profile.release]\nlto = "thin"'],
    ['a debug assertion', '', '[profile.release]\ndebug-assertions = true'],
    ['a patch', '', '[patch.crates-io]\nx = { git = "https://a.example/x" }'],
    ['a replacement', '[replace]\n"x:1.0.0" = { path = "x" }', ''],
    ['the library', '[lib]\ncrate-type = ["rlib"]', '[lib]\ncrate-type = ["cdylib"]'],
    ['a library that is not found by itself', 'autolib = false', 'autolib = false\n[lib]\nbench = false'],
    ['a binary', '[[bin]]\nname = "x"\npath = "x.rs"', '[[bin]]\nname = "x"\npath = "y.rs"'],
    ['what a binary requires', '[[bin]]\nname = "x"', '[[bin]]\nname = "x"\nrequired-features = ["f"]'],
    ['the build script', 'build = "a.rs"', 'build = "b.rs"'],
    ['what is linked', 'links = "x"', 'links = "y"'],
    ['binaries found by themselves', '', 'autobins = false'],
    ['the oldest compiler', 'rust-version = "1.70"', 'rust-version = "1.80"'],
    ['the resolver', 'resolver = "2"', 'resolver = "3"'],
    ['a key that nobody knows', '', 'new-thing = 1'],
    ['a section that nobody knows', '', '[hints]\nmostly-unused = true'],
    ['what other tools read', '[package.metadata.wasm]\nopt = 1', '[package.metadata.wasm]\nopt = 2'],
    ['docs, but not of docs.rs', '[package.metadata.docs.other]\na = 1', '[package.metadata.docs.other]\na = 2'],
    ['a workspace', '', '[workspace]'],
    ['a default member', '[workspace]\ndefault-members = ["a"]', '[workspace]\ndefault-members = []'],
    ['a member, without roots', '[workspace]', '[workspace]\nmembers = ["a"]'],
    ['1 and 1.0', 'x = 1', 'x = 1.0'],
    ['numbers beyond what a float tells apart', 'x = 9007199254740993', 'x = 9007199254740992'],
    ['text and number', 'x = 1', 'x = "1"'],
  ])('%s', async (_, before, after) => {
    expect(await body(before, after)).toMatchObject({ kind: 'different' })
    expect(await body(after, before)).toMatchObject({ kind: 'different' })
  })

  test('name and edition', async () => {
    expect(await changed(crate('a'), crate('b'))).toMatchObject({ kind: 'different', why: 'package.name changed' })
    expect(await changed(crate('a'), crate('a').replace('2021', '2024'))).toEqual({
      kind: 'different',
      why: 'package.edition changed',
    })
  })

  test('cargo-features', async () => {
    expect(await changed(crate('a'), `cargo-features = ["x"]\n${crate('a')}`)).toMatchObject({ kind: 'different' })
  })

  test('a version alone is named', async () => {
    expect(await changed(crate('a'), crate('a').replace('0.1.0', '0.2.0-rc.1'))).toEqual({
      kind: 'different',
      why: 'only the version changed: 0.1.0 became 0.2.0-rc.1',
    })
    expect(await changed(crate('a'), crate('a', 'links = "x"').replace('0.1.0', '0.2.0'))).toEqual({
      kind: 'different',
      why: 'package.links, package.version changed',
    })
    const hostile = await changed(crate('a'), crate('a').replace('0.1.0', '1\\n::error::'))
    expect(hostile).toEqual({ kind: 'different', why: 'only the version changed' })
  })

  test('names from outside are quoted, and no more than three', async () => {
    const proof = await body('', '[dependencies]\n"a\\n::b" = "1"\nc = "1"\nd = "1"\ne = "1"')
    expect(proof.why).toMatch(/^"dependencies\..*", dependencies\.c, dependencies\.d and 1 more changed$/)
    expect(proof.why).not.toContain('\n')
  })
})

describe('what does not', () => {
  test.each<[string, string, string]>([
    ['a description', 'description = "a"', 'description = "b"'],
    ['authors, license and the like', 'authors = ["a"]\nlicense = "MIT"', 'readme = "b.md"\nkeywords = ["k"]'],
    ['what is packed', 'include = ["a"]\npublish = false', 'exclude = ["b"]'],
    ['dependencies of tests', '[dev-dependencies]\nx = "1"', '[dev-dependencies]\nx = "2"'],
    ['as they were once spelt', '[dev_dependencies]\nx = "1"', ''],
    ['those for a platform', '[target."cfg(unix)".dev-dependencies]\nx = "1"', ''],
    [
      'tests, benches, examples',
      '[[test]]\nname = "t"',
      '[[bench]]\nname = "b"\nharness = false\n[[example]]\nname = "e"',
    ],
    ['whether the library is tested', '[lib]\nname = "a"', '[lib]\nname = "a"\nbench = false\ndoctest = false'],
    ['whether a library found by itself is tested', '', '[lib]\nbench = false'],
    ['badges', '[badges.x]\na = "b"', ''],
    ['lints', '[lints.rust]\nunsafe_code = "forbid"', '[lints.clippy]\nall = "warn"'],
    ['the settings of docs.rs', '[package.metadata.docs.rs]\ntargets = ["a"]', ''],
  ])('%s', async (_, before, after) => {
    expect(await body(before, after)).toMatchObject({ kind: 'same', proof: 'manifest' })
    expect(await body(after, before)).toMatchObject({ kind: 'same', proof: 'manifest' })
  })

  test('what changed is named', async () => {
    expect(await body('description = "a"\n[dev-dependencies]\nx = "1"', 'description = "b"')).toEqual({
      kind: 'same',
      proof: 'manifest',
      why: 'only package.description, dev-dependencies.x changed, which no build takes in',
    })
  })

  test.each<[string, string, string]>([
    ['comments', '', '# a comment'],
    ['the order of keys', '[dependencies]\na = "1"\nb = "2"', '[dependencies]\nb = "2"\na = "1"'],
    [
      'tables in a line',
      '[dependencies]\na = { version = "1", optional = true }',
      '[dependencies.a]\noptional = true\nversion = "1"',
    ],
    ['dotted keys', '[dependencies]\na = { version = "1" }', "[dependencies]\na.version = '1'"],
    ['line ends', '[features]\na = []\n', '[features]\r\na = []\r\n'],
    ['the order of sections', '[features]\na = []\n[lib]\nname = "x"', '[lib]\nname = "x"\n[features]\na = []'],
  ])('layout: %s', async (_, before, after) => {
    expect(await body(before, after)).toMatchObject({ kind: 'same', proof: 'formatting-only' })
  })

  test.each<[string, string, string]>([
    ['a bare version', '[dependencies]\na = "1"', '[dependencies]\na = { version = "1" }'],
    [
      'defaults',
      '[dependencies]\na = { version = "1", optional = false, default-features = true }',
      '[dependencies]\na = "1"',
    ],
    [
      'default_features',
      '[dependencies]\na = { version = "1", default_features = false }',
      '[dependencies]\na = { version = "1", default-features = false }',
    ],
    [
      'the order of features',
      '[dependencies]\na = { version = "1", features = ["x", "y"] }',
      '[dependencies]\na = { version = "1", features = ["y", "x", "y"] }',
    ],
    ['no features', '[dependencies]\na = { version = "1", features = [] }', '[dependencies]\na = "1"'],
    ['the way of a path', '[dependencies]\na = { path = "./b/../a/" }', '[dependencies]\na = { path = "a" }'],
    ['the order within a feature', '[features]\nf = ["a", "b"]', '[features]\nf = ["b", "a"]'],
    ['build_dependencies', '[build_dependencies]\na = "1"', '[build-dependencies]\na = "1"'],
    ['crate_type', '[lib]\ncrate_type = ["cdylib"]', '[lib]\ncrate-type = ["cdylib"]'],
    ['the order of binaries', '[[bin]]\nname = "a"\n[[bin]]\nname = "b"', '[[bin]]\nname = "b"\n[[bin]]\nname = "a"'],
  ])('spelling: %s', async (_, before, after) => {
    expect(await body(before, after)).toMatchObject({ kind: 'same', proof: 'manifest' })
  })
})

describe('what cannot be compared', () => {
  test.each<[string, string, string]>([
    ['a key twice', '[dependencies]\na = "1"\na = "1"', '[dependencies]\na = "1"'],
    ['no TOML', '[dependencies', ''],
    ['nothing to inherit from', '[dependencies]\na.workspace = true', '[dependencies]\na.workspace = true\nb = "1"'],
  ])('%s', async (_, before, after) => {
    expect(await body(before, after)).toMatchObject({ kind: 'unproven' })
    expect(await body(after, before)).toMatchObject({ kind: 'unproven' })
  })

  test('a field with nothing to inherit from', async () => {
    const inheriting = crate('a').replace('version = "0.1.0"', 'version.workspace = true')
    expect(await changed(inheriting, `${inheriting}links = "x"`)).toMatchObject({
      kind: 'unproven',
      why: 'it inherits version, and no workspace is known that has it',
    })
  })
})

describe('resolver 1 lets features of tests reach the build', () => {
  const tests = '[dev-dependencies]\nx = { version = "1", features = ["f"] }'
  const old = (more: string) => crate('a', more).replace('2021', '2018')

  test.each<[string, string, string, string]>([
    ['by edition', old(''), old(tests), 'different'],
    ['with resolver 2 said', old('resolver = "2"'), old(`resolver = "2"\n${tests}`), 'same'],
    ['with resolver 1 said', crate('a', 'resolver = "1"'), crate('a', `resolver = "1"\n${tests}`), 'different'],
  ])('%s', async (_, before, after, kind) => {
    expect((await changed(before, after)).kind).toBe(kind)
  })

  test('a virtual workspace that says nothing has it', async () => {
    const commit = (resolver: string, more: string) => ({
      'Cargo.toml': `[workspace]\nmembers = ["a"]\n${resolver}`,
      'a/Cargo.toml': crate('a', more),
    })
    expect((await proveChange('a/Cargo.toml', commit('', ''), commit('', tests))).kind).toBe('different')
    const two = 'resolver = "2"'
    expect((await proveChange('a/Cargo.toml', commit(two, ''), commit(two, tests))).kind).toBe('same')
  })
})

describe('what is inherited', () => {
  const commit = (root: string, node: string, tool = ''): Commit => ({
    'Cargo.toml': `[workspace]\nresolver = "2"\nmembers = ["node", "lib", "tool"]\n${root}`,
    'node/Cargo.toml': crate('node', `[dependencies]\nlib = { path = "../lib" }\n${node}`),
    'lib/Cargo.toml': crate('lib'),
    'tool/Cargo.toml': crate('tool', tool),
  })
  const shared = (line: string) => `[workspace.dependencies]\n${line}`
  const uses = '[build-dependencies]\nx.workspace = true'

  test('what a member says, and what it inherits, are the same when they are equal', async () => {
    const root = shared('x = { version = "1", default-features = false, features = ["a"] }')
    const own = '[build-dependencies]\nx = { version = "1", features = ["b", "a"], default-features = false }'
    const inherits = '[build-dependencies]\nx = { workspace = true, features = ["b"] }'
    expect(await proveChange('node/Cargo.toml', commit(root, own), commit(root, inherits))).toMatchObject({
      kind: 'same',
    })
    const other = inherits.replace('"b"', '"c"')
    expect(await proveChange('node/Cargo.toml', commit(root, own), commit(root, other))).toMatchObject({
      kind: 'different',
      why: 'build-dependencies.x changed',
    })
  })

  test('a path is that of the root', async () => {
    const root = shared('lib = { path = "./lib" }')
    const inheriting = commit(root, '')['node/Cargo.toml']?.replace('{ path = "../lib" }', '{ workspace = true }') ?? ''
    const after = { ...commit(root, ''), 'node/Cargo.toml': inheriting }
    expect(await proveChange('node/Cargo.toml', commit(root, ''), after)).toMatchObject({ kind: 'same' })
  })

  test.each<[string, Commit, Commit, readonly string[], string]>([
    ['used inside', commit(shared('x = "1"'), uses), commit(shared('x = "2"'), uses), ['node'], 'different'],
    ['used outside', commit(shared('x = "1"'), '', uses), commit(shared('x = "2"'), '', uses), ['node'], 'same'],
    [
      'used outside, no roots',
      commit(shared('x = "1"'), '', uses),
      commit(shared('x = "2"'), '', uses),
      [],
      'different',
    ],
    ['used by nobody', commit(shared('x = "1"'), ''), commit(shared('x = "2"\ny = "1"'), ''), [], 'same'],
    [
      'used by tests',
      commit(shared('x = "1"'), '[dev-dependencies]\nx.workspace = true'),
      commit(shared('x = "2"'), '[dev-dependencies]\nx.workspace = true'),
      ['node'],
      'same',
    ],
    [
      'used for a platform',
      commit(shared('x = "1"'), '[target.a.dependencies]\nx = { workspace = true }'),
      commit(shared('x = "2"'), '[target.a.dependencies]\nx = { workspace = true }'),
      ['node'],
      'different',
    ],
    ['newly used', commit('', ''), commit(shared('x = "2"'), uses), ['node'], 'different'],
    ['a root that is not there', commit(shared('x = "1"'), ''), commit(shared('x = "2"'), ''), ['nod'], 'unproven'],
  ])('a change in the root, %s', async (_, before, after, roots, kind) => {
    expect((await proveChange('Cargo.toml', before, after, roots)).kind).toBe(kind)
  })

  test('the sentences name who inherits', async () => {
    const [before, after] = [commit(shared('x = "1"'), uses), commit(shared('x = "2"'), uses)]
    expect((await proveChange('Cargo.toml', before, after, ['node'])).why).toBe(
      'workspace.dependencies.x changed, which node inherits',
    )
    expect((await proveChange('Cargo.toml', before, after, ['tool'])).why).toBe(
      'only workspace.dependencies.x changed, which nothing that the roots are built from takes in',
    )
  })

  test('a shared version, edition and description', async () => {
    const sharing = (field: string, value: string): Commit => {
      const all = commit(`[workspace.package]\n${field} = "${value}"`, '')
      const node = `[package]\nname = "node"\n${field}.workspace = true`
      return { ...all, 'node/Cargo.toml': node }
    }
    for (const [field, kind] of [
      ['version', 'different'],
      ['edition', 'different'],
      ['description', 'same'],
    ] as const) {
      const [before, after] = [sharing(field, '2018'), sharing(field, '2021')]
      expect((await proveChange('Cargo.toml', before, after, ['node'])).kind).toBe(kind)
      expect((await proveChange('Cargo.toml', before, after, ['tool'])).kind).toBe('same')
    }
  })

  test('lints of the workspace', async () => {
    const after = commit('[workspace.lints.rust]\nx = "deny"', '')
    expect((await proveChange('Cargo.toml', commit('', ''), after)).kind).toBe('same')
  })
})

describe('members', () => {
  const commit = (members: string, more: Commit = {}): Commit => ({
    'Cargo.toml': `[workspace]\nresolver = "2"\n${members}`,
    'node/Cargo.toml': crate('node', '[dependencies]\nlib = { path = "../lib" }'),
    'lib/Cargo.toml': crate('lib'),
    'tool/Cargo.toml': crate('tool'),
    ...more,
  })

  test.each<[string, string, string, readonly string[], string]>([
    ['one more outside', 'members = ["node"]', 'members = ["node", "tool"]', ['node'], 'same'],
    ['one more outside, no roots', 'members = ["node"]', 'members = ["node", "tool"]', [], 'different'],
    ['another order', 'members = ["node", "tool"]', 'members = ["tool", "node"]', [], 'same'],
    ['one left the workspace', 'members = ["node"]', 'members = ["node"]\nexclude = ["lib"]', ['node'], 'different'],
    ['a pattern for names', 'members = ["node", "tool", "lib"]', 'members = ["*"]', ['node'], 'same'],
    ['a member that is missing', 'members = ["node"]', 'members = ["node", "gone"]', ['node'], 'different'],
  ])('%s', async (_, before, after, roots, kind) => {
    expect((await proveChange('Cargo.toml', commit(before), commit(after), roots)).kind).toBe(kind)
  })
})
