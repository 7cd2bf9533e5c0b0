import type { ChangeSet } from '@shakedown/change'
import { shortSha, type Sha } from '@shakedown/ports'
import { changesFromApi } from './api-changes.ts'
import { distinct, failed, together, type Compared, type Range } from './compared.ts'
import type { Comparison, Comparisons } from './comparisons.ts'
import { mergeBasesByApi } from './meeting.ts'
import type { Situation } from './situation.ts'
import type { Checkout, Sources } from './sources.ts'
import { reasonOf } from './tips.ts'

export interface ReadChanges {
  changeSet: ChangeSet
  ranges: readonly Range[]
}

/**
 * Every change that the comparisons show, together: judging the union is judging each and taking the stricter. From git
 * when it has, or can fetch, what is needed; else from the API, whose lists end at 300 or 3,000 files.
 */
export async function readChanges(sources: Sources, wanted: Comparisons, situation: Situation): Promise<ReadChanges> {
  if (wanted.kind === 'unknown') {
    const { code, why, mend } = wanted
    return { changeSet: { complete: false, code, why, mend, changes: [], source: 'none' }, ranges: [] }
  }
  const answers: Compared[] = []
  for (const comparison of wanted.all) answers.push(await compare(sources, comparison, situation))
  const ranges = answers.flatMap((answer) => (answer.kind === 'compared' ? answer.ranges : []))
  const changes = distinct(answers.map((answer) => answer.changes ?? []))
  const source = [...new Set(ranges.map((range) => range.source))].join('+') || 'none'
  const failed = answers.find((answer) => answer.kind === 'failed')
  if (failed === undefined) return { changeSet: { complete: true, changes, source }, ranges }
  const { code, why, mend } = failed
  return { changeSet: { complete: false, code, why, mend, changes, source }, ranges }
}

async function compare(sources: Sources, comparison: Comparison, situation: Situation): Promise<Compared> {
  const { checkout } = sources
  const local: Compared =
    checkout === undefined
      ? failed('unknown-diff', 'there is no checkout')
      : await compareInGit(sources, checkout, comparison)
  if (local.kind === 'compared') return local
  const remote: Compared =
    sources.api === undefined
      ? failed('unknown-diff', 'there is no token for the API')
      : await changesFromApi(await sources.api(), comparison, situation)
  if (remote.kind === 'compared') return remote
  if (isVanished(local) && (sources.api === undefined || isVanished(remote))) {
    if (comparison.vanished === 'skip') return { kind: 'compared', changes: [], ranges: [] }
    if (comparison.vanished !== 'unknown') return await compare(sources, comparison.vanished, situation)
  }
  if (sources.api === undefined) return local
  if (checkout === undefined) return remote
  return { ...remote, why: `${local.why}; ${remote.why}`, mend: local.mend }
}

async function compareInGit(sources: Sources, checkout: Checkout, comparison: Comparison): Promise<Compared> {
  const { from, to } = comparison
  const brought = await bring(sources, checkout, [from, to])
  if (!(await checkout.has(to))) return failed('unknown-diff', `the head ${shortSha(to)} cannot be fetched${brought}`)
  if (!(await checkout.has(from)))
    return failed('vanished', `${comparison.fromName} (${shortSha(from)}) cannot be fetched${brought}`)
  if (comparison.dots === 'two-dot') return await diff(checkout, from, to, comparison.fromName)
  const met = await meetingPoints(sources, checkout, comparison)
  if (typeof met === 'string') return failed('no-merge-base', met)
  if (met.length === 0) {
    return failed('no-merge-base', `${comparison.fromName} and the head ${shortSha(to)} have no common history`)
  }
  if (met.length === 1 && met[0] === to) {
    if (comparison.contained === 'unknown') {
      return failed('contained', `the head ${shortSha(to)} is part of ${comparison.fromName} already`)
    }
    if (comparison.contained !== 'no-change') return await compareInGit(sources, checkout, comparison.contained)
  }
  if (met.length > 8) return failed('no-merge-base', `there are ${met.length} merge bases with ${comparison.fromName}`)
  const all: Compared[] = []
  for (const base of met) all.push(await diff(checkout, base, to, `the merge base with ${comparison.fromName}`))
  return all.reduce(together)
}

/** The merge bases, or why they cannot be told. A shallow clone asks the API, one request, before it deepens. */
async function meetingPoints(
  sources: Sources,
  checkout: Checkout,
  { from, to }: Comparison,
): Promise<readonly Sha[] | string> {
  const { remote, api } = sources
  let known = await checkout.ancestry(from, to)
  if (known.kind === 'cut-off' && api !== undefined) {
    try {
      const asked = await api()
      const bases = await mergeBasesByApi(asked, await asked.compare(from, to))
      if (bases !== undefined) {
        await bring(sources, checkout, bases)
        const here = await Promise.all(bases.map((base) => checkout.has(base)))
        if (here.every(Boolean)) return bases
      }
    } catch (error) {
      sources.log.debug(`the API did not tell the merge base: ${reasonOf(error)}`)
    }
  }
  if (known.kind === 'cut-off' && remote !== undefined) known = await checkout.deepen(remote, from, to)
  switch (known.kind) {
    case 'known':
      return known.mergeBases
    case 'missing':
      return `${shortSha(known.commit)} is missing`
    case 'cut-off':
      return 'the checkout is shallow and the history that holds the merge base could not be fetched'
  }
}

async function diff(checkout: Checkout, base: Sha, head: Sha, why: string): Promise<Compared> {
  try {
    return {
      kind: 'compared',
      changes: await checkout.changes(base, head),
      ranges: [{ base, head, why, source: 'git' }],
    }
  } catch (error) {
    return failed('unknown-diff', `${shortSha(base)} and ${shortSha(head)} could not be compared (${reasonOf(error)})`)
  }
}

/** Fetches what is missing; says why not, for the sentence of whoever misses it. */
async function bring(sources: Sources, checkout: Checkout, commits: readonly Sha[]): Promise<string> {
  const missing: Sha[] = []
  for (const commit of commits) if (!(await checkout.has(commit))) missing.push(commit)
  if (missing.length === 0) return ''
  if (sources.remote === undefined) return ` (${sources.remoteFault})`
  // One by one when together fails: a commit that is gone must not keep the others away.
  const together = await checkout.bring(sources.remote, missing)
  if (together.kind === 'fetched') return ''
  let why = together.why
  if (missing.length > 1) {
    for (const commit of missing) {
      const alone = await checkout.bring(sources.remote, [commit])
      if (alone.kind === 'failed') why = alone.why
    }
  }
  return ` (${why})`
}

function isVanished(answer: Compared): boolean {
  return answer.kind === 'failed' && (answer.code === 'vanished' || answer.why === 'there is no checkout')
}
