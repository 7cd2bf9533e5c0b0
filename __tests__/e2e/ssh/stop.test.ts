import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { eventually, isAlive, onBothKinds, runIn } from './harness.ts'
import type { Ground } from './harness.ts'

/** The process ids that a script has written to files at home, once they are there. */
async function written(ground: Ground, ...names: string[]): Promise<number[]> {
  const read = async () =>
    await Promise.all(names.map((name) => readFile(join(ground.host.home, name), 'utf8').catch(() => '')))
  await eventually(async () => (await read()).every((text) => text.endsWith('\n')))
  return (await read()).map(Number)
}

/** What a cancelled step has before the next signal. */
const runnerWindowMs = 7500

const family = (id: string) => `
setsid sleep 700 >/dev/null 2>&1 </dev/null &
echo $! >daemon-${id}
sleep 701 &
echo $! >child-${id}
(sleep 702; true) &
echo $$ >script-${id}
wait`

onBothKinds((ground) => {
  test('cancelling ends the whole group within seconds, but no daemon', async () => {
    const session = await ground.connect()
    const abort = new AbortController()
    const run = runIn(session, family('cancel'), { signal: abort.signal })
    const [daemon = 0, child = 0, script = 0] = await written(ground, 'daemon-cancel', 'child-cancel', 'script-cancel')
    const began = performance.now()
    abort.abort()
    expect((await run).outcome).toMatchObject({ kind: 'cancelled', ended: true })
    expect(performance.now() - began).toBeLessThan(runnerWindowMs)
    await eventually(() => !isAlive(child) && !isAlive(script))
    expect(isAlive(daemon)).toBe(true)
    process.kill(daemon)
    expect(session.alive).toBe(true)
  })

  test('a script gets TERM first and has time to clean up', async () => {
    const session = await ground.connect()
    const abort = new AbortController()
    const script = `trap 'echo cleaned up >cleaned; exit 0' TERM; echo $$ >script-trap; while :; do sleep 0.1; done`
    const run = runIn(session, script, { signal: abort.signal })
    await written(ground, 'script-trap')
    abort.abort()
    expect((await run).outcome).toMatchObject({ kind: 'cancelled', ended: true })
    expect(await readFile(join(ground.host.home, 'cleaned'), 'utf8')).toBe('cleaned up\n')
  })

  test('what ignores TERM is killed', async () => {
    const session = await ground.connect()
    const abort = new AbortController()
    const run = runIn(session, `trap '' TERM; echo $$ >script-deaf; while :; do sleep 0.1; done`, {
      signal: abort.signal,
    })
    const [script = 0] = await written(ground, 'script-deaf')
    const began = performance.now()
    abort.abort()
    expect((await run).outcome).toMatchObject({ kind: 'cancelled', ended: true })
    expect(performance.now() - began).toBeLessThan(runnerWindowMs)
    await eventually(() => !isAlive(script))
  })

  test('a script that takes too long is ended in the same way', async () => {
    const session = await ground.connect()
    const run = runIn(session, family('late'), { timeoutMs: 1500 })
    const [daemon = 0, child = 0] = await written(ground, 'daemon-late', 'child-late')
    expect((await run).outcome).toMatchObject({ kind: 'timed-out', ended: true })
    await eventually(() => !isAlive(child))
    expect(isAlive(daemon)).toBe(true)
    process.kill(daemon)
  })

  test('what is cancelled before it starts never starts', async () => {
    const session = await ground.connect()
    const outcome = (await runIn(session, 'touch started', { signal: AbortSignal.abort() })).outcome
    expect(outcome).toEqual({ kind: 'cancelled', ended: true, seconds: 0 })
    const early = new AbortController()
    const run = runIn(session, 'touch started', { signal: early.signal })
    early.abort()
    expect((await run).outcome).toMatchObject({ kind: 'cancelled', ended: true })
    expect((await runIn(session, 'sleep 0.2; test ! -e started')).outcome).toMatchObject({ kind: 'exited', code: 0 })
  })

  test('closing the session ends what still runs in it', async () => {
    const session = await ground.connect()
    const run = runIn(session, family('close'))
    const [daemon = 0, child = 0, script = 0] = await written(ground, 'daemon-close', 'child-close', 'script-close')
    await session.close()
    expect((await run).outcome).toMatchObject({ kind: 'lost', why: 'the connection was closed' })
    await eventually(() => !isAlive(child) && !isAlive(script))
    expect(isAlive(daemon)).toBe(true)
    process.kill(daemon)
    expect((await runIn(session, 'true')).outcome).toMatchObject({ kind: 'not-started' })
  })

  test('a server process that dies takes the outcome with it', async () => {
    const session = await ground.connect()
    // With sshd the parent is the process that serves this connection; the embedded server is told to hang up.
    const real = ground.host.kind === 'sshd'
    const run = runIn(session, `echo $$ >script-lost; ${real ? 'kill -KILL $PPID;' : ''} sleep 703`)
    const [script = 0] = await written(ground, 'script-lost')
    if (!real) ground.host.faults.drop()
    expect((await run).outcome).toMatchObject({ kind: 'lost' })
    expect((await session.lost).message).toMatch(/^connection lost: /)
    expect(session.alive).toBe(false)
    await eventually(() => !isAlive(script))
  })
})
