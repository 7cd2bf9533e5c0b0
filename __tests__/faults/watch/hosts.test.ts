import { describe, expect, test } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import { parseCounter, parseSources, watch, type WatchPlan } from '@shakedown/watch'
import type { RunEnd, RunOnHost, RunOnHostOptions } from '../../../packages/watch/src/sources/index.ts'
import { options, quick } from '../../unit/watch/peers.ts'

type Act = (what: RunOnHostOptions, round: number) => Promise<RunEnd>

const plan = (source: string, counter: string, changes: Partial<WatchPlan> = {}): WatchPlan =>
  quick('http://x', {
    sources: parseSources([source], ['box']),
    counter: parseCounter(counter),
    startTimeoutMs: 2500,
    ...changes,
  })

async function watchOn(watched: WatchPlan, act: Act) {
  let round = 0
  const run: RunOnHost = (_source, what) => act(what, ++round)
  const result = await watch(watched, { ...options(), run })
  return { ...result, rounds: round, said: [result.reason, ...result.events.map(({ text }) => text)].join('\n') }
}

const untilAborted = async ({ signal }: RunOnHostOptions): Promise<RunEnd> => {
  await systemClock.sleep(3_600_000, signal).catch(() => undefined)
  return { kind: 'cancelled' }
}

describe('a command on a host', () => {
  test.each<[string, RunEnd, string, string]>([
    ['fails', { kind: 'exited', code: 7 }, 'failed', 'the command exited 7: its last words'],
    ['is killed', { kind: 'signalled', signal: 'SIGKILL' }, 'failed', 'was killed by SIGKILL'],
    ['does not end in time', { kind: 'timed-out' }, 'failed', 'did not end within 1 s'],
    [
      'is lost with its link: nothing is known',
      { kind: 'lost', why: 'the SSH connection broke' },
      'inconclusive',
      'is out of reach: the SSH connection broke',
    ],
    [
      'is not started',
      { kind: 'not-started', why: 'no bash came up' },
      'inconclusive',
      'was not started: no bash came up',
    ],
    [
      'is no shell text',
      { kind: 'syntax-error', message: 'unexpected end of file' },
      'failed',
      'bash does not understand the command',
    ],
  ])('%s', async (_name, end, verdict, says) => {
    const result = await watchOn(plan('command x', 'number'), (what) => {
      what.onLine('stderr', 'its last words')
      return Promise.resolve(end)
    })
    expect([result.verdict, result.said]).toEqual([verdict, expect.stringContaining(says)])
  })

  test('prints nothing, prints no number, prints too much', async () => {
    const printing = (...lines: string[]) =>
      watchOn(plan('command x', 'number', { startTimeoutMs: 1200 }), (what) => {
        for (const line of lines) what.onLine('stdout', line)
        return Promise.resolve({ kind: 'exited', code: 0 })
      })
    expect((await printing()).said).toContain('the command printed nothing')
    expect((await printing('12', 'height: 12')).said).toContain('is not a whole decimal number')
    const flood = await printing(...Array<string>(80).fill('x'.repeat(65_536)))
    expect([flood.verdict, flood.said]).toEqual(['failed', expect.stringContaining('prints more than 4 MiB')])
  })

  test('cannot reach its host: the connection fails, and the node is not blamed', async () => {
    const result = await watchOn(plan('command x', 'number'), () =>
      Promise.reject(Object.assign(new Error('no route to the host'), { kind: 'unreachable' })),
    )
    expect([result.verdict, result.said]).toEqual(['inconclusive', expect.stringContaining('no route to the host')])
  })

  test('has nothing to run it', async () => {
    const result = await watch(plan('command x', 'number'), options())
    expect([result.verdict, result.reason]).toEqual(['failed', expect.stringContaining('no connection to a host')])
  })
})

describe('a log on a host', () => {
  test('ends, whatever its exit status: a log has no end', async () => {
    const result = await watchOn(plan('log tail x', 'lines:a'), () => Promise.resolve({ kind: 'exited', code: 0 }))
    expect([result.verdict, result.said]).toEqual([
      'failed',
      expect.stringContaining('is followed by one that goes on'),
    ])
    expect(result.rounds).toBeLessThan(15)
  })

  test('says nothing: a value of 0 that stands still is a stall, never a pass', async () => {
    const result = await watchOn(plan('log x', 'lines:a'), untilAborted)
    expect([result.verdict, result.sessions]).toEqual(['stalled', 0n])
  })

  test('floods: 200,000 lines, some without an end in sight', async () => {
    const result = await watchOn(
      plan('log x', 'lines:^step \\d+$', { target: 100_000n, stallAfterMs: 10_000, timeBudgetMs: 40_000 }),
      async (what) => {
        await systemClock.sleep(1400, what.signal)
        for (let i = 0; i < 200_000; i++) {
          what.onLine('stdout', i % 2 === 0 ? `step ${i}` : 'noise'.repeat(i % 1000 === 1 ? 10_000 : 2))
          // As they come from a connection: in chunks.
          if (i % 2000 === 0) await systemClock.sleep(0)
        }
        return untilAborted(what)
      },
    )
    expect([result.verdict, result.sessions]).toEqual(['passed', 100_000n])
  })

  test('loses its link again and again and shows its last ten lines each time: none counts twice', async () => {
    const log: string[] = []
    const result = await watchOn(
      plan('log x', 'lines:step', { target: 1000n, stallAfterMs: 4000 }),
      async (what, round) => {
        for (const line of log.slice(-10)) what.onLine('stdout', line)
        if (round > 3) return untilAborted(what)
        await systemClock.sleep(1500, what.signal)
        for (let i = 0; i < 5; i++) {
          log.push(`step ${log.length}`)
          what.onLine('stdout', log.at(-1) ?? '')
        }
        await systemClock.sleep(100, what.signal)
        return { kind: 'lost', why: 'the SSH connection broke' }
      },
    )
    expect([result.verdict, result.sessions, log.length]).toEqual(['stalled', 15n, 15])
  })

  test('goes on elsewhere after a break: what it missed is told', async () => {
    const result = await watchOn(
      plan('log x', 'lines:step', { stallAfterMs: 4000, target: 3n }),
      async (what, round) => {
        if (round === 1) {
          await systemClock.sleep(1400, what.signal)
          what.onLine('stdout', 'step 1')
          await systemClock.sleep(50, what.signal)
          return { kind: 'lost', why: 'the SSH connection broke' }
        }
        what.onLine('stdout', 'step 8')
        await systemClock.sleep(1500, what.signal)
        what.onLine('stdout', 'step 9')
        return untilAborted(what)
      },
    )
    expect([result.verdict, result.sessions]).toEqual(['passed', 3n])
    expect(result.said).toContain('does not go on where it ended')
  })
})
