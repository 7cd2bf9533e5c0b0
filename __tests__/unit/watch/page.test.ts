// The lines of docs/watching.md are there to be copied: each of them is read here as the deployer reads it.
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import {
  checkPairing,
  checkSubject,
  kindOf,
  parseChecks,
  parseCounter,
  parseSources,
  type Counter,
  type WatchVerdict,
} from '@shakedown/watch'
import { watchInputs } from '../../../actions/testnet-deployer/src/watch-inputs.ts'

const page = readFileSync(new URL('../../../docs/watching.md', import.meta.url), 'utf8')

/** The cells of each row of the table under this heading whose first column is called so. */
function rows(first: string): string[][] {
  const lines = page.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${first} `))
  expect(start).toBeGreaterThan(0)
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  return lines.slice(start + 2, end).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  )
}

const code = (cell = '') => /`([^`]+)`/.exec(cell)?.[1] ?? ''

const addresses: Record<string, string> = {
  ws: 'ws://127.0.0.1:1',
  http: 'http://127.0.0.1:1',
  prometheus: 'prometheus http://127.0.0.1:1/metrics',
  command: 'command cat it',
  log: 'log tail -F it',
}

test.each(rows('Counter').map(([counter, , decode, from]) => [code(counter), code(decode), from ?? ''] as const))(
  'counter %s, decode %s, from %s',
  (counter, decode, from) => {
    const parsed = parseCounter(counter, decode)
    const named = from.split(', ').map((kind) => kind.replace(/ .*/, ''))
    for (const [kind, line] of Object.entries(addresses)) {
      const fits = checkPairing(parseSources([line], ['box']), parsed).length === 0
      expect([kind, fits]).toEqual([kind, named.includes(kind)])
    }
  },
)

test('every kind of counter has its row', () => {
  const kinds = rows('Counter').map(([counter]) => {
    const text = code(counter)
    return parseCounter(text, text.startsWith('substrate-storage') ? 'u64' : '').kind
  })
  // A record, so that the type checker demands a new counter here.
  const all: Record<Counter['kind'], true> = {
    'ethereum-blocks': true,
    'ethereum-logs': true,
    'substrate-blocks': true,
    'substrate-sessions': true,
    'substrate-storage': true,
    'cometbft-blocks': true,
    json: true,
    metric: true,
    number: true,
    lines: true,
  }
  expect(new Set<string>(kinds)).toEqual(new Set(Object.keys(all)))
})

test.each(rows('Source').map(([line]) => code(line)))('source %s', (line) => {
  const [source] = parseSources([line], ['box'])
  expect(source).toBeDefined()
})

test('every kind of source has its row', () => {
  const kinds = rows('Source').flatMap(([line]) => parseSources([code(line)], ['box']).map(kindOf))
  expect(new Set(kinds)).toEqual(new Set(Object.keys(addresses)))
})

test.each(rows('Check').map(([line]) => code(line)))('check %s', (line) => {
  const checks = parseChecks([line], { metric: ['metrics'], log: ['alice'], command: ['alice', 'bob'] })
  expect(checks).toHaveLength(1)
  for (const check of checks) checkSubject(check)
})

test('every rule has its row, and no other', () => {
  const named = rows('Input').map(([name]) => code(name))
  const told = [
    'sources',
    'via',
    'counter',
    'decode',
    'sessions',
    'from',
    'quorum',
    'max-lag',
    'checks',
    'poll-interval',
  ]
  expect(new Set([...named, ...told])).toEqual(new Set(Object.keys(watchInputs)))
  const words = new Set(page.split(/[^a-z-]+/))
  for (const name of told) expect(words).toContain(name)
})

test('every verdict of the watch has its row', () => {
  const verdicts: Record<WatchVerdict, true> = {
    passed: true,
    stalled: true,
    diverged: true,
    reset: true,
    'timed-out': true,
    inconclusive: true,
    failed: true,
    cancelled: true,
  }
  expect(new Set(rows('Verdict').map(([verdict]) => code(verdict)))).toEqual(new Set(Object.keys(verdicts)))
})
