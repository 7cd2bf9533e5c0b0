import type { Classification, Confidence } from '@shakedown/change'
import type { Line } from '@shakedown/git'
import { emptyTree } from '@shakedown/git'
import { mostDemanding, type Policy } from '@shakedown/policy'
import { writeDuration, type Clock, type Log, type Sha } from '@shakedown/ports'
import { tally, type LintTotals, type Tally } from './lint-tally.ts'
import { reasonOf } from './tips.ts'

/** How many commits are judged when nobody says, and at most. */
export const lintCommits = { usual: 50, most: 1000 } as const

export interface LintOptions {
  checkout: { firstParents(tip: Sha, count: number): Promise<Line> }
  /** The trusted policy. */
  policy: Policy
  /** The policy at the head, when it is another one. */
  tried?: Policy
  /** Path of the policy in the repository. */
  policyFile: string
  tip: Sha
  /** 1 to `lintCommits.most` */
  count: number
  /**
   * What a change needs, as the classifier says it; `base` is the empty tree for the first commit of all. A commit is
   * asked about once for each policy, one right after the other.
   */
  classifyRange(base: Sha, head: Sha, policy: Policy): Promise<Classification>
  log: Log
  clock: Clock
  signal: AbortSignal
}

/** What a policy makes of one commit. */
export interface LintVerdict {
  target: string
  confidence: Confidence
  reason: string
  /** Of the file that shows best why; `none` for the null deployment. */
  rule: string
  file: string
}

export interface LintedCommit {
  sha: Sha
  /** The first parent; `none` for the first commit of all. */
  parent: string
  subject: string
  /** RFC 3339, or `none`. */
  date: string
  files: number
  verdict: LintVerdict
  /** By the head's policy. */
  tried?: LintVerdict
}

/** A policy held against the past. */
export interface Lint {
  policyFile: string
  tip: Sha
  asked: number
  /** Why there are not more: as many as asked, the first commit of all, or a shallow checkout has no more. */
  end: Line['end']
  /** Newest first, along first parents: a merge is one change, whatever it merged. */
  commits: readonly LintedCommit[]
  totals: LintTotals
  tried?: LintTotals
}

/** Above this many milliseconds somebody who waits wants to know how long. */
const progressMs = 5000

/**
 * Runs a policy over the history of a branch, so that it can be tuned before it decides. Each commit is judged against its
 * first parent. The last that a shallow clone holds cannot be judged, since what it is compared with is missing.
 * @throws GitError when the tip is not in the checkout
 */
export async function lintHistory(options: LintOptions): Promise<Lint> {
  const { checkout, policy, tried, policyFile, tip, count, log, clock, signal } = options
  const line = await checkout.firstParents(tip, count)
  const known = line.end === 'shallow' ? line.commits.slice(0, -1) : line.commits
  const before = tally(policy)
  const after = tried === undefined ? undefined : { policy: tried, totals: tally(tried) }
  const commits: LintedCommit[] = []
  const progress = progressOf(known.length, log, clock)
  for (const { sha, parent, subject, date } of known) {
    signal.throwIfAborted()
    const base = parent ?? emptyTree(sha)
    const { verdict, files } = await judge(options, base, sha, policy, before)
    const other = after && (await judge(options, base, sha, after.policy, after.totals)).verdict
    commits.push({
      sha,
      parent: parent ?? 'none',
      subject,
      date: date ?? 'none',
      files,
      verdict,
      ...(other === undefined ? {} : { tried: other }),
    })
    progress(commits.length)
  }
  return {
    policyFile,
    tip,
    asked: count,
    end: line.end,
    commits,
    totals: before.totals(),
    ...(after === undefined ? {} : { tried: after.totals.totals() }),
  }
}

/** What cannot be judged needs what is most demanding, as it would have then. */
async function judge(
  { classifyRange, signal }: LintOptions,
  base: Sha,
  head: Sha,
  policy: Policy,
  totals: Tally,
): Promise<{ verdict: LintVerdict; files: number }> {
  try {
    const found = await classifyRange(base, head, policy)
    totals.add(found)
    const { target, confidence, reason, files, deciding } = found
    const [witness] = deciding
    const verdict = { target, confidence, reason, rule: witness?.rule ?? 'none', file: witness?.path ?? 'none' }
    return { verdict, files: files.length }
  } catch (error) {
    signal.throwIfAborted()
    const target = mostDemanding(policy).name
    totals.addUnknown(target)
    const reason = `It could not be judged: ${reasonOf(error)}`.slice(0, 300)
    return { verdict: { target, confidence: 'unknown', reason, rule: 'none', file: 'none' }, files: 0 }
  }
}

function progressOf(all: number, log: Log, clock: Clock): (done: number) => void {
  const start = clock.now()
  let told = start
  return (done) => {
    const now = clock.now()
    if (now - told < progressMs || done === all) return
    told = now
    const left = writeDuration(((now - start) / done) * (all - done))
    log.info(`${done} of ${all} commits judged, about ${left} to go`)
  }
}
