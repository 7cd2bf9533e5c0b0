import { expect, test } from '@jest/globals'
import { chance } from './histories.ts'
import { number, one } from './rows.ts'

/**
 * The plain case once more, slow and obvious: one node, a plain counter, a stall window, a time budget, an answer every
 * few seconds so that nothing is ever blind. Looks at the whole past at every tick.
 */
function obvious(ticks: readonly { at: number; value?: number }[], target: number, stallMs: number, budgetMs: number) {
  const past: { at: number; value: number }[] = []
  for (const { at, value } of ticks) {
    const [first] = past
    const highest = Math.max(...past.map((sample) => sample.value))
    const climbed = past.find((sample) => sample.value === highest)?.at ?? 0
    if (at >= budgetMs && first !== undefined) {
      // The last answer in time has been judged; one that comes with the end of time is too late.
      const stalled = value !== undefined && at - climbed > stallMs
      const fell = value !== undefined && value < highest
      return fell ? 'reset' : stalled ? 'stalled' : 'timed-out'
    }
    if (value === undefined) continue
    if (first === undefined) {
      past.push({ at, value })
      continue
    }
    if (value < highest) return 'reset'
    if (at - climbed > stallMs) return 'stalled'
    past.push({ at, value })
    if (value - first.value >= target) return 'passed'
  }
  return 'none'
}

test('20,000 plain histories: the reducer says what a model says that looks at the whole past', () => {
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= 20_000; seed++) {
    const dice = chance(seed)
    const [target, stallMs, budgetMs] = [1 + dice.below(8), 15_000 + dice.below(30_000), 30_000 + dice.below(120_000)]
    const story = one({ ...number, target: BigInt(target), stallAfterMs: stallMs, timeBudgetMs: budgetMs })
    const ticks: { at: number; value?: number }[] = []
    let [at, value] = [0, dice.below(10_000)]
    for (let i = dice.below(40); i > 0; i--) {
      value = dice.one(25) ? Math.max(0, value - dice.below(5)) : value + (dice.one(4) ? dice.below(3) : 0)
      ticks.push(dice.one(5) ? { at } : { at, value })
      at += 1 + dice.below(3_500)
    }
    for (const tick of ticks) {
      story.at(tick.at / 1000)
      if (tick.value === undefined) story.tell()
      else story.see(tick.value)
    }
    const expected = obvious(ticks, target, stallMs, budgetMs)
    expect({ seed, verdict: story.verdict }).toEqual({ seed, verdict: expected })
    seen.set(expected, (seen.get(expected) ?? 0) + 1)
  }
  for (const verdict of ['passed', 'stalled', 'reset', 'timed-out', 'none'])
    expect(seen.get(verdict)).toBeGreaterThan(100)
})
