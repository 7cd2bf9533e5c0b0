import { afterEach, describe, expect, test } from '@jest/globals'
import { restore, watch, type CheckSpec } from '@shakedown/watch'
import { httpPeer, options, quick, type Peer } from './peers.ts'

const peers: Peer[] = []
afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.stop()
})

/** A node that counts one up at every request, and tells how far it is. */
async function counting() {
  const node = { height: 100 }
  const peer = await httpPeer((_request, response) => void response.end(String(node.height++)))
  peers.push(peer)
  return { node, url: `http://127.0.0.1:${peer.port}` }
}

const number = { counter: { kind: 'number' } } as const

describe('a watch that is cut off', () => {
  test('leaves a checkpoint, from which another goes on to the same end', async () => {
    const { node, url } = await counting()
    const plan = quick(url, { ...number, target: 8n })
    const stop = new AbortController()
    let text = ''
    const checkpoints = { subject: 'commit', save: (written: string) => void (text = written) }
    const cut = await watch(plan, {
      ...options(),
      signal: stop.signal,
      checkpoints,
      onSample: ({ value }) => value === 104n && stop.abort(new Error('SIGTERM')),
    })
    expect(cut).toMatchObject({ verdict: 'cancelled', sessions: 4n })
    const resume = restore(plan, text, { subject: 'commit', now: new Date() })
    const end = await watch(plan, { ...options(), resume })
    expect(end).toMatchObject({ verdict: 'passed', baseline: 100n })
    expect(end.sessions >= 8n).toBe(true)
    expect(end.seconds).toBeGreaterThan(cut.seconds)
    // It did not begin anew: eight steps from the first baseline on are enough.
    expect(node.height).toBeLessThan(100 + 2 * 8)
  })

  test('leaves none when it has decided', async () => {
    const { url } = await counting()
    const texts: string[] = []
    const checkpoints = { subject: 'commit', save: (written: string) => void texts.push(written) }
    const plan = quick(url, { ...number, target: 3n })
    expect((await watch(plan, { ...options(), checkpoints })).verdict).toBe('passed')
    expect(texts.every((text) => restore(plan, text, { subject: 'commit', now: new Date() }).state.end === null)).toBe(
      true,
    )
  })
})

describe('checks', () => {
  const check: CheckSpec = {
    name: 'peers',
    kind: 'metric',
    subject: 'peers',
    delta: false,
    op: '>=',
    limit: '3',
    missing: 'wait',
    inRow: 1,
    dryRun: false,
    on: ['node'],
  }

  test('are read beside the counter, and their values are waited for', async () => {
    const { url } = await counting()
    const plan = quick(url, { ...number, target: 2n, checks: [check] })
    let sample = 0
    const asked: string[] = []
    let give: (value: string) => void = () => undefined
    const result = await watch(plan, {
      ...options(),
      onSample: () => void (++sample === 6 && give('4')),
      readChecks: (checks, signal, emit) => {
        asked.push(...checks.map(({ name }) => name))
        give = (value) => emit({ check: 'peers', node: 'node', value })
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
      },
    })
    expect([result.verdict, asked, sample >= 6]).toEqual(['passed', ['peers'], true])
    expect(result.checks).toMatchObject([{ name: 'peers', value: '4', verdict: 'holds' }])
  })

  test('whose reader breaks have no value, and say why', async () => {
    const { url } = await counting()
    const plan = quick(url, { ...number, target: 2n, checks: [check], timeBudgetMs: 1500 })
    const readChecks = () => Promise.reject(new Error('no way to read'))
    const result = await watch(plan, { ...options(), readChecks })
    expect(result.verdict).toBe('timed-out')
    expect(result.holdback).toBe('check peers has no value: no way to read')
  })

  test('without a reader are a mistake of the caller', async () => {
    await expect(watch(quick('http://127.0.0.1:1', { checks: [check] }), options())).rejects.toThrow(
      'nobody reads the checks',
    )
  })
})
