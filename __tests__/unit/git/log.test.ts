import { afterEach, expect, test } from '@jest/globals'
import { emptyTree, openGit, type Git } from '@shakedown/git'
import { silentLog } from '@shakedown/ports'
import { cloneOf, gitIn, newRepository, temporaryFolder, type Repository } from './repository.ts'

const made: Repository[] = []
afterEach(() => made.splice(0).forEach((repository) => repository.remove()))

function make<T extends Repository>(repository: T): T {
  made.push(repository)
  return repository
}

function open({ dir }: Repository): Git {
  return openGit(dir, { log: silentLog, signal: new AbortController().signal })
}

test('the line of first parents, newest first, with what its merges brought left out', async () => {
  const origin = make(newRepository())
  const root = origin.commit('main', { a: '0' }, { message: 'The first' })
  const side = origin.commit('side', { b: '1' }, { onto: root, message: 'Aside' })
  const main = origin.commit('main', { a: '1' }, { message: 'Two\nlines\n\nand a body' })
  const merge = origin.commit('main', { b: '1' }, { merge: [side], message: 'Merge side' })
  expect(await open(origin).firstParents(merge, 9)).toEqual({
    commits: [
      { sha: merge, parent: main, subject: 'Merge side', date: '2026-01-01T00:00:00Z' },
      { sha: main, parent: root, subject: 'Two lines', date: '2026-01-01T00:00:00Z' },
      { sha: root, parent: undefined, subject: 'The first', date: '2026-01-01T00:00:00Z' },
    ],
    end: 'root',
  })
  expect(await open(origin).firstParents(merge, 2)).toMatchObject({ commits: { length: 2 }, end: 'count' })
  expect(await open(origin).firstParents(merge, 3)).toMatchObject({ commits: { length: 3 }, end: 'root' })
})

test('a shallow clone ends where it was cut off, and says so', async () => {
  const origin = make(newRepository())
  for (let n = 0; n < 5; n++) origin.commit('main', { a: `${n}` })
  const tip = origin.git('rev-parse', 'main')
  const clone = make(cloneOf(origin, tip, 3))
  const { commits, end } = await open(clone).firstParents(tip, 9)
  expect([commits.length, end]).toEqual([3, 'shallow'])
  expect(commits.at(-1)?.parent).toBeUndefined()
  expect((await open(clone).firstParents(tip, 2)).end).toBe('count')
})

test('subjects are whatever their authors wrote', async () => {
  const origin = make(newRepository())
  const subjects = [
    '%H %x00 $(touch /tmp/x)',
    '::error::boo',
    'carriage\rreturn and \u001b[31mcolour',
    '\u202eturned',
    '-n --format=x',
    'é '.repeat(300),
  ]
  for (const message of subjects) origin.commit('main', { a: message }, { message })
  const { commits } = await open(origin).firstParents(origin.git('rev-parse', 'main'), 20)
  expect(commits.map(({ subject }) => subject).toReversed()).toEqual(subjects.map((text) => text.slice(0, 200)))
})

test('what is no UTF-8, has no words, or a date beyond any calendar is no accident', async () => {
  const origin = make(newRepository())
  const tree = origin.git('write-tree')
  const raw = (date: string, message: Buffer, encoding = '') =>
    gitIn(
      origin.dir,
      ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'],
      Buffer.concat([
        Buffer.from(`tree ${tree}\nauthor A <a@b> 1 +0000\ncommitter A <a@b> ${date} +0000\n${encoding}\n`),
        message,
      ]),
    )
  const latin = raw('1', Buffer.from([0x66, 0xfc, 0x72]), 'encoding ISO-8859-1\n')
  const wrong = raw('1', Buffer.from([0x66, 0xff, 0x72]))
  const late = raw('99999999999999', Buffer.from('late'))
  const silent = raw('1', Buffer.from(''))
  const git = open(origin)
  const first = async (commit: string) => (await git.firstParents(commit, 1)).commits[0]
  expect(await first(latin)).toMatchObject({ subject: 'für' })
  expect(await first(wrong)).toMatchObject({ subject: 'f\ufffdr', date: '1970-01-01T00:00:01Z' })
  expect(await first(late)).toMatchObject({ subject: 'late', date: undefined })
  expect(await first(silent)).toMatchObject({ subject: '', parent: undefined })
})

test('the settings of a repository start nothing and change nothing', async () => {
  const origin = make(newRepository())
  const tip = origin.commit('main', { a: '1' }, { message: 'Plain' })
  const mark = `${temporaryFolder()}/started`
  origin.git('config', 'log.showSignature', 'true')
  origin.git('config', 'gpg.program', `sh -c "touch ${mark}"`)
  origin.git('config', 'i18n.logOutputEncoding', 'UTF-16')
  origin.git('config', 'format.pretty', 'raw')
  expect((await open(origin).firstParents(tip, 1)).commits).toMatchObject([{ sha: tip, subject: 'Plain' }])
  expect((await import('node:fs')).existsSync(mark)).toBe(false)
})

test('the first commit compares with the empty tree', async () => {
  const origin = make(newRepository())
  const root = origin.commit('main', { a: '1', 'b/c': '2' })
  const changes = await open(origin).changes(emptyTree(root), root)
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['added a', 'added b/c'])
  const long = temporaryFolder()
  gitIn(long, ['init', '--quiet', '--object-format=sha256'])
  expect(gitIn(long, ['hash-object', '-t', 'tree', '--stdin'], '')).toBe(emptyTree('0'.repeat(64)))
})

test('a tip that is not here, or no object name, is an error', async () => {
  const origin = make(newRepository())
  origin.commit('main', { a: '1' })
  await expect(open(origin).firstParents('f'.repeat(40), 1)).rejects.toThrow('git rev-list ended with 128')
  await expect(open(origin).firstParents('--all', 1)).rejects.toThrow('is no object name')
})
