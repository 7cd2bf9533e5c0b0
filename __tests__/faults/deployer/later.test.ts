// What later steps find of what a deployment has left, on three real sshd hosts: a watch of its own, a preflight, a roll back.
import { rmSync, writeFileSync } from 'node:fs'
import { describe, expect } from '@jest/globals'
import { endOf } from '../../e2e/deployer/stage.ts'
import { startStep } from '../../e2e/step.ts'
import { withProgram } from '../../tools.ts'
import {
  aliases,
  deployed,
  ends,
  everywhere,
  expectSound,
  onThreeHosts,
  service,
  serves,
  type Ground,
} from './three-hosts.ts'

const hour = 3600
const ownerOf = (until: number) =>
  `run=99999999/1;job=testnet;repo=acme/node;pull=7;head=${'a'.repeat(40)};until=${until};pgid=0`
const inAnHour = () => Math.floor(Date.now() / 1000) + hour

/** Counts how often it was asked. */
const counting = {
  sources: 'command n=$(cat "$SHAKEDOWN_ROOT/n" 2>/dev/null || echo 0); echo $((n + 1)) | tee "$SHAKEDOWN_ROOT/n"',
  counter: 'number',
  sessions: '2',
  'poll-interval': '1s',
  'stall-after': '60s',
}

/** A release for whose watch there was no time. */
async function deployUnproven(ground: Ground): Promise<void> {
  const ended = await ground.deploy('1', { mode: 'deploy+watch', ...counting, sessions: '500', 'time-budget': '1s' })
  expect(endOf(ended, 'timed-out')).toEqual({ code: 1, verdict: 'timed-out' })
  await expectSound(ground, everywhere({ live: 1, status: 'unproven' }))
}

async function watchAlone({ stage, name }: Ground, inputs: Record<string, string> = {}) {
  const { health, 'version-command': command } = service
  const all = { mode: 'watch', name, version: '1', health, 'version-command': command, ...counting, ...inputs }
  const ended = await (await stage.deploy({ inputs: all })).ended
  expect(endOf(ended, 'passed')).toEqual({ code: 0, verdict: 'passed' })
  return ended
}

withProgram('sshd', 'openssh-server', () => {
  const fault = onThreeHosts()

  describe('a watch of its own', () => {
    fault('that passes proves what an earlier step has left unproven, under the lock', async (ground) => {
      await deployUnproven(ground)
      const ended = await watchAlone(ground)
      expect(ended.log).toMatch(/bob: release 1 is proven/)
      const status = await expectSound(ground, everywhere({ live: 1, status: 'live' }))
      expect(status.alice.lock).toBeNull()
      for (const alias of aliases) {
        expect(ground.events(alias).slice(-2)).toMatchObject([
          { event: 'watch', n: 1, verdict: 'passed', passed: true },
          { event: 'proven', n: 1 },
        ])
      }
      await deployed(ground, '2')
      expect((await ground.status()).cleo.previousGood?.n).toBe(1)
    })

    fault('proves no release of another commit, and none after which another was started', async (ground) => {
      await deployUnproven(ground)
      const log = ground.read('bob', 'log.jsonl').replace(/"commit":"[0-9a-f]{40}"/g, `"commit":"${'b'.repeat(40)}"`)
      writeFileSync(ground.path('bob', 'log.jsonl'), log)
      const begun = { event: 'begin', n: 2, origin: null, version: '2', commit: 'c'.repeat(40), floor: null }
      const line = JSON.stringify({ ...begun, at: '2026-01-01T00:00:00Z', by: 'run=1/1' })
      writeFileSync(ground.path('cleo', 'log.jsonl'), `${ground.read('cleo', 'log.jsonl')}${line}\n`)
      await watchAlone(ground)
      const status = await ground.status()
      expect(aliases.map((alias) => status[alias].recorded?.status)).toEqual(['live', 'unproven', 'unproven'])
      expect(aliases.map((alias) => ground.isLocked(alias))).toEqual([false, false, false])
    })

    fault('leaves what somebody else has locked as it is, and says so', async (ground) => {
      await deployUnproven(ground)
      ground.lock('bob', ownerOf(inAnHour()))
      const ended = await watchAlone(ground)
      expect(ended.log).toMatch(/What is recorded stays unproven\. bob is locked by run 99999999/)
      expect(aliases.map((alias) => ground.isLocked(alias))).toEqual([false, true, false])
      rmSync(ground.path('bob', 'lock'))
      await expectSound(ground, everywhere({ live: 1, status: 'unproven' }))
    })
  })

  fault('a preflight tells lock and hold, whose they are, and until when', async (ground) => {
    const preflight = async (inputs: Record<string, string> = {}) => {
      const all = { mode: 'preflight', name: ground.name, ...service, ...inputs }
      const { outputs, log } = await (await ground.stage.deploy({ inputs: all })).ended
      return { verdict: outputs['verdict'], reason: outputs['reason'], log }
    }
    expect(await preflight()).toMatchObject({ verdict: 'ready', log: expect.stringContaining('lock: nobody has it') })
    await deployed(ground, '1', { hold: '2h', 'hold-reason': 'the auditors look at it' })
    ground.lock('bob', ownerOf(inAnHour()))
    const kept = await preflight()
    expect(kept).toMatchObject({ verdict: 'failed', reason: expect.stringMatching(/^Not ready: 4 of \d+ checks/) })
    expect(kept.log).toMatch(/✗ bob: lock: locked by run 99999999 of .* for pull request #7 until \d{4}-.*Z\. Wait/)
    expect(kept.log).toMatch(/✗ cleo: hold: held by "bob" until \d{4}-.*Z: "the auditors look at it"\. Wait/)
    for (const alias of aliases) rmSync(ground.path(alias, 'hold'))
    const patient = await preflight({ 'lock-wait': '5m' })
    expect(patient).toMatchObject({ verdict: 'ready', log: expect.stringMatching(/would wait for up to 5m/) })
    expect([ground.isLocked('bob'), ground.isLocked('alice')]).toEqual([true, false])
    rmSync(ground.path('bob', 'lock'))
  })

  fault('a floor is recorded, and no roll back goes below it', async (ground) => {
    await deployed(ground, '1.0.0')
    await deployed(ground, '2.0.0', { floor: 'v1.5.0' })
    expect(aliases.map((alias) => JSON.parse(ground.read(alias, 'releases/2/release.json')) as object)).toEqual(
      aliases.map(() => expect.objectContaining({ floor: '1.5.0' }) as object),
    )
    const sick = { health: 'exit 1', 'health-timeout': '1s', 'on-failure': 'rollback' }
    const failed = await ends(ground, 'failed', '3.0.0', { ...sick, floor: '3.0.0' })
    expect(failed.outputs).toMatchObject({
      rollback: 'failed',
      reason: expect.stringMatching(/release 2 is not started: 2\.0\.0 is below the floor 3\.0\.0/),
    })
    await deployed(ground, '3.0.1', { floor: '3.0.0' })
    const { hosts, stage, name } = ground
    const inputs = {
      name,
      record: 'false',
      token: '',
      hosts: aliases.map((alias) => `${alias}=${hosts[alias].address}`).join('\n'),
      'known-hosts': aliases.map((alias) => hosts[alias].knownHosts).join(''),
      'private-key': stage.host.privateKey,
      'health-timeout': '20s',
    }
    const env = { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_REPOSITORY: 'acme/node', GITHUB_RUN_ID: '4711' }
    const rolled = async (more: Record<string, string>) => {
      const { outputs } = await startStep({
        action: 'rollback',
        payload: {},
        env: { ...facts, ...env },
        inputs: { ...inputs, ...more },
      }).ended
      return { verdict: outputs['verdict'], reason: outputs['reason'] }
    }
    expect(await rolled({})).toEqual({
      verdict: 'refused',
      reason: expect.stringMatching(/2\.0\.0 is below the floor 3\.0\.0/),
    })
    expect(serves(ground)).toEqual(Array(3).fill('3.0.1'))
    await expectSound(ground, everywhere({ live: 4, status: 'live' }))
    expect((await rolled({ floor: '1.0.0', 'dry-run': 'true' })).verdict).toBe('planned')
  })
})

const facts = {
  GITHUB_REPOSITORY_OWNER: 'acme',
  GITHUB_API_URL: 'http://127.0.0.1:9',
  GITHUB_SERVER_URL: 'http://127.0.0.1:9',
  GITHUB_SHA: '0'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_ACTOR: 'ann',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_NUMBER: '1',
  GITHUB_JOB: 'rollback',
  GITHUB_WORKFLOW: 'rollback',
  GITHUB_WORKFLOW_REF: 'acme/node/.github/workflows/rollback.yml@refs/heads/main',
}
