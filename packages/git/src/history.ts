import { readFileSync } from 'node:fs'
import type { Clock, Log, Sha } from '@shakedown/ports'
import { sha, type CommitReader } from './commits.ts'
import { lastLine, type GitProgram } from './program.ts'

/**
 * Where two histories meet. `cut-off`: a shallow clone hides a part of the history in which a later meeting point could
 * lie; an earlier one would hide changes that were made and taken back.
 */
export type Ancestry =
  { kind: 'known'; mergeBases: readonly Sha[] } | { kind: 'cut-off' } | { kind: 'missing'; commit: Sha }

export type Fetched = { kind: 'fetched' } | { kind: 'failed'; why: string }

export interface History {
  isShallow(): Promise<boolean>
  ancestry(a: Sha, b: Sha): Promise<Ancestry>
  /** Fetches the commits that are missing here, nothing else: no tags, no refs, in a shallow clone no parents. */
  bring(remote: string, commits: readonly Sha[]): Promise<Fetched>
  /** Deepens a shallow clone in a few rounds, each bounded, until `ancestry` is known or the rounds are used up. */
  deepen(remote: string, a: Sha, b: Sha): Promise<Ancestry>
}

const rounds = [50, 200, 800, 3200]
const attempts = 3
const fetchTimeoutMs = 180_000

/** @param isWhole whether the clone surely has all parents of its commits */
export function history(
  git: GitProgram,
  { has, isNear }: Pick<CommitReader, 'has' | 'isNear'>,
  isWhole: () => boolean,
  clock: Clock,
  log: Log,
  signal: AbortSignal,
): History {
  const isShallow = async (): Promise<boolean> =>
    (await git.must(['rev-parse', '--is-shallow-repository'])).toString('latin1').trim() === 'true'

  /** Two jobs in one workspace can race for the `shallow` file and its lock; that passes, so it is tried again. */
  const fetch = async (remote: string, depth: readonly string[], commits: readonly Sha[]): Promise<Fetched> => {
    const args = ['fetch', ...quiet, ...depth, '--end-of-options', remote, ...commits]
    for (let attempt = 1; ; attempt++) {
      const { code, stderr } = await git.reach(args, fetchTimeoutMs)
      if (code === 0) return { kind: 'fetched' }
      if (attempt === attempts || !/shallow file has changed|\.lock|unable to lock/i.test(stderr)) {
        return { kind: 'failed', why: lastLine(stderr) }
      }
      await clock.sleep(500 * attempt, signal)
    }
  }

  const ancestry: History['ancestry'] = async (a, b) => {
    for (const commit of [a, b]) if (!(await has(commit))) return { kind: 'missing', commit }
    // Where one commit is an ancestor of the other, it is the one meeting point, and that costs no program.
    if (isWhole() && (await isNear(a, b))) return { kind: 'known', mergeBases: [a] }
    // One program tells both. Of `a...b` it prints the two commits, and all their merge bases with a `^` (gitrevisions(7)).
    const found = await git.ask(['rev-parse', '--is-shallow-repository', `${sha(a)}...${sha(b)}`])
    const [shallow = '', ...lines] = found.stdout.toString('latin1').split('\n')
    const mergeBases = lines.filter((line) => line.startsWith('^')).map((line) => line.slice(1))
    if (found.code === 0 ? shallow === 'false' : !(await isShallow())) return { kind: 'known', mergeBases }
    if (mergeBases.length === 0 || (await cutOff(git, [a, b], mergeBases))) return { kind: 'cut-off' }
    return { kind: 'known', mergeBases }
  }

  return {
    isShallow,
    ancestry,
    async bring(remote, commits) {
      const missing: Sha[] = []
      for (const commit of new Set(commits.map(sha))) if (!(await has(commit))) missing.push(commit)
      if (missing.length === 0) return { kind: 'fetched' }
      log.debug(`fetching ${missing.join(' ')}`)
      // In a complete clone `--depth` would cut off history that is already here.
      return await fetch(remote, (await isShallow()) ? ['--depth=1'] : [], missing)
    },
    async deepen(remote, a, b) {
      let known = await ancestry(a, b)
      for (const depth of rounds) {
        if (known.kind !== 'cut-off') return known
        log.debug(`deepening by ${depth} commits`)
        const fetched = await fetch(remote, [`--deepen=${depth}`], [sha(a), sha(b)])
        if (fetched.kind === 'failed') return known
        known = await ancestry(a, b)
      }
      return known
    },
  }
}

const quiet = [
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--no-auto-maintenance',
  '--refmap=',
  // `remote.<name>.uploadpack` of a repository's configuration would be run.
  '--upload-pack=git-upload-pack',
]

/** Whether the walk from `tips` down to `mergeBases` meets a commit whose parents a shallow clone has cut off. */
async function cutOff(git: GitProgram, tips: readonly Sha[], mergeBases: readonly Sha[]): Promise<boolean> {
  const walked = await git.must(['rev-list', ...tips, ...mergeBases.map((commit) => `^${commit}`)])
  const seen = walked
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '')
  if (seen.length === 0) return false
  const boundary = new Set(await shallowCommits(git))
  return seen.some((commit) => boundary.has(commit))
}

async function shallowCommits(git: GitProgram): Promise<string[]> {
  const path = (await git.must(['rev-parse', '--path-format=absolute', '--git-path', 'shallow'])).toString('utf8')
  const text = readFileSync(path.replace(/\n$/, ''), 'latin1')
  return text.split('\n').filter((line) => line !== '')
}
