import { isSha } from '@shakedown/ports'
import { currentOf } from './log/history.ts'
import type { History, Release } from './log/history.ts'

/**
 * The newest release below the present one in the line of those that were live, that is superseded and was healthy: never
 * one called bad or unproven, never one that is gone, never one of later.
 */
export function previousGood(history: History): Release | undefined {
  return history.line
    .slice(0, -1)
    .toReversed()
    .map((n) => history.releases.get(n))
    .find((release) => release !== undefined && isGood(release, 'superseded'))
}

/**
 * What is to run again after a failure: the present release when a later one failed before it was switched to, else the
 * previous good one.
 */
export function lastGood(history: History): Release | undefined {
  const current = currentOf(history)
  const disturbed = history.attempt !== undefined && history.attempt.state !== 'live'
  return disturbed && current !== undefined && isGood(current, 'live') ? current : previousGood(history)
}

function isGood(release: Release, status: 'live' | 'superseded'): boolean {
  return release.status === status && release.healthy && !release.removed
}

export type Target =
  | { kind: 'found'; release: Release }
  /** Two or more are called so. */
  | { kind: 'ambiguous'; numbers: readonly number[] }
  | { kind: 'none'; why: string }

/**
 * The release that `to` names: `previous-good`, a number, a commit (7 digits or more), or a version. Removed ones, and ones
 * that were never live, are not found.
 * @param run a run that has decided before stays with what it decided then
 */
export function findTarget(history: History, to: string, run?: string): Target {
  const decided = run === undefined ? undefined : history.releases.get(history.targets.get(run) ?? 0)
  if (decided !== undefined && !decided.removed) return { kind: 'found', release: decided }
  if (to === 'previous-good') {
    const release = previousGood(history)
    if (release !== undefined) return { kind: 'found', release }
    return { kind: 'none', why: 'no earlier release is superseded and was healthy' }
  }
  const known = [...history.releases.values()]
  const number = /^[1-9]\d{0,8}$/.test(to) ? history.releases.get(Number(to)) : undefined
  if (number !== undefined) return usable(number)
  const byVersion = known.filter(({ version }) => version === to && version !== '')
  const isCommit = /^[0-9a-f]{7,63}$/.test(to) || isSha(to)
  const called = byVersion.length > 0 ? byVersion : known.filter(({ commit }) => isCommit && commit.startsWith(to))
  const fit = called.filter((release) => usable(release).kind === 'found')
  const [only] = fit
  if (only !== undefined && fit.length === 1) return { kind: 'found', release: only }
  if (fit.length > 1) return { kind: 'ambiguous', numbers: fit.map(({ n }) => n) }
  const [unfit] = called
  return unfit === undefined ? { kind: 'none', why: 'no release is called so' } : usable(unfit)
}

function usable(release: Release): Target {
  if (release.removed) return { kind: 'none', why: `release ${release.n} has been removed from the host` }
  if (!release.wasLive) return { kind: 'none', why: `release ${release.n} never became live` }
  return { kind: 'found', release }
}
