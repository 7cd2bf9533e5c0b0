import { describe, expect, test } from '@jest/globals'
import { proversOf, type Proof } from '@shakedown/content'
import { bytes, sidesOf } from './npm-sides.ts'

const [prover] = proversOf({ comments: [], manifests: { npm: 'dependencies' }, tests: [] })

async function compare(before: string, after: string, path = 'package.json'): Promise<Proof | undefined> {
  return await prover?.prove({ path, before: bytes(before), after: bytes(after) }, sidesOf({}))
}

const manifest = {
  name: 'a',
  version: '1.0.0',
  description: 'first',
  keywords: ['x'],
  license: 'MIT',
  exports: { import: './a.mjs', default: './a.cjs' },
  scripts: { build: 'tsc', test: 'jest', lint: 'eslint .', prepare: 'tsc' },
  dependencies: { b: '^1.0.0', c: '^2.0.0' },
  devDependencies: { typescript: '5.0.0' },
  overrides: { d: '1.0.0', e: '1.0.0' },
  engines: { node: '>=20' },
}
type Edit = Record<string, unknown>
const edited = async (edit: Edit) => await compare(JSON.stringify(manifest), JSON.stringify({ ...manifest, ...edit }))

describe('package.json, what no build reads', () => {
  const edits: Edit[] = [
    { version: '2.0.0' },
    { description: 'second' },
    { keywords: [] },
    { license: undefined },
    { author: 'x', contributors: [], funding: 'y', homepage: 'z', bugs: {}, repository: 'r' },
    { scripts: { ...manifest.scripts, test: 'vitest', pretest: 'true', lint: 'oxlint', format: 'prettier' } },
  ]
  test.each(edits)('%j', async (edit) => {
    expect(await edited(edit)).toMatchObject({ kind: 'same', proof: 'manifest' })
  })
})

describe('package.json, what no tool tells apart', () => {
  const forms: [string, string][] = [
    ['blanks', JSON.stringify(manifest, null, 2)],
    ['the order of keys', JSON.stringify(Object.fromEntries(Object.entries(manifest).toReversed()))],
    ['the order of dependencies', JSON.stringify({ ...manifest, dependencies: { c: '^2.0.0', b: '^1.0.0' } })],
    ['an empty map', JSON.stringify({ ...manifest, optionalDependencies: {} })],
    ['an escape', JSON.stringify(manifest).replace('"MIT"', '"\\u004dIT"')],
  ]
  test.each(forms)('%s', async (_, after) => {
    expect(await compare(JSON.stringify(manifest), after)).toMatchObject({ kind: 'same' })
  })
})

describe('package.json, what counts', () => {
  const edits: [Edit, string][] = [
    [{ dependencies: { b: '^1.0.1', c: '^2.0.0' } }, 'dependencies: "b" became "^1.0.1", it was "^1.0.0"'],
    [{ dependencies: { b: '^1.0.0' } }, 'dependencies: "c" is gone'],
    [{ devDependencies: { typescript: '5.0.1' } }, 'devDependencies'],
    [{ optionalDependencies: { f: '1' } }, '"optionalDependencies" is new'],
    [{ peerDependencies: { f: '1' } }, 'peerDependencies'],
    [{ bundleDependencies: ['b'] }, 'bundleDependencies'],
    [{ exports: { default: './a.cjs', import: './a.mjs' } }, 'the order of "exports" changed'],
    [{ overrides: { e: '1.0.0', d: '1.0.0' } }, 'the order of "overrides" changed'],
    [{ resolutions: { e: '1.0.0' } }, 'resolutions'],
    [{ pnpm: { overrides: {} } }, 'pnpm'],
    [{ name: 'b' }, 'name'],
    [{ main: './b.js' }, 'main'],
    [{ type: 'module' }, 'type'],
    [{ files: ['a'] }, 'files'],
    [{ private: true }, 'private'],
    [{ engines: { node: '>=22' } }, 'engines'],
    [{ os: ['linux'] }, 'os'],
    [{ bin: {} }, 'bin'],
    [{ sideEffects: false }, 'sideEffects'],
    [{ packageManager: 'pnpm@9' }, 'packageManager'],
    [{ workspaces: ['x'] }, 'workspaces'],
    [{ whatever: 1 }, 'whatever'],
    [{ ['__proto__x']: 1 }, '__proto__x'],
    [{ scripts: { ...manifest.scripts, postinstall: 'node x' } }, 'the script "postinstall" changed'],
    [{ scripts: { ...manifest.scripts, build: 'tsc -b' } }, 'the script "build" changed'],
    [{ scripts: { ...manifest.scripts, build: 'npm run lint && tsc', lint: 'x' } }, 'script'],
  ]
  test.each(edits)('%j', async (edit, why) => {
    expect(await edited(edit)).toMatchObject({ kind: 'different', why: expect.stringContaining(why) })
  })

  test('a script that judges, once another one runs it', async () => {
    const calling = (build: string, lint: string) => JSON.stringify({ scripts: { build, lint } })
    for (const build of ['npm run lint && tsc', 'run-s *', 'yarn lint']) {
      expect(await compare(calling(build, 'eslint'), calling(build, 'gen'))).toMatchObject({ kind: 'different' })
    }
    expect(await compare(calling('tsc', 'eslint'), calling('tsc', 'gen'))).toMatchObject({ kind: 'same' })
  })

  test('__proto__ is a key as any other', async () => {
    const proto = (value: number) => `{"name":"a","__proto__":{"x":${value}}}`
    expect(await compare(proto(1), proto(2))).toMatchObject({ kind: 'different' })
  })
})

describe('package.json that cannot be compared', () => {
  test.each([
    ['{"name":"a","name":"a"}', 'stands twice'],
    ['{"dependencies":{"a":"1","a":"2"}}', 'stands twice'],
    ['{"a":{"b":[{"c":1,"\\u0063":2}]}}', 'stands twice'],
    ['{"name":"a",}', 'it is not JSON'],
    ['// a\n{}', 'it is not JSON'],
    ['\ufeff{}', 'it is not JSON'],
    ['[]', 'no JSON object'],
    ['', 'it is not JSON'],
    [`{"a":${'['.repeat(600)}${']'.repeat(600)}}`, 'nested too deeply'],
  ])('%j', async (text, why) => {
    for (const [before, after] of [
      [text, '{}'],
      ['{}', text],
      [text, text],
    ] as const) {
      expect(await compare(before, after)).toMatchObject({ kind: 'unproven', why: expect.stringContaining(why) })
    }
  })

  test('keys that stand in two objects, or in texts, do not stand twice', async () => {
    const text = '{"a":{"x":1},"b":{"x":1},"c":["\\"x\\":1,\\"x\\"",{"x":1}]}'
    expect(await compare(text, text)).toMatchObject({ kind: 'same' })
  })

  test('not UTF-8', async () => {
    const versions = { path: 'package.json', before: Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d), after: bytes('{}') }
    expect(await prover?.prove(versions, sidesOf({}))).toMatchObject({ kind: 'unproven' })
  })
})

describe('pnpm-workspace.yaml', () => {
  const path = 'pnpm-workspace.yaml'
  const text = 'packages:\n  - a/*\n  - "!a/b"\ncatalog:\n  x: ^1.0.0\nautoInstallPeers: true\n'

  test.each([
    ['# why\n' + text],
    [text.replaceAll('"', "'")],
    ['autoInstallPeers: true\ncatalog: { x: ^1.0.0 }\npackages: [a/*, "!a/b"]\n'],
  ])('the same in another form: %j', async (after) => {
    expect(await compare(text, after, path)).toMatchObject({ kind: 'same' })
  })

  test.each([
    ['^1.0.0', '^1.0.1', 'different'],
    ['- a/*\n  - "!a/b"', '- "!a/b"\n  - a/*', 'different'],
    ['true', '"true"', 'different'],
    ['catalog:', 'catalogue:', 'different'],
    ['catalog:', 'packages:', 'unproven'],
    ['true', '*x', 'unproven'],
  ])('%j as %j is %s', async (from, to, kind) => {
    expect(await compare(text, text.replace(from, to), path)).toMatchObject({ kind })
  })
})

test('only modified files, by whole names', () => {
  const covered = (path: string, change: 'added' | 'modified' | 'deleted') => prover?.covers(path, change)
  expect(covered('a/package.json', 'modified')).toBe(true)
  expect(covered('a/npm-shrinkwrap.json', 'modified')).toBe(true)
  for (const change of ['added', 'deleted'] as const) expect(covered('package.json', change)).toBe(false)
  for (const path of ['xpackage.json', 'package.json5', 'package.json/a', 'bun.lock']) {
    expect(covered(path, 'modified')).toBe(false)
  }
})
