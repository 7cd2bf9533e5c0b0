import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { connectTo, eventually, isAlive, onHost, runIn } from '../../e2e/ssh/harness.ts'

onHost({ kind: 'embedded' }, (ground) => {
  test('a connection that drops in the place of the exit status is no success', async () => {
    const session = await ground.connect()
    ground.host.faults.dropBeforeExit = true
    const { outcome, stdout } = await runIn(session, 'echo done; exit 0')
    ground.host.faults.dropBeforeExit = false
    expect(outcome).toMatchObject({ kind: 'lost' })
    expect(stdout.every((line) => line === 'done')).toBe(true)
    expect(session.alive).toBe(false)
  })

  test('a channel that closes without an exit status is no success', async () => {
    const session = await ground.connect()
    ground.host.faults.withholdExit = true
    const { outcome } = await runIn(session, 'exit 0')
    ground.host.faults.withholdExit = false
    expect(outcome).toMatchObject({ kind: 'lost', why: expect.stringContaining('without a result') })
    expect(session.alive).toBe(true)
  })

  test('a host that opens no channel has started nothing', async () => {
    const session = await ground.connect()
    ground.host.faults.refuseSessions = true
    const { outcome } = await runIn(session, 'true')
    ground.host.faults.refuseSessions = false
    expect(outcome).toMatchObject({ kind: 'not-started', why: expect.stringContaining('no channel') })
  })

  test('a host that falls silent is noticed by keepalive', async () => {
    const session = await ground.connect({ keepaliveMs: 200 })
    const run = runIn(session, 'echo up; sleep 712', { onLine: () => ground.host.faults.mute() })
    expect((await run).outcome).toMatchObject({ kind: 'lost', why: expect.stringContaining('no longer answers') })
    expect((await session.lost).message).toContain('no longer answers')
    ground.host.faults.drop()
    await eventually(async () => (await ground.host.processes()).length === 0)
  })

  test('cancelling at a silent host ends in time and does not claim to know', async () => {
    const session = await ground.connect()
    const abort = new AbortController()
    let began = 0
    const run = runIn(session, 'echo up; sleep 713', {
      signal: abort.signal,
      onLine() {
        ground.host.faults.mute()
        began = performance.now()
        abort.abort()
      },
    })
    expect((await run).outcome).toMatchObject({ kind: 'cancelled', ended: false })
    expect(performance.now() - began).toBeLessThan(4500)
    await session.close()
    ground.host.faults.drop()
    await eventually(async () => (await ground.host.processes()).length === 0)
  })
})

for (const shell of ['dash', 'bash']) {
  onHost({ kind: 'embedded', shell }, (ground) => {
    test(`${shell} as the login shell`, async () => {
      const session = await ground.connect()
      const { outcome, stdout } = await runIn(session, `[[ x == x ]] && echo "bash: it's \\"$0\\" \\\\ !"; exit 3`)
      expect(outcome).toMatchObject({ kind: 'exited', code: 3 })
      expect(stdout).toEqual(['bash: it\'s "bash" \\ !'])
    })
  })
}

onHost({ kind: 'embedded', shell: '/usr/sbin/nologin' }, (ground) => {
  test('an account without a shell is told with the words of the host', async () => {
    const session = await ground.connect()
    const secrets = [{ name: 'TOKEN', value: 'topsecret' }]
    const { outcome } = await runIn(session, 'true', { secrets })
    expect(outcome).toMatchObject({ kind: 'not-started', why: expect.stringContaining('not available') })
  })
})

onHost({ kind: 'sshd', sshdConfig: ['ForceCommand cat >"$HOME/stolen"; echo done'] }, (ground) => {
  test('a forced command gets neither the script nor the secrets', async () => {
    const session = await ground.connect()
    const abort = new AbortController()
    const secrets = [{ name: 'TOKEN', value: 'topsecret' }]
    const { outcome } = await runIn(session, 'true', { secrets, timeoutMs: 1000, signal: abort.signal })
    expect(outcome).toMatchObject({ kind: 'timed-out', ended: true })
    await session.close()
    // The file is there, so the command did run, and it got nothing.
    expect(await readFile(join(ground.host.home, 'stolen'), 'utf8')).toBe('')
  })
})

onHost({ kind: 'sshd', sshdConfig: ['MaxSessions 1'] }, (ground) => {
  test('without a second channel the watchdog ends the script', async () => {
    const session = await ground.connect()
    const abort = new AbortController()
    const run = runIn(session, 'echo $$ >script; sleep 714', { signal: abort.signal })
    const read = () => readFile(join(ground.host.home, 'script'), 'utf8').catch(() => '')
    await eventually(async () => (await read()).endsWith('\n'))
    const script = Number(await read())
    const second = (await runIn(session, 'true', { timeoutMs: 500 })).outcome
    expect(second).toMatchObject({ kind: 'not-started', why: expect.stringContaining('MaxSessions') })
    abort.abort()
    expect((await run).outcome).toMatchObject({ kind: 'cancelled', ended: false })
    await eventually(() => !isAlive(script))
  })
})

onHost({ kind: 'sshd', sshdConfig: ['MaxStartups 2:100:3'] }, (ground) => {
  test('a fan-out that a busy server turns away gets in on a later try', async () => {
    const sessions = await Promise.all([1, 2, 3, 4].map(() => connectTo(ground.host)))
    expect(sessions.map(({ alive }) => alive)).toEqual([true, true, true, true])
    await Promise.all(sessions.map((session) => session.close()))
  })
})
