import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from '@shakedown/rehearsal'
import type { RehearsedJob } from '@shakedown/rehearsal'
import { makeScene, root } from './scene.ts'
import type { Scene } from './scene.ts'

const file = '.github/workflows/testnet-by-hand.yml'
let scene: Scene

beforeAll(async () => {
  scene = await makeScene()
  const { work } = scene.project
  await cp(join(root, 'examples/testnet-by-hand.yml'), join(work, file))
  await git(work, 'add', '--all')
  await git(work, 'commit', '--quiet', '--message', 'Deploy by hand')
  await git(work, 'push', '--quiet', 'origin', 'main')
}, 30_000)

afterAll(async () => {
  await scene.remove()
})

async function runFor(commit: string): Promise<RehearsedJob | undefined> {
  const headSha = (await git(scene.project.work, 'rev-parse', 'main')).trim()
  const event = { name: 'workflow_dispatch', headSha, headBranch: 'main', payload: { inputs: { commit } } }
  return (await scene.rehearse({ file, event })).jobs['testnet']
}

test('examples/testnet-by-hand.yml needs nothing but the commit, a reviewer and the key', async () => {
  const commit = (await git(scene.project.work, 'rev-parse', scene.project.branches.faster)).trim()
  const job = await runFor(commit)
  expect(job?.decision).toBe('approved')
  // The scene's key is none; everything before it was found: commit, policy, target, script.
  expect(job?.annotations[0]?.message).toMatch(/^input "private-key": this is no private key/)
  expect(job?.annotations[0]?.message).not.toMatch(/head-sha|policy|script/)
})

test('a branch is no commit: nobody could say what was approved', async () => {
  const job = await runFor('main')
  expect(job?.result).toBe('failure')
  expect(job?.annotations[0]?.message).toContain('input "head-sha"')
})
