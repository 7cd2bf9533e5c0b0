import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { openGit, type Git } from '@shakedown/git'
import { ProcessError, type run } from '@shakedown/process'
import { silentLog } from '@shakedown/ports'
import { cloneOf, gitIn, newRepository, temporaryFolder, type Repository } from './repository.ts'

const made: Repository[] = []
afterEach(() => made.splice(0).forEach((repository) => repository.remove()))

function make<T extends Repository>(repository: T): T {
  made.push(repository)
  return repository
}

function open(dir: string, ceiling = dir): Git {
  return openGit(dir, { ceiling, log: silentLog, signal: new AbortController().signal })
}

/** A program that leaves a file behind when anybody starts it. */
function trap(dir: string): { program: string; sprung: () => boolean } {
  const program = join(dir, 'trap')
  const mark = join(dir, 'sprung')
  writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> ${mark}\nexit 1\n`)
  chmodSync(program, 0o755)
  return { program, sprung: () => existsSync(mark) }
}

test('nothing that a repository’s configuration wants to start is started', async () => {
  const origin = make(newRepository())
  const base = origin.commit('main', { 'a.txt': '1', '.gitattributes': '* diff=evil filter=evil\n' })
  const clone = make(cloneOf(origin, base, 1))
  const head = origin.commit('main', { 'a.txt': '2' })
  const { program, sprung } = trap(clone.dir)
  const settings = {
    'core.fsmonitor': program,
    'core.hooksPath': clone.dir,
    'core.pager': program,
    'core.askPass': program,
    'core.editor': program,
    'credential.helper': `!${program}`,
    'diff.external': program,
    'diff.evil.textconv': program,
    'diff.evil.command': program,
    'filter.evil.smudge': program,
    'filter.evil.clean': program,
    'filter.evil.process': program,
    'remote.origin.uploadpack': program,
    'gc.auto': '1',
    'alias.diff-tree': `!${program}`,
    'alias.fetch': `!${program}`,
  }
  for (const [key, value] of Object.entries(settings)) clone.git('config', key, value)
  for (const hook of ['reference-transaction', 'post-checkout', 'pre-auto-gc', 'fsmonitor-watchman']) {
    writeFileSync(join(clone.dir, '.git', 'hooks', hook), `#!/bin/sh\n${program} ${hook}\n`)
    chmodSync(join(clone.dir, '.git', 'hooks', hook), 0o755)
  }
  const git = open(clone.dir)
  expect(await git.tip('origin', 'refs/heads/main')).toEqual({ kind: 'found', commit: head })
  expect(await git.bring('origin', [head])).toEqual({ kind: 'fetched' })
  expect((await git.changes(base, head)).map(({ path }) => path)).toEqual(['a.txt'])
  expect((await git.readBlob(head, 'a.txt', 10))?.toString()).toBe('2')
  expect(sprung()).toBe(false)
})

test('the trap of these tests does spring in a git that is not hardened', () => {
  const origin = make(newRepository())
  const base = origin.commit('main', { 'a.txt': '1' })
  const clone = make(cloneOf(origin, base, 1))
  const { program, sprung } = trap(clone.dir)
  clone.git('config', 'remote.origin.uploadpack', program)
  expect(() => gitIn(clone.dir, ['ls-remote', 'origin'])).toThrow()
  expect(sprung()).toBe(true)
})

test.each(['ext::sh -c touch% PWNED', 'http://127.0.0.1:1/x.git', 'git://127.0.0.1:1/x.git'])(
  'a remote may only be reached by https, ssh or a path: %s',
  async (url) => {
    const repository = make(newRepository())
    repository.commit('main', { a: '1' })
    repository.git('remote', 'add', 'origin', url)
    repository.git('config', 'protocol.allow', 'always')
    const git = open(repository.dir)
    expect(await git.tip('origin', 'refs/heads/main')).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('not allowed'),
    })
    expect(existsSync(join(repository.dir, 'PWNED'))).toBe(false)
  },
)

test('a repository of another user is read; nothing of it could run', async () => {
  const repository = make(newRepository())
  const commit = repository.commit('main', { a: '1' })
  if (process.getuid?.() !== 0) return expect(await open(repository.dir).has(commit)).toBe(true)
  gitIn('/', ['--version'])
  const { spawnSync } = await import('node:child_process')
  expect(spawnSync('chown', ['-R', '65534:65534', repository.dir]).status).toBe(0)
  expect(() => repository.git('rev-parse', 'HEAD')).toThrow(/dubious ownership/)
  expect(await open(repository.dir).has(commit)).toBe(true)
})

test('a bare repository hidden among the files is not taken for the checkout', async () => {
  const outer = temporaryFolder()
  const hidden = join(outer, 'vendor')
  mkdirSync(hidden)
  gitIn(hidden, ['init', '--quiet', '--bare'])
  const repository = make(newRepository(outer))
  repository.commit('main', { a: '1' })
  const git = open(hidden, outer)
  expect(await git.isRepository()).toBe(false)
})

test('a repository around the workspace is not the checkout', async () => {
  const outer = make(newRepository())
  const workspace = join(outer.dir, 'workspace')
  mkdirSync(join(workspace, 'sub'), { recursive: true })
  expect(await open(workspace).isRepository()).toBe(false)
  expect(await open(join(workspace, 'sub'), workspace).isRepository()).toBe(false)
  expect(await open(join(workspace, 'sub'), outer.dir).isRepository()).toBe(true)
})

test('without a git program there is no repository', async () => {
  const repository = make(newRepository())
  const { ProcessError } = await import('@shakedown/process')
  const git = openGit(repository.dir, {
    log: silentLog,
    signal: new AbortController().signal,
    run: (program, args) => Promise.reject(new ProcessError('not-found', 'is not installed', { program, args })),
  })
  expect(await git.isRepository()).toBe(false)
})

test('credentials in the URL of a remote never come back', async () => {
  const repository = make(newRepository())
  repository.git('remote', 'add', 'origin', 'https://x-access-token:geheim123@127.0.0.1:1/o/r.git')
  const git = open(repository.dir)
  expect(await git.remoteUrl('origin')).toBe('https://***@127.0.0.1:1/o/r.git')
  const tip = await git.tip('origin', 'refs/heads/main')
  expect(tip.kind).toBe('failed')
  expect(JSON.stringify(tip)).not.toContain('geheim123')
})

test('a command that takes too long is named, without the settings before it', async () => {
  const { dir, commit } = make(newRepository())
  const [base, head] = [commit('main', { a: 'a' }), commit('main', { a: 'b' })]
  const slow: typeof run = (program, args) => {
    const slept = new ProcessError('timeout', 'did not end within 1m and was ended', { program, args })
    return Promise.reject(slept)
  }
  const git = openGit(dir, { log: silentLog, signal: new AbortController().signal, run: slow })
  await expect(git.changes(base, head)).rejects.toThrow(/^git diff-tree -r .* did not end within 1m and was ended$/)
})
