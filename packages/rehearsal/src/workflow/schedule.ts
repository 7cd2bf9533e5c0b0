import { join } from 'node:path'
import type { Clock } from '@shakedown/ports'
import type { LocalRun } from '../github/index.ts'
import { startJob } from './approval.ts'
import { enterGroup } from './concurrency.ts'
import { githubContext } from './contexts.ts'
import { expand, holds, noContexts } from './expressions.ts'
import type { Contexts } from './expressions.ts'
import { runJob } from './job.ts'
import { messageOf } from './invoke.ts'
import { runLegs } from './legs.ts'
import type { Job, Workflow } from './model.ts'
import { tokenPermissions } from './permissions.ts'
import { asMap } from './shape.ts'
import type { Happening, RehearsedJob, RehearseOptions, Result } from './types.ts'

export interface Schedule {
  o: RehearseOptions
  clock: Clock
  workflow: Workflow
  run: LocalRun
  work: string
  kill: AbortSignal
  tell: (happening: Happening) => void
}

/** Each job starts when all it needs have ended; what is free runs side by side. */
export async function scheduleJobs(s: Schedule): Promise<Record<string, RehearsedJob>> {
  const ended = new Map<string, Promise<RehearsedJob>>()
  const jobOf = (id: string): Promise<RehearsedJob> => {
    const known = ended.get(id)
    if (known !== undefined) return known
    const job = s.workflow.jobs.get(id)
    if (job === undefined) throw new Error(`there is no job ${id}`)
    const result = Promise.all(job.needs.map(jobOf)).then((needs) => settleJob(s, job, needs, ancestors))
    ended.set(id, result)
    return result
  }
  // What success() and failure() of a job look at: all before it, not only what it names.
  const ancestors = async (job: Job): Promise<RehearsedJob[]> => {
    const ids = new Set<string>()
    const visit = (id: string): void => {
      if (ids.has(id)) return
      ids.add(id)
      s.workflow.jobs.get(id)?.needs.forEach(visit)
    }
    job.needs.forEach(visit)
    return Promise.all([...ids].map(jobOf))
  }
  const all = await Promise.all([...s.workflow.jobs.keys()].map(jobOf))
  return Object.fromEntries(all.map((job) => [job.id, job]))
}

async function settleJob(
  s: Schedule,
  job: Job,
  needs: readonly RehearsedJob[],
  ancestors: (job: Job) => Promise<RehearsedJob[]>,
): Promise<RehearsedJob> {
  const { o, run, tell } = s
  const kept = keptFromEarlier(s, job, needs)
  if (kept !== undefined) return kept
  const stub = o.stubJobs?.[job.id]
  const before = await ancestors(job)
  const is = (result: Result): boolean => before.some((other) => other.result === result && !other.tolerated)
  const cancelled = o.signal.aborted
  const good = before.every((other) => other.result === 'success' || other.tolerated)
  const status = { success: !cancelled && good, failure: !cancelled && is('failure'), cancelled }
  const contexts = jobContexts(s, job, needs)
  const empty = {
    id: job.id,
    name: job.name,
    tolerated: false,
    outputs: {},
    steps: [],
    summaries: [],
    log: [],
    annotations: [],
  }
  const end = (result: Result): RehearsedJob => {
    tell({ kind: 'job', job: job.id, state: 'finished', result, seconds: 0 })
    return { ...empty, result }
  }
  if (stub !== undefined) {
    if (stub.result === 'skipped') o.github.skipJob(run, { name: job.name })
    else o.github.finishJob((await o.github.startJob(run, { name: job.name })).id, stub.result)
    return { ...end(stub.result), outputs: withoutEmpty(stub.outputs ?? {}) }
  }
  try {
    if (!holds(job.condition, contexts, status)) {
      if (!cancelled) {
        o.github.skipJob(run, { name: job.name })
        return end('skipped')
      }
      o.github.finishJob((await o.github.startJob(run, { name: job.name })).id, 'cancelled')
      return end('cancelled')
    }
    if (job.strategy === undefined)
      return await startAndRun(s, { job, contexts, folder: job.id, stopped: undefined }, empty)
    const earlier = s.o.rerun?.jobs === 'failed' ? s.o.rerun.of.jobs[job.id]?.legs : undefined
    return await runLegs({ ...job, strategy: job.strategy }, contexts, async (leg) => {
      const kept = earlier?.[leg.index]
      if (kept?.result === 'success') return kept
      if (leg.stopped.aborted) return { ...empty, name: expand(leg.job.name, leg.contexts), result: 'cancelled' }
      return await startAndRun(s, { ...leg, folder: join(job.id, String(leg.index)) }, empty)
    })
  } catch (error) {
    const annotation = { level: 'error' as const, message: messageOf(error) }
    tell({ kind: 'annotation', job: job.id, step: 'Set up job', annotation })
    return { ...end('failure'), annotations: [annotation] }
  }
}

interface Startable {
  job: Job
  contexts: Contexts
  /** Of its own, inside the attempt's. */
  folder: string
  /** Aborts when a sibling of the same matrix failed. */
  stopped: AbortSignal | undefined
}

async function startAndRun(
  s: Schedule,
  { job, contexts, folder, stopped }: Startable,
  empty: Omit<RehearsedJob, 'result'>,
): Promise<RehearsedJob> {
  const { o, run, clock, tell, workflow } = s
  const started = clock.now()
  const name = expand(job.name, contexts)
  const environment = job.environment === undefined ? undefined : expand(job.environment.name, contexts)
  if (environment === '') throw new Error(`jobs.${job.id}.environment: its name expanded to nothing`)
  tell({ kind: 'job', job: job.id, state: 'queued', ...(environment !== undefined && { environment }) })
  // Jobs with always() run even in a cancelled run; what they wait for must not be cancelled at once.
  const ending = o.signal.aborted ? s.kill : o.signal
  const cancel = stopped === undefined ? ending : AbortSignal.any([ending, stopped])
  const group = job.concurrency && { ...job.concurrency, group: expand(job.concurrency.group, contexts) }
  const leave = group === undefined ? () => undefined : await enterGroup(o.github, group, cancel)
  const finish = (ended: RehearsedJob): RehearsedJob => {
    const seconds = (clock.now() - started) / 1000
    tell({ kind: 'job', job: job.id, state: 'finished', result: ended.result, seconds })
    return ended
  }
  if (leave === 'cancelled') return finish({ ...empty, name, result: 'cancelled' })
  try {
    const begun = await startJob(s, job, name, environment, cancel)
    const about = {
      ...(environment !== undefined && { environment }),
      ...(begun !== 'cancelled' && { decision: begun.decision }),
    }
    if (begun === 'cancelled') return finish({ ...empty, ...about, name, result: 'cancelled' })
    if (begun.decision === 'rejected' || begun.decision === 'branch-refused') {
      return finish({ ...empty, ...about, name, result: 'failure' })
    }
    const readOnly = hasNoSecrets(s)
    const ended = await runJob({
      workflow,
      job,
      github: o.github,
      run,
      clock,
      suite: o.suite,
      visibility: o.visibility ?? 'public',
      folder: join(s.work, `attempt-${run.attempt}`, folder),
      token: o.github.token(tokenPermissions(workflow.permissions, job.permissions, readOnly), run),
      needs: asMap(contexts.needs) as JobNeeds,
      inputs: contexts.inputs,
      matrix: contexts.matrix,
      strategy: contexts.strategy,
      secrets: readOnly ? {} : { ...o.secrets, ...begun.environment?.secrets },
      vars: { ...o.vars, ...begun.environment?.vars },
      cancel,
      kill: s.kill,
      tell,
    })
    o.github.finishJob(begun.id, ended.result)
    const tolerated = ended.result === 'failure' && expand(job.continueOnError, contexts) === 'true'
    return finish({ ...ended, ...about, name, tolerated })
  } finally {
    leave()
  }
}

type JobNeeds = Readonly<Record<string, { result: Result; outputs: Readonly<Record<string, string>> }>>

/** Neither forks nor Dependabot get secrets (platform contract: events that trigger workflows, pull_request). */
function hasNoSecrets({ run }: Schedule): boolean {
  return run.fork || run.actor === 'dependabot[bot]'
}

function jobContexts({ o, workflow, run }: Schedule, job: Job, needs: readonly RehearsedJob[]): Contexts {
  const github = githubContext({
    github: o.github,
    run,
    workflow,
    job: job.id,
    token: '',
    workspace: '',
    eventPath: '',
  })
  return {
    ...noContexts,
    github,
    vars: o.vars ?? {},
    inputs: asMap(run.payload['inputs']),
    needs: Object.fromEntries(
      needs.map((other) => [other.id, { result: other.tolerated ? 'success' : other.result, outputs: other.outputs }]),
    ),
  }
}

/** "Re-run failed jobs" keeps a job that succeeded, unless something that it needs runs again. */
function keptFromEarlier(s: Schedule, job: Job, needs: readonly RehearsedJob[]): RehearsedJob | undefined {
  if (s.o.rerun?.jobs !== 'failed') return undefined
  const earlier = s.o.rerun.of.jobs
  const isKept = earlier[job.id]?.result === 'success' && needs.every((other) => earlier[other.id] === other)
  return isKept ? earlier[job.id] : undefined
}

function withoutEmpty(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== ''))
}
