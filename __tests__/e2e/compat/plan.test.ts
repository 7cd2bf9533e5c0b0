// The plan of a change, by the bundle: clones of every depth, the policy's law, what is told and where.
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { reportSchema } from '@shakedown/kit'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { reportProperties } from '../../../actions/backcompat-version-check/src/report-schema.ts'
import { cloneOf, type Entry, type Repository } from '../../unit/git/repository.ts'
import { removeFolders } from '../step.ts'
import { check, dispatched, pulled, type Finished } from './runner.ts'
import { filesOf, openShop, released, type Shop } from './shop.ts'

const law = `version: 1
compat: { floor-file: package.json#backwardsCompatibleWith, select: floor+latest }
`
let shop: Shop
const clones: Repository[] = []

beforeAll(() => {
  shop = openShop(law)
})
afterEach(() => clones.splice(0).forEach((clone) => clone.remove()))
afterAll(() => {
  shop.remove()
  removeFolders()
})

function clone(commit: string, depth = 0): string {
  const made = cloneOf(shop.origin, commit, depth)
  clones.push(made)
  return made.dir
}

/** A pull request against main, which stands at the candidate. */
async function proposed(
  changes: Record<string, Entry>,
  inputs: Record<string, string> = {},
  depth = 0,
): Promise<Finished> {
  const head = shop.origin.commit('feature', changes, { onto: shop.head })
  const workspace = clone(head, depth)
  return await check({ workspace, event: pulled(head, shop.head), inputs })
}

const codes = ({ findings }: Finished) => findings.map(({ code }) => code)

const validate = new Ajv2020({ strict: false }).compile({
  ...reportSchema,
  properties: { ...reportSchema.properties, ...reportProperties },
  additionalProperties: false,
})

describe('clones', () => {
  test.each([
    ['whole, with tags', 0, true],
    ['whole, without tags', 0, false],
    ['of one commit', 1, false],
    ['of five commits', 5, false],
  ])('%s: the same answer', async (_, depth, withTags) => {
    const workspace = clone(shop.head, depth)
    if (withTags) clones.at(-1)?.git('fetch', '--quiet', '--tags', 'origin')
    const { outputs, code } = await check({ workspace, event: dispatched(shop.head) })
    const { include } = JSON.parse(outputs['matrix'] ?? '') as { include: { version: string; sha: string }[] }
    expect(include.map(({ version }) => version)).toEqual(['1.6.1', '1.0.0'])
    expect(include.at(-1)?.sha).toBe(shop.origin.git('rev-parse', 'v1.0.0^{commit}'))
    expect([outputs['verdict'], outputs['previous-floor'], code]).toEqual(['promise-kept', '1.0.0', 0])
  })

  test('no tags, and nobody to ask, is unknown', async () => {
    const workspace = clone(shop.head, 1)
    clones.at(-1)?.git('remote', 'set-url', 'origin', 'file:///nonexistent/shop.git')
    clones.at(-1)?.git('update-ref', 'refs/remotes/origin/main', shop.head)
    const found = await check({ workspace, event: dispatched(shop.head) })
    expect([found.outputs['verdict'], found.outputs['passed'], found.code]).toEqual(['unknown', 'false', 1])
    expect(codes(found)).toContain('TAGS_UNKNOWN')
    expect(found.outputs).toMatchObject({ matrix: '{"include":[]}', 'has-versions': 'false' })
  })
})

describe('pull requests', () => {
  test('a raise inside the major is broken, at the line that declares it', async () => {
    const found = await proposed(filesOf('1.7.0', '1.6.0'))
    expect(found.outputs).toMatchObject({
      verdict: 'broken-promise',
      'floor-change': 'raised-without-major',
      'required-bump': 'major',
      'previous-floor': '1.0.0',
    })
    expect(found.code).toBe(1)
    expect(found.log).toMatch(
      /^::error title=Backward compatibility,file=package.json,line=4::FLOOR_RAISED_WITHOUT_MAJOR: /m,
    )
    expect(codes(found)).toEqual(['FLOOR_RAISED_WITHOUT_MAJOR', 'FLOOR_RETROACTIVE'])
  })

  test('$(commit) is refused, and nothing of it is run', async () => {
    const manifest = '{ "version": "1.7.0", "backwardsCompatibleWith": "$(touch pwned)" }'
    const found = await proposed({ 'package.json': manifest })
    expect([found.outputs['verdict'], codes(found)]).toEqual(['invalid', ['FLOOR_IS_FORMULA']])
    expect(found.outputs['reason']).toContain('auto-major')
  })

  test('the declaration is gone', async () => {
    const found = await proposed({ 'package.json': '{ "version": "1.7.0" }' })
    expect([found.outputs['verdict'], found.outputs['floor-change']]).toEqual(['broken-promise', 'removed'])
  })

  test('a new major gives old clients up, and there is nothing to run', async () => {
    const found = await proposed(filesOf('2.0.0', '2.0.0'))
    expect(found.outputs).toMatchObject({
      verdict: 'vacuous',
      passed: 'true',
      'floor-change': 'raised-major',
      matrix: '{"include":[]}',
      'has-versions': 'false',
    })
    expect(found.code).toBe(0)
  })

  test('the version to come, named before it is there', async () => {
    const found = await proposed(filesOf('1.6.1', '2.0.0'))
    expect(found.outputs).toMatchObject({ verdict: 'pending-break', passed: 'true', 'required-bump': 'major' })
  })

  test('what the policy says, a workflow may not', async () => {
    const found = await proposed({}, { floor: '1.6.0' })
    expect([found.outputs['verdict'], found.code]).toEqual(['error', 1])
    expect((await proposed({}, { select: 'latest' })).outputs['reason']).toContain('compat.select says')
  })

  test('the law is the target branch’s: a pull request cannot allow itself a break', async () => {
    const own = law.replace(' }', ', allow-patch-break: true, acknowledgements: acks.yml }')
    const acks = '- { floor: 1.6.0, reason: convenience, by: mallory, until: 2099-01-01 }\n'
    const found = await proposed({ ...filesOf('1.7.0', '1.6.0'), '.github/shakedown.yml': own, 'acks.yml': acks })
    expect(found.outputs['verdict']).toBe('broken-promise')
  })

  test('allowed by the policy, acknowledged by the change', async () => {
    const acks = '# owned up to\n- { floor: 1.6.0, reason: a leak, by: ann, until: 2099-01-01 }\n'
    const inputs = { 'allow-patch-break': 'true', acknowledgements: 'acks.yml' }
    const found = await proposed({ ...filesOf('1.7.0', '1.6.0'), 'acks.yml': acks }, inputs)
    expect(found.outputs).toMatchObject({ verdict: 'promise-kept', 'required-bump': 'major' })
    const entry = found.findings.find(({ code }) => code === 'FLOOR_RAISED_WITHOUT_MAJOR')
    expect([entry?.severity, entry?.message]).toEqual(['warning', expect.stringContaining('Acknowledged by ann')])
    const none = await proposed(filesOf('1.7.0', '1.6.0'), inputs)
    expect([none.outputs['verdict'], codes(none)]).toEqual([
      'broken-promise',
      expect.arrayContaining(['ACKNOWLEDGEMENT_MISSING']),
    ])
    const spoilt = await proposed({ ...filesOf('1.7.0', '1.6.0'), 'acks.yml': '- { floor: 1.6.0 }\n' }, inputs)
    expect([spoilt.outputs['verdict'], spoilt.code]).toEqual(['error', 1])
  })

  test('a shallow pull request is judged like a whole one', async () => {
    const found = await proposed(filesOf('1.7.0', '1.6.0'), {}, 1)
    expect(found.outputs).toMatchObject({ verdict: 'broken-promise', 'previous-floor': '1.0.0' })
  })
})

test('hostile tags are nobody’s releases and nobody’s commands', async () => {
  const hostile = ['v1.6.2$(touch${IFS}pwned)', 'v1.6.2;id', "v1.6.2'", 'v1.6.2|x', 'v9.9', 'v`id`', 'other-9.9.9']
  for (const tag of hostile) shop.origin.git('update-ref', `refs/tags/${tag}`, shop.head)
  try {
    const found = await check({ workspace: clone(shop.head), event: dispatched(shop.head) })
    expect(found.outputs['verdict']).toBe('promise-kept')
    expect(found.report['tags']).toMatchObject({ releases: released.length, others: 1 })
    expect((found.report['tags'] as { unreadable: string[] }).unreadable.toSorted()).toEqual(
      hostile.filter((tag) => tag.startsWith('v')).toSorted(),
    )
    expect(found.outputs['matrix']).not.toContain('$')
  } finally {
    for (const tag of hostile) shop.origin.git('update-ref', '-d', `refs/tags/${tag}`)
  }
})

describe('what is told', () => {
  test('the summary draws the window', async () => {
    const found = await check({ workspace: clone(shop.head), event: dispatched(shop.head) })
    expect(found.summary).toContain('◆ 1.0.0 ── ○ 14 not run ── ● 1.6.1 ══▶ 1.7.0')
  })

  test('the report keeps to its schema, and SARIF names rule and line', async () => {
    const found = await proposed(filesOf('1.7.0', '1.6.0'))
    expect(validate(found.report) ? [] : validate.errors).toEqual([])
    const sarif = JSON.parse(readFileSync(found.outputs['sarif'] ?? '', 'utf8')) as {
      version: string
      runs: { results: { ruleId: string; level: string; locations: unknown[] }[] }[]
    }
    expect(sarif.version).toBe('2.1.0')
    expect(sarif.runs[0]?.results[0]).toMatchObject({
      ruleId: 'FLOOR_RAISED_WITHOUT_MAJOR',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'package.json' }, region: { startLine: 4 } } }],
    })
  })

  test('a cap tells what it leaves out', async () => {
    const found = await check({
      workspace: clone(shop.head),
      event: dispatched(shop.head),
      inputs: { 'max-versions': '1' },
    })
    expect(found.findings.find(({ code }) => code === 'WINDOW_TRUNCATED')?.message).toBe(
      '1 of 2 versions are run; left out: 1.6.1',
    )
    expect(found.outputs['matrix']).toContain('"1.0.0"')
  })

  test('a published candidate, by the user’s own word', async () => {
    const ask = (published: string) =>
      check({ workspace: clone(shop.head), event: dispatched(shop.head), inputs: { published } })
    expect((await ask('[ "$SHAKEDOWN_CANDIDATE" = 1.7.0 ]')).outputs['verdict']).toBe('invalid')
    expect((await ask('exit 1')).outputs['verdict']).toBe('promise-kept')
    expect((await ask('exit 2')).outputs['verdict']).toBe('error')
  })

  test('deployed without a token is unknown, not nothing', async () => {
    const plainShop = openShop('version: 1\n')
    try {
      const workspace = plainShop.clone().dir
      const inputs = { select: 'deployed', environments: 'production' }
      const found = await check({ workspace, event: dispatched(plainShop.head), inputs })
      expect([found.outputs['verdict'], codes(found)]).toEqual(['unknown', ['DEPLOYED_UNKNOWN']])
      const named = await check({ workspace, event: dispatched(plainShop.head), inputs: { select: '1.9.9' } })
      expect([named.outputs['verdict'], codes(named)]).toEqual(['invalid', ['SELECTION_UNKNOWN_VERSION']])
    } finally {
      plainShop.remove()
    }
  })
})
