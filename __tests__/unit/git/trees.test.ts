import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openGit, type Git } from '@shakedown/git'
import { silentLog } from '@shakedown/ports'
import { gitIn, newRepository, type Entry, type Repository } from './repository.ts'

let repository: Repository
let git: Git
beforeAll(() => {
  repository = newRepository()
  git = openGit(repository.dir, { log: silentLog, signal: new AbortController().signal })
})
afterAll(async () => {
  await git.close()
  repository.remove()
})

function namesByGit(commit: string): string[] {
  const ran = spawnSync('git', ['ls-tree', '-r', '-z', '--name-only', commit], { cwd: repository.dir })
  return ran.stdout.toString().split('\0').slice(0, -1)
}

const strange = [
  'new\nline',
  '"quoted"',
  "it's",
  'tab\there',
  'ünï/cödé ☃',
  ' ',
  'a:b',
  '-x',
  'back\\slash',
  '^{tree}',
  '😀',
]

describe('names', () => {
  test('of any bytes are found and listed, as git itself lists them', async () => {
    const commit = repository.commit('names', Object.fromEntries(strange.map((name) => [`dir/${name}`, name])))
    const paths = strange.map((name) => `dir/${name}`)
    const files = await git.readFiles(commit, paths, 100)
    expect([...files].map(([path, bytes]) => [path, bytes.toString()])).toEqual(
      paths.map((path, i) => [path, strange[i]]),
    )
    const listed = namesByGit(commit)
    expect(await git.listTree(commit)).toEqual(listed)
    expect((await git.listFiles(commit)).map(({ path }) => path)).toEqual(listed)
  })

  test('that are not UTF-8 are shown, and no text finds them', async () => {
    const bytes = Buffer.from([0x64, 0x2f, 0xff, 0x2f, 0xc3, 0xbc])
    const commit = repository.commit('bytes', new Map<Buffer, Entry>([[bytes, 'x']]))
    expect(await git.listTree(commit)).toEqual(['d/\\xff/\\xc3\\xbc'])
    expect((await git.readFiles(commit, ['d/\\xff/\\xc3\\xbc', 'd/\ufffd/ü'], 10)).size).toBe(0)
  })

  test('in every tree: listing and reading agree with git', async () => {
    const name = fc
      .string({ minLength: 1, maxLength: 6, unit: 'binary' })
      .filter((text) => !/[/\0]/.test(text) && !['.', '..', '.git'].includes(text.toLowerCase()) && text.isWellFormed())
      .filter((text) => !/^(?:\.git|git~\d)/i.test(text) && !/[\u200c-\u206f\ufeff]/.test(text))
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { minLength: 1, maxLength: 8 }), async (paths) => {
        const free = paths.filter((one) => !paths.some((other) => other.startsWith(`${one}/`)))
        const commit = repository.commit(`p-${Math.random()}`, Object.fromEntries(free.map((one) => [one, one])))
        const files = await git.readFiles(commit, paths, 1000)
        expect(new Map([...files].map(([key, bytes]) => [key, bytes.toString()]))).toEqual(
          new Map(free.map((one) => [one, one])),
        )
        const listed = namesByGit(commit)
        expect(await git.listTree(commit)).toEqual(listed)
      }),
      { numRuns: 25 },
    )
  })
})

describe('readFiles', () => {
  test('leaves out what is no regular file', async () => {
    const commit = repository.commit('kinds', {
      'dir/file': 'f',
      'dir/run': { mode: '100755', text: 'r' },
      'dir/link': { mode: '120000', text: 'file' },
      linked: { mode: '120000', text: 'dir' },
      sub: { submodule: '1'.repeat(40) },
      empty: '',
    })
    const asked = [
      'dir/file',
      'dir/run',
      'dir/link',
      'linked/file',
      'dir',
      'sub',
      'sub/x',
      'none',
      'dir/file/x',
      '',
      '/',
    ]
    const traps = ['/dir/file', 'dir//file', './dir/file', 'dir/../dir/file', 'dir/', 'DIR/file', 'dir/file\0', 'empty']
    const files = await git.readFiles(commit, [...asked, ...traps, 'dir/file'], 10)
    expect([...files].map(([path, bytes]) => [path, bytes.toString()])).toEqual([
      ['dir/file', 'f'],
      ['dir/run', 'r'],
      ['empty', ''],
    ])
  })

  test('names the path of a file that is too long; one of just the length is read', async () => {
    const commit = repository.commit('long', { 'a\nb': 'x'.repeat(11), c: 'x'.repeat(10) })
    expect((await git.readFiles(commit, ['c'], 10)).get('c')?.length).toBe(10)
    await expect(git.readFiles(commit, ['c', 'a\nb'], 10)).rejects.toThrow('"a\\nb" has 11 bytes, more than the 10')
  })

  test('a commit or a blob that is missing is an error', async () => {
    const blob = gitIn(repository.dir, ['hash-object', '--stdin'], 'never written')
    const tree = gitIn(repository.dir, ['mktree', '--missing'], `100644 blob ${blob}\tgone\n`)
    await expect(git.readFiles(tree, ['gone'], 10)).rejects.toThrow(`the blob ${blob} of "gone" is missing`)
    await expect(git.readFiles('f'.repeat(40), ['a'], 10)).rejects.toThrow('is missing')
    const folder = gitIn(repository.dir, ['mktree', '--missing'], `040000 tree ${'e'.repeat(40)}\tdir\n`)
    await expect(git.readFiles(folder, ['dir/a'], 10)).rejects.toThrow(`the tree ${'e'.repeat(40)} is missing`)
    await expect(git.listTree(folder)).rejects.toThrow(`the tree ${'e'.repeat(40)} is missing`)
  })

  test('thousands of files of one content cost one answer', async () => {
    const paths = Array.from({ length: 3000 }, (_, index) => `d${index % 50}/f${index}`)
    const commit = repository.commit('many', Object.fromEntries(paths.map((path) => [path, 'same'])))
    const files = await git.readFiles(commit, paths, 10)
    expect(files.size).toBe(3000)
    expect(files.get('d0/f0')).toBe(files.get('d1/f1'))
  })
})

test('old permissions read as git reads them', async () => {
  const blob = gitIn(repository.dir, ['hash-object', '-w', '--stdin'], 'x')
  const id = Buffer.from(blob, 'hex')
  const modes = ['100664', '100755', '100600', '120777', '160000']
  const bytes = Buffer.concat(modes.flatMap((mode, index) => [Buffer.from(`${mode} ${index}\0`), id]))
  const tree = gitIn(repository.dir, ['hash-object', '-w', '-t', 'tree', '--stdin', '--literally'], bytes)
  const found = await git.listFiles(tree)
  expect(found.map(({ mode }) => mode)).toEqual(['100644', '100755', '100644', '120000', '160000'])
})

test('a broken tree is an error', async () => {
  const tree = gitIn(repository.dir, ['hash-object', '-w', '-t', 'tree', '--stdin', '--literally'], '100644 a\0short')
  await expect(git.entry(tree, 'a')).rejects.toThrow('a tree object is broken')
})

test('a few objects that describe more files than there can be', async () => {
  const blob = gitIn(repository.dir, ['hash-object', '-w', '--stdin'], 'x')
  let tree = gitIn(
    repository.dir,
    ['mktree'],
    Array.from({ length: 10 }, (_, i) => `100644 blob ${blob}\t${i}\n`).join(''),
  )
  for (let level = 0; level < 9; level++) {
    const entries = Array.from({ length: 10 }, (_, i) => `040000 tree ${tree}\t${i}\n`)
    tree = gitIn(repository.dir, ['mktree'], entries.join(''))
  }
  await expect(git.listTree(tree)).rejects.toThrow('the tree is more than 2000000 files')
  expect((await git.readFiles(tree, ['0/1/2/3/4/5/6/7/8/9'], 10)).size).toBe(1)
})

test('below a folder', async () => {
  const commit = repository.commit('below', { 'a/b/c': '1', 'a/b/d': '2', 'a/e': '3', f: '4' })
  expect(await git.listTree(commit, 'a/b')).toEqual(['a/b/c', 'a/b/d'])
  expect(await git.listTree(commit, 'a/')).toEqual(['a/b/c', 'a/b/d', 'a/e'])
  expect([await git.listTree(commit, 'f'), await git.listTree(commit, 'none')]).toEqual([[], []])
})
