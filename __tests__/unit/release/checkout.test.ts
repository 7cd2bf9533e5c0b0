// What a look at a checkout means: a tag that moved, and everything that is not known.
import { describe, expect, test } from '@jest/globals'
import { judgeCheckout } from '@shakedown/release'
import { commitOf } from './scene.ts'

const [one, two] = [commitOf(1), commitOf(2)]
const asked = { app: '~/app', to: 'v1', fetch: true }
const said = (more: Record<string, string>, ...flags: string[]): string[] => [
  'running',
  ...Object.entries({ head: two, name: 'v2', dirty: '0', before: one, tag: one, commit: '', ...more }).map(
    ([word, rest]) => `${word} ${rest}`,
  ),
  ...flags,
]

describe('a tag', () => {
  const rows: [string, string[], string | object][] = [
    ['the same at its origin', said({}, 'asked', `there ${one} origin`), { commit: one, isTag: true, warnings: [] }],
    ['that is new here', said({ before: '' }, 'asked', `there ${one} origin`), { commit: one }],
    ['that is here alone', said({}, 'asked'), { commit: one }],
    [
      'that moved',
      said({}, 'asked', `there ${two} origin`),
      'the tag v1 has moved: it is 00000000 here and 00000000 at "origin"',
    ],
    [
      'that differs at the second of two origins',
      said({}, 'asked', `there ${one} origin`, `there ${two} fork`),
      'has moved',
    ],
    [
      'whose origin cannot be asked',
      said({ unfetched: 'fatal: no route' }),
      'whether the tag v1 has moved is unknown; the fetch failed: "fatal: no route"',
    ],
    ['that nobody knows', said({ before: '', tag: '' }, 'asked'), '~/app knows no tag or commit "v1"'],
    [
      'that reads like another commit',
      said({ commit: two }, 'asked', `there ${one} origin`),
      'is a tag and the beginning of another commit',
    ],
  ]
  test.each(rows)('%s', (_, lines, expected) => {
    const found = judgeCheckout(lines, asked)
    if (typeof expected === 'string') expect(found).toContain(expected)
    else expect(found).toMatchObject(expected)
  })
})

test('a commit that is there already needs no origin, and what failed is told', () => {
  const lines = said({ tag: '', before: '', commit: one, unfetched: 'fatal: no route' })
  expect(judgeCheckout(lines, { ...asked, to: one })).toMatchObject({
    commit: one,
    isTag: false,
    warnings: ['~/app: the fetch failed: "fatal: no route"; 00000000 is there already'],
  })
})

test('without a fetch the tag is taken as it is here', () => {
  expect(judgeCheckout(said({}), { ...asked, fetch: false })).toMatchObject({ commit: one })
})

test('what git says is in the way is told', () => {
  expect(judgeCheckout(said({ fault: 'error: Untracked working tree file' }), asked)).toContain(
    'Untracked working tree file',
  )
  expect(judgeCheckout(said({ head: '' }), asked)).toContain('nothing checked out')
})
