// A host that is a folder: scripts run in a bash of this machine, as a session would run them, without SSH.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ReleaseHost } from '@shakedown/release'
import type { RunOptions, RunOutcome } from '@shakedown/ssh'

export interface LocalFolder extends ReleaseHost {
  home: string
  /** The next script is killed just before its command of that number; counts commands of functions and subshells, too. */
  killBefore(command: number): void
  /** How many commands the last script that `killBefore` was said for has begun; it ended by itself if fewer. */
  commands(): number
  /** Before any script: for what the host is to lack or to have. */
  path: string
  remove(): Promise<void>
}

/** In memory where there is such a place: a thousand sequences would wear out a disk. */
export async function localHost(alias = 'box'): Promise<LocalFolder> {
  const home = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'shakedown-release-'))
  let killAt = 0
  let begun = 0
  const host: LocalFolder = {
    alias,
    address: `${alias}:22`,
    home,
    path: process.env['PATH'] ?? '/usr/bin:/bin',
    killBefore(command) {
      killAt = command
      begun = 0
    },
    commands: () => begun,
    async run(options) {
      const at = killAt
      killAt = 0
      const { outcome, count } = await runHere(options, home, host.path, at)
      if (at > 0) begun = count
      return outcome
    },
    remove: () => rm(home, { recursive: true, force: true }),
  }
  return host
}

const trap = (at: number) => `
exec 8>&2; __steps=0
set -T
trap 'echo . >&8; if ((++__steps >= ${at})); then kill -KILL -- "-$$"; fi' DEBUG
`

async function runHere(
  { script, env, secrets, input, signal, timeoutMs, onLine }: RunOptions,
  home: string,
  path: string,
  killAt: number,
): Promise<{ outcome: RunOutcome; count: number }> {
  if (signal.aborted) return { outcome: { kind: 'cancelled', ended: true, seconds: 0 }, count: 0 }
  const text = killAt > 0 ? `${trap(killAt)}${script}` : script
  const child = spawn('bash', ['--noprofile', '--norc', '-euo', 'pipefail', '-c', text], {
    cwd: home,
    detached: true,
    env: {
      HOME: home,
      PATH: path,
      LANG: 'C.UTF-8',
      ...Object.fromEntries([...env, ...secrets].map((v) => [v.name, v.value])),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
  let ended: 'cancelled' | 'timed-out' | undefined
  const abort = () => {
    ended = 'cancelled'
    kill()
  }
  signal.addEventListener('abort', abort)
  const timer = setTimeout(() => {
    ended = 'timed-out'
    kill()
  }, timeoutMs)
  child.stdin.on('error', () => {})
  const feed = async () => {
    for await (const chunk of input ?? []) child.stdin.write(chunk)
    child.stdin.end()
  }
  let count = 0
  const read = async (stream: 'stdout' | 'stderr') => {
    for await (const line of createInterface({ input: child[stream] })) {
      if (killAt > 0 && stream === 'stderr' && line === '.') count += 1
      else await onLine(stream, line)
    }
  }
  const exited = once(child, 'exit')
  await Promise.all([feed(), read('stdout'), read('stderr'), exited])
  clearTimeout(timer)
  signal.removeEventListener('abort', abort)
  const [code, by] = (await exited) as [number | null, string | null]
  const seconds = 0
  if (ended !== undefined) return { outcome: { kind: ended, ended: true, seconds }, count }
  if (code === null) return { outcome: { kind: 'signalled', signal: by ?? '', seconds }, count }
  return { outcome: { kind: 'exited', code, seconds }, count }
}
