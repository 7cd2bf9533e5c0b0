import { stateOf } from './runs.ts'
import { Refusal, type EnvironmentState, type JobState, type World } from './world.ts'
import type { LocalRun } from './types.ts'

export function waitingJobs(world: World, runId: number): JobState[] {
  return [...world.jobs.values()].filter((job) => job.run.id === runId && job.settle !== undefined)
}

/** The environments that a run waits for, each once. */
export function pendingEnvironments(world: World, runId: number): EnvironmentState[] {
  const found = waitingJobs(world, runId).flatMap(({ environment }) => environment ?? [])
  return [...new Map(found.map((environment) => [environment.id, environment])).values()]
}

export function mayDecide(environment: EnvironmentState, run: LocalRun | undefined, user: string): boolean {
  return environment.reviewers.includes(user) && !(environment.preventSelfReview && run?.actor === user)
}

/**
 * One reviewer's word settles every job that waits for these environments in this run now. A job that comes later, or
 * the same job in a re-run, asks again.
 * @throws Refusal 422
 */
export function decide(
  world: World,
  run: LocalRun,
  environments: readonly EnvironmentState[],
  user: string,
  state: 'approved' | 'rejected',
  comment: string,
): JobState[] {
  const waiting = waitingJobs(world, run.id)
  for (const environment of environments) {
    if (!waiting.some((job) => job.environment?.id === environment.id)) {
      throw new Refusal(422, `No pending deployment requests to ${environment.name} to approve or reject`)
    }
    if (!environment.reviewers.includes(user)) {
      throw new Refusal(422, `${user} is not a required reviewer of ${environment.name}`)
    }
    if (!mayDecide(environment, run, user)) {
      throw new Refusal(422, `${user} started this run and may not review deployments to ${environment.name}`)
    }
  }
  stateOf(world, run).approvals.push({ user, state, comment, environments: [...environments] })
  const settled = waiting.filter((job) => environments.some(({ id }) => id === job.environment?.id))
  for (const job of settled) {
    const settle = job.settle
    job.settle = undefined
    settle?.(state)
  }
  return settled
}
