// What must never look like a pass: old code that is not old, artifacts that are not there, jobs that leave nothing.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Entry } from '../../unit/git/repository.ts'
import { removeFolders } from '../step.ts'
import { processesIn } from './processes.ts'
import { check, dispatched, start, type Finished } from './runner.ts'
import { openShop, policy, type Shop } from './shop.ts'

const open: Shop[] = []
let plain: Shop

beforeAll(() => {
  plain = openShop('version: 1\n')
})
afterEach(() => open.splice(0).forEach((shop) => shop.remove()))
afterAll(() => {
  plain.remove()
  removeFolders()
})

const scripts = {
  probe: 'echo "$SHAKEDOWN_VERSION"',
  run: 'true',
  timeout: '20s',
}

/** One version of the shop with scripts of one's own. */
async function run(inputs: Record<string, string>, o: { shop?: Shop; workspace?: string } = {}): Promise<Finished> {
  const shop = o.shop ?? plain
  const workspace = o.workspace ?? shop.clone().dir
  return await check({
    workspace,
    event: dispatched(shop.head),
    inputs: { mode: 'run', version: '1.5.0', ...scripts, ...inputs },
  })
}

function shopWith(text: string, last: Record<string, Entry> = {}): Shop {
  const shop = openShop(text, last)
  open.push(shop)
  return shop
}

describe('one version', () => {
  test('scripts that pass are compatible, and get what they need', async () => {
    const workspace = plain.clone().dir
    const found = await run({ run: 'env | grep ^SHAKEDOWN_ | sort > seen' }, { workspace })
    expect(found.outputs).toMatchObject({ verdict: 'compatible', passed: 'true' })
    const tag = plain.origin.git('rev-parse', 'v1.5.0^{commit}')
    const logs = join(workspace, 'shakedown-results/1.5.0/attempt-1')
    expect(readFileSync(join(workspace, 'seen'), 'utf8').split('\n').slice(0, -1)).toEqual([
      'SHAKEDOWN_ATTEMPT=1',
      'SHAKEDOWN_CANDIDATE=1.7.0',
      'SHAKEDOWN_CONTROL=false',
      `SHAKEDOWN_LOGS=${logs}`,
      `SHAKEDOWN_SHA=${tag}`,
      'SHAKEDOWN_TAG=v1.5.0',
      'SHAKEDOWN_VERSION=1.5.0',
    ])
  })

  test.each([
    ['a runner that silently tests the candidate', { probe: 'echo 1.7.0' }, 'infra', 'the candidate would test itself'],
    ['a runner of another version', { probe: 'echo 1.4.1' }, 'infra', 'printed "1.4.1"'],
    ['a probe that says nothing', { probe: 'true' }, 'infra', 'printed ""'],
    ['a probe that fails', { probe: 'exit 3' }, 'infra', 'probe ended with 3'],
    [
      'an old version that cannot be fetched',
      { prepare: '[ "$SHAKEDOWN_CONTROL" = true ]' },
      'infra',
      'prepare ended with 1',
    ],
    ['a red control', { run: '[ "$SHAKEDOWN_CONTROL" = false ]' }, 'unknown', 'the control is red'],
    [
      'a control that cannot be prepared',
      { prepare: '[ "$SHAKEDOWN_CONTROL" = false ]' },
      'infra',
      'the control is red',
    ],
    ['a container that did not start', { control: 'false', run: 'exit 125' }, 'infra', 'ended with 125'],
    ['a script that is killed', { control: 'false', run: 'kill -9 $$' }, 'infra', 'SIGKILL'],
    ['tests that skip themselves', { control: 'false', run: 'exit 77' }, 'unknown', 'skipped themselves'],
    ['an exit code that nobody named', { control: 'false', run: 'exit 9' }, 'unknown', 'does not name'],
    ['failing tests', { control: 'false', run: 'exit 1' }, 'incompatible', 'run ended with 1'],
    [
      'a named exit code',
      { control: 'false', run: 'exit 9', 'exit-codes': 'incompatible: 1-20' },
      'incompatible',
      'ended with 9',
    ],
    [
      'tests that fail and end with 0',
      {
        control: 'false',
        run: `echo '<testsuite><testcase name="a"><failure message="no"/></testcase></testsuite>' > "$SHAKEDOWN_LOGS/a.xml"`,
      },
      'incompatible',
      'ended with 0, and 1 tests failed: a (no)',
    ],
    [
      'JUnit without a test',
      { control: 'false', run: `echo '<testsuites/>' > "$SHAKEDOWN_LOGS/a.xml"` },
      'unknown',
      'no test was run',
    ],
    [
      'JUnit that is none',
      { control: 'false', run: `echo '<testsuite>' > "$SHAKEDOWN_LOGS/a.xml"` },
      'unknown',
      'cannot be read',
    ],
  ])('%s', async (_, inputs: Record<string, string>, verdict, why) => {
    const found = await run(inputs)
    expect(found.outputs).toMatchObject({ verdict, passed: 'false', reason: expect.stringContaining(why) })
    expect(found.code).toBe(1)
  })

  test('a failure of the infrastructure is tried again, one of the tests only when asked', async () => {
    const once = (mark: string) =>
      `if [ "$SHAKEDOWN_CONTROL" = false ] && [ ! -e ${mark} ]; then touch ${mark}; exit $CODE; fi`
    const script = (code: number) => once('mark').replace('$CODE', String(code))
    expect((await run({ run: script(125) })).outputs).toMatchObject({ verdict: 'compatible' })
    expect((await run({ run: script(1) })).outputs).toMatchObject({ verdict: 'incompatible' })
    const flaky = await run({ run: script(1), retries: 'failures: 1' })
    expect(flaky.outputs).toMatchObject({ verdict: 'flaky', passed: 'false' })
    expect(flaky.outputs['reason']).toContain('try 1: run ended with 1; try 2 passed')
    const warned = await run({ run: script(1), retries: 'failures: 1', flaky: 'warn' })
    expect([warned.outputs['verdict'], warned.outputs['passed'], warned.code]).toEqual(['flaky', 'true', 0])
  })

  test('time is over: the whole process group ends, cleanup runs, nothing stays', async () => {
    const workspace = plain.clone().dir
    const hang = 'sleep 600 & sleep 600'
    const inputs = { control: 'false', run: hang, cleanup: 'echo swept > swept', timeout: '1s', retries: 'infra: 0' }
    const found = await run(inputs, { workspace })
    expect(found.outputs).toMatchObject({ verdict: 'infra', reason: expect.stringContaining('did not end within 1s') })
    expect(existsSync(join(workspace, 'swept'))).toBe(true)
    expect(processesIn(workspace)).toEqual([])
  })

  test('cancelled: cleanup runs, nothing stays, and the verdict is error', async () => {
    const workspace = plain.clone().dir
    const inputs = {
      mode: 'run',
      version: '1.5.0',
      ...scripts,
      control: 'false',
      run: 'touch began; sleep 600',
      cleanup: 'touch swept',
    }
    const step = start({ workspace, event: dispatched(plain.head), inputs })
    for (let n = 0; n < 400 && !existsSync(join(workspace, 'began')); n++)
      await new Promise((done) => setTimeout(done, 25))
    step.signal('SIGINT')
    const { outputs, code } = await step.ended
    expect([outputs['verdict'], code]).toEqual(['error', 1])
    expect(existsSync(join(workspace, 'swept'))).toBe(true)
    expect(processesIn(workspace)).toEqual([])
  })

  test('old code cannot speak for the step, and its output is no command', async () => {
    const hostile = `
      for file in "\${GITHUB_OUTPUT:-}" "\${GITHUB_ENV:-}" "\${GITHUB_STATE:-}" "\${GITHUB_STEP_SUMMARY:-}"; do [ -z "$file" ] || exit 1; done
      env | grep -q ^INPUT_ && exit 1
      echo "::set-output name=verdict::compatible"
      echo "see ##[error]this"`
    const found = await run({ control: 'false', run: hostile })
    expect(found.outputs).toMatchObject({ verdict: 'compatible' })
    expect(found.log).not.toMatch(/^::set-output/m)
    expect(found.log).not.toContain('##[')
  })

  test('every mistake in the inputs at once', async () => {
    const found = await run({ version: 'v1', probe: '', 'exit-codes': 'bad: 1', retries: 'often: 1' })
    expect(found.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
    const problems = found.report['problems'] as { where: string }[]
    expect(problems.map(({ where }) => where)).toEqual(
      ['version', 'probe', 'exit-codes', 'retries'].map((name) => `input "${name}"`),
    )
  })

  test('a version is a version: nothing of it becomes a command', async () => {
    const workspace = plain.clone().dir
    for (const version of ['$(touch pwned)', '1.5.0;touch pwned', '1.5.0\ntouch pwned', '--help']) {
      const found = await run({ version }, { workspace })
      expect([version, found.outputs['verdict'], found.code]).toEqual([version, 'error', 1])
    }
    expect(existsSync(join(workspace, 'pwned'))).toBe(false)
  })

  test('a version without a tag', async () => {
    const found = await run({ version: '1.5.7' })
    expect(found.outputs).toMatchObject({ verdict: 'error', reason: expect.stringContaining('no tag v1.5.7') })
  })

  test('what the policy says no input may change', async () => {
    const shop = shopWith(policy)
    const found = await run({ probe: 'echo 1.5.0' }, { shop })
    expect(found.outputs).toMatchObject({ verdict: 'error' })
    expect(JSON.stringify(found.report['problems'])).toContain('.github/shakedown.yml compat.probe says')
  })
})

describe('all versions', () => {
  /** Plan and runs of floor and latest. */
  async function both(inputs: Record<string, string>, shop = plain) {
    const workspace = shop.clone().dir
    const event = dispatched(shop.head)
    const plan = await check({ workspace, event })
    for (const version of ['1.6.1', '1.0.0']) {
      await check({ workspace, event, inputs: { mode: 'run', version, ...scripts, control: 'false', ...inputs } })
    }
    const report = async (more: Record<string, string> = {}, outputs = plan.outputs) =>
      await check({ workspace, event, inputs: { mode: 'report', plan: JSON.stringify(outputs), ...more } })
    return { workspace, plan, report }
  }

  test('all pass: compatible, and only now', async () => {
    const { plan, report } = await both({})
    expect(plan.outputs).toMatchObject({ verdict: 'promise-kept', count: '2' })
    const found = await report()
    expect([found.outputs['verdict'], found.outputs['passed'], found.code]).toEqual(['compatible', 'true', 0])
    expect(found.outputs).toMatchObject({
      'lowest-floor': '1.0.0',
      'first-bad': 'none',
      reason: '2 old versions: 2 pass',
    })
  })

  test('a result that is missing, spoilt, or about something else', async () => {
    const { workspace, report } = await both({})
    const path = join(workspace, 'shakedown-results/1.0.0.json')
    const whole = readFileSync(path, 'utf8')
    const spoilt: [string, string | undefined, string][] = [
      ['deleted', undefined, 'its job left no result'],
      ['no JSON', '{', 'its job left no result'],
      ['half', whole.replace('\n  "outcome"', '\n  "outgone"'), 'its job left no result'],
      [
        'of another candidate',
        whole.replace('"candidate": "1.7.0"', '"candidate": "1.6.9"'),
        'another commit or candidate',
      ],
      [
        'of another commit',
        whole.replace(/"sha": "."/, '"sha": "x').replace(/"sha": "[0-9a-f]{4}/, '"sha": "0000'),
        'another commit or candidate',
      ],
      ['of another head', whole.replace(/"head": "[0-9a-f]{4}/, '"head": "0000'), 'different commits'],
    ]
    for (const [what, text, why] of spoilt) {
      if (text === undefined) rmSync(path)
      else writeFileSync(path, text)
      const { outputs, code } = await report()
      expect([what, outputs['verdict'], code, outputs['reason']]).toEqual([
        what,
        'unknown',
        1,
        expect.stringContaining(why),
      ])
    }
  })

  test('a floor that cannot be fetched has a name of its own', async () => {
    const { report } = await both({ prepare: '[ "$SHAKEDOWN_VERSION" != 1.0.0 ]', retries: 'infra: 0' })
    const found = await report()
    expect(found.outputs).toMatchObject({ verdict: 'infra', passed: 'false' })
    expect(found.findings.map(({ code }) => code)).toEqual(['FLOOR_ARTIFACT_MISSING'])
  })

  test('only neighbours tell the first bad version', async () => {
    const { report } = await both({ run: '[ "$SHAKEDOWN_VERSION" != 1.0.0 ]' })
    const found = await report()
    expect(found.outputs).toMatchObject({ verdict: 'incompatible', 'first-bad': 'none', 'lowest-floor': '1.6.1' })
    expect(found.outputs['reason']).toContain('run what lies between')
  })

  test('outputs of the plan that GitHub dropped, and a plan that did not pass', async () => {
    const { plan, report } = await both({})
    for (const name of ['verdict', 'passed', 'matrix', 'count', 'candidate']) {
      const { [name]: _, ...rest } = plan.outputs
      const found = await report({}, rest)
      expect([name, found.outputs['verdict'], found.code]).toEqual([name, 'unknown', 1])
      expect(found.outputs['reason']).toContain(`no output ${name}`)
    }
    const broken = await report({}, { ...plan.outputs, verdict: 'broken-promise', passed: 'false' })
    expect([broken.outputs['verdict'], broken.code]).toEqual(['broken-promise', 1])
    const pretended = await report({}, { ...plan.outputs, matrix: '{"include":[]}', count: '0' })
    expect([pretended.outputs['verdict'], pretended.code]).toEqual(['unknown', 1])
    const first = { ...plan.outputs, verdict: 'vacuous', matrix: '{"include":[]}', count: '0' }
    expect((await report({}, first)).outputs).toMatchObject({ verdict: 'vacuous', passed: 'true' })
  })

  test('a quarantine: known failures are put up with, until they end or are gone', async () => {
    const entry = (more: string) =>
      `- { versions: 1.0.0, test: "*", reason: a leak, owner: ann, issue: "#7", expires: ${more} }\n`
    const failing = { run: '[ "$SHAKEDOWN_VERSION" != 1.0.0 ]', quarantine: 'known.yml' }
    const known = shopWith('version: 1\n', { 'known.yml': entry('2099-01-01') })
    const excused = await (await both(failing, known)).report({ quarantine: 'known.yml' })
    expect(excused.outputs).toMatchObject({ verdict: 'compatible', reason: '2 old versions: 1 quarantined, 1 pass' })
    expect(excused.findings).toEqual([])
    known.origin.git('update-ref', 'refs/heads/topic', known.head)
    known.origin.git('update-ref', 'refs/heads/main', `${known.head}~1`)
    const own = await (await both(failing, known)).report({ quarantine: 'known.yml' })
    expect(own.outputs['verdict']).toBe('compatible')
    expect(own.findings).toMatchObject([
      { code: 'gate-changed', severity: 'warning', message: expect.stringContaining('1.0.0 (#7, ann)') },
    ])
    known.origin.git('update-ref', 'refs/heads/main', known.head)
    const ended = shopWith('version: 1\n', { 'known.yml': entry('2020-01-01') })
    expect((await (await both(failing, ended)).report({ quarantine: 'known.yml' })).outputs).toMatchObject({
      verdict: 'incompatible',
    })
    const mended = await (await both({ quarantine: 'known.yml' }, known)).report({ quarantine: 'known.yml' })
    expect(mended.outputs).toMatchObject({ verdict: 'unknown', reason: expect.stringContaining('matches no failure') })
  })
})
