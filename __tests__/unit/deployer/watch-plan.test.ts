import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parsePolicy } from '@shakedown/policy'
import { readSettings } from '../../../actions/testnet-deployer/src/settings.ts'
import { key, own, problemsOf, read, target } from './given.ts'

/** A Substrate network of two hosts, without a policy. */
const two = {
  ...own,
  hosts: 'alice=deploy@one.example\nbob=deploy@two.example',
  sources: 'ws://127.0.0.1:9944',
  counter: 'substrate-sessions',
}
const given = (inputs: Record<string, string>) => read({ 'private-key': key, ...two, ...inputs }, null)
const faults = (inputs: Record<string, string>) => problemsOf(() => given(inputs))

describe('what the inputs of the watch become', () => {
  test('nothing but what is given; the reducer knows its own defaults', () => {
    const { watch: plan, sources } = given({})
    expect(plan).toEqual({
      sources,
      counter: { kind: 'substrate-sessions', head: 'finalized' },
      target: 500n,
      from: 'baseline',
      quorum: 2,
      startTimeoutMs: 300_000,
      timeBudgetMs: 18_000_000,
      onReset: 'fail',
      checks: [],
    })
  })

  test('every limit', () => {
    const { watch: plan } = given({
      'max-lag': '3',
      settle: '2m',
      'on-reset': 'rebaseline',
      'max-restarts': '2',
      'equal-progress': 'DKG.AuthoritySetId',
      'min-rate-ratio': '0.8',
      'max-blind': '1m',
      'expected-interval': '2m',
      'max-step': '2',
      'consecutive-errors': '6',
      'failure-limit': '0',
      'max-reconnects': '20',
    })
    expect(plan).toMatchObject({
      maxLag: 3n,
      settleMs: 120_000,
      onReset: 'rebaseline',
      maxRestarts: 2,
      equalProgress: 'DKG.AuthoritySetId',
      minRateRatio: 0.8,
      maxBlindMs: 60_000,
      maxStep: 2n,
      consecutiveErrors: 6,
      failureLimit: 0,
      maxReconnects: 20,
    })
  })

  test('the same by the policy', () => {
    const { watch: plan } = read(
      {},
      target({ watch: { settle: '2m', 'min-rate-ratio': 0.8, 'failure-limit': 0, 'on-reset': 'continue' } }),
    )
    expect(plan).toMatchObject({ settleMs: 120_000, minRateRatio: 0.8, failureLimit: 0, onReset: 'continue' })
  })

  test('metrics and logs beside the nodes are for the checks, and make no quorum', () => {
    const { watch: plan, sources } = given({
      sources:
        'ws://127.0.0.1:9944\nmetrics=prometheus http://127.0.0.1:9615/metrics @alice\nlog tail -n 0 -F node.log @bob',
      checks: [
        'peers: metric substrate_sub_libp2p_peers_count >= 1',
        'panics: log panicked == 0',
        'disk: command df --output=pcent / | tail -1 | tr -dc 0-9 < 90 missing=wait',
      ].join('\n'),
    })
    expect(sources.map(({ name }) => name)).toEqual(['alice', 'bob:9944', 'metrics', 'bob:log'])
    expect(plan?.sources.map(({ name }) => name)).toEqual(['alice', 'bob:9944'])
    expect(plan?.quorum).toBe(2)
    expect(plan?.checks?.map(({ name, on }) => [name, on])).toEqual([
      ['peers', ['metrics']],
      ['panics', ['bob']],
      ['disk', ['alice', 'bob']],
    ])
  })
})

test.each(['shakedown.yml', 'policies/substrate.yml'])('examples/%s is a watch without mistakes', (name) => {
  const text = readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8')
  const testnet = parsePolicy(text, name).policy.targets.find((one) => one.name === 'testnet')
  const { watch: plan } = read({}, testnet ?? null)
  const nodes = name === 'shakedown.yml' ? ['alice'] : ['alice', 'bob', 'charlie', 'dave', 'eve']
  expect(plan?.sources.map((source) => source.name)).toEqual(nodes)
  if (name === 'shakedown.yml') return
  expect(plan).toMatchObject({
    counter: { kind: 'substrate-sessions' },
    quorum: 4,
    stallAfterMs: 360_000,
    equalProgress: 'DKG.AuthoritySetId',
  })
})

describe('mistakes, before anything is contacted', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a counter that a source does not have',
      { counter: 'metric:x' },
      /"counter": metric cannot be read from a ws source/,
    ],
    ['a counter of nobody', { counter: 'sessions' }, /"counter": "sessions" is not one of ethereum-blocks/],
    ['a decode of nobody', { decode: 'u33' }, /"decode"/],
    ['a scheme of nobody', { sources: 'ftp://127.0.0.1' }, /"sources" entry 1/],
    ['a lag of one node', { quorum: '1', 'max-lag': '3' }, /"max-lag": with a quorum of 1/],
    ['restarts that nobody survives', { 'max-restarts': '2' }, /"max-restarts": it has no effect with on-reset: fail/],
    ['a step without its time', { 'max-step': '2' }, /"max-step".*Give expected-interval/],
    ['a settling of no time', { settle: '0s' }, /"settle": it is no time at all/],
    ['a blindness of no time', { 'max-blind': '0s' }, /"max-blind": it is no time at all/],
    ['a ratio that is none', { 'min-rate-ratio': '80%' }, /"min-rate-ratio": "80%" is not a decimal number/],
    ['a ratio beyond all', { 'min-rate-ratio': '1.2' }, /"min-rate-ratio".*too large/],
    ['a reset of nobody', { 'on-reset': 'ignore' }, /"on-reset".*fail, rebaseline, continue/],
    ['no error at all in a row', { 'consecutive-errors': '0' }, /"consecutive-errors"/],
    ['a second counter that is no storage', { 'equal-progress': 'AuthoritySetId' }, /"equal-progress".*Pallet\.Item/],
    [
      'a second counter beside blocks',
      { counter: 'substrate-blocks', 'equal-progress': 'DKG.AuthoritySetId' },
      /"equal-progress": the counter substrate-blocks has nothing/,
    ],
    ['a check that is none', { checks: 'peers metric p > 1' }, /"checks" entry 1: the line is not a check/],
    [
      'a check of metrics that nobody has',
      { checks: 'p: metric peers > 1' },
      /nothing can read the metric of "p".*prometheus/,
    ],
    [
      'a check of a log that nobody follows',
      { checks: 'p: log panic == 0' },
      /nothing can read the log of "p".*log <command>/,
    ],
    [
      'a check of a metric that is no name',
      { sources: `${two.sources}\nprometheus http://127.0.0.1:1/metrics`, checks: 'p: metric {x} > 1' },
      /"checks" "p": .*no name of a metric/,
    ],
    [
      'a check of a pattern that is none',
      { sources: `${two.sources}\nlog tail -F a.log`, checks: 'p: log a(b == 0' },
      /"checks" "p": /,
    ],
    [
      'a check of one of two logs',
      { sources: `${two.sources}\na=log tail -F a.log\nb=log tail -F b.log`, checks: 'p: log panic == 0' },
      /"checks" "p": alice has several log sources/,
    ],
    [
      'metrics that nobody reads',
      { sources: `${two.sources}\nmetrics=prometheus http://127.0.0.1:9615/metrics @bob` },
      /nothing is read from "metrics": substrate-sessions is not in a prometheus source, and no check is on it/,
    ],
    [
      'only metrics',
      { sources: 'prometheus http://127.0.0.1:9615/metrics' },
      /substrate-sessions cannot be read from a prometheus source/,
    ],
    [
      'a command without a host',
      { via: 'direct', sources: 'command cat height', counter: 'number' },
      /"sources" entry 1: a command runs on a host/,
    ],
    [
      'a check by command without a host',
      { via: 'direct', checks: 'p: command cat x > 1' },
      /nothing can read the command of "p".*via: tunnel/,
    ],
  ])('%s', (_what, inputs, message) => {
    const told = faults(inputs)
    expect(told.join('\n')).toMatch(message)
    expect(told).toHaveLength(1)
  })

  test('all of them are told together', () => {
    const told = faults({
      counter: 'sessions',
      checks: 'p: metric x > 1',
      'on-reset': 'fail',
      sources: 'ws://127.0.0.1:1\nftp://x',
    })
    expect(told.join('\n')).toMatch(/"sources" entry 2[^]*"counter"/)
  })

  test('a ratio to a proof that nobody can read', () => {
    const sources = {
      given: new Map(
        Object.entries({ target: 'testnet', 'private-key': key, record: 'false', 'min-rate-ratio': '0.8' }),
      ),
      target: target(),
      where: 'policy targets.testnet',
      withoutSecrets: undefined,
      withoutToken: true,
      agentSocket: undefined,
    }
    expect(problemsOf(() => readSettings(sources)).join()).toMatch(/"token": without it the last proof cannot be read/)
  })
})
