import { openShown, type Shown } from '@shakedown/fleet'
import type { DeploymentState, GitHub } from '@shakedown/github'
import { ROLLBACK_TASK } from '@shakedown/ledger'
import type { Context } from './main.ts'
import { UNTOLD } from './left-for-post.ts'
import type { Settings } from './settings.ts'
import type { Conclusion, Verdict } from './verdict.ts'

/** What GitHub is told of the roll back, on the commit that is gone back to. */
export interface Facts {
  from: string
  to: string
  commit: string
  hosts: readonly string[]
}

/**
 * Opens the Deployment `shakedown:rollback`, whose payload is the ledger's entry. A repair does not wait for GitHub: when
 * it cannot be told, that is a warning.
 */
export async function show(
  github: GitHub | undefined,
  { inputs }: Settings,
  { from, to, commit, hosts }: Facts,
  { event, log, state, clock }: Context,
): Promise<Shown | undefined> {
  if (github === undefined || !inputs.record) return undefined
  const showing = {
    head: commit,
    task: ROLLBACK_TASK,
    environment: inputs.environment,
    payload: {
      schema: 1,
      from,
      to,
      commit,
      hosts: [...hosts],
      reason: inputs.reason,
      who: event.actor,
      started: clock.date().toISOString(),
      run: event.runId,
      attempt: event.runAttempt,
    },
    description: `Shakedown goes back to ${to}`,
    progress: `Going back from ${from} to ${to}`,
  }
  try {
    return await openShown(github, showing, { event, log, owe: (untold) => state.save(UNTOLD, untold) })
  } catch (error) {
    log.warning(`GitHub could not be told of the roll back, which goes on: ${(error as Error).message}`)
    return undefined
  }
}

export function endingOf({ verdict, reason }: Conclusion): { state: DeploymentState; description: string } {
  return { state: stateOf(verdict), description: `${verdict}: ${reason}` }
}

/** `error` where nobody knows what runs. */
function stateOf(verdict: Verdict): DeploymentState {
  switch (verdict) {
    case 'rolled-back':
    case 'already-there':
    case 'planned':
      return 'success'
    case 'refused':
    case 'failed':
    case 'partial':
      return 'failure'
    case 'lost':
    case 'cancelled':
      return 'error'
  }
}
