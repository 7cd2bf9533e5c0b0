import { describe, expect, test } from '@jest/globals'
import { own, problemsOf, read, target } from './given.ts'

const digest = `sha256:${'0'.repeat(64)}`

describe('what is recorded on the hosts', () => {
  test('lies in a folder of the environment’s name, unless another is given', () => {
    expect(read({}).releases.place).toEqual({ root: '~/.shakedown', name: 'testnet' })
    expect(read({ name: 'Chain A/b' }).releases.place.name).toBe('chain%20a%2fb')
    expect(read({ ...own, environment: 'Prod: EU' }, null).releases.place.name).toBe('prod%3a%20eu')
  })

  test('names artifacts by their digest', () => {
    const line = `ghcr.io/acme/node@${digest}`
    expect(read({ artifact: `${line}\n${line.replace('node', 'other')}` }).releases.artifacts).toHaveLength(2)
  })

  test('is unproven where the target demands a watch, whatever the mode', () => {
    expect(read({}).releases.demandsProof).toBe(true)
    expect(read({ mode: 'deploy' }).releases.demandsProof).toBe(true)
    const { sources: _, counter: __, ...withoutWatch } = own
    expect(read({ ...withoutWatch, mode: 'deploy' }, null).releases.demandsProof).toBe(false)
    expect(read(own, null).releases.demandsProof).toBe(true)
  })

  test('has a floor that a roll back can compare, or none', () => {
    expect(read({}).releases.floor).toBeUndefined()
    expect(read({ floor: 'v1.4.0' }).releases.floor).toBe('1.4.0')
    expect(read({ version: '1.4.0' }, target({ deploy: { floor: '1.4.0' } })).releases.floor).toBe('1.4.0')
    expect(read({ version: 'nightly', floor: '2.0.0-rc.1' }).releases.floor).toBe('2.0.0-rc.1')
    expect(problemsOf(() => read({ floor: '1.3.0' }, target({ deploy: { floor: '1.4.0' } }))).join()).toMatch(/"floor"/)
  })

  test('comes from the policy, which has the last word', () => {
    const of = target({
      deploy: { strategy: 'canary', 'keep-releases': 3, 'freeze-secrets': false, expect: ['A!=*b*'] },
    })
    const { releases, inputs } = read({}, of)
    expect(releases.turns).toEqual({ strategy: 'canary', concurrency: 8, onFailure: 'stop' })
    expect(releases.expectations).toMatchObject([{ name: 'A', matches: false, pattern: '*b*' }])
    expect([inputs['keep-releases'], inputs['freeze-secrets']]).toEqual([3, false])
    expect(problemsOf(() => read({ strategy: 'parallel' }, of)).join()).toMatch(/"strategy".*policy/)
  })

  test('waits for nobody unless told to, and 0s is a time to wait', () => {
    expect(read({}).inputs['lock-wait']).toBe(0)
    expect(read({ 'lock-wait': '0s' }).inputs['lock-wait']).toBe(0)
    expect(read({ hold: '2h', 'hold-reason': 'audit' }).releases.hold).toEqual({ forMs: 7_200_000, reason: 'audit' })
  })

  test.each<[string, Record<string, string>, object, RegExp]>([
    [
      'an artifact that could change',
      { artifact: 'ghcr.io/acme/node:latest' },
      {},
      /"artifact" entry 1.*names no digest/,
    ],
    ['a hold for no reason', { hold: '1h' }, {}, /"hold-reason".*nothing says why/],
    ['a reason for no hold', { 'hold-reason': 'x' }, {}, /"hold-reason".*nothing is held/],
    ['a hold of no time', { hold: '0s', 'hold-reason': 'x' }, {}, /"hold": it is no time at all/],
    [
      'teardown, and a way back',
      { 'on-failure': 'rollback' },
      { teardown: 'true' },
      /"on-failure".*teardown ends whatever/,
    ],
    [
      'teardown, and a way back when cancelled',
      { 'on-cancel': 'rollback' },
      { teardown: 'true' },
      /"on-cancel".*teardown/,
    ],
    ['a floor that is no version', { floor: 'auto-major' }, {}, /"floor": "auto-major" is no version/],
    ['a floor of two numbers', { floor: '1.4' }, {}, /"floor": "1.4" is no version/],
    ['a floor above the release', { version: '1.3.9', floor: '1.4.0' }, {}, /"floor": "1.4.0" is above "1.3.9"/],
    ['an expectation of nothing', { expect: 'RPC_URL' }, {}, /"expect" entry 1.*expects nothing/],
    [
      'an upload onto the release’s own files',
      { upload: 'x => release.json' },
      {},
      /"release.json" is a file of the release/,
    ],
    ['an upload below them', { upload: 'x => env/y' }, {}, /"env\/y" is a file of the release itself/],
    ['a way that is none', { strategy: 'random' }, {}, /"strategy"/],
    ['no release to keep', { 'keep-releases': '0' }, {}, /"keep-releases"/],
  ])('%s is a mistake', (_what, inputs, deploy, message) => {
    expect(problemsOf(() => read(inputs, target({ deploy }))).join('\n')).toMatch(message)
  })

  test.each(['strategy', 'lock-wait', 'break-lock', 'hold', 'past-hold', 'expect', 'collect', 'on-failure', 'floor'])(
    'mode watch touches no release, so %s would be ignored',
    (name) => {
      const values: Record<string, string> = {
        strategy: 'serial',
        'lock-wait': '1m',
        'break-lock': 'x',
        hold: '1m',
        'past-hold': 'true',
        expect: 'A=b',
        collect: 'x.log',
        'on-failure': 'rollback',
        floor: '1.0.0',
      }
      const inputs = { ...own, script: '', mode: 'watch', [name]: values[name] ?? '' }
      expect(problemsOf(() => read(inputs, null)).join()).toMatch(new RegExp(`"${name}".*no effect with mode: watch`))
    },
  )

  test('mode status needs hosts and a key, and no script', () => {
    const { script: _, sources: __, counter: ___, ...rest } = own
    expect(read({ ...rest, mode: 'status' }, null).watch).toBeUndefined()
    expect(problemsOf(() => read({ ...rest, hosts: '', mode: 'status' }, null)).join()).toMatch(/no host is named/)
  })
})
