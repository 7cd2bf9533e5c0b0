import { join } from 'node:path'
import type { Clock } from '@shakedown/ports'
import type { LocalGitHub, LocalRun } from '../github/index.ts'
import { unpackAction } from './action.ts'
import type { Action } from './action.ts'
import { expand } from './expressions.ts'
import { annotate, messageOf } from './invoke.ts'
import { makeJobSpace, stepContexts } from './job-space.ts'
import type { JobSpace, JobSpaceOptions } from './job-space.ts'
import type { Job, Step } from './model.ts'
import { endOrphans } from './process.ts'
import { runPre, runStep } from './steps.ts'
import type { Post } from './steps.ts'
import type { RehearsedJob } from './types.ts'

export interface JobToRun extends Omit<JobSpaceOptions, 'clock' | 'github' | 'run'> {
  clock: Clock
  github: LocalGitHub
  run: LocalRun
}

/** Runs the steps of a job that may start; approvals and conditions are behind it. */
export async function runJob(o: JobToRun): Promise<RehearsedJob> {
  const minutes = Number(o.job.timeoutMinutes) || 360
  const late = new AbortController()
  const done = new AbortController()
  o.clock.sleep(minutes * 60_000, done.signal).then(
    () => late.abort(new Error(`The job running has exceeded the maximum execution time of ${minutes} minutes.`)),
    () => undefined,
  )
  const space = await makeJobSpace({ ...o, cancel: AbortSignal.any([o.cancel, late.signal]) })
  const posts: Post[] = []
  try {
    const actions = await unpackAll(space)
    for (const [step, action] of actions) if (step.kind === 'action') await runPre(space, step, action)
    for (const step of space.job.steps) {
      if (space.cancel.aborted) space.status = 'cancelled'
      await runStep(space, step, actions, posts)
    }
  } catch (error) {
    space.status = 'failure'
    annotate(space, 'Set up job', { level: 'error', message: space.masker.mask(messageOf(error)) })
  }
  for (const post of posts.toReversed()) await post()
  if (space.cancel.aborted) space.status = 'cancelled'
  if (late.signal.aborted) annotate(space, 'Complete job', { level: 'error', message: messageOf(late.signal.reason) })
  done.abort()
  await endOrphans(space.trackingId)
  return {
    id: o.job.id,
    name: o.job.name,
    result: space.status,
    tolerated: false,
    outputs: jobOutputs(space, o.job),
    steps: space.steps,
    summaries: space.summaries,
    log: space.log,
    annotations: space.annotations,
  }
}

async function unpackAll(space: JobSpace): Promise<ReadonlyMap<Step, Action>> {
  const actions = new Map<Step, Action>()
  for (const step of space.job.steps) {
    if (step.kind !== 'action' || step.source.from !== 'suite') continue
    const [repository = 'self', ref = 'self'] = step.source.local ? [] : step.uses.split('@')
    const folder = join(space.folders.actions, ...repository.split('/').slice(0, 2), ref)
    actions.set(step, await unpackAction(space.suite, folder, step.source.name, step.uses))
  }
  return actions
}

/** actions/runner, JobExtension: an output that masking would change never leaves the job; an empty one neither. */
function jobOutputs(space: JobSpace, job: Job): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [name, text] of Object.entries(job.outputs)) {
    const value = expand(text, stepContexts(space))
    if (value === '') continue
    if (space.masker.mask(value) === value) outputs[name] = value
    else
      annotate(space, 'Complete job', {
        level: 'warning',
        message: `Skip output '${name}' since it may contain secret.`,
      })
  }
  return outputs
}
