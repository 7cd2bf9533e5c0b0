// Sixteen releases against a candidate that breaks ten of them: plan, matrix, report, all by the bundle.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { removeFolders } from '../step.ts'
import { processesIn } from './processes.ts'
import { check, dispatched, type Finished } from './runner.ts'
import { candidate, firstBad, openShop, released, type Shop } from './shop.ts'

let shop: Shop
let workspace: string
let plan: Finished
const runs = new Map<string, Finished>()
let report: Finished

const works = released.slice(released.indexOf(firstBad))
const breaks = released.slice(0, released.indexOf(firstBad))

beforeAll(async () => {
  shop = openShop()
  workspace = shop.clone().dir
  const event = dispatched(shop.head)
  plan = await check({ workspace, event })
  const { include } = JSON.parse(plan.outputs['matrix'] ?? '') as { include: { version: string }[] }
  for (const { version } of include) {
    runs.set(version, await check({ workspace, event, inputs: { mode: 'run', version } }))
  }
  report = await check({ workspace, event, inputs: { mode: 'report', plan: JSON.stringify(plan.outputs) } })
}, 240_000)

afterAll(() => {
  shop.remove()
  removeFolders()
})

test('the plan names all sixteen, newest first', () => {
  expect(plan.outputs).toMatchObject({
    verdict: 'promise-kept',
    passed: 'true',
    candidate,
    floor: '1.0.0',
    'effective-floor': '1.0.0',
    'previous-floor': '1.0.0',
    'floor-change': 'none',
    count: '16',
    'has-versions': 'true',
    vacuous: 'false',
  })
  const { include } = JSON.parse(plan.outputs['matrix'] ?? '') as {
    include: { version: string; sha: string; tag: string }[]
  }
  expect(include.map(({ version }) => version)).toEqual(released.toReversed())
  for (const { tag, sha } of include) expect(sha).toBe(shop.origin.git('rev-parse', `${tag}^{commit}`))
  expect(plan.code).toBe(0)
})

test('each job tells of its own version', () => {
  const verdicts = [...runs].map(([version, { outputs, code }]) => [version, outputs['verdict'], code])
  expect(verdicts).toEqual([
    ...works.toReversed().map((version) => [version, 'compatible', 0]),
    ...breaks.toReversed().map((version) => [version, 'incompatible', 1]),
  ])
  const found = runs.get('1.3.2')
  expect(found?.outputs['reason']).toBe(
    '1.3.2 against 1.7.0: 1 of 2 tests failed: lists nothing for nobody (not a list but null)',
  )
  expect(found?.summary).toContain('not a list but null')
})

test('the report finds the release that broke clients', () => {
  expect(report.outputs).toMatchObject({
    verdict: 'incompatible',
    passed: 'false',
    count: '16',
    'first-bad': firstBad,
    'lowest-floor': firstBad,
    reason: `16 old versions: 10 fail, 6 pass; the first bad version is ${firstBad}: clients up to 1.3.2 fail`,
  })
  expect(report.code).toBe(1)
  expect(report.summary).toContain('allow-patch-break')
  const rows = report.report['results'] as { version: string; outcome: string }[]
  expect(rows.map(({ version, outcome }) => [version, outcome])).toEqual([
    ...breaks.map((version) => [version, 'fail']),
    ...works.map((version) => [version, 'pass']),
  ])
})

test('all test cases are in one JUnit file', () => {
  const text = readFileSync(report.outputs['junit'] ?? '', 'utf8')
  expect(text.match(/<testcase /g)).toHaveLength(16 + 16 * 2)
  expect(text.match(/<failure /g)).toHaveLength(10 + 10)
})

test('logs are kept for every version and try, the control’s too, and nothing is left running', () => {
  const folder = join(workspace, 'shakedown-results')
  expect(readdirSync(join(folder, '1.0.0')).toSorted()).toEqual(['attempt-1', 'control-1'])
  expect(readdirSync(join(folder, '1.0.0', 'attempt-1')).toSorted()).toEqual([
    'cleanup.log',
    'junit.xml',
    'prepare.log',
    'probe.log',
    'run.log',
    'service.log',
  ])
  expect(readFileSync(join(folder, '1.0.0', 'attempt-1', 'probe.log'), 'utf8')).toBe('shop tests\n1.0.0\n')
  expect(processesIn(workspace)).toEqual([])
})
