import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { systemClock } from '@shakedown/ports'
import type { LocalRun } from '../github/index.ts'
import { enterGroup } from './concurrency.ts'
import { githubContext } from './contexts.ts'
import { expand, noContexts } from './expressions.ts'
import { messageOf } from './invoke.ts'
import type { Workflow } from './model.ts'
import { readWorkflow } from './read.ts'
import { scheduleJobs } from './schedule.ts'
import { asMap, asText } from './shape.ts'
import type { Happening, RehearsedJob, RehearsedRun, RehearseOptions } from './types.ts'

/** Activity types that start a workflow which names none. */
const defaultTypes: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
}

/** How long a cancelled run may still take for `always()` and post steps; somebody at a terminal waits for it. */
const cancelGraceMs = 30_000

/**
 * Runs a workflow file on this machine against the local GitHub, under the rules of GitHub's runner.
 * @throws ProblemError naming everything in the file that the rehearsal cannot run faithfully
 */
export async function rehearseWorkflow(o: RehearseOptions): Promise<RehearsedRun> {
  const clock = o.clock ?? systemClock
  const tell = (happening: Happening): void => o.onTimeline?.({ ...happening, at: clock.date() })
  const run = o.rerun?.of.run === undefined ? await startRun(o) : o.github.rerun(o.rerun.of.run)
  const text = o.text ?? (await fileAt(o.github.gitDir, run.sha, o.file))
  const workflow = await readWorkflow(o.file, text)
  if (!triggers(workflow, run)) {
    o.github.finishRun(run, 'skipped')
    return { run: undefined, jobs: {}, conclusion: 'not-triggered' }
  }
  const { id, attempt } = run
  tell({ kind: 'run', state: 'started', workflow: workflow.name, event: run.event, run: id, attempt })

  const work = o.work ?? (await mkdtemp(join(tmpdir(), 'shakedown-run-')))
  await mkdir(work, { recursive: true })
  const kill = new AbortController()
  const over = new AbortController()
  const limitCancel = (): void => {
    clock.sleep(o.cancelGraceMs ?? cancelGraceMs, over.signal).then(
      () => kill.abort(new Error('the cancelled run took too long')),
      () => undefined,
    )
  }
  if (o.signal.aborted) limitCancel()
  o.signal.addEventListener('abort', limitCancel, { once: true })
  try {
    const leave = await enterWorkflowGroup(o, workflow, run)
    const jobs =
      leave === 'cancelled' ? {} : await scheduleJobs({ o, clock, workflow, run, work, kill: kill.signal, tell })
    if (leave !== 'cancelled') leave?.()
    const conclusion = conclude(Object.values(jobs), o.signal.aborted || leave === 'cancelled')
    o.github.finishRun(run, conclusion)
    tell({ kind: 'run', state: 'finished', conclusion, run: id, attempt })
    return { run, jobs, conclusion }
  } finally {
    over.abort()
    o.signal.removeEventListener('abort', limitCancel)
    if (o.work === undefined) await rm(work, { recursive: true, force: true })
  }
}

async function startRun(o: RehearseOptions): Promise<LocalRun> {
  const { event, actor } = o
  // The name shows in lists only; the workflow's own name is known when the commit, hence the file, is.
  const common = { path: o.file, name: o.file, event: event.name, actor }
  if ('pull' in event) return o.github.startRun({ ...common, pull: event.pull, action: event.action })
  const { headSha, headBranch, payload } = event
  return o.github.startRun({ ...common, headSha, headBranch, ...(payload !== undefined && { payload }) })
}

function triggers(workflow: Workflow, run: LocalRun): boolean {
  if (!workflow.triggers.has(run.event)) return false
  const { pushBranches } = workflow
  if (run.event === 'push' && pushBranches !== undefined && !pushBranches.includes(run.headBranch)) return false
  const types = workflow.triggers.get(run.event) ?? defaultTypes[run.event]
  const action = asText(run.payload['action'])
  return types === undefined || action === '' || types.includes(action)
}

/** The workflow file of a run is the one in its own commit: for a pull request, in the test merge. */
async function fileAt(gitDir: string, sha: string, file: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['--git-dir', gitDir, 'cat-file', 'blob', `${sha}:${file}`])
    return stdout
  } catch (error) {
    throw new Error(`no ${file} at ${sha}: ${messageOf(error)}`, { cause: error })
  }
}

async function enterWorkflowGroup(
  o: RehearseOptions,
  workflow: Workflow,
  run: LocalRun,
): Promise<(() => void) | 'cancelled' | undefined> {
  if (workflow.concurrency === undefined) return undefined
  const github = githubContext({ github: o.github, run, workflow, job: '', token: '', workspace: '', eventPath: '' })
  const contexts = { ...noContexts, github, vars: o.vars ?? {}, inputs: asMap(run.payload['inputs']) }
  const group = expand(workflow.concurrency.group, contexts)
  return enterGroup(o.github, { ...workflow.concurrency, group }, o.signal)
}

function conclude(jobs: readonly RehearsedJob[], cancelled: boolean): 'success' | 'failure' | 'cancelled' {
  if (cancelled) return 'cancelled'
  if (jobs.some((job) => job.result === 'failure' && !job.tolerated)) return 'failure'
  return jobs.some((job) => job.result === 'cancelled') ? 'cancelled' : 'success'
}
