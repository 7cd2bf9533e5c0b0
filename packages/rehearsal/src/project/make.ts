import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { changes, chainFiles } from './chain.ts'
import { git } from './git.ts'
import { projectPolicy } from './policy.ts'
import type { DeploymentPlace } from './policy.ts'

export interface ProjectOptions {
  /** Made when missing; `origin.git` and `work` are created in it. */
  folder: string
  /** The examples to copy: what is rehearsed is what users copy. */
  examples: string
  place: Omit<DeploymentPlace, 'repositoryUrl'>
}

export interface Project {
  /** The bare repository that the local GitHub serves and the hosts fetch from. */
  gitDir: string
  /** A clone whose `main` is checked out. */
  work: string
  workflow: string
  branches: { readonly [name in keyof typeof branches]: string }
}

const workflow = '.github/workflows/testnet-gate.yml'

const branches = {
  docs: 'docs/explain-sessions',
  faster: 'core/faster-sessions',
  rotation: 'core/rotate-keys',
  blocks: 'core/tiny-sessions',
} as const

const titles = {
  docs: 'Explain what a session is',
  faster: 'Make sessions a quarter shorter',
  rotation: 'Derive every 120th key from the one before',
  blocks: 'Make sessions as short as possible',
} as const

/** Makes a small chain project that is gated by the example workflow, with one branch for each story of the rehearsal. */
export async function makeProject({ folder, examples, place }: ProjectOptions): Promise<Project> {
  const gitDir = join(folder, 'origin.git')
  const work = join(folder, 'work')
  await mkdir(work, { recursive: true })
  await git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', gitDir)
  // As on github.com: partial clones, and any commit by its name.
  await git(gitDir, 'config', 'uploadpack.allowFilter', 'true')
  await git(gitDir, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  await git(work, 'init', '--quiet', '--initial-branch=main')
  await git(work, 'remote', 'add', 'origin', gitDir)

  await copy(join(examples, 'testnet-gate.yml'), join(work, workflow))
  await copy(join(examples, 'ops', 'testnet.sh'), join(work, 'ops', 'testnet.sh'))
  await write(work, {
    'README.md': '# Small chain\n\nOne validator, one block for each session. See [sessions](docs/sessions.md).\n',
    'docs/sessions.md': '# Sessions\n\nA session ends when the validators have agreed on its key.\n',
    '.github/shakedown.yml': projectPolicy({ ...place, repositoryUrl: `file://${gitDir}` }),
    ...chainFiles,
  })
  await commit(work, 'main', 'A small chain, gated by its testnet')
  for (const name of Object.keys(branches) as (keyof typeof branches)[]) {
    await git(work, 'checkout', '--quiet', '-b', branches[name], 'main')
    await write(work, changes[name])
    await commit(work, branches[name], titles[name])
  }
  await git(work, 'checkout', '--quiet', 'main')
  return { gitDir, work, workflow, branches }
}

async function write(work: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(work, path)), { recursive: true })
    await writeFile(join(work, path), text)
  }
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await cp(from, to)
}

async function commit(work: string, branch: string, message: string): Promise<void> {
  await git(work, 'add', '--all')
  await git(work, 'commit', '--quiet', '--message', message)
  await git(work, 'push', '--quiet', 'origin', branch)
}
