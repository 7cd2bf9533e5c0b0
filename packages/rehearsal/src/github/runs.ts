import { addDeployment, addDeploymentStatus } from './deployments.ts'
import { admitsRef, environmentFor, findOrConjure } from './environments.ts'
import { currentPull, pullPayload } from './pulls.ts'
import { jobPage } from './render/actions.ts'
import { renderRepository, renderUser } from './render/people.ts'
import type { Conclusion, LocalGitHub, LocalRun, NewRun, StartedJob } from './types.ts'
import { actionsBot, type JobState, type World } from './world.ts'

export async function startRun(world: World, wanted: NewRun): Promise<LocalRun> {
  const subject = wanted.pull === undefined ? ofCommit(world, wanted) : await ofPull(world, wanted, wanted.pull)
  const id = world.nextId()
  const number = [...world.runs.values()].filter((run) => run.attempts[0]?.run.path === wanted.path).length + 1
  const { path, name, event, actor, pull } = wanted
  const run: LocalRun = { id, attempt: 1, number, path, name, event, actor, pull, ...subject }
  const startedAt = world.now()
  const attempts = [{ run, conclusion: undefined, startedAt }]
  world.runs.set(id, { id, number, attempts, approvals: [], createdAt: startedAt })
  return run
}

type Subject = Pick<LocalRun, 'headSha' | 'headBranch' | 'sha' | 'ref' | 'fork' | 'payload'>

async function ofPull(
  world: World,
  { event, action = 'synchronize', actor }: NewRun,
  number: number,
): Promise<Subject> {
  const pull = await currentPull(world, number)
  if (pull.mergeSha === undefined) throw new Error(`pull request #${number} conflicts: GitHub starts no run for it`)
  const payload = await pullPayload(world, number, action)
  const head = { headSha: pull.head.sha, headBranch: pull.head.ref }
  // Secrets, and a token that may write, are for those who could push here anyway; Dependabot counts as a stranger.
  const fork = event === 'pull_request' && (pull.head.fork || actor === 'dependabot[bot]')
  const base = { sha: pull.base.sha, ref: `refs/heads/${pull.base.ref}` }
  if (event === 'pull_request_target') return { ...head, ...base, fork, payload }
  return { ...head, sha: pull.mergeSha, ref: `refs/pull/${number}/merge`, fork, payload }
}

function ofCommit(world: World, wanted: NewRun): Subject {
  const { event, headSha, headBranch, actor, payload } = wanted
  if (headSha === undefined || headBranch === undefined) {
    throw new Error(`a run of ${event} needs headSha and headBranch, or a pull request`)
  }
  const common = { repository: renderRepository(world), sender: renderUser(world, actor) }
  const ref = wanted.ref ?? `refs/heads/${headBranch}`
  return { headSha, headBranch, sha: headSha, ref, fork: false, payload: structuredClone({ ...common, ...payload }) }
}

/** A re-run sees the event as it was, not as the pull request is today. */
export function rerun(world: World, run: LocalRun): LocalRun {
  const state = stateOf(world, run)
  const again = { ...run, attempt: state.attempts.length + 1 }
  state.attempts.push({ run: again, conclusion: undefined, startedAt: world.now() })
  return again
}

export function finishRun(world: World, run: LocalRun, conclusion: Conclusion): void {
  const attempt = stateOf(world, run).attempts[run.attempt - 1]
  if (attempt === undefined) throw new Error(`run ${run.id} has no attempt ${run.attempt}`)
  attempt.conclusion = conclusion
}

export function stateOf(world: World, run: LocalRun) {
  const state = world.runs.get(run.id)
  if (state === undefined) throw new Error(`there is no run ${run.id}`)
  return state
}

type JobRequest = Parameters<LocalGitHub['startJob']>[1]

export async function startJob(world: World, run: LocalRun, request: JobRequest): Promise<StartedJob> {
  const { name, environment: wanted, signal } = request
  const environment = wanted === undefined || wanted === '' ? undefined : findOrConjure(world, wanted)
  const job: JobState = {
    id: world.nextId(),
    run,
    name,
    status: 'in_progress',
    conclusion: undefined,
    environment,
    deployment: undefined,
    startedAt: world.now(),
    completedAt: undefined,
    settle: undefined,
  }
  world.jobs.set(job.id, job)
  if (environment === undefined) return { id: job.id, decision: 'not-needed' }
  if (request.deployment !== false) job.deployment = nativeDeployment(world, job, environment.name)
  const decision = await decisionFor(world, job, signal)
  if (decision === 'rejected' || decision === 'branch-refused') finishJob(world, job.id, 'failure')
  else report(world, job, 'in_progress')
  return {
    id: job.id,
    decision,
    environment: environmentFor(environment, run),
    ...(job.deployment === undefined ? {} : { deploymentId: job.deployment.id }),
  }
}

async function decisionFor(world: World, job: JobState, signal?: AbortSignal): Promise<StartedJob['decision']> {
  const { environment, run } = job
  if (environment === undefined) return 'not-needed'
  if (!admitsRef(environment, run.ref)) return 'branch-refused'
  if (environment.reviewers.length === 0) return 'not-needed'
  const ends = AbortSignal.any([world.closed, ...(signal === undefined ? [] : [signal])])
  ends.throwIfAborted()
  job.status = 'waiting'
  report(world, job, 'waiting')
  const { promise, resolve, reject } = Promise.withResolvers<'approved' | 'rejected'>()
  job.settle = resolve
  const stop = () => reject(ends.reason as Error)
  ends.addEventListener('abort', stop, { once: true })
  for (const listener of world.waitingListeners) listener(job, environment)
  try {
    const decision = await promise
    job.status = 'in_progress'
    return decision
  } catch (error) {
    finishJob(world, job.id, 'cancelled')
    throw error
  } finally {
    job.settle = undefined
    ends.removeEventListener('abort', stop)
  }
}

/** It is made for GITHUB_SHA: of a pull request that is the test merge, not the head that people approve. */
function nativeDeployment(world: World, { run }: JobState, environment: string) {
  return addDeployment(world, {
    sha: run.sha,
    ref: run.ref.replace(/^refs\/heads\//, ''),
    task: 'deploy',
    environment,
    payload: {},
    description: '',
    transient: false,
    production: environment === 'production',
    creator: actionsBot,
  })
}

function report(world: World, job: JobState, state: string): void {
  if (job.deployment === undefined) return
  const status = { state, description: '', logUrl: jobPage(world, job), environmentUrl: '', creator: actionsBot }
  addDeploymentStatus(world, job.deployment, status, true)
}

export function skipJob(world: World, run: LocalRun, name: string): void {
  const at = world.now()
  const id = world.nextId()
  const none = { environment: undefined, deployment: undefined, settle: undefined }
  world.jobs.set(id, {
    id,
    run,
    name,
    status: 'completed',
    conclusion: 'skipped',
    startedAt: at,
    completedAt: at,
    ...none,
  })
}

export function finishJob(world: World, id: number, conclusion: Conclusion): void {
  const job = world.jobs.get(id)
  if (job === undefined) throw new Error(`there is no job ${id}`)
  job.status = 'completed'
  job.conclusion = conclusion
  job.completedAt = world.now()
  report(world, job, conclusion === 'success' ? 'success' : conclusion === 'cancelled' ? 'error' : 'failure')
}
