// Without a checkout everything comes from the API: what it does not tell, and where its lists end.
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Entry } from '../../unit/git/repository.ts'
import { ask, begin, end, github, project, pull } from './hub.ts'
import { events, policy, zero, type Finished } from './runner.ts'
import { codes, endAll } from './scene.ts'

beforeEach(async () => await begin())
afterEach(end)
afterAll(endAll)

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

  test('after criss-cross merges every merge base is compared, with a shallow clone as without any', async () => {
    const { commit, root } = project
    const fixed = commit('main', { 'pallets/coin/lib.rs': 'fixed' })
    const topic = commit('feature', { 'pallets/vote/lib.rs': 'better' }, { onto: root })
    commit('main', { 'pallets/vote/lib.rs': 'better' }, { onto: fixed, merge: [topic] })
    // Takes both back: against each merge base one of the two looks unchanged.
    const back = { 'pallets/vote/lib.rs': 'fn vote() {}\n', 'docs/guide.md': 'x' }
    const head = commit('feature', back, { onto: topic, merge: [fixed] })
    const { number } = await github.openPull({ head: 'feature', base: 'main', title: 'x', author: 'bob' })
    const event = events.pull({ head, baseSha: root, number })
    for (const o of [{}, { at: head }]) {
      const { report } = await ask(event, o)
      const paths = report.files.map(({ path }) => path)
      expect(paths).toEqual(expect.arrayContaining(['docs/guide.md', 'pallets/coin/lib.rs', 'pallets/vote/lib.rs']))
      expect(report.diff.ranges).toHaveLength(2)
    }
  })

  test('a branch that was brought up to date with its base has one merge base', async () => {
    const { commit, root } = project
    const first = commit('main', { 'pallets/coin/lib.rs': 'x' })
    const one = commit('feature', { 'pallets/coin/lib.rs': 'x', 'docs/a.md': 'x' }, { onto: root, merge: [first] })
    const second = commit('main', { 'pallets/vote/lib.rs': 'x' })
    const head = commit('feature', { 'pallets/vote/lib.rs': 'x' }, { onto: one, merge: [second] })
    const found = await ask(events.pull({ head, baseSha: root }))
    expect(found.outputs).toMatchObject({ target: 'null-deployment', 'base-sha': second, 'changed-count': '1' })
  })

  test('the pull request’s own list is no answer to another base', async () => {
    const base = project.commit('main', documents(1))
    const head = project.commit('feature', { ...many(450), 'docs/00000.md': 'y' }, { onto: base })
    const { number } = await github.openPull({ head: 'feature', base: 'main', title: 'x', author: 'bob' })
    const event = events.pull({ head, baseSha: base, number })
    expectTruncated(await ask(event, { inputs: { base: project.root } }))
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
