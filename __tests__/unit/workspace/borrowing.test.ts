// What the packages inside a closure name beyond themselves, by paths in their sources and by symbolic links.
import { describe, expect, test } from '@jest/globals'
import type { Files } from '@shakedown/ports'
import { borrowingClosureOf } from '../../../packages/workspace/src/borrowing.ts'
import { readWorkspace } from '../../../packages/workspace/src/read-workspace.ts'
import { crate, filesOf } from './cargo-files.ts'

const workspace = {
  'Cargo.toml': '[workspace]\nmembers = ["node", "tools/*"]\nresolver = "2"\n',
  'node/Cargo.toml': crate('node'),
  'node/src/main.rs': 'fn main() {}\n',
  'tools/bench/Cargo.toml': crate('bench', '\n[dependencies]\nkit = { path = "../kit" }\n'),
  'tools/bench/src/x.rs': 'mod y;\n',
  'tools/bench/src/y.rs': '',
  'tools/bench/spec.json': '{}',
  'tools/bench/other.json': '{}',
  'tools/kit/Cargo.toml': crate('kit'),
  'tools/kit/src/lib.rs': '',
}

async function placesOf(changed: Record<string, string>, links: Record<string, string> = {}) {
  const tree: Record<string, string | null> = {
    ...workspace,
    ...changed,
    ...Object.fromEntries(Object.keys(links).map((path) => [path, null])),
  }
  const files: Files = { ...filesOf(tree), links: async () => new Map(Object.entries(links)) }
  const closure = await borrowingClosureOf(files, await readWorkspace(files), ['node'])
  return (path: string) => closure.place(path)
}

const main = (source: string) => ({ 'node/src/main.rs': source })

describe('a package of which a source is named is inside, with what it needs', () => {
  test.each<[string, Record<string, string>, Record<string, string>?]>([
    ['#[path]', main('#[path = "../../tools/bench/src/x.rs"] mod x;')],
    ['a path from the package', main('include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../tools/bench/src/x.rs"));')],
    ['a path in parts', { 'node/build.rs': 'fn main() { read(Path::new("..").join("tools").join("bench/src")) }' }],
    ['a path in arguments', { 'node/build.rs': "read(join(here, '..', 'tools', 'bench', 'src'))" }],
    ['a path after another in a list', { 'node/build.rs': '["../proto", "../tools/bench/src/x.rs"]' }],
    ['a folder', { 'node/build.rs': 'fn main() { walk("../tools/bench") }' }],
    ['a path that goes on', { 'node/build.rs': 'format!("../tools/bench/src/{name}.rs")' }],
    ['a path behind what is filled in', { 'node/build.rs': 'format!("{root}/../tools/bench/src/x.rs")' }],
    ['a word of a build script', { 'node/build.rs': 'println!("cargo:rerun-if-changed=../tools/bench/src/x.rs")' }],
    ['a file without its ending', { 'node/src/a.rs': 'import "../../tools/bench/src/x"' }],
    ['a TypeScript source by what becomes of it', { 'node/src/a.rs': 'import "../../tools/bench/src/x.js"' }],
    ['a link to the file', {}, { 'node/src/x.rs': '../../tools/bench/src/x.rs' }],
    ['a link to its folder', {}, { 'node/src/x': '../../tools/bench/src' }],
  ])('%s', async (...[, changed, links]) => {
    const place = await placesOf(changed, links)
    expect(place('tools/bench/src/x.rs')).toMatchObject({ kind: 'inside', chain: ['node', 'bench'], compiled: true })
    expect(place('tools/bench/src/y.rs')).toMatchObject({ kind: 'inside' })
    expect(place('tools/kit/src/lib.rs')).toMatchObject({ kind: 'inside', chain: ['node', 'bench', 'kit'] })
  })

  test('also below a package around it, by a path that does not climb', async () => {
    const top = { 'Cargo.toml': `${crate('top')}\n[workspace]\nmembers = ["tools/*"]\n`, 'src/main.rs': '' }
    const place = async (script: string) => {
      const files = filesOf({ ...workspace, ...top, 'build.rs': script })
      return (await borrowingClosureOf(files, await readWorkspace(files), ['.'])).place('tools/bench/src/x.rs')
    }
    expect(await place('read("tools/bench/src/x.rs")')).toMatchObject({ kind: 'inside' })
    expect(await place('read("tools/other")')).toMatchObject({ kind: 'outside' })
  })
})

test('of a package of which another file is named, that file is', async () => {
  const place = await placesOf(main('const SPEC: &str = include_str!("../../tools/bench/spec.json");'))
  expect(place('tools/bench/spec.json')).toMatchObject({ kind: 'inside', compiled: true })
  expect(place('tools/bench/other.json')).toMatchObject({ kind: 'outside' })
  expect(place('tools/bench/src/x.rs')).toMatchObject({ kind: 'outside' })
})

test.each([
  ['nothing', ''],
  ['a way up alone', 'path.starts_with("../") || walk("../..")'],
  ['what is not there', 'read("../../tools/benches/x.rs")'],
  ['what is outside of the repository', 'read("../../../tools/bench/src/x.rs")'],
])('%s names no other package', async (_, source) => {
  const place = await placesOf(main(source))
  expect(place('tools/bench/src/x.rs')).toMatchObject({ kind: 'outside' })
})

test('what the tests of a package name is not built', async () => {
  const place = await placesOf({ 'node/tests/it.rs': '#[path = "../../tools/bench/src/x.rs"] mod x;' })
  expect(place('tools/bench/src/x.rs')).toMatchObject({ kind: 'outside' })
})

test('a line of a megabyte is read in one pass', async () => {
  const line = `${'../'.repeat(1 << 18)}${'}'.repeat(1 << 18)}${'"..",'.repeat(1 << 16)}`
  const start = process.cpuUsage()
  const place = await placesOf(main(`read("${line}") ${'a/'.repeat(1 << 19)} "../../tools/bench/src/x.rs"`))
  expect(place('tools/bench/src/x.rs')).toMatchObject({ kind: 'inside' })
  expect(process.cpuUsage(start).user).toBeLessThan(3e6)
})
