// A bundle as the runner starts it: copied to where neither sources nor node_modules are near, on the runner's Node, with
// the runner's environment and files and nothing else.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readFileCommands } from '../unit/kit/step.ts'

export interface StepOptions {
  /** Folder under actions/ and dist/. */
  action: string
  inputs: Readonly<Record<string, string>>
  env: Readonly<Record<string, string>>
  payload: unknown
  /** The saved state of the step's main part, for its post part. */
  state?: Readonly<Record<string, string>>
  workspace?: string
  /** Takes away what the bundle loads by `await import()`. */
  withoutChunks?: boolean
}

export interface EndedStep {
  code: number | null
  log: string
  outputs: Record<string, string>
  state: Record<string, string>
  summary: string
  report: Record<string, unknown>
}

export interface RunningStep {
  pid: number
  log(): string
  signal(signal: NodeJS.Signals): void
  /** Resolves once the log has this text; rejects when the step ends without it. */
  until(text: string): Promise<void>
  ended: Promise<EndedStep>
}

const root = resolve(import.meta.dirname, '../..')
const folders: string[] = []
const copies = new Map<string, string>()

/** A folder that `removeFolders` removes. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shakedown-step-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  copies.clear()
}

/** The bundles (`DIST` as for scripts/build.mjs), copied once; on demand a second time without the chunks that bundles load by `await import()`. */
export function distCopy(withoutChunks = false): string {
  const kind = withoutChunks ? 'alone' : 'whole'
  const known = copies.get(kind)
  if (known !== undefined) return known
  const copy = newFolder()
  cpSync(resolve(root, process.env['DIST'] ?? 'dist'), copy, {
    recursive: true,
    filter: (path) => !withoutChunks || !/\d+\.index\.js$/.test(path),
  })
  copies.set(kind, copy)
  return copy
}

export function startStep(o: StepOptions): RunningStep {
  const folder = newFolder()
  const file = (name: string, content = '') => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  mkdirSync(join(folder, 'temp'))
  const workspace = o.workspace ?? join(folder, 'workspace')
  mkdirSync(workspace, { recursive: true })
  const child = spawn(process.execPath, [join(distCopy(o.withoutChunks), o.action, 'index.js')], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(o.payload)),
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STATE: file('state'),
      GITHUB_STEP_SUMMARY: file('summary'),
      RUNNER_TEMP: join(folder, 'temp'),
      ...prefixed('INPUT_', o.inputs, (name) => name.toUpperCase()),
      ...prefixed('STATE_', o.state ?? {}),
      ...o.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const changed = new EventTarget()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk
      changed.dispatchEvent(new Event('log'))
    })
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  let over = false
  const ended = once(child, 'close').then(([code]): EndedStep => {
    over = true
    changed.dispatchEvent(new Event('log'))
    const outputs = Object.fromEntries(readFileCommands(read('output')))
    const path = outputs['report'] ?? 'none'
    return {
      code: code as number | null,
      log,
      outputs,
      state: Object.fromEntries(readFileCommands(read('state'))),
      summary: read('summary'),
      report: path === 'none' ? {} : (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>),
    }
  })
  return {
    pid: child.pid ?? 0,
    log: () => log,
    signal: (signal) => void child.kill(signal),
    until: (text) =>
      new Promise((done, failed) => {
        const look = () => {
          if (log.includes(text)) done()
          else if (over) failed(new Error(`the step ended without ${JSON.stringify(text)}:\n${log}`))
          else return
          changed.removeEventListener('log', look)
        }
        changed.addEventListener('log', look)
        look()
      }),
    ended,
  }
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>, spell = (name: string) => name) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${spell(name)}`, value]))
}
