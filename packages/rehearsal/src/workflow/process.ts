import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import type { Readable } from 'node:stream'
import type { Clock } from '@shakedown/ports'

export interface StepProcess {
  program: string
  args: readonly string[]
  cwd: string
  env: Readonly<Record<string, string>>
  onLine: (line: string) => void
  /** Starts the runner's signal sequence. */
  cancel: AbortSignal
  /** Kills at once: the whole run is out of time. */
  kill: AbortSignal
  timeoutMs?: number
  clock: Clock
}

export type Ended = { how: 'exited' | 'cancelled' | 'timed-out'; code: number | null; signal: NodeJS.Signals | null }

/** actions/runner, ProcessInvoker: SIGINT to the process alone, SIGTERM 7.5 s later, the whole tree killed after 2.5 s more. */
const interruptMs = 7_500
const terminateMs = 2_500
/** Children that keep stdout open after the process has ended are waited for this long, then killed. */
const drainMs = 5_000

/** Runs one process of a step to its end, however it comes. @throws Error when it cannot be started */
export async function runStepProcess(p: StepProcess): Promise<Ended> {
  const child = spawn(p.program, p.args, {
    cwd: p.cwd,
    env: p.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let how: Ended['how'] = 'exited'
  const gone = new AbortController()
  const killTree = (): void => {
    if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL')
  }
  const sequence = async (why: 'cancelled' | 'timed-out'): Promise<void> => {
    if (how !== 'exited') return
    how = why
    try {
      child.kill('SIGINT')
      await p.clock.sleep(interruptMs, gone.signal)
      child.kill('SIGTERM')
      await p.clock.sleep(terminateMs, gone.signal)
      killTree()
    } catch {
      // It has ended before the next signal was due.
    }
  }
  const onCancel = (): void => void sequence('cancelled')
  if (p.cancel.aborted) onCancel()
  p.cancel.addEventListener('abort', onCancel, { once: true })
  p.kill.addEventListener('abort', killTree, { once: true })
  if (p.timeoutMs !== undefined) {
    p.clock.sleep(p.timeoutMs, gone.signal).then(
      () => sequence('timed-out'),
      () => undefined,
    )
  }
  try {
    const closed = Promise.all([readLines(child.stdout, p.onLine), readLines(child.stderr, p.onLine)])
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (...end) => resolve(end))
    })
    const drained = new AbortController()
    const patience = p.clock.sleep(drainMs, drained.signal).then(killTree, () => undefined)
    await Promise.race([closed, patience])
    drained.abort()
    return { how, code, signal }
  } finally {
    gone.abort()
    p.cancel.removeEventListener('abort', onCancel)
    p.kill.removeEventListener('abort', killTree)
    child.stdout.destroy()
    child.stderr.destroy()
  }
}

/**
 * Ends what a job left behind, as the runner does: every process whose environment carries the job's RUNNER_TRACKING_ID,
 * detached or not. Linux only; returns the ids.
 */
export async function endOrphans(trackingId: string): Promise<number[]> {
  const needle = `RUNNER_TRACKING_ID=${trackingId}`
  const found: number[] = []
  for (const entry of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(entry)) continue
    const environment = await readFile(`/proc/${entry}/environ`, 'latin1').catch(() => '')
    if (environment.split('\0').includes(needle)) found.push(Number(entry))
  }
  for (const pid of found) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone in the meantime.
    }
  }
  return found
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // Nobody of the group is left.
  }
}

function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  const take = (text: string): void => {
    const lines = (rest + text).split(/\r?\n/)
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  }
  stream.on('data', (bytes: Buffer) => take(decoder.write(bytes)))
  return new Promise((resolve) => {
    stream.once('close', () => {
      take(decoder.end())
      if (rest !== '') onLine(rest)
      resolve()
    })
  })
}
