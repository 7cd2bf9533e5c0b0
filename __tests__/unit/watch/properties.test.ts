import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { report, type WatchState } from '../../../packages/watch/src/reduce/index.ts'
import {
  chance,
  handedOver,
  play,
  randomHistory,
  reordered,
  shrink,
  withDuplicates,
  type Chance,
  type History,
} from './histories.ts'

/** Everything that is decided or counted; events and reorgs tell of arrivals and may differ. */
function outcome(state: WatchState): string {
  return `${state.end?.verdict ?? 'none'} at ${state.end?.at ?? state.at}, ${state.best ?? 'no'} progress`
}

/** Runs over seeds, so that a history costs microseconds; a failure tells its seed and the smallest history. */
function forAll(runs: number, fault: (history: History, dice: Chance) => string | undefined): void {
  const find = (history: History, seed: number) => fault(history, chance(seed ^ 0x5eed))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
      const history = randomHistory(seed)
      const found = find(history, seed)
      if (found === undefined) return
      const small = shrink(history, (candidate) => find(candidate, seed) !== undefined)
      const text = JSON.stringify(small, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
      throw new Error(`history ${seed}: ${find(small, seed) ?? found}\n${text}`)
    }),
    // The smallest seed is not the smallest history.
    { numRuns: runs, endOnFailure: true },
  )
}

/** The most that a node can have done, whatever is made of its restarts. */
function most({ plan, batches }: History, name: string, until: number): bigint {
  const seen = batches
    .filter(({ at }) => at <= until)
    .flatMap(({ signals }) => signals)
    .filter((signal) => signal.kind === 'sample' && signal.node === name)
    .flatMap((signal) => (signal.kind === 'sample' ? [signal] : []))
    .toSorted((a, b) => a.at - b.at)
  if (seen.length === 0) return -1n
  let sum = plan.from === 'absolute' ? (seen[0]?.value ?? 0n) : 0n
  let before = seen[0]
  for (const sample of seen) {
    const rise = sample.value - (before?.value ?? 0n)
    if (rise > 0n) sum += rise
    before = sample
  }
  return sum
}

test('40,000 histories: never passed below the target, without data, or with a check that fails', () => {
  const verdicts = new Map<string, number>()
  forAll(40_000, (history) => {
    const { plan } = history
    const state = play(history)
    const verdict = state.end?.verdict ?? 'none'
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
    if (state.end === null) return undefined
    if (state.end.reason.length > 300) return 'a reason of more than 300 characters'
    if (verdict !== 'passed') return undefined
    const result = report(plan, state)
    if (result.sessions < plan.target) return `passed at ${result.sessions} of ${plan.target}`
    const able = plan.sources.filter(({ name }) => most(history, name, state.at) >= plan.target)
    if (able.length < plan.quorum)
      return `passed with ${able.length} nodes that can have got there, ${plan.quorum} needed`
    if (result.nodes.filter((node) => node.counts && node.progress >= plan.target).length < plan.quorum) {
      return 'passed without a quorum that counts'
    }
    const failing = result.checks.find((check) => check.verdict === 'fails' && !check.dryRun)
    return failing === undefined ? undefined : `passed while check ${failing.name} fails`
  })
  // Else the properties would say nothing.
  for (const verdict of ['passed', 'failed', 'stalled', 'reset', 'diverged', 'timed-out', 'inconclusive', 'none']) {
    expect({ verdict, often: (verdicts.get(verdict) ?? 0) > 100 }).toEqual({ verdict, often: true })
  }
})

test('26,000 histories: samples delivered twice, at once or later, change nothing', () => {
  forAll(26_000, (history, dice) => {
    const once = outcome(play(history))
    const twice = outcome(play(withDuplicates(history, dice)))
    return once === twice ? undefined : `${once}, with duplicates ${twice}`
  })
})

test('26,000 histories: the order of simultaneous samples changes nothing', () => {
  forAll(26_000, (history, dice) => {
    const told = outcome(play(history))
    const otherwise = outcome(play(reordered(history, dice)))
    return told === otherwise ? undefined : `${told}, in another order ${otherwise}`
  })
})

test('10,000 histories: a watch that was handed over once, at any point, knows the same as one that was not', () => {
  forAll(10_000, (history, dice) => {
    const point = dice.below(history.batches.length)
    const straight = outcome(play(history))
    const resumed = outcome(
      play(history, (state, index) => (index === point ? handedOver(history.plan, state) : state)),
    )
    return straight === resumed ? undefined : `${straight}, resumed at ${point}: ${resumed}`
  })
})

test('300 histories: handed over before every single batch, the whole state is the same', () => {
  forAll(300, (history) => {
    const straight = play(history)
    const resumed = play(history, (state) => handedOver(history.plan, state))
    expect(resumed).toEqual(straight)
    return undefined
  })
})
