import { describe, expect, test } from '@jest/globals'
import { ProblemError } from '@shakedown/ports'
import { hostOf, parseCounter, parseSources, plainText, portOf, redactUrl } from '@shakedown/watch'

const problemsOf = (work: () => unknown): string[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof ProblemError)
      return error.problems.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`)
    throw error
  }
  return []
}

describe('counters', () => {
  test('as written', () => {
    expect(parseCounter('ethereum-blocks')).toEqual({ kind: 'ethereum-blocks' })
    expect(parseCounter('number')).toEqual({ kind: 'number' })
    expect(parseCounter('json:a.b[0][12].c-d', 'hex')).toEqual({
      kind: 'json',
      path: ['a', 'b', 0, 12, 'c-d'],
      decode: 'hex',
      text: 'json:a.b[0][12].c-d',
    })
  })

  test.each([
    'json:',
    'json:.a',
    'json:a.',
    'json:a..b',
    'json:a[',
    'json:a[x]',
    'json:a[01]',
    'json:a]',
    'json:a[0]b',
  ])('%s has no readable path', (text) => {
    expect(problemsOf(() => parseCounter(text))).toEqual([expect.stringContaining('has no readable path')])
  })

  test('all mistakes together, each with a way out', () => {
    expect(problemsOf(() => parseCounter('etherium-blocks', 'hexx'))).toEqual([
      expect.stringMatching(/^input "counter": "etherium-blocks" is not one of .* Did you mean "ethereum-blocks"\?$/),
      expect.stringMatching(/^input "decode": "hexx" is not one of .* Did you mean "hex"\?$/),
    ])
    expect(problemsOf(() => parseCounter('number', 'hex'))).toHaveLength(1)
    expect(problemsOf(() => parseCounter(''))).toEqual([expect.stringContaining('no counter is given')])
  })
})

describe('sources', () => {
  const named = (lines: string[], hosts: string[]) =>
    parseSources(lines, hosts).map(({ name, url, alias }) => [name, url, alias ?? ''])

  test('without an alias are opened on every host and called by it', () => {
    expect(named(['ws://127.0.0.1:9944'], ['alice', 'bob'])).toEqual([
      ['alice', 'ws://127.0.0.1:9944', 'alice'],
      ['bob', 'ws://127.0.0.1:9944', 'bob'],
    ])
  })

  test('with an alias on that one', () => {
    expect(named(['ws://127.0.0.1:9944 @bob'], ['alice', 'bob'])).toEqual([['bob', 'ws://127.0.0.1:9944', 'bob']])
  })

  test('two on one host are told apart by their ports', () => {
    expect(named(['ws://127.0.0.1:9944', 'http://127.0.0.1'], ['alice'])).toEqual([
      ['alice:9944', 'ws://127.0.0.1:9944', 'alice'],
      ['alice:80', 'http://127.0.0.1', 'alice'],
    ])
  })

  test('with names', () => {
    expect(named(['x=wss://n.example/ws?key=1', 'https://m.example:444/status'], [])).toEqual([
      ['x', 'wss://n.example/ws?key=1', ''],
      ['m.example:444', 'https://m.example:444/status', ''],
    ])
    expect(named(['x=ws://127.0.0.1:1'], ['alice', 'bob']).map(([name]) => name)).toEqual(['x-alice', 'x-bob'])
  })

  test('every fault of every line, and no credentials in it', () => {
    const problems = problemsOf(() =>
      parseSources(
        ['ftp://x', 'ws://a:s3cr3t@h/#frag', 'nonsense', 'ws://h @alicia', 'b d=ws://h', '-x=ws://h', 'ws://ok'],
        ['alice'],
      ),
    )
    expect(problems).toHaveLength(6)
    expect(problems[0]).toContain('input "sources" entry 1: the scheme "ftp" is not one of')
    expect(problems[3]).toContain('Did you mean "alice"?')
    expect(problems.join('')).not.toContain('s3cr3t')
    expect(problemsOf(() => parseSources([], []))).toEqual([expect.stringContaining('no source is given')])
    expect(problemsOf(() => parseSources(['a=ws://h', 'a=ws://i'], []))).toEqual([
      'input "sources": 2 sources are called "a". Name them: name=<url>',
    ])
  })

  test('hosts and ports as a connection wants them', () => {
    expect([hostOf('ws://[::1]:9944/x'), portOf('ws://[::1]:9944/x')]).toEqual(['::1', 9944])
    expect([portOf('wss://h'), portOf('http://h'), portOf('https://h'), portOf('ws://h')]).toEqual([443, 80, 443, 80])
  })
})

describe('texts', () => {
  test('addresses lose user, password, query and keys in the path', () => {
    expect(redactUrl('wss://user:pass@node.example:8546/ws?apikey=abc')).toBe('wss://***@node.example:8546/ws?***')
    expect(redactUrl('https://mainnet.example.io/v3/0123456789abcdef0123456789abcdef')).toBe(
      'https://mainnet.example.io/v3/***',
    )
    expect(redactUrl('http://127.0.0.1:8545/')).toBe('http://127.0.0.1:8545')
    expect(redactUrl('::not a url::')).toBe('[address]')
  })

  test('from outside become one short line that can forge nothing', () => {
    expect(plainText('a\r\n::error::x\u001b[31m\u202e b')).toBe('a ::error::x [31m  b')
    expect(plainText('GET wss://u:p@h/k?t=1 failed')).toBe('GET wss://***@h/k?*** failed')
    expect(plainText('x'.repeat(500))).toHaveLength(200)
  })
})
