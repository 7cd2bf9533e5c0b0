import { randomUUID } from 'node:crypto'
import type { DeploymentState, GitHub, NewDeployment } from '@shakedown/github'
import { runUrl, type Log, type RunnerEvent, type Sha } from '@shakedown/ports'

/** How something ended, for GitHub. */
export interface Ending {
  state: DeploymentState
  description: string
}

/** What GitHub shows of the work under way. */
export interface Shown {
  readonly id: number
  /** Never throws: the verdict stands, and post tries once more. */
  finish(ending: Ending): Promise<void>
}

/** A Deployment of our own, with the states it goes through. */
export interface Showing {
  /** The commit that it is shown on: the native Deployment of a pull request's job sits on the test merge. */
  head: Sha
  task: string
  environment: string
  payload: NewDeployment['payload']
  description: string
  /** Of the status in_progress. */
  progress: string
}

export interface ShowingTools {
  event: RunnerEvent
  log: Log
  /** Keeps for post what GitHub is owed; an empty text when it has been told. */
  owe(untold: string): void
}

/**
 * Opens a Deployment with the status in_progress. Throws when it cannot: what nobody can see should not happen, and a
 * missing permission is better told before the deployment than after 500 sessions.
 */
export async function openShown(github: GitHub, showing: Showing, { event, log, owe }: ShowingTools): Promise<Shown> {
  const { head, task, environment, payload, description, progress } = showing
  // Never the same for two steps: the legs of a matrix share run, attempt and job, and one would speak for the other.
  const marker = `run-${event.runId}-${event.runAttempt}-${randomUUID()}`
  const { id } = await github.createDeployment({
    ref: head,
    task,
    environment,
    payload,
    description,
    transient: true,
    production: false,
    marker,
  })
  const logUrl = runUrl(event)
  owe(untold(id, { state: 'error', description: 'lost: the step was ended before it could tell' }))
  await github.createDeploymentStatus(id, { state: 'in_progress', description: progress, logUrl })
  log.info(`GitHub shows deployment ${id} of ${environment} in progress on ${head}`)
  return {
    id,
    finish: async (ending) => {
      owe(untold(id, ending))
      try {
        await github.createDeploymentStatus(id, { ...ending, logUrl })
        owe('')
      } catch (error) {
        log.warning(`GitHub could not be told how deployment ${id} ended: ${(error as Error).message}`)
      }
    },
  }
}

interface Untold extends Ending {
  id: number
}

function untold(id: number, ending: Ending): string {
  const owed: Untold = { id, ...ending }
  return JSON.stringify(owed)
}

/** Tells GitHub in post what main owed it. */
export async function tellLate(github: GitHub, owed: string, event: RunnerEvent): Promise<void> {
  const { id, state, description } = JSON.parse(owed) as Untold
  await github.createDeploymentStatus(id, { state, description, logUrl: runUrl(event) })
}
