// Clones that hold only a part of the history or of the objects.
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { classifier, events } from './runner.ts'
import { codes, emptyFolder, endAll, endScenes, expectUnknown, scene } from './scene.ts'

afterEach(endScenes)
afterAll(endAll)

describe('shallow clones', () => {
  test('exactly what is missing is fetched, and the merge base is the true one', async () => {
    const { commit, root, origin, classify } = scene()
    for (let n = 0; n < 5; n++) commit('main', { 'src/main.rs': `${n}` })
    const head = commit('feature', { 'docs/guide.md': 'x' }, { onto: root })
    const merge = commit('merge', {}, { onto: origin.git('rev-parse', 'main'), merge: [head] })
    const { outputs } = await classify({ at: merge, depth: 1, event: events.pull({ head, baseSha: root }) })
    expect(outputs).toMatchObject({ target: 'null-deployment', 'base-sha': root, 'changed-count': '1' })
  })

  test('when nothing can be fetched nothing is known', async () => {
    const { commit, root, clone } = scene()
    const tip = commit('main', { 'src/main.rs': '1' })
    const head = commit('feature', { 'docs/guide.md': 'x' }, { onto: root })
    const workspace = clone(head, 1)
    workspace.git('fetch', '--quiet', '--depth=1', 'origin', `+main:refs/remotes/origin/main`)
    workspace.git('remote', 'set-url', 'origin', 'file:///nonexistent/repository')
    const found = await classifier({ workspace: workspace.dir, event: events.pull({ head, baseSha: tip }) })
    expectUnknown(found, 'no-merge-base')
    expect(codes(found)).toContain('policy-may-be-stale')
  })
})

describe('partial clones', () => {
  test.each(['blob:none', 'tree:0'])('--filter=%s: git fetches what it reads', async (filter) => {
    const { commit, root, origin } = scene()
    origin.git('config', 'uploadpack.allowFilter', 'true')
    commit('main', { 'src/main.rs': '1' })
    const head = commit('feature', { 'docs/guide.md': null, 'docs/manual.md': 'guide\n' }, { onto: root })
    const workspace = emptyFolder()
    origin.git('clone', '--quiet', `--filter=${filter}`, '--no-checkout', `file://${origin.dir}`, workspace)
    const found = await classifier({ workspace, event: events.pull({ head, baseSha: root }) })
    expect(found.outputs).toMatchObject({ target: 'null-deployment', confidence: 'policy', 'changed-count': '1' })
    expect(found.report.files).toMatchObject([{ kind: 'renamed' }])
  })
})
