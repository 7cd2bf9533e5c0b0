// What a workflow asks for and cannot have: every mistake is an error that says what to write instead.
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { classifier, events } from './runner.ts'
import { emptyFolder, endAll, endScenes, scene } from './scene.ts'

afterEach(endScenes)
afterAll(endAll)

describe('mistakes of the workflow', () => {
  test('a misspelt input is an error that names the right one', async () => {
    const { root, classify } = scene()
    const found = await classify({
      at: root,
      event: events.pull({ head: root, baseSha: root }),
      inputs: { polcy: 'x' },
    })
    expect(found.code).toBe(1)
    expect(found.log).toContain('Did you mean \\"policy\\"?'.replaceAll('\\', ''))
    expect(found.outputs).toMatchObject({ verdict: 'error', target: 'unknown', required: 'true' })
  })

  test('neither a checkout nor a token', async () => {
    const { root } = scene()
    const found = await classifier({ workspace: emptyFolder(), event: events.pull({ head: root, baseSha: root }) })
    expect(found.code).toBe(1)
    expect(found.outputs).toMatchObject({ verdict: 'error', target: 'unknown', required: 'true' })
    expect(found.log).toContain('there is no checkout')
    expect(found.log).toContain('there is no token')
  })

  test('a working directory that does not exist', async () => {
    const { root, classify } = scene()
    const inputs = { 'working-directory': 'nowhere' }
    const found = await classify({ at: root, event: events.pull({ head: root, baseSha: root }), inputs })
    expect(found.log).toContain('input "working-directory"')
    expect(found.code).toBe(1)
  })

  test('head-sha that contradicts the event', async () => {
    const { root, classify } = scene()
    const inputs = { 'head-sha': 'f'.repeat(40), 'pull-request': '7' }
    const found = await classify({ at: root, event: events.pull({ head: root, baseSha: root }), inputs })
    expect(found.code).toBe(1)
    expect(found.log).toContain('input "head-sha"')
    expect(found.log).toContain('input "pull-request"')
  })

  test.each(['push', 'merge_group'])('pull-request, where the event is a %s', async (name) => {
    const { commit, root, classify } = scene()
    const head = commit('main', { 'docs/guide.md': 'x' })
    const event = name === 'push' ? events.push({ before: root, after: head }) : events.group({ base: root, head })
    const found = await classify({ at: head, event, inputs: { 'pull-request': '7' } })
    expect(found.code).toBe(1)
    expect(found.log).toContain('input "pull-request"')
  })

  test('a base that is a branch and a tag: somebody may have named one like the other', async () => {
    const { commit, root, origin, classify } = scene()
    origin.git('tag', 'v1', root)
    const core = commit('main', { 'pallets/coin/lib.rs': 'x' })
    const head = commit('main', { 'docs/guide.md': 'x' })
    origin.git('branch', 'v1', core)
    const event = events.other('schedule', head)
    const both = await classify({ at: head, event, inputs: { base: 'v1' } })
    expect(both.code).toBe(1)
    expect(both.log).toContain('refs/tags/v1')
    const tag = await classify({ at: head, event, inputs: { base: 'refs/tags/v1' } })
    expect(tag.outputs).toMatchObject({ target: 'testnet', 'base-sha': root })
  })
})
