// The root action by its bundle: what the classifier says, what the compatibility plan says, and both as one.
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { reportSchema } from '@shakedown/kit'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { reportProperties } from '../../../actions/plan/src/report-schema.ts'
import type { Entry } from '../../unit/git/repository.ts'
import { pulled, start, type Started } from '../compat/runner.ts'
import { filesOf, openShop, released, type Shop } from '../compat/shop.ts'
import { removeFolders } from '../step.ts'

const rules = 'rules: [{ name: docs, paths: ["docs/**"], target: null }]\n'
const compat = 'compat: { floor-file: package.json#backwardsCompatibleWith, select: floor+latest }\n'
const shops = new Map<string, Shop>()

beforeAll(() => {
  shops.set('promising', openShop(`version: 1\n${rules}${compat}`))
  shops.set('silent', openShop(`version: 1\n${rules}`))
})
afterAll(() => {
  for (const shop of shops.values()) shop.remove()
  removeFolders()
})

type Door = 'plan' | 'change-classifier' | 'backcompat-version-check'

/** A pull request against main, planned by one of the three doors. */
async function proposed(
  which: 'promising' | 'silent',
  changes: Record<string, Entry>,
  o: { action?: Door; inputs?: Record<string, string> } & Pick<Started, 'withoutChunks'> = {},
) {
  const shop = shops.get(which)
  if (shop === undefined) throw new Error('there is no shop')
  const head = shop.origin.commit('feature', changes, { onto: shop.head, message: 'Propose' })
  const { action = 'plan', inputs = {}, withoutChunks = false } = o
  const workspace = shop.clone(0, head).dir
  return await start({ workspace, event: pulled(head, shop.head), action, inputs, withoutChunks }).ended
}

const validate = new Ajv2020({ strict: false }).compile({
  ...reportSchema,
  properties: { ...reportSchema.properties, ...reportProperties },
  additionalProperties: false,
})

describe('a policy that promises something', () => {
  test('one step says what both actions say', async () => {
    const changes = { 'docs/guide.md': 'x' }
    const both = await proposed('promising', changes)
    const change = await proposed('promising', changes, { action: 'change-classifier' })
    const old = await proposed('promising', changes, { action: 'backcompat-version-check' })
    expect(both.outputs).toMatchObject({ verdict: 'null-deployment', target: 'null-deployment', required: 'false' })
    expect(both.outputs['compat-verdict']).toBe('promise-kept')
    expect(both.outputs['reason']).toBe(`${change.outputs['reason']}; old clients: ${old.outputs['reason']}`)
    const own = new Set(['report', 'reason', 'verdict'])
    for (const [name, value] of Object.entries(change.outputs)) {
      if (!own.has(name)) expect([name, both.outputs[name]]).toEqual([name, value])
    }
    const ofRuns = new Set(['report', 'lowest-floor', 'first-bad', 'junit', 'sarif'])
    for (const [name, value] of Object.entries(old.outputs)) {
      if (!ofRuns.has(name)) expect([name, both.outputs[`compat-${name}`]]).toEqual([name, value])
    }
    expect(existsSync(both.outputs['compat-sarif'] ?? '')).toBe(true)
    for (const { summary } of [change, old]) expect(both.summary).toContain(summary.trim())
    expect(validate(both.report) ? [] : validate.errors).toEqual([])
    expect(both.code).toBe(0)
  })

  test('a broken promise fails the step, whatever the change needs', async () => {
    const found = await proposed('promising', { ...filesOf('1.7.0', '1.6.0') })
    expect(found.outputs).toMatchObject({
      verdict: 'broken-promise',
      target: 'testnet',
      required: 'true',
      'compat-verdict': 'broken-promise',
      'compat-passed': 'false',
      'compat-required-bump': 'major',
    })
    expect(found.outputs['reason']).toMatch(/^the floor rises from 1\.0\.0 to 1\.6\.0 without a new major/)
    expect(found.code).toBe(1)
    expect(found.log).toMatch(/^::error title=Shakedown plan,file=package.json,line=4::FLOOR_RAISED_WITHOUT_MAJOR: /m)
    expect(validate(found.report) ? [] : validate.errors).toEqual([])
    const sarif = JSON.parse(readFileSync(found.outputs['compat-sarif'] ?? '', 'utf8')) as { version: string }
    expect(sarif.version).toBe('2.1.0')
  })

  test('a change of the promise itself is judged by both policies, and told by both halves', async () => {
    const own = `version: 1\n${rules}${compat.replace('floor+latest', 'all')}`
    const found = await proposed('promising', { '.github/shakedown.yml': own })
    expect(found.outputs['compat-count']).toBe(String(released.length))
    const { classification, compat: promise } = found.report as Record<string, { findings: { code: string }[] }>
    for (const half of [classification, promise]) {
      expect(half?.findings.map(({ code }) => code)).toContain('gate-changed')
    }
  })

  test('what only inputs can say is prefixed', async () => {
    const inputs = { 'compat-published': '[ "$SHAKEDOWN_CANDIDATE" = 1.7.0 ]', 'compat-matrix-factor': '256' }
    const found = await proposed('promising', { x: 'x' }, { inputs })
    expect(found.outputs).toMatchObject({ verdict: 'invalid', 'compat-verdict': 'invalid', 'compat-count': '1' })
    const codes = (found.report['compat'] as { findings: { code: string }[] }).findings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['CANDIDATE_IMAGE_EXISTS', 'WINDOW_TRUNCATED']))
  })

  test('a mistake that only the promise makes leaves the strict answer of the policy behind', async () => {
    const shop = shops.get('promising')
    const law = `version: 1\n${rules}compat: { floor: 1.0.0, window: 3 releases }\n`
    const wrong = shop?.origin.commit('main', { '.github/shakedown.yml': law })
    try {
      const found = await proposed('promising', { 'docs/guide.md': 'x' })
      expect(found.outputs).toMatchObject({ verdict: 'error', target: 'testnet', required: 'true' })
      expect(found.outputs).toMatchObject({ 'compat-verdict': 'error', 'compat-passed': 'false' })
      expect(found.code).toBe(1)
      expect(wrong).toBeDefined()
    } finally {
      shop?.origin.git('update-ref', 'refs/heads/main', shop.head)
    }
  })
})

describe('a policy that promises nothing', () => {
  test('is classified alone, without a look at old clients', async () => {
    const found = await proposed('silent', { 'docs/guide.md': 'x' }, { withoutChunks: true })
    expect(found.outputs).toMatchObject({
      verdict: 'null-deployment',
      target: 'null-deployment',
      'compat-verdict': 'none',
      'compat-passed': 'none',
      'compat-has-versions': 'false',
      'compat-matrix': '{"include":[]}',
      'compat-findings': '[]',
      'compat-sarif': 'none',
    })
    expect(found.report['compat']).toBeNull()
    expect(validate(found.report) ? [] : validate.errors).toEqual([])
    expect(found.summary).not.toContain('Backward compatibility')
    expect(found.code).toBe(0)
  })

  test('inputs about old clients are a mistake', async () => {
    const found = await proposed('silent', { x: 'x' }, { inputs: { 'compat-published': 'true' } })
    expect([found.outputs['verdict'], found.outputs['target'], found.code]).toEqual(['error', 'testnet', 1])
    expect(found.outputs['reason']).toContain('the policy has no key compat')
  })
})

test('the report of backcompat-version-check takes what this plan passes on', async () => {
  const shop = shops.get('promising')
  if (shop === undefined) throw new Error('there is no shop')
  const workspace = shop.clone().dir
  const plan = await start({ workspace, event: pulled(shop.head, shop.head), action: 'plan' }).ended
  const report = async (outputs: Record<string, string>) =>
    await start({
      workspace,
      event: pulled(shop.head, shop.head),
      inputs: { mode: 'report', plan: JSON.stringify(outputs) },
    }).ended
  // Nothing was run: both versions are missing, hence it has read both.
  const found = await report(plan.outputs)
  expect(found.outputs).toMatchObject({
    verdict: 'unknown',
    reason: expect.stringContaining('2 old versions: 2 missing'),
  })
  const none = await report({ ...plan.outputs, 'compat-verdict': 'none' })
  expect([none.outputs['verdict'], none.code]).toEqual(['unknown', 1])
  const { 'compat-matrix': _, ...dropped } = plan.outputs
  expect((await report(dropped)).outputs['reason']).toContain('no output compat-matrix')
})
