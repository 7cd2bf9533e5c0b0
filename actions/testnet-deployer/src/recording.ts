import { openShown } from '@shakedown/fleet'
import type { DeploymentState, GitHub } from '@shakedown/github'
import { DEPLOY_TASK, PROOF_TASK, proofName, type Proof } from '@shakedown/ledger'
import { runUrl } from '@shakedown/ports'
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

/** Opens the Deployment `shakedown:deploy`. Throws when it cannot. */
export async function openRecording(
  github: GitHub,
  law: Law,
  environment: string,
  { event, log, state }: Pick<Context, 'event' | 'log' | 'state'>,
): Promise<Recording> {
  const shown = await openShown(
    github,
    {
      head: law.head,
      task: DEPLOY_TASK,
      environment,
      payload: { schema: 1, target: law.targetName, run: event.runId, attempt: event.runAttempt },
      description: `Shakedown deploys ${law.targetName}`,
      progress: 'Deploying, then watching',
    },
    { event, log, owe: (untold) => state.save(UNTOLD, untold) },
  )
  return {
    prove: async (proof) => {
      const marker = proofName(proof, sha256)
      const counted = `${proof.seen.sessions} of ${proof.demanded.sessions}`
      const { id } = await github.createDeployment({
        ref: law.head,
        task: PROOF_TASK,
        environment,
        payload: proof,
        description: `Proof of ${law.targetName}: ${counted}`,
        transient: true,
        production: false,
        marker,
      })
      const description = `${counted} ${proof.demanded.counter}`
      await github.createDeploymentStatus(id, { state: 'success', description, logUrl: runUrl(event) })
    },
    finish: ({ verdict, reason }) => shown.finish({ state: stateOf(verdict), description: `${verdict}: ${reason}` }),
  }
}

/** `error` where nobody knows what runs or holds; `failure` where the build or its deployment did not hold. */
function stateOf(verdict: Verdict): DeploymentState {
  switch (verdict) {
    case 'passed':
    case 'deployed':
    case 'ready':
    case 'reported':
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
