import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHub, NewDeployment } from '@shakedown/github'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
let github: GitHub
let head: string

beforeEach(async () => {
  scene = await openScene()
  github = await scene.connect()
  head = scene.git('rev-parse', 'main')
})

afterEach(async () => {
  const { violations } = scene.github
  await scene.end()
  expect(violations).toEqual([])
})

function proof(marker = 'run-1-1'): NewDeployment {
  return {
    ref: head,
    task: 'shakedown:proof',
    environment: 'testnet',
    payload: { schema: 1, seen: { sessions: '500' } },
    description: 'proven '.repeat(30),
    transient: true,
    production: false,
    marker,
  }
}

function posts(path: RegExp): (number | undefined)[] {
  return scene.github.requests
    .filter((request) => request.method === 'POST' && path.test(request.path))
    .map((r) => r.status)
}

describe('a deployment', () => {
  test('is created with its payload and marker, nothing merged, no check asked', async () => {
    scene.commit('main', { later: 'x' })
    await github.setCommitStatus(head, { context: 'ci', state: 'pending', description: '' })
    const made = await github.createDeployment(proof())
    expect(made).toMatchObject({
      sha: head,
      ref: head,
      task: 'shakedown:proof',
      environment: 'testnet',
      payload: { schema: 1, seen: { sessions: '500' }, marker: 'run-1-1' },
      transient: true,
      production: false,
      creator: 'github-actions[bot]',
    })
    expect(made.description).toHaveLength(140)
    expect(await github.deployments({ sha: head, task: 'shakedown:proof', environment: 'testnet' })).toEqual([made])
    expect(await github.deployments({ environment: 'none' })).toEqual([])
    expect(await github.deployments({ task: 'deploy' })).toEqual([])
  })

  test('whose answer was lost exists exactly once', async () => {
    scene.github.fault({ kind: 'drop', when: 'after' }, { method: 'POST' })
    const made = await github.createDeployment(proof())
    expect(await github.deployments({})).toEqual([made])
    expect(posts(/deployments$/)).toEqual([0])
  })

  test('that never arrived is sent again', async () => {
    scene.github.fault({ kind: 'drop', when: 'before' }, { method: 'POST' })
    const made = await github.createDeployment(proof())
    expect(await github.deployments({})).toEqual([made])
    expect(posts(/deployments$/)).toEqual([0, 201])
  })

  test('asked for twice, even by two connections, exists once; another marker is another deployment', async () => {
    const first = await github.createDeployment(proof())
    expect(await (await scene.connect()).createDeployment(proof())).toEqual(first)
    const second = await github.createDeployment(proof('run-1-2'))
    expect(await github.deployments({})).toEqual([second, first])
  })

  test('is not repeated blindly: three attempts, each after a look, then the error', async () => {
    scene.github.fault({ kind: 'status', status: 502 }, { method: 'POST', times: 9 })
    await expect(github.createDeployment(proof())).rejects.toThrow('GitHub did not create a deployment of')
    expect(posts(/deployments$/)).toEqual([502, 502, 502])
    const looks = scene.github.requests.filter(({ method }) => method === 'GET')
    expect(looks).toHaveLength(4)
    expect(await github.deployments({})).toEqual([])
  })

  test('that is refused is not sent again', async () => {
    const error = github.createDeployment({ ...proof(), ref: 'no-such-branch' })
    await expect(error).rejects.toThrow('422 No ref found for: no-such-branch')
    expect(posts(/deployments$/)).toEqual([422])
  })

  test('can be found when the API gives payloads as text', async () => {
    const body = { ref: head, auto_merge: false, required_contexts: [], payload: JSON.stringify({ marker: 'run-1-1' }) }
    await scene.ask('POST', '/repos/acme/node/deployments', {
      ...body,
      task: 'shakedown:proof',
      environment: 'testnet',
    })
    const other = { ...body, payload: 'no JSON', task: 'other' }
    await scene.ask('POST', '/repos/acme/node/deployments', other)
    expect((await github.createDeployment(proof())).payload).toEqual({ marker: 'run-1-1' })
    expect((await github.deployments({ task: 'other' })).map(({ payload }) => payload)).toEqual([null])
  })
})

describe('statuses', () => {
  test('of a deployment are listed newest first, and leave other deployments alone', async () => {
    const earlier = await github.createDeployment({ ...proof('a'), transient: false })
    await github.createDeploymentStatus(earlier.id, { state: 'success', description: 'ok' })
    const { id } = await github.createDeployment({ ...proof('b'), transient: false })
    await github.createDeploymentStatus(id, { state: 'in_progress', description: 'on', logUrl: 'https://x.example/1' })
    await github.createDeploymentStatus(id, { state: 'success', description: 'x'.repeat(200) })
    expect(await github.deploymentStatuses(id)).toMatchObject([
      { state: 'success', description: `${'x'.repeat(139)}…`, logUrl: '', creator: 'github-actions[bot]' },
      { state: 'in_progress', description: 'on', logUrl: 'https://x.example/1' },
    ])
    expect((await github.deploymentStatuses(earlier.id)).map(({ state }) => state)).toEqual(['success'])
  })

  test('of a deployment whose answer was lost are set once', async () => {
    const { id } = await github.createDeployment(proof())
    scene.github.fault({ kind: 'drop', when: 'after' }, { method: 'POST', path: /statuses/ })
    await github.createDeploymentStatus(id, {
      state: 'success',
      description: 'ok',
      environmentUrl: 'https://x.example',
    })
    expect(await github.deploymentStatuses(id)).toHaveLength(1)
  })

  test('of a commit are set once although the answer was lost, and again when nothing arrived', async () => {
    const status = {
      context: 'shakedown/gate',
      state: 'success',
      description: 'ok',
      targetUrl: 'https://x.example',
    } as const
    scene.github.fault({ kind: 'drop', when: 'after' }, { method: 'POST' })
    await github.setCommitStatus(head, status)
    expect(await github.commitStatuses(head)).toMatchObject([{ ...status, creator: 'github-actions[bot]' }])
    scene.github.fault({ kind: 'drop', when: 'before' }, { method: 'POST' })
    await github.setCommitStatus(head, { ...status, state: 'failure' })
    expect((await github.commitStatuses(head)).map(({ state }) => state)).toEqual(['failure', 'success'])
  })
})
