import { beforeAll, describe, expect, test } from '@jest/globals'
import type { LocalPull, NewPull, RehearsedRun } from '@shakedown/rehearsal'
import { sharedScene } from './scene.ts'
import type { Scene } from './scene.ts'

let scene: Scene
const shared = sharedScene()
beforeAll(() => {
  scene = shared()
})

function open(pull: Pick<NewPull, 'head'> & Partial<NewPull>): Promise<LocalPull> {
  return scene.github.openPull({ base: 'main', title: 'A change', author: 'ann', ...pull })
}

function opened({ number }: LocalPull) {
  return { name: 'pull_request', pull: number, action: 'opened' } as const
}

const results = ({ jobs }: RehearsedRun) => Object.values(jobs).map(({ id, result }) => `${id} ${result}`)
const errors = ({ jobs }: RehearsedRun) =>
  Object.values(jobs).flatMap(({ annotations }) =>
    annotations.filter(({ level }) => level === 'error').map(({ message }) => message),
  )

const green = ['classify success', 'testnet success', 'shakedown success']
const red = ['classify success', 'testnet failure', 'shakedown failure']

describe('without secrets', () => {
  test.each([
    ['a fork', { fork: true, author: 'eve' }, 'fork'],
    ['Dependabot', { author: 'dependabot[bot]' }, 'Dependabot'],
  ] as const)('%s: a documentation change is green, a core change is red and says why', async (_who, by, word) => {
    const actor = by.author
    const docs = await scene.rehearse({
      event: opened(await open({ head: scene.project.branches.docs, ...by })),
      actor,
    })
    expect(results(docs)).toEqual(green)
    expect(docs.jobs['testnet']).toMatchObject({ decision: 'not-needed', outputs: { verdict: 'passed' } })

    const core = await scene.rehearse({
      event: opened(await open({ head: scene.project.branches.faster, ...by })),
      actor,
    })
    expect(results(core)).toEqual(red)
    expect(core.jobs['testnet']?.decision).toBe('approved')
    expect(errors(core).join('\n')).toContain(word)
    expect(errors(core).join('\n')).toContain('private-key')
  })
})

test('labels raise what is needed, and are read as they are now', async () => {
  const pull = await open({ head: scene.project.branches.docs })
  const first = await scene.rehearse({ event: opened(pull) })
  expect(results(first)).toEqual(green)

  scene.github.setLabels(pull.number, ['testnet: required'])
  const labeled = await scene.rehearse({
    event: { name: 'pull_request', pull: pull.number, action: 'labeled' },
    decide: async () => ({ user: 'rita', state: 'rejected', comment: 'no' }),
  })
  expect(labeled.jobs['classify']?.outputs['target']).toBe('testnet')
  expect(results(labeled)).toEqual(red)
  expect(scene.github.requiredCheckPasses(pull.head.sha, 'shakedown')).toBe(false)

  // The event of a re-run still carries the label; the pull request no longer does.
  scene.github.setLabels(pull.number, [])
  expect(results(await scene.rehearse({ event: opened(pull), rerun: { of: labeled, jobs: 'all' } }))).toEqual(green)
  expect(scene.github.requiredCheckPasses(pull.head.sha, 'shakedown')).toBe(true)
})

test('a merge group is classified by what it adds to its base', async () => {
  const base = await scene.github.pull((await open({ head: scene.project.branches.docs })).number)
  const group = (headSha: string) => {
    const { sha } = base.base
    const refs = { base_ref: 'refs/heads/main', head_ref: 'refs/heads/gh-readonly-queue/main/pr-1-x' }
    const payload = { action: 'checks_requested', merge_group: { ...refs, base_sha: sha, head_sha: headSha } }
    return { name: 'merge_group', headSha, headBranch: 'gh-readonly-queue/main/pr-1-x', payload }
  }
  const docs = await scene.rehearse({ event: group(base.head.sha) })
  expect([results(docs), docs.jobs['classify']?.outputs['target']]).toEqual([green, 'null-deployment'])
  const other = await open({ head: scene.project.branches.faster })
  const core = await scene.rehearse({
    event: group(other.head.sha),
    decide: async () => ({ user: 'rita', state: 'rejected', comment: 'no' }),
  })
  expect([results(core), core.jobs['classify']?.outputs['target']]).toEqual([red, 'testnet'])
})

describe('a change cannot loosen its own gate', () => {
  test('rules of the pull request do not count', async () => {
    const lax = 'version: 1\nrules: [{ name: all, paths: ["**"], target: null }]\n'
    await scene.branch('evil/policy', { '.github/shakedown.yml': lax, 'chain/settings.json': '{}' })
    const run = await scene.rehearse({
      event: opened(await open({ head: 'evil/policy' })),
      decide: async () => ({ user: 'rita', state: 'rejected', comment: 'no' }),
    })
    expect(run.jobs['classify']?.outputs['target']).toBe('testnet')
    expect(results(run)).toEqual(red)
  })

  test('an environment that asks nobody is refused', async () => {
    scene.github.environment('testnet', { secrets: { TESTNET_SSH_KEY: 'not a key' } })
    const run = await scene.rehearse({ event: opened(await open({ head: scene.project.branches.faster })) })
    scene.github.environment('testnet', { reviewers: ['rita'], secrets: { TESTNET_SSH_KEY: 'not a key' } })
    expect(run.jobs['testnet']).toMatchObject({ decision: 'not-needed', result: 'failure' })
    expect(results(run)).toEqual(red)
  })
})

describe('a private repository, whose partial clone can fetch nothing more once the token is gone', () => {
  const rejected = async () => ({ user: 'rita', state: 'rejected', comment: 'no' }) as const

  test('names suffice for the diff, deletions and moves included', async () => {
    const moved = { 'chain/sessions.mjs': undefined, 'docs/sessions.mjs': 'export const moved = true\n' }
    await scene.branch('private/move', moved)
    const event = opened(await open({ head: 'private/move' }))
    const run = await scene.rehearse({ event, visibility: 'private', decide: rejected })
    expect(run.jobs['classify']).toMatchObject({ result: 'success', outputs: { target: 'testnet' } })
  })

  test('a policy that the clone cannot show is read by the API, on both sides of the change', async () => {
    const edited = 'version: 1\ndefault: testnet\nrules: [{ name: all, paths: ["**"], target: null }]\n'
    await scene.branch('private/policy', { '.github/shakedown.yml': edited, 'chain/sessions.mjs': 'export {}\n' })
    const event = opened(await open({ head: 'private/policy' }))
    const run = await scene.rehearse({ event, visibility: 'private', decide: rejected })
    expect(run.jobs['classify']).toMatchObject({ result: 'success', outputs: { target: 'testnet' } })
    expect(run.jobs['classify']?.summaries.join('')).toContain('gate-changed')
    expect(run.jobs['shakedown']?.result).toBe('failure')
  })
})
