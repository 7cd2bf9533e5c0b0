import { describe, expect, test } from '@jest/globals'
import { ProblemError } from '@shakedown/ports'
import { hostOf, parseCounter, parseSources, plainText, portOf, redactUrl } from '@shakedown/watch'
import { parseCompanion } from '../../../packages/watch/src/counter.ts'
import { checkPairing } from '../../../packages/watch/src/source-spec.ts'

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

describe('counters and sources of every kind', () => {
  const hash = `0x${'ab'.repeat(32)}`

  test.each([
    ['substrate-sessions', '', { kind: 'substrate-sessions', head: 'finalized' }],
    ['substrate-blocks@best', '', { kind: 'substrate-blocks', head: 'best' }],
    ['cometbft-blocks', '', { kind: 'cometbft-blocks' }],
    ['lines:imported #\\d+: x', '', { kind: 'lines', pattern: 'imported #\\d+: x' }],
    ['ethereum-logs', '', { kind: 'ethereum-logs', filter: { addresses: [], topics: [], confirmations: 12 } }],
    [
      'ethereum-logs',
      `address=0x${'CD'.repeat(20)} topics=*,${hash} confirmations=0`,
      {
        kind: 'ethereum-logs',
        filter: { addresses: [`0x${'cd'.repeat(20)}`], topics: [null, hash], confirmations: 0 },
      },
    ],
    [
      'metric:height{status="best"}',
      '',
      {
        kind: 'metric',
        selector: { text: 'height{status="best"}', name: 'height', labels: [['status', 'best']] },
      },
    ],
  ])('%s with decode %j', (text, decode, counter) => expect(parseCounter(text, decode)).toEqual(counter))

  test('storage has a type, and nothing stored is 0 only when that is said', () => {
    const { key } = { key: '0x20aa99ba01034cdf4a896398c6d91dcf6a136153e50dcf81f96b163b2066df2a' }
    const item = { text: 'DKG.AuthoritySetId', key }
    expect(parseCounter('substrate-storage:DKG.AuthoritySetId', 'u64')).toEqual({
      kind: 'substrate-storage',
      head: 'finalized',
      read: { item, type: 'u64' },
    })
    expect(parseCounter('substrate-storage:DKG.AuthoritySetId@best', 'u64 unset=0')).toEqual({
      kind: 'substrate-storage',
      head: 'best',
      read: { item, type: 'u64', unsetIsZero: true },
    })
  })

  test.each([
    ['substrate-storage:Session.CurrentIndex', '', 'input "decode"'],
    ['substrate-storage:Session.CurrentIndex', 'u33', 'Did you mean'],
    ['substrate-storage:Session.CurrentIndex', 'u32 unset=1', 'is not unset=0'],
    ['substrate-storage:Session', 'u32', 'is no storage item'],
    ['substrate-sessions@worst', '', 'input "counter"'],
    ['substrate-sessions@best@best', '', 'input "counter"'],
    ['ethereum-blocks@best', '', 'input "counter"'],
    ['ethereum-logs', 'address=0x12', 'is no address'],
    ['ethereum-logs', 'topics=0x12', 'is no topic'],
    ['ethereum-logs', `topics=${'*,'.repeat(4)}*`, 'a log has 4'],
    ['ethereum-logs', 'confirmations=few', 'is no number of blocks'],
    ['ethereum-logs', 'from=0x1', 'is no filter'],
    ['lines:', '', 'has no pattern'],
    ['lines:(?=x)', '', 'input "counter"'],
    ['metric:', '', 'is no name of a metric'],
    ['cometbft-blocks', 'u32', 'has its own form'],
  ])('%s with decode %j is refused', (text, decode, why) => {
    expect(problemsOf(() => parseCounter(text, decode)).join()).toContain(why)
  })

  test('a command runs on every host, with its alias last', () => {
    expect(parseSources(['height=command curl -s "http://127.0.0.1/x?a=1" @bob'], ['alice', 'bob'])).toEqual([
      { name: 'height', scheme: 'command', url: 'command:', command: 'curl -s "http://127.0.0.1/x?a=1"', alias: 'bob' },
    ])
    expect(parseSources(['log journalctl -n 0 -fu node@1', 'command cat h'], ['alice'])).toEqual([
      { name: 'alice:log', scheme: 'log', url: 'log:', command: 'journalctl -n 0 -fu node@1', alias: 'alice' },
      { name: 'alice:command', scheme: 'command', url: 'command:', command: 'cat h', alias: 'alice' },
    ])
    expect(parseSources(['m=prometheus http://127.0.0.1:9615/metrics'], [])).toEqual([
      { name: 'm', scheme: 'http', url: 'http://127.0.0.1:9615/metrics', format: 'prometheus' },
    ])
    expect([redactUrl('command:'), redactUrl('log:')]).toEqual(['command', 'log'])
  })

  test('what cannot run or be read anywhere is told', () => {
    const problems = problemsOf(() =>
      parseSources(['command ls', 'prometheus ws://h', 'prometheus x', 'ws://h more'], []),
    )
    expect(problems.map((problem) => problem.replace(/^.*?: /, '').replace(/\. .*/, ''))).toEqual([
      'a command runs on a host, and there is none to run it on',
      'metrics are not read over ws',
      'the address is not a URL',
      'the line is not a source',
    ])
  })

  test('a counter must be in what a source gives', () => {
    const sources = parseSources(['ws://h', 'prometheus http://h:1', 'log tail -F x @a'], ['a'])
    const pairing = (counter: string) => checkPairing(sources, parseCounter(counter)).map(({ what }) => what)
    expect(pairing('ethereum-blocks')).toEqual([
      'ethereum-blocks cannot be read from a prometheus source',
      'ethereum-blocks cannot be read from a log source',
    ])
    expect(pairing('lines:x')).toEqual([
      'lines cannot be read from a ws source',
      'lines cannot be read from a prometheus source',
    ])
  })

  test('a second counter belongs to storage', () => {
    const sessions = parseCounter('substrate-sessions')
    expect(parseCompanion('DKG.AuthoritySetId', sessions).type).toBe('by-length')
    expect(parseCompanion('DKG.AuthoritySetId:u64', sessions).type).toBe('u64')
    expect(problemsOf(() => parseCompanion('DKG.AuthoritySetId:u65', sessions))).toHaveLength(1)
    expect(problemsOf(() => parseCompanion('DKG.AuthoritySetId', parseCounter('number')))).toHaveLength(1)
  })
})
