import type { DeploymentState, DeploymentStatusState, StatusState, World } from '../world.ts'
import { actionsBot } from '../world.ts'
import { repositoryUrl } from './code.ts'
import { nodeId, renderActionsApp, renderUser } from './people.ts'

export function renderDeployment(world: World, deployment: DeploymentState): object {
  const url = `${repositoryUrl(world)}/deployments/${deployment.id}`
  return {
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    environment: deployment.environment,
    original_environment: deployment.environment,
    payload: deployment.payload,
    description: deployment.description,
    creator: renderUser(world, deployment.creator),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    created_at: deployment.createdAt,
    updated_at: deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt,
    url,
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(world),
    ...madeByApp(world, deployment.creator),
  }
}

export function renderDeploymentStatus(
  world: World,
  deployment: DeploymentState,
  status: DeploymentStatusState,
): object {
  const url = `${repositoryUrl(world)}/deployments/${deployment.id}`
  return {
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    description: status.description,
    environment: deployment.environment,
    log_url: status.logUrl,
    target_url: status.logUrl,
    environment_url: status.environmentUrl,
    creator: renderUser(world, status.creator),
    created_at: status.createdAt,
    updated_at: status.createdAt,
    url: `${url}/statuses/${status.id}`,
    deployment_url: url,
    repository_url: repositoryUrl(world),
    ...madeByApp(world, status.creator),
  }
}

function madeByApp(world: World, creator: string): object {
  return { performed_via_github_app: creator === actionsBot ? renderActionsApp(world) : null }
}

/** Without the creator, as the combined status has it. */
export function renderSimpleStatus(world: World, status: StatusState): object {
  return {
    id: status.id,
    node_id: nodeId('Status', status.id),
    state: status.state,
    context: status.context,
    description: status.description,
    target_url: status.targetUrl,
    avatar_url: null,
    url: `${repositoryUrl(world)}/statuses/${status.sha}`,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  }
}

export function renderStatus(world: World, status: StatusState): object {
  return { ...renderSimpleStatus(world, status), creator: renderUser(world, status.creator) }
}
