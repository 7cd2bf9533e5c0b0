// What the policy's target says of a roll back, and what an input may still say beside it.
import { describe, expect, test } from '@jest/globals'
import { inputs as ofDeployer } from '../../../actions/testnet-deployer/src/inputs.ts'
import { inputs as spec } from '../../../actions/rollback/src/inputs.ts'
import type { Context } from '../../../actions/rollback/src/main.ts'
import { readSettings, type Law, type Settings } from '../../../actions/rollback/src/settings.ts'
import { fingerprint, key, problemsOf, target } from '../deployer/given.ts'

const where = '.github/shakedown.yml targets.testnet at main (0123abcd)'
const whole = {
  strategy: 'canary',
  concurrency: 2,
  'on-host-failure': 'continue',
  'connect-timeout': '5s',
  name: 'shop',
  root: '~/apps',
  env: ['RPC_URL=https://production.example'],
  expect: ['RPC_URL!=*staging*'],
  health: 'curl --fail localhost',
  'health-timeout': '30s',
  'version-command': 'cat VERSION',
  'script-timeout': '1m',
}

function lawOf(deploy: object = {}): Law {
  const { environment, deploy: texts } = target({ deploy })
  return { target: { environment, deploy: [...texts] }, where, onHand: 'none' }
}

function read(inputs: Record<string, string>, law = lawOf()): Settings {
  const all = Object.entries({ target: 'testnet', 'private-key': key, token: 'x', ...inputs })
  const context = {
    given: new Map(all.filter(([, text]) => text !== '')),
    event: { name: 'workflow_dispatch' },
    env: {},
    clock: { date: () => new Date('2026-11-21T16:00:00Z') },
  }
  return readSettings(law, context as unknown as Context)
}

describe('with target', () => {
  test('a step needs only the target and the key', () => {
    const { connection, place, inputs, expectations, today } = read({}, lawOf(whole))
    expect(connection.hosts).toEqual([{ alias: 'alice', user: 'deploy', host: 'testnet-1.example', port: 22 }])
    expect(connection.hostKeys.kind).toBe('fingerprint')
    expect(place).toEqual({ root: '~/apps', name: 'shop' })
    expect(inputs).toMatchObject({
      environment: 'testnet',
      strategy: 'canary',
      concurrency: 2,
      'on-host-failure': 'continue',
      'connect-timeout': 5000,
      // as the release itself was deployed with them
      health: '',
      'health-timeout': 30_000,
      'version-command': '',
      'script-timeout': 60_000,
    })
    expect(expectations).toHaveLength(1)
    expect(today).toMatchObject([{ name: 'RPC_URL', value: 'https://production.example' }])
  })

  test('the deployment has the name of its environment, as the deployer gives it', () => {
    expect(read({}).place).toEqual({ root: '~/.shakedown', name: 'testnet' })
  })

  test('an input fills what the policy leaves out, and may repeat what it says', () => {
    expect(read({ 'health-timeout': '7s' }).inputs['health-timeout']).toBe(7000)
    expect(read({ strategy: 'canary', environment: 'testnet' }, lawOf(whole)).inputs.strategy).toBe('canary')
  })

  test('what the policy says of the next deployment is not said of the one that is gone back to', () => {
    const next = { version: '2.0.0', floor: '2.0.0', 'lock-wait': '15m', upload: ['bin => bin'], 'keep-releases': 3 }
    const settings = read({}, lawOf(next))
    expect(settings.floor).toEqual({ kind: 'recorded' })
    expect(settings.inputs).toMatchObject({ version: '', 'lock-wait': 0 })
    expect(read({ floor: '1.0.0', 'lock-wait': '1m' }, lawOf(next)).inputs['lock-wait']).toBe(60_000)
    const own = { health: 'test -e up', 'version-command': 'cat OTHER' }
    expect(read(own, lawOf(whole)).inputs).toMatchObject(own)
  })

  test('what is law here is law in the deployer, too, read by the same rules', () => {
    const shared = Object.entries(spec).filter(([, one]) => 'policy' in one && one.policy !== undefined)
    expect(shared.length).toBeGreaterThan(12)
    for (const [name, one] of shared) {
      const { describe: _, ...other } = ofDeployer[name as keyof typeof ofDeployer] as { describe: string }
      const { describe: __, ...own } = one
      expect([name, own]).toEqual([name, other])
    }
  })
})

describe('mistakes', () => {
  const rows: [string, Record<string, string>, object, RegExp][] = [
    [
      'other hosts',
      { hosts: 'm@evil.example' },
      {},
      /"hosts": it says "m@evil\.example", and .*targets\.testnet at main/,
    ],
    ['another strategy', { strategy: 'parallel' }, whole, /"strategy".*deploy\.strategy says "canary"/],
    ['another time-out', { 'health-timeout': '1m' }, whole, /"health-timeout".*The policy decides/],
    ['another environment', { environment: 'staging' }, {}, /"environment": "staging" is not "testnet", which .*names/],
    ['another place', { root: '/opt' }, whole, /"root".*says "~\/apps"/],
    ['a key by another way', { 'known-hosts': 'x' }, {}, /"known-hosts": it contradicts .*which sets host-fingerprint/],
    ['no key at all', { 'insecure-ignore-host-key': 'true' }, {}, /it contradicts .*which pins the host keys/],
    ['no private key', { 'private-key': '' }, {}, /"private-key": it is empty/],
    ['no hosts anywhere', {}, { hosts: undefined }, /"hosts": no host is named, nor does .*targets\.testnet at main/],
    ['a policy with a bad line', {}, { hosts: ['nobody'] }, /"hosts" entry 1/],
    ['a policy whose environment is none', {}, { env: ['SHAKEDOWN_X=1'] }, /SHAKEDOWN_X is a name/],
    ['no time in the policy', {}, { 'health-timeout': '0s' }, /"health-timeout": it is no time at all/],
  ]
  test.each(rows)('%s', (_, inputs, deploy, expected) => {
    expect(problemsOf(() => read(inputs, lawOf(deploy))).join('\n')).toMatch(expected)
  })

  test('are told together', () => {
    const inputs = { strategy: 'serial', environment: 'staging', 'private-key': '', floor: 'two', hold: '1h' }
    const told = problemsOf(() => read(inputs, lawOf()))
    expect(told.map((text) => /"([^"]+)"/.exec(text)?.[1])).toEqual(
      expect.arrayContaining(['environment', 'private-key', 'floor', 'hold-reason']),
    )
  })
})

test('hosts by inputs stay possible where the policy names none', () => {
  const law = lawOf({ hosts: undefined, 'host-fingerprint': undefined })
  const { connection } = read({ hosts: 'anna=deploy@one.example', 'host-fingerprint': fingerprint }, law)
  expect(connection.hosts.map(({ alias }) => alias)).toEqual(['anna'])
})
