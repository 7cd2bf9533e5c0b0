// kill -9 before every single command of a change: what is left can always be told, and the next change goes on from it.
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { cp, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { again, begin, fail, goLive, hold, judgeStatus, look, markBad, prune, release } from '@shakedown/release'
import type { FaultCode, Held, ReleaseError } from '@shakedown/release'
import { localHost } from './local-host.ts'
import type { LocalFolder } from './local-host.ts'
import { deploy, draftOf, emptyFolder, lockOne, place } from './scene.ts'

jest.setTimeout(300_000)

let host: LocalFolder
beforeEach(async () => {
  host = await localHost()
})
afterEach(() => host.remove())

const signal = new AbortController().signal
const folder = () => join(host.home, '.shakedown/testnet')

interface Step {
  name: string
  prepare(held: Held): Promise<unknown>
  act(held: Held): Promise<unknown>
  /** By what `status` may say after the kill, the release that is recorded as live then. */
  outcomes: readonly { current: number | undefined; newest: number | undefined }[]
}

const list = `${'0'.repeat(64)}  app\n`
const listed = { files: createHash('sha256').update(list).digest('hex') }

const withFiles = () => ({
  files: [
    { name: 'env', mode: '600' as const, text: "A='1'\n" },
    { name: 'files.sha256', mode: '600' as const, text: list },
    { name: 'deploy.sh', mode: '700' as const, text: 'true\n' },
  ],
  copyOf: undefined,
  added: [],
})

const steps: Step[] = [
  {
    name: 'begin',
    prepare: (held) => deploy(held, 1),
    act: (held) => begin(held, draftOf(2, listed), withFiles),
    outcomes: [
      { current: 1, newest: 1 },
      { current: 1, newest: 2 },
    ],
  },
  {
    name: 'the switch',
    prepare: async (held) => {
      await deploy(held, 1)
      await begin(held, draftOf(2, listed), withFiles)
    },
    act: (held) => goLive(held, 2, { health: 'passed', bound: 'asserted', running: '', own: ['app'] }),
    outcomes: [
      { current: 1, newest: 2 },
      { current: 2, newest: 2 },
    ],
  },
  {
    name: 'putting back',
    prepare: async (held) => {
      await deploy(held, 1)
      await deploy(held, 2)
      await again(held, 1)
    },
    act: (held) => goLive(held, 1, { health: 'passed', bound: 'asserted', running: '' }),
    outcomes: [
      { current: 2, newest: 2 },
      { current: 1, newest: 2 },
    ],
  },
  {
    name: 'removing, with a hold and a bad mark before',
    prepare: async (held) => {
      for (const n of [1, 2, 3, 4]) await deploy(held, n)
      await markBad(held, 2, 'slow')
      await hold(held, { reason: 'fair', who: 'ann', until: 4_000_000_000 })
    },
    act: (held) => prune(held, 1),
    outcomes: [{ current: 4, newest: 4 }],
  },
]

/** Whether the folders are what the log says, seen by another pair of eyes. */
async function consistent(): Promise<void> {
  const names = (await readdir(join(folder(), 'releases'))).toSorted()
  expect(names.filter((name) => !/^\d+$/.test(name))).toEqual([])
  const state = await look(host, place, { signal })
  const status = judgeStatus(state, { healthy: undefined, version: undefined }, state.hostTime)
  expect(status.faults).toEqual([])
  expect(await readlink(join(folder(), 'current'))).toBe(`releases/${status.recorded?.n}`)
  for (const name of names) {
    const record = JSON.parse(await readFile(join(folder(), 'releases', name, 'release.json'), 'utf8')) as {
      status: string
      files?: string
      own?: string[]
    }
    const logged = state.history.releases.get(Number(name))
    expect([name, record.status, record.own]).toEqual([name, logged?.status, logged?.own])
    // A record that names a list never comes without it.
    const file = await readFile(join(folder(), 'releases', name, 'files.sha256'), 'utf8').catch(() => undefined)
    expect([name, file]).toEqual([name, record.files === undefined ? undefined : list])
  }
}

const mayBe: readonly FaultCode[] = [
  'torn-log',
  'current-behind',
  'record-behind',
  'half-made',
  'unfinished',
  'leftovers',
  'stale-lock',
  'disturbed',
]

/** Everything on the disk, so that kills that leave the same are judged once. */
async function footprint(dir: string): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const all = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const told = entry.isSymbolicLink() ? readlink(path) : entry.isFile() ? readFile(path, 'utf8') : ''
      return `${path} ${await told}`
    }),
  )
  return all
    .toSorted()
    .join('\n')
    .replaceAll(/\d{4}-\d\d-\d\dT[0-9:.]+Z/g, '')
}

describe.each(steps)('killed at every command of $name', ({ prepare, act, outcomes }) => {
  test('is before it or after it, never between, and the next deployment mends it', async () => {
    const held = await lockOne(host, 1)
    await prepare(held)
    const { state } = held
    const template = `${host.home}-template`
    await cp(host.home, template, { recursive: true, verbatimSymlinks: true })
    try {
      const seen = new Set<string>()
      const footprints = new Set<string>()
      let kills = 0
      for (let at = 1; ; at++) {
        await rm(host.home, { recursive: true })
        await cp(template, host.home, { recursive: true, verbatimSymlinks: true })
        held.state = state
        host.killBefore(at)
        const error = await act(held).then(
          () => undefined,
          (reason: unknown) => reason,
        )
        if (error === undefined) break
        kills += 1
        expect((error as ReleaseError).kind).toBe('lost')
        const left = await footprint(host.home)
        if (footprints.has(left)) continue
        footprints.add(left)
        seen.add(await judgeAndMend(outcomes))
      }
      expect(seen.size).toBe(outcomes.length)
      expect(kills).toBeGreaterThan(50)
      expect(footprints.size).toBeGreaterThan(4)
    } finally {
      await rm(template, { recursive: true })
    }
  })
})

async function judgeAndMend(outcomes: Step['outcomes']): Promise<string> {
  const state = await look(host, place, { signal })
  const status = judgeStatus(state, { healthy: undefined, version: undefined }, state.hostTime + 3600)
  const codes = status.faults.map(({ code }) => code)
  expect(codes.filter((code) => !mayBe.includes(code) && code !== 'clock')).toEqual([])
  expect(outcomes).toContainEqual({ current: status.recorded?.n, newest: status.newest?.n })
  // Whatever was killed, the way in that people use leads to a release that was live.
  expect(state.current.kind).toBe('link')

  // The run is over, as GitHub says; the next one takes over and goes on.
  const next = await lockOne(host, 2, { respectHold: false }, { ownerState: () => Promise.resolve('completed') })
  const before = next.state.history.next
  expect(await deploy(next, 9)).toBe(before)
  await release(next)
  await consistent()
  return `${status.recorded?.n} ${status.newest?.n}`
}

test('a deployment that ended without a verdict is told so, and then counts as failed', async () => {
  const held = await lockOne(host, 1)
  await deploy(held, 1)
  await begin(held, draftOf(2), emptyFolder)
  const look1 = await look(host, place, { signal })
  // While its owner holds the lock it is under way.
  expect(judgeStatus(look1, { healthy: undefined, version: undefined }, look1.hostTime)).toMatchObject({
    underWay: 2,
    faults: [],
  })
  await release(held)
  const look2 = await look(host, place, { signal })
  const status = judgeStatus(look2, { healthy: undefined, version: undefined }, look2.hostTime)
  expect(status.faults.map(({ code }) => code)).toEqual(['unfinished'])
  const next = await lockOne(host, 2)
  await deploy(next, 3)
  expect([...next.state.history.releases.values()].map(({ n, status: is }) => `${n} ${is}`)).toEqual([
    '1 superseded',
    '2 bad',
    '3 live',
  ])
  await fail(next, 3, 'health', 'late').catch(() => undefined)
})
