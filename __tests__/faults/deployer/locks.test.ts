// What goes wrong with locks, holds and the order of hosts, through the whole action, on three real sshd hosts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect } from '@jest/globals'
import { endOf } from '../../e2e/deployer/stage.ts'
import { withProgram } from '../../tools.ts'
import { aliases, deployed, ends, everywhere, expectSound, onThreeHosts, serves, type Ground } from './three-hosts.ts'

const head = 'a'.repeat(40)
const hour = 3600
const now = () => Math.floor(Date.now() / 1000)
const ownerOf = (run: number | string, until: number, group = 0) =>
  `run=${run}/1;job=testnet;repo=acme/node;pull=7;head=${head};until=${until};pgid=${group}`

const another = ({ stage: { pull } }: Ground) => ({
  path: '.github/workflows/gate.yml',
  name: 'gate',
  event: 'pull_request',
  actor: 'bob',
  pull: pull.number,
})

const startService = 'printf "%s\\n" "$SHAKEDOWN_VERSION" >"$SHAKEDOWN_ROOT/service"'
const whenAllowed = `echo waits; until [ -e "$SHAKEDOWN_ROOT/allowed" ]; do sleep 0.1; done; ${startService}`
const allow = ({ path }: Ground) => aliases.forEach((alias) => writeFileSync(path(alias, 'allowed'), ''))

withProgram('sshd', 'openssh-server', () => {
  const fault = onThreeHosts()

  describe('locks', () => {
    fault(
      'two deployers at once: one deploys to all hosts, the other is told by whom it is kept out',
      async (ground) => {
        const one = await ground.start('1', { script: whenAllowed })
        await one.until('waits')
        const two = await ends(ground, 'refused', '2')
        allow(ground)
        expect(two.outputs['reason']).toMatch(/alice|bob|cleo/)
        expect(two.outputs['reason']).toMatch(
          /is locked by run \d+ of "acme\/node" \(job "testnet\.[0-9a-f]{8}"\) for pull request #\d+ until \d{4}-.*Z/,
        )
        expect((await one.ended).outputs['verdict']).toBe('deployed')
        expect(serves(ground)).toEqual(['1', '1', '1'])
        await expectSound(ground, everywhere({ live: 1 }))
      },
    )

    fault('lock-wait: the second waits for the first, and deploys after it', async (ground) => {
      const one = await ground.start('1', { script: whenAllowed })
      await one.until('waits')
      const two = await ground.start('2', { 'lock-wait': '2m' })
      await two.until('waiting for up to')
      allow(ground)
      expect(endOf(await one.ended, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
      expect(endOf(await two.ended, 'deployed')).toEqual({ code: 0, verdict: 'deployed' })
      expect(serves(ground)).toEqual(['2', '2', '2'])
      await expectSound(ground, everywhere({ live: 2 }))
    })

    fault('a stale lock of a run that is over, as GitHub says: taken over, and told', async (ground) => {
      const { github } = ground.stage.scene
      const run = await github.startRun(another(ground))
      github.finishRun(run, 'cancelled')
      ground.lock('bob', ownerOf(run.id, now() + hour))
      const ended = await deployed(ground, '1')
      expect(ended.log).toMatch(
        /bob was locked by run \d+ .*; that run is over, as GitHub says. The lock is taken over/,
      )
      expect(ground.events('bob').map(({ event }) => event)).toContain('broke')
      await expectSound(ground, everywhere({ live: 1 }))
    })

    fault('the lock of a run that goes on: refused, no host is touched', async (ground) => {
      const { github } = ground.stage.scene
      const run = await github.startRun(another(ground))
      await github.startJob(run, { name: 'testnet' })
      ground.lock('cleo', ownerOf(run.id, now() + hour))
      const ended = await ends(ground, 'refused', '1')
      expect(ended.outputs['reason']).toMatch(/cleo is locked by run \d+ .*pull request #7.* no host was touched/)
      expect(serves(ground)).toEqual(['', '', ''])
      expect(aliases.map((alias) => ground.isLocked(alias))).toEqual([false, false, true])
      rmSync(ground.path('cleo', 'lock'))
    })

    fault('the lock of a run that nobody can ask for: kept until its time is over', async (ground) => {
      ground.lock('alice', ownerOf(99_999_999, now() + hour))
      const ended = await ends(ground, 'refused', '1', { record: 'false', 'require-protection': 'false' })
      expect(ended.outputs['reason']).toMatch(/alice is locked by run 99999999/)
      rmSync(ground.path('alice', 'lock'))
      ground.lock('alice', ownerOf(99_999_999, now() - hour))
      const late = await deployed(ground, '1')
      expect(late.log).toMatch(/its time is over, and nothing of it runs. The lock is taken over/)
      await expectSound(ground, everywhere({ live: 1 }))
    })

    fault('a lock whose time is over, and whose processes still run: kept until they are gone', async (ground) => {
      const other = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' })
      try {
        ground.lock('bob', ownerOf(99_999_997, now() - hour, other.pid))
        const ended = await ends(ground, 'refused', '1')
        expect(ended.outputs['reason']).toMatch(/its time is over, but its process group \d+ still runs/)
      } finally {
        const gone = once(other, 'exit')
        other.kill('SIGKILL')
        await gone
      }
      await deployed(ground, '1')
      await expectSound(ground, everywhere({ live: 1 }))
    })

    fault('break-lock: not with another text, at once with the exact one that the refusal printed', async (ground) => {
      const owner = ownerOf(99_999_998, now() + hour)
      ground.lock('bob', owner)
      const first = await ends(ground, 'refused', '1', { 'break-lock': owner.replace('pull=7', 'pull=8') })
      expect(first.log).toContain(`break-lock is: ${owner}`)
      const ended = await deployed(ground, '1', { 'break-lock': owner })
      expect(ended.log).toMatch(/broken by break-lock/)
      await expectSound(ground, everywhere({ live: 1 }))
    })

    fault('a lock that is no link of ours: refused or failed, named, left alone', async (ground) => {
      mkdirSync(ground.path('cleo', 'lock'), { recursive: true })
      const ended = await ends(ground, 'failed', '1')
      expect(ended.outputs['reason']).toMatch(/cleo: "lock" is not a link of ours/)
      expect((await ground.status()).cleo.faults.map(({ code }) => code)).toContain('strange-lock')
      expect(aliases.map((alias) => ground.serves(alias))).toEqual(['', '', ''])
      rmSync(ground.path('cleo', 'lock'), { recursive: true })
    })

    fault('a hold is respected, and named with its reason, its author and its end', async (ground) => {
      await deployed(ground, '1', { hold: '2h', 'hold-reason': 'the auditors look at it' })
      const ended = await ends(ground, 'refused', '2')
      expect(ended.outputs['reason']).toMatch(/is held by "bob" until \d{4}-.*Z: "the auditors look at it"/)
      const status = await expectSound(ground, everywhere({ live: 1 }))
      expect(status.cleo.hold).toMatch(/the auditors look at it/)
      for (const alias of aliases) rmSync(ground.path(alias, 'hold'))
      await deployed(ground, '2')
    })
  })

  describe('hosts', () => {
    fault('no host can be reached: none is locked, none is touched', async (ground) => {
      const { alice } = ground.hosts
      const ended = await ends(ground, 'failed', '1', { 'jump-hosts': `gone=${alice.user}@127.0.0.1:1` })
      expect(ended.outputs['reason']).toMatch(/cannot be reached/)
      await expectSound(ground, everywhere({ live: 0 }))
    })

    fault(
      'the connection dies during the script: lost, recorded as unfinished, and the others as they are',
      async (ground) => {
        const marker = ground.path('bob', 'in-it')
        const script = [
          'touch "$SHAKEDOWN_ROOT/in-it"',
          // The session's own server process, above our bash: as if the network went away.
          '[ "$SHAKEDOWN_HOST" != bob ] || { up=$PPID; while [ "$up" -gt 1 ]; do read -r _ name _ above _ <"/proc/$up/stat"; case $name in *sshd*) kill -KILL "$up"; sleep 30;; esac; up=$above; done; }',
          'printf "%s\\n" "$SHAKEDOWN_VERSION" >"$SHAKEDOWN_ROOT/service"',
        ].join('\n')
        const ended = await ends(ground, 'lost', '1', { script })
        expect(ended.outputs['reason']).toMatch(/bob: the connection was lost while the deploy script ran/)
        expect(statSync(marker).isFile()).toBe(true)
        await expectSound(ground, {
          alice: { live: 1 },
          bob: { live: 0, faults: ['unfinished'] },
          cleo: { live: 1 },
        })
        await deployed(ground, '2')
        await expectSound(ground, everywhere({ live: 2 }))
      },
    )

    fault('a canary that fails: it alone is touched', async (ground) => {
      await deployed(ground, '1')
      const ended = await ends(ground, 'failed', '2', { strategy: 'canary', script: 'exit 9' })
      const hosts = JSON.parse(ended.outputs['hosts'] ?? '') as { outcome: string }[]
      expect(hosts.map(({ outcome }) => outcome)).toEqual(['failed', 'skipped', 'skipped'])
      await expectSound(ground, { alice: { live: 1, faults: ['disturbed'] }, bob: { live: 1 }, cleo: { live: 1 } })
      expect(ground.events('bob').some(({ n }) => n === 2)).toBe(false)
    })

    fault('serial, stopped by the second: the first has the new one, the third was never begun', async (ground) => {
      await deployed(ground, '1')
      const script = `[ "$SHAKEDOWN_HOST" != bob ] || exit 5\nprintf "%s\\n" "$SHAKEDOWN_VERSION" >"$SHAKEDOWN_ROOT/service"`
      const ended = await ends(ground, 'partial', '2', { strategy: 'serial', script })
      expect(ended.outputs['release']).toBe('alice=2 bob=2 cleo=none')
      expect(ended.outputs['reason']).toMatch(/Deployed on 1 of 3 hosts only, not on bob, cleo/)
      await expectSound(ground, { alice: { live: 2 }, bob: { live: 1, faults: ['disturbed'] }, cleo: { live: 1 } })
    })
  })
})
