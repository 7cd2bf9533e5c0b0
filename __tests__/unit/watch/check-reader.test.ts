import { afterEach, describe, expect, test } from '@jest/globals'
import { systemClock, ValueFault } from '@shakedown/ports'
import { parseChecks, parseCounter, parseSources, watch, type WatchPlan } from '@shakedown/watch'
import { checkReader, checkSubject, type RunOnHost } from '../../../packages/watch/src/sources/index.ts'
import { splitSources } from '../../../packages/watch/src/source-spec.ts'
import { httpPeer, options, quick, type Peer } from './peers.ts'

const peers: Peer[] = []
afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.stop()
})

/** A node whose height grows with every question, and whose metrics say what they are told. */
async function stage(metrics: () => string) {
  let height = 0
  let scrapes = 0
  const peer = await httpPeer((request, response) => {
    if (request.url === '/metrics') {
      scrapes++
      response.end(metrics())
    } else response.end(String(height++))
  })
  peers.push(peer)
  const lines = [
    `http://127.0.0.1:${peer.port}/`,
    `m=prometheus http://127.0.0.1:${peer.port}/metrics`,
    'log tail -F x',
  ]
  const all = parseSources(lines, ['box']).map(({ alias, ...source }) =>
    source.scheme === 'log' && alias ? { ...source, alias } : source,
  )
  const counter = parseCounter('number')
  const { nodes, beside } = splitSources(all, counter)
  expect(nodes.map(({ scheme }) => scheme)).toEqual(['http'])
  expect(beside.map(({ scheme }) => scheme)).toEqual(['http', 'log'])
  return {
    scrapes: () => scrapes,
    async judge(checks: string[], run: RunOnHost, changes: Partial<WatchPlan> = {}) {
      const readers = { metric: ['m'], log: ['box'], command: ['box'] }
      const plan = quick('http://x', {
        sources: nodes,
        counter,
        target: 8n,
        checks: parseChecks(checks, readers),
        ...changes,
      })
      const given = { ...options(), run }
      return watch(plan, { ...given, readChecks: checkReader(plan, all, given) })
    },
  }
}

const silent: RunOnHost = async (_source, { signal }) => {
  await systemClock.sleep(60_000, signal).catch(() => undefined)
  return { kind: 'cancelled' }
}

describe('checks beside the counter', () => {
  test('of metrics, all from one scrape', async () => {
    const { judge, scrapes } = await stage(() => 'peers 4\nload 0.75\n')
    const result = await judge(['peers: metric peers >= 3', 'load: metric load < 1.5'], silent)
    expect(result.verdict).toBe('passed')
    expect(scrapes()).toBeLessThan(20)
  })

  test('of metrics that are too low, missing or no number', async () => {
    const low = await (
      await stage(() => 'peers 2\n')
    ).judge(['peers: metric peers >= 3'], silent, { startTimeoutMs: 500 })
    expect([low.verdict, low.reason]).toEqual(['failed', expect.stringContaining('is 2, must be >= 3')])
    const none = await (await stage(() => 'other 2\n')).judge(['peers: metric peers >= 3 missing=pass'], silent)
    expect(none.verdict).toBe('passed')
    const lost = await (
      await stage(() => 'peers NaN\n')
    ).judge(['peers: metric peers >= 3'], silent, { startTimeoutMs: 700 })
    expect([lost.verdict, lost.reason]).toEqual([
      'failed',
      expect.stringContaining('\\"NaN\\" is not a number'.replaceAll('\\', '')),
    ])
  })

  test('of a command: its last line, fractions allowed', async () => {
    const { judge } = await stage(() => 'a 1\n')
    const saying =
      (text: string): RunOnHost =>
      (_source, { script, onLine }) => {
        expect(script).toBe('cat loss')
        onLine('stdout', 'loss:')
        onLine('stdout', text)
        return Promise.resolve({ kind: 'exited', code: 0 })
      }
    expect((await judge(['loss: command cat loss <= 0.02'], saying('0.01'))).verdict).toBe('passed')
    expect((await judge(['loss: command cat loss <= 0.02'], saying('0.03'), { startTimeoutMs: 300 })).verdict).toBe(
      'failed',
    )
  })

  test('of a log: what it says while the watch goes on', async () => {
    const { judge } = await stage(() => 'a 1\n')
    const run: RunOnHost = async (source, what) => {
      expect(source.alias).toBe('box')
      await systemClock.sleep(1400, what.signal)
      what.onLine('stdout', 'thread main panicked')
      return silent(source, what)
    }
    const result = await judge(['panics: log panicked == 0'], run, {
      target: 60n,
      stallAfterMs: 3000,
      startTimeoutMs: 3000,
    })
    expect([result.verdict, result.reason]).toEqual(['failed', expect.stringContaining('is 1, must be == 0')])
  })
})

test('a subject that cannot be read is told early', () => {
  expect(() => checkSubject({ kind: 'metric', subject: 'a{' })).toThrow(ValueFault)
  expect(() => checkSubject({ kind: 'log', subject: '(' })).toThrow(ValueFault)
  expect(() => checkSubject({ kind: 'command', subject: '(' })).not.toThrow()
})
