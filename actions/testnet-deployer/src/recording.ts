import { randomUUID } from 'node:crypto'
import type { DeploymentState, GitHub } from '@shakedown/github'
import { DEPLOY_TASK, PROOF_TASK, proofName, type Proof } from '@shakedown/ledger'
import { runUrl, type RunnerEvent } from '@shakedown/ports'
import type { Law } from './law.ts'
import { UNTOLD } from './left-for-post.ts'
import { sha256 } from './proving.ts'
import type { Context } from './main.ts'
import type { Conclusion, Verdict } from './verdict.ts'

/** What GitHub shows of the deployment, on the head itself: the native Deployment of the job sits on the test merge. */
export interface Recording {
  prove(proof: Proof): Promise<void>
  /** Never throws: the verdict stands, and post tries once more. */
  finish(conclusion: Conclusion): Promise<void>
}

export const noRecording: Recording = { prove: async () => {}, finish: async () => {} }

/**
 * Opens the Deployment `shakedown:deploy` with the status in_progress. Throws when it cannot: what nobody can see should
 * not happen, and a missing permission is better told before the deployment than after 500 sessions.
 */
export async function openRecording(
  github: GitHub,
  law: Law,
  environment: string,
  { event, log, state }: Pick<Context, 'event' | 'log' | 'state'>,
): Promise<Recording> {
  const logUrl = runUrl(event)
  const open = (
    task: string,
    marker: string,
    description: string,
    payload: Parameters<GitHub['createDeployment']>[0]['payload'],
  ) =>
    github.createDeployment({
      ref: law.head,
      task,
      environment,
      payload,
      description,
      transient: true,
      production: false,
      marker,
    })
  const say = (id: number, state: DeploymentState, description: string) =>
    github.createDeploymentStatus(id, { state, description, logUrl })

  // Never the same for two steps: the legs of a matrix share run, attempt and job, and one would speak for the other.
  const { id } = await open(
    DEPLOY_TASK,
    `run-${event.runId}-${event.runAttempt}-${randomUUID()}`,
    `Shakedown deploys ${law.targetName}`,
    {
      schema: 1,
      target: law.targetName,
      run: event.runId,
      attempt: event.runAttempt,
    },
  )
  const owe = (conclusion: Conclusion) => {
    const untold: Untold = { id, state: stateOf(conclusion.verdict), description: describe(conclusion) }
    state.save(UNTOLD, JSON.stringify(untold))
    return untold
  }
  owe({ verdict: 'lost', reason: 'the step was ended before it could tell' })
  await say(id, 'in_progress', 'Deploying, then watching')
  log.info(`GitHub shows deployment ${id} of ${environment} in progress on ${law.head}`)
  return {
    prove: async (proof) => {
      const name = proofName(proof, sha256)
      const counted = `${proof.seen.sessions} of ${proof.demanded.sessions}`
      const posted = await open(PROOF_TASK, name, `Proof of ${law.targetName}: ${counted}`, proof)
      await say(posted.id, 'success', `${counted} ${proof.demanded.counter}`)
    },
    finish: async (conclusion) => {
      const untold = owe(conclusion)
      try {
        await say(id, untold.state, untold.description)
        state.save(UNTOLD, '')
      } catch (error) {
        log.warning(`GitHub could not be told how deployment ${id} ended: ${(error as Error).message}`)
      }
    },
  }
}

interface Untold {
  id: number
  state: DeploymentState
  description: string
}

/** Tells GitHub in post what main owed it. */
export async function tellLate(github: GitHub, untold: string, event: RunnerEvent): Promise<void> {
  const { id, state, description } = JSON.parse(untold) as Untold
  await github.createDeploymentStatus(id, { state, description, logUrl: runUrl(event) })
}

function describe({ verdict, reason }: Conclusion): string {
  return `${verdict}: ${reason}`
}

/** `error` where nobody knows what runs or holds; `failure` where the build or its deployment did not hold. */
function stateOf(verdict: Verdict): DeploymentState {
  switch (verdict) {
    case 'passed':
    case 'deployed':
    case 'ready':
      return 'success'
    case 'failed':
    case 'partial':
    case 'stalled':
    case 'diverged':
    case 'reset':
    case 'timed-out':
      return 'failure'
    case 'inconclusive':
    case 'cancelled':
    case 'refused':
    case 'lost':
    case 'error':
      return 'error'
  }
}
