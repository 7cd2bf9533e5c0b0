// What a workflow may give the roll back: every mistake is told at once, before anything is contacted.
import { describe, expect, test } from '@jest/globals'
import type { Context } from '../../../actions/rollback/src/main.ts'
import { noLaw, readSettings, type Settings } from '../../../actions/rollback/src/settings.ts'
import { fingerprint, key, problemsOf } from '../deployer/given.ts'

const least = {
  hosts: 'anna=deploy@one.example',
  'host-fingerprint': fingerprint,
  'private-key': key,
  environment: 'production',
  token: 'x',
}
const context = {
  event: { name: 'workflow_dispatch' },
  env: {},
  clock: { date: () => new Date('2026-11-21T16:00:00Z') },
} as unknown as Context

function read(inputs: Record<string, string>): Settings {
  const given = new Map(Object.entries({ ...least, ...inputs }).filter(([, text]) => text !== ''))
  return readSettings(noLaw, { ...context, given })
}

const problems = (inputs: Record<string, string>) => problemsOf(() => read(inputs))

test('the least that is needed, and what it comes to', () => {
  expect(read({})).toMatchObject({
    place: { root: '~/.shakedown', name: 'production' },
    envPolicy: 'frozen',
    floor: { kind: 'recorded' },
    incidentStarted: undefined,
    inputs: { to: 'previous-good', method: 'release', strategy: 'parallel', 'bad-release': 'mark', hold: 0 },
  })
})

const git = { method: 'git', to: 'v1.2.3', 'app-directory': '~/app', restart: 'make restart-prod' }

test('method git compares environments unless told otherwise', () => {
  expect(read(git).envPolicy).toBe('fail-on-diff')
  expect(read({ ...git, 'env-policy': 'current' }).envPolicy).toBe('current')
})

test('without target the hosts are given, and the error names both ways', () => {
  const told = problems({ hosts: '', 'host-fingerprint': '', 'private-key': '' })
  expect(told).toEqual([
    'input "hosts": no host is named. Give target, and the policy names them; or give hosts, with known-hosts or host-fingerprint',
  ])
})

describe('mistakes', () => {
  const rows: [string, Record<string, string>, string][] = [
    ['no deployment', { environment: '', record: 'false' }, 'input "name": nothing says which deployment'],
    ['no environment for GitHub', { environment: '', name: 'app' }, 'input "environment": GitHub shows'],
    ['no token for GitHub', { token: '' }, 'input "token": without it GitHub is told nothing'],
    ['inputs of the other method', { restart: 'make' }, 'input "restart": it has no effect with method: release'],
    ['git without its inputs', { method: 'git', to: 'v1' }, 'input "app-directory": method: git needs it'],
    ['git without a target', { ...git, to: '' }, 'input "to": method: git does not know what was good before'],
    [
      'an option as a tag',
      { ...git, to: '--upload-pack=x' },
      'input "to": "--upload-pack=x" is neither a tag nor a commit',
    ],
    ['a range as a tag', { ...git, to: 'v1..v2' }, 'is neither a tag nor a commit'],
    ['frozen with git', { ...git, 'env-policy': 'frozen' }, 'no environment is frozen'],
    ['overrides with git', { ...git, 'env-override': 'A=1' }, 'input "env-override"'],
    ['a name that is none', { 'required-env': '1A' }, 'input "required-env": "1A" is no name of a variable'],
    ['an expectation of nothing', { expect: 'staging' }, 'input "expect" entry 1'],
    ['a hold for no reason', { hold: '1h' }, 'input "hold-reason": whoever is held back is told nothing'],
    ['a reason for no hold', { 'hold-reason': 'x' }, 'input "hold-reason": nothing is held'],
    ['a floor that is none', { floor: 'two' }, 'input "floor": "two" is no version'],
    ['a time that is none', { 'incident-started': 'yesterday' }, 'input "incident-started": "yesterday" is no time'],
    ['a time to come', { 'incident-started': '2026-11-21T17:00:00Z' }, 'is yet to come'],
    ['a script that is broken', { health: 'echo \u0000' }, 'input "health"'],
    ['a secret twice', { env: 'A=1', secrets: 'A=2' }, 'input "secrets": A is set by env, too'],
    ['a name of ours', { secrets: 'SHAKEDOWN_X=1' }, 'SHAKEDOWN_X is a name that scripts get from Shakedown itself'],
    ['a policy that nobody reads', { policy: 'ops/policy.yml' }, 'input "policy": it has no effect without target'],
    ['a ref of no policy', { 'policy-ref': 'main' }, 'input "policy-ref": it has no effect without target'],
    [
      'two ways to know a host',
      { 'known-hosts': 'one.example ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE1CMNYB8zT7cVpVk8ZVq3m6EoAf0Yc4TbKZ6bFl7XcD' },
      'known-hosts and host-fingerprint: both are given',
    ],
    ['a key beside the agent', { 'use-agent': 'true' }, 'input "private-key": use-agent is true'],
    ['no time at all', { 'health-timeout': '0s' }, 'input "health-timeout": it is no time at all'],
  ]
  test.each(rows)('%s', (_, inputs, expected) => {
    expect(problems(inputs).join('\n')).toContain(expected)
  })

  test('are told together', () => {
    expect(problems({ 'private-key': '', 'host-fingerprint': '', hold: '1h', floor: 'two' })).toHaveLength(4)
  })
})
