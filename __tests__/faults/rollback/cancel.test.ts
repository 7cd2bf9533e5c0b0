// A roll back that is cancelled, or killed, in each of its phases: told as such, no lock left, and the service runs again.
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { silentLog, systemClock } from '@shakedown/ports'
import { currentOf, letGo } from '@shakedown/release'
import { openFleet, type Fleet } from '../../e2e/rollback/stage.ts'
import { realHosts } from '../../e2e/release/hosts.ts'
import { removeFolders } from '../../e2e/step.ts'
import { withProgram } from '../../tools.ts'
import { lock, place } from '../../unit/release/scene.ts'
import { endOf, tell } from './telling.ts'

jest.setTimeout(240_000)

withProgram('sshd', 'openssh-server', () => {
  const known = realHosts(['anna', 'bert', 'cleo'])
  let fleet: Fleet
  const home = (alias: string, path: string) => join(fleet.of(alias).local.home, path)
  let run = 800

  beforeAll(async () => {
    fleet = await openFleet(known)
  })
  beforeEach(async () => {
    for (const { alias } of fleet.hosts) {
      for (const name of ['.shakedown', 'sick', 'slow']) await rm(home(alias, name), { recursive: true, force: true })
    }
    await fleet.deploy(1)
    await fleet.deploy(2)
  })
  afterAll(removeFolders)

  const phases: [
    string,
    (set: (name: string, text: string) => Promise<void>) => Promise<Record<string, string>>,
    string,
  ][] = [
    ['while it looks', async () => ({ preflight: 'echo looking; sleep 60' }), 'bert │ looking'],
    [
      'while a release starts',
      async (set) => {
        await set('slow', '')
        return { strategy: 'serial' }
      },
      'bert │ slow start',
    ],
    [
      'while its health is asked',
      async (set) => {
        await set('sick', '1.0.1\n')
        return { strategy: 'canary' }
      },
      'bert │ asked',
    ],
  ]

  test.each(phases)('SIGINT %s', async (_, prepare, until) => {
    const inputs = await prepare((name, text) => writeFile(home('bert', name), text))
    const step = fleet.start(inputs, { run: ++run })
    await step.until(until)
    const began = performance.now()
    step.signal('SIGINT')
    const ended = await step.ended
    expect(performance.now() - began).toBeLessThan(7500)
    expect(endOf(ended, 'cancelled')).toEqual({ code: 1, verdict: 'cancelled' })
    for (const name of ['slow', 'sick']) await rm(home('bert', name), { force: true })
    await leftWhole(ended.state, inputs)
  })

  test('SIGKILL while a release starts: post puts back what ran, and lets go of the lock', async () => {
    await writeFile(home('bert', 'slow'), '')
    const step = fleet.start({}, { run: ++run })
    await step.until('bert │ slow start')
    step.signal('SIGKILL')
    const ended = await step.ended
    tell(ended, 'killed')
    await rm(home('bert', 'slow'))
    // Another leg of the same matrix finds the locks of this one, and not its own.
    expect(endOf(await fleet.roll({}, { run }), 'refused')).toEqual({ code: 1, verdict: 'refused' })
    expect((await fleet.state('bert')).lock.kind).toBe('held')
    await leftWhole(ended.state, {})
  })

  test('SIGINT while it waits for the lock: nothing was touched, and the lock stays with whom it belongs to', async () => {
    const other = await lock(fleet.hosts.slice(1, 2), ++run, { place })
    if (other.kind !== 'taken') throw new Error(other.kind)
    const step = fleet.start({ 'lock-wait': '10m' }, { run: ++run })
    await step.until('waiting for up to')
    step.signal('SIGINT')
    const ended = await step.ended
    expect(endOf(ended, 'cancelled')).toEqual({ code: 1, verdict: 'cancelled' })
    for (const { alias } of fleet.hosts) {
      expect((await fleet.state(alias)).lock.kind).toBe(alias === 'bert' ? 'held' : 'none')
    }
    await letGo(other.held, silentLog)
    await leftWhole(ended.state, { 'lock-wait': '10m' })
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
  })

  test.each(['SIGINT', 'SIGKILL'] as const)('%s while bert is switched', async (signal) => {
    const log = () => readFile(fleet.file('bert', 'log.jsonl'), 'utf8')
    const switches = async () => (await log()).split('"event":"live"').length
    const before = await switches()
    const step = fleet.start({ strategy: 'serial' }, { run: ++run })
    // The host has written the line that makes the release live; whether the step has heard of it, nobody knows.
    while ((await switches()) === before) await systemClock.sleep(1)
    step.signal(signal)
    const ended = await step.ended
    if (signal === 'SIGKILL') tell(ended, 'killed')
    else expect(endOf(ended, 'cancelled')).toEqual({ code: 1, verdict: 'cancelled' })
    await leftWhole(ended.state, { strategy: 'serial' }, ['1.0.1', '1.0.2'])
    expect((await fleet.running())[2]).toBe('1.0.2')
  })

  async function leftWhole(
    state: Record<string, string>,
    inputs: Record<string, string>,
    ofBert = ['1.0.2'],
  ): Promise<void> {
    const post = await fleet.roll(inputs, { run, state })
    expect({ code: post.code, log: post.code === 0 ? '' : post.log }).toEqual({ code: 0, log: '' })
    const running = await fleet.running()
    for (const [index, { alias }] of fleet.hosts.entries()) {
      const { history, lock } = await fleet.state(alias)
      expect(lock.kind).toBe('none')
      expect(history.attempt?.state).toBe('live')
      // What answers is what the record calls present.
      expect(running[index]).toBe(currentOf(history)?.version)
      expect(await readlink(fleet.file(alias, 'current'))).toMatch(new RegExp(`(?:^|/)${currentOf(history)?.n}$`))
    }
    expect(ofBert).toContain(running[1])
  }
})
