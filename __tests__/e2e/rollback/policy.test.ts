// The roll back with `target`: what it needs to know of the hosts is read from the trusted ref of a local GitHub, and from
// nowhere else. When it cannot be read, the way on is told.
import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { withProgram } from '../../tools.ts'
import { openScene, type Scene } from '../../contract/scene.ts'
import { realHosts } from '../release/hosts.ts'
import { newFolder, removeFolders, type EndedStep } from '../step.ts'
import { endOf, hostsOf, openFleet, type Fleet, type RollbackStep } from './stage.ts'

jest.setTimeout(240_000)
const file = '.github/shakedown.yml'

withProgram('sshd', 'openssh-server', () => {
  const known = realHosts(['anna', 'bert'])
  let fleet: Fleet
  let scene: Scene
  let run = 7000

  const policy = (change: object = {}) => {
    const deploy = {
      hosts: fleet.hosts.map(({ alias, local }) => `${alias}=${local.address}`),
      'known-hosts': fleet.hosts.map(({ local }) => local.knownHosts).join(''),
      strategy: 'serial',
      // of the next release alone: the earlier ones would not pass it
      health: 'echo only the next release can do this >&2; exit 1',
      'health-timeout': '20s',
      'version-command': 'echo 99.0.0',
      'lock-wait': '15m',
      upload: ['bin => bin'],
      ...change,
    }
    const targets = {
      'null-deployment': { environment: 'null-deployment' },
      production: { environment: 'production', deploy },
    }
    return JSON.stringify({ version: 1, targets, 'on-hand': { users: ['ann', 'nick'], channel: '#release' } })
  }

  beforeAll(async () => {
    fleet = await openFleet(known, 'production')
    scene = await openScene()
    await fleet.deploy(1)
    await fleet.deploy(2)
  })
  beforeEach(() => void scene.commit('main', { [file]: policy() }))
  afterAll(async () => {
    expect(scene.github.violations).toEqual([])
    await scene.end()
    removeFolders()
  })

  /** Nothing of the connection by inputs but the key. */
  const step = (inputs: Record<string, string>, more: RollbackStep = {}) => {
    const { github } = scene
    const env = {
      GITHUB_REPOSITORY: github.repository,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.serverUrl,
      ...more.env,
    }
    const token = github.token({ contents: 'read', actions: 'read', deployments: 'write' })
    const blank = { hosts: '', 'known-hosts': '', name: '', 'health-timeout': '' }
    const all = { ...blank, target: 'production', token, record: 'false', ...inputs }
    return fleet.start(all, { run: ++run, ...more, env })
  }
  const roll = (inputs: Record<string, string> = {}, more: RollbackStep = {}): Promise<EndedStep> =>
    step(inputs, more).ended

  test('a policy that was edited in the checkout, or on the branch of whoever starts it, counts for nothing', async () => {
    const evil = policy({ hosts: ['anna=m@127.0.0.1:9'], health: 'true' })
    const commit = scene.commit('change', { [file]: evil }, 'refs/heads/main')
    const workspace = newFolder()
    execFileSync('git', [
      'clone',
      '--quiet',
      '--branch',
      'change',
      scene.git('rev-parse', '--absolute-git-dir'),
      workspace,
    ])
    await writeFile(join(workspace, file), evil)
    const env = { GITHUB_REF: 'refs/heads/change', GITHUB_SHA: commit }
    const ended = await roll({ 'dry-run': 'true' }, { workspace, env })
    expect(endOf(ended, 'planned')).toEqual({ code: 0, verdict: 'planned' })
    expect(hostsOf(ended).map(({ alias }) => alias)).toEqual(['anna', 'bert'])
    expect(ended.summary).toMatch(/at main \(/)
    // Whoever names that branch is told; the input may not say something else than what is read then.
    const named = await roll({ 'dry-run': 'true', 'policy-ref': 'change' }, { workspace, env })
    expect(named.log).toContain('the policy is read from change')
    expect(named.outputs['verdict']).toBe('refused')
  })

  test('what an input says otherwise is an error that names both, and no host is asked', async () => {
    const ended = await roll({ hosts: 'anna=deploy@one.example', strategy: 'canary' })
    expect(endOf(ended, 'error')).toEqual({ code: 1, verdict: 'error' })
    expect(ended.log).toMatch(
      /"hosts": it says "anna=deploy@one\.example", and \.github\/shakedown\.yml targets\.production/,
    )
    expect(ended.log).toMatch(/"strategy".*The policy decides/)
    expect(ended.outputs['on-hand']).toBe('@ann @nick (#release)')
  })

  describe('the way on is told when', () => {
    const way = /To go on without the policy, leave target out and give by inputs what it says: hosts, known-hosts/
    const faults: [string, () => Record<string, string>, RegExp][] = [
      [
        'the API fails',
        () => {
          scene.github.fault({ kind: 'status', status: 500 }, { path: /^\/repos\/[^/]+\/[^/]+$/, times: 4 })
          return {}
        },
        /cannot be read \(GitHub did not read the repository: 500/,
      ],
      [
        'there is no token',
        () => ({ token: '' }),
        /cannot be read from the default branch.*Give token \(contents: read\)/,
      ],
      ['the token may not read', () => ({ token: scene.github.token({ actions: 'read' }) }), /cannot be read/],
      [
        'there is no policy',
        () => {
          scene.commit('main', { [file]: null })
          return {}
        },
        /main \([0-9a-f]{8}\) has no \.github\/shakedown\.yml, so no target is known/,
      ],
      [
        'the policy is broken',
        () => {
          scene.commit('main', { [file]: 'version: 1\ntargets: 7\n' })
          return {}
        },
        /shakedown\.yml.*targets/,
      ],
      [
        'it is the null deployment',
        () => ({ target: 'null-deployment' }),
        /is no deployment: nothing of it is on any host/,
      ],
      ['the target is not known', () => ({ target: 'unknown' }), /"unknown" names no target/],
    ]
    test.each(faults)('%s', async (_, prepare, expected) => {
      const ended = await roll(prepare())
      expect(endOf(ended, 'error')).toEqual({ code: 1, verdict: 'error' })
      expect(ended.log).toMatch(expected)
      expect(ended.log).toMatch(way)
      expect(ended.log).not.toContain('Look at')
    })
  })

  test('a target that the policy does not have is told with those that it has', async () => {
    const ended = await roll({ target: 'staging' })
    expect(ended.log).toMatch(
      /"staging" is not a target of \.github\/shakedown\.yml at main .*The policy has production/,
    )
  })

  test('killed while a release starts: post goes by the policy of then, also when GitHub is gone', async () => {
    const { local } = fleet.of('anna')
    await writeFile(join(local.home, 'slow'), '')
    const started = step({})
    await started.until('anna │ slow start')
    started.signal('SIGKILL')
    const { state } = await started.ended
    await rm(join(local.home, 'slow'))
    scene.commit('main', { [file]: policy({ hosts: ['other=deploy@127.0.0.1:9'] }) })
    const post = await roll({}, { run, state, env: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
    expect({ code: post.code, log: post.code === 0 ? '' : post.log }).toEqual({ code: 0, log: '' })
    expect(await fleet.running()).toEqual(['1.0.2', '1.0.2'])
    for (const alias of ['anna', 'bert']) expect((await fleet.state(alias)).lock.kind).toBe('none')
  })

  test('the target and the key are all that it takes, without a checkout', async () => {
    const ended = await roll()
    expect(endOf(ended, 'rolled-back')).toEqual({ code: 0, verdict: 'rolled-back' })
    expect(await fleet.running()).toEqual(['1.0.1', '1.0.1'])
    expect(hostsOf(ended).map(({ alias }) => alias)).toEqual(['anna', 'bert'])
    expect(ended.outputs['on-hand']).toBe('@ann @nick (#release)')
    expect(ended.report['environment']).toBe('production')
    expect(ended.summary).toMatch(/On hand: .*ann .*nick \(.*release\)\./)
    expect(ended.summary).toMatch(/Settings: .*targets\.production at main \([0-9a-f]{8}\)/)
  })
})
