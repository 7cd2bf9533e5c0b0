// A policy held against history, through the bundle.
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { lintSchema } from '@shakedown/plan'
import { events, policy } from './runner.ts'
import { endAll, endScenes, scene } from './scene.ts'

afterEach(endScenes)
afterAll(endAll)

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(lintSchema)

function history() {
  const project = scene()
  project.commit('main', { 'docs/guide.md': 'second\n' })
  project.commit('main', { 'pallets/coin/lib.rs': 'fn coin() { loop {} }\n' })
  const tip = project.commit('main', { 'src/main.rs': 'fn main() { loop {} }\n' })
  return { ...project, tip }
}

test('every commit of the trusted branch, with the rule that would have decided', async () => {
  const { classify, tip } = history()
  const found = await classify({ at: tip, event: events.other('schedule', tip), inputs: { mode: 'lint' } })
  expect(found.code).toBe(0)
  expect(found.outputs).toMatchObject({
    verdict: 'linted',
    target: 'unknown',
    required: 'true',
    'head-sha': tip,
    reason: '3 of 4 commits would have needed the testnet',
  })
  const { lint } = found.report as unknown as { lint: { commits: { verdict: object }[] } }
  expect(validate(lint) ? [] : validate.errors).toEqual([])
  expect(lint.commits.map(({ verdict }) => verdict)).toMatchObject([
    { target: 'testnet', rule: 'default', file: 'src/main.rs' },
    { target: 'testnet', rule: 'runtime', file: 'pallets/coin/lib.rs' },
    { target: 'null-deployment', rule: 'none' },
    { target: 'testnet', rule: 'runtime' },
  ])
  expect(found.summary).toContain('src/main.rs')
})

test('as many as are asked for', async () => {
  const { classify, tip } = history()
  const inputs = { mode: 'lint', 'lint-commits': '2' }
  const found = await classify({ at: tip, event: events.other('schedule', tip), inputs })
  expect(found.outputs).toMatchObject({ reason: '2 of 2 commits would have needed the testnet' })
})

test('a pull request that edits the policy sees both', async () => {
  const { classify, commit, tip } = history()
  const edited = policy.replace('rules:\n', 'rules:\n  - { name: entry, paths: ["src/**"], target: null }\n')
  const head = commit('feature', { '.github/shakedown.yml': edited }, { onto: tip })
  const found = await classify({ at: head, event: events.pull({ head, baseSha: tip }), inputs: { mode: 'lint' } })
  expect(found.outputs).toMatchObject({ verdict: 'linted', 'head-sha': tip })
  expect(found.outputs['reason']).toMatch(/^3 of 4 commits would have needed the testnet; .* 2 of 4 instead of 3$/)
})

describe('inputs of the other mode are refused', () => {
  test.each([
    [{ mode: 'lint', base: 'main' }, 'base'],
    [{ mode: 'lint', explain: 'full' }, 'explain'],
    [{ mode: 'lint', head: 'main' }, 'head'],
    [{ 'lint-commits': '7' }, 'lint-commits'],
    [{ mode: 'lint', 'lint-commits': '1001' }, 'lint-commits'],
  ])('%j', async (inputs, name) => {
    const { classify, root } = scene()
    const found = await classify({ at: root, event: events.other('schedule', root), inputs })
    expect(found.code).toBe(1)
    expect(found.outputs).toMatchObject({ verdict: 'error', required: 'true' })
    expect(found.log).toContain(`input "${name}"`)
  })
})
