// With GitHub's API: labels, partial clones, missing permissions.
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ask, begin, end, github, operations, project, pull, read } from './hub.ts'
import { classifier, events, policy } from './runner.ts'
import { codes, emptyFolder, endAll } from './scene.ts'

beforeEach(async () => await begin())
afterEach(end)
afterAll(endAll)

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
