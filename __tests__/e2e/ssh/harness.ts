import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { silentLog, systemClock } from '@shakedown/ports'
import type { Log } from '@shakedown/ports'
import { parseHosts, parseKnownHosts, readPrivateKey, sshTransport } from '@shakedown/ssh'
import type { ConnectOptions, Host, RunOptions, RunOutcome, Session } from '@shakedown/ssh'
import { startLocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import type { LocalHost, LocalHostOptions } from '../../../packages/rehearsal/src/hosts/index.ts'
import { withProgram } from '../../tools.ts'

export interface Ground {
  readonly host: LocalHost
  connect(options?: Partial<ConnectOptions>): Promise<Session>
}

/** A folder that is gone when the tests are over. */
export async function folder(): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'shakedown-ssh-'))
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}

/** Runs the tests against a host of this kind, and checks that it leaves no process behind. */
export function onHost(options: Omit<LocalHostOptions, 'dir'>, tests: (ground: Ground) => void): void {
  const { kind = 'embedded' } = options
  if (kind === 'sshd') withProgram('sshd', 'openssh-server', () => testOn(options, tests))
  else describe(kind, () => testOn(options, tests))
}

function testOn(options: Omit<LocalHostOptions, 'dir'>, tests: (ground: Ground) => void): void {
  let host: LocalHost | undefined
  let place: Awaited<ReturnType<typeof folder>> | undefined
  const sessions: Session[] = []
  beforeAll(async () => {
    place = await folder()
    host = await startLocalHost({ ...options, dir: place.dir })
  })
  afterAll(async () => {
    for (const session of sessions) await session.close()
    await host?.stop()
    expect(await host?.processes()).toEqual([])
    await place?.remove()
  })
  tests({
    get host() {
      if (host === undefined) throw new Error('the host is up only while tests run')
      return host
    },
    async connect(more) {
      const session = await connectTo(this.host, more)
      sessions.push(session)
      return session
    },
  })
}

export function onBothKinds(tests: (ground: Ground) => void): void {
  onHost({ kind: 'sshd' }, tests)
  onHost({ kind: 'embedded' }, tests)
}

export function hostOf(local: LocalHost): Host {
  const [host] = parseHosts([`box=${local.address}`])
  if (host === undefined) throw new Error('one line gives one host')
  return host
}

export async function connectTo(local: LocalHost, more: Partial<ConnectOptions> = {}): Promise<Session> {
  return await sshTransport.connect(hostOf(local), {
    ...('key' in more || 'agent' in more ? {} : { key: readPrivateKey(local.privateKey) }),
    ...withoutLogin(local),
    ...more,
  })
}

export function withoutLogin(local: LocalHost): ConnectOptions {
  return {
    hostKeys: { kind: 'known-hosts', known: parseKnownHosts(local.knownHosts) },
    connectTimeoutMs: 10_000,
    keepaliveMs: 10_000,
    clock: systemClock,
    log: silentLog,
    signal: new AbortController().signal,
  }
}

export interface Result {
  outcome: RunOutcome
  stdout: string[]
  stderr: string[]
}

export async function runIn(session: Session, script: string, more: Partial<RunOptions> = {}): Promise<Result> {
  const lines: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] }
  const outcome = await session.run({
    script,
    env: [],
    secrets: [],
    timeoutMs: 20_000,
    signal: new AbortController().signal,
    onLine: (stream, line) => void lines[stream].push(line),
    ...more,
  })
  return { outcome, ...lines }
}

/** A log whose warnings can be looked at. */
export function listeningLog(): { log: Log; warnings: string[] } {
  const warnings: string[] = []
  return { log: { ...silentLog, warning: (message) => void warnings.push(message) }, warnings }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits for what must become true soon; the real world has no event for it. */
export async function eventually(check: () => boolean | Promise<boolean>, limitMs = 5000): Promise<void> {
  const began = performance.now()
  while (!(await check())) {
    if (performance.now() - began > limitMs) throw new Error(`not so within ${limitMs} ms`)
    await systemClock.sleep(25)
  }
}
