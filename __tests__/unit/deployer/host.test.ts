import { describe, expect, test } from '@jest/globals'
import { ConnectError, type RunOutcome } from '@shakedown/ssh'
import { askAll } from '../../../actions/testnet-deployer/src/asking.ts'
import { askHost, type HostWork } from '../../../actions/testnet-deployer/src/host.ts'
import { exited, fleetOf, hostThat, steppingClock, toolsWith } from './session.ts'

const commit = 'c0ffee1'.padEnd(40, '0')
const work: HostWork = {
  prologue: '',
  script: undefined,
  health: '',
  healthTimeoutMs: 10_000,
  versionCommand: '',
  expected: { version: '', commit },
  env: (alias) => [{ name: 'SHAKEDOWN_HOST', value: alias }],
  secrets: [],
}

async function ask(change: Partial<HostWork>, answer: Parameters<typeof hostThat>[0]) {
  const host = hostThat(answer)
  const clock = steppingClock()
  const result = await askHost(fleetOf(['alice'], host.connect).link('alice'), { ...work, ...change }, toolsWith(clock))
  return { result, ran: host.ran, clock }
}

describe('one host', () => {
  test('exit 0 is the only success', async () => {
    const { result } = await ask({ versionCommand: 'ask' }, (_script, { onLine }) => {
      void onLine('stdout', commit)
      return exited(0)
    })
    expect(result).toMatchObject({ outcome: 'ok', step: 'done', exit: 0 })
  })

  test.each<[string, RunOutcome, string, string]>([
    ['another exit status', exited(7), 'failed', 'exit status 7'],
    ['a signal', { kind: 'signalled', signal: 'SIGKILL', seconds: 1 }, 'failed', 'SIGKILL'],
    [
      'a lost connection is not a failure but unknown',
      { kind: 'lost', why: 'no keepalive', seconds: 1 },
      'unknown',
      'no keepalive',
    ],
    [
      'a time-out that was ended',
      { kind: 'timed-out', ended: true, seconds: 60 },
      'failed',
      'not done after 60 s and was ended',
    ],
    ['a time-out that perhaps still runs', { kind: 'timed-out', ended: false, seconds: 60 }, 'unknown', 'unknown'],
    ['a script that bash refuses', { kind: 'syntax-error', message: 'line 3', seconds: 0 }, 'failed', 'line 3'],
    ['no shell', { kind: 'not-started', why: 'no channel', seconds: 0 }, 'failed', 'no channel'],
  ])('%s', async (_what, outcome, expected, why) => {
    const { result } = await ask({ versionCommand: 'ask' }, () => outcome)
    expect(result).toMatchObject({ outcome: expected, step: 'version', why: expect.stringContaining(why) })
  })

  test('a host that cannot be reached has failed, and nothing ran', async () => {
    const refuse = () => Promise.reject(new ConnectError('changed-host-key', 'the key CHANGED', 'Ask the host'))
    const result = await askHost(fleetOf(['alice'], refuse).link('alice'), work, toolsWith(steppingClock()))
    expect(result).toMatchObject({ outcome: 'failed', step: 'connect', why: expect.stringContaining('CHANGED') })
  })

  test('health is asked until it is fine, the first times sooner', async () => {
    let asked = 0
    const { result, clock } = await ask({ health: 'health' }, (script) =>
      exited(script === 'health' && ++asked < 3 ? 1 : 0),
    )
    expect(result.outcome).toBe('ok')
    expect(clock.slept).toEqual([250, 500])
  })

  test('health that never comes fails when its time is over, and says how often it was asked', async () => {
    const { result, ran } = await ask({ health: 'health' }, (script) => exited(script === 'health' ? 1 : 0))
    expect(result).toMatchObject({ outcome: 'failed', step: 'health', why: expect.stringContaining('8 tries in 10s') })
    expect(ran.filter((line) => line.includes('health'))).toHaveLength(8)
  })

  test.each<[string, string, string, 'ok' | 'failed', string]>([
    ['the commit itself', commit, '', 'ok', commit],
    ['its beginning', commit.slice(0, 7), '', 'ok', commit.slice(0, 7)],
    ['too short a beginning', commit.slice(0, 6), '', 'failed', 'not commit'],
    ['another commit', 'd'.repeat(40), '', 'failed', 'not commit'],
    ['nothing', '', '', 'failed', 'printed nothing'],
    ['the version', '1.4.2', '1.4.2', 'ok', '1.4.2'],
    ['an older version: the service was never restarted', '1.4.1', '1.4.2', 'failed', 'not version "1.4.2"'],
  ])('asked what runs, the service says %s', async (_what, says, version, outcome, why) => {
    const { result } = await ask({ versionCommand: 'ask', expected: { version, commit } }, (script, { onLine }) => {
      if (script === 'ask') void onLine('stdout', says)
      return exited(0)
    })
    expect(result.outcome).toBe(outcome)
    expect(result.why).toContain(why)
  })
})

test('a host that something else deployed to is only asked', async () => {
  const { result, ran } = await ask({ versionCommand: 'ask' }, (_script, { onLine }) => {
    void onLine('stdout', commit)
    return exited(0)
  })
  expect(ran).toEqual(['alice: ask'])
  expect(result).toMatchObject({ outcome: 'ok', version: commit })
})

test('an answer without end takes no other output its place', async () => {
  const { result } = await ask({ versionCommand: 'ask' }, (_script, { onLine }) => {
    void onLine('stdout', 'x'.repeat(60_000))
    return exited(0)
  })
  expect(result.outcome).toBe('failed')
  expect(JSON.stringify(result).length).toBeLessThan(2_000)
})

test('callers that come together share one connection, also when it is made again', async () => {
  let connections = 0
  let alive = true
  const fleet = fleetOf(['alice'], async (host) => {
    connections++
    const session = await hostThat(() => exited(0)).connect(host)
    const mine = connections
    return {
      ...session,
      get alive() {
        return alive || mine > 1
      },
    }
  })
  const link = fleet.link('alice')
  await Promise.all([link.session(), link.session(), link.session()])
  expect(connections).toBe(1)
  alive = false
  await Promise.all([link.session(), link.session(), link.session()])
  expect(connections).toBe(2)
})

test('all hosts are asked, whatever the others say', async () => {
  const host = hostThat((_script, { env }) => exited(env.some(({ value }) => value === 'b') ? 1 : 0))
  const fleet = fleetOf(['a', 'b', 'c'], host.connect)
  const results = await askAll(fleet, { ...work, versionCommand: 'ask' }, 2, toolsWith(steppingClock()))
  expect(results.map(({ alias, step }) => `${alias} ${step}`)).toEqual(['a version', 'b version', 'c version'])
  expect(results[1]?.why).toContain('exit status 1')
})
