// What others read: SARIF held against the schema of SARIF itself, JUnit against a reader that is not ours.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from '@jest/globals'
import {
  codes,
  drawWindow,
  sarifOf,
  writeJunit,
  type Finding,
  type Release,
  type Severity,
  type Suite,
  type TestCase,
} from '@shakedown/compat'
import type { ToDraw } from '../../../packages/compat/src/reporting/drawing.ts'
import { shaOf, version } from './promise.ts'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { withProgram } from '../../tools.ts'

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
// The schema is written for draft 4, and has nothing in it that draft 7 reads otherwise but the name of its id.
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
ajv.addFormat('uri', (text: string) => URL.canParse(text))
ajv.addFormat('uri-reference', (text: string) => !/[\s"<>\\^`{|}]/.test(text) && URL.canParse(text, 'file:///'))
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)))
const validate = ajv.compile(schema)

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string }[] } }
    results: {
      ruleId: string
      ruleIndex: number
      level: string
      message: { text: string }
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[]
      partialFingerprints: Record<string, string>
    }[]
  }[]
}

function sarif(findings: readonly Finding[]): Sarif['runs'][number] {
  const written = JSON.parse(JSON.stringify(sarifOf(findings, 'package.json'))) as Sarif
  expect(validate(written) ? [] : validate.errors).toEqual([])
  const [run] = written.runs
  if (run === undefined) throw new Error('there is no run')
  return run
}

describe('the window as a line', () => {
  const release = (text: string): Release => ({ version: version(text), tag: `v${text}`, sha: shaOf(text) })
  const all = ['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0', '1.5.0', '1.6.0'].map(release)
  const drawn = (o: Partial<ToDraw>) =>
    drawWindow({
      candidate: version('1.7.0'),
      effective: version('1.0.0'),
      previous: undefined,
      window: all,
      selected: all,
      before: all,
      state: 'released',
      ...o,
    })

  test('floor, what is run, what is not, candidate', () => {
    const selected = [all[0], all[3], all[6]].filter((one) => one !== undefined)
    expect(drawn({ selected })).toBe(
      '◆ 1.0.0 ── ○ 1.1.0 ── ○ 1.2.0 ── ● 1.3.0 ── ○ 1.4.0 ── ○ 1.5.0 ── ● 1.6.0 ══▶ 1.7.0',
    )
    expect(drawn({ selected: all.slice(6) })).toBe('◈ 1.0.0 ── ○ 5 not run ── ● 1.6.0 ══▶ 1.7.0')
  })

  test('the floor that was promised before, where it is given up', () => {
    const previous = { floor: version('1.0.0'), release: release('1.6.0') }
    const window = all.slice(5)
    expect(drawn({ previous, window, selected: window, effective: version('1.5.0') })).toBe(
      '◇ 1.0.0 ── ◆ 1.5.0 ── ● 1.6.0 ══▶ 1.7.0',
    )
    expect(
      drawn({ previous, window: [], selected: [], candidate: version('2.0.0'), effective: version('2.0.0') }),
    ).toBe('◇ 1.0.0 ══▶ 2.0.0')
  })

  test('a version that has no name yet, and none at all', () => {
    expect(drawn({ state: 'upcoming', window: all.slice(0, 1) })).toBe('◆ 1.0.0 ══▶ (next)')
    expect(drawn({ candidate: undefined })).toBe('')
  })
})

describe('SARIF', () => {
  test('the schema refuses what is none', () => {
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false)
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{}] }] })).toBe(false)
  })

  test('without a finding', () => {
    expect(sarif([]).results).toEqual([])
  })

  test('every code with its level, and a rule that says what it is', () => {
    const { results, tool } = sarif(codes.map((code) => ({ code, severity: 'error', message: 'x' })))
    expect(results.map(({ ruleId }) => ruleId)).toEqual([...codes])
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual([...codes])
  })

  test('several of a kind in one file stay several, whatever they say', () => {
    const same = { code: 'VERSIONS_COLLIDE', severity: 'error', message: 'a' } as const
    const prints = sarif([same, { ...same, message: 'b' }]).results.map(
      ({ partialFingerprints }) => partialFingerprints,
    )
    expect(prints).toEqual([
      { 'shakedown/v1': 'VERSIONS_COLLIDE:package.json' },
      { 'shakedown/v1': 'VERSIONS_COLLIDE:package.json:2' },
    ])
  })

  test('a message draws no link', () => {
    const [result] = sarif([
      { code: 'FLOOR_INVALID', severity: 'error', message: 'see [here](https://x.test)' },
    ]).results
    expect(result?.message.text).toBe('see \\[here\\](https://x.test)')
  })

  test('whatever stands in it, it keeps to the schema', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.constantFrom('a b/c#d?.json', 'ü.toml', '[x].json', 'a%2fb', '"<>`'),
    )
    const finding = fc.record({
      code: fc.constantFrom(...codes),
      severity: fc.constantFrom<Severity>('error', 'warning', 'notice'),
      message: fc.string({ unit: 'binary' }),
      file: name,
      line: fc.integer({ min: 1, max: 99_999 }),
    })
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 8 }), (findings) => {
        const { results } = sarif(findings)
        expect(results.map(({ level }) => level)).toEqual(
          findings.map(({ severity }) => (severity === 'notice' ? 'note' : severity)),
        )
        const uris = results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '')
        expect(uris.map(decodeURIComponent)).toEqual(findings.map(({ file }) => file.toWellFormed()))
      }),
      { numRuns: 150 },
    )
  })
})

const cases: readonly TestCase[] = [
  { name: 'works', outcome: 'pass', message: '' },
  { name: 'fails <1> & "2" \u0000\u001b]]>', outcome: 'fail', message: 'not\na <list> \ud800' },
  { name: 'waits', outcome: 'skip', message: '' },
]

/** By expat: every element and attribute that Jenkins’s schema of JUnit files has, of those that we write. */
const reader = `
import json, sys, xml.etree.ElementTree as tree
known = {'testsuites': set(), 'testsuite': {'name', 'tests', 'failures', 'skipped'}, 'testcase': {'classname', 'name'}, 'failure': {'message'}, 'skipped': set()}
inside = {'testsuites': {'testsuite'}, 'testsuite': {'testcase'}, 'testcase': {'failure', 'skipped'}, 'failure': set(), 'skipped': set()}
root = tree.fromstring(sys.stdin.buffer.read())
assert root.tag == 'testsuites', root.tag
def check(node):
    assert set(node.attrib) == known[node.tag], (node.tag, node.attrib)
    for child in node:
        assert child.tag in inside[node.tag], (node.tag, child.tag)
        check(child)
    assert node.tag != 'testcase' or len(node) <= 1
check(root)
found = []
for suite in root:
    for what, tag in (('failures', 'failure'), ('skipped', 'skipped')):
        assert int(suite.get(what)) == len(suite.findall('testcase/' + tag)), (what, suite.attrib)
    assert int(suite.get('tests')) == len(suite)
    for case in suite:
        assert case.get('classname') == suite.get('name')
        failure = case.find('failure')
        outcome = 'skip' if case.find('skipped') is not None else 'pass' if failure is None else 'fail'
        found.append([suite.get('name'), case.get('name'), outcome, '' if failure is None else failure.get('message')])
json.dump(found, sys.stdout)
`

withProgram('python3', 'python3', () => {
  const read = (suites: readonly Suite[]) =>
    JSON.parse(execFileSync('python3', ['-c', reader], { input: writeJunit(suites), encoding: 'utf8' })) as string[][]

  test('JUnit is what a strict reader takes, with the counts of each suite', () => {
    expect(read([])).toEqual([])
    expect(read([{ name: '1.0.0 "old"', cases }])).toEqual([
      ['1.0.0 "old"', 'works', 'pass', ''],
      ['1.0.0 "old"', 'fails <1> & "2" \ufffd\ufffd]]>', 'fail', 'not a <list> \ufffd'],
      ['1.0.0 "old"', 'waits', 'skip', ''],
    ])
  })

  test('whatever the names of tests are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 })
    const outcome = fc.constantFrom<TestCase['outcome']>('pass', 'fail', 'skip')
    const one = fc.record({ name: text, message: text, outcome })
    const suites = fc.array(fc.record({ name: text, cases: fc.array(one, { maxLength: 40 }) }), { maxLength: 40 })
    fc.assert(
      fc.property(suites, (list) => {
        const outcomes = list.flatMap((suite) => suite.cases.map((each) => each.outcome))
        expect(read(list).map(([, , found]) => found)).toEqual(outcomes)
      }),
      { numRuns: 6 },
    )
  })
})
