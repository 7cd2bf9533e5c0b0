// The gated cannot loosen the gate: whose policy, whose repository, whose files.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { classifier, events, policy } from './runner.ts'
import { codes, endAll, endScenes, scene } from './scene.ts'

afterEach(endScenes)
afterAll(endAll)

const file = '.github/shakedown.yml'
const loose = policy.replace('target: testnet', 'target: null').replace('default: testnet', 'default: null')

const workflow = (uses: string): string => `jobs:\n  x:\n    steps:\n      - uses: ${uses}\n`

describe('the policy is the target branch’s', () => {
  test('a pull request that loosens it is judged by the old one, and somebody has to look', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { [file]: loose, 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(found.outputs).toMatchObject({ target: 'testnet', required: 'true' })
    expect(codes(found)).toContain('gate-changed')
    expect(found.report.policy.where).toContain('main')
  })

  test('a pull request that only edits it needs no testnet for that alone', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { [file]: `# new\n${policy}` }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(codes(found)).toContain('gate-changed')
    expect(found.outputs).toMatchObject({ target: 'null-deployment' })
  })

  test('a pull request that tightens it is judged by the new one', async () => {
    const { commit, root, classify } = scene({}, loose)
    const head = commit('feature', { [file]: policy, 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(found.outputs).toMatchObject({ target: 'testnet' })
  })

  test('a pull request that breaks it needs the most demanding target', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { [file]: 'version: [', 'docs/guide.md': 'x' }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(found.outputs).toMatchObject({ target: 'testnet' })
    expect(codes(found)).toContain('head-policy-invalid')
  })

  test('the live tip counts, neither the merge base nor what the checkout remembers', async () => {
    const { commit, root, clone } = scene({}, loose)
    const head = commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const { dir } = clone(head)
    commit('main', { [file]: policy })
    const { outputs } = await classifier({ workspace: dir, event: events.pull({ head, baseSha: root }) })
    expect(outputs).toMatchObject({ target: 'testnet', 'changed-count': '1' })
  })

  test('files of the work tree are never read', async () => {
    const { commit, root, clone } = scene()
    const head = commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const { dir } = clone(head)
    writeFileSync(join(dir, file), loose)
    const { outputs } = await classifier({ workspace: dir, event: events.pull({ head, baseSha: root }) })
    expect(outputs).toMatchObject({ target: 'testnet' })
  })

  test('a protected branch is judged by what stood there before the push', async () => {
    const { commit, root, classify } = scene()
    const after = commit('main', { [file]: loose, 'pallets/coin/lib.rs': 'x' })
    const event = events.push({ before: root, after })
    const guarded = await classify({ at: after, event, env: { GITHUB_REF_PROTECTED: 'true' } })
    expect(guarded.outputs).toMatchObject({ target: 'testnet' })
    expect(guarded.report.policy.where).toContain('before the push')
  })

  test('an unprotected default branch is judged by the stricter of before and after', async () => {
    const { commit, root, classify } = scene()
    const after = commit('main', { [file]: loose, 'pallets/coin/lib.rs': 'x' })
    const found = await classify({ at: after, event: events.push({ before: root, after }) })
    expect(found.outputs).toMatchObject({ target: 'testnet' })
    expect(codes(found)).toContain('gate-changed')
  })

  test('without a policy there every change needs the testnet, and that is said', async () => {
    const { commit, root, classify } = scene({}, null)
    const head = commit('feature', { 'docs/guide.md': 'x', [file]: loose }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(found.outputs).toMatchObject({ target: 'testnet', 'policy-sha': 'none', fingerprint: 'none' })
    expect(codes(found)).toContain('no-policy')
  })

  test('an invalid one there is an error with every mistake; the outputs stay strict', async () => {
    const { commit, root, classify } = scene({}, 'version: 1\nruels: []\ndefault: tesnet\n')
    const head = commit('feature', { 'docs/guide.md': 'x' }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(found.code).toBe(1)
    expect(found.outputs).toMatchObject({ verdict: 'error', target: 'unknown', required: 'true', environment: 'none' })
    expect(found.log).toContain('ruels')
    expect(found.log).toContain('tesnet')
  })

  test('a symbolic link is no policy: what it points to is not guarded', async () => {
    const { commit, root, classify } = scene({ [file]: { mode: '120000', text: '../docs/guide.md' } }, null)
    const head = commit('feature', { 'docs/guide.md': 'x' }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(found.code).toBe(1)
    expect(found.log).toContain('symbolic link')
  })

  test.each(['../policy.yml', '/etc/passwd', 'a//b', './x.yml'])('policy: %s is refused', async (path) => {
    const { root, classify } = scene()
    const found = await classify({
      at: root,
      event: events.pull({ head: root, baseSha: root }),
      inputs: { policy: path },
    })
    expect(found.code).toBe(1)
    expect(found.log).toContain('is not a path inside the repository')
  })
})

describe('what the workflow chooses is not guarded', () => {
  test('inline rules', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const event = events.pull({ head, baseSha: root })
    const found = await classify({ at: head, event, inputs: { rules: loose } })
    expect(found.outputs).toMatchObject({ target: 'null-deployment', guarded: 'false' })
    expect(found.log).toContain('::notice')
    expect(found.outputs['policy-sha']).toMatch(/^[0-9a-f]{40}$/)
  })

  test('policy-ref, unless it names the target branch', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { [file]: loose, 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const event = events.pull({ head, baseSha: root })
    const own = await classify({ at: head, event, inputs: { 'policy-ref': 'feature' } })
    expect(own.outputs).toMatchObject({ guarded: 'false' })
    const main = await classify({ at: head, event, inputs: { 'policy-ref': 'main' } })
    expect(main.outputs).toMatchObject({ guarded: 'true', target: 'testnet' })
  })

  test('policy-ref that names the head, not even in a workflow of the target branch', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { [file]: loose, 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const event = events.pull({ head, baseSha: root, name: 'pull_request_target' })
    const bySha = await classify({ at: head, event, inputs: { 'policy-ref': head } })
    expect(bySha.outputs).toMatchObject({ guarded: 'false' })
    const env = { GITHUB_HEAD_REF: 'feature' }
    const byName = await classify({ at: head, event, env, inputs: { 'policy-ref': 'feature' } })
    expect(byName.outputs).toMatchObject({ guarded: 'false' })
    const other = await classify({ at: head, event, env, inputs: { 'policy-ref': root } })
    expect(other.outputs).toMatchObject({ guarded: 'true', target: 'testnet' })
  })

  test('the policy of an unprotected default branch, after a push to it', async () => {
    const { commit, root, classify } = scene()
    const loosened = commit('main', { [file]: loose })
    const after = commit('main', { 'pallets/coin/lib.rs': 'x' })
    const event = events.push({ before: loosened, after })
    expect((await classify({ at: after, event })).outputs).toMatchObject({ guarded: 'false' })
    const env = { GITHUB_REF_PROTECTED: 'true' }
    const guarded = await classify({ at: after, env, event: events.push({ before: root, after }) })
    expect(guarded.outputs).toMatchObject({ guarded: 'true', target: 'testnet' })
  })

  test('base and head of a workflow that was dispatched on another branch than the default one', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const event = events.other('workflow_dispatch', head)
    const inputs = { base: head, head }
    const own = await classify({ at: head, event: { ...event, ref: 'refs/heads/feature' }, inputs })
    expect(own.outputs).toMatchObject({ target: 'null-deployment', guarded: 'false' })
    const main = await classify({ at: head, event: { ...event, ref: 'refs/heads/main' }, inputs })
    expect(main.outputs).toMatchObject({ guarded: 'true' })
  })
})

describe('the workflow is part of the gate', () => {
  const other = workflow('actions/checkout@v4')

  test.each<[string, string, Record<string, string>, Record<string, string>]>([
    ['the running workflow', '.github/workflows/testnet.yml', {}, { '.github/workflows/testnet.yml': other }],
    [
      'a workflow that stops to use the suite',
      '.github/workflows/b.yml',
      { '.github/workflows/b.yml': workflow('acme/shakedown/actions/change-classifier@0123456789abcdef') },
      { '.github/workflows/b.yml': other },
    ],
    [
      'a workflow that begins to use the suite',
      '.github/workflows/b.yml',
      {},
      { '.github/workflows/b.yml': workflow("'acme/shakedown/actions/testnet-deployer@v1'") },
    ],
    [
      'a local action that uses the suite',
      'tools/gate/action.yml',
      { 'tools/gate/action.yml': `runs:\n  steps:\n    - { uses: "acme/shakedown@v1" }\n` },
      { 'tools/gate/action.yml': 'runs: {}' },
    ],
    [
      'a workflow that uses the suite through a local action',
      '.github/workflows/b.yml',
      {
        '.github/workflows/b.yml': workflow('./tools/gate'),
        'tools/gate/action.yaml': workflow('./actions/change-classifier'),
      },
      { '.github/workflows/b.yml': other },
    ],
    [
      'a workflow that calls a workflow that uses the suite',
      '.github/workflows/b.yml',
      {
        '.github/workflows/b.yml': 'jobs:\n  x:\n    uses: ./.github/workflows/c.yml\n',
        '.github/workflows/c.yml': workflow('$/actions/testnet-deployer'),
      },
      { '.github/workflows/b.yml': other },
    ],
  ])('%s', async (_what, guarded, before, after) => {
    const { commit, root, classify } = scene(before)
    const head = commit('feature', after, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(found.report.guardedPaths).toContain(guarded)
    expect(codes(found)).toContain('gate-changed')
  })

  test('other workflows are not', async () => {
    const text = policy.replace('"docs/**"]', '"docs/**", ".github/**"]')
    const { commit, root, classify } = scene({ '.github/workflows/b.yml': other }, text)
    const head = commit('feature', { '.github/workflows/b.yml': workflow('./tools/lint') }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(codes(found)).not.toContain('gate-changed')
    expect(found.outputs).toMatchObject({ target: 'null-deployment' })
  })
})

describe('forks', () => {
  test('pull_request_target reads objects only: nothing of the head is run or written', async () => {
    const { commit, root, clone } = scene()
    const text = '#!/bin/sh\ntouch PWNED\n'
    const head = commit(
      'fork',
      { '.gitattributes': '* filter=x\n', 'pallets/coin/lib.rs': 'x', hook: text },
      { onto: root },
    )
    const { dir } = clone(root, 1)
    mkdirSync(join(dir, '.git', 'hooks'), { recursive: true })
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change']) {
      writeFileSync(join(dir, '.git', 'hooks', hook), `#!/bin/sh\ntouch ${dir}/PWNED\n`)
      chmodSync(join(dir, '.git', 'hooks', hook), 0o755)
    }
    const event = { ...events.pull({ head, baseSha: root, name: 'pull_request_target' }), sha: root }
    const { outputs } = await classifier({ workspace: dir, event })
    expect(outputs).toMatchObject({ target: 'testnet', 'head-sha': head, guarded: 'true' })
    expect(existsSync(join(dir, 'PWNED'))).toBe(false)
    expect(existsSync(join(dir, 'hook'))).toBe(false)
  })

  test('a checkout of the fork does not make the fork’s main the trusted ref', async () => {
    const { commit, root, clone } = scene()
    const head = commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const evil = commit('evil', { [file]: loose }, { onto: root })
    const repository = clone(head)
    repository.git('update-ref', 'refs/remotes/origin/main', evil)
    repository.git('remote', 'set-url', 'origin', 'https://github.com/mallory/node')
    const found = await classifier({ workspace: repository.dir, event: events.pull({ head, baseSha: root }) })
    expect(found.code).toBe(1)
    expect(found.outputs).toMatchObject({ verdict: 'error', target: 'unknown', required: 'true' })
    expect(found.log).toContain('mallory/node, not acme/node')
  })
})
