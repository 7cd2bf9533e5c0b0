import { mkdir, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { delimiter, dirname, join } from 'node:path'
import type { Clock } from '@shakedown/ports'
import type { LocalGitHub, LocalRun } from '../github/index.ts'
import { githubContext, githubVariables, runnerContext, runnerVariables } from './contexts.ts'
import { expandAll } from './expressions.ts'
import type { Contexts, Status } from './expressions.ts'
import { Masker } from './mask.ts'
import type { Job, Workflow } from './model.ts'
import type { Annotation, Happening, RehearsedStep, Result } from './types.ts'

/** Everything a job has while it runs: its folders, what expressions see, what its processes get, what came of it. */
export interface JobSpace {
  job: Job
  github: LocalGitHub
  run: LocalRun
  clock: Clock
  suite: string
  visibility: 'public' | 'private'
  folders: { workspace: string; temp: string; commands: string; actions: string }
  masker: Masker
  contexts: Contexts
  /** Set by GITHUB_ENV and, before it, by the `env:` of workflow and job. */
  env: Record<string, string>
  /** Set by GITHUB_PATH, newest first. */
  path: string[]
  /** What each process gets whatever it is. */
  base: Readonly<Record<string, string>>
  trackingId: string
  status: Exclude<Result, 'skipped'>
  cancel: AbortSignal
  kill: AbortSignal
  steps: RehearsedStep[]
  stepContext: Record<string, { outputs: Record<string, string>; outcome: Result; conclusion: Result }>
  summaries: string[]
  log: string[]
  annotations: Annotation[]
  tell: (happening: Happening) => void
}

export interface JobSpaceOptions {
  workflow: Workflow
  job: Job
  github: LocalGitHub
  run: LocalRun
  clock: Clock
  suite: string
  visibility: 'public' | 'private'
  /** Folder of this job; made when missing. */
  folder: string
  token: string
  needs: Readonly<Record<string, { result: Result; outputs: Readonly<Record<string, string>> }>>
  inputs: unknown
  /** The combination, and where it stands among the others; `{}` without a matrix. */
  matrix: unknown
  strategy: unknown
  secrets: Readonly<Record<string, string>>
  vars: Readonly<Record<string, string>>
  cancel: AbortSignal
  kill: AbortSignal
  tell: (happening: Happening) => void
}

export async function makeJobSpace(o: JobSpaceOptions): Promise<JobSpace> {
  const [, repository = ''] = o.github.repository.split('/')
  const folder = (...names: string[]): string => join(o.folder, ...names)
  const folders = {
    workspace: folder('work', repository, repository),
    temp: folder('work', '_temp'),
    commands: folder('work', '_temp', '_runner_file_commands'),
    actions: folder('work', '_actions'),
  }
  const home = folder('home')
  const toolCache = folder('tools')
  for (const path of [...Object.values(folders), home, toolCache]) await mkdir(path, { recursive: true })
  const eventPath = join(folders.temp, '_github_workflow', 'event.json')
  await mkdir(dirname(eventPath), { recursive: true })
  await writeFile(eventPath, JSON.stringify(o.run.payload))

  // `gh` takes its token from the step, and would ask github.com.
  const ghFolder = folder('gh')
  await mkdir(ghFolder, { recursive: true })
  await writeFile(join(ghFolder, 'config.yml'), `http_unix_socket: ${JSON.stringify(o.github.socket)}\n`)

  const masker = new Masker()
  for (const secret of [o.token, ...Object.values(o.secrets)]) masker.add(secret)
  const { github, run, workflow, job, token } = o
  const context = githubContext({ github, run, workflow, job: job.id, token, workspace: folders.workspace, eventPath })
  const runner = runnerContext(folders.temp, toolCache)
  const stepContext: JobSpace['stepContext'] = {}
  const contexts: Contexts = {
    github: context,
    inputs: o.inputs,
    vars: o.vars,
    needs: o.needs,
    secrets: { ...o.secrets, GITHUB_TOKEN: token },
    env: {},
    job: { status: 'success' },
    runner,
    steps: stepContext,
    matrix: o.matrix,
    strategy: o.strategy,
  }
  const outer = expandAll(workflow.env, contexts)
  const env = { ...outer, ...expandAll(job.env, { ...contexts, env: outer }) }
  const trackingId = `github_${randomUUID()}`
  return {
    job,
    github,
    run,
    clock: o.clock,
    suite: o.suite,
    visibility: o.visibility,
    folders,
    masker,
    contexts,
    env,
    path: [],
    base: {
      PATH: hostPath(),
      HOME: home,
      USER: 'runner',
      LANG: 'C.UTF-8',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GH_HOST: 'github.localhost',
      GH_CONFIG_DIR: ghFolder,
      RUNNER_TRACKING_ID: trackingId,
      ...githubVariables(context),
      ...runnerVariables(runner),
    },
    trackingId,
    status: 'success',
    cancel: o.cancel,
    kill: o.kill,
    steps: [],
    stepContext,
    summaries: [],
    log: [],
    annotations: [],
    tell: o.tell,
  }
}

/** What expressions in a step see, with the step's own `env:` when there is one. */
export function stepContexts(space: JobSpace, env: Readonly<Record<string, string>> = {}): Contexts {
  return { ...space.contexts, env: { ...space.env, ...env }, job: { status: space.status } }
}

/** The job's standing, as `if:` of a step asks for it. */
export function jobStatus(space: JobSpace): Status {
  return {
    success: space.status === 'success',
    failure: space.status === 'failure',
    cancelled: space.status === 'cancelled',
  }
}

/** `more`: what belongs to the step. Nothing overrides GITHUB_* and RUNNER_*, except the runner's own for this process. */
export function processEnv(
  space: JobSpace,
  more: Readonly<Record<string, string>>,
  runners: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const own = { ...space.base, ...space.env, ...more }
  const fixed = Object.entries(space.base).filter(([name]) => /^(GITHUB|RUNNER)_/.test(name))
  const path = [...space.path, own['PATH'] ?? ''].join(delimiter)
  return { ...own, ...Object.fromEntries(fixed), ...runners, PATH: path }
}

/** This machine's programs, without those of the project that the rehearsal itself was started from. */
function hostPath(): string {
  const entries = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => !entry.includes('node_modules'))
  return [...entries, ...['/usr/local/bin', '/usr/bin', '/bin'].filter((entry) => !entries.includes(entry))].join(
    delimiter,
  )
}
