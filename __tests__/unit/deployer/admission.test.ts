import { describe, expect, test } from '@jest/globals'
import { admit, type Applicant } from '@shakedown/fleet'
import { GitHubError, type GitHub } from '@shakedown/github'

const head = 'a'.repeat(40)

function law(verbs: Partial<GitHub> | undefined): Applicant {
  return { head, pull: 7, github: verbs as GitHub | undefined }
}

const environment = (requiredReviewers: number) => async () =>
  ({ id: 1, name: 'testnet', requiredReviewers, preventSelfReview: false, waitTimer: 0, branchPolicy: 'any' }) as const
const pull = (sha: string) => async () => ({ head: { sha } }) as Awaited<ReturnType<GitHub['pull']>>
const approvals = async () => [
  { user: 'ann', state: 'approved' as const, comment: 'go', environments: ['testnet'] },
  { user: 'bob', state: 'approved' as const, comment: '', environments: ['staging'] },
  { user: 'cat', state: 'rejected' as const, comment: '', environments: ['testnet'] },
]

describe('admission', () => {
  test('reviewers and an unmoved head: admitted, with who approved this environment', async () => {
    const admitted = await admit(
      law({ environment: environment(1), pull: pull(head), approvals }),
      'testnet',
      true,
      '5',
    )
    expect(admitted).toMatchObject({ admitted: true, approvals: [{ user: 'ann' }] })
  })

  test.each<[string, Partial<GitHub> | undefined, string]>([
    ['an environment that GitHub would make on the fly', { environment: async () => undefined }, 'does not exist'],
    ['one without reviewers, as a misspelt one is', { environment: environment(0) }, 'has no required reviewers'],
    [
      'one that cannot be read',
      { environment: () => Promise.reject(new GitHubError('403', { status: 403, operation: 'x' })) },
      'Grant actions: read',
    ],
    ['no token to read it with', undefined, 'cannot be read without a token'],
    [
      'a head that moved after the approval',
      { environment: environment(1), pull: pull('b'.repeat(40)), approvals },
      'moved on to bbbbbbbb',
    ],
    [
      'a job that does not name the environment, so that nobody was asked',
      { environment: environment(1), pull: pull(head), approvals: async () => [] },
      'nobody approved run 5',
    ],
  ])('%s is refused', async (_what, verbs, reason) => {
    const refused = await admit(law(verbs), 'testnet', true, '5')
    expect(refused).toEqual({ admitted: false, reason: expect.stringContaining(reason) })
  })

  test('without required protection nobody needs to have been asked, but the head must still stand', async () => {
    const verbs = { pull: pull(head), approvals: async () => [] }
    expect(await admit(law(verbs), 'testnet', false, '5')).toEqual({ admitted: true, approvals: [] })
    expect(await admit(law({ ...verbs, pull: pull('b'.repeat(40)) }), 'testnet', false, '5')).toMatchObject({
      admitted: false,
    })
  })
})
