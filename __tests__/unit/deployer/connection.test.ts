import { describe, expect, test } from '@jest/globals'
import { fingerprint, own, problemsOf, read, target } from './given.ts'

const line = 'bastion.example ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE1CMNYB8zT7cVpVk8ZVq3m6EoAf0Yc4TbKZ6bFl7XcD'
const jump = { 'jump-hosts': ['bastion=deploy@bastion.example', 'deploy@inner.example:2022'] }

describe('jump hosts', () => {
  test('are passed in their order, and known by known-hosts where the hosts are known by fingerprint', () => {
    const { jump: found, hostKeys } = read({}, target({ deploy: { ...jump, 'known-hosts': [line] } }))
    expect(found?.hops.map(({ alias, port }) => [alias, port])).toEqual([
      ['bastion', 22],
      ['inner.example', 2022],
    ])
    expect(found?.hostKeys.kind).toBe('known-hosts')
    expect(hostKeys.kind).toBe('fingerprint')
  })

  test('are not there when nobody names them', () => {
    expect(read({}).jump).toBeUndefined()
  })

  test.each<[string, object, Record<string, string>, RegExp]>([
    ['nothing says which keys they have', jump, {}, /"jump-hosts".*nothing says which keys.*Give known-hosts/],
    ['a line that is no host', { 'jump-hosts': ['bastion'] }, {}, /"jump-hosts" entry 1.*no user and host/],
    ['two of one name', { 'jump-hosts': ['a=x@one', 'a=x@two'] }, {}, /"jump-hosts".*2 hosts are called "a"/],
    ['others than the policy has', jump, { 'jump-hosts': 'm@evil.example' }, /"jump-hosts".*policy targets\.testnet/],
  ])('%s', (_what, deploy, inputs, message) => {
    expect(problemsOf(() => read(inputs, target({ deploy }))).join('\n')).toMatch(message)
  })

  test('let no fingerprint of a workflow take the place of the key that the policy knows', () => {
    const of = target({ deploy: { 'host-fingerprint': undefined, 'known-hosts': [line] } })
    const inputs = { 'jump-hosts': 'deploy@bastion.example', 'host-fingerprint': fingerprint }
    expect(problemsOf(() => read(inputs, of)).join()).toMatch(/"host-fingerprint": it contradicts .*known-hosts/)
  })

  test('without a host behind them are a mistake', () => {
    const inputs = { ...own, hosts: '', via: 'direct', mode: 'watch', 'jump-hosts': 'a@b.example', script: '' }
    expect(problemsOf(() => read(inputs, null)).join()).toMatch(/"jump-hosts".*no host behind them/)
  })
})

describe('uploads', () => {
  test('come from policy or inputs, in the form of the policy', () => {
    const of = target({ deploy: { upload: ['build/node => bin/node', 'ops => ops'], root: '/srv/testnet' } })
    const { uploads, inputs } = read({}, of)
    expect(uploads).toEqual([
      { local: 'build/node', remote: 'bin/node' },
      { local: 'ops', remote: 'ops' },
    ])
    expect(inputs.root).toBe('/srv/testnet')
    expect(read({ upload: 'a => b' }).uploads).toEqual([{ local: 'a', remote: 'b' }])
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['a line without an arrow', { upload: 'build/node' }, /"upload" entry 1.*what goes where/],
    [
      'an absolute place',
      { upload: 'node => /usr/bin/node' },
      /"\/usr\/bin\/node" is not in the folder of the release/,
    ],
    ['a place in the home', { upload: 'node => ~/node' }, /"~\/node" is not in the folder of the release/],
    ['a place above', { upload: 'node => ../node' }, /leads upwards/],
    ['two for one place', { upload: 'a => bin\nb => bin/b' }, /each other's way/],
    ['in a mode without them', { upload: 'a => b', mode: 'watch' }, /"upload": it has no effect with mode: watch/],
    ...['root', '~', '~/', '/', '~root/x', '/a/../b', '/a//b', '/a/'].map(
      (root): [string, Record<string, string>, RegExp] => [
        `the root ${root}`,
        { root },
        /"root".*no folder of its own/,
      ],
    ),
  ])('%s', (_what, inputs, message) => {
    expect(problemsOf(() => read(inputs)).join('\n')).toMatch(message)
  })

  test.each(['/srv/shakedown', '~/.shakedown', '~/a b/c', '/x'])('the root %s', (root) => {
    expect(read({ root }).inputs.root).toBe(root)
  })
})

test('on-cancel is kill unless somebody says leave, and the policy has the last word', () => {
  expect(read({}).inputs['on-cancel']).toBe('kill')
  expect(read({ 'on-cancel': 'leave' }).inputs['on-cancel']).toBe('leave')
  const of = target({ deploy: { 'on-cancel': 'kill' } })
  expect(problemsOf(() => read({ 'on-cancel': 'leave' }, of)).join()).toMatch(/on-cancel/)
  expect(problemsOf(() => read({ 'on-cancel': 'ask' })).join()).toMatch(/on-cancel/)
})

describe('mode preflight', () => {
  test('needs neither script nor watch, and takes the inputs of the step that it goes before', () => {
    const bare = { ...own, mode: 'preflight', script: '', sources: '', counter: '' }
    expect(read(bare, null).watch).toBeUndefined()
    expect(read({ mode: 'preflight' }).watch?.sources).toHaveLength(1)
    expect(problemsOf(() => read({ mode: 'preflight', upload: 'not-built-yet => bin', 'on-cancel': 'leave' }))).toEqual(
      [],
    )
  })

  test('needs hosts and their keys', () => {
    const told = problemsOf(() => read({ mode: 'preflight', environment: 'testnet' }, null)).join('\n')
    expect(told).toMatch(/"hosts"/)
  })
})
