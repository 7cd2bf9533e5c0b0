// Method release on three real servers, through the bundle.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { readlink } from 'node:fs/promises'
import { currentOf } from '@shakedown/release'
import { withProgram } from '../../tools.ts'
import { realHosts } from '../release/hosts.ts'
import { removeFolders } from '../step.ts'
import { probe } from './service.ts'
import { endOf, hostsOf, openFleet, type Fleet } from './stage.ts'

jest.setTimeout(240_000)

withProgram('sshd', 'openssh-server', () => {
  const known = realHosts(['anna', 'bert', 'cleo'])
  let fleet: Fleet
  beforeAll(async () => {
    fleet = await openFleet(known)
  })
  afterAll(removeFolders)

  test('all hosts go back, the service answers almost all the time, and every fact is told', async () => {
    for (const version of [1, 2]) await fleet.deploy(version)
    const restarting = probe(fleet.ports)
    await fleet.deploy(3)
    const own = await restarting.stop()
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.3'))
    const prober = probe(fleet.ports)
    const began = performance.now()
    const ended = await fleet.roll({
      reason: 'it loses orders',
      'incident-started': new Date(Date.now() - 60_000).toISOString(),
    })
    const seconds = (performance.now() - began) / 1000
    const { gapMs, asked, versions } = await prober.stop()
    expect(endOf(ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    console.log(
      `three hosts back in ${seconds.toFixed(2)} s; the longest gap was ${gapMs} ms of ${asked} questions (${own.gapMs} ms when it was deployed); ${ended.outputs['reason']}`,
    )
    expect(versions).toEqual(['1.0.2', '1.0.3'])
    // Its own restart; a busy machine makes one of two equal things several times slower.
    expect(gapMs).toBeLessThan(5 * own.gapMs + 2000)
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
    expect(ended.outputs).toMatchObject({ from: '1.0.3', to: '1.0.2' })
    expect(Number(ended.outputs['mttr-seconds'])).toBeGreaterThanOrEqual(60)
    const timeline = JSON.parse(ended.outputs['timeline'] ?? '[]') as { what: string; host: string }[]
    expect(new Set(timeline.map(({ what }) => what))).toEqual(
      new Set(['failing', 'asked', 'decided', 'locked', 'started', 'healthy']),
    )
    expect(JSON.parse(ended.outputs['env-diff'] ?? '{}')).toMatchObject({
      missing: ['NODE', 'RPC_URL', 'TOKEN'],
      changed: [],
    })
    expect(ended.summary).toContain('```mermaid\ntimeline')
    expect(JSON.stringify(ended)).not.toContain('token-of-')
    for (const { alias } of fleet.hosts) {
      const { history, lock } = await fleet.state(alias)
      expect(history.releases.get(3)).toMatchObject({ status: 'bad', why: 'rolled back: it loses orders' })
      expect(currentOf(history)).toMatchObject({ n: 2, status: 'live', bound: 'asked' })
      expect(lock.kind).toBe('none')
      expect(await readlink(fleet.file(alias, 'current'))).toBe('releases/2')
    }
  })

  test('the second one goes one further back; an attempt of the same run stays with what it decided', async () => {
    const dry = await fleet.roll({ 'dry-run': 'true' })
    expect(endOf(dry, 'planned')).toEqual({ code: 0, verdict: 'planned' })
    expect(dry.log).toContain('start 1.0.1 (release 1)')
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))

    const second = await fleet.roll({}, { run: 77 })
    expect(endOf(second, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
    const again = await fleet.roll({}, { run: 77, attempt: 2 })
    expect(endOf(again, 'already-there')).toEqual({ code: 0, verdict: 'already-there' })
    expect(hostsOf(again).map(({ outcome }) => outcome)).toEqual(['stays', 'stays', 'stays'])

    const third = await fleet.roll()
    expect(endOf(third, 'refused')).toEqual({ code: 1, verdict: 'refused' })
    expect(third.outputs['reason']).toMatch(/nothing to go back to/)
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
  })
})
