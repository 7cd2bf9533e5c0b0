// Limits, failures and cancellation, without sleeping: a second of GitHub's waiting lasts a millisecond here.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { inspect } from 'node:util'
import { silentLog, systemClock, type Clock } from '@shakedown/ports'
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

function answers(): number[] {
  return scene.github.requests.map(({ status }) => status)
}

describe('reading', () => {
  test.each([500, 502, 503])('is repeated after %i', async (status) => {
    scene.github.fault({ kind: 'status', status })
    await (await scene.connect()).repository()
    expect(answers()).toEqual([status, 200])
  })

  test('is repeated after a broken connection', async () => {
    scene.github.fault({ kind: 'drop', when: 'before' }, { times: 2 })
    await (await scene.connect()).repository()
    expect(answers()).toEqual([0, 0, 200])
  })

  test('is given up after the third repetition, and says what was asked', async () => {
    scene.github.fault({ kind: 'status', status: 502, message: 'Bad\nGateway' }, { times: 9 })
    const error = (await scene.connect()).repository()
    await expect(error).rejects.toMatchObject({
      status: 502,
      message: 'GitHub did not read the repository: 502 Bad Gateway',
    })
    expect(answers()).toEqual([502, 502, 502, 502])
  })

  test('of what does not exist or may not be seen is not repeated', async () => {
    await expect((await scene.connect({})).branch('main')).rejects.toMatchObject({ status: 403 })
    await (await scene.connect()).branch('none')
    expect(answers()).toEqual([403, 404])
  })

  test('without any answer has status 0', async () => {
    scene.github.fault({ kind: 'drop', when: 'before' }, { times: 9 })
    await expect((await scene.connect()).repository()).rejects.toMatchObject({
      status: 0,
      message: expect.stringMatching(/^GitHub did not answer when asked to read the repository/),
    })
  })
})

describe('limits', () => {
  const notices: string[] = []
  const log = { ...silentLog, notice: (text: string) => void notices.push(text) }

  beforeEach(() => {
    notices.length = 0
  })

  test.each([
    ['429 with retry-after', { kind: 'too-many-requests', retryAfter: 40 }, 40],
    ['a secondary limit with retry-after', { kind: 'secondary-limit', retryAfter: 30 }, 30],
    ['a secondary limit without it: a minute', { kind: 'secondary-limit' }, 60],
  ] as const)('%s is waited out, for writes as well', async (_, fault, seconds) => {
    const github = await scene.connect(all, { log })
    const head = scene.git('rev-parse', 'main')
    scene.github.fault(fault, { method: 'POST' })
    const begun = performance.now()
    await github.setCommitStatus(head, { context: 'c', state: 'success', description: '' })
    expect(performance.now() - begun).toBeGreaterThanOrEqual(seconds - 1)
    expect(notices).toEqual([`GitHub's secondary limit is reached; POST goes on in ${seconds} s`])
    expect(await github.commitStatuses(head)).toHaveLength(1)
  })

  test('the hourly one is waited out when it ends soon', async () => {
    scene.github.fault({ kind: 'primary-limit', resetIn: 20 })
    await (await scene.connect(all, { log })).repository()
    expect(notices).toEqual([expect.stringMatching(/^GitHub's hourly limit is reached; GET goes on in 2\d s$/)])
    expect(answers()).toEqual([403, 200])
  })

  test('the hourly one is an error with its end when that is far', async () => {
    scene.github.fault({ kind: 'primary-limit', resetIn: 3000 })
    const error = (await scene.connect()).repository()
    await expect(error).rejects.toThrow(/The token has no requests left until 2\d\d\d-.*Z$/)
    expect(answers()).toEqual([403])
  })

  test('the double counts requests per token, as GitHub does', async () => {
    await scene.end()
    scene = await openScene({ rateLimit: 2 })
    const github = await scene.connect()
    await github.repository()
    await github.repository()
    await expect(github.repository()).rejects.toThrow('no requests left')
    await (await scene.connect()).repository()
    const { headers, body } = await scene.ask('GET', '/rate_limit')
    expect(headers.get('x-ratelimit-remaining')).toBe('2')
    expect(body).toMatchObject({ rate: { limit: 2, used: 0 } })
  })

  test('endless ones are given up', async () => {
    scene.github.fault({ kind: 'secondary-limit', retryAfter: 1 }, { times: 99 })
    await expect((await scene.connect()).repository()).rejects.toMatchObject({ status: 403 })
    expect(answers().length).toBeLessThan(10)
  })
})

describe('writes', () => {
  test('are a second apart on the given clock', async () => {
    const slept: number[] = []
    let now = 0
    const clock: Clock = {
      now: () => now,
      date: () => systemClock.date(),
      sleep(ms) {
        slept.push(ms)
        now += ms
        return Promise.resolve()
      },
    }
    const github = await scene.connect(all, { clock, pace: { secondMs: 1000 } })
    const head = scene.git('rev-parse', 'main')
    for (const context of ['a', 'b', 'c'])
      await github.setCommitStatus(head, { context, state: 'success', description: '' })
    await github.commitStatuses(head)
    expect(slept).toEqual([1000, 1000])
  })
})

test('a write of which nothing is known says so', async () => {
  const github = await scene.connect()
  const head = scene.git('rev-parse', 'main')
  scene.github.fault({ kind: 'drop', when: 'before' }, { times: 99 })
  const written = github.setCommitStatus(head, { context: 'c', state: 'success', description: '' })
  await expect(written).rejects.toMatchObject({
    status: 0,
    operation: `set a status of commit ${head}`,
    message: expect.stringMatching(/^GitHub did not answer when asked to set .*; whether it was done all the same/),
  })
})

describe('cancellation', () => {
  test('ends a request under way', async () => {
    const cancel = new AbortController()
    const github = await scene.connect(all, { signal: cancel.signal })
    scene.github.fault({ kind: 'latency', ms: 60_000 })
    const asked = github.repository()
    setImmediate(() => cancel.abort(new Error('cancelled by SIGINT')))
    await expect(asked).rejects.toThrow('cancelled by SIGINT')
    await expect(github.repository()).rejects.toThrow('cancelled by SIGINT')
  })

  test('ends a wait for a limit', async () => {
    const cancel = new AbortController()
    const notice = () => cancel.abort(new Error('cancelled by SIGINT'))
    const github = await scene.connect(all, { signal: cancel.signal, log: { ...silentLog, notice } })
    scene.github.fault({ kind: 'too-many-requests', retryAfter: 800 })
    await expect(github.repository()).rejects.toThrow('cancelled by SIGINT')
    expect(answers()).toEqual([429])
  })

  test('ends a write between its attempts', async () => {
    const cancel = new AbortController()
    const warning = () => cancel.abort('stop')
    const github = await scene.connect(all, { signal: cancel.signal, log: { ...silentLog, warning } })
    scene.github.fault({ kind: 'status', status: 502 }, { method: 'POST' })
    const head = scene.git('rev-parse', 'main')
    const written = github.setCommitStatus(head, { context: 'c', state: 'success', description: '' })
    await expect(written).rejects.toThrow('cancelled: stop')
  })
})

describe('every request', () => {
  test('names the API version and goes to the base URL as given', async () => {
    const github = await scene.connect(all, { apiUrl: `${scene.github.apiUrl}/` })
    await github.repository()
    await github.branch('main')
    expect(scene.github.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v3$/)
    expect(scene.github.requests.map(({ apiVersion }) => apiVersion)).toEqual(['2022-11-28', '2022-11-28'])
  })

  test('keeps the token out of errors', async () => {
    const token = scene.github.token({})
    const error: unknown = await (await scene.connect({}, { token })).branch('main').catch((reason: unknown) => reason)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(token)
  })

  test('needs a token', async () => {
    await expect(scene.connect(all, { token: '' })).rejects.toThrow('input "token": it is empty')
    await expect((await scene.connect(all, { token: 'wrong' })).repository()).rejects.toThrow('401 Bad credentials')
  })
})
