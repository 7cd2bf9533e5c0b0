// examples/testnet-gate.yml with a policy that promises something to old clients: the plan, in its first job, judges both.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rehearseWorkflow, startLocalGitHub } from '@shakedown/rehearsal'
import type { LocalGitHub, RehearsedRun } from '@shakedown/rehearsal'
import type { Entry } from '../../unit/git/repository.ts'
import { filesOf, openShop, type Shop } from '../compat/shop.ts'
import { removeFolders } from '../step.ts'
import { root } from './scene.ts'
import { suiteFolder } from './suite.ts'

const policy = `version: 1
rules: [{ name: docs, paths: ["docs/**"], target: null }]
compat: { floor-file: package.json#backwardsCompatibleWith }
`
let shop: Shop
let github: LocalGitHub

beforeAll(async () => {
  shop = openShop(policy)
  github = await startLocalGitHub({ repository: 'acme/shop', gitDir: join(shop.origin.dir, '.git') })
  github.environment('null-deployment', {})
})
afterAll(async () => {
  expect(github.violations).toEqual([])
  await github.stop()
  shop.remove()
  removeFolders()
})

async function proposed(head: string, files: Record<string, Entry>): Promise<RehearsedRun> {
  shop.origin.commit(head, files, { onto: shop.head })
  const { number } = await github.openPull({ head, base: 'main', title: head, author: 'bob' })
  return await rehearseWorkflow({
    file: '.github/workflows/testnet-gate.yml',
    text: readFileSync(join(root, 'examples/testnet-gate.yml'), 'utf8'),
    github,
    actor: 'bob',
    suite: suiteFolder(),
    event: { name: 'pull_request', pull: number, action: 'opened' },
    // As on GitHub after persist-credentials: false, nothing more can be fetched into the partial clone.
    visibility: 'private',
    signal: new AbortController().signal,
  })
}

const results = ({ jobs }: RehearsedRun) => Object.values(jobs).map(({ id, result }) => `${id} ${result}`)

test('documentation keeps the promise, and passes', async () => {
  const run = await proposed('guide', { 'docs/guide.md': 'x' })
  expect(results(run)).toEqual(['classify success', 'testnet success', 'shakedown success'])
  const summary = run.jobs['classify']?.summaries.join('') ?? ''
  expect(summary).toContain('Change classifier: null-deployment')
  expect(summary).toContain('Backward compatibility: promise-kept')
})

test('a quietly raised floor is red before anything is deployed, and the check says why', async () => {
  const run = await proposed('raise', { ...filesOf('1.7.0', '1.6.0') })
  expect(results(run)).toEqual(['classify failure', 'testnet skipped', 'shakedown failure'])
  const messages = run.jobs['shakedown']?.annotations.map(({ message }) => message).join('\n')
  expect(messages).toContain('the floor rises from 1.0.0 to 1.6.0 without a new major')
  expect(github.requiredCheckPasses(run.run?.headSha ?? '', 'shakedown')).toBe(false)
})
