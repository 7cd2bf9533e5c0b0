import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ProblemError } from '@shakedown/ports'
import { parseChecks, type Readers } from '../../../packages/watch/src/checks.ts'
import { addDecimals, compareDecimals, parseDecimal, writeDecimal } from '../../../packages/watch/src/decimal.ts'
import { report } from '../../../packages/watch/src/reduce/index.ts'
import { planFor, Story } from './story.ts'

const readers: Readers = { metric: ['a', 'b'], log: ['alice'], command: ['alice', 'bob'] }
const parse = (...lines: string[]) => parseChecks(lines, readers)
const faultsOf = (...lines: string[]): string[] => {
  try {
    parse(...lines)
  } catch (error) {
    if (error instanceof ProblemError)
      return error.problems.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`)
    throw error
  }
  return []
}

describe('checks as written', () => {
  test('a metric on everything that has metrics, missing data fails', () => {
    expect(parse('peers: metric peers{role="full"} >= 3')).toEqual([
      {
        name: 'peers',
        kind: 'metric',
        subject: 'peers{role="full"}',
        delta: false,
        op: '>=',
        limit: '3',
        missing: 'fail',
        inRow: 1,
        dryRun: false,
        on: ['a', 'b'],
      },
    ])
  })

  test('with everything, in any order', () => {
    expect(parse('r: metric restarts delta <= 0 dry-run in-row=3 @b allowed=5 missing=wait')).toEqual([
      expect.objectContaining({ delta: true, inRow: 3, allowed: 5, missing: 'wait', dryRun: true, on: ['b'] }),
    ])
  })

  test('a command may hold operators, options and numbers of its own; the last comparison is the check', () => {
    const [check] = parse(`disk: command df --output=pcent / | awk '$1 > 3' | tail -1 > 0 < 90 @bob`)
    expect(check).toMatchObject({ subject: `df --output=pcent / | awk '$1 > 3' | tail -1 > 0`, op: '<', limit: '90' })
  })

  test('every fault of every line', () => {
    expect(
      faultsOf(
        'peers metric p > 1',
        'p: metrik p > 1',
        'q: metric p',
        'r: metric p > many',
        's: metric p > 1 mising=wait',
        't: metric p > 1 missing=later',
        'u: log panic == 0 @bob',
        'v: metric p > 1 in-row=0',
        'w: metric p > 1 @a @b',
      ),
    ).toEqual([
      expect.stringContaining('entry 1: the line is not a check'),
      expect.stringContaining('Did you mean "metric"?'),
      expect.stringContaining('"q" has no comparison at its end'),
      expect.stringContaining('"many" is not a decimal number'),
      expect.stringContaining('Did you mean "missing"?'),
      expect.stringContaining('"later" is not one of wait, fail, pass'),
      expect.stringContaining('"@bob" cannot read a log'),
      expect.stringContaining('0 is out of range'),
      expect.stringContaining('"@" is given twice'),
    ])
    expect(faultsOf('p: metric p > 1', 'p: metric q > 1')).toEqual([expect.stringContaining('2 checks are called "p"')])
    expect(() => parseChecks(['p: metric p > 1'], { ...readers, metric: [] })).toThrow('Add a source of metrics')
  })
})

describe('decimal numbers', () => {
  test.each(['NaN', '+Inf', '', '1.', '.5', '0x10', '1e999', '1 ', '--1', '9'.repeat(81)])('%j is none', (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })

  test('are exact where doubles are not', () => {
    const order = (a: string, b: string) => {
      const [left, right] = [parseDecimal(a), parseDecimal(b)]
      return left === undefined || right === undefined ? undefined : compareDecimals(left, right)
    }
    expect([order('9007199254740993', '9007199254740992'), order('0.1', '1e-1'), order('-1.50', '-1.5')]).toEqual([
      1, 0, 0,
    ])
    expect(order('1e3', '999.999')).toBe(1)
  })

  test('are written so that they read back as the same', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: -30, max: 20 }), (digits, exponent) => {
        const value = { digits, exponent }
        const again = parseDecimal(writeDecimal(value))
        expect(again === undefined ? undefined : compareDecimals(again, value)).toBe(0)
        expect(compareDecimals(addDecimals(value, { digits: -digits, exponent }), { digits: 0n, exponent: 0 })).toBe(0)
      }),
    )
  })
})

/** A chain that makes a block each 5 s, with checks read beside it. */
function watched(line: string, quorum = 1) {
  const plan = planFor(['a', 'b'], { target: 1000n, quorum, checks: parse(line), startTimeoutMs: 60_000 })
  const story = new Story(plan).see(0)
  const go = (seconds: number) => story.answer(seconds, (_after) => story.seconds)
  const read = (node: string, value: string | null) =>
    story.tell({ kind: 'check', check: plan.checks?.[0]?.name ?? '', node, at: story.seconds * 1000, value })
  return { story, go, read }
}

describe('a check', () => {
  test('that held and fails ends the watch, with the value', () => {
    const { story, go, read } = watched('peers: metric peers >= 3 @a')
    read('a', '5')
    go(10)
    expect(read('a', '2').verdict).toBe('failed')
    expect(story.reason).toBe('Check peers failed: metric "peers" is 2, must be >= 3')
  })

  test('that never held has until the end of the start', () => {
    const { story, go, read } = watched('peers: metric peers >= 3 @a')
    read('a', '0')
    go(50)
    expect(read('a', '1').verdict).toBe('none')
    go(20)
    expect(read('a', '2').verdict).toBe('failed')
    expect(story.seconds).toBe(70)
  })

  test('is allowed what it is allowed: in a row, and in all', () => {
    const { story, go, read } = watched('peers: metric peers >= 3 @a in-row=3 allowed=3')
    for (const value of ['5', '2', '2', '5', '2']) {
      expect(read('a', value).verdict).toBe('none')
      go(5)
    }
    expect(read('a', '2').verdict).toBe('failed')
    expect(story.reason).toContain('2 times in a row, 4 in all')
  })

  test('that grows is judged by its growth; a drop is a restart from zero', () => {
    const { story, go, read } = watched('errors: metric errors delta <= 5 @a')
    for (const value of ['100', '102', '1', '3']) {
      expect(read('a', value).verdict).toBe('none')
      go(5)
    }
    expect(read('a', '4').verdict).toBe('failed')
    expect(story.reason).toContain('grew by 6, must be <= 5')
  })

  test('that is only tried decides nothing', () => {
    const { story, go, read } = watched('peers: metric peers >= 3 @a dry-run')
    read('a', '5')
    go(5)
    read('a', '0')
    story.at(100).see(1000, 'a')
    expect(story.verdict).toBe('passed')
    expect(report(story.plan, story.state).checks).toMatchObject([{ verdict: 'fails', dryRun: true, value: '0' }])
  })
})

describe('missing data', () => {
  const done = (line: string, values: (string | null)[]) => {
    const { story, read } = watched(line)
    for (const value of values) read('a', value)
    return story.at(5).see(1000, 'a')
  }

  test('waits: no pass before there is a value, a pass with it', () => {
    const { story, go, read } = watched('peers: metric peers >= 3 @a missing=wait')
    go(300)
    story.see(1000, 'a')
    expect(story.verdict).toBe('none')
    story.answer(100, (after) => 1000 + after, 'a')
    expect(story.verdict).toBe('none')
    story.wait(1)
    expect(read('a', '3').verdict).toBe('passed')
  })

  test('fails once the start is over', () => {
    const { story, go } = watched('peers: metric peers >= 3 @a')
    go(300)
    expect(story.verdict).toBe('failed')
    expect(story.reason).toBe('Check peers has no value within 1m: not read yet')
  })

  test('passes where that is said', () => {
    expect(done('peers: metric peers >= 3 @a missing=pass', []).verdict).toBe('passed')
    expect(done('peers: metric peers >= 3 @a missing=fail', []).verdict).toBe('none')
  })

  test.each([['NaN'], ['+Inf'], [null]])('%p is no value', (value) => {
    expect(done('peers: metric peers >= 3 @a missing=wait', [value]).verdict).toBe('none')
    expect(done('peers: metric peers >= 3 @a missing=wait', ['3']).verdict).toBe('passed')
  })

  test('of so many readers as the quorum can do without does not matter, a failing value does', () => {
    const { story, read } = watched('peers: metric peers >= 3')
    read('b', '3')
    expect(story.at(5).see(1000, 'a').verdict).toBe('passed')
    const { story: both, read: readBoth } = watched('peers: metric peers >= 3 missing=wait', 2)
    readBoth('b', '3')
    expect(both.at(5).see(1000).verdict).toBe('none')
    expect(readBoth('a', '3').verdict).toBe('passed')
  })

  test('begins again when a value becomes old', () => {
    const { story, go, read } = watched('peers: metric peers >= 3 @a')
    read('a', '3')
    go(200)
    expect(story.verdict).toBe('failed')
    expect(story.reason).toContain('it became old')
  })
})
