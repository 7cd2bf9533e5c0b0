import { describe, expect, test } from '@jest/globals'
import { declare, parseDeclarationSpec, readFloor, type Declared } from '@shakedown/compat'
import { FilesUnreadable, type Files } from '@shakedown/ports'

function files(texts: Readonly<Record<string, string | Uint8Array>>): Files {
  return {
    list: async () => Object.keys(texts),
    links: async () => new Map(),
    read: async (paths) =>
      new Map(
        paths.flatMap((path) => {
          const text = texts[path]
          return text === undefined ? [] : [[path, typeof text === 'string' ? Buffer.from(text) : text]]
        }),
      ),
  }
}

const read = async (
  spec: string | readonly string[],
  texts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Declared> =>
  await declare(
    files(texts),
    [spec].flat().map((text) => parseDeclarationSpec(text)),
  )

const workspace = '[workspace]\nmembers = ["a"]\n[workspace.package]\nversion = "3.1.4"\n'

describe('what is declared', () => {
  test.each([
    ['package.json', 'package.json', '{\n  "name": "x",\n  "version": "1.2.3"\n}', '1.2.3', 3],
    [
      'package.json#backwardsCompatibleWith',
      'package.json',
      '{"version": "1.0.0",\n"backwardsCompatibleWith": "0.9.0"}',
      '0.9.0',
      2,
    ],
    ['a/x.json#deep.floor', 'a/x.json', '{\n"floor": 1,\n"deep": {\n"floor": "1.0.0"}}', '1.0.0', 4],
    [
      'Cargo.toml',
      'Cargo.toml',
      '[dependencies]\nversion = "9.9.9"\n[package]\nname = "x"\nversion = "1.2.3" # here\n',
      '1.2.3',
      5,
    ],
    ['Cargo.toml#package.metadata.floor', 'Cargo.toml', '[package.metadata]\nfloor = "1.0.0"\n', '1.0.0', 2],
    ['pyproject.toml', 'pyproject.toml', '[project]\nname = "x"\nversion = "1.2.3"\n', '1.2.3', 3],
    ['pyproject.toml', 'pyproject.toml', '[tool.poetry]\nversion = "1.2.3"\n', '1.2.3', 2],
    ['VERSION', 'VERSION', '\n1.2.3\n', '1.2.3', 2],
    ['Makefile#floor', 'Makefile', 'x = 1\nfloor = 1.2.3 # keep\n', '1.2.3', 2],
    ['Makefile#floor', 'Makefile', 'export floor:=1.2.3\n', '1.2.3', 1],
    ['ops/env.sh#FLOOR', 'ops/env.sh', 'readonly FLOOR="1.2.3"\n', '1.2.3', 1],
    ['src/a.py#/^__version__ = "(.+)"$/', 'src/a.py', 'x\n__version__ = "1.2.3"\n', '1.2.3', 2],
    ['README.md#works with (\\d+\\.\\d+\\.\\d+)', 'README.md', 'works with 1.2.3\nworks with 1.2.3\n', '1.2.3', 1],
  ])('%s', async (spec, file, text, value, line) => {
    expect(await read(spec, { [file]: text })).toMatchObject({ kind: 'text', text: value, file, line })
  })

  test('a member of a workspace has the version of the workspace', async () => {
    const member = '[package]\nname = "a"\nversion.workspace = true\n'
    const found = await read('crates/a/Cargo.toml', { 'crates/a/Cargo.toml': member, 'Cargo.toml': workspace })
    expect(found).toMatchObject({ kind: 'text', text: '3.1.4', file: 'Cargo.toml', line: 4 })
    expect(await read('a/Cargo.toml', { 'a/Cargo.toml': member })).toMatchObject({ kind: 'unreadable' })
  })

  test('a member may name its workspace, which then counts and no other', async () => {
    const member = (root: string) => `[package]\nname = "a"\nworkspace = "${root}"\nversion.workspace = true\n`
    const other = workspace.replace('3.1.4', '9.9.9')
    const found = await read('crates/a/Cargo.toml', {
      'crates/a/Cargo.toml': member('../../real'),
      'crates/Cargo.toml': other,
      'real/Cargo.toml': workspace,
    })
    expect(found).toMatchObject({ kind: 'text', text: '3.1.4', file: 'real/Cargo.toml' })
    for (const root of ['../..', '../../..', '/etc', '../nowhere']) {
      const texts = { 'a/Cargo.toml': member(root), 'Cargo.toml': '[workspace]\n' }
      expect([root, await read('a/Cargo.toml', texts)]).toMatchObject([root, { kind: 'unreadable' }])
    }
  })

  test('the first of several that declares one counts, and a faulty one ends the search', async () => {
    const specs = ['package.json#floor', 'Makefile#floor']
    expect(await read(specs, { 'package.json': '{}', Makefile: 'floor = 1.0.0' })).toMatchObject({ text: '1.0.0' })
    expect(await read(specs, { 'package.json': '{', Makefile: 'floor = 1.0.0' })).toMatchObject({ kind: 'unreadable' })
    expect(await read(specs, {})).toEqual({ kind: 'absent', where: 'package.json#floor, Makefile#floor' })
  })

  test.each([
    ['package.json', 'package.json', '{"version": 1}', 'not a text'],
    ['package.json', 'package.json', '{', 'JSON'],
    ['Cargo.toml', 'Cargo.toml', '[package', 'TOML'],
    ['VERSION', 'VERSION', '1.0.0\n2.0.0\n', '2 lines'],
    ['Makefile#floor', 'Makefile', 'floor = 1.0.0\nfloor = 2.0.0\n', '2 times'],
    ['Makefile#floor', 'Makefile', 'floor = 1.0.0\nfloor += 2\n', '2 times'],
    ['pyproject.toml', 'pyproject.toml', '[project]\ndynamic = ["version"]\n', 'dynamic'],
    ['x#/v(.)/', 'x', 'v1 v2', '2 values'],
  ])('%s in %s %j cannot be told', async (spec, file, text, why) => {
    const found = await read(spec, { [file]: text })
    expect(found).toMatchObject({ kind: 'unreadable', why: expect.stringContaining(why), isOutOfReach: false })
  })

  test('bytes that are not UTF-8, and files that nobody can show', async () => {
    expect(await read('VERSION', { VERSION: Uint8Array.of(0xff, 0x31) })).toMatchObject({ kind: 'unreadable' })
    const broken: Files = {
      list: () => Promise.reject(new Error('never asked')),
      links: () => Promise.reject(new Error('never asked')),
      read: () => Promise.reject(new FilesUnreadable('cut off')),
    }
    expect(await declare(broken, [parseDeclarationSpec('VERSION')])).toMatchObject({
      isOutOfReach: true,
      why: 'cut off',
    })
  })
})

test.each([
  '',
  '#x',
  '../x#a',
  '/etc/passwd#a',
  'a//b#c',
  'go.mod',
  'x#',
  'x#/(a)(b)/',
  'x#/a/',
  'x#/(/',
  'Makefile#a b',
])('%j names no declaration', (text) => {
  expect(() => parseDeclarationSpec(text)).toThrow()
})

describe('what a floor may say', () => {
  test.each([
    ['1.2.3', 'version'],
    ['auto-major', 'auto'],
    ['auto-minor', 'auto'],
    ['none', 'none'],
  ])('%s', (text, kind) => {
    expect(readFloor(text, 'semver').kind).toBe(kind)
  })

  test.each([
    ['$(commit)', 'FLOOR_IS_SELF'],
    ['${GITHUB_SHA}', 'FLOOR_IS_SELF'],
    ['$RELEASE', 'FLOOR_IS_SELF'],
    ['HEAD', 'FLOOR_IS_SELF'],
    ['HEAD~1', 'FLOOR_IS_SELF'],
    ['main', 'FLOOR_IS_SELF'],
    ['feature/x', 'FLOOR_IS_SELF'],
    ['0123abc', 'FLOOR_IS_SELF'],
    ['$(oldest)', 'FLOOR_IS_FORMULA'],
    ['$(shell git describe)', 'FLOOR_IS_FORMULA'],
    ['$(major).0.0', 'FLOOR_IS_FORMULA'],
    ['`git describe`', 'FLOOR_IS_FORMULA'],
    ['${{ github.sha }}', 'FLOOR_IS_FORMULA'],
    ['v1.2.3', 'FLOOR_INVALID'],
    ['1.2', 'FLOOR_INVALID'],
    ['^1.2.3', 'FLOOR_INVALID'],
  ])('%s is %s, with a mend', (text, code) => {
    const found = readFloor(text, 'semver')
    expect(found).toMatchObject({ kind: 'refused', code })
    if (found.kind === 'refused' && code !== 'FLOOR_INVALID') expect(found.mend).toContain('auto-major')
  })

  test('a variable is told by what the same file sets it to', async () => {
    const found = await read('Makefile#floor', { Makefile: 'own = 1.3.0\nfloor = $(own)\n' })
    expect(found).toMatchObject({ kind: 'text', text: '$(own)', standsFor: '1.3.0' })
    expect(readFloor('$(own)', 'semver', '$(shell git rev-parse HEAD)')).toMatchObject({ code: 'FLOOR_IS_SELF' })
    expect(readFloor('$(own)', 'semver', '1.3.0')).toMatchObject({ code: 'FLOOR_IS_FORMULA' })
  })

  test('nothing is run: a shell assignment of make is a formula', async () => {
    const found = await read('Makefile#floor', { Makefile: 'floor != touch /tmp/pwned; echo 1.0.0\n' })
    expect(found).toMatchObject({ kind: 'text', text: '$(shell touch /tmp/pwned; echo 1.0.0)' })
  })
})
