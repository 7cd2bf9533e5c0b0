import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const fixture = join(import.meta.dirname, 'project/actions/fixture/src/index.ts')

export interface EndedStep {
  code: number | null
  log: string
  outputs: Record<string, string>
  /** Every value an output ever had, in order. */
  history: [string, string][]
  state: Record<string, string>
  summary: string
  report: () => Record<string, unknown>
}

export interface Step {
  folder: string
  child: ChildProcess
  /** The log so far. */
  log(): string
  until(text: string): Promise<void>
  ended: Promise<EndedStep>
}

const folders: string[] = []

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Starts the fixture as the runner starts a step: a clean environment, inputs as variables, files for what it says. */
export function startStep(
  inputs: Record<string, string>,
  extra: Record<string, string | undefined> = {},
  sharedFolder?: string,
): Step {
  const folder = sharedFolder ?? mkdtempSync(join(tmpdir(), 'kit-test-'))
  if (sharedFolder === undefined) folders.push(folder)
  const file = (name: string, content = '') => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const env: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file('event.json', '{"number": 7}'),
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: folder,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...extra,
  }
  const child = spawn(process.execPath, ['--conditions=source', fixture], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk
      for (const listener of listeners) listener()
    })
  }
  const ended = once(child, 'close').then(([code]): EndedStep => {
    const history = readFileCommands(readFileSync(join(folder, 'output'), 'utf8'))
    const outputs = Object.fromEntries(history)
    return {
      code: code as number | null,
      log,
      history,
      outputs,
      state: Object.fromEntries(readFileCommands(readFileSync(join(folder, 'state'), 'utf8'))),
      summary: readFileSync(join(folder, 'summary'), 'utf8'),
      report: () => JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')) as Record<string, unknown>,
    }
  })
  const until = (wanted: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!log.includes(wanted)) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      look()
    })
  return { folder, child, log: () => log, until, ended }
}

export function runStep(...args: Parameters<typeof startStep>): Promise<EndedStep> {
  return startStep(...args).ended
}

/** As FileCommandManager of actions/runner reads them; throws where the runner fails the step. */
export function readFileCommands(content: string): [string, string][] {
  const found: [string, string][] = []
  const lines = content.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      found.push([line.slice(0, equals), line.slice(equals + 1)])
      continue
    }
    const delimiter = line.slice(heredoc + 2)
    const end = lines.indexOf(delimiter, at + 1)
    if (heredoc <= 0 || delimiter === '' || end === -1)
      throw new Error(`the runner cannot read ${JSON.stringify(line)}`)
    found.push([line.slice(0, heredoc), lines.slice(at + 1, end).join('\n')])
    at = end
  }
  return found
}

/** The lines of a log that the runner would obey. */
export function commandsIn(log: string): string[] {
  return log.split(/\r\n|\n|\r/).filter((line) => /^\s*::[\w-]+[^:]*::/.test(line) || line.includes('##['))
}
