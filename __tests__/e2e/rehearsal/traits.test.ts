// The traits of GitHub that bite, and what the example makes of them.
import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import type { RehearsedRun } from '@shakedown/rehearsal'
import { sharedScene } from './scene.ts'

const shared = sharedScene()

async function coreChange() {
  const scene = shared()
  const pull = await scene.github.openPull({
    head: scene.project.branches.faster,
    base: 'main',
    title: 'A change',
    author: 'ann',
  })
  return { pull, event: { name: 'pull_request', pull: pull.number, action: 'opened' } as const }
}

const results = ({ jobs }: RehearsedRun) => Object.values(jobs).map(({ id, result }) => `${id} ${result}`)

test('outputs that masking would change are dropped, the job is skipped and counts as passed; the required check is red', async () => {
  const scene = shared()
  const { pull, event } = await coreChange()
  const run = await scene.rehearse({ event, secrets: { CODENAME: 'testnet' } })
  expect(run.jobs['classify']?.outputs).not.toHaveProperty('environment')
  expect(results(run)).toEqual(['classify success', 'testnet skipped', 'shakedown failure'])
  expect(scene.github.requiredCheckPasses(pull.head.sha, 'testnet')).toBe(true)
  expect(scene.github.requiredCheckPasses(pull.head.sha, 'shakedown')).toBe(false)
})

test('GitHub’s own Deployment sits on the test merge, ours on the head that was approved', async () => {
  const scene = shared()
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  scene.github.environment('testnet', { reviewers: ['rita'], secrets: { TESTNET_SSH_KEY: key } })
  const { pull, event } = await coreChange()
  const run = await scene.rehearse({ event })
  // Nothing listens at the host of this scene, so the deployment fails after it was announced.
  expect(run.jobs['testnet']?.outputs['verdict']).toBe('failed')
  const response = await fetch(`${scene.github.apiUrl}/repos/example/small-chain/deployments?environment=testnet`, {
    headers: { authorization: `Bearer ${scene.github.userToken('rita')}` },
  })
  const deployments = (await response.json()) as { task: string; sha: string }[]
  const of = (task: string) => deployments.filter((deployment) => deployment.task === task).map(({ sha }) => sha)
  expect(of('shakedown:deploy')).toEqual([pull.head.sha])
  expect(of('deploy')).toContain(pull.mergeSha)
  expect(of('deploy')).not.toContain(pull.head.sha)
})
