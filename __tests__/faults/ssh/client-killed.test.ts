import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { eventually, isAlive, onBothKinds } from '../../e2e/ssh/harness.ts'

onBothKinds((ground) => {
  test('a client that is killed leaves no script behind, only daemons', async () => {
    const { address, privateKey, home } = ground.host
    const script = `
      setsid sleep 710 >/dev/null 2>&1 </dev/null &
      echo $! >daemon
      sleep 711 &
      echo $! >child
      trap 'echo told >told; exit 1' TERM
      echo $$ >script
      wait`
    const client = spawn(process.execPath, ['--conditions=source', join(import.meta.dirname, 'client.ts')], {
      env: { PATH: process.env['PATH'], PLAN: JSON.stringify({ address, privateKey, script }) },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const read = (name: string) => readFile(join(home, name), 'utf8').catch(() => '')
    await eventually(async () => (await read('script')).endsWith('\n'), 20_000)
    const [daemon, child, main] = (await Promise.all(['daemon', 'child', 'script'].map(read))).map(Number)
    client.kill('SIGKILL')
    await once(client, 'exit')
    await eventually(() => !isAlive(main ?? 0) && !isAlive(child ?? 0))
    expect(await read('told')).toBe('told\n')
    expect(isAlive(daemon ?? 0)).toBe(true)
    expect(await ground.host.processes()).toContain(daemon)
    process.kill(daemon ?? 0)
  })
})
