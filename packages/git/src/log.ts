import type { Sha } from '@shakedown/ports'
import { sha } from './commits.ts'
import type { GitProgram } from './program.ts'

/** A commit on the line of first parents: what each push to a branch, or each merge into it, was. */
export interface LineCommit {
  sha: Sha
  /** `undefined`: it has none here, or it is the last that a shallow clone holds. */
  parent: Sha | undefined
  /** The message's first paragraph as one line, at most 200 characters; whatever its author wrote otherwise. */
  subject: string
  /** When it was committed, by its committer's clock; RFC 3339, `undefined` for what no calendar has. */
  date: string | undefined
}

export interface Line {
  /** Newest first. */
  commits: readonly LineCommit[]
  /** Why it ends: as many as asked, the first commit of all, or a shallow clone has no more. */
  end: 'count' | 'root' | 'shallow'
}

export interface Lines {
  /** @param count at least 1 @throws GitError when `tip` is not here */
  firstParents(tip: Sha, count: number): Promise<Line>
}

const longestSubject = 200

export function lines(git: GitProgram): Lines {
  return {
    async firstParents(tip, count) {
      // rev-list and not log: the settings of log can start programs (log.showSignature).
      const args = [
        'rev-list',
        '--first-parent',
        `--max-count=${count}`,
        '--no-commit-header',
        '--encoding=UTF-8',
        '--format=%H%x00%P%x00%ct%x00%s',
        '--end-of-options',
        sha(tip),
      ]
      const commits = (await git.must(args))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map(readCommit)
      const last = commits.at(-1)
      if (last === undefined || last.parent !== undefined) return { commits, end: 'count' }
      // What a shallow clone cuts off it cuts off from git's view, not from the commit itself.
      const raw = (await git.must(['cat-file', 'commit', last.sha])).toString('latin1')
      return { commits, end: /^tree .*\nparent /.test(raw) ? 'shallow' : 'root' }
    },
  }
}

function readCommit(line: string): LineCommit {
  const [commit = '', parents = '', seconds = '', subject = ''] = line.split('\0')
  const parent = parents.split(' ')[0] ?? ''
  return {
    sha: sha(commit),
    parent: parent === '' ? undefined : sha(parent),
    subject: subject.slice(0, longestSubject).toWellFormed(),
    date: dateOf(Number(seconds)),
  }
}

/** Git keeps whatever a commit says, in 64 bits. */
function dateOf(seconds: number): string | undefined {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** The tree without entries, which every repository knows; what the first commit of all is compared with. */
export function emptyTree(commit: Sha): Sha {
  return commit.length === 64
    ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
    : '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
}
