import { describe, expect, test } from '@jest/globals'
import { tips } from '@shakedown/plan'
import { fakeApi, fakeCheckout, sha, sourcesOf } from './fakes.ts'

const origin = { remote: 'origin', remoteFault: '' }
const lost = () => Promise.resolve({ kind: 'failed', why: 'no route' } as const)

describe('the tip of a branch', () => {
  test('is asked for once, however often it is needed', async () => {
    let asked = 0
    const tip = () => Promise.resolve({ kind: 'found', commit: sha(String(++asked)) } as const)
    const live = tips(sourcesOf({ ...origin, checkout: fakeCheckout({ tip }) }))
    expect(await live.branch('main')).toEqual({ kind: 'live', commit: sha('1'), via: 'git' })
    expect(await live.branch('main')).toEqual({ kind: 'live', commit: sha('1'), via: 'git' })
    expect(await live.branch('other')).toMatchObject({ commit: sha('2') })
  })

  test('comes from the API when git cannot tell', async () => {
    const branch = () => Promise.resolve({ sha: sha('b'), protected: false })
    const live = tips(sourcesOf({ ...origin, checkout: fakeCheckout({ tip: lost }), api: fakeApi({ branch }) }))
    expect(await live.branch('main')).toEqual({ kind: 'live', commit: sha('b'), via: 'api' })
  })

  test('a branch that is not there is no reason to look elsewhere', async () => {
    const tip = () => Promise.resolve({ kind: 'absent' } as const)
    const live = tips(sourcesOf({ ...origin, checkout: fakeCheckout({ tip }), api: fakeApi() }))
    expect(await live.branch('main')).toMatchObject({ kind: 'absent' })
  })

  test('what the checkout remembers is the last resort, with both reasons', async () => {
    const resolve = (rev: string) => Promise.resolve(rev === 'refs/remotes/origin/main' ? sha('c') : undefined)
    const branch = () => Promise.reject(new Error('403: forbidden'))
    const checkout = fakeCheckout({ tip: lost, resolve })
    const live = tips(sourcesOf({ ...origin, checkout, api: fakeApi({ branch }) }))
    expect(await live.branch('main')).toEqual({
      kind: 'stale',
      commit: sha('c'),
      why: 'git ls-remote: no route; 403: forbidden',
    })
    expect(await live.branch('other')).toMatchObject({ kind: 'unknown' })
  })

  test('a remote that is not ours is not even remembered', async () => {
    const checkout = fakeCheckout()
    const live = tips(sourcesOf({ checkout, remoteFault: 'origin is a fork' }))
    expect(await live.branch('main')).toEqual({
      kind: 'unknown',
      why: 'origin is a fork; there is no token for the API',
    })
  })
})

describe('the default branch', () => {
  test('is what the event says, else what the remote, else what the API says', async () => {
    expect(await tips(sourcesOf()).defaultBranch()).toBe('main')
    const event = { ...sourcesOf().event, payload: { repository: { default_branch: '--evil' } } }
    const defaultBranch = () => Promise.resolve('trunk')
    const checkout = fakeCheckout({ defaultBranch })
    expect(await tips(sourcesOf({ ...origin, event, checkout })).defaultBranch()).toBe('trunk')
    const repository = () => Promise.resolve({ defaultBranch: 'develop', private: false })
    expect(await tips(sourcesOf({ event, api: fakeApi({ repository }) })).defaultBranch()).toBe('develop')
    expect(await tips(sourcesOf({ event })).defaultBranch()).toBeUndefined()
  })
})
