import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { begin, report, step, type Signal } from '../../../packages/watch/src/reduce/index.ts'
import { hash, planFor, stored } from './story.ts'

const names = ['a', 'b', 'c'] as const
const node = fc.constantFrom(...names)
const at = fc.constant(0)

const someSignal: fc.Arbitrary<Signal> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('sample' as const),
      node,
      at,
      value: fc.bigInt(-2n, 40n),
      via: fc.constantFrom('event' as const, 'poll' as const),
      hash: fc.constantFrom('1', '2', '3').map(hash),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('connected' as const), node, at }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('connected' as const),
      node,
      at,
      identity: fc.record({ chainId: fc.constant('1'), genesis: fc.constantFrom('a', 'a', 'a', 'a', 'b').map(hash) }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('lost' as const),
      node,
      at,
      phase: fc.constantFrom(
        'silent' as const,
        'frozen' as const,
        'down' as const,
        'lost' as const,
        'rejecting' as const,
      ),
      why: fc.constantFrom('x', 'y'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('malformed' as const), node, at, why: fc.constant('z') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('alive' as const), node, at }) },
)

/** Values that mostly rise, so that runs get somewhere. */
const rising = fc
  .array(fc.record({ node, step: fc.bigInt(0n, 3n), signal: someSignal, odd: fc.integer({ min: 0, max: 9 }) }), {
    maxLength: 120,
  })
  .map((entries) => {
    const heights = new Map<string, bigint>()
    return entries.map(({ node: name, step: up, signal, odd }): Signal => {
      if (odd === 0) return signal
      const value = (heights.get(name) ?? 100n) + up
      heights.set(name, value)
      return { kind: 'sample', node: name, at: 0, value, via: 'poll' }
    })
  })

const time = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 130, maxLength: 130 })

test('never passed without a quorum whose own values went as far as the target', () => {
  const verdicts = new Map<string, number>()
  fc.assert(
    fc.property(
      fc.oneof(rising, fc.array(someSignal, { maxLength: 120 })),
      time,
      fc.bigInt(1n, 30n),
      fc.constantFrom(1, 2, 3),
      fc.boolean(),
      (signals, gaps, target, quorum, batched) => {
        const plan = planFor(names, { target, quorum, timeBudgetMs: 1_200_000 })
        let state = begin(plan)
        let now = 0
        const first = new Map<string, bigint>()
        const highest = new Map<string, bigint>()
        let batch: Signal[] = []
        for (const [index, signal] of signals.entries()) {
          if (state.end !== null) break
          now += gaps[index] ?? 0
          if (signal.kind === 'sample' && signal.value >= 0n) {
            if (!first.has(signal.node)) first.set(signal.node, signal.value)
            const before = highest.get(signal.node) ?? signal.value
            highest.set(signal.node, signal.value > before ? signal.value : before)
          }
          batch.push({ ...signal, at: now })
          if (batched && index % 5 !== 4) continue
          state = step(plan, stored(plan, state), batch, now)
          batch = []
        }
        verdicts.set(state.end?.verdict ?? 'none', (verdicts.get(state.end?.verdict ?? 'none') ?? 0) + 1)
        if (state.end === null) return
        const result = report(plan, state)
        expect(result.reason.length).toBeLessThanOrEqual(300)
        if (result.verdict !== 'passed') return
        const there = names.filter((name) => (highest.get(name) ?? 0n) - (first.get(name) ?? 0n) >= target)
        expect(there.length).toBeGreaterThanOrEqual(quorum)
        expect(result.sessions >= target).toBe(true)
        const able = result.nodes.filter(({ phase, progress }) => phase !== 'reset' && progress >= target)
        expect(able.length).toBeGreaterThanOrEqual(quorum)
      },
    ),
    { numRuns: 500 },
  )
  // Else the property would say nothing.
  expect(verdicts.get('passed') ?? 0).toBeGreaterThan(20)
  expect(verdicts.size).toBeGreaterThan(3)
})

test('time alone never passes', () => {
  fc.assert(
    fc.property(
      time,
      fc.array(
        someSignal.filter(({ kind }) => kind !== 'sample'),
        { maxLength: 60 },
      ),
      (gaps, signals) => {
        const plan = planFor(names, { quorum: 1, target: 1n })
        let state = begin(plan)
        let now = 0
        for (const [index, gap] of gaps.entries()) {
          now += gap
          const signal = signals[index]
          state = step(plan, state, signal === undefined ? [] : [{ ...signal, at: now }], now)
        }
        expect(state.end?.verdict).not.toBe('passed')
      },
    ),
    { numRuns: 100 },
  )
})
