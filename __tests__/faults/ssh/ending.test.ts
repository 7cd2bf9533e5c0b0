import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe } from '@jest/globals'
import { systemClock } from '@shakedown/ports'
import type { RunOptions } from '@shakedown/ssh'
import { eventually, isAlive } from '../../e2e/ssh/harness.ts'
import { withProgram } from '../../tools.ts'
import { ofRun, testFaults } from './fault.ts'
import type { Fault, Stage, Verdict } from './fault.ts'

const family = `
setsid sh -c 'echo $$ >daemon; exec sleep 750' >/dev/null 2>&1 </dev/null &
sleep 751 & echo $! >child
(sleep 752; true) & echo $! >grandchild
echo $$ >script
wait`

/** Ends a script that has children and a daemon; the verdict's sentence says who is left. */
async function endFamily(
  stage: Stage,
  end: (abort: AbortController) => Promise<void>,
  more: Partial<RunOptions> = {},
): Promise<Verdict> {
  const abort = new AbortController()
  const run = stage.run(await stage.connect(), family, { signal: abort.signal, ...more })
  const pids = await Promise.all(['daemon', 'child', 'grandchild', 'script'].map((name) => stage.pid(name)))
  const [daemon = 0, ...ours] = pids
  stage.mayStay.add(daemon)
  const began = performance.now()
  await end(abort)
  const verdict = ofRun(await run)
  const seconds = (performance.now() - began) / 1000
  await eventually(() => !ours.some(isAlive))
  const left = isAlive(daemon) ? 'only the daemon is left' : 'the daemon is gone'
  const window = seconds < 7.5 ? 'in time' : `after ${seconds} s`
  return { ...verdict, sentence: `${verdict.sentence}; ${left}; ${window}` }
}

async function cancelled(
  stage: Stage,
  script: string,
  act: (script: number) => Promise<void> | void,
): Promise<Verdict> {
  const abort = new AbortController()
  const run = stage.run(await stage.connect(), script, { signal: abort.signal })
  const pid = await stage.pid('script')
  await act(pid)
  const began = performance.now()
  abort.abort()
  const verdict = ofRun(await run)
  const window = performance.now() - began < 4500 ? 'in time' : 'too late'
  await eventually(() => !isAlive(pid))
  return { ...verdict, sentence: `${verdict.sentence}; ${window}` }
}

/** A process of its own, which a test can kill. */
function client(stage: Stage, script: string) {
  const { address, privateKey } = stage.host
  const plan = { address, privateKey, script, secret: stage.secret }
  return spawn(process.execPath, ['--conditions=source', join(import.meta.dirname, 'client.ts')], {
    env: { PATH: process.env['PATH'], PLAN: JSON.stringify(plan) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

async function killedClient(stage: Stage, signal: 'SIGKILL' | 'SIGSTOP'): Promise<Verdict> {
  const trap = `trap 'echo told >told; exit 1' TERM\n`
  const child = client(stage, `${trap}${family}`)
  const [daemon = 0, ...ours] = await Promise.all(['daemon', 'child', 'script'].map((name) => stage.pid(name)))
  stage.mayStay.add(daemon)
  child.kill(signal)
  if (signal === 'SIGKILL') await once(child, 'exit')
  await eventually(() => !ours.some(isAlive), 20_000)
  child.kill('SIGKILL')
  const told = await readFile(join(stage.host.home, 'told'), 'utf8').catch(() => 'nothing')
  return {
    outcome: 'ended by the host',
    sentence: `the script was ${told.trim()} and ended; ${isAlive(daemon) ? 'only the daemon is left' : 'the daemon is gone'}`,
  }
}

const faults: Fault[] = [
  {
    name: 'cancelled while the script runs',
    server: 'sshd',
    act: (stage) => endFamily(stage, async (abort) => abort.abort()),
    outcome: 'cancelled',
    sentence: /^and ended; only the daemon is left; in time$/,
  },
  {
    name: 'the script takes too long',
    server: 'sshd',
    act: (stage) => endFamily(stage, async () => {}, { timeoutMs: 2000 }),
    outcome: 'timed-out',
    sentence: /^and ended; only the daemon is left; in time$/,
  },
  {
    name: 'the script does not listen to TERM',
    server: 'sshd',
    act: (stage) => cancelled(stage, `trap '' TERM; echo $$ >script; while :; do sleep 0.1; done`, () => {}),
    outcome: 'cancelled',
    sentence: /^and ended; in time$/,
  },
  {
    name: 'the script is frozen (SIGSTOP)',
    server: 'sshd',
    act: (stage) => cancelled(stage, 'echo $$ >script; sleep 753', (pid) => void process.kill(-pid, 'SIGSTOP')),
    outcome: 'cancelled',
    sentence: /^and ended; in time$/,
  },
  {
    name: 'cancelled in a flood of output',
    server: 'sshd',
    act: (stage) =>
      cancelled(stage, 'echo $$ >script; yes "a line of some length that is printed without end"', () => {}),
    outcome: 'cancelled',
    sentence: /^and ended; in time$/,
  },
  {
    name: 'cancelled at a dead peer',
    server: 'sshd',
    async act(stage) {
      let frozen: number[] = []
      const freeze = async () => {
        frozen = await stage.serving()
        for (const pid of frozen) process.kill(pid, 'SIGSTOP')
      }
      const abort = new AbortController()
      const session = await stage.connect()
      const run = stage.run(session, 'echo $$ >script; sleep 754', { signal: abort.signal })
      await stage.pid('script')
      await freeze()
      const began = performance.now()
      abort.abort()
      const verdict = ofRun(await run)
      const window = performance.now() - began < 4500 ? 'in time' : 'too late'
      await session.close()
      for (const pid of frozen) process.kill(pid, 'SIGCONT')
      return { ...verdict, sentence: `${verdict.sentence}; ${window}` }
    },
    outcome: 'cancelled',
    sentence: /^whether it was ended is unknown; in time$/,
  },
  {
    name: 'cancelled with no second channel (MaxSessions 1)',
    server: 'sshd',
    host: { sshdConfig: ['MaxSessions 1'] },
    act: (stage) => cancelled(stage, 'echo $$ >script; sleep 755', () => {}),
    outcome: 'cancelled',
    sentence: /^whether it was ended is unknown; in time$/,
  },
  {
    name: 'cancelled before it starts',
    server: 'sshd',
    async act(stage) {
      const session = await stage.connect()
      const verdict = ofRun(await stage.run(session, 'echo ran >ran', { signal: AbortSignal.abort() }))
      const ran = await stage.run(session, 'test -e ran')
      return {
        ...verdict,
        sentence: `${verdict.sentence}; ${ofRun(ran).outcome === 'exited 1' ? 'nothing ran' : 'it ran'}`,
      }
    },
    outcome: 'cancelled',
    sentence: /^and ended; nothing ran$/,
  },
  {
    name: 'the session is closed while a script runs',
    server: 'sshd',
    async act(stage) {
      const session = await stage.connect()
      const run = stage.run(session, 'echo $$ >script; sleep 756')
      await stage.pid('script')
      await session.close()
      return ofRun(await run)
    },
    outcome: 'lost',
    sentence: /the connection was closed/,
  },
  {
    name: 'killed runner: the client dies by SIGKILL',
    server: 'sshd',
    act: (stage) => killedClient(stage, 'SIGKILL'),
    outcome: 'ended by the host',
    sentence: /^the script was told and ended; only the daemon is left$/,
  },
  {
    name: 'frozen runner: the host stops waiting for it',
    server: 'sshd',
    host: { sshdConfig: ['ClientAliveInterval 1', 'ClientAliveCountMax 2'] },
    act: (stage) => killedClient(stage, 'SIGSTOP'),
    outcome: 'ended by the host',
    sentence: /^the script was told and ended; only the daemon is left$/,
  },
  {
    name: 'the reader of the output throws',
    server: 'sshd',
    async act(stage) {
      const session = await stage.connect()
      const run = stage.run(session, 'echo one; sleep 757', {
        onLine() {
          throw new Error('the disk of the runner is full')
        },
      })
      return await run.then(ofRun, (error: unknown) => ({ outcome: 'rejected', sentence: String(error) }))
    },
    outcome: 'rejected',
    sentence: /the disk of the runner is full/,
  },
]

const embedded: Fault[] = [
  {
    name: 'killed runner: the client dies by SIGKILL',
    server: 'embedded',
    act: (stage) => killedClient(stage, 'SIGKILL'),
    outcome: 'ended by the host',
    sentence: /^the script was told and ended; only the daemon is left$/,
  },
  {
    name: 'cancelled at a host that has fallen silent',
    server: 'embedded',
    async act(stage) {
      const session = await stage.connect()
      const abort = new AbortController()
      const run = stage.run(session, 'echo $$ >script; sleep 758', { signal: abort.signal })
      await stage.pid('script')
      stage.host.faults.mute()
      await systemClock.sleep(50)
      abort.abort()
      const verdict = ofRun(await run)
      await session.close()
      stage.host.faults.drop()
      return verdict
    },
    outcome: 'cancelled',
    sentence: /unknown/,
  },
]

withProgram('sshd', 'openssh-server', () => testFaults(faults))
describe('embedded', () => testFaults(embedded))
