// What the content of files proves, through the bundle: comments, manifests, lock files, tests, packages.
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import type { Entry } from '../../unit/git/repository.ts'
import { events, type Finished } from './runner.ts'
import { codes, endAll, endScenes, scene } from './scene.ts'

afterEach(endScenes)
afterAll(endAll)

const policy = `version: 1
preset: rust-substrate
content:
  comments: [rust, typescript, javascript, go, python]
  manifests: { cargo: dependencies, npm: dependencies, go: dependencies }
  tests: [rust]
closure: { roots: [node, web, ops] }
`

const project: Record<string, Entry> = {
  'Cargo.toml': '[workspace]\nmembers = ["node", "pallets/dkg", "tools/*"]\nresolver = "2"\n',
  'Cargo.lock': lock({ serde: '1.0.0', criterion: '0.4.0' }),
  'node/Cargo.toml': manifest('node', 'pallet-dkg = { path = "../pallets/dkg" }'),
  'node/src/main.rs': 'fn main() {}\n',
  'pallets/dkg/Cargo.toml': manifest('pallet-dkg', 'serde = "1"'),
  'pallets/dkg/src/lib.rs': '/// Keys.\npub fn keys() -> u32 {\n    7 // lucky\n}\n\n#[cfg(test)]\nmod tests;\n',
  'pallets/dkg/src/tests.rs': '#[test]\nfn seven() { assert_eq!(super::keys(), 7) }\n',
  'tools/bench/Cargo.toml': manifest('bench', 'criterion = "0.4"'),
  'tools/bench/src/main.rs': 'fn main() {}\n',
  'web/app.ts': 'export const ask = (a: number) => a / 2\n',
  'web/package.json': '{ "name": "web", "version": "1.0.0", "dependencies": { "left": "1.0.0" } }\n',
  'ops/go.mod': 'module example.org/ops\n\ngo 1.21\n',
  'ops/main.go': 'package main\n\nfunc main() {}\n',
  'ops/run.py': 'def run():\n    return 1\n',
}

function manifest(name: string, dependency: string): string {
  return `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n${dependency}\n`
}

function lock(versions: { serde: string; criterion: string }): string {
  const entry = (name: string, version: string, rest: string) =>
    `[[package]]\nname = "${name}"\nversion = "${version}"\n${rest}\n`
  const index = 'source = "registry+https://github.com/rust-lang/crates.io-index"\n'
  return [
    'version = 3\n',
    entry('bench', '0.1.0', 'dependencies = [\n "criterion",\n]\n'),
    entry('criterion', versions.criterion, `${index}checksum = "${'c'.repeat(64)}"\n`),
    entry('node', '0.1.0', 'dependencies = [\n "pallet-dkg",\n]\n'),
    entry('pallet-dkg', '0.1.0', 'dependencies = [\n "serde",\n]\n'),
    entry('serde', versions.serde, `${index}checksum = "${'5'.repeat(64)}"\n`),
  ].join('\n')
}

async function change(after: Record<string, Entry>, inputs: Record<string, string> = {}): Promise<Finished> {
  const { commit, root, classify } = scene(project, policy)
  const head = commit('feature', after, { onto: root })
  return await classify({ at: head, event: events.pull({ head, baseSha: root }), inputs })
}

const lib = project['pallets/dkg/src/lib.rs'] as string

describe('nothing is deployed for', () => {
  test.each<[string, Record<string, Entry>, string]>([
    ['a comment in a pallet', { 'pallets/dkg/src/lib.rs': lib.replace('// lucky', '// very lucky') }, 'comments-only'],
    ['a line break in a pallet', { 'pallets/dkg/src/lib.rs': lib.replace('{\n    7', '{ 7') }, 'formatting-only'],
    [
      'a comment in TypeScript',
      { 'web/app.ts': '// halves\nexport const ask = (a: number) => a / 2\n' },
      'comments-only',
    ],
    ['a comment in Go', { 'ops/main.go': 'package main\n\n// main does nothing.\nfunc main() {}\n' }, 'comments-only'],
    ['a comment in Python', { 'ops/run.py': 'def run():\n    # one\n    return 1\n' }, 'comments-only'],
    ['a test of a pallet', { 'pallets/dkg/src/tests.rs': '#[test]\nfn eight() {}\n' }, 'tests-only'],
    [
      'a new dev-dependency',
      { 'pallets/dkg/Cargo.toml': `${manifest('pallet-dkg', 'serde = "1"')}\n[dev-dependencies]\nhex = "0.4"\n` },
      'manifest',
    ],
    [
      'a description',
      { 'web/package.json': (project['web/package.json'] as string).replace('{', '{ "description": "x",') },
      'manifest',
    ],
    [
      'a locked version that only tools use',
      { 'Cargo.lock': lock({ serde: '1.0.0', criterion: '0.4.1' }) },
      'lock-file',
    ],
  ])('%s', async (_, after, proof) => {
    const { outputs, report, code } = await change(after)
    expect(report.files).toMatchObject([{ proof, target: 'null-deployment' }])
    expect(outputs).toMatchObject({ target: 'null-deployment', required: 'false', confidence: 'proven' })
    expect(code).toBe(0)
  })

  test('a tool that no root is built from', async () => {
    const own = policy.replace('preset: rust-substrate\n', '')
    const { commit, root, classify } = scene(project, own)
    const head = commit('feature', { 'tools/bench/src/main.rs': 'fn main() { loop {} }\n' }, { onto: root })
    const { outputs, report } = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(report.findings).toEqual([])
    expect(outputs).toMatchObject({ target: 'null-deployment', confidence: 'proven' })
    expect(report.files).toMatchObject([{ rule: 'closure', proof: 'outside-closure' }])
  })
})

describe('what another package takes in is asked the testnet for', () => {
  const bench = { 'tools/bench/src/main.rs': 'fn main() { loop {} }\n' }
  const tests = { 'pallets/dkg/src/tests.rs': 'fn x() {}\n' }
  const main = (source: string) => ({ 'node/src/main.rs': source })
  test.each<[string, Record<string, Entry>, Record<string, Entry>]>([
    ['a tool named by #[path]', main('#[path = "../../tools/bench/src/main.rs"] mod x;\n'), bench],
    ['a tool behind a link', { 'node/src/x': { mode: '120000', text: '../../tools/bench/src' } }, bench],
    ['a tool that a build script reads', { 'node/build.rs': 'fn main() { read("../tools/bench") }\n' }, bench],
    ['a test named by #[path]', main('#[path = "../../pallets/dkg/src/tests.rs"] mod x;\n'), tests],
    ['a test behind a link', { 'node/x.rs': { mode: '120000', text: '../pallets/dkg/src/tests.rs' } }, tests],
    [
      'a comment that a checkout turns into code',
      { '.gitattributes': '*.rs working-tree-encoding=UTF-7\n' },
      { 'pallets/dkg/src/lib.rs': lib.replace('// lucky', '// +AAo-evil();') },
    ],
  ])('%s', async (_, before, after) => {
    const own = policy.replace('preset: rust-substrate\n', '')
    const { commit, root, classify } = scene({ ...project, ...before }, own)
    const head = commit('feature', after, { onto: root })
    const { outputs } = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(outputs).toMatchObject({ target: 'testnet', required: 'true' })
  })
})

describe('the testnet is asked for', () => {
  test.each<[string, Record<string, Entry>, string]>([
    [
      'one token among many comments',
      { 'pallets/dkg/src/lib.rs': `// a\n${lib.replace('7 // lucky', '8 // lucky\n // b')}// c\n` },
      '"7" became "8"',
    ],
    [
      'a doc comment, which goes into the metadata',
      { 'pallets/dkg/src/lib.rs': lib.replace('/// Keys.', '/// Key.') },
      'became',
    ],
    ['a dependency', { 'pallets/dkg/Cargo.toml': manifest('pallet-dkg', 'serde = "2"') }, 'dependencies'],
    ['a locked version that the node uses', { 'Cargo.lock': lock({ serde: '1.0.1', criterion: '0.4.1' }) }, 'serde'],
    [
      'a test that becomes part of the pallet',
      { 'pallets/dkg/src/tests.rs': 'fn x() {}\n', 'pallets/dkg/src/lib.rs': lib.replace('#[cfg(test)]\n', '') },
      '',
    ],
    ['a source that no longer parses', { 'pallets/dkg/src/lib.rs': `${lib}"` }, 'line'],
  ])('%s', async (_, after, why) => {
    const { outputs, report } = await change(after, { explain: 'full' })
    expect(outputs).toMatchObject({ target: 'testnet', required: 'true' })
    const deciding = report.files.find(({ target }) => target === 'testnet')
    expect(deciding).toMatchObject({ proof: 'none' })
    expect(deciding?.proofWhy).toContain(why)
  })

  test('a tool on which the node begins to depend, by the very change that edits it', async () => {
    const own = policy.replace('preset: rust-substrate\n', '')
    const { commit, root, classify } = scene(project, own)
    const after = {
      'tools/bench/src/main.rs': 'fn main() { loop {} }\n',
      'node/Cargo.toml': manifest(
        'node',
        'pallet-dkg = { path = "../pallets/dkg" }\nbench = { path = "../tools/bench" }',
      ),
    }
    const head = commit('feature', after, { onto: root })
    const { report } = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(report.files.find(({ path }) => path.startsWith('tools'))).toMatchObject({
      target: 'testnet',
      rule: 'closure',
    })
  })

  test('anything, when a manifest cannot be read', async () => {
    const found = await change({
      'tools/bench/Cargo.toml': '[package\n',
      'tools/bench/src/main.rs': 'fn main() { loop {} }\n',
    })
    expect(found.outputs).toMatchObject({ target: 'testnet' })
    expect(codes(found)).toContain('closure-unknown')
  })
})

test('no blob is read once the answer stands, and with explain: full every one is', async () => {
  const after = { 'pallets/dkg/src/lib.rs': lib.replace('// lucky', '// very lucky'), 'pallets/dkg/src/new.bin': 'x' }
  const brief = await change(after)
  expect(brief.report.files[0]).toMatchObject({
    target: 'testnet',
    proof: 'none',
    proofWhy: 'its content was not looked at',
  })
  const full = await change(after, { explain: 'full' })
  expect(full.report.files[0]).toMatchObject({ target: 'null-deployment', proof: 'comments-only' })
  expect([brief.outputs['target'], full.outputs['target']]).toEqual(['testnet', 'testnet'])
})
