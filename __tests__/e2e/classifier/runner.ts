// The action as the runner starts it: a child process with the runner's environment, inputs and files, nothing else.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { temporaryFolder } from '../../unit/git/repository.ts'

export interface Started {
  workspace: string
  event: { name: string; payload: unknown; sha?: string; ref?: string }
  inputs?: Readonly<Record<string, string>>
  env?: Readonly<Record<string, string>>
  /** GITHUB_API_URL; by default an address where nobody answers. */
  apiUrl?: string
  serverUrl?: string
  /** Takes away what the bundle loads by `await import()`. */
  withoutChunks?: boolean
}

export interface Finished {
  code: number | null
  outputs: Record<string, string>
  log: string
  summary: string
  report: Report
  /** Seconds of processor time and MiB of memory, of node and of git together. */
  usage: { cpuSeconds: number; maxRssMiB: number }
}

/** As far as tests look into it. */
export interface Report {
  schema: unknown
  verdict: string
  reason: string
  policy: { origin: string; where: string; via: string; blob: string }
  diff: { complete: boolean; source: string; why: string; ranges: { base: string; head: string; why: string }[] }
  findings: { code: string; severity: string; message: string; file: string }[]
  guardedPaths: string[]
  rules: { rule: string; target: string; files: number }[]
  files: { path: string; oldPath?: string; kind: string; target: string; rule: string; why: string }[]
  filesLeftOut: number
  labels: string[]
}

const root = resolve(import.meta.dirname, '../../..')
const bundle = resolve(root, process.env['DIST'] ?? 'dist', 'change-classifier')

let copied: string | undefined

export const isBundled = existsSync(join(bundle, 'index.js')) && process.env['SHAKEDOWN_TEST_SOURCES'] !== 'true'

/** The bundle, copied to where no node_modules and no sources are near; the sources as long as there is no bundle. */
function entry(withoutChunks = false): string[] {
  if (!isBundled) return ['--conditions=source', join(root, 'actions', 'change-classifier', 'src', 'index.ts')]
  copied ??= temporaryFolder('shakedown-dist-')
  const copy = join(copied, withoutChunks ? 'alone' : 'whole')
  if (!existsSync(copy)) {
    cpSync(bundle, copy, { recursive: true })
    for (const file of readdirSync(copy)) if (withoutChunks && /^\d+\.index\.js$/.test(file)) rmSync(join(copy, file))
  }
  return [join(copy, 'index.js')]
}

export function removeCopy(): void {
  if (copied !== undefined) rmSync(copied, { recursive: true, force: true })
  copied = undefined
}

export async function classifier(o: Started): Promise<Finished> {
  const temp = temporaryFolder('shakedown-runner-')
  try {
    const files = Object.fromEntries(
      ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'].map((name) => [`GITHUB_${name}`, join(temp, name)]),
    )
    for (const file of Object.values(files)) writeFileSync(file, '')
    writeFileSync(join(temp, 'event.json'), JSON.stringify(o.event.payload))
    mkdirSync(join(temp, 'temp'))
    const inputs = {
      token: '',
      policy: '.github/shakedown.yml',
      explain: 'brief',
      'working-directory': '.',
      ...o.inputs,
    }
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: temp,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...files,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'ann',
      GITHUB_API_URL: o.apiUrl ?? 'http://127.0.0.1:9',
      GITHUB_EVENT_NAME: o.event.name,
      GITHUB_EVENT_PATH: join(temp, 'event.json'),
      GITHUB_JOB: 'classify',
      GITHUB_REF: o.event.ref ?? 'refs/heads/main',
      GITHUB_REPOSITORY: 'acme/node',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '77',
      GITHUB_SERVER_URL: o.serverUrl ?? 'https://github.com',
      GITHUB_SHA: o.event.sha ?? 'e'.repeat(40),
      GITHUB_WORKFLOW: 'testnet',
      GITHUB_WORKFLOW_REF: 'acme/node/.github/workflows/testnet.yml@refs/pull/1/merge',
      GITHUB_WORKSPACE: o.workspace,
      RUNNER_TEMP: realpathSync(join(temp, 'temp')),
      ...o.env,
    }
    const { code, log } = await run([process.execPath, ...entry(o.withoutChunks)], o.workspace, env)
    const outputs = readOutputs(readFileSync(join(temp, 'OUTPUT'), 'utf8'))
    const report = outputs['report'] ?? 'none'
    return {
      code,
      log,
      outputs,
      summary: readFileSync(join(temp, 'STEP_SUMMARY'), 'utf8'),
      report: (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}) as Report,
      usage: readUsage(join(temp, 'usage')),
    }
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

/** GNU time, where there is one, tells what node and its children used. */
async function run(command: readonly string[], cwd: string, env: Record<string, string>) {
  const timed = existsSync('/usr/bin/time')
    ? ['/usr/bin/time', '-q', '-f', '%U %S %M', '-o', join(env['HOME'] ?? '', 'usage')]
    : []
  const [program = '', ...args] = [...timed, ...command]
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed)
    child.on('close', done)
  })
  return { code, log }
}

function readUsage(file: string): Finished['usage'] {
  if (!existsSync(file)) return { cpuSeconds: 0, maxRssMiB: 0 }
  const [user = 0, system = 0, kib = 0] = readFileSync(file, 'utf8').trim().split(' ').map(Number)
  return { cpuSeconds: user + system, maxRssMiB: kib / 1024 }
}

function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const match = /^([^=<]+)(?:<<(.+)|=(.*))$/.exec(lines[at] ?? '')
    if (match?.[1] === undefined) continue
    const end = match[2] === undefined ? at : lines.indexOf(match[2], at + 1)
    outputs[match[1]] = match[2] === undefined ? (match[3] ?? '') : lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

export const events = {
  pull: (o: {
    head: string
    base?: string
    baseSha: string
    labels?: readonly string[]
    number?: number
    name?: string
  }) => ({
    name: o.name ?? 'pull_request',
    payload: {
      action: 'synchronize',
      number: o.number ?? 1,
      pull_request: {
        number: o.number ?? 1,
        head: { sha: o.head, ref: 'feature' },
        base: { sha: o.baseSha, ref: o.base ?? 'main' },
        labels: (o.labels ?? []).map((name) => ({ name })),
      },
      repository,
    },
  }),
  push: (o: { before: string; after: string; branch?: string; ref?: string; forced?: boolean }) => ({
    name: 'push',
    ref: o.ref ?? `refs/heads/${o.branch ?? 'main'}`,
    sha: o.after,
    payload: {
      ref: o.ref ?? `refs/heads/${o.branch ?? 'main'}`,
      before: o.before,
      after: o.after,
      forced: o.forced ?? false,
      created: /^0+$/.test(o.before),
      deleted: /^0+$/.test(o.after),
      repository,
    },
  }),
  group: (o: { base: string; head: string; number?: number }) => ({
    name: 'merge_group',
    sha: o.head,
    ref: `refs/heads/gh-readonly-queue/main/pr-${o.number ?? 1}-${o.base}`,
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: o.head,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-${o.number ?? 1}-${o.base}`,
        base_sha: o.base,
        base_ref: 'refs/heads/main',
      },
      repository,
    },
  }),
  other: (name: string, sha: string) => ({ name, sha, payload: { repository } }),
}

const repository = { name: 'node', full_name: 'acme/node', default_branch: 'main' }
export const zero = '0'.repeat(40)

export const policy = `version: 1
default: testnet
rules:
  - name: documentation
    paths: ["**/*.md", "docs/**"]
    exclude: ["pallets/**"]
    target: null
  - name: runtime
    paths: ["pallets/**", "runtime/**"]
    target: testnet
areas: { docs: ["docs/**"], code: ["pallets/**"] }
`
