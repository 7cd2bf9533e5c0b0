import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isPassing, judgeHosts, nothingDone, type HostResult } from '../../../actions/testnet-deployer/src/verdict.ts'

const host = (alias: string, outcome: HostResult['outcome'], why = 'reason'): HostResult => ({
  ...nothingDone,
  alias,
  outcome,
  step: 'script',
  why,
  seconds: 1,
})

describe('what the hosts decide', () => {
  test('all fine: nothing yet, the watch decides', () => {
    expect(judgeHosts([host('a', 'ok'), host('b', 'ok')])).toBeUndefined()
  })

  test.each<[string, HostResult['outcome'][], string, string]>([
    ['one unknown outweighs a failure', ['failed', 'unknown', 'ok'], 'lost', 'unknown on 1 of 3 hosts'],
    ['all failed', ['failed', 'failed'], 'failed', 'failed on 2 of 2 hosts'],
    ['some failed', ['ok', 'failed'], 'partial', 'on 1 of 2 hosts only'],
    ['one failed, the others never began', ['failed', 'skipped'], 'failed', 'failed on 2 of 2 hosts: h0'],
  ])('%s', (_what, outcomes, verdict, reason) => {
    const judged = judgeHosts(outcomes.map((outcome, index) => host(`h${index}`, outcome, 'exit status 3')))
    expect(judged?.verdict).toBe(verdict)
    expect(judged?.reason).toContain(reason)
    expect(judged?.reason).toContain('exit status 3')
  })

  test('hosts that never began are not fine', () => {
    expect(judgeHosts([host('a', 'ok'), host('b', 'skipped')])?.verdict).toBe('partial')
  })

  test('nothing but ok everywhere goes on to the watch', () => {
    const outcome = fc.constantFrom<HostResult['outcome']>('ok', 'failed', 'unknown', 'skipped')
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 8 }), (outcomes) => {
        const judged = judgeHosts(outcomes.map((one, index) => host(`h${index}`, one)))
        const fine = outcomes.every((one) => one === 'ok')
        return fine ? judged === undefined : judged !== undefined && !isPassing(judged.verdict)
      }),
    )
  })
})

test('only passed and deployed end the step without an error', () => {
  const red = [
    'failed',
    'partial',
    'stalled',
    'diverged',
    'reset',
    'timed-out',
    'inconclusive',
    'cancelled',
    'refused',
    'lost',
  ] as const
  expect(red.filter(isPassing)).toEqual([])
  expect((['passed', 'deployed'] as const).every(isPassing)).toBe(true)
})
