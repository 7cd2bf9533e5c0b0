// What goes wrong with records, with what runs, and when the runner is killed, on three real sshd hosts.
import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import { endOf } from '../../e2e/deployer/stage.ts'
import { withProgram } from '../../tools.ts'
import { mayMount } from '../mounting.ts'
import {
  aliases,
  currentOn,
  deployed,
  ends,
  everywhere,
  expectSound,
  onThreeHosts,
  serves,
  type Alias,
  type Ground,
} from './three-hosts.ts'

withProgram('sshd', 'openssh-server', () => {
  const fault = onThreeHosts()

  describe('records', () => {
    fault('a half-made folder of a killed deployment is swept by the next one', async (ground) => {
      await deployed(ground, '1')
      mkdirSync(ground.path('bob', 'releases/.new-2'))
      writeFileSync(ground.path('bob', 'releases/.new-2/deploy.sh'), 'half')
      expect((await ground.status()).bob.faults).toMatchObject([{ code: 'leftovers', mends: true }])
      await deployed(ground, '2')
      await expectSound(ground, everywhere({ live: 2 }))
    })

    fault('a folder that the log does not know keeps its number from being taken', async (ground) => {
      mkdirSync(ground.path('cleo', 'releases/1'), { recursive: true })
      const ended = await ends(ground, 'partial', '1')
      expect(ended.outputs['reason']).toMatch(/releases\/1 is there already, though the log does not know it/)
      expect((await ground.status()).cleo.faults.map(({ code }) => code)).toContain('stray')
      rmSync(ground.path('cleo', 'releases/1'), { recursive: true })
    })

    fault('a line of the log that nobody understands: nothing is changed on that host', async (ground) => {
      await deployed(ground, '1')
      writeFileSync(ground.path('bob', 'log.jsonl'), `${ground.read('bob', 'log.jsonl')}{"event":"levitate"}\n`)
      const ended = await ends(ground, 'partial', '2')
      expect(ended.outputs['reason']).toMatch(/line \d+ of log.jsonl says what this version does not understand/)
      expect([ground.serves('bob'), currentOn(ground, 'bob')]).toEqual(['1', 1])
      expect((await ground.status()).bob.faults.map(({ code }) => code)).toContain('strange-log')
    })

    fault('a log whose last line was cut by a loss of power: that line never happened', async (ground) => {
      await deployed(ground, '1')
      const log = ground.path('alice', 'log.jsonl')
      writeFileSync(log, `${ground.read('alice', 'log.jsonl')}{"at":"2026-01-01T00:00:00Z","by":"run=1/1","ev`)
      expect((await ground.status()).alice.faults).toMatchObject([{ code: 'torn-log', mends: true }])
      await deployed(ground, '2')
      const status = await ground.status()
      expect(status.alice.recorded?.n).toBe(2)
      expect(currentOn(ground, 'alice')).toBe(2)
    })

    fault('a record that was damaged by hand: told, and it can no longer be gone back to', async (ground) => {
      await deployed(ground, '1')
      truncateSync(ground.path('bob', 'releases/1/release.json'), 10)
      expect((await ground.status()).bob.faults.map(({ code }) => code)).toContain('record-unusable')
      const ended = await ends(ground, 'failed', '2', { script: 'exit 1', 'on-failure': 'rollback' })
      expect(ended.outputs['rollback']).toBe('failed')
      expect(ended.outputs['reason']).toMatch(/the roll back failed on bob/)
    })

    fault('current was turned by hand: told, and set right by the next deployment', async (ground) => {
      await deployed(ground, '1')
      await deployed(ground, '2')
      rmSync(ground.path('cleo', 'current'))
      symlinkSync('releases/1', ground.path('cleo', 'current'))
      expect((await ground.status()).cleo.faults.map(({ code }) => code)).toContain('current-behind')
      await deployed(ground, '3')
      await expectSound(ground, everywhere({ live: 3 }))
    })

    fault(
      'retention under pressure: failures in a row push out nothing good, and the present one stays',
      async (ground) => {
        const keep = { 'keep-releases': '1' }
        for (const version of ['1', '2']) await deployed(ground, version, keep)
        for (const version of ['3', '4']) await ends(ground, 'failed', version, { ...keep, script: 'exit 1' })
        await deployed(ground, '5', keep)
        await deployed(ground, '6', keep)
        for (const alias of aliases) {
          const kept = readdirSync(ground.path(alias, 'releases'))
            .map(Number)
            .toSorted((a, b) => a - b)
          expect(kept).toEqual(expect.arrayContaining([5, 6]))
          expect(kept).not.toContain(1)
        }
        const status = await expectSound(ground, everywhere({ live: 6 }))
        expect(status.alice.previousGood?.n).toBe(5)
      },
    )

    fault('secrets are kept with the release for its user alone, and nowhere else on a host', async (ground) => {
      const secret = 'correct-horse-battery-staple-7'
      const ended = await deployed(ground, '1', { secrets: `TOKEN=${secret}` })
      for (const alias of aliases) {
        const folder = ground.path(alias, '')
        const holders = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .filter((file) => !file.includes('/current/'))
          .filter((file) => ground.read(alias, file.slice(folder.length)).includes(secret))
        expect(holders).toEqual([join(folder, 'releases/1/env')])
        expect(statSync(join(folder, 'releases/1/env')).mode & 0o777).toBe(0o600)
      }
      expect(JSON.stringify([ended.outputs, ended.report, ended.summary, ended.state])).not.toContain(secret)
    })

    if (mayMount()) {
      fault('the disk is full while it is recorded: nothing changes there, and no lock stays', async (ground) => {
        const place = ground.path('bob', '')
        mkdirSync(place, { recursive: true })
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', place])
        try {
          await deployed(ground, '1')
          expect(() => writeFileSync(ground.path('bob', 'ballast'), Buffer.alloc(2 ** 20))).toThrow(/ENOSPC/)
          const ended = await ground.deploy('2')
          expect(['failed', 'partial']).toContain(ended.outputs['verdict'])
          expect(ended.outputs['reason']).toMatch(/bob: nothing could be written, so nothing was changed. Make room/)
          expect(aliases.map((alias) => ground.isLocked(alias))).toEqual([false, false, false])
          expect([ground.serves('bob'), currentOn(ground, 'bob')]).toEqual(['1', 1])
          expect((await ground.status()).bob).toMatchObject({ recorded: { n: 1, status: 'live' }, version: '1' })
          rmSync(ground.path('bob', 'ballast'))
          await deployed(ground, '3')
          const status = await ground.status()
          expect(aliases.map((alias) => [status[alias].version, status[alias].faults])).toEqual(
            aliases.map(() => ['3', []]),
          )
        } finally {
          execFileSync('umount', ['-l', place])
        }
      })
    }

    fault('the record cannot be written: failed, and what ran still runs', async (ground) => {
      await deployed(ground, '1')
      const tooMany = Array.from({ length: 900 }, (_, index) => `NAME_${index}=x`).join('\n')
      const ended = await ends(ground, 'failed', '2', { env: tooMany })
      expect(ended.outputs['reason']).toMatch(/the release cannot be recorded/)
      expect(serves(ground)).toEqual(['1', '1', '1'])
      await expectSound(ground, everywhere({ live: 1 }))
    })
  })

  describe('what runs', () => {
    fault('the wrong version runs after a green script: failed, current stays', async (ground) => {
      await deployed(ground, '1')
      const ended = await ends(ground, 'failed', '2', { script: 'echo did nothing at all' })
      expect(ended.outputs['reason']).toMatch(/it runs "1", not version "2"/)
      await expectSound(ground, everywhere({ live: 1, faults: ['disturbed'] }))
    })

    fault('the address of staging in production: nothing is started', async (ground) => {
      await deployed(ground, '1', { env: 'RPC_URL=https://rpc.example.com', expect: 'RPC_URL!=*staging*' })
      const env = { env: 'RPC_URL=https://staging.example.com', expect: 'RPC_URL!=*staging*', 'on-failure': 'rollback' }
      const ended = await ends(ground, 'failed', '2', env)
      expect(ended.outputs['reason']).toMatch(/the value of RPC_URL is not as .* expects, so nothing was started/)
      expect(ended.log).not.toContain('starts 2')
      // There was nothing to undo: the service was not even restarted.
      expect([ended.outputs['rollback'], ended.log.includes('starts 1')]).toEqual(['none', false])
      expect(serves(ground)).toEqual(['1', '1', '1'])
    })

    fault('health fails after the start: rolled back on all hosts through the same path', async (ground) => {
      await deployed(ground, '1')
      const health = '! grep -q 2 "$SHAKEDOWN_ROOT/service"'
      const ended = await ends(ground, 'failed', '2', { health, 'health-timeout': '2s', 'on-failure': 'rollback' })
      expect(ended.outputs).toMatchObject({ rollback: 'rolled-back', 'previous-release': '1', release: '2' })
      expect(ended.outputs['reason']).toMatch(/rolled back on alice, bob, cleo \(release 1\)/)
      expect(serves(ground)).toEqual(['1', '1', '1'])
      await expectSound(ground, everywhere({ live: 1, status: 'live' }))
    })

    fault('one host of three fails: all go back, and none keeps what the others do not have', async (ground) => {
      await deployed(ground, '1')
      const health = '[ "$SHAKEDOWN_HOST" != cleo ] || ! grep -q 2 "$SHAKEDOWN_ROOT/service"'
      const ended = await ends(ground, 'partial', '2', { health, 'health-timeout': '2s', 'on-failure': 'rollback' })
      expect(ended.outputs['rollback']).toBe('rolled-back')
      expect(serves(ground)).toEqual(['1', '1', '1'])
      await expectSound(ground, everywhere({ live: 1, status: 'live' }))
      expect((await ground.status()).alice.newest).toMatchObject({ n: 2, status: 'bad' })
    })

    fault('the first deployment of all fails: there is nothing to go back to, and that is said', async (ground) => {
      const ended = await ends(ground, 'failed', '1', { script: 'exit 3', 'on-failure': 'rollback' })
      expect(ended.outputs['rollback']).toBe('failed')
      expect(ended.outputs['reason']).toMatch(/there is no release to go back to/)
      await expectSound(ground, everywhere({ live: 0, faults: ['disturbed'] }))
    })

    fault('a watch that sees nothing: unproven, and the last good release is live again', async (ground) => {
      await deployed(ground, '1')
      const ended = await ground.deploy('2', {
        mode: 'deploy+watch',
        sources: 'ws://127.0.0.1:1',
        counter: 'ethereum-blocks',
        'start-timeout': '1s',
        'on-failure': 'rollback',
      })
      expect(['inconclusive', 'failed']).toContain(ended.outputs['verdict'])
      expect(ended.outputs['rollback']).toBe('rolled-back')
      const status = await expectSound(ground, everywhere({ live: 1, status: 'live' }))
      expect(['unproven', 'bad']).toContain(status.alice.newest?.status)
      expect(serves(ground)).toEqual(['1', '1', '1'])
    })

    fault('somebody started something else by hand: status names both', async (ground) => {
      await deployed(ground, '1')
      writeFileSync(ground.path('bob', 'service'), '0.9-hotfix\n')
      const { bob, alice } = await ground.status()
      expect(bob).toMatchObject({ version: '0.9-hotfix', faults: [{ code: 'other-runs' }] })
      expect(alice).toMatchObject({ version: '1', faults: [] })
    })

    fault('logs of a host that failed come home, and secrets in them do not', async (ground) => {
      const secret = 'correct-horse-battery-staple'
      const script =
        'echo "with $TOKEN" >"$SHAKEDOWN_RELEASE/app.log"; mkdir -p "$SHAKEDOWN_ROOT/logs"; echo deep >"$SHAKEDOWN_ROOT/logs/a.txt"; exit 4'
      const collect = 'app.log\n../../logs\n/nowhere/at/all'
      const ended = await ends(ground, 'failed', '1', { script, collect, secrets: `TOKEN=${secret}` })
      const logs = ended.outputs['logs'] ?? ''
      for (const alias of aliases) {
        const files = readdirSync(join(logs, alias))
        expect(files.length).toBe(2)
        expect(ended.log).toContain(`${alias}: "/nowhere/at/all" is not there`)
      }
      const texts = aliases.flatMap((alias) =>
        readdirSync(join(logs, alias)).map((file) => readFileSync(join(logs, alias, file), 'utf8')),
      )
      expect(texts.filter((text) => text === 'with ***\n')).toHaveLength(3)
      expect(texts.join('')).not.toContain(secret)
    })
  })

  describe('the runner is killed', () => {
    const phases: readonly [string, Record<string, string>, (alias: Alias) => string, string[]][] = [
      ['script', { script: 'touch "$SHAKEDOWN_ROOT/on"; sleep 60' }, () => 'on', ['unfinished']],
      ['health', { health: 'touch "$SHAKEDOWN_ROOT/on"; sleep 60' }, () => 'on', ['unfinished', 'other-runs']],
      [
        'version',
        { 'version-command': 'touch "$SHAKEDOWN_ROOT/on"; sleep 60' },
        () => 'on',
        ['unfinished', 'other-runs'],
      ],
    ]
    for (const [phase, inputs, mark, faults] of phases) {
      fault(`kill -9 in ${phase}: post lets go, status tells it, the next deployment mends it`, async (ground) => {
        await deployed(ground, '1')
        const step = await ground.start('2', inputs)
        await appears(() => aliases.every((alias) => has(ground, alias, mark(alias))))
        step.signal('SIGKILL')
        const { state } = await step.ended
        expect(aliases.map((alias) => ground.isLocked(alias))).toEqual([true, true, true])
        const post = await (await ground.start('2', inputs, { state: { ...state, isPost: 'true' } })).ended
        expect({ code: post.code, log: post.code === 0 ? '' : post.log }).toEqual({ code: 0, log: '' })
        await expectSound(ground, everywhere({ live: 1, faults }))
        await deployed(ground, '3')
        await expectSound(ground, everywhere({ live: 3 }))
      })
    }

    fault('kill -9 with on-cancel: rollback: post puts the last good release live again', async (ground) => {
      await deployed(ground, '1')
      const script = 'printf "2\\n" >"$SHAKEDOWN_ROOT/service"; touch "$SHAKEDOWN_ROOT/on"; sleep 60'
      const inputs = { script, 'on-cancel': 'rollback' }
      const step = await ground.start('2', inputs)
      await appears(() => aliases.every((alias) => has(ground, alias, 'on')))
      step.signal('SIGKILL')
      const { state } = await step.ended
      const post = await (await ground.start('2', inputs, { state: { ...state, isPost: 'true' } })).ended
      expect({ code: post.code, log: post.code === 0 ? '' : post.log }).toEqual({ code: 0, log: '' })
      expect(serves(ground)).toEqual(['1', '1', '1'])
      await expectSound(ground, everywhere({ live: 1, status: 'live' }))
    })

    fault('SIGINT with on-cancel: rollback: cancelled in time, and post goes back', async (ground) => {
      await deployed(ground, '1')
      const script = 'printf "2\\n" >"$SHAKEDOWN_ROOT/service"; touch "$SHAKEDOWN_ROOT/on"; sleep 60'
      const inputs = { script, 'on-cancel': 'rollback' }
      const step = await ground.start('2', inputs)
      await appears(() => aliases.every((alias) => has(ground, alias, 'on')))
      step.signal('SIGINT')
      const ended = await step.ended
      expect(endOf(ended, 'cancelled')).toEqual({ code: 1, verdict: 'cancelled' })
      const post = await (await ground.start('2', inputs, { state: { ...ended.state, isPost: 'true' } })).ended
      expect(post.code).toBe(0)
      expect(serves(ground)).toEqual(['1', '1', '1'])
      await expectSound(ground, everywhere({ live: 1, status: 'live' }))
    })
  })
})

function has(ground: Ground, alias: Alias, file: string): boolean {
  return readdirSync(ground.path(alias, '')).includes(file)
}

async function appears(isThere: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200 && !isThere(); tries++) await systemClock.sleep(50)
  expect(isThere()).toBe(true)
}
