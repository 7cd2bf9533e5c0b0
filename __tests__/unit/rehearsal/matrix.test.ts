// A job with a matrix, by the examples of GitHub's documentation and by the rules that stand around them.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { rehearseWorkflow } from '@shakedown/rehearsal'
import type { RehearsedRun } from '@shakedown/rehearsal'
import { noContexts } from '../../../packages/rehearsal/src/workflow/expressions.ts'
import { combinations, suffixOf } from '../../../packages/rehearsal/src/workflow/matrix.ts'
import { makeRepository } from './repository.ts'
import type { TestRepository } from './repository.ts'

const of = (matrix: unknown) => combinations(matrix, noContexts)

describe('combinations', () => {
  test('the product, in the order of the vectors', () => {
    expect(of({ os: ['a', 'b'], version: [1, 2] })).toEqual([
      { os: 'a', version: 1 },
      { os: 'a', version: 2 },
      { os: 'b', version: 1 },
      { os: 'b', version: 2 },
    ])
  })

  test('include completes what it does not contradict, and adds the rest', () => {
    const fruit = ['apple', 'pear']
    const animal = ['cat', 'dog']
    const include = [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]
    expect(of({ fruit, animal, include })).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ])
  })

  test('include alone: a job each', () => {
    expect(of({ include: [{ version: '1.0.0' }, { version: '1.1.0' }] })).toEqual([
      { version: '1.0.0' },
      { version: '1.1.0' },
    ])
  })

  test('exclude takes away', () => {
    expect(of({ os: ['a', 'b'], version: [1, 2], exclude: [{ os: 'a', version: 1 }, { os: 'b' }] })).toEqual([
      { os: 'a', version: 2 },
    ])
  })

  test('one expression, or expressions inside', () => {
    const contexts = {
      ...noContexts,
      needs: { plan: { outputs: { matrix: '{"include":[{"version":"1.0.0"}]}', os: '["a"]' } } },
    }
    expect(combinations('${{ fromJSON(needs.plan.outputs.matrix) }}', contexts)).toEqual([{ version: '1.0.0' }])
    expect(combinations({ os: '${{ fromJSON(needs.plan.outputs.os) }}' }, contexts)).toEqual([{ os: 'a' }])
  })

  test.each([
    ['nothing', {}, 'at least one vector'],
    ['an include without items', { include: [] }, 'at least one vector'],
    ['a vector without values', { os: [] }, "'os' does not contain any values"],
    ['more than 256', { a: Array.from({ length: 257 }, (_, at) => at) }, '257 jobs'],
  ])('%s fails, as it does on GitHub', (_, matrix, why) => {
    expect(() => of(matrix)).toThrow(why)
  })

  test('what stands behind a name that is none', () => {
    expect(suffixOf({ version: '1.0.0', n: 3 })).toBe(' (1.0.0, 3)')
  })
})

const file = '.github/workflows/w.yml'
let repository: TestRepository
let head: string

beforeAll(async () => {
  repository = await makeRepository({
    [file]: 'on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
  })
  head = await repository.branch('topic', { 'src/a': '1' })
})
afterAll(async () => {
  expect(repository.github.violations).toEqual([])
  await repository.remove()
})

const rehearse = (jobs: string, more: object = {}): Promise<RehearsedRun> =>
  rehearseWorkflow({
    file,
    text: `on: push\njobs:\n${jobs}`,
    github: repository.github,
    event: { name: 'push', headSha: head, headBranch: 'topic' },
    actor: 'ann',
    suite: '/nowhere',
    signal: new AbortController().signal,
    ...more,
  })

const gathering = `
  plan:
    runs-on: ubuntu-latest
    outputs: { matrix: '\${{ steps.a.outputs.matrix }}' }
    steps:
      - id: a
        run: echo 'matrix={"include":[{"n":1},{"n":2},{"n":3}]}' >> "$GITHUB_OUTPUT"
  leg:
    name: leg \${{ matrix.n }} of \${{ strategy.job-total }}
    needs: [plan]
    runs-on: ubuntu-latest
    strategy: { fail-fast: false, matrix: '\${{ fromJSON(needs.plan.outputs.matrix) }}' }
    steps:
      - run: mkdir -p out/deep; echo "$N" > out/deep/n.txt; echo x > out/.hidden; [ "$N" != 2 ]
        env: { N: '\${{ matrix.n }}' }
      - if: always()
        uses: actions/upload-artifact@v7
        with: { name: 'leg-\${{ matrix.n }}', path: out, if-no-files-found: error }
  all:
    needs: [plan, leg]
    if: always()
    runs-on: ubuntu-latest
    outputs: { seen: '\${{ steps.a.outputs.seen }}', leg: '\${{ needs.leg.result }}' }
    steps:
      - uses: actions/download-artifact@v8
        with: { pattern: 'leg-*', path: in }
      - id: a
        run: echo "seen=$(cd in && find . -type f | sort | tr '\\n' ' ')" >> "$GITHUB_OUTPUT"
`

test('a failing job hides no other, its artifact is there, and what needs the matrix sees a failure', async () => {
  const { jobs, conclusion } = await rehearse(gathering)
  const { leg, all } = jobs
  expect(leg?.legs?.map(({ name, result }) => [name, result])).toEqual([
    ['leg 1 of 3', 'success'],
    ['leg 2 of 3', 'failure'],
    ['leg 3 of 3', 'success'],
  ])
  expect([leg?.result, conclusion]).toEqual(['failure', 'failure'])
  expect(all?.outputs).toEqual({
    seen: './leg-1/deep/n.txt ./leg-2/deep/n.txt ./leg-3/deep/n.txt ',
    leg: 'failure',
  })
  const checks = repository.github.checks(head).map(({ name, conclusion: ended }) => [name, ended])
  expect(checks).toEqual(
    expect.arrayContaining([
      ['leg 2 of 3', 'failure'],
      ['leg 3 of 3', 'success'],
    ]),
  )
})

test('only what failed is run again', async () => {
  const of = await rehearse(gathering)
  const again = await rehearse(gathering.replace('[ "$N" != 2 ]', 'true').replace('leg-\\${{', 'again-\\${{'), {
    rerun: { of, jobs: 'failed' },
  })
  const [first, second, third] = again.jobs['leg']?.legs ?? []
  expect([first, third]).toEqual([of.jobs['leg']?.legs?.[0], of.jobs['leg']?.legs?.[2]])
  expect(second).not.toBe(of.jobs['leg']?.legs?.[1])
})

test('without fail-fast: false the others end, too', async () => {
  const { jobs } = await rehearse(`
  leg:
    runs-on: ubuntu-latest
    strategy: { max-parallel: 1, matrix: { n: [1, 2, 3] } }
    steps: [{ run: '[ "$N" = 1 ]', env: { N: '\${{ matrix.n }}' } }]
`)
  expect(jobs['leg']?.legs?.map(({ name, result }) => [name, result])).toEqual([
    ['leg (1)', 'success'],
    ['leg (2)', 'failure'],
    ['leg (3)', 'cancelled'],
  ])
})

test('an empty matrix fails the job, which is why its if: must ask first', async () => {
  const jobs = (condition: string) => `
  leg:
    if: ${condition}
    runs-on: ubuntu-latest
    strategy: { matrix: { include: '\${{ fromJSON(''[]'') }}' } }
    steps: [{ run: 'true' }]
`
  const empty = await rehearse(jobs('true'))
  expect(empty.jobs['leg']).toMatchObject({ result: 'failure' })
  expect(empty.jobs['leg']?.annotations[0]?.message).toContain('at least one vector')
  expect((await rehearse(jobs('false'))).jobs['leg']?.result).toBe('skipped')
})

test('artifacts: one by its name, none by a name that is not there, several into one folder', async () => {
  const { jobs } = await rehearse(`
  up:
    runs-on: ubuntu-latest
    steps:
      - run: mkdir a b; echo 1 > a/x; echo 2 > b/y
      - { uses: actions/upload-artifact@v7, with: { name: a, path: a } }
      - { uses: actions/upload-artifact@v7, with: { name: b, path: b/y } }
      - { uses: actions/upload-artifact@v7, with: { name: c, path: c } }
  down:
    needs: [up]
    runs-on: ubuntu-latest
    outputs: { seen: '\${{ steps.a.outputs.seen }}', missing: '\${{ steps.b.outcome }}' }
    steps:
      - { uses: actions/download-artifact@v8, with: { name: a, path: one } }
      - { uses: actions/download-artifact@v8, with: { path: all, merge-multiple: true } }
      - { uses: actions/download-artifact@v8, with: { pattern: 'z-*', path: none } }
      - { id: b, continue-on-error: true, uses: actions/download-artifact@v8, with: { name: c } }
      - { id: a, run: 'echo "seen=$(find . -type f | sort | tr "\\n" " ")" >> "$GITHUB_OUTPUT"' }
`)
  expect(jobs['up']?.annotations.map(({ level }) => level)).toEqual(['warning'])
  expect(jobs['down']?.outputs).toEqual({ seen: './all/x ./all/y ./one/x ', missing: 'failure' })
})
