import { describe, expect, test } from '@jest/globals'
import { tips, trustedPolicy, type Situation, type Sources } from '@shakedown/plan'
import { ProblemError } from '@shakedown/ports'
import { eventOf, fakeApi, fakeCheckout, sha, sourcesOf } from './fakes.ts'

const text = 'version: 1\ndefault: testnet\n'
const inputs = { policy: '.github/shakedown.yml', policyRef: '', rules: '' }
const pull: Situation = {
  kind: 'pull-request',
  number: 1,
  head: sha('a'),
  baseBranch: 'main',
  baseThen: sha('b'),
  labelsThen: [],
}

function byApi(files: Record<string, string>): Partial<Sources> {
  const asked: string[] = []
  const api = fakeApi({
    branch: (name) => Promise.resolve(name === 'main' ? { sha: sha('1'), protected: true } : undefined),
    file: (path, ref) => {
      asked.push(`${path}@${ref}`)
      const found = files[path]
      return Promise.resolve(found === undefined ? undefined : { text: found, sha: sha('2') })
    },
  })
  return { api, event: eventOf('pull_request', { repository: { default_branch: 'main' } }) }
}

async function read(more: Partial<Sources>, situation: Situation = pull, given = inputs) {
  const sources = sourcesOf(more)
  return await trustedPolicy(sources, situation, given, tips(sources))
}

describe('without a checkout', () => {
  test('the policy and other files are read at one and the same commit', async () => {
    const trusted = await read(byApi({ '.github/shakedown.yml': text, 'ops/testnet.sh': 'echo hi\n' }))
    expect(trusted).toMatchObject({
      origin: 'file',
      commit: sha('1'),
      blob: sha('2'),
      via: 'api',
      guarded: true,
      findings: [],
    })
    expect(await trusted.read('ops/testnet.sh')).toEqual({ text: 'echo hi\n', blob: sha('2') })
    expect(await trusted.read('ops/nothing.sh')).toBeUndefined()
    await expect(trusted.read('../etc/passwd')).rejects.toThrow(ProblemError)
  })

  test('no policy there: the built-in one, and a finding', async () => {
    const trusted = await read(byApi({}))
    expect(trusted).toMatchObject({ origin: 'builtin', blob: 'none', findings: [{ code: 'no-policy' }] })
    expect(trusted.policy.default).not.toBe('null-deployment')
  })

  test('without a token there is no law, and nothing goes on', async () => {
    await expect(read({})).rejects.toThrow(/cannot be read from main.*no token/)
  })

  test('inline rules need nobody', async () => {
    const trusted = await read({}, pull, { ...inputs, rules: text })
    expect(trusted).toMatchObject({ origin: 'inline', guarded: false })
    expect(trusted.blob).toBe('d78723abcbe21a696e08ff401970bf8c085ea805') // git hash-object
  })
})

describe('which ref is trusted', () => {
  const push: Situation = {
    kind: 'push',
    ref: 'refs/heads/main',
    branch: 'main',
    before: sha('b'),
    after: sha('a'),
    forced: false,
  }
  const known = { has: () => Promise.resolve(true), entry: () => Promise.resolve(undefined) }
  const tip = () => Promise.resolve({ kind: 'found', commit: sha('1') } as const)
  const git = { checkout: fakeCheckout({ ...known, tip }), remote: 'origin', remoteFault: '' }

  test.each<[string, Situation, boolean, string]>([
    ['a pull request: the target branch', pull, true, '1'],
    [
      'a merge group: the target branch',
      { kind: 'merge-group', base: sha('b'), head: sha('a'), baseBranch: 'main', number: 1 },
      false,
      '1',
    ],
    ['a push to a protected branch: before', push, true, 'b'],
    ['a push to an unprotected branch: the default branch', push, false, '1'],
    ['a forced push to a protected branch: the default branch', { ...push, forced: true }, true, '1'],
    ['a first push to a protected branch: the default branch', { ...push, before: undefined }, true, '1'],
    ['anything else: the default branch', { kind: 'other', event: 'schedule', sha: sha('a') }, true, '1'],
  ])('%s', async (_what, situation, refProtected, digit) => {
    expect((await read({ ...git, refProtected }, situation)).commit).toBe(sha(digit))
  })

  test('a stale tip is used only when nobody answers, and is told', async () => {
    const lost = () => Promise.resolve({ kind: 'failed', why: 'no route' } as const)
    const resolve = () => Promise.resolve(sha('c'))
    const trusted = await read({ ...git, checkout: fakeCheckout({ ...known, tip: lost, resolve }) })
    expect(trusted.commit).toBe(sha('c'))
    expect(trusted.findings.map(({ code }) => code)).toEqual(['policy-may-be-stale', 'no-policy'])
  })

  test('pull_request_target runs the target branch’s workflow, so that its policy-ref is guarded', async () => {
    const event = eventOf('pull_request_target', {})
    const asked = { ...inputs, policyRef: 'policies' }
    expect((await read({ ...git, event }, pull, asked)).guarded).toBe(true)
    expect((await read({ ...git, event: eventOf('pull_request', {}) }, pull, asked)).guarded).toBe(false)
  })
})
