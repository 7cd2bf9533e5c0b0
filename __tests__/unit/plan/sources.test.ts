import { describe, expect, test } from '@jest/globals'
import { isRepositoryOfRun } from '@shakedown/plan'
import { isBranchName, labelsAt, numberAt, shaAt, textAt } from '../../../packages/plan/src/payload.ts'
import { eventOf } from './fakes.ts'

describe('whose repository a remote is', () => {
  const event = eventOf('push', {})
  test.each([
    'https://github.com/acme/node',
    'https://github.com/acme/node.git',
    'https://github.com/Acme/Node/',
    'https://***@github.com/acme/node.git',
    'ssh://git@github.com/acme/node.git',
    'ssh://git@ssh.github.com:443/acme/node.git',
    'git@github.com:acme/node.git',
    '/srv/mirrors/node.git',
    'file:///srv/mirrors/node.git',
  ])('ours: %s', (url) => expect(isRepositoryOfRun(url, event)).toBe(true))

  test.each([
    'https://github.com/mallory/node',
    'https://github.com/acme/node2',
    'https://github.com/acme/node/../../mallory/node',
    'https://github.com.evil.example/acme/node',
    'https://evil.example/github.com/acme/node',
    'https://evil.example/acme/node',
    'https://github.com@evil.example/acme/node',
    'https://acme/node@evil.example/acme/node',
    'git@evil.example:acme/node.git',
    'http://github.com/acme/node',
    'ext::sh -c evil',
    'acme/node',
    '',
  ])('not ours: %s', (url) => expect(isRepositoryOfRun(url, event)).toBe(false))

  test('on another server', () => {
    const enterprise = { ...event, serverUrl: 'https://git.acme.example:8443' }
    expect(isRepositoryOfRun('https://git.acme.example:8443/acme/node', enterprise)).toBe(true)
    expect(isRepositoryOfRun('https://github.com/acme/node', enterprise)).toBe(false)
    expect(isRepositoryOfRun('https://github.com/acme/node', { ...event, serverUrl: '' })).toBe(false)
  })
})

describe('branch names', () => {
  test.each(['main', 'release/1.0', 'ünï', 'a-b_c', 'feature/#12', "it's", '1'])('%j is one', (name) =>
    expect(isBranchName(name)).toBe(true),
  )
  test.each([
    '',
    '-rf',
    '--upload-pack=x',
    '/main',
    'main/',
    'a//b',
    'a..b',
    'a b',
    'a\nb',
    'a\tb',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[',
    'a\\b',
    '@',
    'a@{1}',
    '.hidden',
    'a/.b',
    'x.lock',
    'a.lock/b',
    'main.',
    'a\x7f',
    'x'.repeat(256),
  ])('%j is none', (name) => expect(isBranchName(name)).toBe(false))
})

test('a payload is read field by field, and only its own fields', () => {
  const payload: unknown = JSON.parse(
    '{"a":{"b":"x","n":3,"z":-1,"f":1.5},"labels":[{"name":"l"},{"name":4},null,"s"],"__proto__":{"p":"q"}}',
  )
  expect(textAt(payload, 'a', 'b')).toBe('x')
  expect(textAt(payload, 'a', 'b', 'length')).toBeUndefined()
  expect(textAt(payload, 'toString', 'name')).toBeUndefined()
  expect(textAt(payload, 'p')).toBeUndefined()
  expect(numberAt(payload, 'a', 'n')).toBe(3)
  expect([numberAt(payload, 'a', 'z'), numberAt(payload, 'a', 'f'), numberAt(payload, 'a', 'b')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(shaAt({ s: 'A'.repeat(40) }, 's')).toBeUndefined()
  expect(shaAt({ s: 'a'.repeat(40) }, 's')).toBe('a'.repeat(40))
  expect(labelsAt(payload, 'labels')).toEqual(['l'])
  expect(labelsAt(payload, 'a')).toEqual([])
})
