// What hosts, floors, environments and times come to.
import { describe, expect, test } from '@jest/globals'
import { readLog, writeEvent } from '@shakedown/release'
import type { Happening } from '@shakedown/release'
import { parseVersion } from '@shakedown/compat'
import { timelinePicture, timeToRepair, withBeginning, type Moment } from '@shakedown/fleet'
import { objection } from '../../../actions/rollback/src/environment.ts'
import { belowFloor } from '../../../actions/rollback/src/floor.ts'
import { isPassing, judge, type HostResult } from '../../../actions/rollback/src/verdict.ts'

const host = (alias: string, outcome: HostResult['outcome']): HostResult => ({
  alias,
  outcome,
  step: 'done',
  why: `it is ${outcome}`,
  from: '2',
  to: '1',
  running: '',
  seconds: 1.5,
})

describe('hosts', () => {
  const rows: [HostResult['outcome'][], boolean, string, string][] = [
    [['ok', 'ok', 'ok'], false, 'rolled-back', '3 hosts run 1.0.1; the slowest took 1.5 s'],
    [['ok', 'stays'], false, 'rolled-back', '2 hosts run 1.0.1, 1 of them already; the slowest took 1.5 s'],
    [['stays', 'stays'], false, 'already-there', '2 hosts ran 1.0.1 already; nothing was restarted'],
    [['ok', 'failed', 'skipped'], false, 'partial', '1.0.1 runs on 1 of 3 hosts only, not on b, c: b: it is failed'],
    [['failed', 'skipped'], false, 'failed', 'Not rolled back to 1.0.1: 2 hosts failed. a: it is failed'],
    [['ok', 'unknown', 'failed'], false, 'lost', 'Outcome unknown on 1 of 3 hosts: b: it is unknown; a runs 1.0.1'],
    [['ok', 'failed'], true, 'cancelled', 'Cancelled with 1 of 2 hosts back; a runs 1.0.1'],
    // Nothing was left to cancel.
    [['ok', 'ok'], true, 'rolled-back', '2 hosts run 1.0.1; the slowest took 1.5 s'],
  ]
  test.each(rows)('%j, cancelled: %j', (outcomes, isCancelled, verdict, reason) => {
    const hosts = outcomes.map((outcome, index) => host('abc'[index] ?? '', outcome))
    expect(judge(hosts, '1.0.1', isCancelled)).toEqual({ verdict, reason })
  })
  test('only three verdicts pass', () => {
    const all = [
      'rolled-back',
      'already-there',
      'planned',
      'refused',
      'failed',
      'partial',
      'lost',
      'cancelled',
    ] as const
    expect(all.filter(isPassing)).toEqual(['rolled-back', 'already-there', 'planned'])
  })
})

describe('the floor', () => {
  const release = (n: number, floor: string | null): Happening[] => [
    { event: 'begin', n, origin: null, version: `1.${n}.0`, commit: 'a'.repeat(40), floor },
    { event: 'live', n, health: 'passed', bound: 'asked', running: '' },
  ]
  const history = (...happenings: Happening[]) =>
    readLog(happenings.map((one) => writeEvent({ ...one, at: '2026-11-21T16:00:00.000Z', by: 'run=1/1' })))
  const never = (): never => {
    throw new Error('no version')
  }
  const recorded = { kind: 'recorded' } as const
  const given = (text: string) => ({ kind: 'given' as const, version: parseVersion(text, 'semver') ?? never() })

  test('of the records is that of everything that ran since, and no more', () => {
    const log = history(...release(1, '1.0.0'), ...release(2, '1.2.0'), ...release(3, null))
    expect(belowFloor(recorded, log, { n: 2, version: '1.2.0' })).toBeUndefined()
    expect(belowFloor(recorded, log, { n: 1, version: '1.1.0' })).toContain('1.1.0 is below the floor 1.2.0')
  })
  test('that was given takes its place, and none leaves the question out', () => {
    const log = history(...release(1, null), ...release(2, '1.2.0'))
    expect(belowFloor({ kind: 'none' }, log, { n: 1, version: '1.1.0' })).toBeUndefined()
    expect(belowFloor(given('1.0.0'), log, { n: 1, version: '1.1.0' })).toBeUndefined()
    expect(belowFloor(given('1.1.1'), log, { n: 1, version: '1.1.0' })).toContain('below the floor 1.1.1')
  })
  test('that cannot be compared is no pass', () => {
    const log = history(...release(1, null), ...release(2, 'two'))
    expect(belowFloor(recorded, log, { n: 1, version: '1.1.0' })).toContain('cannot be compared')
    expect(belowFloor(given('1.0.0'), log, { n: 1, version: '' })).toContain('which has no version')
  })
})

describe('fail-on-diff', () => {
  const inputs = (override: string[]) =>
    ({ 'env-override': override.map((name) => ({ name, value: 'x', line: 1 })) }) as never
  const today = [{ name: 'NEW', value: 'x' }]
  const diff = { missing: ['DATABASE_URL'], added: ['LS_COLORS', 'NEW'], changed: ['TOKEN'] }
  test('names what is missing and changed, and of what is new only what this step gives', () => {
    expect(objection('fail-on-diff', { diff, unknown: '' }, { inputs: inputs([]), today })).toBe(
      "today's environment is not the one that the release had: DATABASE_URL missing; TOKEN changed; NEW added. Choose env-policy: frozen or current",
    )
  })
  test('what is overridden is settled; not knowing is no pass; other policies do not ask', () => {
    const settled = inputs(['DATABASE_URL', 'TOKEN', 'NEW'])
    expect(objection('fail-on-diff', { diff, unknown: '' }, { inputs: settled, today })).toBeUndefined()
    expect(objection('fail-on-diff', { diff: undefined, unknown: 'no key' }, { inputs: settled, today })).toContain(
      'no key',
    )
    expect(objection('frozen', { diff, unknown: '' }, { inputs: inputs([]), today })).toBeUndefined()
  })
})

describe('time', () => {
  const moments: Moment[] = [
    { at: '2026-11-21T16:00:10.000Z', what: 'asked', host: '' },
    { at: '2026-11-21T16:00:12.000Z', what: 'healthy', host: 'anna' },
    { at: '2026-11-21T16:00:13.400Z', what: 'healthy', host: 'b;c' },
  ]
  test('to repair is from the first failure to the last healthy host, and unknown without a beginning', () => {
    expect(timeToRepair(moments)).toBeUndefined()
    expect(timeToRepair(withBeginning(moments, new Date('2026-11-21T15:58:00Z')))).toBe(133)
    expect(timeToRepair(withBeginning(moments.slice(0, 1), new Date()))).toBeUndefined()
  })
  test('as a picture: one line a second, and a host’s name is no syntax', () => {
    expect(timelinePicture(moments)).toBe(
      [
        '```mermaid',
        'timeline',
        '    title UTC',
        '    16∶00∶10 : roll back asked for',
        '    16∶00∶12 : anna healthy',
        '    16∶00∶13 : b_c healthy',
        '```',
      ].join('\n'),
    )
  })
})
