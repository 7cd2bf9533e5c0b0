// What bites on the real GitHub, one test each: the double must have these traits, or tests over it prove nothing.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { LocalRun } from '../../packages/rehearsal/src/github/index.ts'
import { all, openScene, type Scene } from './scene.ts'

let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})

afterEach(async () => {
  const { violations } = scene.github
  await scene.end()
  expect(violations).toEqual([])
})

const workflow = { path: '.github/workflows/testnet.yml', name: 'Testnet' }

async function openRun(how: { fork?: boolean; actor?: string } = {}): Promise<LocalRun> {
  scene.commit('topic', { 'src/a.ts': 'a\n' }, 'refs/heads/main')
  const { fork = false, actor = 'bob' } = how
  await scene.github.openPull({ head: 'topic', base: 'main', title: 'Change', author: 'bob', labels: ['first'], fork })
  return scene.github.startRun({ ...workflow, event: 'pull_request', actor, pull: 1 })
}

function labels({ payload }: LocalRun): { name: string }[] {
  return (payload['pull_request'] as { labels: { name: string }[] }).labels
}

async function stateOf(deployment: number): Promise<string | undefined> {
  return (await (await scene.connect()).deploymentStatuses(deployment))[0]?.state
}

function path(run: LocalRun, tail: string): string {
  return `/repos/acme/node/actions/runs/${run.id}${tail}`
}

describe('environments', () => {
  test('a misspelt one is created without protection, and the job goes ahead', async () => {
    scene.github.environment('testnet', { reviewers: ['ann'], secrets: { KEY: 'k' } })
    const run = await openRun()
    const job = await scene.github.startJob(run, { name: 'deploy', environment: 'tesnet' })
    expect(job).toMatchObject({ decision: 'not-needed', environment: { name: 'tesnet', conjured: true, secrets: {} } })
    const github = await scene.connect()
    expect(await github.environment('tesnet')).toMatchObject({ requiredReviewers: 0, branchPolicy: 'any' })
    expect(await github.environment('testne')).toBeUndefined()
  })

  test('names are matched without case, and the first spelling stays', async () => {
    const { id } = scene.github.environment('Testnet', { reviewers: ['ann'] })
    expect(await (await scene.connect()).environment('testnet')).toMatchObject({ id, name: 'Testnet' })
  })

  test('protection is readable: reviewers, self-review, branches', async () => {
    const settings = { reviewers: ['ann', 'nick'], preventSelfReview: true, branches: ['main'] }
    const { id } = scene.github.environment('with/slash', settings)
    expect(await (await scene.connect()).environment('with/slash')).toEqual({
      id,
      name: 'with/slash',
      requiredReviewers: 2,
      preventSelfReview: true,
      waitTimer: 0,
      branchPolicy: 'custom',
    })
  })

  test('branch rules are matched against the run’s ref; a pull request needs refs/pull/*/merge', async () => {
    const run = await openRun()
    scene.github.environment('main-only', { branches: ['main'] })
    scene.github.environment('pulls', { branches: ['refs/pull/*/merge'] })
    const refused = await scene.github.startJob(run, { name: 'one', environment: 'main-only' })
    const admitted = await scene.github.startJob(run, { name: 'two', environment: 'pulls' })
    expect([refused.decision, admitted.decision]).toEqual(['branch-refused', 'not-needed'])
    expect(scene.github.checks(run.headSha)[0]).toEqual({ name: 'one', status: 'completed', conclusion: 'failure' })
  })
})

describe('approvals', () => {
  test('are asked for by each job anew, also in a re-run, and are on record', async () => {
    scene.github.environment('testnet', { reviewers: ['ann'] })
    const run = await openRun()
    const asked: string[] = []
    const stop = scene.github.onPending((waiting) => {
      asked.push(`${waiting.run.attempt} ${waiting.job}`)
      scene.github.decide(waiting.run, waiting.environment, 'ann', 'approved', `go ${asked.length}`)
    })
    const again = scene.github.rerun(run)
    const jobs = [
      await scene.github.startJob(run, { name: 'deploy', environment: 'testnet' }),
      await scene.github.startJob(run, { name: 'watch', environment: 'testnet' }),
      await scene.github.startJob(again, { name: 'deploy', environment: 'testnet' }),
    ]
    stop()
    expect(jobs.map(({ decision }) => decision)).toEqual(['approved', 'approved', 'approved'])
    expect(asked).toEqual(['1 deploy', '1 watch', '2 deploy'])
    expect(await (await scene.connect()).approvals(run.id)).toEqual(
      [1, 2, 3].map((n) => ({ user: 'ann', state: 'approved', comment: `go ${n}`, environments: ['testnet'] })),
    )
  })

  test('are given over the API by a reviewer, never by GITHUB_TOKEN, never by another', async () => {
    const { id } = scene.github.environment('testnet', { reviewers: ['ann'] })
    const run = await openRun()
    const job = scene.github.startJob(run, { name: 'deploy', environment: 'testnet' })
    const body = { environment_ids: [id], state: 'approved', comment: 'ok' }
    const url = path(run, '/pending_deployments')
    const pending = await scene.ask('GET', url, undefined, scene.github.userToken('ann'))
    expect(pending.body).toMatchObject([{ environment: { id, name: 'testnet' }, current_user_can_approve: true }])
    expect(await scene.ask('POST', url, body, scene.github.token(all))).toMatchObject({ status: 403 })
    expect(await scene.ask('POST', url, body, scene.github.userToken('eve'))).toMatchObject({ status: 422 })
    expect(scene.github.pending(run)).toMatchObject([{ environment: 'testnet', job: 'deploy' }])
    expect((await (await scene.connect()).run(run.id)).status).toBe('waiting')
    const answer = await scene.ask('POST', url, body, scene.github.userToken('ann'))
    expect(answer).toMatchObject({ status: 200, body: [{ environment: 'testnet', sha: run.sha }] })
    expect((await job).decision).toBe('approved')
    expect(scene.github.pending(run)).toEqual([])
  })

  test('self-review is refused where the environment prevents it', async () => {
    scene.github.environment('testnet', { reviewers: ['ann', 'nick'], preventSelfReview: true })
    const run = await openRun({ actor: 'ann' })
    const job = scene.github.startJob(run, { name: 'deploy', environment: 'testnet' })
    expect(() => scene.github.decide(run, 'testnet', 'ann', 'approved')).toThrow('may not review')
    scene.github.decide(run, 'testnet', 'nick', 'approved')
    expect((await job).decision).toBe('approved')
  })

  test('a rejection fails the job and its deployment', async () => {
    scene.github.environment('testnet', { reviewers: ['ann'] })
    const run = await openRun()
    const job = scene.github.startJob(run, { name: 'deploy', environment: 'testnet' })
    scene.github.decide(run, 'testnet', 'ann', 'rejected', 'not today')
    const { decision, deploymentId = 0 } = await job
    expect(decision).toBe('rejected')
    expect(scene.github.checks(run.headSha)).toEqual([{ name: 'deploy', status: 'completed', conclusion: 'failure' }])
    const states = await (await scene.connect()).deploymentStatuses(deploymentId)
    expect(states.map(({ state }) => state)).toEqual(['failure', 'waiting'])
  })

  test('a waiting job ends when it is cancelled and when the double stops', async () => {
    scene.github.environment('testnet', { reviewers: ['ann'] })
    const run = await openRun()
    const cancel = new AbortController()
    const first = scene.github.startJob(run, { name: 'one', environment: 'testnet', signal: cancel.signal })
    const second = scene.github.startJob(run, { name: 'two', environment: 'testnet' })
    cancel.abort(new Error('cancelled by the user'))
    await expect(first).rejects.toThrow('cancelled by the user')
    const stopped = expect(second).rejects.toThrow('the local GitHub has stopped')
    await scene.github.stop()
    await stopped
  })
})

describe('runs of pull requests', () => {
  test('run on the test merge; their checks and artifacts belong to the head', async () => {
    const run = await openRun()
    const {
      id,
      environment,
      deploymentId = 0,
    } = await scene.github.startJob(run, { name: 'deploy', environment: 'testnet' })
    expect(run.sha).toBe(scene.git('rev-parse', 'refs/pull/1/merge'))
    expect(run.headSha).toBe(scene.git('rev-parse', 'topic'))
    expect(environment).toMatchObject({ name: 'testnet' })
    const github = await scene.connect()
    const [native] = await github.deployments({ environment: 'testnet' })
    expect(native).toMatchObject({ id: deploymentId, sha: run.sha, task: 'deploy', ref: 'refs/pull/1/merge' })
    scene.github.finishJob(id, 'success')
    scene.github.finishRun(run, 'success')
    const artifact = scene.github.saveArtifact(run, 'shakedown-proof-1', Buffer.from('{}'))
    expect(() => scene.github.saveArtifact(run, 'shakedown-proof-1', Buffer.from('{}'))).toThrow('already has')
    expect(await github.run(run.id)).toEqual({
      id: run.id,
      path: workflow.path,
      event: 'pull_request',
      headSha: run.headSha,
      headBranch: 'topic',
      headRepository: 'acme/node',
      status: 'completed',
      conclusion: 'success',
      attempt: 1,
      actor: 'bob',
    })
    expect(await github.jobs(run.id, 1)).toEqual([{ id, name: 'deploy', status: 'completed', conclusion: 'success' }])
    const digest = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
    expect(await github.artifacts(run.id)).toEqual([
      { id: artifact, name: 'shakedown-proof-1', bytes: 2, expired: false, digest },
    ])
    const checks = await scene.ask('GET', `/repos/acme/node/commits/${run.headSha}/check-runs`)
    expect(checks.body).toMatchObject({ total_count: 1, check_runs: [{ name: 'deploy', conclusion: 'success' }] })
  })

  test('of a fork have no secrets and a token that only reads; Dependabot’s likewise', async () => {
    scene.github.environment('testnet', { secrets: { KEY: 'k' }, vars: { HOST: 'h' } })
    const own = await openRun()
    scene.commit('theirs', { x: 'x' }, 'refs/heads/main')
    await scene.github.openPull({ head: 'theirs', base: 'main', title: 'T', author: 'eve', fork: true })
    const fork = await scene.github.startRun({ ...workflow, event: 'pull_request', actor: 'eve', pull: 2 })
    const bot = await scene.github.startRun({ ...workflow, event: 'pull_request', actor: 'dependabot[bot]', pull: 1 })
    const seen = []
    for (const run of [own, fork, bot]) {
      const { environment } = await scene.github.startJob(run, { name: 'deploy', environment: 'testnet' })
      const github = await scene.connect(all, { token: scene.github.token(all, run) })
      const written = github.setCommitStatus(run.headSha, { context: 'c', state: 'success', description: '' })
      seen.push([
        environment?.secrets,
        environment?.vars,
        await written.then(
          () => 'written',
          (e: Error) => e.message,
        ),
      ])
    }
    const refused = expect.stringContaining('Resource not accessible by integration')
    expect(seen).toEqual([
      [{ KEY: 'k' }, { HOST: 'h' }, 'written'],
      [{}, { HOST: 'h' }, refused],
      [{}, { HOST: 'h' }, refused],
    ])
  })

  test('on pull_request_target stand on the base, with secrets, whoever asks', async () => {
    scene.github.environment('testnet', { secrets: { KEY: 'k' } })
    scene.commit('theirs', { x: 'x' }, 'refs/heads/main')
    await scene.github.openPull({ head: 'theirs', base: 'main', title: 'T', author: 'eve', fork: true })
    const run = await scene.github.startRun({ ...workflow, event: 'pull_request_target', actor: 'eve', pull: 1 })
    expect([run.sha, run.ref, run.fork]).toEqual([scene.git('rev-parse', 'main'), 'refs/heads/main', false])
    const { environment } = await scene.github.startJob(run, { name: 'deploy', environment: 'testnet' })
    expect(environment?.secrets).toEqual({ KEY: 'k' })
  })

  test('keep the labels of the event, however late they run', async () => {
    const run = await openRun()
    scene.github.setLabels(1, ['testnet: required'])
    const again = scene.github.rerun(run)
    expect(labels(run).map(({ name }) => name)).toEqual(['first'])
    expect(labels(again).map(({ name }) => name)).toEqual(['first'])
    expect((await (await scene.connect()).pull(1)).labels).toEqual(['testnet: required'])
  })

  test('are not started while the pull request conflicts', async () => {
    scene.commit('topic', { 'README.md': 'one\n' }, 'refs/heads/main')
    scene.commit('main', { 'README.md': 'two\n' })
    await scene.github.openPull({ head: 'topic', base: 'main', title: 'T', author: 'bob' })
    const run = scene.github.startRun({ ...workflow, event: 'pull_request', actor: 'bob', pull: 1 })
    await expect(run).rejects.toThrow('conflicts')
    expect(() => scene.git('rev-parse', '--verify', '--quiet', 'refs/pull/1/merge')).toThrow()
  })
})

describe('required checks', () => {
  test('a skipped job is green, one that was never reported is not', async () => {
    const run = await openRun()
    scene.github.skipJob(run, { name: 'testnet' })
    expect(scene.github.requiredCheckPasses(run.headSha, 'testnet')).toBe(true)
    expect(scene.github.requiredCheckPasses(run.headSha, 'never reported')).toBe(false)
  })

  test('go by name, over all workflows of the head; the newest counts', async () => {
    const run = await openRun()
    const other = await scene.github.startRun({
      path: '.github/workflows/x.yml',
      name: 'X',
      event: 'pull_request',
      actor: 'bob',
      pull: 1,
    })
    const first = await scene.github.startJob(run, { name: 'gate' })
    scene.github.finishJob(first.id, 'failure')
    expect(scene.github.requiredCheckPasses(run.headSha, 'gate')).toBe(false)
    const second = await scene.github.startJob(other, { name: 'gate' })
    expect(scene.github.requiredCheckPasses(run.headSha, 'gate')).toBe(false)
    scene.github.finishJob(second.id, 'success')
    expect(scene.github.requiredCheckPasses(run.headSha, 'gate')).toBe(true)
  })

  test('a check and a status of the same name are both required', async () => {
    const run = await openRun()
    scene.github.skipJob(run, { name: 'gate' })
    const github = await scene.connect()
    await github.setCommitStatus(run.headSha, { context: 'gate', state: 'pending', description: '' })
    expect(scene.github.requiredCheckPasses(run.headSha, 'gate')).toBe(false)
    await github.setCommitStatus(run.headSha, { context: 'gate', state: 'success', description: '' })
    expect(scene.github.requiredCheckPasses(run.headSha, 'gate')).toBe(true)
  })
})

describe('deployments', () => {
  const list = '/repos/acme/node/deployments'
  type Made = { body: { id: number } }

  async function deploy(extra: object = {}): Promise<number> {
    const body = { ref: 'main', environment: 'testnet', auto_merge: false, required_contexts: [], ...extra }
    return ((await scene.ask('POST', list, body)) as unknown as Made).body.id
  }
  const succeed = (id: number, extra: object = {}) =>
    scene.ask('POST', `${list}/${id}/statuses`, { state: 'success', ...extra })

  test('a success turns earlier ones of the environment inactive, but not transient, production or other ones', async () => {
    const [plain, transient, production, other] = [
      await deploy(),
      await deploy({ transient_environment: true }),
      await deploy({ production_environment: true }),
      await deploy({ environment: 'elsewhere' }),
    ]
    for (const id of [plain, transient, production, other]) await succeed(id, { auto_inactive: false })
    await succeed(await deploy())
    const states = [await stateOf(plain), await stateOf(transient), await stateOf(production), await stateOf(other)]
    expect(states).toEqual(['inactive', 'success', 'success', 'success'])
  })

  test('auto_inactive false leaves them, a job with the environment does not', async () => {
    const first = await deploy()
    await succeed(first)
    await succeed(await deploy(), { auto_inactive: false })
    expect(await stateOf(first)).toBe('success')
    const { id } = await scene.github.startJob(await openRun(), { name: 'deploy', environment: 'testnet' })
    scene.github.finishJob(id, 'success')
    expect(await stateOf(first)).toBe('inactive')
  })

  test('merge the default branch first unless told not to', async () => {
    scene.commit('topic', { a: 'a' }, 'refs/heads/main')
    scene.commit('main', { b: 'b' })
    const made = await scene.ask('POST', list, { ref: 'topic' })
    expect(made).toMatchObject({ status: 202, body: { message: 'Auto-merged main into topic on deployment.' } })
    expect(scene.git('ls-tree', '--name-only', 'topic')).toBe('README.md\na\nb')
  })

  test('demand that every check is green unless told not to: also the one that is asking', async () => {
    const run = await openRun()
    await scene.github.startJob(run, { name: 'deploy' })
    const body = { ref: run.headSha, auto_merge: false }
    expect(await scene.ask('POST', list, body)).toMatchObject({ status: 409 })
    expect(await scene.ask('POST', list, { ...body, required_contexts: [] })).toMatchObject({ status: 201 })
  })

  test('of a ref that is not there are refused', async () => {
    expect(await scene.ask('POST', list, { ref: 'none' })).toMatchObject({ status: 422 })
  })
})
