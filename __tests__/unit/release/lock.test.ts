import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { spawn } from 'node:child_process'
import { readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { silentLog, systemClock } from '@shakedown/ports'
import type { Clock } from '@shakedown/ports'
import {
  hold,
  identityIn,
  identityOf,
  judgeLock,
  lease,
  letGo,
  letGoUnseen,
  liftHold,
  readOwner,
  release,
} from '@shakedown/release'
import type { OwnerState } from '@shakedown/release'
import { localHost } from './local-host.ts'
import type { LocalFolder } from './local-host.ts'
import { claimOf, commitOf, lock, lockOne, place } from './scene.ts'

const hosts: LocalFolder[] = []
beforeEach(async () => {
  for (const name of ['c', 'a', 'b']) hosts.push(await localHost(name))
})
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.remove()
})

const lockFile = (host: LocalFolder) => join(host.home, '.shakedown/testnet/lock')
const ownerOn = (host: LocalFolder) => readlink(lockFile(host)).catch(() => 'nobody')
function one(): LocalFolder {
  const [host] = hosts
  if (host === undefined) throw new Error('hosts are there only while a test runs')
  return host
}

describe('an owner', () => {
  const claim = fc.record({
    run: fc.nat().map(String),
    attempt: fc.integer({ min: 1, max: 1000 }),
    job: fc.string({ unit: 'grapheme', maxLength: 60 }),
    repository: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.isWellFormed()),
    pull: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
    head: fc.option(fc.constant(commitOf(3)), { nil: undefined }),
  })
  test('is one word that says who it is, whatever the job is called', () => {
    fc.assert(
      fc.property(claim, fc.nat(), fc.nat(), (one, until, group) => {
        const text = `${identityOf(one)};until=${until};pgid=${group}`
        expect(text).toMatch(/^[!-~]+$/)
        expect(identityIn(text)).toBe(identityOf(one))
        expect(readOwner(text)).toMatchObject({
          kind: 'run',
          run: one.run,
          attempt: one.attempt,
          repository: one.repository,
          until,
          group,
          pull: one.pull,
          head: one.head,
        })
        expect(text.length).toBeLessThan(1000)
      }),
    )
  })

  test('differs where long names of jobs differ in their end only', () => {
    const long = 'x'.repeat(300)
    expect(identityOf({ ...claimOf(1), job: `${long}1` })).not.toBe(identityOf({ ...claimOf(1), job: `${long}2` }))
  })

  test.each([
    '',
    'run=1',
    'run=1/1;until=5',
    'soak=abc;until=5',
    `soak=${commitOf(1)};until=5;pgid=3`,
    'console=a b/1;until=5;pgid=1',
    'x'.repeat(2000),
    '../../etc',
  ])('is not read into %j', (text) => expect(readOwner(text)).toBeUndefined())
})

describe('whether a lock may be taken', () => {
  const text = `${identityOf(claimOf(5))};until=1000;pgid=77`
  const wish = { identity: identityOf(claimOf(6)), commit: undefined, breakLock: '' }
  const facts = { text, groupLives: false, hostTime: 900, runnerTime: 900 }
  test.each([
    ['nobody has it', { text: undefined }, {}, 'running', 'free'],
    ['it is ours', { text: `${wish.identity};until=1;pgid=0` }, {}, 'running', 'ours'],
    ['it is not over', {}, {}, 'running', 'held'],
    ['it is not over, and the run cannot be asked for', {}, {}, 'unknown', 'held'],
    ['its run is over', {}, {}, 'completed', 'break'],
    ['it is over by both clocks', { hostTime: 1001, runnerTime: 1001 }, {}, 'running', 'break'],
    ['it is over by the clock of the host only', { hostTime: 9999 }, {}, 'running', 'held'],
    ['it is over by our clock only', { runnerTime: 9999 }, {}, 'running', 'held'],
    [
      'it is over, and its process group lives',
      { hostTime: 1001, runnerTime: 1001, groupLives: true },
      {},
      'running',
      'held',
    ],
    ['somebody names it', {}, { breakLock: text }, 'running', 'break'],
    ['somebody names it almost', {}, { breakLock: `${text}0` }, 'running', 'held'],
    ['it is not one of ours', { text: 'mine', hostTime: 1e9, runnerTime: 1e9 }, {}, 'completed', 'held'],
    ['it is not one of ours, and somebody names it', { text: 'mine' }, { breakLock: 'mine' }, 'running', 'break'],
    [
      'it is the lease of our soak',
      { text: `soak=${commitOf(6)};until=1000` },
      { commit: commitOf(6) },
      'running',
      'ours',
    ],
    [
      'it is the lease of another soak',
      { text: `soak=${commitOf(5)};until=1000` },
      { commit: commitOf(6) },
      'completed',
      'held',
    ],
    ['it is the lease of another soak that is over', { text: `soak=${commitOf(5)};until=1` }, {}, 'unknown', 'break'],
  ] as const)('%s: %j %j %s → %s', (_, more, want, state, kind) => {
    expect(judgeLock({ ...facts, ...more }, { ...wish, ...want }, state).kind).toBe(kind)
  })

  test('who holds it is told with the pull request and until when', () => {
    expect(judgeLock(facts, wish, 'running')).toMatchObject({
      why: 'locked by run 5 of "o/r" (job "deploy") for pull request #7 until 1970-01-01T00:16:40Z',
    })
  })
})

test('all hosts or none, in the order of their addresses', async () => {
  const [c, a, b] = hosts
  if (c === undefined || a === undefined || b === undefined) throw new Error('three hosts')
  const held = await lockOne(b, 1)
  const locks = await lock(hosts, 2)
  expect(locks).toMatchObject({ kind: 'busy', alias: 'b', owner: await ownerOn(b) })
  expect([await ownerOn(a), await ownerOn(c)]).toEqual(['nobody', 'nobody'])
  await release(held)
  const all = await lock(hosts, 2)
  if (all.kind !== 'taken') throw new Error(all.kind)
  expect(all.held.map(({ host }) => host.alias)).toEqual(['a', 'b', 'c'])
  await letGo(all.held, silentLog)
  expect(await Promise.all(hosts.map(ownerOn))).toEqual(['nobody', 'nobody', 'nobody'])
})

test('of many that come at once exactly one gets all hosts', async () => {
  const tries = await Promise.all(
    Array.from({ length: 8 }, (_, run) => lock(run % 2 === 0 ? hosts : hosts.toReversed(), run + 1)),
  )
  const taken = tries.filter(({ kind }) => kind === 'taken')
  expect(tries.filter(({ kind }) => kind !== 'taken' && kind !== 'busy')).toEqual([])
  expect(taken.length).toBeLessThanOrEqual(1)
  const owners = new Set((await Promise.all(hosts.map(ownerOn))).map(identityIn))
  expect(owners.size).toBe(1)
  expect([...owners].join()).toMatch(taken.length === 1 ? /^run=/ : /^nobody$/)
})

test('of many that find a stale lock exactly one breaks it', async () => {
  const host = one()
  await release(await lockOne(host, 1))
  await symlink(`${identityOf(claimOf(1))};until=1000;pgid=0`, lockFile(host))
  const tries = await Promise.all(Array.from({ length: 8 }, (_, run) => lock([host], run + 2)))
  expect(tries.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
  const log = await readFile(join(host.home, '.shakedown/testnet/log.jsonl'), 'utf8')
  expect(log.match(/"event":"broke"/g)).toHaveLength(1)
})

/** Waiting costs no time here, and what happens meanwhile happens then. */
function steppedClock(meanwhile: (waits: number) => Promise<unknown> | undefined): Clock & { waits(): number } {
  let skipped = 0
  let waits = 0
  return {
    now: () => systemClock.now() + skipped,
    date: () => systemClock.date(),
    async sleep(ms) {
      skipped += ms
      await meanwhile(++waits)
    },
    waits: () => waits,
  }
}

describe('waiting', () => {
  test('takes it when the owner is done, and says whom it waits for, once', async () => {
    const held = await lockOne(one(), 1)
    const said: string[] = []
    const clock = steppedClock((waits) => (waits === 3 ? release(held) : undefined))
    const log = { ...silentLog, info: (message: string) => void said.push(message) }
    expect(await lock(hosts, 2, { waitMs: 60_000 }, { clock, log })).toMatchObject({ kind: 'taken' })
    expect(clock.waits()).toBe(3)
    expect(said).toEqual([
      expect.stringContaining('c is locked by run 1 of "o/r" (job "deploy") for pull request #7 until '),
    ])
  })

  test('ends with the owner’s name when the time is over, and asks GitHub now and then only', async () => {
    await lockOne(one(), 1)
    let asked = 0
    const clock = steppedClock(() => undefined)
    const ownerState = (): Promise<OwnerState> => {
      asked += 1
      return Promise.resolve('running')
    }
    const locks = await lock(hosts, 2, { waitMs: 120_000 }, { clock, ownerState })
    expect(locks).toMatchObject({ kind: 'busy', why: expect.stringMatching(/run 1 .*; waited 2m$/) as unknown })
    expect(asked).toBeLessThanOrEqual(5)
  })

  test('ends when cancelled', async () => {
    await lockOne(one(), 1)
    const controller = new AbortController()
    const clock = steppedClock(() => {
      controller.abort()
      return undefined
    })
    expect(await lock(hosts, 2, { waitMs: 60_000 }, { clock, signal: controller.signal })).toEqual({
      kind: 'cancelled',
    })
    expect(await Promise.all(hosts.slice(1).map(ownerOn))).toEqual(['nobody', 'nobody'])
  })
})

test('a lock that is over stays while its process group lives', async () => {
  const host = one()
  await release(await lockOne(host, 1))
  const worker = spawn('sleep', ['30'], { detached: true, stdio: 'ignore' })
  const text = `${identityOf(claimOf(1))};until=1000;pgid=${worker.pid}`
  await symlink(text, lockFile(host))
  const locks = await lock([host], 2)
  expect(locks.kind).toBe('busy')
  expect('why' in locks && locks.why).toContain(`its process group ${worker.pid} still runs`)
  const gone = new Promise((resolve) => worker.on('exit', resolve))
  worker.kill('SIGKILL')
  await gone
  expect(await lock([host], 2)).toMatchObject({ kind: 'taken' })
})

test('a soak keeps the host between its samples, whatever becomes of its run', async () => {
  const host = one()
  await lease(await lockOne(host, 1), commitOf(1), 4_000_000_000)
  expect(await ownerOn(host)).toBe(`soak=${commitOf(1)};until=4000000000`)
  expect(await lock([host], 2, {}, { ownerState: () => Promise.resolve('completed') })).toMatchObject({ kind: 'busy' })
  const next = await lockOne(host, 3, { soakOf: commitOf(1) })
  await expect(lockOne(host, 4, { soakOf: commitOf(1) })).rejects.toThrow('busy')
  await release(next)
})

test('a hold keeps deployments out until it is lifted or over', async () => {
  const host = one()
  const held = await lockOne(host, 1)
  await hold(held, { reason: 'hot fix is live', who: 'ann', until: 4_000_000_000 })
  await release(held)
  expect(await lock(hosts, 2)).toEqual({
    kind: 'held-back',
    alias: 'c',
    why: 'held by "ann" until 2096-10-02T07:06:40Z: "hot fix is live"',
  })
  expect(await Promise.all(hosts.map(ownerOn))).toEqual(['nobody', 'nobody', 'nobody'])
  const past = await lockOne(host, 3, { respectHold: false })
  await liftHold(past)
  await hold(past, { reason: 'short', who: 'ann', until: 5 })
  await release(past)
  const next = await lockOne(host, 4)
  await release(next)
  await writeFile(join(host.home, '.shakedown/testnet/hold'), 'do not touch')
  expect(await lock([host], 5)).toMatchObject({ kind: 'held-back' })
  await rm(join(host.home, '.shakedown/testnet/hold'))
  expect(await lock([host], 5)).toMatchObject({ kind: 'taken' })
})

test('a moved clock is told, and ends nothing early', async () => {
  const host = one()
  await lockOne(host, 1)
  const warnings: string[] = []
  const log = { ...silentLog, warning: (message: string) => void warnings.push(message) }
  const clock = { ...systemClock, date: () => new Date(Date.now() + 10 * 24 * 3600_000) }
  expect(await lock([host], 2, {}, { clock, log })).toMatchObject({ kind: 'busy' })
  const [, other] = hosts
  if (other === undefined) throw new Error('three hosts')
  await lock([other], 2, {}, { clock, log })
  expect(warnings).toEqual([expect.stringMatching(/^a: its clock is 2(?:40h|39h59m59s) behind this one/)])
  // Good until long after today by either clock.
  expect(Number(/until=(\d+)/.exec(await ownerOn(other))?.[1])).toBeGreaterThan(Date.now() / 1000 + 9 * 24 * 3600)
})

test('a killed job’s lock is let go by what cleans up after it, and nobody else’s', async () => {
  const host = one()
  await lockOne(host, 1)
  expect(await letGoUnseen(host, place, claimOf(2))).toBe(false)
  expect(await ownerOn(host)).toMatch(/^run=1\/1/)
  expect(await letGoUnseen(host, place, claimOf(1))).toBe(true)
  expect(await letGoUnseen(host, place, claimOf(1))).toBe(false)
  expect(await ownerOn(host)).toBe('nobody')
})

test('killed at every command of taking it, somebody has it whole or nobody does', async () => {
  const host = one()
  const outcomes = new Set<string>()
  for (let at = 1; at < 200; at++) {
    await rm(join(host.home, '.shakedown'), { recursive: true, force: true })
    host.killBefore(at)
    const locks = await lock([host], 1)
    if (locks.kind === 'taken') break
    // What cannot be told is let go of.
    expect(locks).toMatchObject({ kind: 'failed' })
    outcomes.add(locks.kind)
    expect(await ownerOn(host)).toBe('nobody')
    const next = await lockOne(host, 2)
    expect(next.state.key).toMatch(/^[0-9a-f]{64}$/)
  }
  expect(outcomes.size).toBe(1)
})
