import type { Change } from './change-set.ts'
import type { FileDecision } from './classification.ts'
import type { Judge } from './judge.ts'
import type { Opinion } from './opinion.ts'

/** All changed files, judged. What many of them share is told by groups, of which there are few. */
export interface Judgement {
  readonly changes: readonly Change[]
  /** Of each change, in their order. */
  readonly opinions: readonly Opinion[]
  readonly groups: readonly Group[]
  /** Written out when it is asked for: of 50,000 files a report shows a thousand. */
  decision(place: number): FileDecision
}

/** The files that one rule, or one proof, has brought to one target. */
export interface Group {
  readonly rule: string
  readonly proof: FileDecision['proof']
  readonly target: string
  readonly demand: number
  /** Of its files among the changes, in their order. */
  readonly places: readonly number[]
}

type Growing = Group & { places: number[] }

/** @param named what the trusted judge says of each change by its name */
export function judgeAll(
  changes: readonly Change[],
  named: readonly Opinion[],
  trusted: Judge,
  head: Judge | undefined,
): Judgement {
  const opinions: Opinion[] = []
  const groups: Growing[] = []
  const known = new Map<Opinion, Growing>()
  let last: Opinion | undefined
  let group: Growing | undefined
  for (let place = 0; place < changes.length; place++) {
    const change = changes[place]
    if (change === undefined) continue
    const ours = trusted.judge(change, named[place] ?? trusted.byName(change))
    const opinion = head === undefined ? ours : stricter(ours, head, change)
    opinions.push(opinion)
    // neighbours mostly share their opinion
    if (group === undefined || opinion !== last) {
      last = opinion
      group = known.get(opinion) ?? groupOf(groups, opinion)
      known.set(opinion, group)
    }
    group.places.push(place)
  }
  return {
    changes,
    opinions,
    groups,
    decision(place) {
      const [change, opinion] = [changes[place], opinions[place]]
      if (change === undefined || opinion === undefined) throw new RangeError(`there is no file ${place}`)
      const { target, rule, why, proof = 'none' } = opinion
      const { path, oldPath, kind } = change
      const proofWhy = trusted.proofWhy(change, opinion)
      if (oldPath === undefined) return { path, kind, target, rule, why, proof, proofWhy }
      return { path, oldPath, kind, target, rule, why, proof, proofWhy }
    },
  }
}

/** For each file the stricter of two judgements, the trusted one in a tie. */
function stricter(ours: Opinion, head: Judge, change: Change): Opinion {
  const theirs = head.judge(change, head.byName(change))
  if (theirs.demand <= ours.demand) return ours
  return { ...theirs, why: `${theirs.why}, by the policy at the head`, proofWhy: head.proofWhy(change, theirs) }
}

function groupOf(groups: Growing[], { rule, proof = 'none', target, demand }: Opinion): Growing {
  const found = groups.find((one) => one.rule === rule && one.proof === proof && one.target === target)
  if (found !== undefined) return found
  const group: Growing = { rule, proof, target, demand, places: [] }
  groups.push(group)
  return group
}
