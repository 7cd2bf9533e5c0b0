import type { Readable } from 'node:stream'
import { type Clock, systemClock, writeDuration } from '@shakedown/ports'
import { ProcessError } from './error.ts'
import { type RunningProcess, start } from './start.ts'

/** How much of stderr is kept: its end says what went wrong. */
const STDERR_KEPT = 64 * 1024
const DEFAULT_MAX_BYTES = 512 * 1024 * 1024

export interface RunOptions {
  cwd?: string
  /** Exactly this, and nothing else. `baseEnvironment()` unless given. */
  env?: Record<string, string>
  /** What it reads from stdin, which is empty otherwise. */
  input?: Uint8Array | string
  signal?: AbortSignal
  timeoutMs?: number
  /** Of stdout; more is an error, never a cut answer. 512 MiB unless given. */
  maxBytes?: number
  clock?: Clock
}

/** A program that ended by itself, with whatever exit code. */
export interface Ran {
  code: number
  stdout: Buffer
  /** At most the last 64 KiB. */
  stderr: string
}

/**
 * Runs a program to its end. It leads a process group of its own, which is ended whole on abort, on time-out, when it
 * says too much, and when it is done.
 * @throws ProcessError whenever there is no exit code
 */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { input, signal, timeoutMs, maxBytes = DEFAULT_MAX_BYTES, clock = systemClock } = options
  const child = await start(program, args, pick(options))
  let ended: { kind: 'timeout' | 'too-much'; what: string } | undefined
  const end = (kind: 'timeout' | 'too-much', what: string) => {
    ended ??= { kind, what }
    void child.stop()
  }

  const stdout = collect(child.stdout, maxBytes, () =>
    end('too-much', `wrote more than ${maxBytes} bytes and was ended`),
  )
  const stderr = keepEnd(child.stderr)
  child.stdin.end(input)
  const over = new AbortController()
  if (timeoutMs !== undefined) {
    void clock.sleep(timeoutMs, over.signal).then(
      () => end('timeout', `did not end within ${writeDuration(timeoutMs)} and was ended`),
      () => {},
    )
  }
  const { code, signal: by } = await child.exited
  over.abort()

  const facts = { program, args, stderr: stderr() }
  if (ended !== undefined) throw new ProcessError(ended.kind, ended.what, facts)
  if (signal?.aborted) throw new ProcessError('aborted', 'was ended: cancelled', { ...facts, cause: signal.reason })
  if (code !== null) return { code, stdout: stdout(), stderr: facts.stderr }
  throw new ProcessError('signal', `was ended by ${by ?? 'a signal'}`, facts)
}

function pick({ cwd, env, signal, clock }: RunOptions): Parameters<typeof start>[2] {
  return {
    ...(cwd !== undefined && { cwd }),
    ...(env !== undefined && { env }),
    ...(signal !== undefined && { signal }),
    ...(clock !== undefined && { clock }),
  }
}

function collect(stream: RunningProcess['stdout'], maxBytes: number, tooMuch: () => void): () => Buffer {
  const chunks: Buffer[] = []
  let length = 0
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length <= maxBytes) chunks.push(chunk)
    else tooMuch()
  })
  stream.on('error', () => {})
  return () => Buffer.concat(chunks)
}

function keepEnd(stream: Readable): () => string {
  let kept: Buffer = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk]).subarray(-STDERR_KEPT)
  })
  stream.on('error', () => {})
  return () => kept.toString('utf8')
}
