// A pull request that edits what the policy says of old clients is judged by both policies, and the stricter wins.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Entry } from '../../unit/git/repository.ts'
import { removeFolders } from '../step.ts'
import { check, pulled, type Finished } from './runner.ts'
import { filesOf, openShop, released, type Shop } from './shop.ts'

const policyFile = '.github/shakedown.yml'
const law = (compat: string, rest = '') => `version: 1\n${rest}compat: { ${compat} }\n`
const trusted = law('floor-file: package.json#backwardsCompatibleWith, select: floor+latest')

let shop: Shop

beforeAll(() => {
  shop = openShop(trusted)
})
afterAll(() => {
  shop.remove()
  removeFolders()
})

async function proposed(changes: Record<string, Entry>, o: { onto?: string; depth?: number } = {}): Promise<Finished> {
  const head = shop.origin.commit('feature', changes, { onto: o.onto ?? shop.head })
  const workspace = shop.clone(o.depth ?? 0, head).dir
  return await check({ workspace, event: pulled(head, shop.origin.git('rev-parse', 'main')) })
}

function versionsOf({ outputs }: Finished): string[] {
  const { include } = JSON.parse(outputs['matrix'] ?? '') as { include: { version: string }[] }
  return include.map(({ version }) => version)
}

const told = ({ findings }: Finished, code: string) => findings.find((finding) => finding.code === code)

test('a pull request cannot run fewer versions than the policy asks for', async () => {
  const found = await proposed({ [policyFile]: law('select: latest, max-versions: 1') })
  expect(found.outputs).toMatchObject({ verdict: 'promise-kept', passed: 'true' })
  expect(versionsOf(found)).toEqual(['1.6.1', '1.0.0'])
  expect(told(found, 'gate-changed')).toMatchObject({
    severity: 'warning',
    file: policyFile,
    message:
      'the change edits compat of the policy (floor-file, select, max-versions); it needs the approval of somebody with the permission maintain',
  })
  expect(found.log).toMatch(/^::warning .*gate-changed: the change edits compat/m)
})

test('more versions are run at once', async () => {
  const found = await proposed({ [policyFile]: law('select: all') })
  expect(versionsOf(found)).toEqual(released.toReversed())
})

test.each([
  ['whole', 0],
  ['shallow', 1],
])('it cannot allow itself a break, in a %s clone', async (_, depth) => {
  const acks = '- { floor: 1.6.0, reason: convenience, by: mallory, until: 2099-01-01 }\n'
  const own = trusted.replace(' }', ', allow-patch-break: true, acknowledgements: acks.yml }')
  const found = await proposed({ ...filesOf('1.7.0', '1.6.0'), [policyFile]: own, 'acks.yml': acks }, { depth })
  expect(found.outputs).toMatchObject({ verdict: 'broken-promise', passed: 'false' })
  expect(told(found, 'gate-changed')?.message).toContain('(allow-patch-break, acknowledgements)')
})

test('a stricter policy counts already', async () => {
  const found = await proposed({ [policyFile]: law('floor: 1.0.3') })
  expect([found.outputs['verdict'], found.code]).toEqual(['invalid', 1])
  expect(found.outputs['reason']).toBe(
    'by the policy at the head: the floor 1.0.3 was never released; the next one that was is 1.1.0',
  )
  expect(found.outputs['effective-floor']).toBe('1.0.0')
  expect(told(found, 'FLOOR_NOT_RELEASED')?.message).toMatch(/^by the policy at the head: /)
})

test('one that nobody can read is none', async () => {
  const spoilt = await proposed({ [policyFile]: 'version: 1\ncompat: { selct: all }\n' })
  expect([spoilt.outputs['verdict'], spoilt.code]).toEqual(['invalid', 1])
  expect(told(spoilt, 'head-policy-invalid')?.message).toContain('selct')
  const impossible = await proposed({ [policyFile]: law('tag-pattern: "no version"') })
  expect(impossible.outputs['verdict']).toBe('invalid')
  expect(told(impossible, 'head-policy-invalid')?.message).toContain('{version}')
})

test('taken out, the policy counts that was there', async () => {
  for (const changes of [{ [policyFile]: 'version: 1\n' }, { [policyFile]: null }]) {
    const found = await proposed({ ...filesOf('1.7.0', '1.6.0'), ...changes })
    expect(found.outputs['verdict']).toBe('broken-promise')
    expect(told(found, 'gate-changed')?.message).toContain('takes compat out of the policy')
  }
})

test('what else the policy says is not about old clients', async () => {
  const found = await proposed({ [policyFile]: `${trusted}areas: { docs: ["docs/**"] }\n` })
  expect(found.outputs['verdict']).toBe('promise-kept')
  expect(told(found, 'gate-changed')).toBeUndefined()
})

test.each([
  ['whole', 0],
  ['shallow', 1],
])('a branch that is only behind edits nothing: a %s clone', async (_, depth) => {
  const ahead = shop.origin.commit('main', { [policyFile]: law('select: all') })
  try {
    const found = await proposed({ 'notes.md': 'x' }, { onto: shop.head, depth })
    expect(versionsOf(found)).toEqual(released.toReversed())
    expect(told(found, 'gate-changed')).toBeUndefined()
    expect(shop.origin.git('rev-parse', 'main')).toBe(ahead)
  } finally {
    shop.origin.git('update-ref', 'refs/heads/main', shop.head)
  }
})
