import type { JobState, World } from './world.ts'

/** Of every run at this head, oldest first. */
export function jobsAt(world: World, sha: string): JobState[] {
  return [...world.jobs.values()].filter((job) => job.run.headSha === sha)
}

/** The newest job of each name: what a required check looks at. */
export function newestJobs(world: World, sha: string): JobState[] {
  return [...new Map(jobsAt(world, sha).map((job) => [job.name, job])).values()]
}

/** A job that never ran is as good as one that succeeded: that is GitHub's rule, and the trap in it. */
export function passes(job: JobState): boolean {
  return job.status === 'completed' && ['success', 'skipped', 'neutral'].includes(job.conclusion ?? '')
}

/** A check and a status of the same name are both required; one that nobody ever reported keeps everybody waiting. */
export function requiredCheckPasses(world: World, sha: string, name: string): boolean {
  const job = newestJobs(world, sha).find((found) => found.name === name)
  const status = world.statuses.findLast((found) => found.sha === sha && found.context === name)
  if (job === undefined && status === undefined) return false
  return (job === undefined || passes(job)) && (status === undefined || status.state === 'success')
}
