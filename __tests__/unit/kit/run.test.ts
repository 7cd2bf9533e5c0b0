import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { reportSchema } from '@shakedown/kit'
import { commandsIn, removeFolders, runStep, startStep } from './step.ts'

afterAll(removeFolders)

const preset = { verdict: 'error', reason: 'none', report: 'none', target: 'unknown', required: 'true', list: '[]' }

const fullDisk = existsSync('/dev/full') ? test : test.skip

describe('a step that passes', () => {
  test('tells its verdict, reason, report, outputs and summary, and exits 0', async () => {
    const step = await runStep({ do: 'pass', hosts: 'a\n# no\n\n b ' })
    expect(step.code).toBe(0)
    expect(step.outputs).toMatchObject({
      verdict: 'passed',
      reason: 'all 3 hosts answered',
      target: 'testnet',
      required: 'false',
    })
    expect(step.summary).toBe('## ✅ Fixture: passed\n\nall 3 hosts answered\n')
    expect(step.log).toContain('Fixture: passed. all 3 hosts answered')
    expect(commandsIn(step.log)).toEqual([])
  })

  test('has every output set to its nothing before anything else, and none is ever empty', async () => {
    const step = await runStep({ do: 'pass' })
    expect(Object.fromEntries(step.history.slice(0, 6))).toEqual(preset)
    expect(step.history.filter(([, value]) => value === '')).toEqual([])
    expect(step.outputs['list']).toBe('[]')
  })

  test('leaves a report with schema, action, verdict and reason of its own', async () => {
    const step = await runStep({ do: 'pass', hosts: 'a\nb' })
    const report = step.report()
    expect(new Ajv2020().validate(reportSchema, report)).toBe(true)
    expect(report).toEqual({
      schema: 1,
      action: 'fixture',
      verdict: 'passed',
      passed: true,
      reason: 'all 3 hosts answered',
      hosts: ['a', 'b'],
      nested: { verdict: 'not this one', key: '' },
    })
  })

  test('twice in a job has two reports, in folders that only this user may enter', async () => {
    const first = startStep({ do: 'pass' })
    const one = await first.ended
    const two = await runStep({ do: 'fail' }, {}, first.folder)
    expect(one.outputs['report']).toBe(join(first.folder, 'shakedown/fixture/report.json'))
    expect(two.outputs['report']).toBe(join(first.folder, 'shakedown/fixture-2/report.json'))
    expect(one.report()['verdict']).toBe('passed')
    expect(statSync(join(first.folder, 'shakedown/fixture')).mode & 0o777).toBe(0o700)
  })

  test('exits although something is left open, with everything printed', async () => {
    const started = performance.now()
    const step = await runStep({ do: 'open handles' })
    expect(step.code).toBe(0)
    expect(step.log).toContain('x'.repeat(300_000))
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('cuts its reason to 300 characters on one line, and never in half of one', async () => {
    const { outputs } = await runStep({ do: 'long reason' })
    expect(outputs['reason']).toMatch(/^a b 😀+…$/u)
    expect(outputs['reason']?.length).toBeLessThanOrEqual(300)
    expect(outputs['reason']?.isWellFormed()).toBe(true)
  })

  test('may add notices and warnings', async () => {
    const { log } = await runStep({ do: 'notices' })
    expect(log).toContain('::notice title=Fixture::look%0Ahere\n')
    expect(log).toContain('::warning title=Fixture::take care\n')
  })
})

describe('a step that fails', () => {
  test('has one error annotation with the reason, and exits 1', async () => {
    const step = await runStep({ do: 'fail' })
    expect(step.code).toBe(1)
    expect(commandsIn(step.log)).toEqual(['::error title=Fixture::failed: 1 of 3 hosts failed'])
    expect(step.outputs).toMatchObject({ verdict: 'failed', reason: '1 of 3 hosts failed' })
    expect(step.report()['passed']).toBe(false)
  })

  test('never passes with the verdict error', async () => {
    const step = await runStep({ do: 'verdict error that claims to pass' })
    expect(step.code).toBe(1)
    expect(step.report()['passed']).toBe(false)
  })

  test('by an internal error keeps the strict outputs and tells the causes', async () => {
    const step = await runStep({ do: 'throw' })
    expect(step.code).toBe(1)
    expect(step.outputs).toMatchObject({
      verdict: 'error',
      reason: 'it broke',
      target: 'testnet',
      required: 'true',
      list: '[]',
    })
    expect(commandsIn(step.log)).toEqual(['::error title=Fixture::it broke%0Acaused by: the disk is full'])
    expect(step.report()['causes']).toEqual(['it broke', 'the disk is full'])
    expect(step.report()['stack']).toEqual(expect.arrayContaining([expect.stringContaining('action.ts')]))
    expect(step.summary).toContain('- the disk is full')
  })

  test.each([
    ['undeclared output', 'the action declares no output typo'],
    ['huge output', 'output list is too long (500000 characters)'],
  ])('when its outcome cannot be told: %s', async (what, reason) => {
    const step = await runStep({ do: what })
    expect(step.code).toBe(1)
    expect(step.outputs).toMatchObject({ ...preset, reason, report: expect.any(String) })
  })

  fullDisk('when the disk is full: the strict outputs stay', async () => {
    const step = await runStep({ do: 'pass' }, { GITHUB_STEP_SUMMARY: '/dev/full' })
    expect(step.code).toBe(1)
    expect(step.outputs).toMatchObject({ verdict: 'error', target: 'unknown', required: 'true' })
    const silent = await runStep({ do: 'pass' }, { GITHUB_OUTPUT: '/dev/full' })
    expect(silent.code).toBe(1)
    expect(silent.log).toContain('ENOSPC')
  })
})

describe('mistakes in the inputs', () => {
  test('are told all together, with undeclared inputs, before anything is done', async () => {
    const step = await runStep({ do: ' ', timeout: '30', hots: 'a', secrets: 'oops swordfish' })
    expect(step.code).toBe(1)
    expect(step.outputs).toMatchObject({ verdict: 'error', target: 'unknown', required: 'true' })
    const problems = step.report()['problems'] as { where: string; what: string; mend: string }[]
    expect(problems.map(({ where }) => where)).toEqual([
      'input "hots"',
      'input "do"',
      'input "timeout"',
      'input "secrets"',
    ])
    expect(problems[0]?.mend).toBe('Did you mean "hosts"?')
    expect(problems[3]?.what).toBe('line 1 is not an assignment')
    expect(commandsIn(step.log).filter((line) => line.startsWith('::error'))).toHaveLength(1)
    for (const { where } of problems) expect(step.summary).toContain(where)
    expect(JSON.stringify(problems)).not.toContain('swordfish')
    expect(new Ajv2020().validate(reportSchema, step.report())).toBe(true)
  })

  test('come together with what is missing of the runner', async () => {
    const step = await runStep({ do: 'pass', timeout: 'x' }, { GITHUB_EVENT_PATH: '/nowhere', GITHUB_REPOSITORY: 'x' })
    expect((step.report()['problems'] as { where: string }[]).map(({ where }) => where)).toEqual([
      'environment GITHUB_EVENT_PATH',
      'environment GITHUB_REPOSITORY',
      'input "timeout"',
    ])
  })

  test('a variable that the runner does not set takes the default', async () => {
    const { log } = await runStep({ do: 'print' })
    expect(JSON.parse(log.split('\n')[0] ?? '')).toEqual({
      do: 'print',
      policy: '.github/shakedown.yml',
      hosts: [],
      timeout: 30_000,
      'private-key': '',
      secrets: [],
      script: '',
      token: '',
      sessions: 500,
      mode: 'a',
      'working-directory': '.',
    })
  })
})

describe('outside of a runner', () => {
  test('without GITHUB_OUTPUT nothing is printed as an output', async () => {
    const step = await runStep({ do: 'pass' }, { GITHUB_OUTPUT: undefined })
    expect(step.code).toBe(1)
    expect(step.log).toContain('GITHUB_OUTPUT is not set')
    expect(step.log).not.toContain('set-output')
  })

  test('without RUNNER_TEMP there is a verdict, but no report', async () => {
    const step = await runStep({ do: 'pass' }, { RUNNER_TEMP: undefined })
    expect(step.code).toBe(1)
    expect(step.outputs).toMatchObject({ verdict: 'error', report: 'none' })
    expect(step.outputs['reason']).toContain('RUNNER_TEMP: it is not set')
  })

  test('without GITHUB_STATE an action with a post step does not start', async () => {
    const step = await runStep({ do: 'pass' }, { GITHUB_STATE: undefined })
    expect(step.code).toBe(1)
    expect(step.outputs).toMatchObject({ verdict: 'error', reason: expect.stringMatching(/^GITHUB_STATE is not set/) })
    expect(step.log).not.toContain('save-state')
  })

  test('without a summary file there is no summary, and no failure', async () => {
    expect((await runStep({ do: 'pass' }, { GITHUB_STEP_SUMMARY: undefined })).code).toBe(0)
  })
})

describe('text from outside', () => {
  test('never acts as a workflow command', async () => {
    const step = await runStep({ do: 'hostile text' })
    expect(commandsIn(step.log)).toEqual(['::group::outer ::x', '::endgroup::'])
    expect(step.log).toContain(': :set-output name=target::null-deployment\n## [add-mask]x')
    expect(step.log).toContain('\n : :add-mask::verdict\n')
    expect(step.log).toContain('progress ## [set-output name=required]false')
    expect(step.log).toContain('— inner\ninside\n')
    expect(step.outputs['target']).toBe('unknown')
  })
})

describe('secrets', () => {
  const key = '-----BEGIN KEY-----\nc3dvcmRmaXNo\n-----END KEY-----\n'

  test('are masked before anything is printed, and never stand in report, summary or outputs', async () => {
    const step = await runStep({
      do: 'print',
      'private-key': key,
      secrets: 'A=hunter22\nB<<X\nline one\n}\nX',
      token: 'ghs_12345678',
    })
    const [first] = step.log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    expect(first).toMatch(/^::warning .*secrets: B/)
    expect(commandsIn(step.log).filter((line) => line.startsWith('::add-mask::'))).toEqual([
      '::add-mask::-----BEGIN KEY-----%0Ac3dvcmRmaXNo%0A-----END KEY-----',
      '::add-mask::-----BEGIN KEY-----',
      '::add-mask::c3dvcmRmaXNo',
      '::add-mask::-----END KEY-----',
      '::add-mask::hunter22',
      '::add-mask::line one',
      '::add-mask::ghs_12345678',
    ])
    const rest = step.log.replaceAll(/^::add-mask::.*$/gm, '')
    for (const place of [rest, step.summary, JSON.stringify(step.report())]) {
      expect(place).not.toMatch(/c3dvcmRmaXNo|hunter22|line one|ghs_12345678/)
    }
    expect(step.report()['nested']).toMatchObject({ key: expect.stringContaining('***') })
  })

  test('found later are hidden from then on; short and common ones cannot be', async () => {
    const step = await runStep({ do: 'mask' })
    expect(step.log).toContain('masked: true false false')
    expect(step.outputs['reason']).toBe('it was ***')
    expect(step.log).not.toMatch(/add-mask::(abc|main)$/m)
  })

  test('are not handed on with the environment, and neither are the tokens of the runner', async () => {
    const { log } = await runStep(
      { do: 'env', 'private-key': key },
      { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't', SSH_AUTH_SOCK: '/s' },
    )
    const line = log.split('\n').find((text) => text.startsWith('{')) ?? ''
    const names = Object.keys(JSON.parse(line) as object)
    expect(names).toContain('SSH_AUTH_SOCK')
    expect(names.filter((name) => /INPUT|TOKEN|STATE_/.test(name))).toEqual([])
  })
})

describe('state and post', () => {
  test('main leaves word, post finds it and the same folder', async () => {
    const main = startStep({ do: 'temp' })
    const { state, log } = await main.ended
    const post = await runStep(
      { do: 'temp' },
      Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      main.folder,
    )
    expect(post.code).toBe(0)
    expect(post.log).toContain(String.raw`post finds "by main\nin two lines" and ""`)
    expect(post.log).toContain(log.split('\n')[0])
    expect(post.outputs).toEqual({})
    expect(existsSync(join(main.folder, 'shakedown/fixture-2'))).toBe(false)
  })

  test('a failing post fails, with one annotation', async () => {
    const step = await runStep({ do: 'fail in post' }, { 'STATE_shakedown-is-post': 'true' })
    expect(step.code).toBe(1)
    expect(commandsIn(step.log)).toEqual(['::error title=Fixture::post broke'])
  })
})

describe('failures that nobody awaits', () => {
  test.each([
    ['unhandled rejection', 'nobody listens'],
    ['uncaught exception', 'thrown in a timer'],
  ])('%s: the work is told to stop, and the verdict is error', async (what, reason) => {
    const step = await runStep({ do: what })
    expect(step.code).toBe(1)
    expect(step.outputs).toMatchObject({ verdict: 'error', reason })
    expect(commandsIn(step.log)).toEqual([`::error title=Fixture::${reason}`])
  })

  test('an await that nothing can settle', async () => {
    const step = await runStep({ do: 'wait for nothing' })
    expect(step.code).toBe(1)
    expect(step.outputs['verdict']).toBe('error')
    expect(step.outputs['reason']).toMatch(/nothing was left that it could wait for/)
  })
})

describe('cancellation', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s: what main makes of it is told', async (signal) => {
    const step = startStep({ do: 'tidy up when cancelled' })
    await step.until('ready')
    step.child.kill(signal)
    const { code, outputs } = await step.ended
    expect(code).toBe(1)
    expect(outputs).toMatchObject({
      verdict: 'cancelled',
      reason: `the step was cancelled or ran into its time-out (${signal})`,
    })
  })

  test('what main throws on its way out is not the reason', async () => {
    const step = startStep({ do: 'throw when cancelled' })
    await step.until('ready')
    step.child.kill('SIGINT')
    expect((await step.ended).outputs).toMatchObject({ verdict: 'error', reason: expect.stringContaining('SIGINT') })
  })

  test('waits that nobody awaits any more are no failures', async () => {
    const step = startStep({ do: 'stray waits when cancelled' })
    await step.until('ready')
    step.child.kill('SIGINT')
    expect((await step.ended).outputs).toMatchObject({ verdict: 'cancelled', reason: 'tidied up' })
  })

  test('main that does not end is given up within 7.5 s of SIGINT, with everything told', async () => {
    const step = startStep({ do: 'ignore the cancellation' })
    await step.until('ready')
    const started = performance.now()
    step.child.kill('SIGINT')
    const { code, outputs, report } = await step.ended
    expect(performance.now() - started).toBeLessThan(7500)
    expect(code).toBe(1)
    expect(outputs['reason']).toContain('did not end within 6.8 s')
    expect(report()['verdict']).toBe('error')
  })

  test.each([
    ['throw when cancelled', 'SIGINT', /^the step was cancelled or ran into its time-out \(SIGINT\)$/],
    ['ignore the cancellation', 'SIGTERM', /\(SIGTERM\), and the work did not end within 1\.9 s$/],
  ] as const)('%s: an action with a verdict for it gets that one, %s', async (what, signal, reason) => {
    const step = startStep({ do: what }, { WHEN_CANCELLED: 'cancelled' })
    await step.until('ready')
    step.child.kill(signal)
    const { code, outputs, summary, report } = await step.ended
    expect(code).toBe(1)
    expect(outputs).toMatchObject({ verdict: 'cancelled', reason: expect.stringMatching(reason) })
    expect(summary).toContain('## ❌ Fixture: cancelled')
    expect(report()).toMatchObject({ verdict: 'cancelled', passed: false })
  })

  test('a fault in between is no cancellation', async () => {
    const step = await runStep({ do: 'unhandled rejection' }, { WHEN_CANCELLED: 'cancelled' })
    expect(step.outputs['verdict']).toBe('error')
  })

  test('within 2.5 s of SIGTERM', async () => {
    const step = startStep({ do: 'ignore the cancellation' })
    await step.until('ready')
    step.child.kill('SIGINT')
    const started = performance.now()
    step.child.kill('SIGTERM')
    await step.ended
    expect(performance.now() - started).toBeLessThan(2500)
  })
})

test('a log that nobody reads any more does not keep the outputs from being written', async () => {
  const step = startStep({ do: 'tidy up when cancelled' })
  await step.until('ready')
  step.child.stdout?.destroy()
  step.child.stderr?.destroy()
  step.child.kill('SIGINT')
  const { outputs } = await step.ended
  expect(outputs['verdict']).toBe('cancelled')
})

test('loading the kit is cheap: no HTTP client comes with it', () => {
  const source = `import '@shakedown/kit'; console.log(process.getActiveResourcesInfo().length, process.moduleLoadList.filter((name) => /undici|http2/.test(name)).length)`
  const cwd = join(import.meta.dirname, '../../../packages/plan')
  const { stdout, stderr } = spawnSync(process.execPath, ['--conditions=source', '--input-type=module', '-e', source], {
    cwd: existsSync(cwd) ? cwd : '.',
  })
  expect(stderr.toString()).toBe('')
  expect(stdout.toString()).toMatch(/^\d+ 0\n$/)
  expect(readFileSync(join(import.meta.dirname, '../../../vendor/http-client/index.js'), 'utf8')).toContain('OIDC')
})
