// Where git cannot tell, GitHub's API does: tags, history and declarations, with an API that is played on this machine.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startLocalGitHub, type LocalGitHub } from '../../../packages/rehearsal/src/github/index.ts'
import { newFolder, removeFolders } from '../step.ts'
import { check, dispatched, pulled, type Finished, type Started } from './runner.ts'
import { filesOf, openShop, policy, released, type Shop } from './shop.ts'

let shop: Shop
let github: LocalGitHub

beforeAll(async () => {
  shop = openShop(policy.replace('select: all', 'select: floor+latest'))
  github = await startLocalGitHub({ repository: 'acme/shop', gitDir: `${shop.origin.dir}/.git` })
})
afterAll(async () => {
  expect(github.violations).toEqual([])
  await github.stop()
  shop.remove()
  removeFolders()
})

/** A clone that has one commit and no tag, and whose remote lets nobody in. */
function shutOut(commit = shop.head): string {
  const clone = shop.clone(1, commit)
  clone.git('remote', 'set-url', 'origin', 'file:///nonexistent/shop.git')
  return clone.dir
}

async function planned(
  workspace: string,
  token = github.token({ contents: 'read' }),
  event: Started['event'] = dispatched(shop.head),
) {
  return await check({ workspace, event, inputs: { token }, env: { GITHUB_API_URL: github.apiUrl } })
}

function versionsOf({ outputs }: Finished) {
  const { include } = JSON.parse(outputs['matrix'] ?? '') as { include: { version: string; sha: string }[] }
  return include.map(({ version, sha }) => [version, sha])
}

const peeled = (version: string) => [version, shop.origin.git('rev-parse', `v${version}^{commit}`)]

test('a shallow clone without tags that cannot fetch: the same answer, and annotated tags are peeled', async () => {
  const found = await planned(shutOut())
  expect(found.outputs).toMatchObject({ verdict: 'promise-kept', passed: 'true', 'previous-floor': '1.0.0' })
  expect(versionsOf(found)).toEqual([peeled('1.6.1'), peeled('1.0.0')])
  expect(found.report['tags']).toMatchObject({ via: 'the API', releases: released.length })
})

test('a partial clone whose files nobody would send', async () => {
  shop.origin.git('config', 'uploadpack.allowFilter', 'true')
  const workspace = newFolder()
  shop.origin.git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${shop.origin.dir}`, workspace)
  shop.origin.git('-C', workspace, 'remote', 'set-url', 'origin', 'https://127.0.0.1:9/acme/shop')
  const found = await planned(workspace)
  expect(found.outputs).toMatchObject({ verdict: 'promise-kept', 'previous-floor': '1.0.0' })
  expect(found.report['tags']).toMatchObject({ via: 'git' })
})

test('no checkout at all', async () => {
  const found = await planned(newFolder())
  expect(found.outputs).toMatchObject({ verdict: 'promise-kept', 'previous-floor': '1.0.0' })
  expect(versionsOf(found)).toEqual([peeled('1.6.1'), peeled('1.0.0')])
})

test('a raise is found there, too', async () => {
  const head = shop.origin.commit('raise', filesOf('1.7.0', '1.6.0'), { onto: shop.head })
  const found = await planned(shutOut(head), github.token({ contents: 'read' }), pulled(head, shop.head))
  expect(found.outputs).toMatchObject({ verdict: 'broken-promise', 'floor-change': 'raised-without-major' })
})

test('what was released elsewhere is told from what is in the history', async () => {
  const elsewhere = shop.origin.commit('next', filesOf('2.0.0', '2.0.0'), { onto: shop.head })
  shop.origin.git('tag', 'v2.0.0', elsewhere)
  try {
    expect((await planned(shutOut())).outputs).toMatchObject({ verdict: 'promise-kept', count: '2' })
    const behind = shop.origin.commit('behind', filesOf('1.7.1'), { onto: elsewhere })
    const found = await planned(shutOut(behind), github.token({ contents: 'read' }), dispatched(behind))
    expect(found.findings.map(({ code }) => code)).toContain('CANDIDATE_NOT_GREATER')
  } finally {
    shop.origin.git('tag', '-d', 'v2.0.0')
  }
})

test('more tags than a page has', async () => {
  const many = Array.from({ length: 230 }, (_, at) => `other-${at}`)
  for (const tag of many) shop.origin.git('update-ref', `refs/tags/${tag}`, shop.head)
  try {
    const found = await planned(shutOut())
    expect(found.report['tags']).toMatchObject({ releases: released.length, others: many.length })
    expect(found.outputs['verdict']).toBe('promise-kept')
  } finally {
    for (const tag of many) shop.origin.git('update-ref', '-d', `refs/tags/${tag}`)
  }
})

test('a history that the API does not tell is not known', async () => {
  github.fault({ kind: 'status', status: 404 }, { path: /\/compare\// })
  const found = await planned(shutOut())
  expect([found.outputs['verdict'], found.outputs['passed'], found.code]).toEqual(['unknown', 'false', 1])
  expect(found.findings.map(({ code }) => code)).toEqual(['HISTORY_UNKNOWN'])
})

test('tags that the API does not tell are not known', async () => {
  github.fault({ kind: 'status', status: 404 }, { path: /\/tags/ })
  const found = await planned(shutOut())
  expect([found.outputs['verdict'], found.outputs['matrix'], found.code]).toEqual(['unknown', '{"include":[]}', 1])
  expect(found.findings.map(({ code }) => code)).toEqual(['TAGS_UNKNOWN'])
  expect(found.outputs['reason']).toContain('the remote could not be asked')
})
