import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { finished } from 'node:stream/promises'
import { readJunit, XmlFault, type Ended, type Stage, type Subject, type TestCase } from '@shakedown/compat'
import { ProcessError, start, type RunningProcess } from '@shakedown/process'
import { writeDuration } from '@shakedown/ports'
import type { Context } from './main.ts'

export interface StageOptions {
  /** Where results and logs go. */
  folder: string
  /** Where scripts run: the checkout. */
  cwd: string
  candidate: string
  /** The old version; its logs, those of the control among them, are in a folder of that name. */
  version: string
  timeoutMs: number
}

const shownLines = 200
const maxJunitBytes = 32 * 1024 * 1024
/** Files with which a step speaks to the runner: old code must not set this step's outputs. */
const runnerFiles = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']

/** Scripts on this machine: bash without a profile, a process group each, the whole log in a file, its end in the step's log. */
export function openStage({ folder, cwd, candidate, version, timeoutMs }: StageOptions, context: Context): Stage {
  const { clock, log, signal } = context
  const folderOf = ({ isControl }: Subject, attempt: number) =>
    join(folder, version, `${isControl ? 'control' : 'attempt'}-${attempt}`)
  const environment = (subject: Subject, attempt: number): Record<string, string> => {
    const own = Object.entries(context.env).filter(
      ([name, value]) => value !== undefined && !runnerFiles.includes(name),
    )
    return {
      ...(Object.fromEntries(own) as Record<string, string>),
      SHAKEDOWN_VERSION: subject.version.text,
      SHAKEDOWN_TAG: subject.tag,
      SHAKEDOWN_SHA: subject.sha,
      SHAKEDOWN_CANDIDATE: candidate,
      SHAKEDOWN_ATTEMPT: String(attempt),
      SHAKEDOWN_CONTROL: String(subject.isControl),
      SHAKEDOWN_LOGS: folderOf(subject, attempt),
    }
  }
  return {
    async start(script, { phase, subject, attempt }) {
      const isCleanup = phase === 'cleanup'
      // What was started is taken down also when the step was told to stop; everything else is not begun any more.
      if (!isCleanup) signal.throwIfAborted()
      const logs = folderOf(subject, attempt)
      await mkdir(logs, { recursive: true })
      const path = join(logs, `${phase}.log`)
      const began = clock.now()
      const name = `${subject.isControl ? 'control' : subject.version.text}, try ${attempt}: ${phase}`
      const { ended, lines } = await execute(script, path, {
        cwd,
        env: environment(subject, attempt),
        timeoutMs,
        clock,
        ...(isCleanup ? {} : { signal }),
      })
      await log.group(`${name} ${ended.kind === 'exited' ? `ended with ${ended.code}` : ended.why}`, async () => {
        for (const line of lines) log.foreign(line)
      })
      if (!isCleanup) signal.throwIfAborted()
      return { ended, seconds: Math.round((clock.now() - began) / 1000), log: relative(folder, path) }
    },
    async cases(subject, attempt) {
      return await readCases(folderOf(subject, attempt))
    },
  }
}

interface Execution {
  cwd: string
  env: Record<string, string>
  timeoutMs: number
  clock: Context['clock']
  signal?: AbortSignal
}

async function execute(
  script: string,
  path: string,
  o: Execution,
): Promise<{ ended: Ended; lines: readonly string[] }> {
  const file = createWriteStream(path)
  const args = ['--noprofile', '--norc', '-euo', 'pipefail', '-c', script]
  let child: RunningProcess
  try {
    const { cwd, env, clock, signal } = o
    child = await start('bash', args, { cwd, env, clock, ...(signal === undefined ? {} : { signal }) })
  } catch (error) {
    file.end()
    if (error instanceof ProcessError) return { ended: { kind: 'failed', why: error.what }, lines: [] }
    throw error
  }
  child.stdin.end()
  const lines = lastLines(shownLines)
  const said = lastLines(1)
  for (const [stream, ends] of [
    [child.stdout, [lines, said]],
    [child.stderr, [lines]],
  ] as const) {
    stream.on('data', (chunk: Buffer) => {
      file.write(chunk)
      for (const end of ends) end.take(chunk)
    })
    stream.on('error', () => {})
  }
  const over = new AbortController()
  let isOverdue = false
  void o.clock.sleep(o.timeoutMs, over.signal).then(
    () => {
      isOverdue = true
      return child.stop()
    },
    () => {},
  )
  const { code, signal } = await child.exited
  over.abort()
  file.end()
  await finished(file)
  if (isOverdue)
    return {
      ended: { kind: 'timeout', why: `did not end within ${writeDuration(o.timeoutMs)} and was ended` },
      lines: lines.all(),
    }
  if (code === null)
    return { ended: { kind: 'failed', why: `was ended by ${signal ?? 'a signal'}` }, lines: lines.all() }
  return { ended: { kind: 'exited', code, lastLine: said.all().at(-1) ?? '' }, lines: lines.all() }
}

/** The last lines that are not blank, each cut. */
function lastLines(count: number): { take(chunk: Buffer): void; all(): readonly string[] } {
  let kept: string[] = []
  let open = ''
  return {
    take(chunk) {
      const parts = `${open}${chunk.toString('utf8')}`.split('\n')
      open = (parts.pop() ?? '').slice(-8192)
      kept = [...kept, ...parts.filter((line) => line.trim() !== '').map((line) => line.slice(0, 4096))].slice(-count)
    },
    all: () => (open.trim() === '' ? kept : [...kept, open].slice(-count)),
  }
}

async function readCases(folder: string): Promise<{ cases?: readonly TestCase[]; faults: readonly string[] }> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.xml')).toSorted()
  const cases: TestCase[] = []
  const faults: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    try {
      const { size } = await stat(path)
      if (size > maxJunitBytes) faults.push(`${name} has ${size} bytes`)
      else cases.push(...readJunit(await readFile(path, 'utf8')))
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error
      faults.push(`${name}: ${error.message}`)
    }
  }
  return names.length > faults.length ? { cases, faults } : { faults }
}
