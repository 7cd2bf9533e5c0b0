// What runs and results mean, with scripts that only say how they ended.
import { describe, expect, test } from '@jest/globals'
import {
  excuse,
  judgeResults,
  parseExitCodes,
  parseRetries,
  parseTagPattern,
  readJunit,
  readQuarantine,
  readResult,
  runVersion,
  writeJunit,
  type Ended,
  type Outcome,
  type PhaseName,
  type ResultFacts,
  type Stage,
  type TestCase,
} from '@shakedown/compat'
import fc from 'fast-check'
import { shaOf, version } from './promise.ts'

const today = '2026-11-21'

describe('exit codes', () => {
  test('0 passes, what is named is that, and everything else is unknown', () => {
    const codes = parseExitCodes(['incompatible: 1, 3-5; infra: 125', 'skip: 77'])
    expect([0, 1, 2, 3, 4, 5, 125, 77, 255].map(codes)).toEqual([
      'pass',
      'incompatible',
      'unknown',
      'incompatible',
      'incompatible',
      'incompatible',
      'infra',
      'skip',
      'unknown',
    ])
  })

  test.each(['', 'pass: 0', 'infra: 0', 'infra', 'infra: x', 'infra: 256', 'infra: 1; skip: 1', 'infra: 1-3,2'])(
    '%j is refused',
    (text) => {
      expect(() => parseExitCodes([text])).toThrow()
    },
  )

  test('retries', () => {
    expect(parseRetries(['failures: 2; infra: 0'])).toEqual({ failures: 2, infra: 0 })
    for (const text of ['', 'often: 1', 'infra: 11', 'infra: -1']) expect(() => parseRetries([text])).toThrow()
  })
})

/** `code` or `kind`, try after try; the last one again and again. */
interface Played {
  control?: readonly (number | 'timeout')[]
  run?: readonly (number | 'timeout')[]
  prepare?: readonly number[]
  cleanup?: number
  probe?: string
  cases?: readonly TestCase[]
  retries?: string
  quarantine?: string
}

async function played(o: Played) {
  const started: string[] = []
  const ended = (code: number | 'timeout', lastLine = ''): Ended =>
    code === 'timeout' ? { kind: 'timeout', why: 'did not end within 1s' } : { kind: 'exited', code, lastLine }
  const at = <T>(list: readonly T[], attempt: number, otherwise: T): T => list[attempt - 1] ?? list.at(-1) ?? otherwise
  const stage: Stage = {
    async start(_, { phase, subject: { isControl }, attempt }) {
      started.push(`${isControl ? 'control ' : ''}${phase} ${attempt}`)
      const said: Record<PhaseName, () => Ended> = {
        prepare: () => ended(isControl ? 0 : at(o.prepare ?? [], attempt, 0)),
        probe: () => ended(0, o.probe ?? '1.5.0'),
        run: () => ended(isControl ? at(o.control ?? [], attempt, 0) : at(o.run ?? [], attempt, 0)),
        cleanup: () => ended(o.cleanup ?? 0),
      }
      return { ended: said[phase](), seconds: 1, log: `${phase}.log` }
    },
    cases: async ({ isControl }) => ({ ...(o.cases === undefined || isControl ? {} : { cases: o.cases }), faults: [] }),
  }
  const subject = (text: string, isControl: boolean) => ({
    version: version(text),
    tag: `v${text}`,
    sha: shaOf(text),
    isControl,
  })
  const result = await runVersion(
    {
      scripts: { prepare: 'p', probe: 'q', run: 'r', cleanup: 'c' },
      exitCodes: parseExitCodes(['incompatible: 1; infra: 125; skip: 77']),
      retries: parseRetries([o.retries ?? 'infra: 1']),
      pattern: parseTagPattern('v{version}', 'semver'),
      candidate: version('1.7.0'),
      head: shaOf('head'),
      old: subject('1.5.0', false),
      control: subject('1.7.0', true),
      quarantine: readQuarantine(o.quarantine ?? '', 'q.yml', 'semver'),
      today,
    },
    stage,
  )
  return { result, started }
}

describe('a run', () => {
  test('control first, then prepare, probe, run, and cleanup after each', async () => {
    const { result, started } = await played({})
    expect(result).toMatchObject({ outcome: 'pass', control: 'pass' })
    const control = ['control prepare 1', 'control run 1', 'control cleanup 1']
    expect(started).toEqual([...control, 'prepare 1', 'probe 1', 'run 1', 'cleanup 1'])
  })

  test.each([
    ['passes', {}, 'pass'],
    ['a tag where a version is asked for', { probe: 'v1.5.0' }, 'pass'],
    ['build metadata does not count', { probe: '1.5.0+b7' }, 'pass'],
    ['fails', { run: [1] }, 'fail'],
    ['fails, then passes', { run: [1, 0], retries: 'failures: 1' }, 'flaky'],
    ['fails, then trouble', { run: [1, 125], retries: 'failures: 1' }, 'fail'],
    ['trouble, then passes', { run: [125, 0] }, 'pass'],
    ['trouble, then fails', { run: [125, 1] }, 'fail'],
    ['trouble, twice', { run: [125, 125] }, 'infra'],
    ['too late, twice', { run: ['timeout'] }, 'infra'],
    ['the artifact comes late', { prepare: [1, 0] }, 'pass'],
    ['the artifact never comes', { prepare: [1] }, 'infra'],
    ['another version', { probe: '1.4.0' }, 'infra'],
    ['itself', { probe: '1.7.0' }, 'infra'],
    ['skips itself', { run: [77] }, 'skipped'],
    ['ends with what nobody named', { run: [2] }, 'unknown'],
    ['the control fails', { control: [1] }, 'unknown'],
    ['the control has trouble', { control: [125] }, 'infra'],
    ['the control skips itself', { control: [77] }, 'unknown'],
    ['the control has trouble once', { control: [125, 0] }, 'pass'],
  ] as [string, Played, Outcome][])('%s', async (_, o, outcome) => {
    expect((await played(o)).result.outcome).toBe(outcome)
  })

  test('a cleanup that fails is told, and changes nothing', async () => {
    const { result } = await played({ cleanup: 3 })
    expect(result.outcome).toBe('pass')
    expect(result.notes).toEqual(['cleanup of try 1 ended with 3', 'cleanup of try 1 ended with 3'])
  })

  test('whatever happens, every try is cleaned up, and a red control never gives a pass', async () => {
    const code = fc.constantFrom<number | 'timeout'>(0, 1, 2, 77, 125, 'timeout')
    const many = fc.array(code, { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(many, many, fc.nat(2), fc.nat(2), async (control, run, failures, infra) => {
        const { result, started } = await played({ control, run, retries: `failures: ${failures}; infra: ${infra}` })
        const tries = started.filter((one) => one.includes('prepare'))
        expect(started.filter((one) => one.includes('cleanup'))).toHaveLength(tries.length)
        if (result.controls.at(-1)?.outcome !== 'pass') {
          expect(result.attempts).toEqual([])
          expect(['infra', 'unknown']).toContain(result.outcome)
        }
        if (result.outcome === 'pass') expect(result.attempts.at(-1)?.outcome).toBe('pass')
        expect(readResult(JSON.stringify(result))).toEqual(result)
      }),
      { numRuns: 500 },
    )
  })
})

const entry = (o: Record<string, string> = {}) =>
  JSON.stringify([
    { versions: '1.5.x', test: '*', reason: 'a leak', owner: 'ann', issue: '#7', expires: '2027-01-01', ...o },
  ])
const failed = (...names: string[]): TestCase[] => names.map((name) => ({ name, outcome: 'fail', message: 'no' }))

describe('quarantine', () => {
  test.each([
    ['everything of a version', {}, undefined, true],
    ['a failure by its name', { test: 'lists *' }, failed('lists nothing'), true],
    ['in the middle', { test: '*s no*g' }, failed('lists nothing'), true],
    ['every failure has to be known', { test: 'lists *' }, failed('lists nothing', 'counts'), false],
    ['another version', { versions: '1.4.x' }, failed('a'), false],
    ['another test', { test: 'a' }, failed('ab'), false],
    ['a name, and no names to compare', { test: 'lists *' }, undefined, false],
    ['its last day', { expires: today }, failed('a'), true],
    ['the day after', { expires: '2026-11-20' }, failed('a'), false],
    ['a pattern that would be an expression', { test: '(a+)+$' }, failed('aaaa'), false],
  ] as [string, Record<string, string>, TestCase[] | undefined, boolean][])('%s', (_, o, cases, isExcused) => {
    const found = excuse(readQuarantine(entry(o), 'q.yml', 'semver'), version('1.5.0'), cases, today)
    expect(found.kind).toBe(isExcused ? 'excused' : 'none')
  })

  test('a run that it excuses is quarantined, not passed', async () => {
    const { result } = await played({ run: [1], quarantine: entry() })
    expect(result).toMatchObject({ outcome: 'quarantined', quarantined: [0], why: expect.stringContaining('#7') })
  })

  test.each([['[{}]'], [entry({ expires: 'soon' })], [entry({ versions: 'old' })], ['- &a {}\n- *a']])(
    '%j is no quarantine',
    (text) => {
      expect(() => readQuarantine(text, 'q.yml', 'semver')).toThrow('q.yml')
    },
  )
})

async function judged(outcomes: Readonly<Record<string, Played | undefined>>, more: Partial<ResultFacts> = {}) {
  const texts = Object.keys(outcomes)
  const results = []
  for (const [text, o] of Object.entries(outcomes)) {
    if (o === undefined) continue
    const { result } = await played(o)
    results.push({ ...result, version: text, tag: `v${text}`, sha: shaOf(text) })
  }
  return judgeResults({
    candidate: version('1.7.0'),
    planned: texts.map((text) => ({ version: version(text), tag: `v${text}`, sha: shaOf(text) })),
    results,
    window: texts.map((text) => version(text)),
    floor: version(texts[0] ?? '1.0.0'),
    quarantine: [],
    flaky: 'fail',
    today,
    ...more,
  })
}

describe('all results', () => {
  const pass = {}
  const fail = { run: [1] }

  test.each([
    ['all pass', { '1.0.0': pass, '1.1.0': pass }, 'compatible', '1.0.0', undefined],
    ['old ones fail', { '1.0.0': fail, '1.1.0': fail, '1.2.0': pass }, 'incompatible', '1.2.0', '1.2.0'],
    ['all fail: the candidate broke them', { '1.0.0': fail, '1.1.0': fail }, 'incompatible', undefined, '1.7.0'],
    ['one in the middle fails', { '1.0.0': pass, '1.1.0': fail, '1.2.0': pass }, 'incompatible', '1.2.0', '1.2.0'],
    ['one is missing', { '1.0.0': pass, '1.1.0': undefined }, 'unknown', undefined, undefined],
    [
      'a failure is worse than a missing one',
      { '1.0.0': fail, '1.1.0': undefined },
      'incompatible',
      undefined,
      undefined,
    ],
    ['trouble', { '1.0.0': { run: [125] }, '1.1.0': pass }, 'infra', '1.1.0', undefined],
    ['a red control', { '1.0.0': { control: [1] }, '1.1.0': pass }, 'unknown', '1.1.0', undefined],
    ['skipped', { '1.0.0': { run: [77] }, '1.1.0': pass }, 'unknown', '1.1.0', undefined],
    ['flaky', { '1.0.0': { run: [1, 0], retries: 'failures: 1' }, '1.1.0': pass }, 'flaky', '1.0.0', undefined],
    ['nothing was planned', {}, 'unknown', undefined, undefined],
  ] as [string, Record<string, Played | undefined>, string, string | undefined, string | undefined][])(
    '%s',
    async (_, outcomes, verdict, lowest, bad) => {
      const found = await judged(outcomes)
      expect([found.verdict, found.passed]).toEqual([verdict, verdict === 'compatible'])
      expect([found.lowestFloor?.text, found.firstBad?.text]).toEqual([lowest, bad])
    },
  )

  test('flaky: warn passes', async () => {
    const flaky = { run: [1, 0], retries: 'failures: 1' } as const
    expect(await judged({ '1.0.0': flaky }, { flaky: 'warn' })).toMatchObject({ verdict: 'flaky', passed: true })
  })

  test('quarantine: known ones pass beside others, alone they prove nothing, and used ones must exist', async () => {
    const quarantine = readQuarantine(entry({ versions: '1.x' }), 'q.yml', 'semver')
    const known = { run: [1], quarantine: entry() } as const
    expect((await judged({ '1.5.0': known, '1.6.0': {} }, { quarantine })).verdict).toBe('compatible')
    expect((await judged({ '1.5.0': known }, { quarantine })).verdict).toBe('unknown')
    expect((await judged({ '1.5.0': {}, '1.6.0': {} }, { quarantine })).verdict).toBe('unknown')
  })

  test('only when everything planned passed is anything compatible', async () => {
    const one = fc.constantFrom<Played | undefined>(
      {},
      { run: [1] },
      { run: [125] },
      { run: [77] },
      { control: [1] },
      undefined,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 5 }), async (list) => {
        const found = await judged(Object.fromEntries(list.map((o, at) => [`1.${at}.0`, o])))
        const isAll = list.every((o) => o !== undefined && Object.keys(o).length === 0)
        expect(found.passed).toBe(isAll)
        expect(found.rows).toHaveLength(list.length)
      }),
      { numRuns: 200 },
    )
  })
})

describe('JUnit', () => {
  test('what runners write', () => {
    const text = `<?xml version="1.0"?><!-- x --><testsuites><testsuite name="a"><testsuite>
      <testcase classname="C" name="works"/><testcase name="fails &lt;1&gt;"><failure message="no &amp; never">trace</failure></testcase>
      <testcase name="breaks"><error><![CDATA[ boom <x>
      at y]]></error></testcase><testcase name="waits"><skipped/></testcase><system-out>x</system-out></testsuite></testsuite></testsuites>`
    expect(readJunit(text)).toEqual([
      { name: 'C works', outcome: 'pass', message: '' },
      { name: 'fails <1>', outcome: 'fail', message: 'no & never' },
      { name: 'breaks', outcome: 'fail', message: 'boom <x>' },
      { name: 'waits', outcome: 'skip', message: '' },
    ])
  })

  test.each([
    '',
    '<a>',
    '<a></b>',
    'x',
    '<a/><b/>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<a x=1/>',
    `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`,
  ])('%j is none', (text) => {
    expect(() => readJunit(text)).toThrow()
  })

  test('what is written is read back, whatever the names', () => {
    const plain = fc
      .string({ unit: 'binary', maxLength: 20 })
      // oxlint-disable-next-line no-control-regex -- XML has no control characters
      .map((text) => text.toWellFormed().replace(/[\x00-\x1f\ufffe\uffff]/g, ''))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plain, plain, fc.constantFrom<TestCase['outcome']>('pass', 'fail', 'skip'))),
        (list) => {
          const cases = list.map(([name, message, outcome]) => ({
            name,
            outcome,
            message: outcome === 'fail' ? message.trim() : '',
          }))
          const read = readJunit(writeJunit([{ name: '', cases }]))
          expect(read).toEqual(cases)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('random text never hangs the reader', () => {
    const part = fc.constantFrom(
      '<a',
      '<a>',
      '</a>',
      ' x="',
      '"',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&amp;',
      '&',
      'x',
      '<?',
      '?>',
      "'",
      '/>',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
        try {
          readJunit(parts.join(''))
        } catch (error) {
          expect(Error.isError(error) && error.message).toMatch(/XML|element|ends/)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
