import { describe, expect, test } from '@jest/globals'
import { ProblemError } from '@shakedown/ports'
import { knownHostsName, parseFingerprint, parseHosts } from '@shakedown/ssh'

function problemsOf(act: () => unknown): string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ where, what }) => `${where}: ${what}`)
    throw error
  }
  return []
}

describe('hosts', () => {
  test.each([
    ['deploy@example.org', { alias: 'example.org', user: 'deploy', host: 'example.org', port: 22 }],
    ['alice=deploy@Example.ORG:2222', { alias: 'alice', user: 'deploy', host: 'example.org', port: 2222 }],
    ['root@10.0.0.1', { alias: '10.0.0.1', user: 'root', host: '10.0.0.1', port: 22 }],
    ['v6=root@[2001:DB8::1]:22', { alias: 'v6', user: 'root', host: '2001:db8::1', port: 22 }],
    ['root@[fe80::1%eth0]', { alias: 'fe80::1%eth0', user: 'root', host: 'fe80::1%eth0', port: 22 }],
    ['a.b-c_1=svc_x.y@node_1.internal', { alias: 'a.b-c_1', user: 'svc_x.y', host: 'node_1.internal', port: 22 }],
  ])('%s', (line, host) => {
    expect(parseHosts([line])).toEqual([host])
  })

  test.each([
    'example.org',
    '@example.org',
    'deploy@',
    'deploy@2001:db8::1',
    'deploy@example.org:0',
    'deploy@example.org:65536',
    'deploy@example.org:22x',
    'deploy@example.org:',
    'deploy@[example.org]',
    'deploy@exa mple.org',
    'deploy@-oProxyCommand=x',
    '-oProxyCommand=x@example.org',
    'bad alias=deploy@example.org',
    '=deploy@example.org',
    'de ploy@example.org',
    'deploy@example.org/path',
    'ssh://deploy@example.org',
  ])('%j is refused', (line) => {
    expect(problemsOf(() => parseHosts([line]))).toHaveLength(1)
  })

  test('all faults are told at once, with their places', () => {
    const problems = problemsOf(() => parseHosts(['a@b', 'nope', 'a@c:x', 'same=a@d', 'same=a@e'], 'policy hosts'))
    expect(problems).toEqual([
      'policy hosts entry 2: "nope" names no user and host',
      'policy hosts entry 3: "x" is no port',
      'policy hosts: 2 hosts are called "same"',
    ])
  })

  test('ports make the aliases of one machine unique', () => {
    expect(parseHosts(['a@h:1', 'a@h:2', 'a@other']).map(({ alias }) => alias)).toEqual(['h:1', 'h:2', 'other'])
    expect(problemsOf(() => parseHosts(['a@h', 'b@h']))).toHaveLength(1)
  })

  test('the name in known_hosts', () => {
    expect(knownHostsName({ host: 'example.org', port: 22 })).toBe('example.org')
    expect(knownHostsName({ host: '::1', port: 2222 })).toBe('[::1]:2222')
  })
})

describe('fingerprints', () => {
  const good = 'SHA256:uNiVztksCsDhcc0u9e8BrZsEj5oUH5S1v7v9gJqEBMc'

  test.each([good, good.slice(7), `${good}=`, ` ${good}\n`, good.replace('SHA256', 'sha256')])('%j', (text) => {
    expect(parseFingerprint(text)).toBe(good)
  })

  test.each([
    '',
    'SHA256:',
    'SHA256:short',
    `${good}AA`,
    'MD5:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff',
    '00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff',
    `${good} extra`,
  ])('%j is refused', (text) => {
    expect(problemsOf(() => parseFingerprint(text))).toHaveLength(1)
  })
})
