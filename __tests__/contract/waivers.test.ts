// Waivers as they are read with the real client: what each permission, each edit and each push does to them.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parsePolicy } from '@shakedown/policy'
import type { Permissions } from '../../packages/rehearsal/src/github/index.ts'
import { readWaivers } from '../../packages/plan/src/waivers.ts'
import { eventOf } from '../unit/plan/fakes.ts'
import { openScene, type Scene } from './scene.ts'

const { policy } = parsePolicy('version: 1\napprove-permission: maintain\nrules: []\n', 'policy')
let scene: Scene
let head: string

beforeEach(async () => {
  scene = await openScene()
  head = scene.commit('topic', { 'src/a.ts': 'a\n' }, 'refs/heads/main')
  scene.github.collaborator('nick', 'maintain')
  scene.github.collaborator('ann', 'maintain')
  scene.github.collaborator('bob', 'write')
  await scene.github.openPull({ head: 'topic', base: 'main', title: 'Change', author: 'bob' })
})

afterEach(async () => {
  const { violations } = scene.github
  await scene.end()
  expect(violations).toEqual([])
})

async function read(permissions: Permissions = { 'pull-requests': 'read' }) {
  const sources = {
    event: eventOf('pull_request', {}),
    api: () => scene.connect(permissions),
    triggeringActor: 'bob',
    signal: new AbortController().signal,
  }
  const situation = { kind: 'pull-request', number: 1, head, baseBranch: 'main', baseThen: undefined } as const
  const live = { defaultBranch: () => Promise.resolve('main') }
  const answer = await readWaivers(sources, { ...situation, labelsThen: [] }, policy, head, live)
  return { ...answer, said: answer.findings.map(({ message }) => message).join('\n') }
}

test('a review and a comment waive; pull-requests: read is all that it takes', async () => {
  const id = await scene.github.addReview(1, { user: 'nick', state: 'APPROVED', body: '/shakedown waive' })
  await scene.github.addComment(1, { user: 'ann', body: `/shakedown waive ${head} to testnet` })
  const { waivers, findings } = await read()
  expect(waivers).toMatchObject([
    { user: 'nick', via: 'review', id: String(id), target: 'null-deployment' },
    { user: 'ann', via: 'comment', target: 'testnet' },
  ])
  expect(findings).toMatchObject([{ code: 'contributor-unnamed' }])
})

test('a push takes it away', async () => {
  await scene.github.addReview(1, { user: 'nick', state: 'APPROVED', body: '/shakedown waive' })
  const old = head
  head = scene.commit('topic', { 'src/a.ts': 'b\n' })
  const { waivers, said } = await read()
  expect(waivers).toEqual([])
  expect(said).toContain(`it is about ${old.slice(0, 8)}, not about the head ${head.slice(0, 8)}`)
})

test('the author, who may write, cannot write it into the approval of somebody who may waive', async () => {
  const id = await scene.github.addReview(1, { user: 'nick', state: 'APPROVED', body: 'nice' })
  scene.github.edit(id, 'bob', 'nice\n/shakedown waive')
  const { waivers, said } = await read()
  expect(waivers).toEqual([])
  expect(said).toContain(`review ${id} of nick does not waive the change: it was edited`)
})

test('whoever has a commit in the change has a part in it', async () => {
  await scene.github.addReview(1, { user: 'ann', state: 'APPROVED', body: '/shakedown waive' })
  expect((await read()).waivers).toHaveLength(1)
  scene.github.account('ann@example.com', 'Ann')
  const { waivers, said } = await read()
  expect(waivers).toEqual([])
  expect(said).toContain('ann has a part in the change')
})

test('dismissing the review and requesting changes take it away', async () => {
  const id = await scene.github.addReview(1, { user: 'nick', state: 'APPROVED', body: '/shakedown waive' })
  await scene.github.addReview(1, { user: 'ann', state: 'APPROVED', body: '/shakedown waive to testnet' })
  await scene.github.addReview(1, { user: 'ann', state: 'CHANGES_REQUESTED', body: 'wait' })
  expect((await read()).waivers.map(({ user }) => user)).toEqual(['nick'])
  scene.github.dismissReview(id)
  const { waivers, said } = await read()
  expect(waivers).toEqual([])
  expect(said).toContain('it was dismissed')
})

test('without the permission nobody waives, and the permission is named', async () => {
  await scene.github.addReview(1, { user: 'nick', state: 'APPROVED', body: '/shakedown waive' })
  const { waivers, findings, said } = await read({ contents: 'read' })
  expect(waivers).toEqual([])
  expect(findings).toMatchObject([{ code: 'waivers-unread', severity: 'warning' }])
  expect(said).toContain('Grant the job "pull-requests: read"')
})

test.each([/reviews/, /comments/, /commits/, /permission/, /graphql/])(
  'GitHub fails at %s: nobody waives',
  async (path) => {
    await scene.github.addReview(1, { user: 'nick', state: 'APPROVED', body: '/shakedown waive' })
    scene.github.fault({ kind: 'status', status: 500 }, { path, times: 20 })
    const { waivers, findings } = await read()
    expect(waivers).toEqual([])
    expect(findings).toMatchObject([{ code: 'waivers-unread' }])
  },
)
