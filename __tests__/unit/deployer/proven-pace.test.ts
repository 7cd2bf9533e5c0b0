import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { PROOF_TASK, proofName, proofText, type Proof } from '@shakedown/ledger'
import type { Law } from '../../../actions/testnet-deployer/src/law.ts'
import { readProvenPace } from '../../../actions/testnet-deployer/src/proven-pace.ts'
import { sha256 } from '../../../actions/testnet-deployer/src/proving.ts'
import type { Settings } from '../../../actions/testnet-deployer/src/settings.ts'
import type { LocalRun, Permissions } from '../../../packages/rehearsal/src/github/index.ts'
import { all, openScene, type Scene } from '../../contract/scene.ts'
import { problemsOf } from './given.ts'

const path = '.github/workflows/gate.yml'
const gate = 'on: pull_request\n'

let scene: Scene
let main: string
beforeEach(async () => {
  scene = await openScene()
  main = scene.commit('main', { [path]: gate })
})
afterEach(async () => {
  expect(scene.github.violations).toEqual([])
  await scene.end()
})

async function law(workflows: readonly string[] = [path], permissions: Permissions = all): Promise<Law> {
  const github = await scene.connect(permissions)
  const file = async (name: string) => scene.git('show', `main:${name}`)
  return { targetName: 'testnet', proofWorkflows: workflows, github, file } as unknown as Law
}

const settings = {
  inputs: { 'min-rate-ratio': 0.8, counter: 'ethereum-blocks' },
  environment: 'testnet',
} as unknown as Settings

/** A run of the gate on a branch, with one job that ended so. */
async function runOf(
  conclusion: 'success' | 'failure' = 'success',
  { branch = 'main', file = path, tag }: { branch?: string; file?: string; tag?: string } = {},
): Promise<LocalRun> {
  const headSha = scene.git('rev-parse', `refs/heads/${branch}`)
  const run = await scene.github.startRun({
    path: file,
    name: 'gate',
    event: 'push',
    actor: 'bob',
    headSha,
    headBranch: tag ?? branch,
    ...(tag !== undefined && { ref: `refs/tags/${tag}` }),
  })
  const job = await scene.github.startJob(run, { name: 'testnet' })
  scene.github.finishJob(job.id, conclusion)
  return run
}

interface Record {
  run: LocalRun
  rate?: number
  counter?: string
  target?: string
  /** Whether the run holds the artifact that makes a record a proof. */
  kept?: boolean
}

async function post({
  run,
  rate,
  counter = 'ethereum-blocks',
  target = 'testnet',
  kept = true,
}: Record): Promise<void> {
  const proof: Proof = {
    schema: 1,
    target,
    repository: 'acme/node',
    commit: run.sha,
    tree: scene.git('rev-parse', `${run.sha}^{tree}`),
    policy: 'none',
    artifacts: [],
    bound: 'asked',
    environment: 'testnet',
    demanded: { sessions: '500', counter, quorum: 1, from: 'baseline' },
    seen: { sessions: '500', baseline: '0', quorum: 1, blind: 0, ...(rate !== undefined && { rate }) },
    approvals: [],
    started: '2026-01-01T00:00:00.000Z',
    ended: '2026-01-01T01:00:00.000Z',
    run: String(run.id),
    attempt: run.attempt,
  }
  const name = proofName(proof, sha256)
  if (kept) scene.github.saveArtifact(run, name, Buffer.from(proofText(proof)))
  const github = await scene.connect()
  await github.createDeployment({
    ref: run.sha,
    task: PROOF_TASK,
    environment: 'testnet',
    payload: proof,
    description: 'a proof',
    transient: true,
    production: false,
    marker: name,
  })
}

test('nobody asks unless a ratio is given', async () => {
  const inputs = { counter: 'ethereum-blocks' }
  const before = scene.github.requests.length
  expect(await readProvenPace(await law(), { ...settings, inputs } as Settings)).toEqual({ kind: 'not-asked' })
  expect(scene.github.requests.length).toBe(before)
})

describe('the last proof that counts', () => {
  test('is the newest of this target and counter with a pace', async () => {
    const run = await runOf()
    await post({ run, rate: 10 })
    await post({ run, rate: 12.5 })
    await post({ run, rate: 99, counter: 'number' })
    await post({ run, rate: 98, target: 'staging' })
    await post({ run })
    expect(await readProvenPace(await law(), settings)).toEqual({
      kind: 'known',
      ratePerMinute: 12.5,
      commit: main,
      run: String(run.id),
    })
  })

  test.each<[string, () => Promise<Record>]>([
    ['that nobody uploaded', async () => ({ run: await runOf(), rate: 1, kept: false })],
    ['of a job that failed', async () => ({ run: await runOf('failure'), rate: 1 })],
    [
      'of another workflow',
      async () => ({ run: await runOf('success', { file: '.github/workflows/other.yml' }), rate: 1 }),
    ],
    [
      'of a branch that has another workflow file',
      async () => {
        scene.commit('loose', { [path]: 'on: push\n' }, 'refs/heads/main')
        return { run: await runOf('success', { branch: 'loose' }), rate: 1 }
      },
    ],
    [
      'of a tag that is called as the default branch is, with a workflow of its own',
      async () => {
        scene.commit('loose', { [path]: 'on: push\n' }, 'refs/heads/main')
        return { run: await runOf('success', { branch: 'loose', tag: 'main' }), rate: 1 }
      },
    ],
  ])('is not a record %s: the bar is not lowered', async (_which, record) => {
    await post({ run: await runOf(), rate: 12 })
    scene.commit('main', { '.github/workflows/other.yml': gate })
    await post(await record())
    expect(await readProvenPace(await law(), settings)).toMatchObject({ kind: 'known', ratePerMinute: 12 })
  })
})

describe('nothing to compare with is told', () => {
  test('no proof at all', async () => {
    const why = 'no earlier proof of testnet by ethereum-blocks counts and has a pace'
    expect(await readProvenPace(await law(), settings)).toEqual({ kind: 'none', why })
  })

  test('no workflow that may write one', async () => {
    await post({ run: await runOf(), rate: 12 })
    expect(await readProvenPace(await law([]), settings)).toMatchObject({ kind: 'none' })
  })
})

describe('what cannot be read is no answer', () => {
  const told = async (of: Law) => {
    const error: unknown = await readProvenPace(of, settings).catch((fault: unknown) => fault)
    return problemsOf(() => {
      throw error
    }).join()
  }

  test('the deployments', async () => {
    const of = await law([path], { contents: 'read' })
    expect(await told(of)).toMatch(/"min-rate-ratio": the last proof cannot be read.*Grant deployments: read/)
  })

  test('a heap of records that do not count, under which a proof may lie', async () => {
    await post({ run: await runOf(), rate: 12 })
    const run = await runOf()
    for (let i = 0; i < 20; i++) await post({ run, rate: 1 + i / 100, kept: false })
    expect(await told(await law())).toMatch(/none of the newest 20 records of proofs counts/)
  })
})
