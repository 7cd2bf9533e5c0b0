import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { rehearseWorkflow } from '@shakedown/rehearsal'
import type { RehearsedRun, RehearseOptions, Result } from '@shakedown/rehearsal'
import { makeRepository } from './repository.ts'
import type { TestRepository } from './repository.ts'

const file = '.github/workflows/testnet-gate.yml'
let repository: TestRepository
let head: string
let pull: number
let forkPull: number

beforeAll(async () => {
  const text = await readFile(new URL('../../../examples/testnet-gate.yml', import.meta.url), 'utf8')
  repository = await makeRepository({ [file]: text })
  head = await repository.branch('topic', { 'chain/a': '1' })
  pull = (await repository.github.openPull({ head: 'topic', base: 'main', title: 'Topic', author: 'ann' })).number
  const fork = { head: 'topic', base: 'main', title: 'Fork', author: 'stranger', fork: true }
  forkPull = (await repository.github.openPull(fork)).number
})

afterAll(async () => {
  expect(repository.github.violations).toEqual([])
  await repository.remove()
})

type Stub = { result: Result; outputs?: Record<string, string> }

const testnetTarget = { target: 'testnet', environment: 'testnet', reason: 'chain/a is core' }
const classified: Readonly<Record<string, Stub>> = {
  ok: { result: 'success', outputs: testnetTarget },
  failed: { result: 'failure', outputs: { target: 'unknown' } },
  'an empty output': { result: 'success', outputs: { target: '', environment: '', reason: '' } },
}

const deployed: Readonly<Record<string, Stub>> = {
  passed: { result: 'success', outputs: { verdict: 'passed', reason: '500 sessions' } },
  continue: { result: 'success', outputs: { verdict: 'continue', reason: 'the soak goes on' } },
  failed: { result: 'failure', outputs: { verdict: 'stalled', reason: 'no block for 2m' } },
  cancelled: { result: 'cancelled', outputs: {} },
  skipped: { result: 'skipped' },
  'rejected by a reviewer': { result: 'failure' },
  'passed, its output dropped by masking': { result: 'success', outputs: { verdict: '' } },
}

function pick(stubs: Readonly<Record<string, Stub>>, name: string): Stub {
  const stub = stubs[name]
  if (stub === undefined) throw new Error(name)
  return stub
}

const events: Readonly<Record<string, () => Promise<Partial<RehearseOptions>>>> = {
  'pull request': async () => ({ event: { name: 'pull_request', pull, action: 'opened' }, actor: 'ann' }),
  fork: async () => ({ event: { name: 'pull_request', pull: forkPull, action: 'opened' }, actor: 'stranger' }),
  Dependabot: async () => ({
    event: { name: 'pull_request', pull, action: 'synchronize' },
    actor: 'dependabot[bot]',
  }),
  'merge group': async () => ({
    event: { name: 'merge_group', headSha: head, headBranch: 'topic', payload: { action: 'checks_requested' } },
    actor: 'ann',
  }),
  labeled: async () => ({ event: { name: 'pull_request', pull, action: 'labeled' }, actor: 'ann' }),
  're-run': async () => {
    const first = { event: { name: 'pull_request', pull, action: 'opened' }, actor: 'ann' } as const
    const of = await rehearse(first, { classify: { result: 'failure' }, testnet: { result: 'skipped' } })
    return { ...first, rerun: { of, jobs: 'all' } }
  },
}

async function rehearse(options: Partial<RehearseOptions>, stubJobs: Record<string, Stub>): Promise<RehearsedRun> {
  return rehearseWorkflow({
    file,
    github: repository.github,
    suite: '/nowhere',
    signal: new AbortController().signal,
    event: { name: 'pull_request', pull, action: 'opened' },
    actor: 'ann',
    ...options,
    stubJobs,
  })
}

describe('the final job of examples/testnet-gate.yml is green only for a testnet that passed', () => {
  describe.each(Object.keys(events))('%s', (event) => {
    const cells = Object.keys(classified).flatMap((classify) =>
      Object.keys(deployed).map((testnet) => [classify, testnet] as const),
    )
    test.each(cells)('classify %s, testnet %s', async (classify, testnet) => {
      const options = (await events[event]?.()) ?? {}
      const stubs = { classify: pick(classified, classify), testnet: pick(deployed, testnet) }
      const { run, jobs, conclusion } = await rehearse(options, stubs)
      const isGood = classify === 'ok' && testnet === 'passed'
      expect(jobs['shakedown']?.result).toBe(isGood ? 'success' : 'failure')
      expect(conclusion === 'success').toBe(isGood)
      expect(repository.github.requiredCheckPasses(run?.headSha ?? '', 'shakedown')).toBe(isGood)
      const errors = jobs['shakedown']?.annotations.filter(({ level }) => level === 'error') ?? []
      expect(errors.length > 0).toBe(!isGood)
    })
  })

  test('the null deployment is a target like any other: it passes when its job says so', async () => {
    const target = { target: 'null-deployment', environment: 'null-deployment', reason: 'only documentation' }
    const classify: Stub = { result: 'success', outputs: target }
    const passed: Stub = { result: 'success', outputs: { verdict: 'passed', reason: 'null deployment' } }
    expect((await rehearse({}, { classify, testnet: passed })).jobs['shakedown']?.result).toBe('success')
    expect((await rehearse({}, { classify, testnet: { result: 'skipped' } })).jobs['shakedown']?.result).toBe('failure')
  })

  test.each([
    ['unknown', 'named no target'],
    ['', 'named no target'],
  ])('target %j is no target, even when the testnet claims to have passed', async (target, why) => {
    const classify: Stub = { result: 'success', outputs: { ...testnetTarget, target } }
    const { jobs } = await rehearse({}, { classify, testnet: pick(deployed, 'passed') })
    expect(jobs['shakedown']).toMatchObject({ result: 'failure' })
    expect(jobs['shakedown']?.annotations[0]?.message).toContain(why)
  })

  test('reasons that quote code or commands stay text', async () => {
    const evil =
      '$(touch /tmp/pwned) `id` "; exit 0 #\n::add-mask::shakedown\n##[set-output name=x]y ##[add-path]/evil 100%'
    const classify: Stub = { result: 'success', outputs: { ...testnetTarget, reason: evil } }
    const good = await rehearse(
      {},
      { classify, testnet: { result: 'success', outputs: { verdict: 'passed', reason: evil } } },
    )
    expect(good.jobs['shakedown']).toMatchObject({ result: 'success', annotations: [] })
    expect(good.jobs['shakedown']?.steps[0]?.outputs).toEqual({})
    expect(good.jobs['shakedown']?.log.join('\n')).toContain('# # [set-output name=x]y')
    const bad = await rehearse(
      {},
      { classify, testnet: { result: 'failure', outputs: { verdict: 'failed', reason: evil } } },
    )
    expect(bad.jobs['shakedown']).toMatchObject({ result: 'failure' })
    expect(bad.jobs['shakedown']?.annotations[0]?.message).toContain('100%')
  })
})

describe('what starts the workflow', () => {
  test.each(['opened', 'synchronize', 'reopened', 'ready_for_review', 'labeled', 'unlabeled', 'edited'])(
    'pull_request %s',
    async (action) => {
      const stubs = { classify: pick(classified, 'ok'), testnet: pick(deployed, 'passed') }
      const event = { name: 'pull_request', pull, action } as const
      expect((await rehearse({ event }, stubs)).conclusion).toBe('success')
    },
  )

  test('another activity starts nothing', async () => {
    const event = { name: 'pull_request', pull, action: 'assigned' } as const
    expect(await rehearse({ event }, {})).toMatchObject({ conclusion: 'not-triggered', jobs: {} })
  })
})
