import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { rehearseWorkflow } from '@shakedown/rehearsal'
import type { RehearsedRun, RehearseOptions, TimelineEntry } from '@shakedown/rehearsal'
import { makeRepository } from './repository.ts'
import type { TestRepository } from './repository.ts'

const file = '.github/workflows/w.yml'

/** Tells all it was given, and does what its inputs say. */
const probe = {
  'suite/actions/probe/action.yml': `
name: probe
description: probe
inputs:
  say: { description: what to print, default: 'hello' }
  token: { description: token, default: '\${{ github.token }}' }
  two words: { description: a blank, default: '' }
outputs: { seen: { description: what it saw } }
runs: { using: node24, pre: ../../dist/probe/pre.js, main: ../../dist/probe/index.js, post: ../../dist/probe/index.js }
`,
  'suite/dist/probe/package.json': '{ "type": "module" }',
  'suite/dist/probe/pre.js': `import { appendFileSync } from 'node:fs'
console.log('pre runs, workspace ' + process.cwd())
appendFileSync(process.env.GITHUB_ENV, 'FROM_PRE=1\\n')`,
  'suite/dist/probe/index.js': `import { appendFileSync } from 'node:fs'
const env = process.env
if (env.STATE_isPost === 'true') {
  console.log('post runs with ' + env['INPUT_SAY'])
} else {
  appendFileSync(env.GITHUB_STATE, 'isPost=true\\n')
  appendFileSync(env.GITHUB_OUTPUT, 'seen<<E\\n' + JSON.stringify({
    inputs: Object.keys(env).filter((name) => name.startsWith('INPUT_')).sort(),
    hasToken: env['INPUT_TOKEN'].length > 0, github: env.GITHUB_TOKEN ?? null, extra: env.EXTRA ?? null,
    pre: env.FROM_PRE ?? null, runtime: (env.ACTIONS_RUNTIME_TOKEN ?? '') !== '', jest: env.JEST_WORKER_ID ?? null,
  }) + '\\nE\\n')
  appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + env.INPUT_SAY + '\\n')
  if (env.INPUT_SAY === 'wait') {
    process.on('SIGINT', () => { console.log('interrupted'); process.exit(1) })
    setInterval(() => {}, 1000)
  }
  console.log(env.INPUT_SAY)
  if (env.INPUT_SAY === 'fail') process.exit(1)
}`,
}

let repository: TestRepository
let head: string

beforeAll(async () => {
  repository = await makeRepository({
    [file]: 'on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
  })
  await repository.write(probe)
  head = await repository.branch('topic', { 'src/a': '1' })
  repository.github.environment('guarded', {
    reviewers: ['rita'],
    secrets: { KEY: 'k3y-of-guarded' },
    vars: { PLACE: 'here' },
  })
})

afterAll(async () => {
  expect(repository.github.violations).toEqual([])
  await repository.remove()
})

function run(jobs: string, options: Partial<RehearseOptions> & { root?: string } = {}): Promise<RehearsedRun> {
  const { root = '', ...others } = options
  return rehearseWorkflow({
    file,
    text: `on: [push, pull_request]\n${root}\njobs:\n${jobs.replace(/^\n/, '').replaceAll(/^/gm, '  ')}`,
    github: repository.github,
    suite: `${repository.folder}/suite`,
    event: { name: 'push', headSha: head, headBranch: 'topic' },
    actor: 'ann',
    signal: new AbortController().signal,
    ...others,
  })
}

const job = (id: string, rest: string): string => `${id}:\n  runs-on: ubuntu-latest\n${rest.replace(/^\n/, '')}\n`

const probing = (inputs: string): string =>
  job(
    'a',
    `  outputs: { seen: "\${{ steps.p.outputs.seen }}" }\n  steps:\n    - { id: p, uses: o/shakedown/actions/probe@v1, with: { ${inputs} } }\n    - { if: always(), run: "echo after" }`,
  )

const grouped = (queue: string) =>
  job('a', `  concurrency: { group: G, queue: ${queue} }\n  steps: [{ run: "date +%s%N; sleep 0.3; date +%s%N" }]`)

const checkingOut = (inputs: string) =>
  job(
    'a',
    `  steps:\n    - { uses: actions/checkout@v6, with: { ${inputs} } }\n    - { run: "git rev-parse HEAD; git rev-list --count HEAD; git for-each-ref --format='%(refname)'; git remote -v | head -1" }`,
  )

describe('jobs', () => {
  test('needs, outputs, conditions and what failed', async () => {
    const { jobs, conclusion } = await run(
      job(
        'a',
        '  outputs: { x: "${{ steps.s.outputs.x }}" }\n  steps: [{ id: s, run: "echo x=1 >> $GITHUB_OUTPUT" }]',
      ) +
        job('b', '  needs: a\n  steps: [{ run: "exit ${{ needs.a.outputs.x }}" }]') +
        job('c', '  needs: b\n  steps: [{ run: "true" }]') +
        job(
          'd',
          '  needs: [b, c]\n  if: always()\n  steps: [{ run: "echo ${{ needs.b.result }} ${{ needs.c.result }}" }]',
        ) +
        job('e', '  needs: [c]\n  if: failure()\n  steps: [{ run: "true" }]') +
        job('f', '  needs: a\n  steps: [{ run: "exit 1", continue-on-error: true }, { run: "true" }]'),
    )
    const results = Object.fromEntries(Object.values(jobs).map(({ id, result }) => [id, result]))
    expect(results).toEqual({ a: 'success', b: 'failure', c: 'skipped', d: 'success', e: 'success', f: 'success' })
    expect(jobs['d']?.log).toEqual(['failure skipped'])
    expect(conclusion).toBe('failure')
    const passes = ['b', 'c'].map((name) => repository.github.requiredCheckPasses(head, name))
    // The trap that the final job of every example is made for: what was skipped counts as passed.
    expect(passes).toEqual([false, true])
  })

  test('a value that masking would change does not leave its job', async () => {
    const { jobs } = await run(
      job(
        'a',
        `
  outputs: { host: "\${{ steps.s.outputs.host }}", n: "\${{ steps.s.outputs.n }}", good: "\${{ steps.s.outputs.good }}" }
  steps:
    - id: s
      run: |
        printf 'host=%s\\nn=41\\ngood=main\\n' "node.example" >>"$GITHUB_OUTPUT"
        echo "::add-mask::1"`,
      ) +
        job(
          'b',
          '  needs: a\n  steps: [{ run: "echo \'[${{ needs.a.outputs.host }}|${{ needs.a.outputs.n }}|${{ needs.a.outputs.good }}]\'" }]',
        ),
      { secrets: { HOST: 'node.example' } },
    )
    expect(jobs['b']?.log).toEqual(['[||main]'])
    expect(jobs['a']?.annotations.map(({ message }) => message)).toEqual([
      "Skip output 'host' since it may contain secret.",
      "Skip output 'n' since it may contain secret.",
    ])
  })

  test('environment of a script: clean, and GITHUB_* cannot be overridden', async () => {
    const { jobs } = await run(
      job(
        'a',
        '  env: { A: job, GITHUB_SHA: fake }\n  steps:\n    - { run: "echo B=env >> $GITHUB_ENV; echo /opt/x >> $GITHUB_PATH" }\n    - { env: { A: step }, run: "env" }',
      ),
      { root: 'env: { A: workflow, C: workflow }' },
    )
    const log = jobs['a']?.log ?? []
    expect(log).toEqual(expect.arrayContaining(['A=step', 'B=env', 'C=workflow', `GITHUB_SHA=${head}`, 'CI=true']))
    expect(log.find((line) => line.startsWith('PATH='))).toMatch(/^PATH=\/opt\/x:/)
    expect(log.filter((line) => /^(JEST|npm_|NODE_|GITHUB_TOKEN|ACTIONS_)/.test(line))).toEqual([])
  })
})

describe('environments', () => {
  const guarded = job(
    'a',
    '  environment: guarded\n  steps: [{ env: { KEY: "${{ secrets.KEY }}" }, run: "echo ${#KEY} $KEY ${{ vars.PLACE }}" }]',
  )

  test('a reviewer is asked, and then the job gets the secrets', async () => {
    const timeline: TimelineEntry[] = []
    const { jobs } = await run(guarded, {
      onTimeline: (entry) => timeline.push(entry),
      decide: async () => ({ user: 'rita', state: 'approved', comment: 'go' }),
    })
    expect(jobs['a']).toMatchObject({ result: 'success', decision: 'approved', log: ['14 *** here'] })
    const states = timeline.filter((entry) => entry.kind === 'job').map((entry) => entry.state)
    expect(states).toEqual(['queued', 'waiting', 'decided', 'running', 'finished'])
  })

  test('a rejection fails the job before any step', async () => {
    const { jobs, conclusion } = await run(guarded, {
      decide: async () => ({ user: 'rita', state: 'rejected', comment: 'no' }),
    })
    expect(jobs['a']).toMatchObject({ result: 'failure', decision: 'rejected', steps: [] })
    expect(conclusion).toBe('failure')
  })

  test('a misspelt one is created, and asks nobody', async () => {
    const { jobs } = await run(guarded.replace('guarded', 'gaurded'))
    expect(jobs['a']).toMatchObject({ result: 'success', decision: 'not-needed', log: ['0'] })
  })

  test('a name that expands to nothing fails', async () => {
    const { jobs } = await run(guarded.replace('environment: guarded', 'environment: ${{ needs.x.outputs.y }}'))
    expect(jobs['a']).toMatchObject({ result: 'failure', steps: [] })
  })

  test('forks and Dependabot get no secrets', async () => {
    const fork = await repository.github.openPull({
      head: 'topic',
      base: 'main',
      title: 'F',
      author: 'eve',
      fork: true,
    })
    const own = await repository.github.openPull({ head: 'topic', base: 'main', title: 'D', author: 'dependabot[bot]' })
    const show = job('a', '  environment: guarded\n  steps: [{ run: "echo [${{ secrets.KEY }}${{ secrets.ALL }}]" }]')
    for (const [pull, actor] of [
      [fork.number, 'eve'],
      [own.number, 'dependabot[bot]'],
    ] as const) {
      const { jobs } = await run(show, {
        event: { name: 'pull_request', pull, action: 'opened' },
        actor,
        secrets: { ALL: 'everywhere' },
        decide: async () => ({ user: 'rita', state: 'approved', comment: '' }),
      })
      expect(jobs['a']?.log).toEqual(['[]'])
    }
  })
})

describe('the token has the permissions of its job and no others', () => {
  const ask = `
  steps:
    - env: { TOKEN: "\${{ github.token }}" }
      run: |
        code() { curl -s -o /dev/null -w '%{http_code}' -H "authorization: Bearer $TOKEN" "$GITHUB_API_URL/repos/example/chain/$1"; }
        echo "$(code commits/$GITHUB_SHA) $(code actions/runs/$GITHUB_RUN_ID)"`

  test.each([
    ['permissions: {}', /^(?:40[34]) (?:40[34])$/],
    ['permissions: { contents: read }', /^200 (?:40[34])$/],
    ['permissions: { contents: read, actions: read }', /^200 200$/],
    ['', /^200 (?:40[34])$/],
  ])('%s', async (root, expected) => {
    const { jobs } = await run(job('a', ask), { root })
    expect(jobs['a']?.log.join()).toMatch(expected)
  })
})

describe('actions of the suite', () => {
  test('inputs, state, summary, pre and post', async () => {
    const { jobs } = await run(probing('say: hi'))
    const seen = JSON.parse(jobs['a']?.outputs['seen'] ?? '{}') as Record<string, unknown>
    expect(seen).toEqual({
      inputs: ['INPUT_SAY', 'INPUT_TOKEN', 'INPUT_TWO_WORDS'],
      hasToken: true,
      github: null,
      extra: null,
      pre: '1',
      runtime: true,
      jest: null,
    })
    expect(jobs['a']?.log.slice(1)).toEqual(['hi', 'after', 'post runs with hi'])
    expect(jobs['a']?.summaries).toEqual(['# hi\n'])
    expect(jobs['a']?.steps.map(({ phase, conclusion }) => [phase, conclusion])).toEqual([
      ['pre', 'success'],
      ['main', 'success'],
      ['main', 'success'],
      ['post', 'success'],
    ])
  })

  test('an input that is not declared is only warned about, as on GitHub', async () => {
    const { jobs } = await run(probing('sya: hi'))
    expect(jobs['a']).toMatchObject({ result: 'success' })
    expect(jobs['a']?.annotations[0]).toMatchObject({ level: 'warning', message: expect.stringContaining("'sya'") })
  })

  test('a failure fails the job, and post still runs', async () => {
    const { jobs } = await run(probing('say: fail'))
    expect(jobs['a']).toMatchObject({ result: 'failure' })
    expect(jobs['a']?.log).toContain('post runs with fail')
  })

  test('cancelling interrupts it, runs what asked for it, and leaves the rest out', async () => {
    const cancel = new AbortController()
    const { jobs, conclusion } = await run(
      probing('say: wait') +
        job('z', '  needs: a\n  steps: [{ run: "true" }]') +
        job('last', '  needs: a\n  if: always()\n  steps: [{ run: "echo last" }]'),
      {
        signal: cancel.signal,
        onTimeline: (entry) => entry.kind === 'line' && entry.text === 'wait' && cancel.abort(new Error('Ctrl-C')),
      },
    )
    expect(conclusion).toBe('cancelled')
    expect(jobs['a']?.log.slice(1)).toEqual(['wait', 'interrupted', 'after', 'post runs with wait'])
    expect([jobs['a']?.result, jobs['z']?.result, jobs['last']?.result]).toEqual(['cancelled', 'cancelled', 'success'])
  })

  test('an action that does not exist fails the job', async () => {
    const { jobs } = await run(job('a', '  steps: [{ uses: ./actions/absent }]'))
    expect(jobs['a']).toMatchObject({ result: 'failure' })
    expect(jobs['a']?.annotations[0]?.message).toContain("Can't find action.yml")
  })

  test('the bundle stands alone: the project around it is out of reach', async () => {
    await repository.write({
      'suite/actions/lost/action.yml':
        'name: l\ndescription: l\nruns: { using: node24, main: ../../dist/lost/index.js }\n',
      'suite/dist/lost/index.js': "import('yaml').then(() => console.log('found'), () => console.log('alone'))",
    })
    const { jobs } = await run(job('a', '  steps: [{ uses: ./actions/lost }]'))
    expect(jobs['a']?.log).toEqual(['alone'])
  })
})

describe('re-runs', () => {
  test('failed jobs run again, with the same commit; the others are kept', async () => {
    const text =
      job(
        'a',
        '  outputs: { at: "${{ steps.s.outputs.at }}" }\n  steps: [{ id: s, run: "echo at=$GITHUB_RUN_ATTEMPT >> $GITHUB_OUTPUT" }]',
      ) +
      job(
        'b',
        '  needs: a\n  steps: [{ run: "echo ${{ needs.a.outputs.at }} $GITHUB_SHA; test $GITHUB_RUN_ATTEMPT = 2" }]',
      )
    const of = await run(text)
    expect(of.conclusion).toBe('failure')
    const again = await run(text, { rerun: { of, jobs: 'failed' } })
    expect(again).toMatchObject({ conclusion: 'success', run: { attempt: 2, sha: of.run?.sha } })
    expect(again.jobs['b']?.log).toEqual([`1 ${head}`])
    const all = await run(text, { rerun: { of: again, jobs: 'all' } })
    expect(all.jobs['a']?.outputs).toEqual({ at: '3' })
  })
})

describe('concurrency', () => {
  test('queue max: one at a time, none lost', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => run(grouped('max'))))
    const spans = runs
      .map(({ jobs }) => (jobs['a']?.log ?? []).map(Number))
      .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success'])
    expect(spans[1]?.[0]).toBeGreaterThan(spans[0]?.[1] ?? Infinity)
    expect(spans[2]?.[0]).toBeGreaterThan(spans[1]?.[1] ?? Infinity)
  })

  test('without it a newer run cancels the one that waits', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => run(grouped('single'))))
    expect(runs.map(({ conclusion }) => conclusion).toSorted()).toEqual(['cancelled', 'success', 'success'])
  })
})

describe('checkout', () => {
  test('a pull request is checked out as its test merge, with every branch when the depth is 0', async () => {
    const pull = await repository.github.openPull({ head: 'topic', base: 'main', title: 'C', author: 'ann' })
    const event = { name: 'pull_request', pull: pull.number, action: 'opened' } as const
    const { jobs } = await run(checkingOut('fetch-depth: 0, filter: "blob:none", persist-credentials: false'), {
      event,
    })
    const log = jobs['a']?.log ?? []
    expect(log.slice(0, 2)).toEqual([pull.mergeSha, '3'])
    expect(log).toEqual(
      expect.arrayContaining([
        'refs/remotes/origin/main',
        'refs/remotes/origin/topic',
        `refs/remotes/pull/${pull.number}/merge`,
      ]),
    )
  })

  test('one commit unless told otherwise', async () => {
    const { jobs } = await run(checkingOut(''))
    expect(jobs['a']?.log.slice(0, 2)).toEqual([head, '1'])
  })

  test('a private repository is out of reach once the token is gone', async () => {
    const text = job(
      'a',
      '  steps: [{ uses: actions/checkout@v6, with: { persist-credentials: false } }, { run: "git fetch origin main" }]',
    )
    expect((await run(text, { visibility: 'private' })).conclusion).toBe('failure')
    expect((await run(text)).conclusion).toBe('success')
  })
})

test('a summary that is too large is thrown away, and the step stays as it was', async () => {
  const { jobs } = await run(
    job('a', '  steps: [{ run: "head -c 1100000 /dev/zero | tr \'\\\\0\' x >> $GITHUB_STEP_SUMMARY" }]'),
  )
  expect(jobs['a']).toMatchObject({ result: 'success', summaries: [] })
  expect(jobs['a']?.annotations[0]?.message).toContain('upload aborted')
})

test('a step over its time fails', async () => {
  const { jobs } = await run(job('a', '  steps: [{ timeout-minutes: 0.005, run: "exec sleep 30" }]'))
  expect(jobs['a']).toMatchObject({ result: 'failure' })
  expect(jobs['a']?.annotations[0]?.message).toContain('timed out')
})
