import { ProcessError, run as runProgram, start as startProgram } from '@shakedown/process'
import { systemClock, type Clock, type Log, type Sha } from '@shakedown/ports'
import { catalogue } from './catalogue.ts'
import { commits, sha } from './commits.ts'
import { diffArguments, parseRawDiff, type DiffEntry } from './diff.ts'
import { history, type History } from './history.ts'
import { lines, type Lines } from './log.ts'
import { objects, type Objects } from './objects.ts'
import { isPlainClone } from './plain-clone.ts'
import { GitError, gitProgram, type Run, type Start } from './program.ts'
import { remotes, type Remotes } from './remotes.ts'
import { tagReader, type TagReader } from './tags.ts'
import { talk } from './talk.ts'

export interface GitOptions {
  log: Log
  signal: AbortSignal
  clock?: Clock
  /** The outermost folder in which the repository may be found; `dir` itself by default. */
  ceiling?: string
  run?: Run
  /** Starts the one program that answers questions about objects. With a `run` of your own and no `start`, each is a run. */
  start?: Start
}

/** A repository on disk, read as objects. The work tree is never looked at: on pull requests it is the author's. */
export interface Git extends Objects, History, Lines, Remotes, TagReader {
  /** False also where there is no git program: then there is nothing to read either. */
  isRepository(): Promise<boolean>
  /** Every path that differs between the trees of two commits. @throws GitError when a tree is missing */
  changes(base: Sha, head: Sha): Promise<DiffEntry[]>
  /** Ends the program that was started to answer questions; it ends with the process at the latest. */
  close(): Promise<void>
}

/** @param dir an absolute path inside the work tree */
export function openGit(dir: string, options: GitOptions): Git {
  const { log, signal, clock = systemClock, ceiling = dir } = options
  const { run = runProgram, start = options.run === undefined ? startProgram : undefined } = options
  const git = gitProgram(dir, ceiling, { run, start }, signal)
  const named = catalogue(git, talk(git.begin, clock, signal))
  const reader = commits(named)
  return {
    ...objects(named, reader),
    ...history(git, reader, () => isPlainClone(dir, ceiling), clock, log, signal),
    ...lines(git),
    ...remotes(git),
    ...tagReader(git),
    async isRepository() {
      try {
        // Any answer will do; the program that gives it is needed later anyway.
        await named.info([nothing])
        return true
      } catch (error) {
        if (error instanceof GitError) return false
        if (error instanceof ProcessError && error.kind === 'not-found') return false
        throw error
      }
    },
    changes: async (base, head) => parseRawDiff(await git.must([...diffArguments, sha(base), sha(head)])),
    close: () => named.close(),
  }
}

/** The name of no object. */
const nothing = '0'.repeat(40)
