import { mkdtemp, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalGitHub } from '../github/index.ts'
import type { LocalGitHub } from '../github/index.ts'
import { startLocalHost } from '../hosts/index.ts'
import type { LocalHost } from '../hosts/index.ts'
import { makeProject } from '../project/index.ts'
import type { Project } from '../project/index.ts'
import { anvilBinary } from '../testnet/index.ts'
import { freePort } from '../free-port.ts'

/** All that the acts are played on; everything is on this machine and bound to 127.0.0.1. */
export interface Stage {
  folder: string
  github: LocalGitHub
  host: LocalHost
  project: Project
  chainPort: number
  /** Ends every process and removes the folder. Returns the ids of processes that are still there: none. */
  clear(): Promise<number[]>
}

export interface StageOptions {
  /** The root of Shakedown: `examples/`, `actions/` and `dist/` are taken from it. */
  root: string
  hostKind: 'auto' | 'sshd' | 'embedded'
}

export const author = 'ann'
export const reviewer = 'rita'
export const repositoryName = 'example/small-chain'

/** @throws Error that says what is missing and how to get it */
export async function setStage({ root, hostKind }: StageOptions): Promise<Stage> {
  const anvil = anvilBinary()
  if (anvil === undefined) {
    throw new Error(
      `there is no anvil for ${process.platform}-${process.arch}; install the development packages: npm ci`,
    )
  }
  await demandBundles(root)
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'shakedown-rehearsal-')))
  const opened: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })]
  const close = async (): Promise<void> => {
    for (const end of opened.toReversed()) await end()
  }
  try {
    const host = await startLocalHost({ kind: hostKind, dir: join(folder, 'host') })
    opened.push(() => host.stop())
    const chainPort = await freePort()
    const { address, knownHosts } = host
    const place = { address, knownHosts, chainPort, node: process.execPath, anvil }
    const project = await makeProject({ folder: join(folder, 'project'), examples: join(root, 'examples'), place })
    const github = await startLocalGitHub({ repository: repositoryName, gitDir: project.gitDir })
    opened.push(() => github.stop())
    github.collaborator(author, 'write')
    github.collaborator(reviewer, 'maintain')
    github.protectBranch('main')
    github.environment('null-deployment', {})
    github.environment('testnet', {
      reviewers: [reviewer],
      branches: ['refs/pull/*/merge'],
      secrets: { TESTNET_SSH_KEY: host.privateKey },
    })
    const clear = async (): Promise<number[]> => {
      await close()
      return host.processes()
    }
    return { folder, github, host, project, chainPort, clear }
  } catch (error) {
    await close()
    throw error
  }
}

async function demandBundles(root: string): Promise<void> {
  for (const action of ['change-classifier', 'testnet-deployer']) {
    for (const path of [join('actions', action, 'action.yml'), join('dist', action, 'index.js')]) {
      const exists = await stat(join(root, path)).then(
        () => true,
        () => false,
      )
      if (!exists) throw new Error(`${path} is missing; build the actions first: npm run build`)
    }
  }
}
