// Which changes of Rust sources touch only what is built for tests.
import { describe, expect, test } from '@jest/globals'
import type { Files } from '@shakedown/ports'
import { FilesUnreadable } from '@shakedown/ports'
import type { Side } from '../../../packages/content/src/proof.ts'
import { rustTestsProver } from '../../../packages/content/src/rust-tests/prover.ts'

type Tree = Readonly<Record<string, string>>

const bytes = (text: string | undefined) => (text === undefined ? undefined : new TextEncoder().encode(text))

function sideOf(tree: Tree, links: readonly string[] = []): Side {
  const files: Files = {
    read: async (paths) =>
      new Map(
        paths.flatMap((path): [string, Uint8Array][] => {
          const content = bytes(tree[path])
          return content === undefined ? [] : [[path, content]]
        }),
      ),
    list: async () => [...Object.keys(tree), ...links],
    links: async () => new Map(links.map((path) => [path, 'elsewhere'])),
  }
  return { files, workspace: async () => ({ members: [], faults: [] }) }
}

const proveSides = (path: string, base: Tree, head: Tree, links: readonly string[] = []) =>
  rustTestsProver.prove(
    { path, before: bytes(base[path]), after: bytes(head[path]) },
    { base: sideOf(base, links), head: sideOf(head, links), roots: [] },
  )

const inline = (before: string, after: string) => proveSides('a.rs', { 'a.rs': before }, { 'a.rs': after })

describe('items with #[cfg(test)]', () => {
  const held: readonly [string, string][] = [
    ['fn a() {}\n#[cfg(test)]\nmod tests { fn b() {} }\n', 'fn a() {}\n#[cfg(test)]\nmod tests { fn c(x: u8) {} }\n'],
    ['fn a() {}', 'fn a() {}\n#[cfg(test)] mod tests;'],
    ['#[cfg(test)] mod tests; fn a() {}', 'fn a() {}'],
    ['#[cfg(all(test, feature = "x"))] use a::{b, c}; fn d() {}', '#[cfg(test)] use a; fn d() {}'],
    ['#[cfg(all(feature = "x", test))] const A: [u8; 2] = [{ 1; 2 }, 3]; fn d() {}', 'fn d() {}'],
    ['#[cfg(test)] #[derive(Clone)] pub(crate) struct A<T>(T) where T: B; fn d() {}', 'fn d() {}'],
    [
      '/// doc\n#[allow(x)] #[cfg(test)] impl<T> !Send for A<{ 1 }> where B<C = { 2 }>: D { fn e() {} } fn d() {}',
      'fn d() {}',
    ],
    ['#[cfg(test)] pub async unsafe extern "C" fn a() -> [u8; { 1 }] { b } fn d() {}', 'fn d() {}'],
    ['#[cfg(test)] macro_rules! m { () => {} } #[cfg(test)] macro_rules! n ( () => {} ); fn d() {}', 'fn d() {}'],
    ['#[cfg(test)] a::parameter_types! { b } #[cfg(test)] thread_local!(b); fn d() {}', 'fn d() {}'],
    ['#[cfg(test)] extern crate a; #[cfg(test)] unsafe extern "C" { fn b(); } fn d() {}', 'fn d() {}'],
    ['#[cfg(test)] static mut A: u8 = 1; #[cfg(test)] type B = u8; #[cfg(test)] enum C { D } fn d() {}', 'fn d() {}'],
    [
      '#[cfg(test)] unsafe impl A for B {} #[cfg(test)] union U { a: u8 } #[cfg(test)] trait T {} fn d() {}',
      'fn d() {}',
    ],
    ['mod a { mod b { fn c() {} #[cfg(test)] mod tests { x } } }', 'mod a { mod b { fn c() {} } }'],
    ['#![allow(x)] #![cfg(test)] fn a() {}', '#![cfg(test)] fn b() {}'],
    ['impl ::a::B for C {} #[cfg(test)] fn x() {}', 'impl ::a::B for C {} #[cfg(test)] fn y() {}'],
  ]
  test.each(held)('%j and %j: tests only', async (before, after) => {
    expect(await inline(before, after)).toMatchObject({ kind: 'same', proof: 'tests-only' })
    expect(await inline(after, before)).toMatchObject({ kind: 'same', proof: 'tests-only' })
  })

  test.each([
    // Changed outside, too.
    ['fn a() {} #[cfg(test)] mod tests { b }', 'fn a() { 1 } #[cfg(test)] mod tests { c }'],
    // No tests at all.
    ['fn a() {}', 'fn b() {}'],
    ['fn a() {} // x', 'fn a() {} // y'],
    // Built without tests, too.
    ['#[cfg(any(test, feature = "x"))] fn a() {}', '#[cfg(any(test, feature = "x"))] fn b() {}'],
    ['#[cfg(not(test))] fn a() {}', '#[cfg(not(test))] fn b() {}'],
    ['#[cfg(all(not(test), x))] fn a() {}', '#[cfg(all(not(test), x))] fn b() {}'],
    ['#[cfg(all(any(test), x))] fn a() {}', '#[cfg(all(any(test), x))] fn b() {}'],
    ['#[cfg_attr(test, x)] fn a() {}', '#[cfg_attr(test, x)] fn b() {}'],
    ['#[cfg(test = "x")] fn a() {}', '#[cfg(test = "x")] fn b() {}'],
    // A macro sees it before cfg does.
    ['#[m] #[cfg(test)] fn a() {}', '#[m] #[cfg(test)] fn b() {}'],
    ['#[derive(M)] #[cfg(test)] struct A;', '#[derive(M)] #[cfg(test)] struct B;'],
    ['#[pallet] mod a { #[cfg(test)] fn b() {} }', '#[pallet] mod a { #[cfg(test)] fn c() {} }'],
    ['#[cfg_attr(x, m)] mod a { #[cfg(test)] fn b() {} }', '#[cfg_attr(x, m)] mod a { #[cfg(test)] fn c() {} }'],
    ['m! { #[cfg(test)] fn b() {} }', 'm! { #[cfg(test)] fn c() {} }'],
    ['#![a::m] #[cfg(test)] fn b() {}', '#![a::m] #[cfg(test)] fn c() {}'],
    // Not at the level of a module.
    ['fn a() { #[cfg(test)] b(); }', 'fn a() { #[cfg(test)] c(); }'],
    ['impl A { #[cfg(test)] fn b() {} }', 'impl A { #[cfg(test)] fn c() {} }'],
    ['"#[cfg(test)] fn a() {}"', '"#[cfg(test)] fn b() {}"'],
    ['// #[cfg(test)]\nfn a() {}', '// #[cfg(test)]\nfn b() {}'],
    // The end of an item is not certain.
    ['#[cfg(test)] fn a() -> B<1, { 2 }> { c } fn d() {}', '#[cfg(test)] fn a() -> B<1, { 2 }> { x } fn d() {}'],
    ['#[cfg(test)] what is this; fn d() {}', '#[cfg(test)] what is that; fn d() {}'],
    ['#[cfg(test)]', ''],
    // Lines move, and the rest asks for them.
    ['#[cfg(test)] fn a() {}\nfn b() { line!() }', '#[cfg(test)] fn a() {\n}\nfn b() { line!() }'],
  ])('%j and %j: not proven', async (before, after) => {
    expect((await inline(before, after)).kind).not.toBe('same')
    expect((await inline(after, before)).kind).not.toBe('same')
  })

  test('what differs outside is named', async () => {
    expect(await inline('fn a() {} #[cfg(test)] fn t() {}', 'fn b() {} #[cfg(test)] fn t() {}')).toEqual({
      kind: 'different',
      why: '"a" became "b", and at the base there is no Cargo.toml above it',
    })
  })
})

const manifest = '[package]\nname = "a"\nversion = "1.0.0"\n'

/** Proves an edit of the file, in a repository that is otherwise the same on both sides. */
const edited = (path: string, tree: Tree, links?: readonly string[]) =>
  proveSides(path, { [path]: 'fn old() {}', ...tree }, { ...tree, [path]: `${tree[path] ?? ''} fn new() {}` }, links)

describe('files that are only reached through #[cfg(test)]', () => {
  test.each<[string, string, Tree]>([
    ['a module beside lib.rs', 'src/tests.rs', { 'src/lib.rs': '#[cfg(test)] mod tests;' }],
    ['a folder with mod.rs', 'src/tests/mod.rs', { 'src/lib.rs': '#[cfg(test)]\nmod tests;' }],
    ['below a module of its own', 'src/a/tests.rs', { 'src/lib.rs': 'mod a;', 'src/a.rs': '#[cfg(test)] mod tests;' }],
    ['below mod.rs', 'src/a/tests.rs', { 'src/lib.rs': 'mod a;', 'src/a/mod.rs': '#[cfg(test)] mod tests;' }],
    ['in a module in place', 'src/a/t.rs', { 'src/lib.rs': 'mod a { #[cfg(test)] mod t; }' }],
    ['in a module in place for tests', 'src/tests/t.rs', { 'src/lib.rs': '#[cfg(test)] mod tests { mod t; }' }],
    ['by a path', 'src/odd/x.rs', { 'src/lib.rs': '#[cfg(test)] #[path = "odd/x.rs"] mod t;' }],
    ['through another such file', 'src/t/u.rs', { 'src/lib.rs': '#[cfg(test)] mod t;', 'src/t.rs': 'mod u;' }],
    [
      'through a file that is for tests by itself',
      'src/t/u.rs',
      { 'src/lib.rs': 'mod t;', 'src/t.rs': '#![cfg(test)] mod u;' },
    ],
    ['all(test, …)', 'src/tests.rs', { 'src/lib.rs': '#[cfg(all(test, feature = "x"))] mod tests;' }],
    [
      'with macros that make modules in place',
      'src/tests.rs',
      { 'src/lib.rs': '#[cfg(test)] mod tests; macro_rules! m { ($n:ident) => { mod $n { } mod [<a $n>] { } } }' },
    ],
    [
      'with a generated include beside it',
      'src/tests.rs',
      { 'src/lib.rs': '#[cfg(test)] mod tests; include!(concat!(env!("OUT_DIR"), "/bindings.rs"));' },
    ],
  ])('%s', async (_, path, tree) => {
    expect(await edited(path, { 'Cargo.toml': manifest, ...tree })).toMatchObject({ kind: 'same', proof: 'tests-only' })
    const below = Object.fromEntries(Object.entries(tree).map(([name, text]) => [`crates/a/${name}`, text]))
    expect(await edited(`crates/a/${path}`, { 'crates/a/Cargo.toml': manifest, ...below })).toMatchObject({
      kind: 'same',
    })
  })

  test.each<[string, string, Tree, RegExp]>([
    ['not for tests', 'src/t.rs', { 'src/lib.rs': 'mod t;' }, /src\/lib\.rs takes it in/],
    ['both', 'src/t.rs', { 'src/lib.rs': '#[cfg(test)] mod t;', 'src/main.rs': 'mod t;' }, /src\/main\.rs takes it in/],
    ['any(test, …)', 'src/t.rs', { 'src/lib.rs': '#[cfg(any(test, x))] mod t;' }, /takes it in/],
    ['named by none', 'src/t.rs', { 'src/lib.rs': '' }, /no #\[cfg\(test\)\] mod/],
    [
      'a path from elsewhere',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; #[path = "t.rs"] mod u;' },
      /takes it in/,
    ],
    [
      'a path that may hold',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; #[cfg_attr(x, path = "t.rs")] mod u;' },
      /takes it in/,
    ],
    [
      'in a macro',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; cfg_if! { if #[cfg(x)] { mod t; } }' },
      /takes it in/,
    ],
    [
      'a path in a macro',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; m! { #[path = "./t.rs"] mod u; }' },
      /takes it in/,
    ],
    [
      'a macro names modules',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; macro_rules! m { ($n:ident) => { mod $n; } }' },
      /a macro names a module/,
    ],
    [
      'a macro makes names',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; m! { mod [<t>]; }' },
      /a macro names a module/,
    ],
    [
      'a macro names paths',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; macro_rules! m { ($p:literal) => { #[path = $p] mod x { } } }' },
      /a macro names the path/,
    ],
    [
      'included',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; const A: &str = include_str!("t.rs");' },
      /src\/lib\.rs/,
    ],
    [
      'include of anything',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; include!(concat!("t", ".rs"));' },
      /no plain text/,
    ],
    [
      'include under another name',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; use std::include_str as i;' },
      /under another name/,
    ],
    [
      'a source that cannot be read',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t;', 'src/x.rs': '"' },
      /src\/x\.rs, line 1/,
    ],
    [
      'a module that is nowhere',
      'src/t.rs',
      { 'src/lib.rs': '#[cfg(test)] mod t; mod linked;' },
      /module linked is not found/,
    ],
    [
      'a manifest builds it',
      'src/t.rs',
      { 'Cargo.toml': `${manifest}[[bin]]\nname = "t"\npath = "src/t.rs"`, 'src/lib.rs': '#[cfg(test)] mod t;' },
      /a manifest builds it/,
    ],
    [
      'a program by its place',
      'src/bin/t.rs',
      { 'src/lib.rs': '', 'src/bin/main.rs': '#[cfg(test)] mod t;' },
      /no #\[cfg/,
    ],
    [
      'no package',
      'src/t.rs',
      { 'Cargo.toml': '[workspace]\n', 'src/lib.rs': '#[cfg(test)] mod t;' },
      /has no package/,
    ],
    [
      'a broken manifest',
      'src/t.rs',
      { 'Cargo.toml': `${manifest}name = "b"\n`, 'src/lib.rs': '#[cfg(test)] mod t;' },
      /cannot be read/,
    ],
  ])('not when %s', async (_, path, tree, why) => {
    const proof = await edited(path, { 'Cargo.toml': manifest, ...tree })
    expect(proof).toMatchObject({ kind: 'different', why: expect.stringMatching(why) })
  })

  test('the parent must say so on both sides', async () => {
    const [base, head] = ['mod t;', '#[cfg(test)] mod t;'].map((lib) => ({ 'Cargo.toml': manifest, 'src/lib.rs': lib }))
    const before = { ...base, 'src/t.rs': 'fn a() {}' }
    const after = { ...head, 'src/t.rs': 'fn b() {}' }
    expect(await proveSides('src/t.rs', before, after)).toMatchObject({
      kind: 'different',
      why: expect.stringMatching(/at the base/),
    })
    expect(await proveSides('src/t.rs', after, before)).toMatchObject({
      kind: 'different',
      why: expect.stringMatching(/at the head/),
    })
  })

  test('a new file and a deleted one count where they exist', async () => {
    const without = { 'Cargo.toml': manifest, 'src/lib.rs': '' }
    const within = { 'Cargo.toml': manifest, 'src/lib.rs': '#[cfg(test)] mod t;', 'src/t.rs': 'fn a() {}' }
    expect(await proveSides('src/t.rs', without, within)).toMatchObject({ kind: 'same' })
    expect(await proveSides('src/t.rs', within, without)).toMatchObject({ kind: 'same' })
  })

  test('a symbolic link in the sources may be any of them', async () => {
    const tree = { 'Cargo.toml': manifest, 'src/lib.rs': '#[cfg(test)] mod t;' }
    expect(await edited('src/t.rs', tree, ['src/linked.rs'])).toMatchObject({ kind: 'different' })
  })
})

describe('a file that another package takes in is no test alone', () => {
  const own = { 'a/Cargo.toml': manifest, 'a/src/lib.rs': '#[cfg(test)] mod t;', 'b/Cargo.toml': manifest }
  test.each(['a/src/t.rs', 'a/tests/t.rs'])('%s', async (path) => {
    const by = async (source: Tree) => (await edited(path, { ...own, ...source })).kind
    expect(await by({ 'b/src/lib.rs': '' })).toBe('same')
    expect(await by({ 'b/src/lib.rs': `#[path = "../../${path}"] mod t;` })).toBe('different')
    expect(await by({ 'b/src/lib.rs': `include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../${path}"));` })).toBe(
      'different',
    )
    expect(await by({ 'b/build.rs': `fn main() { walk("../${path.replace('/t.rs', '')}") }` })).toBe('different')
    expect(await by({ 'b/tests/it.rs': `#[path = "../../${path}"] mod t;` })).toBe('same')
  })

  test('nor one behind a symbolic link, of whatever name', async () => {
    const files = sideOf({ ...own, 'a/tests/t.rs': '' }).files
    const linked = async (links: Record<string, string>) => {
      const side = { ...sideOf({}), files: { ...files, links: async () => new Map(Object.entries(links)) } }
      const versions = { path: 'a/tests/t.rs', before: bytes('fn a() {}'), after: bytes('fn b() {}') }
      return (await rustTestsProver.prove(versions, { base: side, head: side, roots: [] })).kind
    }
    expect(await linked({ 'b/src/x': '../../a/tests' })).toBe('different')
    expect(await linked({ 'b/tests/x': '../../a/tests', 'b/src/y': '../../a/src' })).toBe('same')
  })
})

describe('tests, benches and examples', () => {
  const plain = { 'Cargo.toml': manifest, 'src/lib.rs': 'mod a;', 'src/a.rs': '' }

  test.each(['tests/x.rs', 'tests/common/mod.rs', 'benches/x.rs', 'examples/x/main.rs'])('%s', async (path) => {
    expect(await edited(path, plain)).toMatchObject({ kind: 'same', proof: 'tests-only' })
    expect(await proveSides(path, plain, { ...plain, [path]: '' })).toMatchObject({ kind: 'same' })
    expect(await proveSides(path, { ...plain, [path]: '' }, plain)).toMatchObject({ kind: 'same' })
  })

  test('sources for tests may name them', async () => {
    const lib =
      '#[cfg(test)] #[path = "../tests/x.rs"] mod x; #[cfg(test)] const A: &str = include_str!("../tests/x.rs");'
    expect(await edited('tests/x.rs', { ...plain, 'src/lib.rs': lib })).toMatchObject({ kind: 'same' })
  })

  test('of a test no source needs to be readable', async () => {
    expect(await edited('tests/x.rs', { ...plain, 'tests/ui/broken.rs': '"' })).toMatchObject({ kind: 'same' })
  })

  test.each<[string, string, Tree, RegExp]>([
    [
      'a program there',
      'examples/x.rs',
      { 'Cargo.toml': `${manifest}[[bin]]\nname = "y"\npath = "examples/y.rs"` },
      /builds examples\/y\.rs/,
    ],
    [
      'the library there',
      'tests/x.rs',
      { 'Cargo.toml': `${manifest}[lib]\npath = "./tests/x.rs"` },
      /a manifest builds it/,
    ],
    [
      'the build script there',
      'tests/x.rs',
      { 'Cargo.toml': '[package]\nname = "a"\nbuild = "tests/b.rs"' },
      /builds tests\/b\.rs/,
    ],
    [
      'build scripts there',
      'tests/x.rs',
      { 'Cargo.toml': '[package]\nname = "a"\nbuild = ["build.rs", "tests/b.rs"]' },
      /builds tests\/b\.rs/,
    ],
    [
      'a program of another package',
      'tests/x.rs',
      { 'b/Cargo.toml': `${manifest}[[bin]]\nname = "y"\npath = "../tests/y.rs"` },
      /builds tests\/y\.rs/,
    ],
    ['named by a source', 'tests/x.rs', { 'src/a.rs': '#[path = "../tests/x.rs"] mod x;' }, /src\/a\.rs takes it in/],
    [
      'named by what a source names',
      'tests/x.rs',
      { 'src/a.rs': '#[path = "../tests/y.rs"] mod y;', 'tests/y.rs': 'mod x;' },
      /tests\/y\.rs takes it in/,
    ],
    ['included', 'tests/x.rs', { 'src/a.rs': 'const A: &[u8] = include_bytes!(r"../tests/x.rs");' }, /src\/a\.rs/],
    [
      'included in a doc comment',
      'examples/x.rs',
      { 'src/a.rs': '#[doc = include_str!("../examples/x.rs")] struct A;' },
      /src\/a\.rs/,
    ],
    ['include of anything', 'tests/x.rs', { 'src/a.rs': 'include!(env!("X"));' }, /no plain text/],
    [
      'a build script that names the folder',
      'tests/x.rs',
      { 'build.rs': 'fn main() { read_dir("tests"); }' },
      /build\.rs names tests/,
    ],
    ['below no package', 'x/tests/x.rs', { 'Cargo.toml': '[workspace]' }, /has no package/],
    ['not next to the manifest', 'src/tests/x.rs', {}, /no #\[cfg/],
    ['a package of its own there', 'tests/y/src/x.rs', { 'tests/y/Cargo.toml': manifest }, /no #\[cfg/],
  ])('not when there is %s', async (_, path, tree, why) => {
    const proof = await edited(path, { ...plain, ...tree })
    expect(proof).toMatchObject({ kind: 'different', why: expect.stringMatching(why) })
  })

  test('not without any manifest', async () => {
    expect(await edited('tests/x.rs', { 'src/lib.rs': '' })).toMatchObject({
      kind: 'different',
      why: expect.stringMatching(/no Cargo\.toml/),
    })
  })

  test('not when the package is too big to know', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (__, index) => [`src/m${index}.rs`, '']))
    expect(await edited('tests/x.rs', { ...plain, ...many })).toMatchObject({
      kind: 'different',
      why: expect.stringMatching(/2003, more than 2000/),
    })
    const long = { 'src/a.rs': `// ${'x'.repeat(33 * 2 ** 20)}` }
    expect(await edited('tests/x.rs', { ...plain, ...long })).toMatchObject({
      kind: 'different',
      why: expect.stringMatching(/more than 33554432 bytes/),
    })
  })

  test('not when the commit cannot be read', async () => {
    const files: Files = {
      read: async () => new Map(),
      list: () => Promise.reject(new FilesUnreadable('no such commit')),
      links: async () => new Map(),
    }
    const side: Side = { files, workspace: async () => ({ members: [], faults: [] }) }
    const versions = { path: 'tests/x.rs', before: bytes('fn a() {}'), after: bytes('fn b() {}') }
    expect(await rustTestsProver.prove(versions, { base: side, head: side, roots: [] })).toMatchObject({
      kind: 'unproven',
      why: expect.stringMatching(/no such commit/),
    })
  })
})

test('it is about Rust sources only', () => {
  expect(rustTestsProver.covers('tests/a.rs', 'deleted')).toBe(true)
  expect(rustTestsProver.covers('tests/a.json', 'modified')).toBe(false)
})
