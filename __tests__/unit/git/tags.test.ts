import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openGit, type Git } from '@shakedown/git'
import { silentLog } from '@shakedown/ports'
import { cloneOf, newRepository, type Repository } from './repository.ts'

let origin: Repository
let clone: Repository
let first: string
let second: string

const open = ({ dir }: Repository): Git => openGit(dir, { log: silentLog, signal: new AbortController().signal })

beforeAll(() => {
  origin = newRepository()
  origin.git('config', 'user.name', 'Ann')
  origin.git('config', 'user.email', 'ann@example.test')
  first = origin.commit('main', { a: '1' })
  second = origin.commit('main', { a: '2' })
  const other = origin.commit('other', { a: '3' }, { onto: first })
  origin.git('tag', 'v1', first)
  origin.git('tag', '-a', '-m', 'x', 'v2', second)
  origin.git('tag', '-a', '-m', 'x', 'pkg/v3', other)
  origin.git('tag', '-a', '-m', 'x', 'of-a-tag', 'v2')
  origin.git('tag', 'of-a-tree', `${first}^{tree}`)
  origin.git('tag', '-a', '-m', 'x', 'tree', `${first}^{tree}`)
  origin.git('tag', '-a', '-m', 'x', 'of-a-tag-of-a-tree', 'tree')
  for (const name of ['v$(id)', 'v;id', "v'q", 'vé', 'v`x`']) origin.git('update-ref', `refs/tags/${name}`, first)
  clone = cloneOf(origin, second, 1)
})
afterAll(() => [origin, clone].forEach((repository) => repository.remove()))

test('lightweight and annotated tags have the commit behind them, whatever their names', async () => {
  const git = open(origin)
  const found = new Map((await git.tags(true)).map(({ name, commit, time }) => [name, { commit, time }]))
  expect(found.get('v1')).toEqual({ commit: first, time: 1767225600 })
  expect(found.get('v2')?.commit).toBe(second)
  for (const name of ['v$(id)', 'v;id', "v'q", 'vé', 'v`x`']) expect(found.get(name)?.commit).toBe(first)
  expect(found.get('of-a-tag')?.commit).toBe(second)
  expect([found.has('of-a-tree'), found.has('of-a-tag-of-a-tree')]).toEqual([false, false])
  expect((await git.tags(false)).every(({ time }) => time === undefined)).toBe(true)
  await git.close()
})

test('only what is in the history of a commit', async () => {
  const git = open(origin)
  const found = await git.tagsIn(second)
  expect([found.has('v1'), found.has('v2'), found.has('pkg/v3')]).toEqual([true, true, false])
  expect((await git.tagsIn(first)).has('v2')).toBe(false)
  await expect(git.tagsIn('main')).rejects.toThrow('no object name')
  await git.close()
})

test('a remote tells its tags without sending anything', async () => {
  const git = open(clone)
  expect(await git.tags(false)).toEqual([])
  const found = await git.remoteTags('origin')
  if (found.kind === 'failed') throw new Error(found.why)
  const commits = new Map(found.tags.map(({ name, commit }) => [name, commit]))
  expect([commits.get('v1'), commits.get('v2'), commits.get('v;id')]).toEqual([first, second, first])
  expect(await git.has(first)).toBe(false)
  expect(await git.remoteTags('nowhere')).toMatchObject({ kind: 'failed' })
  await git.close()
})
