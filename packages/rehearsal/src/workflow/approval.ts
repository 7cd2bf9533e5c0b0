import type { StartedJob } from '../github/index.ts'
import type { Job } from './model.ts'
import type { Schedule } from './schedule.ts'

/** Asks GitHub whether the job may start, and the reviewers when GitHub does; `cancelled` when the run is, meanwhile. */
export async function startJob(
  s: Schedule,
  job: Job,
  name: string,
  environment: string | undefined,
  signal: AbortSignal,
): Promise<StartedJob | 'cancelled'> {
  const { o, run, tell } = s
  if (environment === undefined) {
    tell({ kind: 'job', job: job.id, state: 'running' })
    return o.github.startJob(run, { name })
  }
  const own = new AbortController()
  let undecided: unknown
  const stopListening = o.github.onPending((waiting) => {
    if (waiting.run.id !== run.id || waiting.run.attempt !== run.attempt || waiting.job !== name) return
    tell({ kind: 'job', job: job.id, state: 'waiting', environment })
    decide(s, job, environment).catch((error: unknown) => {
      undecided = error
      own.abort(error)
    })
  })
  try {
    const begun = await o.github.startJob(run, { name, environment, signal: AbortSignal.any([signal, own.signal]) })
    if (begun.decision === 'not-needed' || begun.decision === 'approved') {
      tell({ kind: 'job', job: job.id, state: 'running', environment })
    }
    return begun
  } catch (error) {
    if (undecided !== undefined) throw undecided
    if (signal.aborted) return 'cancelled'
    throw error
  } finally {
    stopListening()
  }
}

async function decide({ o, run, tell }: Schedule, job: Job, environment: string): Promise<void> {
  const decision = await o.decide?.({ job: job.id, environment })
  if (decision === undefined || o.signal.aborted) return
  o.github.decide(run, environment, decision.user, decision.state, decision.comment)
  tell({ kind: 'job', job: job.id, state: 'decided', environment, decision })
}
