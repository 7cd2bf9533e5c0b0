import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { git, makeProject, rehearseWorkflow, startLocalGitHub } from '@shakedown/rehearsal'
import type { LocalGitHub, Project, RehearsedRun, RehearseOptions } from '@shakedown/rehearsal'
import { removeFolders } from '../step.ts'
import { suiteFolder } from './suite.ts'

export const root = resolve(import.meta.dirname, '../../..')

/** The example, its project and the real bundles on a local GitHub; whoever reaches for the host finds a closed port. */
export interface Scene {
  github: LocalGitHub
  project: Project
  /** Commits the files on a new branch of the project. */
  branch(name: string, files: Readonly<Record<string, string | undefined>>): Promise<void>
  rehearse(options: Pick<RehearseOptions, 'event'> & Partial<RehearseOptions>): Promise<RehearsedRun>
  remove(): Promise<void>
}

export async function makeScene(): Promise<Scene> {
  const suite = suiteFolder()
  if (!existsSync(join(suite, 'dist'))) throw new Error('the bundles are missing: npm run build')
  const folder = await mkdtemp(join(tmpdir(), 'shakedown-gate-'))
  const place = {
    address: 'nobody@127.0.0.1:9',
    knownHosts: '[127.0.0.1]:9 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIZX9LHAgLXq0pzMhWa3bI7ZzL5Gv6OfaEv4oVtgs9M5\n',
    chainPort: 18545,
    node: process.execPath,
    anvil: '/no/anvil',
  }
  const project = await makeProject({ folder, examples: join(root, 'examples'), place })
  const github = await startLocalGitHub({ repository: 'example/small-chain', gitDir: project.gitDir })
  github.collaborator('ann', 'write')
  github.collaborator('rita', 'maintain')
  github.protectBranch('main')
  github.environment('null-deployment', {})
  github.environment('testnet', { reviewers: ['rita'], secrets: { TESTNET_SSH_KEY: 'not a key' } })
  return {
    github,
    project,
    async branch(name, files) {
      await git(project.work, 'checkout', '--quiet', '-b', name, 'main')
      for (const [path, text] of Object.entries(files)) {
        if (text === undefined) await git(project.work, 'rm', '--quiet', path)
        else await write(join(project.work, path), text)
      }
      await git(project.work, 'add', '--all')
      await git(project.work, 'commit', '--quiet', '--message', name)
      await git(project.work, 'push', '--quiet', 'origin', name)
      await git(project.work, 'checkout', '--quiet', 'main')
    },
    rehearse: (options) =>
      rehearseWorkflow({
        file: project.workflow,
        github,
        actor: 'ann',
        suite,
        signal: new AbortController().signal,
        decide: async () => ({ user: 'rita', state: 'approved', comment: 'go' }),
        ...options,
      }),
    async remove() {
      await github.stop()
      removeFolders()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** One scene for all tests of a file; GitHub's description must have found no fault with what was asked in it. */
export function sharedScene(): () => Scene {
  let scene: Scene | undefined
  beforeAll(async () => {
    scene = await makeScene()
  })
  afterAll(async () => {
    await scene?.remove()
    expect(scene?.github.violations).toEqual([])
  })
  return () => {
    if (scene === undefined) throw new Error('the scene stands only while tests run')
    return scene
  }
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
