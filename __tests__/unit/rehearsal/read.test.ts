import { expect, test } from '@jest/globals'
import { ProblemError } from '@shakedown/ports'
import { readWorkflow } from '@shakedown/rehearsal'

async function problemsOf(text: string): Promise<readonly { where: string; what: string }[]> {
  try {
    await readWorkflow('gate.yml', text)
    return []
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
}

test('everything that is not supported is named in one go', async () => {
  const problems = await problemsOf(`
on:
  push: { branches: ['release/**'], paths: ['a/**'] }
concurrency: { group: a, cancel-in-progress: true }
jobs:
  a:
    runs-on: windows-latest
    strategy: { matrix: { x: [1] } }
    container: alpine
    environment: { name: e, deployment: false }
    steps:
      - uses: docker://alpine
      - uses: someone/else@v1
      - uses: actions/setup-node@v6
      - uses: actions/checkout@v6
        with: { submodules: true }
      - run: echo
        shell: pwsh
      - run: echo \${{ hashFiles('x') }}
      - run: echo
        if: \${{ github.ref }} == 'x'
  b:
    uses: ./.github/workflows/other.yml
`)
  const wheres = problems.map(({ where }) => where.replace('gate.yml ', ''))
  expect(wheres.toSorted()).toEqual(
    [
      'concurrency.cancel-in-progress',
      'jobs.a.container',
      'jobs.a.environment.deployment',
      'jobs.a.runs-on',
      'jobs.a.steps[0].uses',
      'jobs.a.steps[1].uses',
      'jobs.a.steps[2].uses',
      'jobs.a.steps[3].with.submodules',
      'jobs.a.steps[4].shell',
      'jobs.a.steps[5].run',
      'jobs.a.steps[6].if',
      'jobs.b.uses',
      'on.push.branches',
      'on.push.paths',
    ].toSorted(),
  )
  for (const { what } of problems) expect(what).toMatch(/^not supported by the rehearsal: /)
})

test.each([
  ['an unknown key', 'on: push\njobs: { a: { runs-on: ubuntu-latest, stepz: [], steps: [{ run: a }] } }', 'stepz'],
  ['no jobs', 'on: push\n', 'jobs'],
  [
    'a need that does not exist',
    'on: push\njobs: { a: { runs-on: ubuntu-latest, needs: [b], steps: [{ run: a }] } }',
    'b',
  ],
  [
    'secrets where GitHub has none',
    "on: push\njobs: { a: { runs-on: ubuntu-latest, if: secrets.X != '', steps: [{ run: a }] } }",
    'secrets',
  ],
  ['broken YAML', 'on: [push', ''],
])('what GitHub refuses is refused: %s', async (_what, text, word) => {
  const problems = await problemsOf(text)
  expect(problems.length).toBeGreaterThan(0)
  expect(problems[0]?.where).toMatch(/^gate\.yml:\d+$/)
  expect(problems.map(({ what }) => what).join()).toContain(word)
})
