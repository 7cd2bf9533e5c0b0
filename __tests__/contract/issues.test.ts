// Issues and labels, as the examples' `gh api` meets them; and the pages of every list.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { request } from 'node:http'
import { all, openScene, type Scene } from './scene.ts'

let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})
afterEach(async () => {
  const { violations } = scene.github
  await scene.end()
  expect(violations).toEqual([])
})

const repository = '/repos/acme/node'
const issues = `${repository}/issues`
const token = () => scene.github.token({ ...all, issues: 'write' })
const ask = (method: string, path: string, body?: object) => scene.ask(method, path, body, token())
const numbers = ({ body }: { body: unknown }) => (body as { number: number }[]).map(({ number }) => number)

test('an issue is opened, found by its labels, commented and closed', async () => {
  const label = { name: 'unproven', color: 'b60205', description: 'Live without a proof' }
  expect(await ask('POST', `${repository}/labels`, label)).toMatchObject({ status: 201, body: label })
  const twice = await ask('POST', `${repository}/labels`, { name: 'Unproven' })
  expect(twice).toMatchObject({ status: 422, body: { errors: [{ resource: 'Label', code: 'already_exists' }] } })
  const changed = { color: 'ffffff', description: 'Owed' }
  expect((await ask('PATCH', `${repository}/labels/UNPROVEN`, changed)).body).toMatchObject({ ...label, ...changed })

  const opened = await ask('POST', issues, { title: 'One', body: 'text', labels: ['UNPROVEN', 'new'] })
  expect(opened).toMatchObject({
    status: 201,
    body: {
      number: 1,
      state: 'open',
      user: { login: 'github-actions[bot]', type: 'Bot' },
      labels: [{ name: 'unproven', color: 'ffffff' }, { name: 'new' }],
    },
  })
  await ask('POST', issues, { title: 'Two' })
  expect(numbers(await ask('GET', issues))).toEqual([2, 1])
  expect(numbers(await ask('GET', `${issues}?labels=Unproven,new`))).toEqual([1])
  expect((await ask('POST', `${issues}/1/comments`, { body: 'More' })).status).toBe(201)
  expect((await ask('PATCH', `${issues}/1`, { state: 'closed', state_reason: 'completed' })).body).toMatchObject({
    state: 'closed',
    comments: 1,
  })
  expect(numbers(await ask('GET', `${issues}?labels=unproven`))).toEqual([])
  expect(numbers(await ask('GET', `${issues}?labels=unproven&state=all`))).toEqual([1])
  expect(scene.github.issues()).toEqual([
    {
      number: 1,
      state: 'closed',
      title: 'One',
      body: 'text',
      author: 'github-actions[bot]',
      labels: ['unproven', 'new'],
      comments: [{ user: 'github-actions[bot]', body: 'More' }],
    },
    expect.objectContaining({ number: 2, labels: [], comments: [] }),
  ])
})

test('a pull request is an issue, too: it takes a number of the same line, and stands in the list', async () => {
  await ask('POST', issues, { title: 'One' })
  scene.commit('topic', { 'a.txt': 'a\n' }, 'refs/heads/main')
  const pull = await scene.github.openPull({ head: 'topic', base: 'main', title: 'Change', author: 'bob' })
  expect(pull.number).toBe(2)
  expect((await ask('GET', issues)).body).toMatchObject([
    { number: 2, pull_request: { url: expect.stringMatching(/\/pulls\/2$/) as unknown } },
    { number: 1 },
  ])
})

test.each([
  ['no such issue', 'PATCH', `${issues}/7`, { state: 'closed' }, 404],
  ['no such label', 'PATCH', `${repository}/labels/none`, { color: 'ffffff' }, 404],
  ['a title of 257', 'POST', issues, { title: 'x'.repeat(257) }, 422],
  ['a body of 65537', 'POST', issues, { title: 'x', body: 'x'.repeat(65_537) }, 422],
])('%s is refused', async (_what, method, path, body, status) => {
  expect((await ask(method, path, body)).status).toBe(status)
})

test('without the permission nothing is read or written', async () => {
  const reader = scene.github.token({ issues: 'read' })
  expect((await scene.ask('GET', issues, undefined, reader)).status).toBe(200)
  expect((await scene.ask('POST', issues, { title: 'x' }, reader)).status).toBe(403)
  expect((await scene.ask('GET', issues, undefined, scene.github.token({ contents: 'write' }))).status).toBe(403)
})

test('the link to the next page leads there, also for who came by the socket', async () => {
  for (const title of ['One', 'Two', 'Three']) await ask('POST', issues, { title })
  const first = await ask('GET', `${issues}?state=open&per_page=2`)
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  const second = await fetch(next, { headers: { authorization: `Bearer ${token()}` } })
  expect([numbers(first), numbers({ body: await second.json() })]).toEqual([[3, 2], [1]])

  const bySocket = await new Promise<unknown>((resolve, reject) => {
    const headers = { host: 'api.github.localhost', authorization: `token ${token()}` }
    request({ socketPath: scene.github.socket, path: `${issues}?per_page=2`, headers }, (answer) => {
      answer.resume()
      resolve(answer.headers['link'])
    })
      .on('error', reject)
      .end()
  })
  expect(bySocket).toContain(`<http://api.github.localhost${issues}?per_page=2&page=2>; rel="next"`)
})
