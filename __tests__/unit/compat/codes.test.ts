// Every code of the table, with the least that calls for it.
import { describe, expect, test } from '@jest/globals'
import { codes, severityOf, type Code, type Severity } from '@shakedown/compat'
import { judged, shaOf, type Written } from './promise.ts'

interface Row extends Written {
  code: Code
  verdict: string
  severity?: Severity
  change?: string
  bump?: string
}

const kept = { releases: ['1.0.0', '1.1.0'], before: '1.0.0', candidate: '1.2.0', floor: '1.0.0' }
const major = { releases: ['1.0.0', '1.1.0'], before: '1.0.0', candidate: '2.0.0' }

const rows: [string, Row][] = [
  ['a candidate that is no version', { ...kept, candidate: '1.2', code: 'CANDIDATE_INVALID', verdict: 'invalid' }],
  [
    'a candidate below a release of its history',
    { ...kept, candidate: '1.0.5', code: 'CANDIDATE_NOT_GREATER', verdict: 'invalid' },
  ],
  [
    'a candidate below a release of the same a.b elsewhere',
    { ...kept, releases: ['1.0.0', '~1.2.4'], candidate: '1.2.3', code: 'CANDIDATE_NOT_GREATER', verdict: 'invalid' },
  ],
  [
    'a candidate outside the release line',
    { ...kept, facts: { releaseLine: '1.4' }, code: 'CANDIDATE_NOT_GREATER', verdict: 'invalid' },
  ],
  [
    'a candidate whose tag is on another commit that did not lead here',
    { ...kept, releases: ['1.0.0', '1.1.0', '~1.2.0'], code: 'CANDIDATE_TAG_EXISTS', verdict: 'invalid' },
  ],
  [
    'a candidate that is released, with state: released',
    {
      ...kept,
      candidate: '1.1.0',
      facts: { state: 'released' },
      code: 'CANDIDATE_TAG_EXISTS',
      verdict: 'invalid',
    },
  ],
  [
    'an artifact that is published already',
    { ...kept, facts: { artifact: 'exists' }, code: 'CANDIDATE_IMAGE_EXISTS', verdict: 'invalid' },
  ],
  ['a version that is left out', { ...kept, candidate: '1.1.2', code: 'VERSION_GAP', verdict: 'promise-kept' }],
  [
    'a version on the base that was never released',
    {
      ...kept,
      base: { floor: '1.0.0', candidate: '1.1.7' },
      code: 'VERSION_ON_BASE_UNTAGGED',
      verdict: 'promise-kept',
    },
  ],
  [
    'two tags that differ in build metadata',
    { ...kept, releases: ['1.0.0', '1.1.0', '1.1.0+b'], code: 'VERSIONS_COLLIDE', verdict: 'invalid' },
  ],
  ['no declaration yet', { releases: ['1.0.0'], candidate: '1.1.0', code: 'FLOOR_MISSING', verdict: 'vacuous' }],
  [
    'a declaration that was taken away',
    { ...kept, floor: '', code: 'FLOOR_REMOVED', verdict: 'broken-promise', change: 'removed', bump: 'major' },
  ],
  [
    'a declaration that only the base had',
    { candidate: '1.0.0', base: { floor: '1.0.0' }, code: 'FLOOR_REMOVED', verdict: 'broken-promise' },
  ],
  ['floor: none after a promise', { ...kept, floor: 'none', code: 'FLOOR_REMOVED', verdict: 'broken-promise' }],
  ['a floor that is no version', { ...kept, floor: '1.0.x', code: 'FLOOR_INVALID', verdict: 'invalid' }],
  ['a tag as floor', { ...kept, floor: 'v1.0.0', code: 'FLOOR_INVALID', verdict: 'invalid' }],
  [
    'a floor that cannot be read for sure',
    {
      ...kept,
      floor: { kind: 'faulty', why: 'it is set 2 times', mend: 'Set it once' },
      code: 'FLOOR_INVALID',
      verdict: 'invalid',
    },
  ],
  [
    'a formula',
    { ...kept, floor: '$(shell echo $(release) | cut -d . -f 1).0.0', code: 'FLOOR_IS_FORMULA', verdict: 'invalid' },
  ],
  ['$(commit)', { ...kept, floor: '$(commit)', code: 'FLOOR_IS_SELF', verdict: 'invalid' }],
  ['HEAD', { ...kept, floor: 'HEAD', code: 'FLOOR_IS_SELF', verdict: 'invalid' }],
  ['a branch', { ...kept, floor: 'release/next', code: 'FLOOR_IS_SELF', verdict: 'invalid' }],
  ['a commit id', { ...kept, floor: 'deadbeefcafe', code: 'FLOOR_IS_SELF', verdict: 'invalid' }],
  ['a floor above', { ...kept, floor: '1.3.0', code: 'FLOOR_ABOVE_CANDIDATE', verdict: 'invalid' }],
  ['a floor that was never released', { ...kept, floor: '1.0.3', code: 'FLOOR_NOT_RELEASED', verdict: 'invalid' }],
  [
    'auto-major, and a.0.0 was never released',
    {
      releases: ['2.0.1', '2.0.2'],
      before: 'auto-major',
      candidate: '2.1.0',
      floor: 'auto-major',
      code: 'FLOOR_ADJUSTED',
      verdict: 'promise-kept',
    },
  ],
  [
    'a stable version whose floor is its own pre-release',
    {
      ...major,
      releases: ['1.0.0', '2.0.0-alpha.1'],
      floor: '2.0.0-alpha.1',
      code: 'FLOOR_IS_PRERELEASE',
      verdict: 'promise-kept',
    },
  ],
  [
    'a floor that names the version to come',
    { ...kept, candidate: '1.1.0', floor: '2.0.0', code: 'FLOOR_PENDING', verdict: 'pending-break', bump: 'major' },
  ],
  [
    'the floor at the start of a new major',
    {
      ...major,
      floor: '2.0.0',
      code: 'FLOOR_RAISED_TO_MAJOR_START',
      verdict: 'vacuous',
      change: 'raised-major',
      bump: 'major',
    },
  ],
  [
    'the floor of the first release of its major, one release later',
    {
      releases: ['1.0.0', '2.0.0'],
      before: '1.0.0',
      candidate: '2.0.1',
      floor: '2.0.0',
      code: 'FLOOR_RAISED_TO_MAJOR_START',
      verdict: 'promise-kept',
    },
  ],
  [
    'a raise inside a major',
    {
      ...kept,
      floor: '1.1.0',
      code: 'FLOOR_RAISED_WITHOUT_MAJOR',
      verdict: 'broken-promise',
      change: 'raised-without-major',
      bump: 'major',
    },
  ],
  [
    'a raise inside 0.y',
    {
      releases: ['0.4.0', '0.4.1'],
      before: '0.4.0',
      candidate: '0.4.2',
      floor: '0.4.1',
      code: 'FLOOR_RAISED_WITHOUT_MAJOR',
      verdict: 'broken-promise',
      bump: 'minor',
    },
  ],
  [
    'a raise inside a major that names the version to come',
    {
      ...kept,
      candidate: '1.1.0',
      floor: '1.1.1',
      code: 'FLOOR_RAISED_WITHOUT_MAJOR',
      verdict: 'broken-promise',
    },
  ],
  [
    'an acknowledged raise',
    {
      ...kept,
      floor: '1.1.0',
      facts: { allowPatchBreak: true },
      acknowledged: [{ floor: '1.1.0' }],
      code: 'FLOOR_RAISED_WITHOUT_MAJOR',
      severity: 'warning',
      verdict: 'promise-kept',
      bump: 'major',
    },
  ],
  [
    'a raise that is acknowledged and not allowed',
    {
      ...kept,
      floor: '1.1.0',
      acknowledged: [{ floor: '1.1.0' }],
      code: 'FLOOR_RAISED_WITHOUT_MAJOR',
      verdict: 'broken-promise',
    },
  ],
  [
    'a raise by a pre-release',
    {
      ...kept,
      candidate: '1.2.0-rc.1',
      floor: '1.1.0',
      code: 'FLOOR_RAISED_WITHOUT_MAJOR',
      severity: 'warning',
      verdict: 'promise-kept',
    },
  ],
  [
    'a floor that is the candidate',
    { ...kept, floor: '1.2.0', code: 'FLOOR_EQUALS_CANDIDATE', verdict: 'broken-promise' },
  ],
  [
    'a break declared after the fact',
    { ...kept, floor: '1.1.0', code: 'FLOOR_RETROACTIVE', verdict: 'broken-promise' },
  ],
  [
    'a floor in a new major, not at its start',
    {
      releases: ['1.0.0', '2.0.0', '2.0.1'],
      before: '1.0.0',
      candidate: '2.0.2',
      floor: '2.0.1',
      code: 'FLOOR_SKIPS_MAJOR_START',
      verdict: 'broken-promise',
    },
  ],
  [
    'auto-minor in a new minor',
    {
      releases: ['1.0.0', '1.1.0', '1.1.1'],
      before: 'auto-minor',
      declared: { '1.1.1': '1.0.0' },
      candidate: '1.1.2',
      floor: 'auto-minor',
      code: 'FLOOR_RAISED_WITHOUT_MAJOR',
      verdict: 'broken-promise',
    },
  ],
  [
    'auto-minor that goes on',
    { ...kept, before: 'auto-minor', floor: 'auto-minor', code: 'FLOOR_MOVED_BY_FORMULA', verdict: 'vacuous' },
  ],
  [
    'a window that moves',
    {
      releases: ['2024.01.0', '2024.02.0', '2024.03.0'],
      scheme: 'calver',
      before: '2 releases',
      candidate: '2024.04.0',
      floor: '2 releases',
      code: 'FLOOR_MOVED_BY_FORMULA',
      severity: 'notice',
      verdict: 'promise-kept',
    },
  ],
  [
    'a lower floor',
    { ...kept, before: '1.1.0', floor: '1.0.0', code: 'FLOOR_LOWERED', verdict: 'promise-kept', change: 'lowered' },
  ],
  [
    'another floor on the base than with the release',
    { ...kept, base: { floor: '1.1.0', candidate: '1.1.0' }, code: 'FLOOR_ON_BASE_DIFFERS', verdict: 'promise-kept' },
  ],
  [
    'a major that keeps its floor',
    { ...major, floor: '1.0.0', code: 'MAJOR_WITHOUT_FLOOR_RAISE', verdict: 'promise-kept' },
  ],
  [
    '0.0.z',
    {
      releases: ['0.0.1', '0.0.2'],
      before: 'auto-major',
      candidate: '0.0.3',
      floor: 'auto-major',
      code: 'NO_PROMISE',
      verdict: 'promise-kept',
    },
  ],
  [
    'releases that were tagged off the branch',
    { ...kept, releases: ['~1.0.0', '~1.1.0'], code: 'PREVIOUS_NOT_ANCESTOR', verdict: 'promise-kept' },
  ],
  [
    'a release without a readable promise',
    { ...kept, declared: { '1.1.0': '$(commit)' }, code: 'PREVIOUS_UNREADABLE', verdict: 'promise-kept' },
  ],
  [
    'no acknowledgement where one is needed',
    {
      ...kept,
      floor: '1.1.0',
      facts: { allowPatchBreak: true },
      code: 'ACKNOWLEDGEMENT_MISSING',
      verdict: 'broken-promise',
    },
  ],
  [
    'an acknowledgement that has ended',
    {
      ...kept,
      floor: '1.1.0',
      facts: { allowPatchBreak: true },
      acknowledged: [{ floor: '1.1.0', until: '2026-11-20' }],
      code: 'ACKNOWLEDGEMENT_EXPIRED',
      verdict: 'broken-promise',
    },
  ],
  [
    'an acknowledgement of nothing',
    { ...kept, acknowledged: [{ floor: '1.7.0' }], code: 'ACKNOWLEDGEMENT_UNUSED', verdict: 'promise-kept' },
  ],
  ['a first release', { candidate: '1.0.0', floor: '1.0.0', code: 'WINDOW_VACUOUS', verdict: 'vacuous' }],
  [
    'tags that cannot be read',
    {
      ...kept,
      facts: { releases: { kind: 'unknown', why: 'no tags here' } },
      code: 'TAGS_UNKNOWN',
      verdict: 'unknown',
    },
  ],
  [
    'tags of another pattern, where nobody has said which one it is',
    {
      candidate: '1.7.0',
      floor: '1.7.0',
      tags: ['indra-1.6.0', 'indra-1.5.0', 'latest'],
      facts: { isPatternGuessed: true },
      code: 'TAGS_RESEMBLE',
      verdict: 'unknown',
    },
  ],
  [
    'a window of days, of tags without dates',
    { ...kept, floor: '90 days', undated: true, code: 'TAGS_UNKNOWN', verdict: 'unknown' },
  ],
  [
    'a release that nobody can show',
    {
      ...kept,
      declared: { '1.1.0': { kind: 'unknown', why: 'cut off' } },
      code: 'HISTORY_UNKNOWN',
      verdict: 'unknown',
    },
  ],
  [
    'a floor that nobody can show',
    { ...kept, floor: { kind: 'unknown', why: 'cut off' }, code: 'DECLARATION_UNKNOWN', verdict: 'unknown' },
  ],
]

/** These come from what is selected, run or edited, not from the promise; selection.test.ts and the e2e tests have them. */
const elsewhere: readonly Code[] = [
  'FLOOR_ARTIFACT_MISSING',
  'WINDOW_TRUNCATED',
  'SELECTION_UNKNOWN_VERSION',
  'DEPLOYED_BELOW_FLOOR',
  'DEPLOYED_UNKNOWN',
  'gate-changed',
  'head-policy-invalid',
]

test.each(rows)('%s', async (_, row) => {
  const found = await judged(row)
  const finding = found.findings.find(({ code }) => code === row.code)
  expect([found.findings.map(({ code }) => code), finding?.severity]).toEqual([
    expect.arrayContaining([row.code]),
    row.severity ?? severityOf(row.code),
  ])
  expect(found.verdict).toBe(row.verdict)
  if (row.change !== undefined) expect(found.change).toBe(row.change)
  if (row.bump !== undefined) expect(found.bump).toBe(row.bump)
  expect(finding?.message).toMatch(/\S/)
})

test('every code has its row', () => {
  const missing = codes.filter((code) => !elsewhere.includes(code) && !rows.some(([, row]) => row.code === code))
  expect(missing).toEqual([])
})

describe('what two steps cannot launder', () => {
  test('a floor that was no version in between: the promise before counts', async () => {
    const found = await judged({
      releases: ['1.0.0', '1.1.0', '1.2.0'],
      declared: { '1.0.0': '1.0.0', '1.1.0': '1.0.0', '1.2.0': '$(commit)' },
      base: { floor: '$(commit)', candidate: '1.2.0' },
      candidate: '1.3.0',
      floor: '1.2.0',
    })
    expect(found).toMatchObject({ verdict: 'broken-promise', change: 'raised-without-major' })
    expect(found.previous?.floor.text).toBe('1.0.0')
  })

  test('a declaration that was gone for a release', async () => {
    const found = await judged({
      releases: ['1.0.0', '1.1.0'],
      declared: { '1.0.0': '1.0.0', '1.1.0': '' },
      candidate: '1.2.0',
      floor: '1.1.0',
    })
    expect(found).toMatchObject({ verdict: 'broken-promise', change: 'raised-without-major' })
  })

  test('restoring the released floor is no raise, whatever the base has', async () => {
    const found = await judged({
      releases: ['1.0.0', '1.1.0'],
      before: '1.0.0',
      base: { floor: '1.1.0', candidate: '1.1.0' },
      candidate: '1.2.0',
      floor: '1.0.0',
    })
    expect(found).toMatchObject({ verdict: 'promise-kept', change: 'none' })
  })
})

describe('a guessed pattern', () => {
  test.each([
    ['one that was chosen is trusted: other packages may have all the tags', { tags: ['app-1.0.0'] }, 'vacuous'],
    ['tags without versions say nothing', { tags: ['latest'], facts: { isPatternGuessed: true } }, 'vacuous'],
    [
      'one release is enough',
      { releases: ['1.0.0'], tags: ['app-1.0.0'], before: '1.0.0', floor: '1.0.0', facts: { isPatternGuessed: true } },
      'promise-kept',
    ],
  ] as [string, Written, string][])('%s', async (_, written, verdict) => {
    expect((await judged({ candidate: '1.1.0', floor: '1.1.0', ...written })).verdict).toBe(verdict)
  })
})

describe('what testing nothing means', () => {
  test.each([
    ['the first release ever', { candidate: '1.0.0', floor: '1.0.0' }, true],
    ['the first of its major', { ...major, floor: '2.0.0' }, true],
    ['no declaration', { releases: ['1.0.0'], candidate: '1.1.0' }, false],
    ['no declaration, and allowed', { releases: ['1.0.0'], candidate: '1.1.0', facts: { allowVacuous: true } }, true],
  ] as [string, Written, boolean][])('%s', async (_, written, passes) => {
    expect(await judged(written)).toMatchObject({ verdict: 'vacuous', vacuous: true, passed: passes })
  })
})

describe('states', () => {
  test('the tag of the candidate at this very commit is a re-run', async () => {
    const facts = { head: shaOf('1.2.0') }
    const found = await judged({ ...kept, releases: ['1.0.0', '1.1.0', '1.2.0'], facts })
    expect(found).toMatchObject({ verdict: 'promise-kept', state: 'released' })
    expect(found.window.map(({ version }) => version.text)).toEqual(['1.0.0', '1.1.0'])
  })

  test('a version that is released already stands for the one to come: the last release is in the window', async () => {
    const found = await judged({ ...kept, candidate: '1.1.0' })
    expect(found).toMatchObject({ verdict: 'promise-kept', state: 'upcoming' })
    expect(found.window.map(({ version }) => version.text)).toEqual(['1.0.0', '1.1.0'])
  })

  test('once the version is there, a floor that named it is the candidate', async () => {
    expect(await judged({ ...major, floor: '2.0.0' })).toMatchObject({ change: 'raised-major', passed: true })
    expect(await judged({ ...kept, floor: '2.0.0' })).toMatchObject({ verdict: 'invalid' })
  })

  test('a maintenance line is not held against what was released elsewhere', async () => {
    const found = await judged({ ...kept, releases: ['1.0.0', '1.1.0', '~2.0.0', '~1.3.0'], candidate: '1.1.1' })
    expect(found.findings.map(({ code }) => code)).not.toContain('CANDIDATE_NOT_GREATER')
    expect(found.window.map(({ version }) => version.text)).toEqual(['1.0.0', '1.1.0'])
  })

  test('a pre-release on the branch does not hold up a stable patch', async () => {
    const found = await judged({ ...kept, releases: ['1.0.0', '1.1.0', '2.0.0-beta.1'], candidate: '1.1.1' })
    expect(found.verdict).toBe('promise-kept')
  })
})
