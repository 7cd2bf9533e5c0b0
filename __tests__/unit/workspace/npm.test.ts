import { describe, expect, test } from '@jest/globals'
import { FilesUnreadable } from '@shakedown/ports'
import { readNpm } from '../../../packages/workspace/src/npm/read-npm.ts'
import { filesOf } from './cargo-files.ts'

type Tree = Record<string, string | object | null>
const textsOf = (tree: Tree) =>
  Object.fromEntries(
    Object.entries(tree).map(([path, item]) => [
      path,
      typeof item === 'object' && item !== null ? JSON.stringify(item) : item,
    ]),
  )
const read = async (tree: Tree) => await readNpm(filesOf(textsOf(tree)), Object.keys(tree))
const edges = async (tree: Tree) =>
  Object.fromEntries((await read(tree)).members.map(({ folder, needs }) => [folder, needs.toSorted()]))

describe('members', () => {
  test('every package.json but those of node_modules, with the name it gives or that of its folder', async () => {
    const { members, faults } = await read({
      'a/package.json': { name: '@x/a' },
      'b/package.json': {},
      'package.json': {},
      'node_modules/c/package.json': { name: 'c' },
      'b/node_modules/d/package.json': { name: 'd' },
    })
    expect(faults).toEqual([])
    expect(members.map(({ name, folder, manifest }) => [name, folder, manifest])).toEqual([
      ['@x/a', 'a', 'a/package.json'],
      ['b', 'b', 'b/package.json'],
      ['.', '', 'package.json'],
    ])
  })

  test('a member needs the root of its workspace; several roots stand side by side', async () => {
    const tree = {
      'one/package.json': { name: 'one', workspaces: ['p/*', '!p/out'] },
      'one/p/a/package.json': { name: 'a' },
      'one/p/out/package.json': { name: 'out' },
      'two/package.json': { name: 'two', workspaces: { packages: ['*'], nohoist: ['x'] } },
      'two/b/package.json': { name: 'b' },
      'three/package.json': { name: 'three' },
    }
    expect(await edges(tree)).toEqual({
      one: [],
      'one/p/a': ['one'],
      'one/p/out': [],
      two: [],
      'two/b': ['two'],
      three: [],
    })
  })

  test('pnpm lists in its own file, and takes out in any order', async () => {
    const tree = {
      'package.json': { name: 'top' },
      'pnpm-workspace.yaml': 'packages:\n  - "!**/test/**"\n  - packages/**\n  - ./apps/*\n',
      'packages/package.json': { name: 'p' },
      'packages/a/package.json': { name: 'a' },
      'packages/a/test/fixture/package.json': { name: 'fixture' },
      'apps/api/package.json': { name: 'api' },
      'tools/package.json': { name: 'tools' },
    }
    expect(await edges(tree)).toEqual({
      '': [],
      packages: [''],
      'packages/a': [''],
      'packages/a/test/fixture': [],
      'apps/api': [''],
      tools: [],
    })
  })

  test('a package.json that only marks a folder belongs to the package around it', async () => {
    const tree = {
      'package.json': { name: 'lib' },
      'esm/package.json': { type: 'module' },
      'sub/package.json': { name: 'lib/sub', main: '../x.js' },
      'example/package.json': { name: 'example' },
    }
    expect(await edges(tree)).toEqual({ '': ['esm', 'sub'], esm: [], sub: [], example: [] })
  })
})

describe('edges', () => {
  const tree = (section: string, name: string, spec: string, more: Tree = {}): Tree => ({
    'package.json': { name: 'top', workspaces: ['packages/*', 'apps/*'] },
    'packages/a/package.json': { name: '@x/a', version: '1.0.0' },
    'packages/b/package.json': { name: 'b', version: '1.0.0' },
    'apps/api/package.json': { name: 'api', [section]: { [name]: spec } },
    ...more,
  })
  const needsOf = async (...given: Parameters<typeof tree>) =>
    (await edges(tree(...given)))['apps/api']?.filter((folder) => folder !== '')

  test.each(['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])(
    '%s count',
    async (section) => {
      expect(await needsOf(section, '@x/a', '^1.0.0')).toEqual(['packages/a'])
    },
  )

  test.each([
    ['@x/a', 'workspace:*'],
    ['@x/a', 'workspace:^'],
    ['@x/a', 'workspace:~1.0.0'],
    ['q', 'workspace:@x/a@*'],
    ['q', 'workspace:../../packages/a'],
    ['q', 'workspace:packages/a'],
    ['q', 'file:../../packages/a'],
    ['q', 'file:../../packages/a/pack.tgz'],
    ['q', 'link:../../packages/a/'],
    ['q', 'portal:../../packages/a'],
    ['q', '../../packages/a'],
    ['q', 'npm:@x/a@^1.0.0'],
    ['q', 'npm:@x/a'],
    ['@x/a', 'catalog:'],
    ['@x/a', '^9.0.0'],
    ['@x/a', 'latest'],
    ['@x/a', 'github:x/a#main'],
    ['@x/a', 'patch:@x/a@npm:1.0.0#./a.patch'],
  ])('%s by %s leads to the package', async (name, spec) => {
    expect(await needsOf('dependencies', name, spec)).toEqual(['packages/a'])
  })

  test.each([
    ['a', '^1.0.0'],
    ['constructor', '^1.0.0'],
    ['__proto__x', '1'],
    ['q', 'npm:other@1'],
    ['q', 'file:../../../outside'],
    ['q', 'git+ssh://git@example.org/x/a.git'],
  ])('%s by %s leads out of the repository', async (name, spec) => {
    expect(await needsOf('dependencies', name, spec)).toEqual([])
  })

  test('what the root puts in the place of packages is for all its members', async () => {
    for (const [key, value] of Object.entries({
      overrides: { x: { y: 'file:packages/b' } },
      resolutions: { 'x/**/y': 'portal:./packages/b' },
      pnpm: { overrides: { y: 'link:packages/b' } },
    })) {
      const top = { name: 'top', workspaces: ['packages/*', 'apps/*'], [key]: value }
      const found = await edges(tree('dependencies', 'left-pad', '1', { 'package.json': top }))
      expect([key, found['']]).toEqual([key, ['packages/b']])
      expect(found['apps/api']).toEqual([''])
    }
  })

  test('a catalog of pnpm may name a package by another name', async () => {
    const found = await edges(
      tree('dependencies', 'q', 'catalog:', { 'pnpm-workspace.yaml': 'packages: [apps/*]\ncatalog:\n  q: npm:b@1\n' }),
    )
    expect(found['']).toEqual(['packages/b'])
  })
})

describe('what is not known', () => {
  const faulty: [string, Tree, RegExp][] = [
    ['no JSON', { 'package.json': '{' }, /"package.json" cannot be read: it is not JSON/],
    ['a key that stands twice', { 'package.json': '{"name":"a","name":"b"}' }, /stands twice/],
    ['a link', { 'package.json': null }, /no regular file/],
    [
      'dependencies of another form',
      { 'package.json': { dependencies: ['a'] } },
      /its dependencies are no JSON object/,
    ],
    ['workspaces of another form', { 'package.json': { workspaces: 'a' } }, /its workspaces are no list/],
    [
      'a workspace dependency on nothing',
      { 'package.json': { dependencies: { a: 'workspace:*' } } },
      /no package of the repository/,
    ],
  ]
  test.each(faulty)('%s stands with the member', async (_, tree, why) => {
    const { members, faults } = await read(tree)
    expect(faults).toEqual([])
    expect(members.map((member) => member.faults)).toEqual([[expect.stringMatching(why)]])
  })

  const lost: [string, Tree, RegExp][] = [
    [
      'a member that cannot be read, for its name is not known',
      { 'package.json': { workspaces: ['*'] }, 'a/package.json': '{' },
      /"a\/package.json"/,
    ],
    ['a pattern that leads out', { 'package.json': { workspaces: ['../*'] } }, /leads out of its folder/],
    ['a pattern of many braces', { 'package.json': { workspaces: ['{a,b}'.repeat(20)] } }, /braces/],
    ['a pattern that may be a comment', { 'package.json': { workspaces: ['#a'] } }, /begins with #/],
    ['a pattern too long', { 'package.json': { workspaces: ['a'.repeat(300)] } }, /256/],
    ['a list of pnpm that is no YAML', { 'package.json': {}, 'pnpm-workspace.yaml': 'packages: [' }, /not YAML/],
    ['a list of pnpm of another form', { 'package.json': {}, 'pnpm-workspace.yaml': 'packages: a' }, /no list/],
    ['a list of pnpm alone', { 'pnpm-workspace.yaml': 'packages: [a]' }, /no package.json beside it/],
    [
      'a manifest in another language',
      { 'package.json': {}, 'pnpm-workspace.yaml': 'packages: [a]', 'a/package.yaml': '' },
      /may be a manifest/,
    ],
  ]
  test.each(lost)('%s leaves nothing to trust', async (_, tree, why) => {
    expect((await read(tree)).faults).toEqual([expect.stringMatching(why)])
  })

  test('files that cannot be read leave nothing to trust', async () => {
    const files = {
      ...filesOf({}),
      read: async () => {
        throw new FilesUnreadable('git is gone')
      },
    }
    expect(await readNpm(files, ['package.json'])).toEqual({
      members: [],
      faults: [expect.stringContaining('git is gone')],
    })
  })
})
