import { isSha, ProblemError, quote, shortSha, type Problem, type Sha } from '@shakedown/ports'
import { isBranchName } from './payload.ts'
import { headOf, type Asked, type Situation } from './situation.ts'
import type { BranchTip, Tips } from './tips.ts'

/**
 * Two commits to compare. With `three-dot` the comparison starts where their histories meet, so that what others merged
 * meanwhile does not count; with `two-dot` it starts at `from` itself.
 */
export interface Comparison {
  from: Sha
  to: Sha
  dots: 'two-dot' | 'three-dot'
  /** What `from` is, for people: `the tip of main`. */
  fromName: string
  /** Three-dot only: `to` is part of `from`'s history already, so nothing is left to compare. */
  contained: Comparison | 'no-change' | 'unknown'
  /** `from` can be had from nowhere: a force push drops commits. */
  vanished: Comparison | 'skip' | 'unknown'
}

/** All of them are judged together; the stricter answer wins by judging the union. */
export type Comparisons =
  | { kind: 'known'; all: readonly Comparison[]; base: Sha; head: Sha; stale: readonly string[] }
  | { kind: 'unknown'; code: UnknownCode; why: string; mend: string; head: Sha | undefined }

export type UnknownCode = 'no-base' | 'no-head' | 'first-push' | 'no-branch-tip' | 'tag-push'

export async function comparisonsOf(situation: Situation, asked: Asked, tips: Tips): Promise<Comparisons> {
  const headIsNamed = asked.head !== '' || (asked.headSha !== '' && situation.kind !== 'pull-request')
  if (asked.base !== '' || headIsNamed) return await explicit(situation, asked, tips)
  switch (situation.kind) {
    case 'pull-request':
      return fromTip(await tips.branch(situation.baseBranch), situation.baseBranch, situation.head, situation.baseThen)
    case 'merge-group': {
      const tip = fromTip(await tips.branch(situation.baseBranch), situation.baseBranch, situation.head, undefined)
      if (tip.kind === 'unknown') return tip
      const group = direct(situation.base, situation.head, 'the base of the merge group')
      return { ...tip, all: [group, ...tip.all], base: situation.base }
    }
    case 'push':
      return await pushed(situation, tips)
    case 'other': {
      const why = `the event ${situation.event} names no base`
      return unknown('no-base', why, 'Give the input base: the commit that was tested last', situation.sha)
    }
  }
}

async function pushed(push: Situation & { kind: 'push' }, tips: Tips): Promise<Comparisons> {
  const { after, before, branch, forced } = push
  const giveBase = 'Give the inputs base and head'
  if (after === undefined) {
    return unknown(
      'no-head',
      `the push deleted ${push.ref}: there is no head to judge`,
      'Do not run on deletions',
      undefined,
    )
  }
  if (branch === undefined) return unknown('tag-push', `${push.ref} is no branch: it has no base`, giveBase, after)
  const main = await tips.defaultBranch()
  if (main === undefined) return unknown('no-base', 'the default branch is unknown', giveBase, after)
  if (branch === main) {
    if (before === undefined) {
      return unknown(
        'first-push',
        `this is the first push to ${main}: there is nothing to compare with`,
        giveBase,
        after,
      )
    }
    return {
      kind: 'known',
      all: [direct(before, after, `${main} before the push`)],
      base: before,
      head: after,
      stale: [],
    }
  }
  if (before !== undefined && !forced) {
    const fallback = fromTip(await tips.branch(main), main, after, undefined)
    const instead = fallback.kind === 'known' ? (fallback.all[0] ?? 'unknown') : 'unknown'
    const step: Comparison = { ...direct(before, after, `${branch} before the push`), vanished: instead }
    return { kind: 'known', all: [step], base: before, head: after, stale: [] }
  }
  const whole = fromTip(await tips.branch(main), main, after, undefined)
  if (whole.kind === 'unknown' || before === undefined) return whole
  // What a force push took away counts as well: the commits before may be what is running somewhere.
  const lost: Comparison = { ...direct(before, after, `${branch} before the push`), vanished: 'skip' }
  return { ...whole, all: [...whole.all, lost] }
}

/** What the inputs name wins over the event. A commit or a tag is compared directly, a branch as a pull request is. */
async function explicit(situation: Situation, asked: Asked, tips: Tips): Promise<Comparisons> {
  const problems: Problem[] = []
  const named = async (input: string, text: string): Promise<Named | undefined> => {
    const where = `input "${input}"`
    const found = await findNamed(text, tips)
    if (found === 'ambiguous') {
      const mend = `Write refs/heads/${text} or refs/tags/${text}`
      problems.push({ where, what: `${quote(text)} names a branch and a tag`, mend })
      return undefined
    }
    if (found === undefined) {
      const mend = 'Give a whole commit id, a branch or a tag of this repository'
      problems.push({ where, what: `${quote(text)} names nothing here`, mend })
    }
    return found
  }
  const headText = asked.head !== '' ? asked.head : asked.headSha
  const head = headText === '' ? headOf(situation) : (await named('head', headText))?.commit
  const base = asked.base === '' ? undefined : await named('base', asked.base)
  if (problems.length > 0) throw new ProblemError(problems)
  if (head === undefined) {
    const why = `the event ${eventName(situation)} does not say which commit is to be judged`
    return unknown('no-head', why, 'Give the input head, or pull-request and head-sha', undefined)
  }
  if (base !== undefined) {
    const comparison: Comparison =
      base.kind === 'commit'
        ? direct(base.commit, head, base.name)
        : { ...direct(base.commit, head, base.name), dots: 'three-dot', contained: 'unknown' }
    const stale = base.kind === 'branch' && base.stale !== undefined ? [base.stale] : []
    return { kind: 'known', all: [comparison], base: base.commit, head, stale }
  }
  if (situation.kind === 'pull-request' || situation.kind === 'merge-group') {
    return fromTip(await tips.branch(situation.baseBranch), situation.baseBranch, head, undefined)
  }
  return unknown('no-base', 'a head was given without a base', 'Give the input base, too', head)
}

type Named = { name: string; commit: Sha } & ({ kind: 'commit' } | { kind: 'branch'; stale: string | undefined })

/** Whoever may push branches could name one like the tag that was meant, so a name that is both is none. */
async function findNamed(text: string, tips: Tips): Promise<Named | 'ambiguous' | undefined> {
  if (isSha(text)) return { kind: 'commit', commit: text, name: shortSha(text) }
  if (!isBranchName(text.replace(/^refs\/(?:heads|tags)\//, ''))) return undefined
  const branch = text.startsWith('refs/tags/') ? undefined : await namedBranch(text, tips)
  const tag = text.startsWith('refs/heads/') ? undefined : await namedTag(text, tips)
  return branch !== undefined && tag !== undefined ? 'ambiguous' : (branch ?? tag)
}

async function namedBranch(text: string, tips: Tips): Promise<Named | undefined> {
  const branch = text.replace(/^refs\/heads\//, '')
  const tip = await tips.branch(branch)
  if (tip.kind === 'live') return { kind: 'branch', commit: tip.commit, name: `the tip of ${branch}`, stale: undefined }
  if (tip.kind !== 'stale') return undefined
  return { kind: 'branch', commit: tip.commit, name: `the last known tip of ${branch}`, stale: branch }
}

async function namedTag(text: string, tips: Tips): Promise<Named | undefined> {
  const tag = text.replace(/^refs\/tags\//, '')
  const commit = await tips.ref(`refs/tags/${tag}`)
  return commit === undefined ? undefined : { kind: 'commit', commit, name: `the tag ${tag}` }
}

function eventName(situation: Situation): string {
  return situation.kind === 'other' ? situation.event : situation.kind
}

function fromTip(tip: BranchTip, branch: string, head: Sha, baseThen: Sha | undefined): Comparisons {
  if (tip.kind === 'absent' || tip.kind === 'unknown') {
    const mend = 'Check out with credentials and fetch-depth: 0, or give token'
    return unknown('no-branch-tip', `the tip of ${branch} cannot be had (${tip.why})`, mend, head)
  }
  const fromName = tip.kind === 'live' ? `the tip of ${branch}` : `the last known tip of ${branch}`
  const then =
    baseThen === undefined ? undefined : fork(baseThen, head, `${branch} at the time of the event`, 'no-change')
  const comparison = fork(tip.commit, head, fromName, then ?? 'no-change')
  return { kind: 'known', all: [comparison], base: tip.commit, head, stale: tip.kind === 'stale' ? [branch] : [] }
}

function direct(from: Sha, to: Sha, fromName: string): Comparison {
  return { from, to, dots: 'two-dot', fromName, contained: 'no-change', vanished: 'unknown' }
}

function fork(from: Sha, to: Sha, fromName: string, contained: Comparison['contained']): Comparison {
  return { from, to, dots: 'three-dot', fromName, contained, vanished: 'unknown' }
}

function unknown(code: UnknownCode, why: string, mend: string, head: Sha | undefined): Comparisons {
  return { kind: 'unknown', code, why, mend, head }
}
