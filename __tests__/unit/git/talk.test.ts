import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openGit, type Git, type GitOptions, type Start } from '@shakedown/git'
import { run, start, type RunningProcess } from '@shakedown/process'
import { silentLog, systemClock, type Clock } from '@shakedown/ports'
import { isRunning } from '../process/running.ts'
import { cloneOf, gitIn, newRepository, type Repository } from './repository.ts'

const made: Repository[] = []
const opened: Git[] = []
afterEach(async () => {
  for (const git of opened.splice(0)) await git.close()
  made.splice(0).forEach((repository) => repository.remove())
})

function make(repository = newRepository()): Repository {
  made.push(repository)
  return repository
}

/** Git with every program noted that it starts to talk to, and every one that it runs. */
function watched(dir: string, options: Partial<GitOptions> = {}) {
  const partners: RunningProcess[] = []
  const runs: string[] = []
  const noted: Start = async (...given) => {
    const partner = await start(...given)
    partners.push(partner)
    return partner
  }
  const git = openGit(dir, {
    log: silentLog,
    signal: new AbortController().signal,
    start: noted,
    run: async (program, args, given) => {
      runs.push(args.slice(args.findLastIndex((arg) => arg === '-c') + 2).join(' '))
      return await run(program, args, given)
    },
    ...options,
  })
  opened.push(git)
  return { git, partners, runs }
}

/** A git that does not know `--batch-command` yet, as before 2.36. */
const old: Start = async (program, args, options) =>
  await start(program, [...args.filter((arg) => arg !== '--batch-command'), '--no-such-option'], options)

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && isRunning(pid); tries++) await new Promise((resolve) => setTimeout(resolve, 20))
  return !isRunning(pid)
}

describe('one program', () => {
  test('answers every question about objects, also those asked at once', async () => {
    const { dir, commit } = make()
    const [base, head] = [commit('main', { 'a/b.txt': '1', c: 'x' }), commit('main', { 'a/b.txt': '2' })]
    const { git, partners, runs } = watched(dir)
    expect(await git.isRepository()).toBe(true)
    const asked = await Promise.all([
      git.has(head),
      git.has('f'.repeat(40)),
      git.resolve('refs/heads/main'),
      git.entry(base, 'a/b.txt'),
      git.listTree(head),
      git.readFiles(head, ['c', 'a/b.txt'], 10),
      git.ancestry(base, head),
    ])
    expect(asked.slice(0, 3)).toEqual([true, false, head])
    expect(asked[4]).toEqual(['a/b.txt', 'c'])
    expect(asked[6]).toEqual({ kind: 'known', mergeBases: [base] })
    expect(partners).toHaveLength(1)
    expect(runs).toEqual([])
  })

  test('ends on close, and another one answers what is asked after that', async () => {
    const { dir, commit } = make()
    const head = commit('main', { a: '1' })
    const { git, partners } = watched(dir)
    await git.close()
    expect(await git.has(head)).toBe(true)
    await git.close()
    expect(isRunning(partners[0]?.pid ?? 0)).toBe(false)
    expect(await git.tree(head)).toMatch(/^[0-9a-f]{40}$/)
    expect(partners).toHaveLength(2)
  })

  test('ends when the step is cancelled, and nothing is asked any more', async () => {
    const { dir, commit } = make()
    const head = commit('main', { a: '1' })
    const controller = new AbortController()
    const { git, partners } = watched(dir, { signal: controller.signal })
    expect(await git.has(head)).toBe(true)
    controller.abort(new Error('cancelled by SIGINT'))
    expect(await gone(partners[0]?.pid ?? 0)).toBe(true)
    await expect(git.tree(head)).rejects.toThrow('cancelled')
  })

  test('neither keeps Node alive nor outlives it', async () => {
    const { dir, commit } = make()
    const head = commit('main', { a: '1' })
    const source = `
      import { openGit } from '@shakedown/git'
      import { start } from '@shakedown/process'
      import { silentLog } from '@shakedown/ports'
      const noted = async (...given) => { const partner = await start(...given); console.log(partner.pid); return partner }
      const git = openGit(${JSON.stringify(dir)}, { log: silentLog, signal: new AbortController().signal, start: noted })
      console.log(await git.has('${head}'))`
    const ran = await run(process.execPath, ['--conditions=source', '--input-type=module', '-e', source], {
      cwd: join(import.meta.dirname, '../../../packages/plan'),
      timeoutMs: 20_000,
    })
    const [pid, has] = ran.stdout.toString().split('\n')
    expect([ran.stderr, has]).toEqual(['', 'true'])
    expect(await gone(Number(pid))).toBe(true)
  })

  test('sees what was fetched after it had started', async () => {
    const origin = make()
    const base = origin.commit('main', { a: '1' })
    const clone = make(cloneOf(origin, base, 1))
    const head = origin.commit('main', { 'dir/b': '2' })
    const { git, partners } = watched(clone.dir)
    expect([await git.has(base), await git.has(head), await git.tree(head)]).toEqual([true, false, undefined])
    expect(await git.bring('origin', [head])).toEqual({ kind: 'fetched' })
    expect((await git.readFiles(head, ['dir/b'], 10)).get('dir/b')?.toString()).toBe('2')
    gitIn(clone.dir, ['repack', '-a', '-d', '-q'])
    expect(await git.listTree(head)).toEqual(['a', 'dir/b'])
    expect(partners).toHaveLength(1)
  })
})

describe('a program that dies', () => {
  test('between two questions is started again', async () => {
    const { dir, commit } = make()
    const head = commit('main', { a: '1' })
    const { git, partners } = watched(dir)
    expect(await git.has(head)).toBe(true)
    await partners[0]?.stop()
    expect((await git.readBlob(head, 'a', 10))?.toString()).toBe('1')
    expect(partners).toHaveLength(2)
  })

  test.each([
    [1, 'is started again and asked the same'],
    [2, 'twice at one question is an error that names the command'],
  ])('%i time(s): %s', async (times) => {
    const { dir, commit } = make()
    const head = commit('main', { a: '1' })
    let started = 0
    const dying: Start = (program, args, options) =>
      ++started <= times
        ? start('bash', ['--norc', '-c', 'read -r; kill -KILL $$'], options)
        : start(program, args, options)
    const { git } = watched(dir, { start: dying })
    const asked = git.entry(head, 'a')
    if (times === 1) expect(await asked).toMatchObject({ mode: '100644' })
    else await expect(asked).rejects.toThrow('git cat-file --batch-command --buffer was ended by SIGKILL, twice')
    expect(started).toBe(2)
  })

  test('with a status has said why: it is not asked again', async () => {
    const { dir, commit } = make()
    const head = commit('main', { a: '1' })
    let started = 0
    const refusing: Start = (_program, _args, options) => {
      started++
      return start(
        'bash',
        ['-c', 'read -r; echo "fatal: could not fetch 1234 from promisor remote" >&2; exit 128'],
        options,
      )
    }
    const { git } = watched(dir, { start: refusing })
    await expect(git.entry(head, 'a')).rejects.toThrow(
      'git cat-file ended with 128: fatal: could not fetch 1234 from promisor remote',
    )
    expect(started).toBe(1)
    expect([await git.has(head), await git.resolve(head), await git.tree(head)]).toEqual([false, undefined, undefined])
  })

  test.each([
    ['nonsense', 'git cat-file printed "nonsense"'],
    [`${'a'.repeat(40)} tree 99999999999`, 'is longer than'],
    ['x'.repeat(20_000), 'no object header'],
  ])('of what it printed: %.60s', async (line, message) => {
    const { dir, commit } = make()
    const head = commit('main', { a: '1' })
    const { git, partners } = watched(dir, {
      start: (_program, _args, options) =>
        start('bash', ['--norc', '-c', `read -r; echo '${line}'; sleep 60`], options),
    })
    await expect(git.entry(head, 'a')).rejects.toThrow(message)
    expect(partners).toEqual([])
  })

  test('that does not answer in time is ended', async () => {
    const { dir, commit } = make()
    const head = commit('main', { a: '1' })
    const hasty: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms === 60_000 ? 200 : ms, signal) }
    const mute: Start = (_program, _args, options) => start('sleep', ['300'], options)
    const { git } = watched(dir, { start: mute, clock: hasty })
    await expect(git.entry(head, 'a')).rejects.toThrow('did not answer within 1m and was ended')
  })
})

describe('a git before 2.36', () => {
  test('answers the same, a program for each question', async () => {
    const { dir, commit } = make()
    const base = commit('main', { 'a/b.txt': '1', link: { mode: '120000', text: 'a' } })
    const head = commit('main', { 'a/b.txt': '2' })
    let started = 0
    const { git, runs } = watched(dir, {
      start: (...given) => {
        started++
        return old(...given)
      },
    })
    expect(await git.isRepository()).toBe(true)
    expect([await git.has(head), await git.has('f'.repeat(40))]).toEqual([true, false])
    expect(await git.resolve('refs/heads/main')).toBe(head)
    expect(await git.entry(base, 'link')).toMatchObject({ mode: '120000' })
    expect((await git.readBlob(head, 'a/b.txt', 9))?.toString()).toBe('2')
    expect([...(await git.readFiles(base, ['a/b.txt', 'link', 'a', 'none'], 9)).keys()]).toEqual(['a/b.txt'])
    expect(await git.listTree(head)).toEqual(['a/b.txt', 'link'])
    expect(started).toBe(1)
    expect(runs.every((args) => /^cat-file --batch(-check)?$/.test(args))).toBe(true)
  })

  test('outside of a repository there is none', async () => {
    const { dir } = make()
    rmSync(join(dir, '.git'), { recursive: true })
    for (const begin of [start, old]) expect(await watched(dir, { start: begin }).git.isRepository()).toBe(false)
  })
})

describe.each(['blob:none', 'tree:0'])('a partial clone (%s)', (filter) => {
  function partial(): { clone: Repository; head: string; lastFile: string } {
    const origin = make()
    origin.commit('main', { 'dir/a.txt': 'one' })
    const head = origin.commit('main', { 'dir/a.txt': 'two', b: 'x' })
    origin.git('config', 'uploadpack.allowFilter', 'true')
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    const clone = make()
    rmSync(join(clone.dir, '.git'), { recursive: true })
    gitIn(clone.dir, ['clone', '--quiet', `--filter=${filter}`, '--no-checkout', `file://${origin.dir}`, '.'])
    return { clone, head, lastFile: 'dir/a.txt' }
  }

  test('fetches what is asked for', async () => {
    const { clone, head, lastFile } = partial()
    const { git, partners } = watched(clone.dir)
    expect((await git.readFiles(head, [lastFile, 'b'], 10)).get(lastFile)?.toString()).toBe('two')
    expect(partners).toHaveLength(1)
  })

  test('whose remote is out of reach has its commits; the rest is an error, never absence', async () => {
    const { clone, head, lastFile } = partial()
    clone.git('remote', 'set-url', 'origin', 'file:///nonexistent/repository')
    const { git } = watched(clone.dir)
    expect([await git.has(head), await git.has('f'.repeat(40))]).toEqual([true, false])
    expect(await git.tree(head)).toBe(clone.git('log', '-1', '--format=%T', head))
    await expect(git.readFiles(head, [lastFile], 10)).rejects.toThrow(/git cat-file ended with 128/)
    if (filter === 'blob:none') expect(await git.entry(head, 'b')).toMatchObject({ mode: '100644' })
    else await expect(git.entry(head, 'b')).rejects.toThrow(/git cat-file ended with 128/)
    expect(await git.has(head)).toBe(true)
  })
})

test('a repository whose names are SHA-256', async () => {
  const { dir } = make()
  rmSync(join(dir, '.git'), { recursive: true })
  gitIn(dir, ['init', '--quiet', '--initial-branch=main', '--object-format=sha256'])
  const blob = gitIn(dir, ['hash-object', '-w', '--stdin'], 'text')
  const below = gitIn(dir, ['mktree'], `100644 blob ${blob}\tfile\n`)
  const tree = gitIn(dir, ['mktree'], `040000 tree ${below}\tdir\n120000 blob ${blob}\tlink\n`)
  const head = gitIn(dir, ['commit-tree', tree, '-m', 'one'])
  const { git } = watched(dir)
  expect(await git.isRepository()).toBe(true)
  expect([await git.has(head), await git.tree(head)]).toEqual([true, tree])
  expect(await git.entry(head, 'dir/file')).toEqual({ mode: '100644', id: blob })
  expect((await git.readFiles(head, ['dir/file', 'link'], 10)).get('dir/file')?.toString()).toBe('text')
  expect(await git.listFiles(head)).toEqual([
    { path: 'dir/file', mode: '100644', id: blob },
    { path: 'link', mode: '120000', id: blob },
  ])
})
