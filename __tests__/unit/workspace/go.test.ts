import { describe, expect, test } from '@jest/globals'
import { FilesUnreadable } from '@shakedown/ports'
import { readGo } from '../../../packages/workspace/src/go/read-go.ts'
import { filesOf } from './cargo-files.ts'

const read = async (tree: Record<string, string | null>) => await readGo(filesOf(tree), Object.keys(tree))
const edges = async (tree: Record<string, string | null>) =>
  Object.fromEntries((await read(tree)).members.map(({ folder, needs }) => [folder, needs]))
const module = (name: string, more = '') => `module ex.com/${name}\ngo 1.21\n${more}`

describe('edges', () => {
  test('replace by a folder leads there, whatever the version; by a version it does not', async () => {
    const tree = {
      'go.mod': module(
        'top',
        'replace (\n\tex.com/a v1.0.0 => ./a\n\tex.com/b => ./lib/../b\n\tex.com/c => ex.com/b v1.0.0\n)\n',
      ),
      'a/go.mod': module('a'),
      'b/go.mod': module('b', 'replace ex.com/x => ../../elsewhere\nreplace ex.com/y => /opt/y\n'),
      'c/go.mod': module('c'),
    }
    expect(await edges(tree)).toEqual({ '': ['a', 'b'], a: [], b: [], c: [] })
    expect((await read(tree)).members.every(({ faults }) => faults === undefined)).toBe(true)
  })

  test('a requirement alone is met by the proxy, unless a go.work uses both', async () => {
    const tree = {
      'a/go.mod': module('a', 'require ex.com/b v1.0.0\n'),
      'b/go.mod': module('b'),
      'c/go.mod': module('c', 'require ex.com/b v1.0.0\n'),
    }
    expect(await edges(tree)).toEqual({ a: [], b: [], c: [] })
    expect(await edges({ ...tree, 'go.work': 'go 1.21\nuse ./a\nuse b\n' })).toEqual({ a: ['b'], b: [], c: [] })
  })

  test('within a go.work an import is enough; in a test, in another module below and as a part of a name it is none', async () => {
    const tree = {
      'go.work': 'go 1.21\nuse (\n./a\n./b\n./c\n./a/in\n)\n',
      'a/go.mod': module('a'),
      'a/x/x.go': 'package x\n\nimport (\n\t_ "ex.com/b/sub"\n)\n',
      'a/x/x_test.go': 'package x\nimport _ "ex.com/c"\n',
      'a/in/go.mod': module('a/in'),
      'a/in/x.go': 'package in\nimport _ `ex.com/c`\n',
      'b/go.mod': module('b'),
      'b/x.go': 'package b\nimport _ "ex.com/cc"\n',
      'c/go.mod': module('c'),
    }
    expect(await edges(tree)).toEqual({ a: ['b'], 'a/in': ['c'], b: [], c: [] })
  })

  test('a replacement of the go.work is for all that it uses', async () => {
    const tree = {
      'go.work': 'go 1.21\nuse ./a\nreplace ex.com/x => ./x\n',
      'a/go.mod': module('a'),
      'x/go.mod': module('x'),
      'y/go.mod': module('y'),
    }
    expect(await edges(tree)).toEqual({ a: ['x'], x: [], y: [] })
  })

  test('before Go 1.17 a module does not name all it needs, so it may need all that are used', async () => {
    const tree = {
      'go.work': 'use ./a\nuse ./b\n',
      'a/go.mod': 'module ex.com/a\ngo 1.16\n',
      'b/go.mod': module('b'),
    }
    expect(await edges(tree)).toEqual({ a: ['b'], b: [] })
  })
})

describe('what is not known', () => {
  const faulty: [string, Record<string, string | null>, RegExp][] = [
    ['an unknown directive', { 'go.mod': 'module a\nstrange b\n' }, /line 2 has "strange", an unknown directive/],
    ['a block comment', { 'go.mod': 'module a /* b */\n' }, /comment that does not begin/],
    ['an open block', { 'go.mod': 'module a\nrequire (\n' }, /line 2 has a block that never closes/],
    ['an escape', { 'go.mod': 'module "a\\u0062"\n' }, /escape/],
    ['a branch as a version', { 'go.mod': 'module a\nrequire ex.com/b main\n' }, /line 2 is no require directive/],
    ['no module', { 'go.mod': 'go 1.21\n' }, /names no module/],
    ['two modules', { 'go.mod': 'module a\nmodule b\n' }, /line 2/],
    ['a link', { 'go.mod': null }, /no regular file/],
    [
      'a replacement that is not there',
      { 'go.mod': module('a', 'replace ex.com/b => ./b\n') },
      /where there is no go.mod/,
    ],
  ]
  test.each(faulty)('%s stands with the module', async (_, tree, why) => {
    const { members, faults } = await read(tree)
    expect(faults).toEqual([])
    expect(members.map((member) => member.faults)).toEqual([[expect.stringMatching(why)]])
  })

  test('a go.work that cannot be read, or uses what is not known, leaves nothing to trust', async () => {
    for (const work of ['strange\n', 'use ./none\n', 'use ./a\n']) {
      const { faults } = await read({ 'go.work': work, 'a/go.mod': 'strange\n' })
      expect(faults).toHaveLength(1)
    }
  })

  test('files that cannot be read leave nothing to trust', async () => {
    const files = {
      ...filesOf({ 'go.mod': module('a') }),
      read: async () => {
        throw new FilesUnreadable('git is gone')
      },
    }
    expect(await readGo(files, ['go.mod'])).toEqual({ members: [], faults: [expect.stringContaining('git is gone')] })
  })
})
