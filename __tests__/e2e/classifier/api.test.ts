// With GitHub's API, played on this machine: labels, no checkout, limits of the lists, missing permissions.
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { startLocalGitHub, type LocalGitHub } from '../../../packages/rehearsal/src/github/index.ts'
import type { Entry } from '../../unit/git/repository.ts'
import { classifier, events, policy, zero, type Finished } from './runner.ts'
import { codes, emptyFolder, endAll, endScenes, scene, type Scene } from './scene.ts'

const labelled = `${policy}labels: { require: ["testnet: required"] }\n`
const read = { contents: 'read', 'pull-requests': 'read' } as const

let github: LocalGitHub
let project: Scene
beforeEach(async () => await begin())
afterEach(async () => {
  await github.stop()
  endScenes()
})
afterAll(endAll)

async function begin(files: Record<string, Entry> = {}, text: string | null = labelled): Promise<void> {
  project = scene(files, text)
  github = await startLocalGitHub({ repository: 'acme/node', gitDir: `${project.origin.dir}/.git` })
}

async function pull(files: Record<string, Entry>, labels: readonly string[] = []) {
  const head = project.commit('feature', files, { onto: project.root })
  const opened = await github.openPull({ head: 'feature', base: 'main', title: 'x', author: 'bob', labels })
  const event = events.pull({ head, baseSha: project.root, labels, number: opened.number })
  return { head, number: opened.number, event }
}

/** With a token, in a clone of `at` or, by default, without any checkout. */
async function ask(
  event: { name: string; payload: unknown; sha?: string },
  o: { at?: string; token?: string; inputs?: Record<string, string> } = {},
) {
  const workspace = o.at === undefined ? emptyFolder() : project.clone(o.at, 1).dir
  const inputs = { token: o.token ?? github.token(read), ...o.inputs }
  return await classifier({ workspace, event, inputs, apiUrl: github.apiUrl })
}

function operations(): string[] {
  return github.requests.map(({ path }) => path.replace(/^.*\/repos\/acme\/node\/?/, '').replace(/\?.*$/, ''))
}

describe('labels', () => {
  test('one that was added after the event counts', async () => {
    const { head, number, event } = await pull({ 'docs/guide.md': 'x' })
    github.setLabels(number, ['testnet: required'])
    const found = await ask(event, { at: head })
    expect(found.outputs).toMatchObject({ target: 'testnet', confidence: 'override' })
    expect(codes(found)).toContain('label-requires')
  })

  test('one that was taken off since does not', async () => {
    const { head, number, event } = await pull({ 'docs/guide.md': 'x' }, ['testnet: required'])
    github.setLabels(number, [])
    expect((await ask(event, { at: head })).outputs).toMatchObject({ target: 'null-deployment' })
  })

  test('without a token those of the event raise, and that is said', async () => {
    const { head, event } = await pull({ 'docs/guide.md': 'x' }, ['testnet: required'])
    const found = await ask(event, { at: head, token: '' })
    expect(found.outputs).toMatchObject({ target: 'testnet', confidence: 'override' })
    expect(codes(found)).toContain('labels-unread')
  })

  test('without pull-requests: read likewise', async () => {
    const { head, event } = await pull({ 'docs/guide.md': 'x' })
    const found = await ask(event, { at: head, token: github.token({ contents: 'read' }) })
    expect(found.outputs).toMatchObject({ target: 'null-deployment' })
    expect(codes(found)).toContain('labels-unread')
    expect(found.code).toBe(0)
  })

  test('of the pull request that a merge group names', async () => {
    const { head, number } = await pull({ 'docs/guide.md': 'x' }, ['testnet: required'])
    const found = await ask(events.group({ base: project.root, head, number }), { at: head })
    expect(found.outputs).toMatchObject({ target: 'testnet', confidence: 'override' })
  })

  test('a policy without labels asks nobody', async () => {
    await github.stop()
    await begin({}, policy)
    const { head, event } = await pull({ 'docs/guide.md': 'x' })
    expect((await ask(event, { at: head })).outputs).toMatchObject({ target: 'null-deployment' })
    expect(github.requests.filter(({ path }) => path.includes('/pulls'))).toEqual([])
  })
})

describe('shallow clones', () => {
  test('one request tells the merge base; nothing is deepened', async () => {
    await github.stop()
    await begin({}, policy)
    for (let n = 0; n < 3; n++) project.commit('main', { 'src/main.rs': `${n}` })
    const { head, event } = await pull({ 'docs/guide.md': 'x' })
    const found = await ask(event, { at: head })
    expect(found.outputs).toMatchObject({ target: 'null-deployment', 'base-sha': project.root, 'changed-count': '1' })
    expect(operations().filter((path) => path.startsWith('compare/'))).toHaveLength(1)
  })
})

describe('without a checkout', () => {
  test('a pull request, its policy and its guarded files', async () => {
    const { head, event } = await pull({ 'docs/guide.md': 'x' })
    const found = await ask(event)
    expect(found.outputs).toMatchObject({
      target: 'null-deployment',
      'head-sha': head,
      'base-sha': project.root,
      guarded: 'true',
    })
    expect(found.outputs['fingerprint']).toMatch(/^[0-9a-f]{64}$/)
    expect(found.report).toMatchObject({
      policy: { via: 'api', origin: 'file' },
      diff: { source: 'api', complete: true },
    })
  })

  test('the same answer and the same fingerprint as from git', async () => {
    const { head, event } = await pull({ 'pallets/coin/lib.rs': 'x', 'docs/guide.md': null, 'docs/new.md': 'guide\n' })
    const [api, git] = [await ask(event), await ask(event, { at: head })]
    for (const name of ['target', 'fingerprint', 'policy-sha', 'base-sha', 'head-sha', 'areas']) {
      expect([name, api.outputs[name]]).toEqual([name, git.outputs[name]])
    }
  })

  test('a rename out of a pallet', async () => {
    const { event } = await pull({ 'pallets/coin/lib.rs': null, 'docs/coin.rs': 'fn coin() {}\n' })
    expect((await ask(event)).outputs).toMatchObject({ target: 'testnet', 'changed-count': '1' })
  })

  test('a policy that the change loosens', async () => {
    const { event } = await pull({
      '.github/shakedown.yml': policy.replaceAll('testnet', 'null'),
      'pallets/coin/lib.rs': 'x',
    })
    const found = await ask(event)
    expect(found.outputs).toMatchObject({ target: 'testnet' })
    expect(codes(found)).toContain('gate-changed')
  })

  test('a link among the documents leads anywhere; a comparison does not tell it from a file', async () => {
    const { head, event } = await pull({
      'docs/guide.md': 'x',
      'docs/core.md': { mode: '120000', text: '../src/main.rs' },
    })
    for (const o of [{}, { at: head }]) {
      const found = await ask(event, o)
      expect(found.outputs).toMatchObject({ target: 'testnet', 'changed-count': '2' })
      expect(found.report.files).toMatchObject([{ rule: 'integrity' }, { rule: 'documentation' }])
    }
  })

  test('a submodule among the documents', async () => {
    const { event } = await pull({ 'docs/book': { submodule: 'd'.repeat(40) } })
    expect((await ask(event)).outputs).toMatchObject({ target: 'testnet', confidence: 'policy' })
  })

  test('a head whose tree GitHub does not list whole', async () => {
    const { event } = await pull({ 'docs/guide.md': 'x' })
    github.fault({ kind: 'truncate', items: 3 }, { path: /\/git\/trees\//, times: 9 })
    expectTruncated(await ask(event))
  })

  test('a policy that is a link, which GitHub would follow', async () => {
    await github.stop()
    await begin(
      { '.github/shakedown.yml': { mode: '120000', text: '../docs/policy.yml' }, 'docs/policy.yml': policy },
      null,
    )
    const { event } = await pull({ 'docs/guide.md': 'x' })
    const found = await ask(event)
    expect(found.code).toBe(1)
    expect(found.outputs).toMatchObject({ verdict: 'error', required: 'true' })
    expect(found.log).toContain('symbolic link')
  })

  test('300 files and more come from the pull request’s own list', async () => {
    const { event } = await pull(many(450))
    expect((await ask(event)).outputs).toMatchObject({
      target: 'testnet',
      confidence: 'policy',
      'changed-count': '450',
    })
  })

  test('from 3,000 files on the list is not taken for the whole', async () => {
    const { event } = await pull(many(3473))
    const found = await ask(event)
    expectTruncated(found)
    expect(found.code).toBe(0)
  }, 60_000)

  test('a push of 300 files and more has no other list', async () => {
    const after = project.commit('main', documents(300))
    expectTruncated(await ask(events.push({ before: project.root, after })))
  })

  test('a push, a new branch and a merge group of a few files', async () => {
    const after = project.commit('feature', { 'docs/a.md': 'x' }, { onto: project.root })
    const push = await ask(events.push({ before: project.root, after, branch: 'feature' }))
    expect(push.outputs).toMatchObject({ target: 'null-deployment', 'changed-count': '1' })
    const fresh = await ask(events.push({ before: zero, after, branch: 'feature' }))
    expect(fresh.outputs).toMatchObject({ target: 'null-deployment', 'changed-count': '1' })
    const group = await ask(events.group({ base: project.root, head: after }))
    expect(group.outputs).toMatchObject({ target: 'null-deployment', 'changed-count': '1' })
  })

  test('two commits that do not follow each other cannot be compared by three dots', async () => {
    const before = project.commit('main', { 'pallets/coin/lib.rs': 'x' })
    const after = project.commit('other', { 'docs/a.md': 'x' }, { onto: project.root })
    project.origin.git('update-ref', 'refs/heads/main', after)
    const found = await ask(events.push({ before, after, forced: true }))
    expect(found.outputs).toMatchObject({ target: 'testnet', confidence: 'unknown' })
    expect(codes(found)).toContain('rewritten')
  })

  test('pull-request and head-sha on another event', async () => {
    const { head, number } = await pull({ 'docs/guide.md': 'x' })
    const event = events.other('workflow_run', project.root)
    const found = await ask(event, { inputs: { 'pull-request': `${number}`, 'head-sha': head } })
    expect(found.outputs).toMatchObject({ target: 'null-deployment', 'head-sha': head })
    const alone = await ask(event, { inputs: { 'pull-request': `${number}` } })
    expect(alone.code).toBe(1)
    expect(alone.log).toContain('a head is never guessed')
    project.commit('feature', { 'pallets/coin/lib.rs': 'x' })
    const moved = await ask(event, { inputs: { 'pull-request': `${number}`, 'head-sha': head } })
    expect(moved.code).toBe(1)
    expect(moved.log).toContain('has moved on')
  })
})

describe('clones without trees, and nobody who would send them', () => {
  test.each(['blob:none', 'tree:0'])('--filter=%s: the API shows what is missing', async (filter) => {
    project.origin.git('config', 'uploadpack.allowFilter', 'true')
    const { head, event } = await pull({ 'docs/guide.md': 'x', 'docs/new.md': 'guide\n' })
    const workspace = emptyFolder()
    const source = `file://${project.origin.dir}`
    project.origin.git('clone', '--quiet', `--filter=${filter}`, '--no-checkout', source, workspace)
    project.origin.git('-C', workspace, 'remote', 'set-url', 'origin', 'https://127.0.0.1:9/acme/node')
    const inputs = { token: github.token(read) }
    const found = await classifier({ workspace, event, inputs, apiUrl: github.apiUrl })
    expect(found.outputs).toMatchObject({ target: 'null-deployment', 'changed-count': '2', 'head-sha': head })
    expect(found.outputs['fingerprint']).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('when GitHub does not answer', () => {
  test('a token that may read nothing leaves nothing known', async () => {
    const { event } = await pull({ 'docs/guide.md': 'x' })
    const found = await ask(event, { token: github.token({}) })
    expect(found.code).toBe(1)
    expect(found.outputs).toMatchObject({ verdict: 'error', target: 'unknown', required: 'true' })
  })

  test('a token never shows', async () => {
    const { event } = await pull({ 'docs/guide.md': 'x' })
    const token = github.token({})
    const found = await ask(event, { token })
    expect(found.log.replace(/^::add-mask::.*$/gm, '') + found.summary + JSON.stringify(found.outputs)).not.toContain(
      token,
    )
  })
})

test('every request was one that GitHub’s description knows', async () => {
  const { event } = await pull({ 'docs/guide.md': 'x', 'pallets/x.rs': 'x' })
  await ask(event)
  expect(github.requests.length).toBeGreaterThan(3)
  expect(github.violations).toEqual([])
})

function documents(count: number): Record<string, Entry> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`docs/${String(n).padStart(5, '0')}.md`, 'x']))
}

/** Twenty of them in pallets, in the last places of the list. */
function many(count: number): Record<string, Entry> {
  const pallets = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`pallets/z${n}.rs`, 'x']))
  return { ...documents(count - 20), ...pallets }
}

function expectTruncated(found: Finished): void {
  expect(found.outputs).toMatchObject({ target: 'testnet', required: 'true', confidence: 'unknown' })
  expect(codes(found)).toContain('truncated')
  expect(found.report.diff.complete).toBe(false)
}
