// The runner is killed, or loses the host, before and after every script that a deployment sends.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@shakedown/ports'
import { lastGood, release, reportStatus } from '@shakedown/release'
import type { FaultCode, Held, PutResult, ReleaseHost } from '@shakedown/release'
import { localHost } from './local-host.ts'
import type { LocalFolder } from './local-host.ts'
import { lock, lockOne, place } from './scene.ts'
import { put, putBack, releaseOf } from './stage.ts'

jest.setTimeout(300_000)

let host: LocalFolder
beforeEach(async () => {
  host = await localHost()
})
afterEach(() => host.remove())

const report = () =>
  reportStatus(
    host,
    { place, health: '', versionCommand: '', secrets: [], run: '9' },
    { signal: new AbortController().signal, clock: systemClock, onLine: () => {} },
  )

/** Runs so many scripts; what the last one answers is not heard when `deaf`. */
function mortal(scripts: number, deaf: boolean): ReleaseHost & { sent(): number } {
  let sent = 0
  return {
    ...host,
    sent: () => sent,
    async run(options) {
      sent += 1
      const lost = { kind: 'lost', why: 'killed', seconds: 0 } as const
      if (sent > scripts) return lost
      const outcome = await host.run(deaf && sent === scripts ? { ...options, onLine: () => {} } : options)
      return deaf && sent === scripts ? lost : outcome
    },
  }
}

interface Phase {
  /** What may be wrong then. */
  named: readonly FaultCode[]
}

async function mend({ named }: Phase): Promise<void> {
  const status = await report()
  const { recorded, faults } = status
  const codes = faults.map(({ code }) => code)
  expect(codes.filter((code) => !named.includes(code))).toEqual([])
  expect([1, 2]).toContain(recorded?.n)
  expect(await readlink(join(host.home, '.shakedown/testnet/current'))).toBe(`releases/${recorded?.n}`)
  // Whatever runs that is not what is recorded is told, as the lock of a run that goes on, or as a fault.
  const runs = (await readFile(join(host.home, 'service'), 'utf8')).trim()
  if (runs !== recorded?.version) expect(codes).toContain('other-runs')
  if (codes.length === 0 && status.lock === undefined) expect(runs).toBe(recorded?.version)

  const next = await lockOne(host, 8, {}, { ownerState: () => Promise.resolve('completed') })
  const good = lastGood(next.state.history)
  expect(good === undefined ? recorded?.n : good.n).toBeLessThanOrEqual(recorded?.n ?? 0)
  expect(await put(next, releaseOf(7))).toMatchObject({ outcome: 'live' })
  await release(next)
  expect((await report()).faults).toEqual([])
}

describe.each([false, true])('deaf at the end: %s', (deaf) => {
  test.each([
    ['deploying', (held: Held): Promise<PutResult> => put(held, releaseOf(2))],
    ['putting back', (held: Held): Promise<PutResult> => putBack(held, 1)],
  ])('%s', async (name, act) => {
    let scripts = 0
    for (; scripts < 20; scripts++) {
      await host.remove()
      host = await localHost()
      const first = await lockOne(host, 1)
      await put(first, releaseOf(1))
      if (name === 'putting back') await put(first, releaseOf(2))
      await release(first)

      const dying = mortal(scripts, deaf)
      const locks = await lock([dying], 2)
      const [held] = locks.kind === 'taken' ? locks.held : []
      const result = held === undefined ? undefined : await act(held)
      const left =
        held === undefined
          ? undefined
          : await release(held).then(
              () => 'released',
              () => 'left',
            )
      if (left === 'released') break
      if (result !== undefined) expect(['unknown', 'live', 'failed']).toContain(result.outcome)
      await mend({ named: ['unfinished', 'other-runs', 'half-made', 'disturbed', 'leftovers', 'record-behind'] })
    }
    // Lock, record, script, health, version, switch, lock.
    expect(scripts).toBeGreaterThanOrEqual(7)
  })
})

test('an answer that is lost on its way does not undo a switch that was made', async () => {
  const held = await lockOne(host, 1)
  let dropped = 0
  const flaky: ReleaseHost = {
    ...host,
    async run(options) {
      const outcome = await host.run(options)
      const log = await readFile(join(host.home, '.shakedown/testnet/log.jsonl'), 'utf8').catch(() => '')
      if (dropped > 0 || !log.includes('"event":"live"')) return outcome
      dropped += 1
      return { kind: 'lost', why: 'the network is gone', seconds: 0 }
    },
  }
  const result = await put({ ...held, host: flaky }, releaseOf(1))
  expect(dropped).toBe(1)
  expect(result).toMatchObject({ outcome: 'live', n: 1 })
})
