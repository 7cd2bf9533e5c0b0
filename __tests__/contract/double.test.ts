// The double itself: it must refuse what GitHub refuses, or the tests over it prove nothing.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { GitHub } from '@shakedown/github'
import { routes } from '../../packages/rehearsal/src/github/routes/index.ts'
import { all, openScene, type Scene } from './scene.ts'

let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})

afterEach(() => scene.end())

const repository = '/repos/acme/node'

describe('permissions', () => {
  const head = 'a'.repeat(40)
  const deployment = {
    ref: head,
    task: 't',
    environment: 'e',
    payload: {},
    description: '',
    transient: true,
    production: false,
  }
  const verbs: [string, string, (github: GitHub) => Promise<unknown>][] = [
    ['pull', 'pull-requests: read', (github) => github.pull(1)],
    ['pullFiles', 'pull-requests: read', (github) => github.pullFiles(1)],
    ['reviews', 'pull-requests: read', (github) => github.reviews(1)],
    ['comments', 'pull-requests: read', (github) => github.comments(1)],
    ['pullCommits', 'pull-requests: read', (github) => github.pullCommits(1)],
    ['edits', 'pull-requests: read', (github) => github.edits(['none'])],
    ['pullsOfCommit', 'pull-requests: read', (github) => github.pullsOfCommit(head)],
    ['branch', 'contents: read', (github) => github.branch('main')],
    ['commit', 'contents: read', (github) => github.commit('main')],
    ['file', 'contents: read', (github) => github.file('README.md', 'main')],
    ['tree', 'contents: read', (github) => github.tree(head, false)],
    ['tags', 'contents: read', (github) => github.tags(100)],
    ['compare', 'contents: read', (github) => github.compare('main', 'main')],
    ['environment', 'actions: read', (github) => github.environment('testnet')],
    ['run', 'actions: read', (github) => github.run(1)],
    ['jobs', 'actions: read', (github) => github.jobs(1, 1)],
    ['artifacts', 'actions: read', (github) => github.artifacts(1)],
    ['approvals', 'actions: read', (github) => github.approvals(1)],
    ['deployments', 'deployments: read', (github) => github.deployments({})],
    ['deploymentStatuses', 'deployments: read', (github) => github.deploymentStatuses(1)],
    [
      'createDeploymentStatus',
      'deployments: write',
      (github) => github.createDeploymentStatus(1, { state: 'success', description: '' }),
    ],
    ['commitStatuses', 'statuses: read', (github) => github.commitStatuses(head)],
    [
      'setCommitStatus',
      'statuses: write',
      (github) => github.setCommitStatus(head, { context: 'c', state: 'success', description: '' }),
    ],
  ]

  test.each(verbs)('%s without any says that it needs %s', async (_, permission, verb) => {
    const refused = verb(await scene.connect({}))
    await expect(refused).rejects.toMatchObject({
      status: 403,
      permission,
      message: expect.stringContaining(`Grant the job "${permission}"`),
    })
    expect(scene.github.violations).toEqual([])
  })

  test('createDeployment needs deployments: write, and reading first is not enough', async () => {
    const github = await scene.connect({ deployments: 'read' })
    await expect(github.createDeployment({ ...deployment, marker: 'm' })).rejects.toMatchObject({
      permission: 'deployments: write',
    })
  })

  test.each(verbs)('%s with just %s is let in', async (name, permission, verb) => {
    const [key = '', level] = permission.split(': ')
    const github = await scene.connect({ [key]: level === 'write' ? 'write' : 'read' })
    const status = await verb(github).then(
      () => 200,
      (error: { status: number }) => error.status,
    )
    // GraphQL does not tell what is missing from what is hidden.
    expect(name === 'edits' ? [403] : [200, 404, 422]).toContain(status)
  })

  test('what anybody may know needs none', async () => {
    const github = await scene.connect({})
    expect(await github.repository()).toEqual({ defaultBranch: 'main', private: false })
    expect(await github.permission('eve')).toBe('read')
  })

  test('a private repository does not even exist for strangers', async () => {
    await scene.end()
    scene = await openScene({ private: true })
    scene.github.collaborator('ann', 'read')
    const status = async (user: string) =>
      (await scene.ask('GET', repository, undefined, scene.github.userToken(user))).status
    expect([await status('eve'), await status('ann')]).toEqual([404, 200])
    expect(await (await scene.connect()).permission('eve')).toBe('none')
    const write = { state: 'success' }
    const head = scene.git('rev-parse', 'main')
    const asked = await scene.ask('POST', `${repository}/statuses/${head}`, write, scene.github.userToken('ann'))
    expect(asked.status).toBe(404)
  })

  test('nobody is 401', async () => {
    const response = await fetch(`${scene.github.apiUrl}${repository}`)
    expect(response.status).toBe(401)
  })
})

describe('requests are held against the description', () => {
  test.each([
    ['a missing key', 'POST', '/deployments', {}, "it must have required property 'ref'"],
    ['a wrong type', 'POST', '/deployments', { ref: 'main', auto_merge: 'no' }, '/auto_merge must be boolean'],
    [
      'a misspelt key',
      'POST',
      '/deployments',
      { ref: 'main', requiredContexts: [] },
      'requiredContexts is no key of this body',
    ],
    [
      'a wrong value',
      'POST',
      '/deployments/1/statuses',
      { state: 'done' },
      '/state must be equal to one of the allowed values',
    ],
    ['a missing body', 'POST', '/deployments', undefined, 'the body is missing'],
    ['a path that is no number', 'GET', '/pulls/one', undefined, 'pull_number: it must be integer'],
    [
      'a misspelt parameter',
      'GET',
      '/deployments?enviroment=x',
      undefined,
      'enviroment is no parameter of this operation',
    ],
  ])('%s is refused and recorded', async (_, method, path, body, fault) => {
    const answer = await scene.ask(method, `${repository}${path}`, body)
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ message: fault }] } })
    expect(scene.github.violations).toEqual([`${method} ${repository}${path}: request: ${fault}`])
  })

  test('a query that the suite does not ask is recorded', async () => {
    const asked = await fetch(`${scene.github.serverUrl}/api/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${scene.github.token(all)}` },
      body: JSON.stringify({ query: '{ viewer { login } }' }),
    })
    expect(await asked.json()).toMatchObject({ data: null, errors: [{ message: 'Parse error' }] })
    expect(scene.github.violations).toEqual(['POST /api/graphql: is not the query that the double plays'])
  })

  test('an operation that the suite does not use is recorded', async () => {
    expect((await scene.ask('DELETE', `${repository}/deployments/1`)).status).toBe(404)
    expect(scene.github.violations).toEqual([
      `DELETE ${repository}/deployments/1: is not in the slice of the description`,
    ])
  })

  test('another repository is not here, an unknown API version is refused', async () => {
    expect((await scene.ask('GET', '/repos/acme/other')).status).toBe(404)
    const headers = { authorization: `token ${scene.github.token({})}`, 'x-github-api-version': '1999-01-01' }
    expect((await fetch(`${scene.github.apiUrl}${repository}`, { headers })).status).toBe(400)
  })

  test('too long a description and too many statuses are refused', async () => {
    const head = scene.git('rev-parse', 'main')
    const set = (description: string) =>
      scene.ask('POST', `${repository}/statuses/${head}`, { state: 'success', description })
    expect((await set('x'.repeat(141))).status).toBe(422)
    const token = scene.github.token({ statuses: 'write' })
    const one = () => scene.ask('POST', `${repository}/statuses/${head}`, { state: 'pending', context: 'C' }, token)
    for (let count = 0; count < 3; count++) expect((await one()).status).toBe(201)
    const combined = await scene.ask('GET', `${repository}/commits/${head}/status`)
    expect(combined.body).toMatchObject({ state: 'pending', total_count: 1 })
  })
})

test('every operation of the slice is played, and no other', () => {
  const slice = new URL('../../packages/rehearsal/src/github/openapi.json', import.meta.url)
  const { paths } = JSON.parse(readFileSync(slice, 'utf8')) as { paths: Record<string, object> }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(Object.keys(routes).toSorted()).toEqual(described.toSorted())
})

test('answers are held against the description, in every state of a job', async () => {
  scene.github.environment('testnet', { reviewers: ['ann'], branches: ['main'] })
  const sha = scene.git('rev-parse', 'main')
  const run = await scene.github.startRun({
    path: '.github/workflows/x.yml',
    name: 'X',
    event: 'push',
    actor: 'bob',
    headSha: sha,
    headBranch: 'main',
    payload: { ref: 'refs/heads/main' },
  })
  const states: unknown[] = []
  const look = async () => {
    const page = await scene.ask('GET', `${repository}/actions/runs/${run.id}/jobs`)
    await scene.ask('GET', `${repository}/actions/runs/${run.id}`)
    await scene.ask('GET', `${repository}/commits/${sha}/check-runs?filter=all`)
    await scene.ask('GET', `${repository}/deployments`)
    states.push(
      (page.body as { jobs: { status: string; conclusion: string | null }[] }).jobs.map((job) => [
        job.status,
        job.conclusion,
      ]),
    )
  }
  const waiting = scene.github.startJob(run, { name: 'deploy', environment: 'testnet' })
  await look()
  scene.github.decide(run, 'testnet', 'ann', 'approved', '')
  const { id } = await waiting
  await look()
  scene.github.finishJob(id, 'timed_out')
  scene.github.skipJob(run, { name: 'gate' })
  await look()
  for (const path of ['/environments', '/git/ref/heads/main', '/contents/', '/commits/main', '/branches/main']) {
    expect((await scene.ask('GET', `${repository}${path}`)).status).toBe(200)
  }
  expect(states).toEqual([
    [['waiting', null]],
    [['in_progress', null]],
    [
      ['completed', 'timed_out'],
      ['completed', 'skipped'],
    ],
  ])
  expect(run.payload).toMatchObject({ ref: 'refs/heads/main', repository: { full_name: 'acme/node' } })
  expect(scene.github.violations).toEqual([])
})
