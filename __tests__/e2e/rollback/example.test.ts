// examples/rollback.yml as it stands, with the policy of production.yml but for its hosts and questions: by GitHub's own
// parser, on a local GitHub and three real servers.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { cpSync, symlinkSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connectGitHub } from '@shakedown/github'
import { silentLog, systemClock } from '@shakedown/ports'
import { git } from '@shakedown/rehearsal'
import type { RehearsedRun } from '@shakedown/rehearsal'
import type { NewRelease } from '@shakedown/release'
import { withProgram } from '../../tools.ts'
import { draftOf } from '../../unit/release/scene.ts'
import { makeScene, root, type Scene } from '../rehearsal/scene.ts'
import { realHosts } from '../release/hosts.ts'
import { distCopy, newFolder, removeFolders } from '../step.ts'
import { healthScript, versionScript } from './service.ts'
import { openFleet, type Fleet } from './stage.ts'

const file = '.github/workflows/rollback.yml'
jest.setTimeout(240_000)

withProgram('sshd', 'openssh-server', () => {
  const known = realHosts(['one', 'two', 'three'])
  let fleet: Fleet
  let scene: Scene
  let suite = ''
  const commits: string[] = []

  beforeAll(async () => {
    fleet = await openFleet(known, 'production')
    scene = await makeScene()
    suite = newFolder()
    cpSync(distCopy(), join(suite, 'dist'), { recursive: true })
    symlinkSync(join(root, 'actions'), join(suite, 'actions'))
    const { work } = scene.project
    for (const version of [1, 2]) {
      await git(work, 'commit', '--quiet', '--allow-empty', '--message', `Version ${version}`)
      commits.push((await git(work, 'rev-parse', 'HEAD')).trim())
    }
    const example = (name: string) => readFile(join(root, 'examples', name), 'utf8')
    // What they ask of the environment is of a service that has a database; ours has a chain.
    const fitted = (text: string) => text.replaceAll('DATABASE_URL', 'RPC_URL')
    await writeFile(join(work, file), fitted(await example('rollback.yml')))
    const policy = fleet.hosts.reduce(
      (text, { alias, local }) =>
        text
          .replace(`${alias}=deploy@${alias}.example.com`, `${alias}=${local.address}`)
          .replace(new RegExp(`^( *)${alias}\\.example\\.com ssh-.*$`, 'm'), (_, indent: string) =>
            local.knownHosts.trim().replaceAll(/^/gm, indent),
          ),
      await example('policies/production.yml'),
    )
    const curl = 'curl --fail --silent http://127.0.0.1:8080'
    const asking = policy.replace(`${curl}/health`, () => healthScript).replace(`${curl}/version`, () => versionScript)
    expect(asking).not.toContain('curl')
    await writeFile(join(work, '.github/shakedown.yml'), fitted(asking))
    await git(work, 'add', '--all')
    await git(work, 'commit', '--quiet', '--message', 'Roll back')
    await git(work, 'push', '--quiet', 'origin', 'main')
    const key = fleet.hosts[0]?.local.privateKey ?? ''
    scene.github.environment('production', { reviewers: ['rita'], secrets: { PRODUCTION_SSH_KEY: key } })
    for (const [index, commit] of commits.entries()) {
      const draft = { ...draftOf(index + 1), commit, environment: 'production' } as NewRelease['draft']
      await fleet.deploy(index + 1, { draft })
    }
  })
  afterAll(async () => {
    expect(scene.github.violations).toEqual([])
    await scene.remove()
    removeFolders()
  })

  async function run(inputs: Record<string, string | boolean>): Promise<RehearsedRun> {
    const headSha = (await git(scene.project.work, 'rev-parse', 'main')).trim()
    const payload = { inputs: { reason: 'it loses orders', to: 'previous-good', 'incident-started': '', ...inputs } }
    return await scene.rehearse({
      file,
      suite,
      event: { name: 'workflow_dispatch', headSha, headBranch: 'main', payload },
    })
  }
  const deployments = async () => {
    const [owner = '', name = ''] = scene.github.repository.split('/')
    const github = await connectGitHub({
      token: scene.github.token({ deployments: 'read' }),
      apiUrl: scene.github.apiUrl,
      repository: { owner, name },
      log: silentLog,
      clock: systemClock,
      signal: new AbortController().signal,
    })
    return await Promise.all(
      (await github.deployments({ task: 'shakedown:rollback' })).map(async (deployment) => ({
        ...deployment,
        statuses: (await github.deploymentStatuses(deployment.id)).map(({ state }) => state),
      })),
    )
  }

  test('looking only tells the plan, on every host, and leaves no trace', async () => {
    const { jobs } = await run({ 'look-only': true })
    expect(jobs['rollback']?.result).toBe('success')
    expect(jobs['rollback']?.log.join('\n')).toContain('start 1.0.1 (release 1) by its own deploy.sh')
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.2'))
    expect(await deployments()).toEqual([])
  })

  test('production is back, GitHub shows which commit is live, and nothing is deployed for two hours', async () => {
    const { jobs } = await run({ 'look-only': false })
    const log = jobs['rollback']?.log.join('\n') ?? ''
    expect([jobs['rollback']?.result, jobs['rollback']?.result === 'success' ? '' : log]).toEqual(['success', ''])
    expect(await fleet.running()).toEqual(Array(3).fill('1.0.1'))
    expect(await deployments()).toMatchObject([
      {
        sha: commits[0],
        environment: 'production',
        payload: { from: '1.0.2', to: '1.0.1', reason: 'it loses orders', who: 'ann', hosts: ['one', 'two', 'three'] },
        statuses: ['success', 'in_progress'],
      },
    ])
    expect(jobs['rollback']?.summaries.join('\n')).toMatch(/Nothing may be deployed for 2h[^]*On hand: .*ann.*nick/)
    await expect(fleet.deploy(3)).rejects.toThrow(/rolled back, see the run/)
  })
})
