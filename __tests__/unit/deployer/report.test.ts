import { expect, test } from '@jest/globals'
import type { WatchResult } from '@shakedown/watch'
import type { Context } from '../../../actions/testnet-deployer/src/main.ts'
import { report, type Walk } from '../../../actions/testnet-deployer/src/report.ts'

const context = { clock: { date: () => new Date(0) }, temp: (name: string) => `/nowhere/${name}` } as unknown as Context

function walkOf(etaSeconds: number): Walk {
  const watched = {
    verdict: 'timed-out',
    reason: 'too slow',
    unit: 'steps',
    sessions: 1n,
    target: 9_007_199_254_740_991n,
    seconds: 60,
    timeBudgetMs: 60_000,
    quorum: 1,
    nodes: [],
    samples: [],
    events: [],
    eventsDropped: 0,
    blindSeconds: 0,
    checks: [],
    etaSeconds,
  } as unknown as WatchResult
  return {
    law: { head: 'a'.repeat(40), targetName: 'testnet', where: 'policy', onHand: '@ann (#release)' },
    settings: { environment: 'testnet' },
    logs: '/nowhere',
    hosts: [],
    timeline: { note: () => undefined, moments: () => [] },
    trees: [],
    reports: [],
    preflight: undefined,
    pace: { kind: 'not-asked' },
    leftOver: [],
    approvals: [],
    proof: undefined,
    watched,
  } as unknown as Walk
}

test.each<[number, string]>([
  [90, '1970-01-01T00:01:30.000Z'],
  // One step a minute towards a target of 2^53: no calendar has that day, and the verdict must still be told.
  [5.4e17, 'none'],
  [Infinity, 'none'],
])('an eta of %d s reads %s', async (seconds, eta) => {
  const { outputs, verdict } = await report(walkOf(seconds), { verdict: 'timed-out', reason: 'too slow' }, context)
  expect({ eta: outputs.eta, verdict }).toEqual({ eta, verdict: 'timed-out' })
})

test('the summary names those on hand', async () => {
  const conclusion = { verdict: 'stalled', reason: 'it stands still' } as const
  expect((await report(walkOf(90), conclusion, context)).summary).toMatch(/^On hand: @\S*ann \(\\#release\)\.$/m)
  const walk = walkOf(90)
  walk.law = { ...walk.law, onHand: 'none' }
  expect((await report(walk, conclusion, context)).summary).not.toContain('On hand')
})
