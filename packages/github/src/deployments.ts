import { isSha, type Json } from '@shakedown/ports'
import type { Api } from './api.ts'
import { GitHubError } from './error.ts'
import { cutDescription } from './text.ts'
import type { Deployment, DeploymentStatus, DeploymentVerbs, NewDeployment, NewDeploymentStatus } from './types.ts'

const reading = 'deployments: read'
const writing = 'deployments: write'
/** How far back a marker is looked for; a lost attempt is among the newest. */
const markedAmong = 300

interface Filter {
  sha?: string
  ref?: string
  task?: string
  environment?: string
}

export function deploymentVerbs(api: Api): DeploymentVerbs {
  async function list(filter: Filter, limit?: number): Promise<Deployment[]> {
    const need = { operation: 'list the deployments', permission: reading }
    const found = await api.pages(
      need,
      (rest, common) => rest.repos.listDeployments({ ...common, ...filter }),
      (data) => data.map(readDeployment),
      limit,
    )
    // The API reads the name "none" as no filter at all, and the order of the list is not promised.
    return found.filter(({ environment }) => isSameName(environment, filter.environment)).toSorted(newestFirst)
  }

  async function marked(deployment: NewDeployment): Promise<Deployment | undefined> {
    const { ref, task, environment, marker } = deployment
    const found = await list({ ...(isSha(ref) ? { sha: ref } : { ref }), task, environment }, markedAmong)
    return found.find(({ payload }) => payload?.['marker'] === marker)
  }

  const deploymentStatuses: DeploymentVerbs['deploymentStatuses'] = async (id) => {
    const need = { operation: `list the statuses of deployment ${id}`, permission: reading }
    const found = await api.pages(
      need,
      (rest, common) => rest.repos.listDeploymentStatuses({ ...common, deployment_id: id }),
      (data) => data.map(readStatus),
    )
    return found.toSorted(newestFirst)
  }

  return {
    deployments: ({ limit, ...filter }) => list(filter, limit),
    deploymentStatuses,

    async createDeployment(deployment) {
      const need = { operation: `create a deployment of ${deployment.ref}`, permission: writing }
      const before = await marked(deployment)
      if (before !== undefined) return before
      return api.write(
        need,
        async (rest, common) => {
          const { status, headers, data } = await rest.repos.createDeployment({
            ...common,
            ref: deployment.ref,
            task: deployment.task,
            environment: deployment.environment,
            payload: { ...deployment.payload, marker: deployment.marker },
            description: cutDescription(deployment.description),
            transient_environment: deployment.transient,
            production_environment: deployment.production,
            // By default GitHub merges the base into the ref first, and demands that every check has passed, this
            // run's own one included.
            auto_merge: false,
            required_contexts: [],
          })
          if (!('id' in data)) {
            const what = `GitHub answered ${status} to a deployment of ${deployment.ref}, and made none`
            throw new GitHubError(what, { status, operation: need.operation })
          }
          return { status, headers, data: readDeployment(data) }
        },
        () => marked(deployment),
      )
    },

    async createDeploymentStatus(id, wanted) {
      const need = { operation: `set the status of deployment ${id}`, permission: writing }
      const status = { ...wanted, description: cutDescription(wanted.description) }
      return api.write(
        need,
        async (rest, common) => {
          const answer = await rest.repos.createDeploymentStatus({
            ...common,
            deployment_id: id,
            state: status.state,
            description: status.description,
            ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
            ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
            // A proof does not make an earlier one untrue.
            auto_inactive: false,
          })
          return { ...answer, data: readStatus(answer.data) }
        },
        async () => {
          const [newest] = await deploymentStatuses(id)
          return newest !== undefined && says(newest, status) ? newest : undefined
        },
      )
    },
  }
}

function says(found: DeploymentStatus, wanted: NewDeploymentStatus): boolean {
  return (
    found.state === wanted.state &&
    found.description === wanted.description &&
    found.logUrl === (wanted.logUrl ?? '') &&
    found.environmentUrl === (wanted.environmentUrl ?? '')
  )
}

/** GitHub keeps the case that was given first and does not look at it afterwards. */
function isSameName(name: string, wanted: string | undefined): boolean {
  return wanted === undefined || name.toLowerCase() === wanted.toLowerCase()
}

function newestFirst(a: { id: number }, b: { id: number }): number {
  return b.id - a.id
}

interface ApiDeployment {
  id: number
  sha: string
  ref: string
  task: string
  environment: string
  payload: unknown
  description: string | null
  creator: { login: string } | null
  transient_environment?: boolean
  production_environment?: boolean
  created_at: string
}

function readDeployment(found: ApiDeployment): Deployment {
  return {
    id: found.id,
    sha: found.sha,
    ref: found.ref,
    task: found.task,
    environment: found.environment,
    payload: readPayload(found.payload),
    description: found.description ?? '',
    creator: found.creator?.login ?? '',
    transient: found.transient_environment ?? false,
    production: found.production_environment ?? false,
    createdAt: found.created_at,
  }
}

function readPayload(payload: unknown): Deployment['payload'] {
  let value = payload
  if (typeof payload === 'string') {
    try {
      value = JSON.parse(payload)
    } catch {
      return null
    }
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as { [key: string]: Json }) : null
}

function readStatus(found: {
  id: number
  state: string
  description: string
  log_url?: string
  environment_url?: string
  creator: { login: string } | null
  created_at: string
}): DeploymentStatus {
  return {
    id: found.id,
    state: found.state,
    description: found.description,
    logUrl: found.log_url ?? '',
    environmentUrl: found.environment_url ?? '',
    creator: found.creator?.login ?? '',
    createdAt: found.created_at,
  }
}
