import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { git, startLocalGitHub } from '@shakedown/rehearsal'
import type { LocalGitHub } from '@shakedown/rehearsal'

export interface TestRepository {
  folder: string
  github: LocalGitHub
  /** Writes the files on a new branch that starts at `from`, and pushes it. Returns the commit. */
  branch(name: string, files: Readonly<Record<string, string>>, from?: string): Promise<string>
  /** Files beside the repository, e.g. fixture actions. */
  write(files: Readonly<Record<string, string>>): Promise<void>
  remove(): Promise<void>
}

/** A bare repository behind a local GitHub, whose `main` holds the files. */
export async function makeRepository(files: Readonly<Record<string, string>>): Promise<TestRepository> {
  const folder = await mkdtemp(join(tmpdir(), 'shakedown-test-'))
  const gitDir = join(folder, 'origin.git')
  const work = join(folder, 'work')
  await mkdir(work)
  await git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', gitDir)
  await git(work, 'init', '--quiet', '--initial-branch=main')
  const push = async (name: string, texts: Readonly<Record<string, string>>): Promise<string> => {
    await write(work, texts)
    await git(work, 'add', '--all')
    await git(work, 'commit', '--quiet', '--allow-empty', '--message', name)
    await git(work, 'push', '--quiet', gitDir, name)
    return git(work, 'rev-parse', 'HEAD')
  }
  await push('main', files)
  const github = await startLocalGitHub({ repository: 'example/chain', gitDir })
  return {
    folder,
    github,
    async branch(name, texts, from = 'main') {
      await git(work, 'checkout', '--quiet', '-b', name, from)
      return push(name, texts)
    },
    write: (texts) => write(folder, texts),
    async remove() {
      await github.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function write(to: string, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await writeFile(join(to, path), text)
  }
}
