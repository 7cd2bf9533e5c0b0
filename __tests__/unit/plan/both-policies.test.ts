// Of two judgements the stricter: whatever they are, what either forbids is forbidden, and what either selects is run.
import { expect, test } from '@jest/globals'
import { compareVersions, type PlanVerdict, type Release } from '@shakedown/compat'
import { stricterOf, type CompatPlan } from '@shakedown/plan'
import fc from 'fast-check'
import { shaOf, version } from '../compat/promise.ts'

const release = (text: string): Release => ({ version: version(text), tag: `v${text}`, sha: shaOf(text) })
const all = Array.from({ length: 30 }, (_, minor) => release(`1.${29 - minor}.0`))

function planOf(verdict: PlanVerdict, passed: boolean, selected: readonly Release[], candidate = '2.0.0'): CompatPlan {
  return {
    verdict,
    passed,
    candidate: version(candidate),
    state: 'released',
    floor: '1.0.0',
    effective: version('1.0.0'),
    previous: undefined,
    onBase: 'none',
    change: 'none',
    bump: 'none',
    window: all.toReversed(),
    vacuous: false,
    vacuousBecause: '',
    findings: passed ? [] : [{ code: 'FLOOR_REMOVED', severity: 'error', message: `${verdict}: it is gone` }],
    head: undefined,
    base: undefined,
    tagsVia: 'git',
    releases: undefined,
    selected,
    dropped: [],
    byHead: '',
  }
}

const verdict = fc.constantFrom<[PlanVerdict, boolean]>(
  ['promise-kept', true],
  ['pending-break', true],
  ['vacuous', true],
  ['vacuous', false],
  ['unknown', false],
  ['broken-promise', false],
  ['invalid', false],
)
const plan = fc.tuple(verdict, fc.subarray(all)).map(([[name, passed], selected]) => planOf(name, passed, selected))

test('it passes only where both do, and says what the one says that is worse', () => {
  fc.assert(
    fc.property(plan, plan, (trusted, head) => {
      const found = stricterOf(trusted, head, 256)
      expect(found.passed).toBe(trusted.passed && head.passed)
      expect([trusted.verdict, head.verdict]).toContain(found.verdict)
      expect(found.verdict).toBe(stricterOf(head, trusted, 256).verdict)
      expect(found.byHead === '').toBe(found.verdict === trusted.verdict && found.passed === trusted.passed)
      for (const finding of trusted.findings) expect(found.findings).toContain(finding)
    }),
  )
})

test('what either selects is run, newest first, and what does not fit is told', () => {
  fc.assert(
    fc.property(plan, plan, fc.integer({ min: 2, max: 40 }), (trusted, head, most) => {
      const { selected, dropped } = stricterOf(trusted, head, most)
      const wanted = new Set([...trusted.selected, ...head.selected])
      expect(new Set([...selected, ...dropped])).toEqual(wanted)
      expect(selected).toHaveLength(Math.min(most, wanted.size))
      for (const [at, { version: older }] of selected.slice(1).entries()) {
        expect(compareVersions(selected[at]?.version ?? older, older)).toBeGreaterThan(0)
      }
    }),
  )
})

test('releases of another pattern, or of another candidate, are not mixed', () => {
  const [trusted, head] = [planOf('promise-kept', true, all.slice(0, 2)), planOf('promise-kept', true, all)]
  expect(stricterOf(trusted, head, undefined).selected).toEqual(trusted.selected)
  expect(stricterOf(trusted, { ...head, candidate: version('3.0.0') }, 256).selected).toEqual(trusted.selected)
})
