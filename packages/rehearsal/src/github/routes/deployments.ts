import { addDeploymentStatus, requestDeployment, type DeploymentRequest } from '../deployments.ts'
import { renderDeployment, renderDeploymentStatus } from '../render/deployments.ts'
import { Refusal, type DeploymentState } from '../world.ts'
import { number, ok, paged, repository, type Call, type Routes } from './route.ts'

const list = `${repository}/deployments`
const reading = 'deployments: read'
const writing = 'deployments: write'
const longestDescription = 140

export const deploymentRoutes: Routes = {
  [`GET ${list}`]: {
    demand: reading,
    answer: (call) => {
      const asked = (name: string) => {
        const value = call.query.get(name)
        return value === 'none' ? null : value
      }
      const [sha, ref, task, environment] = ['sha', 'ref', 'task', 'environment'].map(asked)
      const found = call.world.deployments.filter(
        (deployment) =>
          (sha ?? deployment.sha) === deployment.sha &&
          (ref ?? deployment.ref) === deployment.ref &&
          (task ?? deployment.task) === deployment.task &&
          (environment ?? deployment.environment).toLowerCase() === deployment.environment.toLowerCase(),
      )
      return paged(call, found.toReversed(), (page) => page.map((item) => renderDeployment(call.world, item)))
    },
  },

  [`POST ${list}`]: {
    demand: writing,
    async answer(call) {
      const made = await requestDeployment(call.world, call.body as DeploymentRequest, call.access.login)
      if ('merged' in made) return { status: 202, body: { message: made.merged } }
      return { status: 201, body: renderDeployment(call.world, made) }
    },
  },

  [`GET ${list}/{deployment_id}`]: {
    demand: reading,
    answer: (call) => ok(renderDeployment(call.world, deploymentOf(call))),
  },

  [`GET ${list}/{deployment_id}/statuses`]: {
    demand: reading,
    answer: (call) => {
      const deployment = deploymentOf(call)
      return paged(call, deployment.statuses.toReversed(), (page) =>
        page.map((status) => renderDeploymentStatus(call.world, deployment, status)),
      )
    },
  },

  [`POST ${list}/{deployment_id}/statuses`]: {
    demand: writing,
    answer(call) {
      const deployment = deploymentOf(call)
      const wanted = call.body as {
        state: string
        description?: string
        log_url?: string
        target_url?: string
        environment_url?: string
        auto_inactive?: boolean
      }
      const description = wanted.description ?? ''
      if (description.length > longestDescription) {
        const error = { resource: 'DeploymentStatus', field: 'description', code: 'too_long' }
        throw new Refusal(422, 'Validation Failed', [error])
      }
      const status = {
        state: wanted.state,
        description,
        logUrl: wanted.log_url ?? wanted.target_url ?? '',
        environmentUrl: wanted.environment_url ?? '',
        creator: call.access.login,
      }
      const added = addDeploymentStatus(call.world, deployment, status, wanted.auto_inactive ?? true)
      return { status: 201, body: renderDeploymentStatus(call.world, deployment, added) }
    },
  },
}

/** @throws Refusal 404 */
function deploymentOf(call: Call): DeploymentState {
  const found = call.world.deployments.find(({ id }) => id === number(call, 'deployment_id'))
  if (found === undefined) throw new Refusal(404, 'Not Found')
  return found
}
