// What people say in a pull request, and whose commits are in it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
let head: string

beforeEach(async () => {
  scene = await openScene()
  head = scene.commit('topic', { 'src/a.ts': 'a\n' }, 'refs/heads/main')
  await scene.github.openPull({ head: 'topic', base: 'main', title: 'Change', author: 'bob' })
})

afterEach(async () => {
  const { violations } = scene.github
  await scene.end()
  expect(violations).toEqual([])
})

describe('reviews and comments', () => {
  test('are read with their words, their people and their times', async () => {
    const at = '2026-11-20T10:00:00Z'
    const review = await scene.github.addReview(1, { user: 'ann', state: 'APPROVED', body: 'good\r\nso', at })
    const comment = await scene.github.addComment(1, { user: 'robot[bot]', body: 'beep', at })
    const github = await scene.connect({ 'pull-requests': 'read' })
    const node = expect.any(String)
    expect(await github.reviews(1)).toEqual([
      {
        id: review,
        node,
        user: 'ann',
        userType: 'User',
        association: 'NONE',
        state: 'APPROVED',
        body: 'good\r\nso',
        commit: head,
        submittedAt: at,
      },
    ])
    expect(await github.comments(1)).toEqual([
      {
        id: comment,
        node,
        user: 'robot[bot]',
        userType: 'Bot',
        association: 'NONE',
        body: 'beep',
        createdAt: at,
        updatedAt: at,
      },
    ])
  })

  test('a dismissed review keeps everything but its state', async () => {
    const id = await scene.github.addReview(1, { user: 'ann', state: 'APPROVED', body: 'good' })
    scene.github.dismissReview(id)
    const [review] = await (await scene.connect()).reviews(1)
    expect(review).toMatchObject({ id, state: 'DISMISSED', body: 'good', commit: head })
  })

  test('comments are read to their last page', async () => {
    for (let count = 0; count < 101; count++) await scene.github.addComment(1, { user: 'eve', body: `${count}` })
    const comments = await (await scene.connect()).comments(1)
    expect(comments.map(({ body }) => body)).toEqual(Array.from({ length: 101 }, (_, count) => `${count}`))
  })

  test('who edited them is told by GraphQL, of reviews as of comments, however many they are', async () => {
    const review = await scene.github.addReview(1, { user: 'ann', state: 'APPROVED', body: 'good' })
    const comment = await scene.github.addComment(1, { user: 'ann', body: 'fine' })
    for (let count = 0; count < 110; count++) await scene.github.addComment(1, { user: 'ann', body: 'untouched' })
    scene.github.edit(review, 'eve', 'good\n/shakedown waive')
    scene.github.edit(comment, 'ann', 'very fine')
    const github = await scene.connect({ 'pull-requests': 'read' })
    const reviews = await github.reviews(1)
    const comments = await github.comments(1)
    expect(reviews[0]).toMatchObject({ user: 'ann', body: 'good\n/shakedown waive' })
    expect(comments[0]?.updatedAt).not.toBe(comments[0]?.createdAt)
    const nodes = [...reviews, ...comments].map(({ node }) => node)
    const edits = await github.edits(nodes)
    expect(nodes.slice(0, 3).map((node) => edits.get(node))).toEqual([
      { by: 'eve', at: expect.any(String) },
      { by: 'ann', at: comments[0]?.updatedAt },
      undefined,
    ])
    expect([...edits.keys()].toSorted()).toEqual(nodes.toSorted())
    expect(scene.github.requests.filter(({ path }) => path === '/api/graphql')).toHaveLength(2)
  })

  test('what GraphQL will not show is an error, although its status is 200', async () => {
    const github = await scene.connect()
    await expect(github.edits(['nothing'])).rejects.toMatchObject({ status: 403, permission: 'pull-requests: read' })
    const blind = await scene.connect({ contents: 'read' })
    await scene.github.addComment(1, { user: 'ann', body: 'x' })
    const [comment] = await github.comments(1)
    await expect(blind.edits([comment?.node ?? ''])).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Grant the job "pull-requests: read"'),
    })
    scene.github.fault({ kind: 'status', status: 502 }, { path: /graphql/, times: 9 })
    await expect(github.edits([comment?.node ?? ''])).rejects.toMatchObject({ status: 502 })
  })
})

describe('the commits of a pull request', () => {
  test('name the accounts that GitHub knows, and nobody where it knows none', async () => {
    const second = scene.commit('topic', { 'src/b.ts': 'b\n' })
    const github = await scene.connect({ 'pull-requests': 'read' })
    expect(await github.pullCommits(1)).toEqual({
      head: second,
      author: 'bob',
      complete: true,
      commits: [
        { sha: head, author: undefined, committer: undefined },
        { sha: second, author: undefined, committer: undefined },
      ],
    })
    scene.github.account('ann@example.com', 'ann')
    const { commits } = await github.pullCommits(1)
    expect(commits[0]).toEqual({ sha: head, author: 'ann', committer: 'ann' })
  })

  test('beyond 250 are never taken for complete', async () => {
    for (let count = 2; count <= 250; count++) scene.commit('topic', { n: `${count}` })
    const github = await scene.connect()
    const whole = await github.pullCommits(1)
    expect([whole.commits.length, whole.complete]).toEqual([250, true])
    scene.commit('topic', { n: '251' })
    const cut = await github.pullCommits(1)
    expect([cut.commits.length, cut.complete]).toEqual([250, false])
  }, 240_000)

  test('with a list that ends early are not complete', async () => {
    scene.commit('topic', { n: '2' })
    scene.github.fault({ kind: 'truncate', items: 1 }, { path: /commits/ })
    const list = await (await scene.connect()).pullCommits(1)
    expect([list.commits.length, list.complete]).toEqual([1, false])
  })
})
