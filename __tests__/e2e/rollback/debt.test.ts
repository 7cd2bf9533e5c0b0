// examples/debt.yml as it stands: which record of a proof pays a debt. Each forgery differs in one thing from what counts.
import { beforeAll, expect, jest, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROOF_TASK, proofName, type Proof } from '@shakedown/ledger'
import { git } from '@shakedown/rehearsal'
import type { Conclusion, RehearsedRun } from '@shakedown/rehearsal'
import { withProgram } from '../../tools.ts'
import { root, sharedScene, type Scene } from '../rehearsal/scene.ts'

jest.setTimeout(120_000)

const gate = '.github/workflows/testnet-gate.yml'
const emergency = '.github/workflows/emergency.yml'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What GitHub would say of a proof, and of the run that made it. */
interface Story {
  /** Whoever posts the record; the token of a workflow when nobody is named. */
  by?: string
  target?: string
  /** The path of the run's workflow. */
  path?: string
  /** What it is about, by its own words. */
  of?: string
  head?: string
  branch?: string
  event?: string
  conclusion?: Conclusion
  artifact?: boolean
  /** Whose name the record and the artifact have, instead of its own. */
  named?: string
  statuses?: readonly string[]
}

withProgram('gh', 'gh', () => {
  const shared = sharedScene()
  let scene: Scene
  /** An older commit of main, from which workflows were started. */
  let older = ''
  /** A branch whose workflow is not the one of main, and that nobody has read. */
  let edited = ''

  beforeAll(async () => {
    scene = shared()
    const { work } = scene.project
    for (const name of ['emergency.yml', 'debt.yml']) {
      await copyFile(join(root, 'examples', name), join(work, '.github/workflows', name))
    }
    await copyFile(join(root, 'examples/emergency.yml'), join(work, '.github/workflows/production.yaml'))
    older = await commit('Lanes')
    edited = await onBranch('edited', { [emergency]: 'name: Emergency\n' })
  })

  async function commit(message: string): Promise<string> {
    const { work } = scene.project
    await git(work, 'add', '--all')
    await git(work, 'commit', '--quiet', '--allow-empty', '--message', message)
    await git(work, 'push', '--quiet', 'origin', 'main')
    return (await git(work, 'rev-parse', 'HEAD')).trim()
  }
  async function onBranch(name: string, files: Record<string, string>): Promise<string> {
    await scene.branch(name, files)
    return (await git(scene.project.work, 'rev-parse', name)).trim()
  }

  async function post(path: string, body: object, by?: string): Promise<Record<string, unknown>> {
    const { apiUrl, repository, token, userToken } = scene.github
    const answer = await fetch(`${apiUrl}/repos/${repository}/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${by === undefined ? token({ issues: 'write', deployments: 'write' }) : userToken(by)}`,
      },
      body: JSON.stringify(body),
    })
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Record<string, unknown>
  }

  const owe = async (sha: string, more: object = {}, by?: string) =>
    Number(
      (await post('issues', { title: `Unproven in production: ${sha}`, labels: ['unproven'], ...more }, by))['number'],
    )

  /** @returns the deployment */
  async function record(sha: string, story: Story): Promise<number> {
    const { github } = scene
    const run = await github.startRun({
      path: story.path ?? emergency,
      name: 'A run',
      event: story.event ?? 'workflow_dispatch',
      actor: 'ann',
      headSha: story.head ?? older,
      headBranch: story.branch ?? 'main',
    })
    const proof = proofOf(story.of ?? sha, story.target ?? 'testnet', run.id)
    const name = proofName(proof, sha256)
    if (story.artifact ?? true) github.saveArtifact(run, story.named ?? name, Buffer.from('{}'))
    github.finishRun(run, story.conclusion ?? 'success')
    const deployment = {
      ref: sha,
      task: PROOF_TASK,
      environment: 'testnet',
      payload: { ...proof, marker: story.named ?? name },
      auto_merge: false,
      required_contexts: [],
      transient_environment: true,
    }
    const { id } = await post('deployments', deployment, story.by)
    for (const state of story.statuses ?? ['success']) await post(`deployments/${Number(id)}/statuses`, { state })
    return Number(id)
  }

  async function settle(): Promise<RehearsedRun> {
    const headSha = (await git(scene.project.work, 'rev-parse', 'main')).trim()
    const event = { name: 'schedule', headSha, headBranch: 'main' }
    return await scene.rehearse({ file: '.github/workflows/debt.yml', event })
  }

  test('forged, failed, withdrawn and foreign proofs pay nothing; what counts pays, on two ways', async () => {
    const stories: Record<string, Story> = {
      'by somebody with write access': { by: 'ann' },
      'of another target': { target: 'smoke' },
      'of another commit': { of: edited },
      'by a workflow that may not': { path: '.github/workflows/production.yaml' },
      'by the text of a branch, under a tag called main': { head: edited },
      'on a branch, for a commit that is not its own': { branch: 'edited', path: gate },
      'of a pull request from a branch called main': { event: 'pull_request' },
      'of a run that failed': { conclusion: 'failure' },
      'without its artifact': { artifact: false },
      'under a name that is not the hash': { named: `shakedown-proof-${'0'.repeat(64)}` },
      'under a name that is none': { named: '../../actions/runs/1' },
      'that failed': { statuses: ['failure'] },
      'that was withdrawn': { statuses: ['success', 'inactive'] },
      'that nobody said how it went': { statuses: [] },
    }
    const issues = new Map<number, string>()
    for (const [what, story] of Object.entries(stories)) {
      const sha = await commit(what)
      issues.set(await owe(sha), what)
      await record(sha, story)
    }
    const dispatched = await commit('Proven by a workflow of main')
    const paid = [{ issue: await owe(dispatched), deployment: await record(dispatched, {}) }]
    // As the gate proves the head of a pull request, by a workflow that is as it is on main.
    const head = await onBranch('proven', { 'docs/more.md': 'More.\n' })
    paid.push({ issue: await owe(head), deployment: await record(head, { path: gate, head, branch: 'proven' }) })
    // Whoever may open issues must not get others closed, and what is closed stays as it is.
    issues.set(await owe(dispatched, {}, 'rita'), 'an issue that a person has opened')
    issues.set(await owe(dispatched, { labels: [] }), 'an issue without the label')
    issues.set(await owe(dispatched, { title: `See ${dispatched}` }), 'an issue with another title')

    const run = await settle()
    const log = run.jobs['settle']?.log.join('\n') ?? ''
    expect([run.conclusion, run.conclusion === 'success' ? '' : log]).toEqual(['success', ''])
    const closed = scene.github.issues().filter(({ state }) => state === 'closed')
    expect(closed.map(({ number }) => issues.get(number) ?? number)).toEqual(paid.map(({ issue }) => issue))
    expect(closed.map(({ comments }) => comments.map(({ body }) => body.split(',')[0]))).toEqual(
      paid.map(({ deployment }) => [`Proven: deployment ${deployment}`]),
    )
    expect(log.match(/has no proof that counts/g)).toHaveLength(Object.keys(stories).length)
  })

  test.each([
    ['whose debts there are', /\/issues\?/],
    ['which records', /\/deployments\?/],
    ['how they went', /\/statuses\?/],
    ['which artifacts', /\/actions\/artifacts\?/],
    ['which run', /\/actions\/runs\//],
    ['what its workflow says', /\/contents\//],
  ])('when GitHub does not say %s, nothing is closed and the run fails', async (_what, path) => {
    const sha = await commit('Owed')
    const number = await owe(sha)
    await record(sha, {})
    scene.github.fault({ kind: 'status', status: 500 }, { path })
    const run = await settle()
    expect(run.conclusion).toBe('failure')
    expect(run.jobs['settle']?.log.join('\n')).toContain('HTTP 500')
    expect(scene.github.issues().find((issue) => issue.number === number)).toMatchObject({
      state: 'open',
      comments: [],
    })
  })
})

function proofOf(commit: string, target: string, run: number): Proof {
  return {
    schema: 1,
    target,
    repository: 'example/small-chain',
    commit,
    tree: 'b'.repeat(40),
    policy: 'c'.repeat(40),
    artifacts: [],
    bound: 'asked',
    environment: 'testnet',
    demanded: { sessions: '500', counter: 'json:"a" <b> & \\c é', quorum: 1, from: 'baseline' },
    seen: { sessions: '501', baseline: '0', quorum: 3, blind: 0, rate: 1234.567 },
    approvals: [{ user: 'rita', via: 'environment:testnet', at: 'none', head: commit }],
    started: '2026-11-21T16:00:00.000Z',
    ended: '2026-11-21T16:05:00.000Z',
    run: String(run),
    attempt: 1,
  }
}
