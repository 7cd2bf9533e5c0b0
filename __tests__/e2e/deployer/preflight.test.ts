import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from '@jest/globals'
import { freePort } from '../../../packages/rehearsal/src/free-port.ts'
import { makeUserKey } from '../../../packages/rehearsal/src/hosts/index.ts'
import { findProgram, withProgram } from '../../tools.ts'
import { type EndedStep } from '../step.ts'
import { withHost } from './ground.ts'
import { endOf, onStage, permissions, stages, stageTimeoutMs, type StageOptions } from './stage.ts'

const open = stages()
const inputs = { mode: 'preflight' }
const schema = join(import.meta.dirname, '../../../schema/testnet-deployer.report.schema.json')
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object)

interface Check {
  name: string
  state: string
  found: string
  mend: string
}

function checksOf({ report }: EndedStep): { github: Check[]; hosts: Record<string, Check[]> } {
  expect(validate(report) ? [] : validate.errors).toEqual([])
  const { github, hosts } = report['preflight'] as { github: Check[]; hosts: { alias: string; checks: Check[] }[] }
  return { github, hosts: Object.fromEntries(hosts.map(({ alias, checks }) => [alias, checks])) }
}

const badOf = (checks: readonly Check[] = []) => checks.filter(({ state }) => state === 'bad')
const watchOf = (port: number) => ({ sources: [`ws://127.0.0.1:${port}`], counter: 'ethereum-blocks' })

describe('through the embedded SSH server', () => ready('embedded'))
withProgram('sshd', 'openssh-server', () => {
  ready('sshd')
  notReady()
})

function ready(kind: 'sshd' | 'embedded'): void {
  test('ready: every check is told, nothing is deployed, recorded or left behind', async () => {
    const port = await freePort()
    const { host, scene, deploy } = await open({
      kind,
      deploy: {
        script: 'touch "$HOME/deployed"',
        health: 'exit 1',
        'version-command': 'echo v1',
        teardown: 'touch "$HOME/teardown"',
        upload: ['not-built-yet => bin/node'],
      },
      watch: watchOf(port),
    })
    const ended = await (await deploy({ inputs })).ended
    expect(endOf(ended, 'ready')).toEqual({ code: 0, verdict: 'ready' })
    const { github, hosts } = checksOf(ended)
    expect(github.map(({ name, state }) => [name, state])).toEqual([
      ['environment testnet', 'ok'],
      ['deployments: write', 'ok'],
    ])
    const names = [
      'login',
      'bash',
      'environment',
      'programs',
      'root',
      'clock',
      'lock',
      'hold',
      'sessions',
      `tunnel to 127.0.0.1:${port}`,
    ]
    const scripts = ['script', 'health', 'version-command', 'teardown']
    expect(hosts['alice']?.map(({ name }) => name)).toEqual([...names, ...scripts])
    expect(badOf(hosts['alice'])).toEqual([])
    expect(ended.outputs).toMatchObject({
      reason: expect.stringMatching(/^Ready: 16 checks passed on GitHub and 1 host; nothing was deployed, so nothing/),
      proof: '{}',
      'proof-name': 'none',
    })
    expect(ended.summary).toMatch(/\| ✓ \| clock \| within/)
    expect(ended.log).toMatch(/✓ alice: health: it runs; it ended with exit status 1, as may be before/)

    expect(readdirSync(host.home).filter((name) => name !== '.bashrc')).toEqual([])
    expect(await host.processes()).toEqual([])
    const api = await scene.connect()
    expect(await api.deployments({ task: 'shakedown:deploy' })).toEqual([])
    expect(await api.deployments({ task: 'shakedown:proof' })).toEqual([])
    expect(ended.state['teardown-owed'] ?? '').toBe('')
  })
}

test('a host that is held is not ready, unless the deployment passes the hold', async () => {
  const { host, deploy } = await open({ kind: 'embedded', deploy: {} })
  const until = Math.floor(Date.now() / 1000) + 3600
  const hold = { reason: 'it burns', who: 'ann', since: until - 7200, until, release: null }
  mkdirSync(join(host.home, '.shakedown/testnet'), { recursive: true })
  writeFileSync(join(host.home, '.shakedown/testnet/hold'), JSON.stringify(hold))
  const found = async (more: Readonly<Record<string, string>>) => {
    const ended = await (await deploy({ inputs: { ...inputs, ...more } })).ended
    return [ended.outputs['verdict'], checksOf(ended).hosts['alice']?.find(({ name }) => name === 'hold')]
  }
  const why = /^held by "ann" until .*: "it burns"/
  expect(await found({})).toMatchObject(['failed', { state: 'bad', found: expect.stringMatching(why) as unknown }])
  expect(await found({ 'past-hold': 'true' })).toMatchObject([
    'ready',
    { state: 'ok', found: expect.stringMatching(/^held by "ann" .*a deployment with past-hold goes on$/) as unknown },
  ])
})

test('ready without script and watch, behind a jump host, on two hosts of which one has a watch', async () => {
  const userKey = makeUserKey()
  await withHost({ kind: 'embedded', userKey }, async (gate) => {
    const { deploy } = await open({
      host: () => ({ userKey }),
      deploy: (host) => ({
        hosts: [`alice=${host.address}`, `bob=${host.address}`],
        'jump-hosts': [`gate=${gate.address}`],
        'known-hosts': host.knownHosts + gate.knownHosts,
      }),
    })
    const ended = await (await deploy({ inputs: { ...inputs, record: 'false' } })).ended
    expect(endOf(ended, 'ready')).toEqual({ code: 0, verdict: 'ready' })
    const { github, hosts } = checksOf(ended)
    expect(github).toHaveLength(1)
    expect(Object.keys(hosts)).toEqual(['alice', 'bob'])
    expect(hosts['bob']?.[0]).toMatchObject({ name: 'login', found: expect.stringContaining('through gate') })
    expect(JSON.parse(ended.outputs['hosts'] ?? '')).toMatchObject([
      { alias: 'alice', outcome: 'ok' },
      { alias: 'bob', outcome: 'ok' },
    ])
  })
})

describe('GitHub', () => {
  test('nobody was asked: refused, and no host is contacted', async () => {
    const { host, deploy } = await open({ deploy: {}, reviewers: [] })
    const ended = await (await deploy({ inputs })).ended
    expect(endOf(ended, 'refused')).toEqual({ code: 1, verdict: 'refused' })
    expect(ended.outputs['reason']).toMatch(/testnet has no required reviewers/)
    expect(host.log()).not.toMatch(/accepted|authenticated|session/i)
  })

  test('a token that may not record: refused with the permission, and the hosts are asked all the same', async () => {
    const { scene, deploy } = await open({ deploy: {} })
    const token = scene.github.token({ ...permissions, deployments: 'read' })
    const ended = await (await deploy({ inputs, token })).ended
    expect(endOf(ended, 'refused')).toEqual({ code: 1, verdict: 'refused' })
    expect(ended.outputs['reason']).toMatch(/deployments: write/)
    expect(badOf(checksOf(ended).hosts['alice'])).toEqual([])
  })
})

/** What a host can lack: the name of the check that says so, and its words. */
function notReady(): void {
  const touch = { deploy: {} }
  const onlyPrograms = (dir: string, without: string) => {
    const names =
      'bash env sh cat chmod cp date df head ln mkdir mkfifo mktemp mv od readlink rm sleep stat tee tr setsid flock'
    mkdirSync(join(dir, 'bin'))
    for (const name of [...names.split(' '), 'sha256sum', 'tar', 'find', 'awk']) {
      if (name !== without) symlinkSync(findProgram(name) ?? name, join(dir, 'bin', name))
    }
    return { sshdConfig: [`ForceCommand PATH="${join(dir, 'bin')}"; export PATH; eval "$SSH_ORIGINAL_COMMAND"`] }
  }
  const cases: [string, StageOptions, string, RegExp][] = [
    ['no flock', { ...touch, host: (dir) => onlyPrograms(dir, 'flock') }, 'programs', /no flock\. Install util-linux/],
    ['no bash', { ...touch, host: (dir) => onlyPrograms(dir, 'bash') }, 'bash', /did not start.*bash.*Let bash be in/],
    [
      'no tunnels',
      { ...touch, watch: watchOf(9944), host: () => ({ sshdConfig: ['AllowTcpForwarding no'] }) },
      'tunnel to 127.0.0.1:9944',
      /does not allow tunnels.*AllowTcpForwarding.*permitopen/,
    ],
    [
      'another tunnel only',
      { ...touch, watch: watchOf(9944), host: () => ({ sshdConfig: ['PermitOpen 127.0.0.1:9945'] }) },
      'tunnel to 127.0.0.1:9944',
      /does not allow tunnels to 127\.0\.0\.1:9944/,
    ],
    [
      'one session',
      { ...touch, host: () => ({ sshdConfig: ['MaxSessions 1'] }) },
      'sessions',
      /MaxSessions.*4 or more/,
    ],
    ['a root that is a file', { deploy: { root: '/proc/version/x' } }, 'root', /\/proc\/version is no folder/],
    ['a read-only root', { deploy: { root: '/proc/shakedown' } }, 'root', /\/proc\/shakedown cannot be written/],
    [
      'a health check that is not there',
      { deploy: { health: '/opt/none/check' } },
      'health',
      /exit status 127.*Install/,
    ],
    ['a script that bash does not accept', { deploy: { script: 'if true; then' } }, 'script', /does not accept it/],
    [
      'a clock of its own',
      {
        deploy: {},
        host: (dir) => {
          const found = onlyPrograms(dir, 'date')
          writeFileSync(join(dir, 'bin/date'), '#!/bin/sh\necho 1700000000\n', { mode: 0o755 })
          return found
        },
      },
      'clock',
      /s behind the runner's\. Set the time of the host/,
    ],
    [
      'a shell that adds to the environment',
      {
        deploy: {},
        host: (dir) => {
          const found = onlyPrograms(dir, 'bash')
          const bash = findProgram('bash') ?? ''
          writeFileSync(join(dir, 'bin/bash'), `#!/bin/sh\nLEAKED=1 exec ${bash} "$@"\n`, { mode: 0o755 })
          return found
        },
      },
      'environment',
      /it holds LEAKED, too/,
    ],
  ]
  test.concurrent.each(cases)(
    '%s: failed, with what to do',
    (_what, options, name, sentence) =>
      onStage({ ...options, kind: 'sshd' }, async ({ host, deploy }) => {
        const ended = await (await deploy({ inputs })).ended
        expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
        const faults = badOf(checksOf(ended).hosts['alice'])
        expect(faults.map((check) => check.name)).toEqual([name])
        expect(`${faults[0]?.found}. ${faults[0]?.mend}`).toMatch(sentence)
        expect(ended.outputs['reason']).toMatch(/^Not ready: 1 of \d+ checks failed on 1 host; the first on alice/)
        expect(ended.summary).toContain('✗')
        expect(existsSync(join(host.home, '.shakedown'))).toBe(false)
      }),
    stageTimeoutMs,
  )

  test('a key that the host does not know: login fails, and the rest is not asked', async () => {
    const { deploy } = await open({ kind: 'sshd', deploy: {} })
    const ended = await (await deploy({ inputs: { ...inputs, 'private-key': makeUserKey().privateKey } })).ended
    expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    const checks = checksOf(ended).hosts['alice'] ?? []
    expect(checks[0]).toMatchObject({ name: 'login', state: 'bad', mend: expect.stringContaining('authorized_keys') })
    expect(new Set(checks.slice(1).map(({ state }) => state))).toEqual(new Set(['not-asked']))
  })

  test('one host of two is not ready: both tables are there', async () => {
    const { deploy } = await open({
      kind: 'sshd',
      deploy: (host) => ({
        hosts: [`alice=${host.address}`, `bob=${host.user}@127.0.0.1:1`],
        'known-hosts': host.knownHosts,
      }),
    })
    const ended = await (await deploy({ inputs })).ended
    expect(endOf(ended, 'failed')).toEqual({ code: 1, verdict: 'failed' })
    expect(ended.outputs['reason']).toMatch(/the first on bob, login: bob \(127\.0\.0\.1:1\) cannot be reached/)
    expect(badOf(checksOf(ended).hosts['alice'])).toEqual([])
  })
}
