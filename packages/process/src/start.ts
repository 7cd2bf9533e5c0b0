import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { type Clock, systemClock } from '@shakedown/ports'
import { baseEnvironment } from './environment.ts'
import { ProcessError } from './error.ts'
import { endGroup, launch, signalGroup, startError } from './group.ts'

/** Between SIGTERM and SIGKILL; a cancelled step has 7.5 s in all. */
const TERM_GRACE_MS = 1_000
/** For children that keep stdout open after the program itself has ended. */
const DRAIN_MS = 1_000

export interface StartOptions {
  cwd?: string
  /** Exactly this, and nothing else. `baseEnvironment()` unless given. */
  env?: Record<string, string>
  /** On abort the program and all its children are ended. */
  signal?: AbortSignal
  clock?: Clock
}

export interface Exit {
  /** null when a signal ended it. */
  code: number | null
  signal: NodeJS.Signals | null
}

export interface RunningProcess {
  readonly pid: number
  readonly stdin: Writable
  readonly stdout: Readable
  readonly stderr: Readable
  /** Resolves when the program has ended, its output is read and its group is gone. */
  readonly exited: Promise<Exit>
  /** SIGTERM to the whole group, SIGKILL one second later; resolves when all is gone. Safe to call twice. */
  stop(): Promise<void>
  /** Whether Node waits for it before it ends by itself, as it does at first. Either way it is ended when Node exits. */
  keepAlive(isAwaited: boolean): void
}

/**
 * Starts a program by argument vector, never through a shell.
 * @throws ProcessError `not-found`, `not-started`, or `aborted` when the signal has aborted already
 */
export async function start(
  program: string,
  args: readonly string[],
  options: StartOptions = {},
): Promise<RunningProcess> {
  const { cwd, env = baseEnvironment(), signal, clock = systemClock } = options
  if (signal?.aborted) {
    throw new ProcessError('aborted', 'was not started: cancelled', { program, args, cause: signal.reason })
  }
  const child = launch(program, args, { ...(cwd !== undefined && { cwd }), env })
  // Also for errors after the start, of which none tells more than the exit does.
  const started = new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.on('error', (error) => reject(startError(error, program, args, cwd)))
  })
  const exited = whenGone(child, clock)
  await started
  const { pid, stdin, stdout, stderr } = child
  if (pid === undefined) throw new Error(`${program} has started without a process id`)
  // A program that ends without reading its input is not an error of ours.
  stdin.on('error', () => {})

  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= stopGroup(pid, exited, clock))
  const onAbort = () => void stop()
  signal?.addEventListener('abort', onAbort, { once: true })
  if (signal?.aborted) onAbort()
  void exited.then(() => signal?.removeEventListener('abort', onAbort))
  // The pipes to a child are sockets, which their types do not say.
  const handles = [child, ...[stdin, stdout, stderr].filter((pipe) => pipe instanceof Socket)]
  const keepAlive = (isAwaited: boolean) => {
    for (const handle of handles)
      if (isAwaited) handle.ref()
      else handle.unref()
  }
  return { pid, stdin, stdout, stderr, exited, stop, keepAlive }
}

/** Resolves when the program has ended, all its output is read, and nobody of its group is left. */
function whenGone(child: ChildProcessWithoutNullStreams, clock: Clock): Promise<Exit> {
  return new Promise((resolve) => {
    const closed = new AbortController()
    child.once('exit', () => void releasePipes(child, clock, closed.signal))
    child.once('close', (code, signal) => {
      closed.abort()
      if (child.pid !== undefined) endGroup(child.pid)
      resolve({ code, signal })
    })
  })
}

/**
 * The program has ended, but children may hold its stdout open. Those in its group are ended; a daemon that left the
 * group is not waited for, once everything that was written has been read.
 */
async function releasePipes(child: ChildProcessWithoutNullStreams, clock: Clock, closed: AbortSignal): Promise<void> {
  const pipes = [child.stdout, child.stderr]
  const progress = () => pipes.map((pipe) => ('bytesRead' in pipe ? Number(pipe.bytesRead) : 0)).join(' ')
  try {
    for (;;) {
      const before = progress()
      await clock.sleep(DRAIN_MS, closed)
      if (child.pid !== undefined) endGroup(child.pid)
      const allRead = progress() === before && pipes.every((pipe) => pipe.readableLength === 0)
      if (allRead) for (const pipe of pipes) pipe.destroy()
    }
  } catch {
    // Closed.
  }
}

async function stopGroup(pid: number, exited: Promise<Exit>, clock: Clock): Promise<void> {
  signalGroup(pid, 'SIGTERM')
  const gone = new AbortController()
  void exited.then(() => gone.abort())
  await clock.sleep(TERM_GRACE_MS, gone.signal).then(
    () => signalGroup(pid, 'SIGKILL'),
    () => true,
  )
  await exited
}
