// examples/testnet-dispatch.yml as it stands: for forks and Dependabot, whose own runs get no key, and for whoever wants no
// workflow that a pull request can edit near it.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { connectGitHub } from '@shakedown/github'
import { silentLog, systemClock } from '@shakedown/ports'
import { git } from '@shakedown/rehearsal'
import type { LocalPull, NewPull, RehearsedRun } from '@shakedown/rehearsal'
import { root, sharedScene } from './scene.ts'
import type { Scene } from './scene.ts'

const file = '.github/workflows/testnet-dispatch.yml'
const shared = sharedScene()
let scene: Scene

beforeAll(async () => {
  scene = shared()
  const { work } = scene.project
  await cp(join(root, 'examples/testnet-dispatch.yml'), join(work, file))
  await git(work, 'add', '--all')
  await git(work, 'commit', '--quiet', '--message', 'Dispatch')
  await git(work, 'push', '--quiet', 'origin', 'main')
})

const open = (pull: Pick<NewPull, 'head'> & Partial<NewPull>) =>
  scene.github.openPull({ base: 'main', title: 'A change', author: 'ann', ...pull })

async function dispatch(pull: LocalPull, head = pull.head.sha): Promise<RehearsedRun> {
  const headSha = (await git(scene.project.work, 'rev-parse', 'main')).trim()
  const inputs = { 'pull-request': String(pull.number), 'head-sha': head }
  const payload = { inputs }
  return await scene.rehearse({ file, event: { name: 'workflow_dispatch', headSha, headBranch: 'main', payload } })
}

async function posted(sha: string) {
  const [owner = '', name = ''] = scene.github.repository.split('/')
  const github = await connectGitHub({
    token: scene.github.token({ statuses: 'read' }),
    apiUrl: scene.github.apiUrl,
    repository: { owner, name },
    log: silentLog,
    clock: systemClock,
    signal: new AbortController().signal,
  })
  return (await github.commitStatuses(sha)).filter(({ context }) => context === 'shakedown/dispatch')
}

const results = ({ jobs }: RehearsedRun) => Object.values(jobs).map(({ id, result }) => `${id} ${result}`)

describe('dispatched from the default branch', () => {
  test('the change of a fork that needs nothing: green, posted on its head', async () => {
    const pull = await open({ head: scene.project.branches.docs, fork: true, author: 'eve' })
    const run = await dispatch(pull)
    expect(results(run)).toEqual(['classify success', 'testnet success', 'result success'])
    expect(await posted(pull.head.sha)).toMatchObject([
      { state: 'success', description: expect.stringMatching(/^passed: null deployment/) as unknown },
    ])
  })

  test('the core change of a fork gets the key, after a reviewer; what fails is posted with its reason', async () => {
    const pull = await open({ head: scene.project.branches.faster, fork: true, author: 'eve' })
    const run = await dispatch(pull)
    expect(results(run)).toEqual(['classify success', 'testnet failure', 'result failure'])
    expect(run.jobs['testnet']?.decision).toBe('approved')
    // The scene's key is none, and it came: everything before it was found, for this head.
    expect(run.jobs['testnet']?.annotations[0]?.message).toMatch(/^input "private-key": this is no private key/)
    expect(await posted(pull.head.sha)).toMatchObject([{ state: 'failure' }])
  })

  test('a head that is not the one of the pull request is deployed nowhere', async () => {
    const pull = await open({ head: scene.project.branches.faster })
    const other = (await git(scene.project.work, 'rev-parse', 'main')).trim()
    const run = await dispatch(pull, other)
    expect(results(run)).not.toContain('testnet success')
    expect(results(run)).toContain('result failure')
  })
})
