import { jobsAt, passes } from './checks.ts'
import { findOrConjure } from './environments.ts'
import { Refusal, type DeploymentState, type DeploymentStatusState, type World } from './world.ts'

export interface DeploymentRequest {
  ref: string
  task?: string
  auto_merge?: boolean
  required_contexts?: readonly string[]
  payload?: unknown
  environment?: string
  description?: string | null
  transient_environment?: boolean
  production_environment?: boolean
}

/**
 * GitHub's own order: merge the default branch into the ref, then ask every check, and only then deploy.
 * @returns the deployment, or what was merged instead of deploying
 * @throws Refusal 409, 422
 */
export async function requestDeployment(
  world: World,
  request: DeploymentRequest,
  creator: string,
): Promise<DeploymentState | { merged: string }> {
  const sha = await world.git.commit(request.ref)
  if (sha === undefined) throw new Refusal(422, `No ref found for: ${request.ref}`)
  if (request.auto_merge ?? true) {
    const merged = await mergeDefaultBranch(world, request.ref, sha)
    if (merged !== undefined) return { merged }
  }
  const unmet = unmetContexts(world, sha, request.required_contexts)
  if (unmet.length > 0) {
    const errors = unmet.map((context) => ({ context, field: 'required_contexts', code: 'invalid' }))
    throw new Refusal(409, `Conflict: Commit status checks failed for ${request.ref}.`, errors)
  }
  const name = request.environment ?? 'production'
  return addDeployment(world, {
    sha,
    ref: request.ref,
    task: request.task ?? 'deploy',
    environment: findOrConjure(world, name).name,
    payload: request.payload ?? {},
    description: request.description ?? '',
    transient: request.transient_environment ?? false,
    production: request.production_environment ?? name === 'production',
    creator,
  })
}

export function addDeployment(
  world: World,
  deployment: Omit<DeploymentState, 'id' | 'createdAt' | 'statuses'>,
): DeploymentState {
  const added = { ...deployment, id: world.nextId(), createdAt: world.now(), statuses: [] }
  world.deployments.push(added)
  return added
}

/**
 * A success turns every earlier successful deployment of the environment inactive, unless that one is transient or
 * production, or `autoInactive` is off (docs, "Create a deployment status").
 */
export function addDeploymentStatus(
  world: World,
  deployment: DeploymentState,
  status: Omit<DeploymentStatusState, 'id' | 'createdAt'>,
  autoInactive: boolean,
): DeploymentStatusState {
  const add = (to: DeploymentState, what: typeof status) => {
    const added = { ...what, id: world.nextId(), createdAt: world.now() }
    to.statuses.push(added)
    return added
  }
  const added = add(deployment, status)
  if (status.state !== 'success' || !autoInactive) return added
  for (const earlier of world.deployments) {
    const same = earlier.environment.toLowerCase() === deployment.environment.toLowerCase()
    const replaced = same && earlier.id < deployment.id && earlier.statuses.at(-1)?.state === 'success'
    if (!replaced || earlier.transient || earlier.production) continue
    add(earlier, { state: 'inactive', description: '', logUrl: '', environmentUrl: '', creator: status.creator })
  }
  return added
}

async function mergeDefaultBranch(world: World, ref: string, sha: string): Promise<string | undefined> {
  const branch = `refs/heads/${ref}`
  const base = await world.git.commit(`refs/heads/${world.defaultBranch}`)
  if (ref === world.defaultBranch || base === undefined || (await world.git.commit(branch)) === undefined) return
  if ((await world.git.mergeBase(base, sha)) === base) return
  const message = `Auto-merged ${world.defaultBranch} into ${ref} on deployment.`
  const merged = await world.git.merge(sha, base, message)
  if (merged === undefined) throw new Refusal(409, `Conflict merging ${world.defaultBranch} into ${ref}.`)
  await world.git.setRef(branch, merged)
  return message
}

/** Without a list, every status and every check that this commit has must be green; the asking job's own one is not. */
function unmetContexts(world: World, sha: string, contexts: readonly string[] | undefined): string[] {
  const green = new Map<string, boolean>()
  for (const status of world.statuses) if (status.sha === sha) green.set(status.context, status.state === 'success')
  for (const job of jobsAt(world, sha)) green.set(job.name, passes(job))
  return (contexts ?? [...green.keys()]).filter((context) => green.get(context) !== true)
}
