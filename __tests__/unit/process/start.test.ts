import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { ProcessError, run, start } from '@shakedown/process'
import { isRunning } from './running.ts'

test('a running program can be talked to', async () => {
  const cat = await start('cat', [])
  cat.stdin.write('one\n')
  const [chunk] = (await once(cat.stdout, 'data')) as [Buffer]
  expect(chunk.toString()).toBe('one\n')
  cat.stdin.end()
  expect(await cat.exited).toEqual({ code: 0, signal: null })
})

test('stop ends it, and a second stop is harmless', async () => {
  const child = await start('sleep', ['300'])
  await Promise.all([child.stop(), child.stop()])
  expect(await child.exited).toEqual({ code: null, signal: 'SIGTERM' })
  await child.stop()
})

test('stop ends one that ignores SIGTERM', async () => {
  const child = await start('bash', ['--norc', '-c', 'trap "" TERM; echo ready; while :; do sleep 1; done'])
  await once(child.stdout, 'data')
  await child.stop()
  expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' })
})

test('an abort ends it', async () => {
  const controller = new AbortController()
  const child = await start('sleep', ['300'], { signal: controller.signal })
  controller.abort()
  expect((await child.exited).signal).toBe('SIGTERM')
})

test('a slow reader loses nothing', async () => {
  const child = await start('head', ['-c', '300000', '/dev/zero'])
  await sleep(2500)
  expect(await text(child.stdout)).toHaveLength(300_000)
  child.stderr.resume()
  expect(await child.exited).toEqual({ code: 0, signal: null })
})

test('one that cannot start says so', async () => {
  await expect(start('no-such-program-here', [])).rejects.toThrow(ProcessError)
})

test('an explicit exit leaves no child behind', async () => {
  const source = `
    import { start } from '@shakedown/process'
    const child = await start('sleep', ['300'])
    console.log(child.pid)
    process.exit(0)`
  const { stdout, stderr } = await run(process.execPath, ['--conditions=source', '--input-type=module', '-e', source], {
    cwd: new URL('../../../packages/git', import.meta.url).pathname,
  })
  expect(stderr).toBe('')
  await sleep(100)
  expect(isRunning(Number(stdout.toString()))).toBe(false)
})

test.each([true, false])('Node waits for a program that it is told to keep alive for: %s', async (isAwaited) => {
  const source = `
    import { start } from '@shakedown/process'
    const child = await start('sleep', ['2'])
    child.keepAlive(false)
    child.keepAlive(${isAwaited})
    console.log(child.pid)
    const exit = await Promise.race([child.exited, new Promise((resolve) => process.once('beforeExit', () => resolve('drained')))])
    console.log(exit === 'drained' ? 'left' : 'waited')`
  const { stdout } = await run(process.execPath, ['--conditions=source', '--input-type=module', '-e', source], {
    cwd: new URL('../../../packages/git', import.meta.url).pathname,
  })
  const [pid, what] = stdout.toString().split('\n')
  expect(what).toBe(isAwaited ? 'waited' : 'left')
  await sleep(100)
  expect(isRunning(Number(pid))).toBe(false)
})
