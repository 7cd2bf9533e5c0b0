// examples/testnet-gate-substrate.yml with its own policy and its own script, against five nodes.
import { readFileSync } from 'node:fs'
import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { git } from '@shakedown/rehearsal'
import { startLocalHost, type LocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import { sessionNet } from '../deployer/network.ts'
import { makeScene, root } from './scene.ts'
import type { Scene } from './scene.ts'

const file = '.github/workflows/testnet-gate-substrate.yml'
const example = (name: string) => join(root, 'examples', name)
let scene: Scene
let host: LocalHost
let folder: string

beforeAll(async () => {
  scene = await makeScene()
  folder = await mkdtemp(join(tmpdir(), 'shakedown-substrate-'))
  host = await startLocalHost({ kind: 'embedded', dir: folder })
}, 30_000)

afterAll(async () => {
  expect(await host.processes()).toEqual([])
  await host.stop()
  await scene.remove()
  await rm(folder, { recursive: true, force: true })
})

/** The policy as users copy it, with this machine in it, and quicker. Each replacement must find its place. */
function policyFor(ports: readonly number[]): string {
  const changes: [RegExp, string][] = [
    [/deploy@testnet-1\.example\.com/, host.address],
    [/testnet-1\.example\.com ssh-ed25519 \S+/, host.knownHosts.trim().replaceAll('\n', '\n        ')],
    [/https:\/\/github\.com\/example\/chain/, `file://${scene.project.gitDir}`],
    [/target\/release\/dkg-standalone-node/, 'node.sh'],
    [/9944 9945 9946 9947 9948/, ports.join(' ')],
    ...ports.map((port, index): [RegExp, string] => [
      new RegExp(`127\\.0\\.0\\.1:${9944 + index}`),
      `127.0.0.1:${port}`,
    ]),
    [/sessions: 100/, 'sessions: 8'],
    [/expected-interval: 2m/, 'expected-interval: 1s'],
    [/stall-after: 6m/, 'stall-after: 20s'],
    [/settle: 2m/, 'settle: 1s'],
  ]
  return changes.reduce(
    (text, [place, what]) => {
      expect(text).toMatch(place)
      return text.replace(place, what)
    },
    readFileSync(example('policies/substrate.yml'), 'utf8'),
  )
}

test('a pallet is proven by four of five validators, and what was seen is kept', async () => {
  const net = await sessionNet(5)
  const { work } = scene.project
  await cp(example('testnet-gate-substrate.yml'), join(work, file))
  await cp(example('ops/testnet-substrate.sh'), join(work, 'ops/testnet-substrate.sh'))
  await writeFile(join(work, '.github/shakedown.yml'), policyFor(net.ports))
  // Stands for the node, which no machine builds within a test; the nodes that are watched are the network's.
  await writeFile(join(work, 'node.sh'), '#!/bin/sh\nexec sleep 600\n')
  await chmod(join(work, 'node.sh'), 0o755)
  await git(work, 'add', '--all')
  await git(work, 'commit', '--quiet', '--message', 'A gate for a Substrate chain')
  await git(work, 'push', '--quiet', 'origin', 'main')
  await scene.branch('pallet', { 'pallets/dkg/src/lib.rs': 'pub fn rotate() {}\n' })
  scene.github.environment('testnet', { reviewers: ['rita'], secrets: { TESTNET_SSH_KEY: host.privateKey } })
  net.hold(4)

  const pull = await scene.github.openPull({ head: 'pallet', base: 'main', title: 'Rotate', author: 'ann' })
  const run = await scene.rehearse({ file, event: { name: 'pull_request', pull: pull.number, action: 'opened' } })
  const { classify, testnet, shakedown } = run.jobs
  const mistakes = classify?.annotations.filter(({ level }) => level === 'error')
  expect([classify?.outputs['target'], mistakes]).toEqual(['testnet', []])
  expect(testnet?.annotations.filter(({ level }) => level === 'error')).toEqual([])
  expect(testnet).toMatchObject({ decision: 'approved', result: 'success', outputs: { verdict: 'passed' } })
  expect(testnet?.outputs['reason']).toMatch(
    /of 8 sessions .*; 4 of 5 nodes had to get there; it held for \d+s more; 2 checks hold/,
  )
  expect(shakedown?.result).toBe('success')

  if (run.run === undefined) throw new Error('nothing ran')
  const names = [...(scene.github.artifactFiles(run.run, 'watch-1')?.keys() ?? [])]
  expect(names).toEqual(expect.arrayContaining(['samples.jsonl', 'progress.svg', 'box.log']))
})
