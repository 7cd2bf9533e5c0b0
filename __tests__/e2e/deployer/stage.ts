// Everything that the deployer meets, for real: a repository, a host behind SSH, a chain on it; only GitHub is a double.
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, expect, test } from '@jest/globals'
import type { Json } from '@shakedown/ports'
import { startLocalHost, type LocalHost, type LocalHostOptions } from '../../../packages/rehearsal/src/hosts/index.ts'
import type { LocalPull, LocalRun } from '../../../packages/rehearsal/src/github/index.ts'
import { openScene, type Scene } from '../../contract/scene.ts'
import { newFolder, removeFolders, startStep, type EndedStep, type RunningStep } from '../step.ts'

export interface Stage {
  scene: Scene
  host: LocalHost
  pull: LocalPull
  /** The deployer on the pull request, in its environment, as `examples/testnet-gate.yml` calls it. */
  deploy(change?: StageChange): Promise<RunningStep>
  /** Ends the newest job as a success, as GitHub does when its steps are through. */
  finishJob(): void
  /** Uploads the proof of the newest run, as the example's next step does. */
  upload(ended: EndedStep): void
  end(): Promise<void>
}

export interface StageChange {
  inputs?: Readonly<Record<string, string>>
  env?: Readonly<Record<string, string>>
  state?: Readonly<Record<string, string>>
  token?: string
  /** The checkout; an empty folder when left out. */
  workspace?: string
}

export const permissions = { contents: 'read', actions: 'read', deployments: 'write', 'pull-requests': 'read' } as const

/** The end of a step for an assertion: with the whole log when it is not the expected one. */
export function endOf({ code, outputs, log }: EndedStep, verdict: string): object {
  return outputs['verdict'] === verdict ? { code, verdict } : { code, verdict: outputs['verdict'], log }
}

export interface StageOptions {
  kind?: 'sshd' | 'embedded'
  /** Of the host; `dir` is the folder beside its home. */
  host?: (dir: string) => Omit<LocalHostOptions, 'dir' | 'kind'>
  /** Of the policy's target testnet; strings, lists and numbers as YAML has them. */
  deploy?: object | ((host: LocalHost) => object)
  watch?: object
  files?: Record<string, string>
  /** Which workflows may write proofs. */
  proof?: object
  reviewers?: readonly string[]
}

export async function openStage(o: StageOptions): Promise<Stage> {
  const scene = await openScene()
  const dir = newFolder()
  const host = await startLocalHost({ ...o.host?.(dir), kind: o.kind ?? 'embedded', dir })
  const targets = {
    'null-deployment': { environment: 'null-deployment' },
    testnet: {
      environment: 'testnet',
      deploy: {
        hosts: [`alice=${host.address}`],
        'known-hosts': host.knownHosts,
        ...(typeof o.deploy === 'function' ? (o.deploy as (of: LocalHost) => object)(host) : o.deploy),
      },
      ...(o.watch !== undefined && { watch: o.watch }),
    },
  }
  scene.commit('main', {
    '.github/shakedown.yml': JSON.stringify({ version: 1, targets, ...(o.proof !== undefined && { proof: o.proof }) }),
    ...o.files,
  })
  scene.commit('change', { 'src/lib.rs': 'fn core() {}\n' }, 'refs/heads/main')
  scene.github.collaborator('ann', 'maintain')
  scene.github.environment('testnet', { reviewers: o.reviewers ?? ['ann'] })
  scene.github.onPending(({ run, environment }) => scene.github.decide(run, environment, 'ann', 'approved', 'go'))
  let job = 0
  let run: LocalRun | undefined
  const pull = await scene.github.openPull({ head: 'change', base: 'main', title: 'Change the core', author: 'bob' })
  return {
    scene,
    host,
    pull,
    async deploy(change = {}) {
      run = await scene.github.startRun({
        path: '.github/workflows/gate.yml',
        name: 'gate',
        event: 'pull_request',
        actor: 'bob',
        pull: pull.number,
      })
      job = (await scene.github.startJob(run, { name: 'testnet', environment: 'testnet' })).id
      return startStep({
        action: 'testnet-deployer',
        payload: run.payload,
        ...(change.state !== undefined && { state: change.state }),
        ...(change.workspace !== undefined && { workspace: change.workspace }),
        env: { ...variables(scene, run), ...change.env },
        inputs: {
          target: 'testnet',
          'private-key': host.privateKey,
          token: change.token ?? scene.github.token(permissions, run),
          ...change.inputs,
        },
      })
    },
    finishJob: () => scene.github.finishJob(job, 'success'),
    upload({ outputs }) {
      if (run === undefined) throw new Error('nothing ran yet')
      scene.github.saveArtifact(run, outputs['proof-name'] ?? '', readFileSync(outputs['proof-file'] ?? ''))
    },
    async end() {
      await host.stop()
      await scene.end()
    },
  }
}

function variables({ github }: Scene, run: LocalRun): Record<string, string> {
  return {
    GITHUB_EVENT_NAME: run.event,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_OWNER: github.repository.split('/')[0] ?? '',
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_SHA: run.sha,
    GITHUB_REF: run.ref,
    GITHUB_BASE_REF: 'main',
    GITHUB_HEAD_REF: run.headBranch,
    GITHUB_ACTOR: run.actor,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_JOB: 'testnet',
    GITHUB_WORKFLOW: run.name,
    GITHUB_WORKFLOW_REF: `${github.repository}/${run.path}@${run.ref}`,
  }
}

/** For tests that run at once: opens a stage for `work` alone. Nothing of it may still run when it is over. */
export async function onStage<T>(options: StageOptions, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage(options)
  try {
    return await work(stage)
  } finally {
    await stage.end()
    expect(await stage.host.processes()).toEqual([])
    expect(stage.scene.github.violations).toEqual([])
  }
}

/** Some wait for hosts that stay away; on a busy machine that is a minute. */
export const stageTimeoutMs = 180_000

/** A test with a stage of its own, at the same time as others. */
export function testOnStage(title: string, options: StageOptions, act: (stage: Stage) => Promise<void>): void {
  test.concurrent(title, () => onStage(options, act), stageTimeoutMs)
}

/** The newest status of each Deployment of this task, the newest Deployment first, as anybody can read it. */
export async function deploymentsOf({ scene }: Stage, task: string): Promise<readonly Json[]> {
  const read = async (path: string) => (await scene.ask('GET', `/repos/acme/node${path}`)).body as Json[]
  const found = (await read(`/deployments?task=${task}`)) as { id: number }[]
  return Promise.all(found.map(async ({ id }) => (await read(`/deployments/${id}/statuses`))[0] ?? null))
}

/** Opens stages that end with the test that opened them; nothing of theirs may still run then. */
export function stages(): (options: StageOptions) => Promise<Stage> {
  const opened: Stage[] = []
  afterEach(async () => {
    for (const { host, scene, end } of opened.splice(0)) {
      await end()
      expect(await host.processes()).toEqual([])
      expect(scene.github.violations).toEqual([])
    }
  })
  afterAll(removeFolders)
  return async (options) => {
    const stage = await openStage(options)
    opened.push(stage)
    return stage
  }
}
