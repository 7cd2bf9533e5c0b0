// Hands other than ours, full disks, and what a look at the host says of it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { appendFile, mkdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@shakedown/ports'
import {
  begin,
  folderName,
  checkRoot,
  goLive,
  hold,
  look,
  prune,
  release,
  renew,
  reportStatus,
} from '@shakedown/release'
import { localHost } from './local-host.ts'
import type { LocalFolder } from './local-host.ts'
import { deploy, draftOf, lockOne, place } from './scene.ts'
import { put, releaseOf } from './stage.ts'

let host: LocalFolder
beforeEach(async () => {
  host = await localHost()
})
afterEach(() => host.remove())

const signal = new AbortController().signal
const file = (path: string) => join(host.home, '.shakedown/testnet', path)
const report = () =>
  reportStatus(
    host,
    { place, health: '', versionCommand: '', secrets: [], run: '1' },
    { signal, clock: systemClock, onLine: () => {} },
  )
const codes = async () => (await report()).faults.map(({ code }) => code)

async function deployTwo(): Promise<void> {
  const held = await lockOne(host, 1)
  for (const version of [1, 2]) expect(await put(held, releaseOf(version))).toMatchObject({ outcome: 'live' })
  await release(held)
}

test('what is recorded, what runs, what is newest', async () => {
  await deployTwo()
  expect(await report()).toMatchObject({
    recorded: { n: 2, status: 'live' },
    running: { healthy: true, version: '1.0.2' },
    newest: { n: 2 },
    previousGood: { n: 1 },
    lock: undefined,
    hold: undefined,
    underWay: undefined,
    faults: [],
  })
})

describe('is told of', () => {
  test.each([
    ['a service that somebody replaced', () => writeFile(join(host.home, 'service'), '0.9\n'), ['other-runs']],
    ['a service that is gone', () => unlink(join(host.home, 'service')), ['unhealthy']],
    ['current that leads elsewhere', () => relink('releases/1'), ['current-behind']],
    ['current that is gone', () => unlink(file('current')), ['current-behind']],
    [
      'current that is a folder',
      async () => [await unlink(file('current')), await mkdir(file('current'))],
      ['current-strange'],
    ],
    ['the live release, gone', () => rm(file('releases/2'), { recursive: true }), ['folder-missing']],
    ['an older release, gone', () => rm(file('releases/1'), { recursive: true }), ['folder-missing']],
    ['a record that is cut', () => writeFile(file('releases/1/release.json'), '{"schema":1'), ['record-unusable']],
    [
      'a record of another release',
      async () => writeFile(file('releases/1/release.json'), await readFile(file('releases/2/release.json'))),
      ['record-unusable'],
    ],
    ['a folder by hand', () => mkdir(file('releases/7')), ['stray']],
    ['a folder with any name', () => mkdir(file('releases/my backup\n')), ['stray']],
    ['a half-made folder', () => mkdir(file('releases/.new-3')), ['leftovers']],
    ['a log whose last line was cut', () => appendFile(file('log.jsonl'), '{"at":"2026'), ['torn-log']],
    ['a log from tomorrow', () => appendFile(file('log.jsonl'), '{"event":"teleport"}\n'), ['strange-log']],
    ['a lock by hand', () => symlink('mine', file('lock')), ['strange-lock']],
    ['a lock that is a file', () => writeFile(file('lock'), ''), ['strange-lock']],
    ['a lock that is over', () => symlink('console=ann/1;until=5;pgid=0', file('lock')), ['stale-lock']],
  ])('%s', async (_, harm, expected) => {
    await deployTwo()
    await harm()
    const before = await readFile(file('log.jsonl'), 'utf8')
    expect(await codes()).toEqual(expected)
    expect(await readFile(file('log.jsonl'), 'utf8')).toBe(before)
  })

  async function relink(to: string): Promise<void> {
    await unlink(file('current'))
    await symlink(to, file('current'))
  }
})

test('the next deployment mends what it can, and leaves alone what is not ours', async () => {
  await deployTwo()
  await unlink(file('current'))
  await mkdir(file('releases/.new-9'))
  await mkdir(file('releases/77'))
  await appendFile(file('log.jsonl'), '{"at":"2026')
  const held = await lockOne(host, 2)
  expect(await put(held, releaseOf(3))).toMatchObject({ outcome: 'live', n: 3 })
  await release(held)
  expect(await codes()).toEqual(['torn-log', 'stray'])
})

test('a log that cannot be understood stops every change, and the lock can still be let go', async () => {
  await deployTwo()
  await appendFile(file('log.jsonl'), '{"event":"teleport"}\n')
  const held = await lockOne(host, 2)
  const result = await put(held, releaseOf(3))
  expect(result).toMatchObject({ outcome: 'failed', step: 'record', n: undefined })
  expect(result.why).toContain('line 5 of log.jsonl says what this version does not understand')
  await release(held)
  expect((await look(host, place, { signal })).lock).toEqual({ kind: 'none' })
})

describe('a full disk', () => {
  /** As `No space left on device` looks: a write that is not, or only partly, done. */
  function limited(kibibytes: number): LocalFolder {
    const script = `trap '' XFSZ; ulimit -f ${kibibytes}\n`
    return { ...host, run: (options) => host.run({ ...options, script: script + options.script }) }
  }

  test('while a release is recorded: nothing has changed', async () => {
    await deployTwo()
    const before = await readFile(file('log.jsonl'), 'utf8')
    const held = await lockOne(host, 2)
    const big = {
      files: [{ name: 'env', mode: '600' as const, text: `A='${'x'.repeat(9000)}'\n` }],
      copyOf: undefined,
      added: [],
    }
    await expect(begin({ ...held, host: limited(8) }, draftOf(3), () => big)).rejects.toThrow(
      'nothing could be written, so nothing was changed',
    )
    await release(held)
    expect(await readFile(file('log.jsonl'), 'utf8')).toBe(before)
    expect(await codes()).toEqual([])
  })

  test('while the switch is logged: it has not happened, and half a line is taken back', async () => {
    const held = await lockOne(host, 1)
    await deploy(held, 1)
    const n = await begin(held, draftOf(2), () => ({ files: [], copyOf: undefined, added: [] }))
    // Up to just below a limit of ulimit, which counts in KiB.
    const size = (await readFile(file('log.jsonl'))).length
    const torn = '{"at":"torn on purpose\n'
    await appendFile(file('log.jsonl'), `${' '.repeat((2048 + 1014 - size - torn.length) % 1024)}${torn}`)
    const grown = await readFile(file('log.jsonl'), 'utf8')
    await release(held)
    const again = await lockOne(host, 1)
    const full = { ...again, host: limited(Math.ceil(grown.length / 1024)) }
    await expect(goLive(full, n, { health: 'passed', bound: 'asserted', running: '' })).rejects.toThrow(
      'nothing could be written',
    )
    expect(await readFile(file('log.jsonl'), 'utf8')).toBe(grown)
    expect((await report()).recorded?.n).toBe(1)
    await goLive(again, n, { health: 'passed', bound: 'asserted', running: '' })
    expect((await report()).recorded?.n).toBe(2)
  })
})

test('retention keeps what a hold pins, and never follows a link', async () => {
  const held = await lockOne(host, 1)
  await deploy(held, 1)
  await hold(held, { reason: 'fair', who: 'ann', until: 4_000_000_000 })
  for (const version of [2, 3, 4]) await deploy(held, version)
  await rm(file('releases/2'), { recursive: true })
  await mkdir(join(host.home, 'precious'))
  await writeFile(join(host.home, 'precious/file'), '')
  await symlink(join(host.home, 'precious'), file('releases/2'))
  expect(await prune(held, 1)).toEqual([2])
  expect(await readFile(join(host.home, 'precious/file'), 'utf8')).toBe('')
  expect((await look(host, place, { signal })).folders.has(1)).toBe(true)
})

test('a lock that is renewed is good for longer, and still ours', async () => {
  const held = await lockOne(host, 1)
  const until = () => (held.state.lock.kind === 'held' ? Number(/until=(\d+)/.exec(held.state.lock.text)?.[1]) : 0)
  const before = until()
  await renew(held, 3_600_000)
  expect(until()).toBeGreaterThan(before + 3000)
  await deploy(held, 1)
})

test.each([
  ['Production', 'production'],
  ['a/b', 'a%2fb'],
  ['..', '%2e.'],
  ['tëst net', 't%c3%abst%20net'],
])('the environment %j has the folder %j', (name, folder) => expect(folderName(name)).toBe(folder))

test.each(['', '../x', 'a/../b', '-rf', 'a\nb'])('%j is no root', (root) => expect(() => checkRoot(root)).toThrow())
