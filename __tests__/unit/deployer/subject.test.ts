import { describe, expect, test } from '@jest/globals'
import { whyWithoutSecrets } from '@shakedown/fleet'
import type { Situation } from '@shakedown/plan'
import type { RunnerEvent } from '@shakedown/ports'
import { readSubject } from '../../../actions/testnet-deployer/src/subject.ts'

const a = 'a'.repeat(40)
const b = 'b'.repeat(40)
const pull: Situation = { kind: 'pull-request', number: 7, head: a, baseBranch: 'main', baseThen: b, labelsThen: [] }
const other: Situation = { kind: 'other', event: 'workflow_dispatch', sha: b }
const nothing = { headSha: '', commit: '' }

describe('the commit that is deployed', () => {
  test('is the head that the event names, not the test merge', () => {
    expect(readSubject(pull, nothing)).toEqual({ head: a, pull: 7 })
  })

  test('is the head of a merge group', () => {
    const group: Situation = { kind: 'merge-group', base: b, head: a, baseBranch: 'main', number: 7 }
    expect(readSubject(group, nothing)).toEqual({ head: a, pull: undefined })
  })

  test('is never inferred from GITHUB_SHA of a dispatch', () => {
    expect(() => readSubject(other, nothing)).toThrow(/head-sha.*workflow_dispatch does not name the commit/)
    expect(readSubject(other, { ...nothing, headSha: a }).head).toBe(a)
  })

  test.each([
    ['another head-sha than the event', pull, { headSha: b, commit: '' }, /head-sha/],
    ['a shortened head-sha', other, { headSha: 'abc1234', commit: '' }, /not a full commit id/],
    ['another commit than the head', pull, { headSha: '', commit: b }, /"commit".*not the head/],
  ] as const)('%s is an error', (_what, situation, given, message) => {
    expect(() => readSubject(situation, given)).toThrow(message)
  })
})

describe('why there are no secrets', () => {
  const event = (repo: string | null, actor = 'ann', name = 'pull_request') =>
    ({
      name,
      actor,
      repository: { owner: 'acme', name: 'chain' },
      payload: { pull_request: { head: { repo: repo === null ? null : { full_name: repo } } } },
    }) as unknown as RunnerEvent

  test.each<[string, RunnerEvent, string | undefined]>([
    ['a branch of the repository has them', event('acme/chain'), undefined],
    ['a fork has none', event('mallory/chain'), 'fork'],
    ['a deleted fork has none', event(null), 'fork'],
    ['Dependabot has none', event('acme/chain', 'dependabot[bot]'), 'Dependabot'],
    ['other events have them', event('mallory/chain', 'ann', 'workflow_dispatch'), undefined],
  ])('%s', (_what, given, why) => {
    const said = whyWithoutSecrets(given)
    if (why === undefined) expect(said).toBeUndefined()
    else expect(said).toContain(why)
  })
})
