import { describe, expect, test } from '@jest/globals'
import type { Comment, PullCommit, Review, Role } from '@shakedown/github'
import { parsePolicy } from '@shakedown/policy'
import type { RunnerEvent } from '@shakedown/ports'
import type { Situation } from '../../../packages/plan/src/situation.ts'
import { readWaivers, type WaiverApi } from '../../../packages/plan/src/waivers.ts'
import { eventOf, sha } from './fakes.ts'

const head = sha('a')
const other = sha('b')
const { policy } = parsePolicy(
  `version: 1
targets:
  null-deployment: { environment: null-deployment }
  devnet: { environment: devnet }
  testnet: { environment: testnet }
approve-permission: maintain
rules: []
`,
  'policy',
)

interface World {
  reviews?: Partial<Review>[]
  comments?: Partial<Comment>[]
  commits?: Partial<PullCommit>[]
  roles?: Record<string, Role>
  edited?: Record<string, string>
  /** Verbs that fail. */
  broken?: Partial<WaiverApi>
  listComplete?: boolean
  headNow?: string
  situation?: Situation
  event?: RunnerEvent
  triggeringActor?: string
  withoutToken?: boolean
  pulls?: number[]
}

let id = 0
const review = (user: string, body: string, more: Partial<Review> = {}): Review => {
  const node = `R${++id}`
  const at = '2026-11-20T10:00:00Z'
  const who = { user, userType: 'User', association: 'MEMBER' }
  return { id, node, ...who, state: 'APPROVED', body, commit: head, submittedAt: at, ...more }
}
const comment = (user: string, body: string, more: Partial<Comment> = {}): Comment => {
  const at = '2026-11-20T10:00:00Z'
  const who = { user, userType: 'User', association: 'MEMBER' }
  return { id: ++id, node: `C${id}`, ...who, body, createdAt: at, updatedAt: at, ...more }
}

const pull: Situation = {
  kind: 'pull-request',
  number: 7,
  head,
  baseBranch: 'main',
  baseThen: undefined,
  labelsThen: [],
}

async function read(world: World) {
  const asked: string[] = []
  const verb =
    <A extends unknown[], T>(name: string, answer: (...args: A) => T) =>
    (...args: A): Promise<T> => {
      asked.push(`${name} ${args.map(String).join(' ')}`)
      return Promise.resolve(answer(...args))
    }
  const api: WaiverApi = {
    reviews: verb('reviews', () => (world.reviews ?? []) as Review[]),
    comments: verb('comments', () => (world.comments ?? []) as Comment[]),
    edits: verb('edits', (nodes: readonly string[]) => {
      const by = (node: string) => world.edited?.[node]
      return new Map(nodes.map((node) => [node, by(node) === undefined ? undefined : { by: by(node) ?? '', at: '' }]))
    }),
    pullCommits: verb('pullCommits', () => ({
      head: world.headNow ?? head,
      author: 'bob',
      commits: (world.commits ?? [{ author: 'bob', committer: 'bob' }]) as PullCommit[],
      complete: world.listComplete ?? true,
    })),
    pullsOfCommit: verb('pullsOfCommit', () =>
      (world.pulls ?? []).map((number) => ({
        number,
        state: 'open' as const,
        draft: false,
        author: 'bob',
        head: { sha: head, ref: 'topic', repo: 'acme/node', fork: false },
        base: { ref: 'main', sha: other },
        labels: [],
        changedFiles: 1,
        merged: false,
      })),
    ),
    permission: verb('permission', (user: string) => world.roles?.[user] ?? 'read'),
    ...world.broken,
  }
  const sources = {
    event: world.event ?? eventOf('pull_request', {}),
    api: world.withoutToken === true ? undefined : () => Promise.resolve(api),
    triggeringActor: world.triggeringActor ?? 'ann',
    signal: new AbortController().signal,
  }
  const live = { defaultBranch: () => Promise.resolve('main') }
  const { waivers, findings } = await readWaivers(sources, world.situation ?? pull, policy, head, live)
  return { waivers, findings, asked, said: findings.map(({ message }) => message).join('\n') }
}

const may = { roles: { ann: 'maintain', nick: 'admin', wes: 'write' } as Record<string, Role> }

describe('an approving review of exactly this head', () => {
  test('waives to the null deployment, or to the target that it names', async () => {
    const first = review('ann', '/shakedown waive')
    const second = review('nick', 'fine\n\n/shakedown waive to devnet')
    const { waivers, findings, asked } = await read({ ...may, reviews: [second, first] })
    expect(findings).toEqual([])
    expect(waivers).toEqual([
      {
        target: 'null-deployment',
        user: 'ann',
        via: 'review',
        id: String(first.id),
        at: first.submittedAt,
        head,
        where: `review ${first.id}`,
      },
      expect.objectContaining({ target: 'devnet', user: 'nick' }),
    ])
    expect(asked).toHaveLength(6)
  })

  test('may say null, and may repeat the sha', async () => {
    const { waivers } = await read({ ...may, reviews: [review('ann', `/shakedown waive ${head} to null`)] })
    expect(waivers.map(({ target }) => target)).toEqual(['null-deployment'])
  })

  test('without a command asks nobody anything further', async () => {
    const { waivers, findings, asked } = await read({ ...may, reviews: [review('ann', 'ok')] })
    expect([waivers, findings, asked]).toEqual([[], [], ['reviews 7', 'comments 7']])
  })
})

describe('a comment', () => {
  test('waives when it names the head', async () => {
    const said = comment('ann', `/shakedown waive ${head} to devnet`)
    const { waivers } = await read({ ...may, comments: [said] })
    expect(waivers).toMatchObject([{ target: 'devnet', user: 'ann', via: 'comment', at: said.createdAt }])
  })
})

describe('what does not count is named, with the reason', () => {
  const ok = '/shakedown waive'
  test.each<[string, World, string]>([
    ['a comment without a sha', { comments: [comment('ann', ok)] }, `/shakedown waive ${head}`],
    ['a short sha', { comments: [comment('ann', `${ok} aaaaaaaa`)] }, 'aaaaaaaa is not a whole commit id'],
    ['another sha', { comments: [comment('ann', `${ok} ${other}`)] }, `it is about bbbbbbbb, and the head is ${head}`],
    ['an upper-case sha', { comments: [comment('ann', `${ok} ${head.toUpperCase()}`)] }, 'is not a whole commit id'],
    [
      'an unknown target',
      { reviews: [review('ann', `${ok} to moon`)] },
      'moon is no target of the policy; there are null-deployment, devnet, testnet',
    ],
    ['a review of another commit', { reviews: [review('ann', ok, { commit: other })] }, 'it is about bbbbbbbb'],
    ['a review of no commit', { reviews: [review('ann', ok, { commit: null })] }, 'it is about no commit'],
    ['a review that is no approval', { reviews: [review('ann', ok, { state: 'COMMENTED' })] }, 'this one is COMMENTED'],
    ['a dismissed review', { reviews: [review('ann', ok, { state: 'DISMISSED' })] }, 'it was dismissed'],
    [
      'an edited comment',
      { comments: [comment('ann', `${ok} ${head}`, { updatedAt: '2026-11-20T10:00:01Z' })] },
      'it was edited after it was written',
    ],
    ['somebody with too little', { reviews: [review('wes', ok)] }, 'wes has the role write, and the policy’s'],
    ['a stranger', { reviews: [review('eve', ok)] }, 'eve has the role read'],
    ['a bot', { reviews: [review('robot[bot]', ok, { userType: 'Bot' })] }, 'robot[bot] is no person (Bot)'],
    ['a deleted account', { reviews: [review('', ok, { userType: '' })] }, 'the account is deleted'],
    [
      'the author',
      { comments: [comment('Bob', `${ok} ${head}`)], roles: { bob: 'admin' } },
      'Bob has a part in the change',
    ],
    [
      'the author of a commit',
      { reviews: [review('ann', ok)], commits: [{ author: 'Ann', committer: 'web-flow' }] },
      'ann has a part in the change',
    ],
    [
      'the committer of a commit',
      { reviews: [review('ann', ok)], commits: [{ author: 'bob', committer: 'ann' }] },
      'ann has a part in the change',
    ],
    [
      'everybody, when the commits are not all known',
      { reviews: [review('ann', ok)], listComplete: false },
      'whose change this is cannot be told',
    ],
    [
      'everybody, when the pull request has moved on',
      { reviews: [review('ann', ok)], headNow: other },
      `#7 has moved on to ${other}`,
    ],
    ['words in a quote', { comments: [comment('ann', `> said\n${ok} ${head}`)] }, 'it belongs to the quote above it'],
  ])('%s', async (_, world, why) => {
    const { waivers, findings, said } = await read({ ...may, ...world })
    expect(waivers).toEqual([])
    expect(findings).toMatchObject([{ code: 'waiver-not-counted', severity: 'notice' }])
    expect(said.replaceAll("'", '’')).toContain(why)
  })

  test('a review that somebody else has edited: the words may be theirs', async () => {
    const said = review('ann', '/shakedown waive')
    const { waivers, said: why } = await read({ ...may, reviews: [said], edited: { [said.node]: 'bob' } })
    expect(waivers).toEqual([])
    expect(why).toContain(`review ${said.id} of ann does not waive the change: it was edited after it was written`)
  })

  test('what GitHub does not tell the edits of', async () => {
    const broken = { edits: () => Promise.resolve(new Map()) }
    const { waivers, said } = await read({ ...may, reviews: [review('ann', '/shakedown waive')], broken })
    expect(waivers).toEqual([])
    expect(said).toContain('GitHub does not say whether it was edited')
  })

  test('a hostile name cannot end the sentence', async () => {
    const { said } = await read({ ...may, reviews: [review('ann', '/shakedown waive to \u202e::error::x')] })
    expect(said).toMatch(/^[\x20-\x7e]*$/)
  })
})

describe('requesting changes takes it back', () => {
  const waive = review('ann', '/shakedown waive')
  const veto = (at: string, more: Partial<Review> = {}) =>
    review('Ann', 'no', { state: 'CHANGES_REQUESTED', submittedAt: at, ...more })

  test.each<[string, Review, number]>([
    ['later', veto('2026-11-20T10:00:01Z'), 0],
    ['later, for another head', veto('2026-11-20T10:00:01Z', { commit: other }), 0],
    ['in the same second', veto('2026-11-20T10:00:00Z'), 0],
    ['earlier it does not', veto('2026-11-20T09:59:59Z'), 1],
    ['dismissed it does not', veto('2026-11-20T10:00:01Z', { state: 'DISMISSED' }), 1],
    ['by somebody else it does not', veto('2026-11-20T10:00:01Z', { user: 'nick' }), 1],
  ])('%s', async (_, request, count) => {
    const { waivers, said } = await read({ ...may, reviews: [request, waive] })
    expect(waivers).toHaveLength(count)
    if (count === 0) expect(said).toContain('ann has requested changes since')
  })

  test('a comment, too', async () => {
    const comments = [comment('ann', `/shakedown waive ${head}`)]
    const { waivers } = await read({ ...may, comments, reviews: [veto('2026-11-20T10:00:01Z')] })
    expect(waivers).toEqual([])
  })
})

describe('a dispatch', () => {
  const dispatch = (inputs: object | null, more: Partial<RunnerEvent> = {}, sender = { login: 'ann', type: 'User' }) =>
    eventOf('workflow_dispatch', { inputs, sender, repository: { default_branch: 'main' } }, more)
  const good = { 'head-sha': head, waive: 'null' }
  const none: Situation = { kind: 'other', event: 'workflow_dispatch', sha: sha('e') }

  test('waives by who started it, from the default branch', async () => {
    const { waivers, findings } = await read({ ...may, event: dispatch(good) })
    expect(findings).toEqual([])
    expect(waivers).toEqual([
      { target: 'null-deployment', user: 'ann', via: 'dispatch', id: '1', at: undefined, head, where: 'run 1' },
    ])
  })

  test('that names the head alone finds its pull request', async () => {
    const { waivers, asked } = await read({ ...may, event: dispatch(good), situation: none, pulls: [7] })
    expect(waivers).toHaveLength(1)
    expect(asked[0]).toBe(`pullsOfCommit ${head}`)
    const alone = await read({ ...may, event: dispatch(good), situation: none })
    expect(alone.waivers).toEqual([])
    expect(alone.said).toContain('no open pull request has this head')
  })

  test('that is run again needs both people', async () => {
    const event = dispatch(good, { runAttempt: 2 })
    const both = await read({ ...may, event, triggeringActor: 'nick' })
    expect(both.waivers).toMatchObject([{ user: 'ann and nick' }])
    const wrong = await read({ ...may, event, triggeringActor: 'wes' })
    expect(wrong.waivers).toEqual([])
    expect(wrong.said).toContain('run 1 started by ann and wes does not waive the change: wes has the role write')
  })

  test.each<[string, World, string]>([
    ['another head', { event: dispatch({ 'head-sha': other, waive: 'null' }) }, `and the head is ${head}`],
    ['no head', { event: dispatch({ waive: 'null' }) }, 'names no head'],
    ['an unknown target', { event: dispatch({ ...good, waive: 'moon' }) }, 'moon is no target'],
    ['another branch', { event: dispatch(good, { ref: 'refs/heads/x' }) }, 'and this one ran from refs/heads/x'],
    [
      'the workflow file of another branch',
      { event: dispatch(good, { workflowRef: 'acme/node/.github/workflows/t.yml@refs/heads/x' }) },
      'must be run from the default branch',
    ],
    ['another sender', { event: dispatch(good, {}, { login: 'eve', type: 'User' }) }, 'nobody can be told'],
    [
      'a bot',
      { event: dispatch(good, { actor: 'r[bot]' }, { login: 'r[bot]', type: 'Bot' }), triggeringActor: 'r[bot]' },
      'r[bot] is no person',
    ],
    [
      'the author of the change',
      { event: dispatch(good, { actor: 'bob' }, { login: 'bob', type: 'User' }), triggeringActor: 'bob' },
      'bob has a part',
    ],
    [
      'an attempt that nobody is known to have started',
      { event: dispatch(good), triggeringActor: '' },
      'not known who started',
    ],
  ])('with %s does not', async (_, world, why) => {
    const { waivers, said } = await read({ ...may, ...world })
    expect(waivers).toEqual([])
    expect(said).toContain(why)
  })

  test('is taken back by changes that its actor asks for now', async () => {
    const veto = review('ann', 'no', { state: 'CHANGES_REQUESTED', submittedAt: '2020-01-01T00:00:00Z' })
    expect((await read({ ...may, event: dispatch(good), reviews: [veto] })).waivers).toEqual([])
    const later = review('ann', 'yes', { submittedAt: '2021-01-01T00:00:00Z' })
    expect((await read({ ...may, event: dispatch(good), reviews: [later, veto] })).waivers).toHaveLength(1)
  })

  test('without the input is none, and other events have none', async () => {
    for (const event of [dispatch({ 'head-sha': head, waive: '' }), dispatch(null)]) {
      expect(await read({ ...may, event, situation: none })).toMatchObject({ waivers: [], findings: [], asked: [] })
    }
    const event = { ...dispatch(good), name: 'repository_dispatch' }
    expect((await read({ ...may, event })).waivers).toEqual([])
  })
})

describe('not knowing is never a waiver', () => {
  const refused = () => Promise.reject(new Error('GitHub did not say: 403. Grant the job "pull-requests: read"'))
  test.each(['reviews', 'comments', 'edits', 'pullCommits', 'permission'] as const)('%s fails', async (verb) => {
    const world = { ...may, reviews: [review('ann', '/shakedown waive')], broken: { [verb]: refused } }
    const { waivers, findings, said } = await read(world)
    expect(waivers).toEqual([])
    expect(findings).toMatchObject([{ code: 'waivers-unread', severity: 'warning' }])
    expect(said).toContain('Grant the job "pull-requests: read"')
  })

  test('without a token nobody is asked, and only a dispatch is worth a word', async () => {
    expect(await read({ ...may, withoutToken: true })).toMatchObject({ waivers: [], findings: [] })
    const inputs = { 'head-sha': head, waive: 'null' }
    const event = eventOf('workflow_dispatch', { inputs, sender: { login: 'ann', type: 'User' } })
    expect((await read({ ...may, withoutToken: true, event })).said).toContain('there is no token')
  })

  test('a cancelled run is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    const api = () => Promise.reject(new Error('gone'))
    const sources = { event: eventOf('pull_request', {}), api, triggeringActor: '', signal }
    const live = { defaultBranch: () => Promise.resolve('main') }
    await expect(readWaivers(sources, pull, policy, head, live)).rejects.toThrow('cancelled')
  })
})

test('commits without an account are told when a waiver counts in spite of them', async () => {
  const commits = [
    { author: undefined, committer: 'bob' },
    { author: 'bob', committer: 'bob' },
  ]
  const { waivers, findings } = await read({ ...may, reviews: [review('ann', '/shakedown waive')], commits })
  expect(waivers).toHaveLength(1)
  expect(findings).toMatchObject([{ code: 'contributor-unnamed', message: expect.stringContaining('of 1 commit ') }])
})

test('a merge group’s head is named by nobody, and that is told; a push asks nobody', async () => {
  const group: Situation = { kind: 'merge-group', base: other, head, baseBranch: 'main', number: 7 }
  const said = review('ann', '/shakedown waive', { commit: sha('c') })
  expect((await read({ ...may, situation: group, reviews: [said] })).said).toContain('it is about cccccccc')
  const push: Situation = { kind: 'push', ref: 'refs/heads/x', branch: 'x', before: other, after: head, forced: false }
  expect((await read({ ...may, situation: push, reviews: [said] })).asked).toEqual([])
})

test('a crowd costs few requests and few sentences', async () => {
  const crowd = Array.from({ length: 200 }, (_, n) => review(`eve${n}`, '/shakedown waive'))
  const { waivers, findings, asked } = await read({ ...may, reviews: [...crowd, review('ann', '/shakedown waive')] })
  expect(waivers).toHaveLength(1)
  expect(asked.filter((line) => line.startsWith('permission'))).toHaveLength(30)
  expect(findings).toHaveLength(11)
  expect(findings.at(-1)?.message).toBe('190 earlier statements do not waive the change either')
})

test('a crowd of strangers does not talk over somebody who may', async () => {
  const said = [
    comment('ann', `/shakedown waive ${head}`),
    ...Array.from({ length: 500 }, (_, index) =>
      comment(`stranger-${index}`, `/shakedown waive ${head}`, { association: 'NONE' }),
    ),
  ]
  const { waivers, asked } = await read({ ...may, comments: said })
  expect(waivers.map(({ user }) => user)).toEqual(['ann'])
  expect(asked.filter((line) => line.startsWith('permission'))).toHaveLength(30)
})

test('what GitHub calls somebody grants nothing: the role is asked', async () => {
  const { waivers } = await read({ comments: [comment('eve', `/shakedown waive ${head}`, { association: 'OWNER' })] })
  expect(waivers).toEqual([])
})
