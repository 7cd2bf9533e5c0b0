// Less than the files ask for: who may say so, and for which commit alone. Through the bundle, with GitHub's API.
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { ask, begin, end, github, project, pull } from './hub.ts'
import { codes, endAll } from './scene.ts'

const core = { 'pallets/coin/lib.rs': 'fn coin() { loop {} }\n' }

beforeEach(async () => {
  await begin()
  github.collaborator('nick', 'maintain')
  github.collaborator('carl', 'write')
})
afterEach(end)
afterAll(endAll)

test('an approval of this head that says so', async () => {
  const { head, number, event } = await pull(core)
  const id = await github.addReview(number, {
    user: 'nick',
    state: 'APPROVED',
    body: 'Only names.\n\n/shakedown waive',
  })
  const found = await ask(event, { at: head })
  expect(found.outputs).toMatchObject({
    target: 'null-deployment',
    required: 'false',
    environment: 'null-deployment',
    confidence: 'override',
  })
  expect(found.outputs['reason']).toContain(`for exactly this head by nick (review ${id})`)
  expect(codes(found)).toContain('waived')
  expect(found.report).toMatchObject({ waivers: [{ user: 'nick', via: 'review', target: 'null-deployment', head }] })
})

test('a comment that names this head', async () => {
  const { head, number, event } = await pull(core)
  await github.addComment(number, { user: 'nick', body: `/shakedown waive ${head}` })
  expect((await ask(event, { at: head })).outputs).toMatchObject({ target: 'null-deployment', confidence: 'override' })
})

test.each<[string, (number: number, head: string) => Promise<unknown>, string]>([
  [
    'a review of an older commit',
    (number) =>
      github.addReview(number, { user: 'nick', state: 'APPROVED', body: '/shakedown waive', commit: project.root }),
    'not about the head',
  ],
  [
    'a comment that names another commit',
    (number) => github.addComment(number, { user: 'nick', body: `/shakedown waive ${project.root}` }),
    'nick does not waive',
  ],
  [
    'somebody who may only write',
    (number, head) => github.addComment(number, { user: 'carl', body: `/shakedown waive ${head}` }),
    'carl does not waive',
  ],
  [
    'the author',
    (number, head) => github.addComment(number, { user: 'bob', body: `/shakedown waive ${head}` }),
    'bob does not waive',
  ],
])('%s waives nothing, and that is told', async (_, say, told) => {
  const { head, number, event } = await pull(core)
  github.collaborator('bob', 'admin')
  await say(number, head)
  const found = await ask(event, { at: head })
  expect(found.outputs).toMatchObject({ target: 'testnet', required: 'true', confidence: 'policy' })
  expect(found.report.findings.map(({ message }) => message).join('\n')).toContain(told)
})

test('a plain approval waives nothing', async () => {
  const { head, number, event } = await pull(core)
  await github.addReview(number, { user: 'nick', state: 'APPROVED', body: 'Good.' })
  expect((await ask(event, { at: head })).outputs).toMatchObject({ target: 'testnet', confidence: 'policy' })
})

test('nothing lowers what a label demands', async () => {
  const { head, number, event } = await pull(core, ['testnet: required'])
  await github.addComment(number, { user: 'nick', body: `/shakedown waive ${head}` })
  const found = await ask(event, { at: head })
  expect(found.outputs).toMatchObject({ target: 'testnet', required: 'true' })
  expect(codes(found)).toContain('waiver-without-effect')
})

test('a dispatch of the default branch’s workflow by somebody who may', async () => {
  const { head, number } = await pull(core)
  const event = {
    name: 'workflow_dispatch',
    sha: project.root,
    payload: {
      repository: { name: 'node', full_name: 'acme/node', default_branch: 'main' },
      inputs: { 'head-sha': head, 'pull-request': String(number), waive: 'null-deployment' },
      sender: { login: 'nick', type: 'User' },
    },
  }
  const inputs = { 'pull-request': String(number), 'head-sha': head }
  const env = {
    GITHUB_ACTOR: 'nick',
    GITHUB_TRIGGERING_ACTOR: 'nick',
    GITHUB_WORKFLOW_REF: 'acme/node/.github/workflows/testnet.yml@refs/heads/main',
  }
  const found = await ask(event, { at: head, inputs, env })
  expect(found.outputs).toMatchObject({ target: 'null-deployment', confidence: 'override' })
  const byCarl = { ...env, GITHUB_TRIGGERING_ACTOR: 'carl' }
  expect((await ask(event, { at: head, inputs, env: byCarl })).outputs).toMatchObject({ target: 'testnet' })
  const byBranch = { ...env, GITHUB_WORKFLOW_REF: 'acme/node/.github/workflows/testnet.yml@refs/heads/feature' }
  expect((await ask(event, { at: head, inputs, env: byBranch })).outputs).toMatchObject({ target: 'testnet' })
})
