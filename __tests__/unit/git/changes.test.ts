import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openGit, type Git } from '@shakedown/git'
import { silentLog } from '@shakedown/ports'
import { newRepository, type Entry, type Repository } from './repository.ts'

let repository: Repository
let git: Git

beforeAll(() => {
  repository = newRepository()
  git = openGit(repository.dir, { log: silentLog, signal: new AbortController().signal })
})
afterAll(() => repository.remove())

let branch = 0
async function diff(
  before: Record<string, Entry> | Map<Buffer, Entry>,
  after: Record<string, Entry> | Map<Buffer, Entry>,
) {
  const name = `b${++branch}`
  const base = repository.commit(name, before)
  const head = repository.commit(name, after)
  return await git.changes(base, head)
}

describe('kinds', () => {
  test('added, modified, deleted, each with modes and ids', async () => {
    const found = await diff({ a: '1', b: '1' }, { a: '2', b: null, c: '3' })
    expect(found.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['modified a', 'deleted b', 'added c'])
    expect(found[1]).toMatchObject({ oldMode: '100644', newMode: '000000', newId: '0'.repeat(40), encoding: 'utf8' })
    expect(found[2]).toMatchObject({ oldMode: '000000', newMode: '100644', oldId: '0'.repeat(40) })
    expect(found[2]?.newId).toBe(createHash('sha1').update('blob 1\x003').digest('hex'))
  })

  test('a change of the mode alone is told from a change of bytes', async () => {
    const found = await diff({ a: 'x', b: 'x' }, { a: { mode: '100755', text: 'x' }, b: { mode: '100755', text: 'y' } })
    expect(found.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['mode a', 'modified b'])
  })

  test('a file that becomes a symbolic link or a submodule changes its type', async () => {
    const commit = '1'.repeat(40)
    const found = await diff(
      { a: 'x', b: 'x' },
      { a: { mode: '120000', text: '/etc/passwd' }, b: { submodule: commit } },
    )
    expect(found).toMatchObject([
      { kind: 'typechanged', path: 'a', newMode: '120000' },
      { kind: 'typechanged', path: 'b', newMode: '160000', newId: commit },
    ])
  })

  test('a rename is the same bytes under another name; an edited move is a deletion and an addition', async () => {
    const text = 'one\ntwo\nthree\nfour\nfive\nsix\n'
    const found = await diff(
      { 'pallets/a.rs': text, 'pallets/b.rs': `${text}b\n` },
      { 'pallets/a.rs': null, 'docs/a.rs': text, 'pallets/b.rs': null, 'docs/b.rs': `${text}B\n` },
    )
    expect(found.map(({ kind, path, oldPath }) => [kind, path, oldPath])).toEqual([
      ['renamed', 'docs/a.rs', 'pallets/a.rs'],
      ['added', 'docs/b.rs', undefined],
      ['deleted', 'pallets/b.rs', undefined],
    ])
  })

  test('nothing changed', async () => {
    const commit = repository.commit('same', { a: '1' })
    expect(await git.changes(commit, commit)).toEqual([])
  })
})

describe('names', () => {
  const names = [
    'pallets/new\nline.rs',
    'tab\there',
    '"quoted"',
    "it's",
    '-rf',
    '--output=x',
    '!bang',
    '#hash',
    'back\\slash',
    ' blank ',
    'ünï/cödé',
    '\u00e9-nfc',
    'e\u0301-nfd',
    '\ufeffbom',
    ':(glob)x',
    '::set-output name=a::b',
    '.dot/.file',
    '*?[x]',
  ]

  test.each(names)('%j comes back as it is', async (name) => {
    const [only, ...rest] = await diff({ seed: '' }, { [name]: '1' })
    expect(rest).toEqual([])
    expect(only).toMatchObject({ kind: 'added', path: name, encoding: 'utf8' })
  })

  test('a rename keeps both hostile names apart', async () => {
    const text = 'the same bytes'
    const found = await diff({ 'old\nname': text }, { 'old\nname': null, '-new\tname': text })
    expect(found).toMatchObject([{ kind: 'renamed', oldPath: 'old\nname', path: '-new\tname' }])
  })

  test('a name that is not UTF-8 is shown by its bytes, and only it is marked', async () => {
    const bytes = Buffer.concat([Buffer.from('pallets/'), Buffer.from([0x66, 0xff, 0xfe, 0x2e]), Buffer.from('rs')])
    const found = await diff(
      { seed: '' },
      new Map<Buffer, Entry>([
        [bytes, '1'],
        [Buffer.from('pallets/ü.rs'), '2'],
      ]),
    )
    expect(found.map(({ path, encoding }) => [path, encoding])).toEqual([
      ['pallets/f\\xff\\xfe.rs', 'other'],
      ['pallets/ü.rs', 'utf8'],
    ])
  })
})

describe('what a repository must not hide', () => {
  test('a submodule that .gitmodules of the work tree tells git to ignore', async () => {
    const text = '[submodule "sub"]\n\tpath = sub\n\turl = ./sub\n\tignore = all\n'
    writeFileSync(`${repository.dir}/.gitmodules`, text)
    repository.git('config', 'submodule.sub.ignore', 'all')
    repository.git('config', 'diff.ignoreSubmodules', 'all')
    const found = await diff(
      { '.gitmodules': text, sub: { submodule: '1'.repeat(40) } },
      { sub: { submodule: '2'.repeat(40) } },
    )
    expect(found).toMatchObject([{ kind: 'modified', path: 'sub', newMode: '160000', newId: '2'.repeat(40) }])
  })

  test('a tree replaced by refs/replace', async () => {
    const base = repository.commit('replaced', { 'pallets/a.rs': '1' })
    const head = repository.commit('replaced', { 'pallets/a.rs': '2' })
    repository.git('replace', head, base)
    expect(repository.git('diff-tree', '-r', '--name-only', base, head)).toBe('')
    expect(await git.changes(base, head)).toMatchObject([{ kind: 'modified', path: 'pallets/a.rs' }])
  })

  test('only the folder that git is opened in', async () => {
    const base = repository.commit('whole', { 'sub/folder/x': '1', 'pallets/a.rs': '1' })
    const head = repository.commit('whole', { 'sub/folder/x': '2', 'pallets/a.rs': '2' })
    mkdirSync(`${repository.dir}/sub/folder`, { recursive: true })
    repository.git('config', 'diff.relative', 'true')
    const options = { ceiling: repository.dir, log: silentLog, signal: new AbortController().signal }
    const inside = openGit(`${repository.dir}/sub/folder`, options)
    expect((await inside.changes(base, head)).map(({ path }) => path)).toEqual(['pallets/a.rs', 'sub/folder/x'])
    expect((await inside.blobId(head, 'pallets/a.rs'))?.length).toBe(40)
  })
})

test('a tree that is missing is an error, never an empty difference', async () => {
  const commit = repository.commit('missing', { a: '1' })
  await expect(git.changes(commit, 'f'.repeat(40))).rejects.toThrow(/git diff-tree ended with 128/)
})

test('50,000 changed files, told in the order of their paths', async () => {
  const before: Record<string, string> = {}
  const after: Record<string, string | null> = {}
  for (let n = 0; n < 45_000; n++) before[`area${n % 6}/folder${n % 500}/file-${n}.rs`] = `${n % 50}`
  for (let n = 0; n < 35_000; n++) after[`area${n % 6}/folder${n % 500}/file-${n}.rs`] = `new ${n % 50}`
  for (let n = 35_000; n < 40_000; n++) after[`area${n % 6}/folder${n % 500}/file-${n}.rs`] = null
  for (let n = 0; n < 10_000; n++) after[`new/folder${n % 500}/file-${n}.rs`] = `fresh ${n % 50}`
  const rss = process.memoryUsage().rss
  const found = await diff(before, after)
  const grown = (process.memoryUsage().rss - rss) / 2 ** 20
  expect(found).toHaveLength(50_000)
  expect(found.filter(({ kind }) => kind === 'deleted')).toHaveLength(5_000)
  expect(grown).toBeLessThan(400)
}, 120_000)
