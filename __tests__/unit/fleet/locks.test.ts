// Whose lock is whose, and what is kept for post, on folders of this machine.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import {
  claimOf,
  lockAll,
  oneFolder,
  owedText,
  readOwed,
  unlock,
  type FleetLocks,
  type OwedLocks,
} from '@shakedown/fleet'
import { silentLog, systemClock, type RunnerEvent } from '@shakedown/ports'
import { ReleaseError, type Claim, type ReleaseHost } from '@shakedown/release'
import { localHost, type LocalFolder } from '../release/local-host.ts'
import { place } from '../release/scene.ts'

const event = {
  runId: '7',
  runAttempt: 2,
  job: 'deploy',
  repository: { owner: 'o', name: 'r' },
} as unknown as RunnerEvent

const hosts: LocalFolder[] = []
beforeEach(async () => {
  for (const name of ['cleo', 'anna']) hosts.push(await localHost(name))
})
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.remove()
})

const ownerOn = ({ home }: LocalFolder) => readlink(join(home, '.shakedown/testnet/lock')).catch(() => 'nobody')

async function take(
  some: readonly ReleaseHost[],
  claim: Claim = claimOf(event),
  signal = new AbortController().signal,
): Promise<{ locks: FleetLocks; owed: (OwedLocks | undefined)[] }> {
  const owed: (OwedLocks | undefined)[] = []
  const locks = await lockAll(
    some,
    { place, claim, forMs: 60_000, waitMs: 0, breakLock: '', soakOf: undefined, respectHold: true },
    {
      clock: systemClock,
      log: silentLog,
      signal,
      ownerState: () => Promise.resolve('running'),
      owe: (one) => owed.push(one),
    },
  )
  return { locks, owed }
}

describe('locks of a step', () => {
  test('come in the order of the hosts, and post knows them before the first is taken', async () => {
    const claim = claimOf(event, { pull: 3, head: 'a'.repeat(40) })
    const { locks, owed } = await take(hosts, claim)
    expect(locks.kind === 'taken' && locks.held.map(({ host }) => host.alias)).toEqual(['cleo', 'anna'])
    expect(owed).toEqual([{ claim, aliases: ['cleo', 'anna'] }])
    if (locks.kind === 'taken') expect(await unlock(locks.held, silentLog)).toEqual([])
    expect(await Promise.all(hosts.map(ownerOn))).toEqual(['nobody', 'nobody'])
  })

  test('of two legs of one matrix the second is kept out: only the run, the attempt and the job are the same', async () => {
    expect((await take(hosts)).locks.kind).toBe('taken')
    const { locks, owed } = await take(hosts)
    expect(locks).toMatchObject({
      kind: 'busy',
      why: expect.stringMatching(/run 7, attempt 2 .*"deploy\.[0-9a-f]{8}"/),
    })
    expect(owed.at(-1)).toBeUndefined()
  })

  test('post takes them again with the claim that was kept', async () => {
    const { locks, owed } = await take(hosts)
    expect(locks.kind).toBe('taken')
    const kept = readOwed(owedText(owed[0]))
    expect(kept === undefined ? '' : (await take(hosts, kept.claim)).locks.kind).toBe('taken')
  })

  test('one folder by two names is refused, and its lock is let go', async () => {
    const [cleo, anna] = hosts
    if (cleo === undefined || anna === undefined) throw new Error('there are two')
    const { locks, owed } = await take([anna, cleo, { ...cleo, alias: 'clio', address: 'localhost:22' }])
    const why = expect.stringMatching(/^cleo and clio are one folder of one machine\. Name it once/)
    expect(locks).toEqual({ kind: 'one-folder', alias: 'cleo', why })
    expect(owedText(owed.at(-1))).toBe('')
    expect(await Promise.all(hosts.map(ownerOn))).toEqual(['nobody', 'nobody'])
  })

  test('folders without a key are not known to be the same', () => {
    const blank = { state: { key: undefined } }
    expect(
      oneFolder([
        { alias: 'a', ...blank },
        { alias: 'b', ...blank },
      ]),
    ).toBeUndefined()
  })

  test('the lock of a host that did not answer stays owed; where there was no connection, there is none', async () => {
    const [cleo] = hosts
    if (cleo === undefined) throw new Error('there are two')
    const failing = (code: string): ReleaseHost => ({
      ...cleo,
      run: () => Promise.reject(new ReleaseError('lost', 'cleo', 'gone', code)),
    })
    expect((await take([failing('')])).owed.at(-1)?.aliases).toEqual(['cleo'])
    expect((await take([failing('connect')])).owed.at(-1)).toBeUndefined()
  })

  test('a cancellation keeps them owed: an answer may have been lost', async () => {
    const { locks, owed } = await take(hosts, undefined, AbortSignal.abort())
    expect([locks.kind, owed.at(-1)?.aliases]).toEqual(['cancelled', ['cleo', 'anna']])
  })
})
