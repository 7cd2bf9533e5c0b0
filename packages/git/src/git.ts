import { ProcessError, run as runProgram } from '@shakedown/process'
import { systemClock, type Clock, type Log, type Sha } from '@shakedown/ports'
import { diffArguments, parseRawDiff, type DiffEntry } from './diff.ts'
import { history, type History } from './history.ts'
import { objects, sha, type Objects } from './objects.ts'
import { gitProgram, type Run } from './program.ts'
import { remotes, type Remotes } from './remotes.ts'

export interface GitOptions {
  log: Log
  signal: AbortSignal
  clock?: Clock
  /** The outermost folder in which the repository may be found; `dir` itself by default. */
  ceiling?: string
  run?: Run
}

/** A repository on disk, read as objects. The work tree is never looked at: on pull requests it is the author's. */
export interface Git extends Objects, History, Remotes {
  /** False also where there is no git program: then there is nothing to read either. */
  isRepository(): Promise<boolean>
  /** Every path that differs between the trees of two commits. @throws GitError when a tree is missing */
  changes(base: Sha, head: Sha): Promise<DiffEntry[]>
}

/** @param dir an absolute path inside the work tree */
export function openGit(dir: string, options: GitOptions): Git {
  const { log, signal, clock = systemClock, ceiling = dir, run = runProgram } = options
  const git = gitProgram(dir, ceiling, run, signal)
  const read = objects(git)
  return {
    ...read,
    ...history(git, (commit) => read.has(commit), clock, log, signal),
    ...remotes(git),
    async isRepository() {
      try {
        return (await git.ask(['rev-parse', '--git-dir'])).code === 0
      } catch (error) {
        if (error instanceof ProcessError && error.kind === 'not-found') return false
        throw error
      }
    },
    changes: async (base, head) => parseRawDiff(await git.must([...diffArguments, sha(base), sha(head)])),
  }
}
