import { randomBytes } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ProblemError, silentLog, systemClock } from '@shakedown/ports'
import type { Log } from '@shakedown/ports'
import { ConnectError, TunnelError } from '@shakedown/ssh'
import type { ConnectOptions, RunOptions, RunOutcome, Session, UploadOutcome } from '@shakedown/ssh'
import { startLocalHost } from '../../../packages/rehearsal/src/hosts/index.ts'
import type { LocalHost, LocalHostOptions } from '../../../packages/rehearsal/src/hosts/index.ts'
import { serverProcesses } from '../../../packages/rehearsal/src/hosts/processes.ts'
import { connectTo, eventually, folder, runIn } from '../../e2e/ssh/harness.ts'

/** What the action would have to tell. */
export interface Verdict {
  outcome: string
  sentence: string
}

/** Where a fault happens, and what can be done there. */
export interface Stage {
  host: LocalHost
  /** A folder beside the host's home. */
  dir: string
  /** Must be seen nowhere. */
  secret: string
  warnings: string[]
  /** All lines that scripts have printed. */
  lines: string[]
  connect(more?: Partial<ConnectOptions>): Promise<Session>
  /** With the secret in the script's environment. */
  run(session: Session, script: string, more?: Partial<RunOptions>): Promise<RunOutcome>
  /** A process id that a script wrote to a file at home, once it is there. */
  pid(file: string): Promise<number>
  /** Of sshd: its processes that serve connections, the oldest first. */
  serving(): Promise<number[]>
  /** Of sshd: the one that listens. */
  listening(): Promise<number>
  /** Processes that a fault may leave behind, since they are daemons. They are ended later. */
  mayStay: Set<number>
}

export interface Fault {
  name: string
  server: 'sshd' | 'embedded'
  host?: Omit<LocalHostOptions, 'dir' | 'kind'> | ((dir: string) => Omit<LocalHostOptions, 'dir' | 'kind'>)
  act(stage: Stage): Promise<Verdict>
  /** Compared with the verdict; the sentence must match. */
  outcome: string
  sentence: RegExp
}

/** Runs each fault on a host of its own, and looks from outside: the verdict, what still runs, where the secret is. */
export function testFaults(faults: readonly Fault[]): void {
  test.concurrent.each(faults.map((fault) => [fault.name, fault.server, fault] as const))(
    '%s (%s)',
    async (_name, _server, fault) => {
      const place = await folder()
      const given = typeof fault.host === 'function' ? fault.host(place.dir) : fault.host
      const host = await startLocalHost({ ...given, kind: fault.server, dir: join(place.dir, 'host') })
      const stage = stageOn(host, place.dir)
      const eyes = watchFor(stage.secret)
      try {
        const verdict = await fault.act(stage)
        report(fault, verdict)
        expect(verdict).toEqual({ outcome: fault.outcome, sentence: expect.stringMatching(fault.sentence) })
        await eventually(async () => (await host.processes()).every((pid) => stage.mayStay.has(pid)), 10_000)
        expect(eyes.stop()).toEqual([])
        expect(placesOf(stage.secret, dirname(host.home))).toEqual([])
        const told = [verdict.sentence, ...stage.warnings, ...stage.lines, host.log()].join('\n')
        expect(told).not.toContain(stage.secret)
        expect(told).not.toContain(host.privateKey.split('\n')[2] ?? '')
      } finally {
        eyes.stop()
        await stage.end()
        await host.stop()
        await place.remove()
      }
      expect(await host.processes()).toEqual([])
    },
    // Half a gigabyte on a busy machine takes a minute.
    180_000,
  )
}

function stageOn(host: LocalHost, dir: string): Stage & { end(): Promise<void> } {
  const secret = `hunter2-${randomBytes(8).toString('hex')}`
  const warnings: string[] = []
  const lines: string[] = []
  const sessions: Session[] = []
  const log: Log = { ...silentLog, warning: (message) => void warnings.push(message) }
  const listening = async () => Number(await readFile(join(dirname(host.home), 'sshd.pid'), 'utf8'))
  return {
    host,
    dir,
    secret,
    warnings,
    lines,
    mayStay: new Set(),
    async connect(more) {
      const session = await connectTo(host, { log, ...more })
      sessions.push(session)
      return session
    },
    async run(session, script, more) {
      const secrets = [{ name: 'TOKEN', value: secret }]
      const { outcome, stdout, stderr } = await runIn(session, script, { secrets, ...more })
      // Not spread: a flood has more lines than a call may have arguments.
      for (const line of [...stdout, ...stderr]) lines.push(line)
      return outcome
    },
    async pid(file) {
      const read = () => readFile(join(host.home, file), 'utf8').catch(() => '')
      await eventually(async () => (await read()).endsWith('\n'), 20_000)
      return Number(await read())
    },
    listening,
    async serving() {
      const root = await listening()
      return (await serverProcesses(root)).filter((pid) => pid !== root).toSorted((a, b) => a - b)
    },
    async end() {
      await Promise.all(sessions.map((session) => session.close()))
    },
  }
}

const sought = new Map<string, Set<string>>()

/** Looks at all command lines of this machine, again and again; once for all tests that run at the same time. */
export function watchFor(secret: string): { stop(): readonly string[] } {
  const found = new Set<string>()
  if (process.platform === 'linux') {
    sought.set(secret, found)
    if (sought.size === 1) void look()
  }
  return {
    stop() {
      sought.delete(secret)
      return [...found]
    },
  }
}

async function look(): Promise<void> {
  while (sought.size > 0) {
    for (const pid of readdirSync('/proc')) {
      const line = /^\d+$/.test(pid) ? commandLine(pid) : ''
      for (const [secret, found] of sought) if (line.includes(secret)) found.add(line.replaceAll('\0', ' '))
    }
    await systemClock.sleep(30)
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  } catch {
    // It has ended in between.
    return ''
  }
}

/** The files below a folder that contain the text. */
export function placesOf(text: string, root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}

export function ofRun(outcome: RunOutcome): Verdict {
  switch (outcome.kind) {
    case 'exited':
      return { outcome: `exited ${outcome.code}`, sentence: `exit status ${outcome.code}` }
    case 'signalled':
      return { outcome: 'signalled', sentence: outcome.signal }
    case 'lost':
    case 'not-started':
      return { outcome: outcome.kind, sentence: outcome.why }
    case 'syntax-error':
      return { outcome: outcome.kind, sentence: outcome.message }
    case 'cancelled':
    case 'timed-out':
      return { outcome: outcome.kind, sentence: outcome.ended ? 'and ended' : 'whether it was ended is unknown' }
  }
}

export function ofUpload(outcome: UploadOutcome): Verdict {
  switch (outcome.kind) {
    case 'done':
      return { outcome: 'done', sentence: outcome.uploaded.map(({ state }) => state).join() }
    case 'failed':
      return { outcome: 'failed', sentence: `${outcome.what}. ${outcome.mend}` }
    case 'lost':
      return { outcome: 'lost', sentence: outcome.why }
    case 'cancelled':
    case 'timed-out':
      return { outcome: outcome.kind, sentence: outcome.ended ? 'and ended' : 'whether it was ended is unknown' }
  }
}

/** For what must be refused. */
export async function ofRefusal(attempt: Promise<unknown>): Promise<Verdict> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ConnectError || error instanceof TunnelError)
    return { outcome: error.kind, sentence: error.message }
  if (error instanceof ProblemError) return { outcome: 'refused', sentence: error.message }
  return { outcome: 'unexpected', sentence: String(error) }
}

/** `npm run faults` prints these. */
function report({ name, server }: Fault, { outcome, sentence }: Verdict): void {
  const file = process.env['SHAKEDOWN_FAULTS_TABLE'] ?? ''
  if (file !== '') appendFileSync(file, `${JSON.stringify({ name, server, outcome, sentence })}\n`)
}
