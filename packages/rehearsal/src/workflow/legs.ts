import { availableParallelism } from 'node:os'
import { expand, type Contexts } from './expressions.ts'
import { combinations, suffixOf, type Combination } from './matrix.ts'
import type { Job } from './model.ts'
import type { RehearsedJob } from './types.ts'

export interface Leg {
  /** With a name of its own. */
  job: Job
  contexts: Contexts
  /** From 0. */
  index: number
  /** Aborts when another one failed and `fail-fast` holds. */
  stopped: AbortSignal
}

/**
 * Runs a job once for each combination of its matrix, as many side by side as this machine has processors: GitHub gives
 * each one a machine of its own. @throws Error for a matrix that GitHub refuses
 */
export async function runLegs(
  job: Job & { strategy: NonNullable<Job['strategy']> },
  contexts: Contexts,
  run: (leg: Leg) => Promise<RehearsedJob>,
): Promise<RehearsedJob> {
  const { matrix, failFast, maxParallel } = job.strategy
  const all = combinations(matrix, contexts)
  const failsFast = expand(failFast, contexts) !== 'false'
  const most = Number(expand(maxParallel, contexts)) || all.length
  const stop = new AbortController()
  const legs: RehearsedJob[] = []
  const waiting = all.map((combination, index) => ({ combination, index }))
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { combination, index } = next
      const strategy = { 'fail-fast': failsFast, 'job-index': index, 'job-total': all.length, 'max-parallel': most }
      const own = { ...contexts, matrix: combination, strategy }
      const ended = await run({ job: named(job, combination), contexts: own, index, stopped: stop.signal })
      legs[index] = ended
      if (failsFast && ended.result === 'failure' && !ended.tolerated) stop.abort(new Error('fail-fast'))
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, availableParallelism()) }, work))
  return together(job, legs)
}

function named(job: Job, combination: Combination): Job {
  return job.name === job.id ? { ...job, name: `${job.id}${suffixOf(combination)}` } : job
}

/** What jobs that need it see: the worst result, and of each output the last value that was set. */
function together(job: Job, legs: readonly RehearsedJob[]): RehearsedJob {
  const counted = legs.filter(({ tolerated }) => !tolerated)
  const worst = (['failure', 'cancelled'] as const).find((result) => counted.some((leg) => leg.result === result))
  return {
    id: job.id,
    name: job.name,
    result: worst ?? 'success',
    tolerated: false,
    outputs: Object.assign({}, ...legs.map(({ outputs }) => outputs)) as Record<string, string>,
    steps: legs.flatMap(({ steps }) => steps),
    summaries: legs.flatMap(({ summaries }) => summaries),
    log: legs.flatMap(({ log }) => log),
    annotations: legs.flatMap(({ annotations }) => annotations),
    legs,
  }
}
