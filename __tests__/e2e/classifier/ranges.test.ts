// Which commits are compared: one test for each way in which other tools compare the wrong ones, or too few.
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { events, zero } from './runner.ts'
import { endAll, endScenes, expectUnknown, scene } from './scene.ts'

afterEach(endScenes)
afterAll(endAll)

const gone = 'f'.repeat(40)

describe('pull requests', () => {
  test('documentation needs the null deployment', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { 'docs/guide.md': 'better\n' }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(found.code).toBe(0)
    expect(found.outputs).toMatchObject({
      verdict: 'null-deployment',
      target: 'null-deployment',
      required: 'false',
      environment: 'null-deployment',
      confidence: 'policy',
      guarded: 'true',
      'changed-count': '1',
      'base-sha': root,
      'head-sha': head,
      'deciding-files': '[]',
    })
    expect(JSON.parse(found.outputs['areas'] ?? '')).toEqual({ docs: true, code: false })
    expect(found.outputs['fingerprint']).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a pallet needs the testnet, and the file that decides is named', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { 'docs/guide.md': 'x', 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const { outputs } = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(outputs).toMatchObject({ target: 'testnet', required: 'true', environment: 'testnet', 'changed-count': '2' })
    expect(JSON.parse(outputs['deciding-files'] ?? '')).toMatchObject([
      { path: 'pallets/coin/lib.rs', kind: 'modified', target: 'testnet', rule: 'runtime' },
    ])
  })

  test('what others merged meanwhile is not the pull request’s', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { 'docs/guide.md': 'x' }, { onto: root })
    commit('main', { 'pallets/coin/lib.rs': 'somebody else' })
    const { outputs } = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(outputs).toMatchObject({ target: 'null-deployment', 'changed-count': '1', 'base-sha': root })
  })

  test('the head is the payload’s; the test merge that is checked out does not count', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const merge = commit('merge', { 'README.md': 'other' }, { onto: root, merge: [head] })
    const event = { ...events.pull({ head, baseSha: root }), sha: merge, ref: 'refs/pull/1/merge' }
    const { outputs } = await classify({ at: merge, depth: 1, event })
    expect(outputs).toMatchObject({ target: 'testnet', 'head-sha': head })
  })

  test('commits that take each other back change nothing, proven by both trees', async () => {
    const { commit, root, classify } = scene()
    commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const head = commit('feature', { 'pallets/coin/lib.rs': 'fn coin() {}\n' })
    const { outputs } = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(outputs).toMatchObject({ target: 'null-deployment', confidence: 'proven', 'changed-count': '0' })
  })

  test('a re-run after the merge still judges what was merged', async () => {
    const { commit, root, origin, classify } = scene()
    const head = commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    origin.git('update-ref', 'refs/heads/main', head)
    const { outputs } = await classify({ at: head, event: events.pull({ head, baseSha: root }) })
    expect(outputs).toMatchObject({ target: 'testnet', 'base-sha': root })
  })

  test('a head that cannot be fetched is not judged by what happens to be checked out', async () => {
    const { root, classify } = scene()
    expectUnknown(await classify({ at: root, event: events.pull({ head: gone, baseSha: root }) }), 'unknown-diff')
  })

  test('without a common history nothing is known', async () => {
    const { commit, root, classify } = scene()
    const head = commit('orphan', { 'docs/guide.md': 'x' })
    expectUnknown(await classify({ at: head, event: events.pull({ head, baseSha: root }) }), 'no-merge-base')
  })

  test('with several merge bases each is compared', async () => {
    const { commit, root, classify } = scene()
    // Both sides made the same change of a pallet and merged each other’s first commit; the branch took it back since.
    const a1 = commit('main', { 'pallets/coin/lib.rs': 'evil' })
    const b1 = commit('feature', { 'docs/b.md': '1' }, { onto: root })
    commit('main', { 'docs/b.md': '1' }, { merge: [b1] })
    const b2 = commit('feature', { 'pallets/coin/lib.rs': 'evil' }, { onto: b1, merge: [a1] })
    const { outputs, report } = await classify({ at: b2, event: events.pull({ head: b2, baseSha: a1 }) })
    expect(report.diff.ranges).toHaveLength(2)
    expect(outputs).toMatchObject({ target: 'testnet' })
  })

  test('a payload without a head is an error, with the strict outputs set', async () => {
    const { root, classify } = scene()
    const event = events.pull({ head: '--upload-pack=touch /tmp/x', baseSha: root })
    const found = await classify({ at: root, event })
    expect(found.code).toBe(1)
    expect(found.outputs).toMatchObject({ verdict: 'error', target: 'unknown', required: 'true' })
    expect(found.outputs['reason']).toContain('head.sha')
  })
})

describe('pushes', () => {
  test('from before to after', async () => {
    const { commit, root, classify } = scene()
    commit('main', { 'pallets/coin/lib.rs': 'x' })
    const after = commit('main', { 'docs/guide.md': 'x' })
    const { outputs } = await classify({ at: after, event: events.push({ before: root, after }) })
    expect(outputs).toMatchObject({ target: 'testnet', 'base-sha': root, 'head-sha': after, 'changed-count': '2' })
  })

  test('a new branch is compared with the default branch, not with its last commit’s parent', async () => {
    const { commit, root, classify } = scene()
    commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const after = commit('feature', { 'docs/guide.md': 'x' })
    const event = events.push({ before: zero, after, branch: 'feature' })
    expect((await classify({ at: after, event })).outputs).toMatchObject({ target: 'testnet', 'changed-count': '2' })
  })

  test('the first push of the default branch has nothing to compare with', async () => {
    const { root, classify } = scene()
    expectUnknown(await classify({ at: root, event: events.push({ before: zero, after: root }) }), 'first-push')
  })

  test('after a force push whose old tip is gone the whole branch is judged', async () => {
    const { commit, root, classify } = scene()
    commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const after = commit('feature', { 'docs/guide.md': 'x' })
    const event = events.push({ before: gone, after, branch: 'feature', forced: true })
    expect((await classify({ at: after, event })).outputs).toMatchObject({ target: 'testnet', 'base-sha': root })
  })

  test('a force push that takes a pallet’s change away is a change of the pallet', async () => {
    const { commit, root, classify } = scene()
    const before = commit('old', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const after = commit('feature', { 'docs/guide.md': 'x' }, { onto: root })
    const event = events.push({ before, after, branch: 'feature', forced: true })
    expect((await classify({ at: after, event })).outputs).toMatchObject({ target: 'testnet', 'changed-count': '2' })
  })

  test('before vanished without a force push: the whole branch', async () => {
    const { commit, root, classify } = scene()
    commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const after = commit('feature', { 'docs/guide.md': 'x' })
    const event = events.push({ before: gone, after, branch: 'feature' })
    expect((await classify({ at: after, event })).outputs).toMatchObject({ target: 'testnet' })
  })

  test('before vanished on the default branch: nothing is known', async () => {
    const { commit, classify } = scene()
    const after = commit('main', { 'docs/guide.md': 'x' })
    const event = events.push({ before: gone, after, forced: true })
    expectUnknown(await classify({ at: after, event }), 'vanished')
  })

  test('a tag has no base; a deleted branch has no head', async () => {
    const { root, classify } = scene()
    const tag = events.push({ before: zero, after: root, ref: 'refs/tags/v1' })
    expectUnknown(await classify({ at: root, event: tag }), 'tag-push')
    const deleted = events.push({ before: root, after: zero, branch: 'feature' })
    expectUnknown(await classify({ at: root, event: deleted }), 'no-head')
  })
})

describe('merge queue', () => {
  test('a documentation change on top of a pallet’s is not the null deployment', async () => {
    const { commit, root, classify } = scene()
    const first = commit('queue-1', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const head = commit('queue-2', { 'docs/guide.md': 'x' }, { onto: first })
    const found = await classify({ at: head, depth: 1, event: events.group({ base: first, head }) })
    expect(found.outputs).toMatchObject({
      target: 'testnet',
      'base-sha': first,
      'head-sha': head,
      'changed-count': '2',
    })
    expect(found.report.diff.ranges).toHaveLength(2)
  })

  test('a documentation change alone is', async () => {
    const { commit, root, classify } = scene()
    const head = commit('queue-1', { 'docs/guide.md': 'x' }, { onto: root })
    const { outputs } = await classify({ at: head, event: events.group({ base: root, head }) })
    expect(outputs).toMatchObject({ target: 'null-deployment', 'changed-count': '1' })
  })
})

describe('events without a base', () => {
  test.each(['schedule', 'workflow_dispatch', 'workflow_run', 'issue_comment', 'status'])(
    '%s with a merge commit at the tip knows nothing by itself',
    async (name) => {
      const { commit, root, classify } = scene()
      const side = commit('side', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
      const tip = commit('main', { 'pallets/coin/lib.rs': 'x' }, { merge: [side] })
      expectUnknown(await classify({ at: tip, event: events.other(name, tip) }), 'no-base')
    },
  )

  test('schedule with a base compares with exactly that commit', async () => {
    const { commit, root, classify } = scene()
    const side = commit('side', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const tip = commit('main', { 'pallets/coin/lib.rs': 'x' }, { merge: [side] })
    const event = events.other('schedule', tip)
    const found = await classify({ at: tip, event, inputs: { base: root } })
    expect(found.outputs).toMatchObject({ target: 'testnet', 'base-sha': root, 'head-sha': tip, guarded: 'true' })
  })

  test('a base branch that holds the head already answers nothing', async () => {
    const { commit, classify } = scene()
    const tip = commit('main', { 'pallets/coin/lib.rs': 'x' })
    expectUnknown(
      await classify({ at: tip, event: events.other('schedule', tip), inputs: { base: 'main' } }),
      'contained',
    )
  })

  test('workflow_run never takes the default branch’s tip for the head', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const event = events.other('workflow_run', root)
    expectUnknown(await classify({ at: root, event, inputs: { base: root } }), 'no-head')
    const named = await classify({ at: root, event, inputs: { base: 'main', 'head-sha': head } })
    expect(named.outputs).toMatchObject({ target: 'testnet', 'head-sha': head })
  })

  test('a tag as base and a branch as head', async () => {
    const { commit, root, origin, classify } = scene()
    origin.git('tag', '-a', '-m', 'one', 'v1', root)
    const head = commit('release', { 'docs/guide.md': 'x' }, { onto: root })
    const inputs = { base: 'v1', head: 'release' }
    const found = await classify({ at: root, depth: 1, event: events.other('workflow_dispatch', root), inputs })
    expect(found.outputs).toMatchObject({ target: 'null-deployment', 'base-sha': root, 'head-sha': head })
  })

  test('names that name nothing are told together, before anything is judged', async () => {
    const { root, classify } = scene()
    const inputs = { base: '--output=x', head: 'nobody' }
    const found = await classify({ at: root, event: events.other('schedule', root), inputs })
    expect(found.code).toBe(1)
    expect(found.log).toContain('input "base"')
    expect(found.log).toContain('input "head"')
    // The policy was read by then: the strict answer has a name.
    expect(found.outputs).toMatchObject({ verdict: 'error', target: 'testnet', required: 'true' })
  })

  test('base and head on a pull request win over the event, and unguard it', async () => {
    const { commit, root, classify } = scene()
    const head = commit('feature', { 'pallets/coin/lib.rs': 'x' }, { onto: root })
    const found = await classify({ at: head, event: events.pull({ head, baseSha: root }), inputs: { base: head } })
    expect(found.outputs).toMatchObject({ target: 'null-deployment', confidence: 'proven', guarded: 'false' })
    expect(found.log).toContain('::notice')
  })
})
