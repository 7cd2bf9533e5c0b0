import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { GitHubError } from '@shakedown/github'
import { openScene, type Scene } from './scene.ts'

let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})

afterEach(async () => {
  const { violations } = scene.github
  await scene.end()
  expect(violations).toEqual([])
})

async function openChange() {
  const head = scene.commit('topic', { 'src/a.ts': 'a\n', 'README.md': null }, 'refs/heads/main')
  const pull = await scene.github.openPull({
    head: 'topic',
    base: 'main',
    title: 'Change',
    author: 'bob',
    labels: ['x'],
  })
  return { head, pull }
}

describe('pull requests', () => {
  test('are read with head, base, labels and the number of files', async () => {
    const { head } = await openChange()
    const base = scene.git('rev-parse', 'main')
    const github = await scene.connect()
    expect(await github.pull(1)).toEqual({
      number: 1,
      state: 'open',
      draft: false,
      author: 'bob',
      head: { sha: head, ref: 'topic', repo: 'acme/node', fork: false },
      base: { ref: 'main', sha: base },
      labels: ['x'],
      changedFiles: 2,
      merged: false,
    })
  })

  test('of a fork say so', async () => {
    scene.commit('theirs', { x: 'x' }, 'refs/heads/main')
    await scene.github.openPull({ head: 'theirs', base: 'main', title: 'T', author: 'eve', fork: true })
    const { head } = await (await scene.connect()).pull(1)
    expect(head).toMatchObject({ repo: 'eve/node', fork: true })
  })

  test('follow their branches, and a push to the base makes a new test merge', async () => {
    const { pull } = await openChange()
    const head = scene.commit('topic', { 'src/b.ts': 'b\n' })
    scene.commit('main', { 'docs.md': 'd\n' })
    const now = await scene.github.pull(1)
    expect(now.head.sha).toBe(head)
    expect(now.mergeSha).not.toBe(pull.mergeSha)
    expect(scene.git('rev-parse', 'refs/pull/1/head')).toBe(head)
    expect(scene.git('rev-parse', 'refs/pull/1/merge')).toBe(now.mergeSha)
    expect(scene.git('show', '--name-only', '--format=', '-m', '--first-parent', 'refs/pull/1/merge')).toContain(
      'src/b.ts',
    )
  })

  test('list their files with both names of a rename', async () => {
    const text = 'the same line, often enough to be found again\n'.repeat(9)
    scene.commit('main', { 'old.txt': text })
    scene.commit('topic', { 'old.txt': null, 'new.txt': text, 'gone/README.md': 'x' }, 'refs/heads/main')
    await scene.github.openPull({ head: 'topic', base: 'main', title: 'Rename', author: 'bob' })
    const { files, complete } = await (await scene.connect()).pullFiles(1)
    expect(complete).toBe(true)
    expect(files).toEqual([
      { path: 'gone/README.md', status: 'added', sha: scene.git('rev-parse', 'topic:gone/README.md') },
      { path: 'new.txt', oldPath: 'old.txt', status: 'renamed', sha: scene.git('rev-parse', 'topic:new.txt') },
    ])
  })

  test('beyond 3,000 files are never taken for complete', async () => {
    const files = Object.fromEntries(Array.from({ length: 3001 }, (_, index) => [`many/${index}`, `${index}`]))
    scene.commit('topic', files, 'refs/heads/main')
    await scene.github.openPull({ head: 'topic', base: 'main', title: 'Many', author: 'bob' })
    const github = await scene.connect()
    expect((await github.pull(1)).changedFiles).toBe(3001)
    const list = await github.pullFiles(1)
    expect([list.files.length, list.complete]).toEqual([3000, false])
  })

  test('with a list that ends early are not complete', async () => {
    await openChange()
    scene.github.fault({ kind: 'truncate', items: 1 }, { path: /files/ })
    const list = await (await scene.connect()).pullFiles(1)
    expect([list.files.length, list.complete]).toEqual([1, false])
  })

  test('list reviews with the commit that was reviewed, and the pull requests of a commit', async () => {
    const { head } = await openChange()
    const id = await scene.github.addReview(1, { user: 'ann', state: 'APPROVED' })
    const later = scene.commit('topic', { z: 'z' })
    const github = await scene.connect()
    expect(await github.reviews(1)).toMatchObject([
      { id, user: 'ann', state: 'APPROVED', commit: head, submittedAt: expect.any(String) },
    ])
    expect((await github.pullsOfCommit(head)).map(({ number }) => number)).toEqual([1])
    expect((await github.pullsOfCommit(later)).map(({ number, changedFiles }) => [number, changedFiles])).toEqual([
      [1, undefined],
    ])
  })

  test('that are merged are merged', async () => {
    await openChange()
    await scene.github.closePull(1, 'merged')
    expect(await (await scene.connect()).pull(1)).toMatchObject({ state: 'closed', merged: true })
    expect(scene.git('ls-tree', '--name-only', '-r', 'main')).toBe('src/a.ts')
  })
})

describe('code', () => {
  test('files are read as they are at the ref, and are nothing where there is none', async () => {
    const first = scene.git('rev-parse', 'main')
    scene.commit('main', { '.github/shakedown.yml': 'version: 1 # ü\n' })
    const github = await scene.connect()
    const sha = scene.git('rev-parse', 'main:.github/shakedown.yml')
    expect(await github.file('.github/shakedown.yml', 'main')).toEqual({ text: 'version: 1 # ü\n', sha })
    expect(await github.file('.github/shakedown.yml', first)).toBeUndefined()
    expect(await github.file('README.md', 'no-such-branch')).toBeUndefined()
  })

  test('tags are listed to the last page, annotated ones as the commit behind them', async () => {
    const first = scene.git('rev-parse', 'main')
    const second = scene.commit('main', { x: 'x' })
    scene.git('-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', 'tag', '-a', '-m', 'x', '@a/b@1.0.0', first)
    scene.git('tag', 'a-tree', scene.git('rev-parse', 'main^{tree}'))
    for (let n = 0; n < 120; n++) scene.git('tag', `v${n}`, second)
    const github = await scene.connect()
    const { tags, complete } = await github.tags(1000)
    expect([tags.length, complete]).toEqual([121, true])
    expect(tags).toContainEqual({ name: '@a/b@1.0.0', commit: first })
    expect(tags).toContainEqual({ name: 'v119', commit: second })
    expect(await github.tags(121)).toMatchObject({ complete: true })
    const short = await github.tags(120)
    expect([short.tags.length, short.complete]).toEqual([120, false])
  })

  test('folders and large files are an error, never an empty text', async () => {
    scene.commit('main', { 'folder/file': 'x', large: 'x'.repeat(1_100_000) })
    const github = await scene.connect()
    await expect(github.file('folder', 'main')).rejects.toThrow(
      'folder at main: it is a symbolic link, a folder or a submodule',
    )
    await expect(github.file('large', 'main')).rejects.toThrow('too large to read through the API (1100000 bytes)')
  })

  test('a link to a file is an error, although GitHub answers with the file', async () => {
    const tree = scene.git('rev-parse', 'main^{tree}')
    const link = scene.commit('main', { 'folder/file': 'x', 'folder/link': { link: 'file' } })
    const github = await scene.connect()
    expect(await github.file('folder/file', 'main')).toMatchObject({ text: 'x' })
    await expect(github.file('folder/link', link)).rejects.toThrow('it is a symbolic link')
    expect((await github.tree(tree, true)).complete).toBe(true)
    const { entries } = await github.tree(scene.git('rev-parse', `${link}^{tree}`), true)
    expect(entries).toContainEqual({ path: 'folder/link', mode: '120000', sha: expect.any(String) })
  })

  test('branches, commits and the repository', async () => {
    scene.github.protectBranch('main')
    const side = scene.commit('topic/one', { a: 'a' }, 'refs/heads/main')
    const main = scene.git('rev-parse', 'main')
    const github = await scene.connect()
    expect(await github.repository()).toEqual({ defaultBranch: 'main', private: false })
    expect(await github.branch('main')).toEqual({ sha: main, protected: true })
    expect(await github.branch('topic/one')).toEqual({ sha: side, protected: false })
    expect(await github.branch('none')).toBeUndefined()
    const tree = scene.git('rev-parse', 'topic/one^{tree}')
    expect(await github.commit('topic/one')).toEqual({ sha: side, tree, parents: [main] })
    expect(await github.commit('0'.repeat(40))).toBeUndefined()
  })

  test('comparisons are three-dot', async () => {
    const base = scene.git('rev-parse', 'main')
    const head = scene.commit('topic', { a: 'a' }, 'refs/heads/main')
    scene.commit('main', { unrelated: 'u' })
    expect(await (await scene.connect()).compare('main', head)).toEqual({
      mergeBase: base,
      joins: [base],
      files: [{ path: 'a', status: 'added', sha: scene.git('rev-parse', 'topic:a') }],
      complete: true,
    })
  })

  test.each([
    [299, true],
    [300, false],
    [301, false],
  ])('a comparison of %i files is complete: %s', async (count, complete) => {
    const files = Object.fromEntries(Array.from({ length: count }, (_, index) => [`many/${index}`, '']))
    scene.commit('topic', files, 'refs/heads/main')
    const list = await (await scene.connect()).compare('main', 'topic')
    expect([list.files.length, list.complete]).toEqual([Math.min(300, count), complete])
  })
})

describe('people', () => {
  test('have the role that GitHub names, finer than its permission', async () => {
    for (const role of ['triage', 'write', 'maintain', 'admin'] as const) scene.github.collaborator(role, role)
    const github = await scene.connect()
    const roles = []
    for (const user of ['stranger', 'triage', 'write', 'maintain', 'admin', 'acme'])
      roles.push(await github.permission(user))
    expect(roles).toEqual(['read', 'triage', 'write', 'maintain', 'admin', 'admin'])
  })
})

test('lists are read to their last page', async () => {
  await openChange()
  for (let review = 0; review < 101; review++) await scene.github.addReview(1, { user: 'ann', state: 'COMMENTED' })
  expect(await (await scene.connect()).reviews(1)).toHaveLength(101)
  expect(scene.github.requests.filter(({ path }) => path.includes('/reviews'))).toHaveLength(2)
})

test('a missing thing that must be there is an error with its name', async () => {
  const error: unknown = await (await scene.connect()).pull(9).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(GitHubError)
  expect(error).toMatchObject({ status: 404, operation: 'read pull request #9', permission: 'pull-requests: read' })
})
