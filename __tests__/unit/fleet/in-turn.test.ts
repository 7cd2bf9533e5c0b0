import { describe, expect, test } from '@jest/globals'
import { inTurn, roundsOf, type Turns } from '@shakedown/fleet'
import fc from 'fast-check'

const names = ['a', 'b', 'c', 'd']

async function run(
  turns: Partial<Turns>,
  bad: readonly string[],
  items = names,
  signal = new AbortController().signal,
) {
  const began: string[] = []
  let running = 0
  let most = 0
  const results = await inTurn(
    items,
    { strategy: 'parallel', concurrency: 8, onFailure: 'stop', ...turns },
    {
      async work(item) {
        began.push(item)
        most = Math.max(most, ++running)
        await new Promise(setImmediate)
        running--
        return `${item} ${bad.includes(item) ? 'bad' : 'ok'}`
      },
      skip: (item, why) => `${item} ${why}`,
      isBad: (result) => result.endsWith('bad'),
      signal,
    },
  )
  return { results, began, most }
}

describe('hosts in their turn', () => {
  test('stop: those that have not begun are left alone once one failed, and each has a result', async () => {
    const { results } = await run({ concurrency: 1 }, ['b'])
    const left = 'not begun: another host failed'
    expect(results).toEqual(['a ok', 'b bad', `c ${left}`, `d ${left}`])
  })

  test('continue: all are tried', async () => {
    expect((await run({ concurrency: 2, onFailure: 'continue' }, ['b'])).results).toEqual([
      'a ok',
      'b bad',
      'c ok',
      'd ok',
    ])
  })

  test('serial is one at a time, whatever the concurrency', async () => {
    expect((await run({ strategy: 'serial' }, [])).most).toBe(1)
    expect((await run({ strategy: 'serial', onFailure: 'continue' }, ['a'])).began).toEqual(names)
  })

  test('the canary is alone, and the others come together', async () => {
    const { began, most } = await run({ strategy: 'canary' }, [])
    expect([began[0], most]).toEqual(['a', 3])
  })

  test.each(['stop', 'continue'] as const)('a canary that fails stops the others, also with %s', async (onFailure) => {
    const { results, began } = await run({ strategy: 'canary', onFailure }, ['a'])
    expect(began).toEqual(['a'])
    expect(results[3]).toBe('d not begun: the canary failed')
  })

  test('continue: one of the others that fails stops nobody, also behind a canary', async () => {
    const { began } = await run({ strategy: 'canary', concurrency: 1, onFailure: 'continue' }, ['b'])
    expect(began).toEqual(names)
  })

  test('one host alone is no canary: nobody would come after it', async () => {
    expect((await run({ strategy: 'canary' }, [], ['a'])).results).toEqual(['a ok'])
  })

  test('a cancellation begins nothing more', async () => {
    const over = new AbortController()
    over.abort()
    const { results, began } = await run({}, [], names, over.signal)
    expect([began, results[0]]).toEqual([[], 'a cancelled before it began'])
  })

  test('results are in the order of the hosts, and never more run at once than may', async () => {
    const turns = fc.record({
      strategy: fc.constantFrom('parallel', 'serial', 'canary'),
      concurrency: fc.integer({ min: 1, max: 5 }),
      onFailure: fc.constantFrom('stop', 'continue'),
    })
    const names = 'abcdefghij'.split('')
    const hosts = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(turns, hosts, fc.subarray(names), async (how, items, bad) => {
        const { results, most, began } = await run(how, bad, items)
        expect(results.map((result) => result[0])).toEqual(items)
        expect(most).toBeLessThanOrEqual(how.strategy === 'serial' ? 1 : how.concurrency)
        if (how.onFailure === 'continue' && how.strategy !== 'canary') expect(began).toHaveLength(items.length)
        expect(roundsOf(items.length, how) * how.concurrency).toBeGreaterThanOrEqual(
          how.strategy === 'serial' ? items.length * how.concurrency : items.length,
        )
      }),
    )
  })
})
