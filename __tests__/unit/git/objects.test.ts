import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openGit, type Git } from '@shakedown/git'
import { silentLog } from '@shakedown/ports'
import { newRepository, type Repository } from './repository.ts'

let repository: Repository
let git: Git
let commit: string

beforeAll(() => {
  repository = newRepository()
  commit = repository.commit('main', {
    'a.txt': 'hello',
    '-dash': 'dash',
    'dir/b.txt': 'b',
    'dir/*': 'star',
    link: { mode: '120000', text: 'a.txt' },
    run: { mode: '100755', text: '#!/bin/sh\n' },
    sub: { submodule: '1'.repeat(40) },
    big: 'x'.repeat(2000),
    nul: Buffer.from([0, 1, 10, 0, 255]),
  })
  git = openGit(repository.dir, { log: silentLog, signal: new AbortController().signal })
})
afterAll(() => repository.remove())

describe('reading one file', () => {
  test('bytes as they are', async () => {
    expect((await git.readBlob(commit, 'a.txt', 100))?.toString()).toBe('hello')
    expect(await git.readBlob(commit, 'nul', 100)).toEqual(Buffer.from([0, 1, 10, 0, 255]))
    expect((await git.readBlob(commit, '-dash', 100))?.toString()).toBe('dash')
    expect((await git.readBlob(commit, 'dir/*', 100))?.toString()).toBe('star')
  })

  test('what is not there is not there; a folder is not a file', async () => {
    expect(await git.readBlob(commit, 'nothing', 100)).toBeUndefined()
    expect(await git.readBlob(commit, 'dir', 100)).toBeUndefined()
    expect(await git.readBlob(commit, 'A.TXT', 100)).toBeUndefined()
    expect(await git.readBlob(commit, 'dir/', 100)).toBeUndefined()
  })

  test('a symbolic link and a submodule are seen, never followed', async () => {
    expect(await git.entry(commit, 'link')).toMatchObject({ mode: '120000' })
    expect(await git.readBlob(commit, 'link', 100)).toBeUndefined()
    expect(await git.entry(commit, 'sub')).toEqual({ mode: '160000', id: '1'.repeat(40) })
    expect(await git.blobId(commit, 'sub')).toBeUndefined()
    expect(await git.entry(commit, 'run')).toMatchObject({ mode: '100755' })
  })

  test('too long is an error that names the limit', async () => {
    await expect(git.readBlob(commit, 'big', 1999)).rejects.toThrow('longer than 1999 bytes')
    expect((await git.readBlob(commit, 'big', 2000))?.length).toBe(2000)
  })

  test('a commit that is missing is an error, not an absent file', async () => {
    await expect(git.readBlob('f'.repeat(40), 'a.txt', 100)).rejects.toThrow(/the commit or tree f{40} is missing/)
  })
})

test('many blobs at once; those that are missing or too long are left out', async () => {
  const id = async (path: string) => (await git.blobId(commit, path)) ?? ''
  const [a, nul, big] = [await id('a.txt'), await id('nul'), await id('big')]
  const found = await git.readBlobs([a, nul, big, a, 'f'.repeat(40)], 100)
  expect([...found.keys()]).toEqual([a, nul])
  expect(found.get(nul)).toEqual(Buffer.from([0, 1, 10, 0, 255]))
  expect(await git.readBlobs([], 100)).toEqual(new Map())
})

test('the names of a tree', async () => {
  expect(await git.listTree(commit)).toEqual([
    '-dash',
    'a.txt',
    'big',
    'dir/*',
    'dir/b.txt',
    'link',
    'nul',
    'run',
    'sub',
  ])
  expect(await git.listTree(commit, 'dir')).toEqual(['dir/*', 'dir/b.txt'])
})

test('symbolic links, and what is written in them', async () => {
  expect(await git.readLinks(commit)).toEqual(new Map([['link', 'a.txt']]))
  const long = repository.commit('long', { far: { mode: '120000', text: 'x'.repeat(5000) } })
  await expect(git.readLinks(long)).rejects.toThrow('longer than 4096')
})

test('names resolve to commits that are here', async () => {
  repository.git('tag', '-a', '-m', 'one', 'v1', commit)
  expect(await git.resolve('refs/tags/v1')).toBe(commit)
  expect(await git.resolve('refs/heads/none')).toBeUndefined()
  expect(await git.resolve('--output=/tmp/x')).toBeUndefined()
  expect(await git.has(commit)).toBe(true)
  expect(await git.has('f'.repeat(40))).toBe(false)
  expect(await git.tree(commit)).toBe(repository.git('rev-parse', `${commit}^{tree}`))
})

test.each(['HEAD', '--all', 'main', `${'a'.repeat(40)}\n`, 'A'.repeat(40), ''])(
  'what is no whole object name is refused before git sees it: %j',
  async (text) => {
    await expect(git.has(text)).rejects.toThrow('is no object name')
    await expect(git.changes(text, commit)).rejects.toThrow('is no object name')
    await expect(git.bring('origin', [text])).rejects.toThrow('is no object name')
  },
)
