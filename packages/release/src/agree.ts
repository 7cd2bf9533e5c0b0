import { quote, shortSha } from '@shakedown/ports'
import type { HostState } from './host/state.ts'
import { currentOf } from './log/history.ts'
import type { History, Release } from './log/history.ts'
import { findTarget, lastGood, previousGood } from './targets.ts'

/** A host that is to go back, and what was found there. */
export interface Sight {
  alias: string
  state: HostState
}

/** What one host goes back to. */
export interface Way {
  alias: string
  /** What is left: the present release, or one that failed before it was switched to. */
  from: Release | undefined
  to: Release
  /** The present release is the target already, and nothing has disturbed it since. */
  stays: boolean
}

export type Agreement =
  | {
      kind: 'agreed'
      ways: readonly Way[]
      /** An earlier attempt of this run has decided, and this one goes on with it. */
      resumed: boolean
      /** Which hosts had what, when they did not all have the same; undefined when they did. */
      disagreement: string | undefined
    }
  | { kind: 'refused'; why: string }

export interface Wish {
  /** `previous-good`, a number, a version, or a commit. */
  to: string
  /** The id of the workflow run: what it has decided once it stays with. */
  run: string
  /** For hosts that have different releases: `refuse`, or `align` all to the newest that every one of them had as good. */
  onDisagreement: 'refuse' | 'align'
}

/**
 * One target for all hosts. Each counts its releases by itself, so the same release is the same version of the same commit
 * with the same artifacts. What an earlier attempt of the run has written down counts before everything else, also for
 * hosts that it did not reach.
 */
export function agree(sights: readonly Sight[], wish: Wish): Agreement {
  for (const { alias, state } of sights) {
    const line = state.history.strange[0]
    if (line === undefined) continue
    return refused(`${alias}: line ${line} of log.jsonl cannot be understood, so what is good there is unknown`)
  }
  const decided = sights.flatMap((sight) => {
    const release = sight.state.history.releases.get(sight.state.history.targets.get(wish.run) ?? 0)
    return release === undefined || release.removed ? [] : [buildOf(sight, release)]
  })
  const [first] = decided
  if (first !== undefined) return toBuild(sights, first, wish, true, undefined)
  const disagreement = differences(sights, ({ history }) => currentOf(history))
  if (wish.to !== 'previous-good') return named(sights, wish, disagreement)

  const goals = sights.map((sight) => ({ sight, release: goalOf(sight.state.history) }))
  const without = goals.find(({ release }) => release === undefined)
  const builds = new Set(
    goals.flatMap(({ sight, release }) => (release === undefined ? [] : [buildOf(sight, release)])),
  )
  if (disagreement === undefined && without !== undefined) {
    const why = 'no earlier release is superseded and was healthy, so there is nothing to go back to'
    return refused(`${without.sight.alias}: ${why}. Name one in "to", or deploy`)
  }
  const [only] = builds
  if (disagreement === undefined && only !== undefined && builds.size === 1) {
    return toBuild(sights, only, wish, false, undefined)
  }
  const what = disagreement ?? differences(sights, ({ history }) => goalOf(history)) ?? 'the hosts differ'
  if (wish.onDisagreement === 'refuse') {
    return refused(`The hosts do not agree: ${what}. Name the release in "to", or set on-disagreement: align`)
  }
  const shared = newestShared(sights)
  if (shared !== undefined) return toBuild(sights, shared, wish, false, what)
  return refused(`The hosts do not agree (${what}), and no release was good on all of them. Name one in "to"`)
}

/**
 * What one goes back to by itself: what was live when a later one failed to become it, else the previous good one. A roll
 * back that failed does not count as such: after it one goes on backwards.
 */
function goalOf(history: History): Release | undefined {
  return history.attempt?.again === true ? previousGood(history) : lastGood(history)
}

function named(sights: readonly Sight[], wish: Wish, disagreement: string | undefined): Agreement {
  const builds = new Set<string>()
  for (const sight of sights) {
    const target = findTarget(sight.state.history, wish.to)
    if (target.kind === 'none') return refused(`${sight.alias}: ${quote(wish.to)}: ${target.why}`)
    if (target.kind === 'ambiguous') {
      const numbers = target.numbers.join(', ')
      return refused(`${sight.alias}: ${quote(wish.to)} is the name of the releases ${numbers}. Give a number in "to"`)
    }
    builds.add(buildOf(sight, target.release))
  }
  if (builds.size > 1) {
    const what = differences(sights, ({ history }) => {
      const target = findTarget(history, wish.to)
      return target.kind === 'found' ? target.release : undefined
    })
    return refused(
      `${quote(wish.to)} is not the same release on all hosts: ${what}. Give a version or a commit in "to"`,
    )
  }
  return withWays(
    sights.map((sight) => {
      const target = findTarget(sight.state.history, wish.to)
      return target.kind === 'found' ? wayOf(sight, target.release) : undefined
    }),
    false,
    disagreement,
  )
}

function toBuild(
  sights: readonly Sight[],
  build: string,
  wish: Wish,
  resumed: boolean,
  disagreement: string | undefined,
): Agreement {
  const ways: Way[] = []
  for (const sight of sights) {
    const { history } = sight.state
    const decided = history.releases.get(history.targets.get(wish.run) ?? 0)
    const found = [goalOf(history), currentOf(history), ...[...history.releases.values()].toReversed()].find(
      (release) => release !== undefined && !release.removed && release.wasLive && buildOf(sight, release) === build,
    )
    const present = currentOf(history)
    // With other values for some names it was started as a copy, which is the same decision.
    const copy = decided !== undefined && present?.origin === decided.n ? present : decided
    const release = copy === undefined || copy.removed ? found : copy
    if (release === undefined || buildOf(sight, release) !== build) {
      return refused(`${sight.alias} never had the release that the other hosts go back to. Deploy it there instead`)
    }
    ways.push(wayOf(sight, release))
  }
  return withWays(ways, resumed, disagreement)
}

function withWays(ways: readonly (Way | undefined)[], resumed: boolean, disagreement: string | undefined): Agreement {
  return { kind: 'agreed', ways: ways.filter((way) => way !== undefined), resumed, disagreement }
}

function wayOf({ alias, state: { history } }: Sight, to: Release): Way {
  const { attempt } = history
  const present = currentOf(history)
  const disturbed = attempt !== undefined && attempt.state !== 'live'
  const failed = disturbed && !attempt.again ? history.releases.get(attempt.n) : undefined
  return { alias, from: failed ?? present, to, stays: present === to && !disturbed }
}

/** Of those that every host could go back to, or has, the newest in the line of the first host. */
function newestShared(sights: readonly Sight[]): string | undefined {
  const lines = sights.map((sight) => {
    const { history } = sight.state
    return history.line
      .toReversed()
      .map((n) => history.releases.get(n))
      .filter(
        (release) =>
          release !== undefined &&
          !release.removed &&
          release.healthy &&
          (release.status === 'live' || release.status === 'superseded'),
      )
      .flatMap((release) => (release === undefined ? [] : [buildOf(sight, release)]))
  })
  const presents = new Set(
    sights.map((sight) => {
      const present = currentOf(sight.state.history)
      return present === undefined ? '' : buildOf(sight, present)
    }),
  )
  const [first = []] = lines
  return first.find(
    (build) => lines.every((line) => line.includes(build)) && !(presents.size === 1 && presents.has(build)),
  )
}

/** Undefined when all have the same. */
function differences(sights: readonly Sight[], pick: (state: HostState) => Release | undefined): string | undefined {
  const found = sights.map((sight) => ({ sight, release: pick(sight.state) }))
  const builds = new Set(found.map(({ sight, release }) => (release === undefined ? '' : buildOf(sight, release))))
  if (builds.size <= 1) return undefined
  return found.map(({ sight, release }) => `${sight.alias} has ${describeRelease(release)}`).join(', ')
}

function buildOf({ state }: Sight, { n, version, commit }: Release): string {
  const record = state.folders.get(n)
  const artifacts = typeof record === 'object' ? record.artifacts.toSorted() : []
  return JSON.stringify([version, commit, artifacts])
}

/** e.g. `1.4.2 (release 7)`. */
export function describeRelease(release: Release | undefined): string {
  if (release === undefined) return 'none'
  return `${release.version === '' ? shortSha(release.commit) : release.version} (release ${release.n})`
}

function refused(why: string): Agreement {
  return { kind: 'refused', why }
}
