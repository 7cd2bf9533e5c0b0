import { decide, mayDecide, pendingEnvironments } from '../approvals.ts'
import {
  jobsOf,
  renderApproval,
  renderArtifact,
  renderEnvironment,
  renderJob,
  renderPending,
  renderRun,
} from '../render/actions.ts'
import { renderDeployment } from '../render/deployments.ts'
import { Refusal, type RunState } from '../world.ts'
import { number, ok, paged, repository, text, type Call, type Routes } from './route.ts'

const demand = 'actions: read'
const run = `${repository}/actions/runs/{run_id}`

export const actionsRoutes: Routes = {
  [`GET ${repository}/environments`]: {
    demand,
    answer: (call) => {
      const all = [...call.world.environments.values()]
      return paged(call, all, (page) => ({
        total_count: all.length,
        environments: page.map((environment) => renderEnvironment(call.world, environment)),
      }))
    },
  },

  [`GET ${repository}/environments/{environment_name}`]: {
    demand,
    answer(call) {
      const found = call.world.environments.get(text(call, 'environment_name').toLowerCase())
      if (found === undefined) throw new Refusal(404, 'Not Found')
      return ok(renderEnvironment(call.world, found))
    },
  },

  [`GET ${run}`]: { demand, answer: async (call) => ok(await renderRun(call.world, runOf(call))) },

  [`GET ${run}/jobs`]: {
    demand,
    answer: (call) => {
      const attempts = runOf(call).attempts
      return jobList(call, call.query.get('filter') === 'all' ? attempts : attempts.slice(-1))
    },
  },

  [`GET ${run}/attempts/{attempt_number}/jobs`]: {
    demand,
    answer: (call) => {
      const attempt = runOf(call).attempts[number(call, 'attempt_number') - 1]
      if (attempt === undefined) throw new Refusal(404, 'Not Found')
      return jobList(call, [attempt])
    },
  },

  [`GET ${repository}/actions/artifacts`]: {
    demand,
    answer: (call) => {
      const name = call.query.get('name')
      const all = call.world.artifacts.filter((found) => name === null || found.name === name).toReversed()
      return paged(call, all, (page) => ({
        total_count: all.length,
        artifacts: page.map((artifact) => renderArtifact(call.world, artifact)),
      }))
    },
  },

  [`GET ${run}/artifacts`]: {
    demand,
    answer: (call) => {
      const { id } = runOf(call)
      const name = call.query.get('name')
      const all = call.world.artifacts.filter((found) => found.runId === id && (name === null || found.name === name))
      return paged(call, all, (page) => ({
        total_count: all.length,
        artifacts: page.map((artifact) => renderArtifact(call.world, artifact)),
      }))
    },
  },

  [`GET ${run}/approvals`]: {
    demand,
    answer: (call) => ok(runOf(call).approvals.map((approval) => renderApproval(call.world, approval))),
  },

  [`GET ${run}/pending_deployments`]: {
    demand,
    answer: (call) => {
      const { id, attempts } = runOf(call)
      return ok(
        pendingEnvironments(call.world, id).map((environment) =>
          renderPending(call.world, environment, mayDecide(environment, attempts.at(-1)?.run, call.access.login)),
        ),
      )
    },
  },

  [`POST ${run}/pending_deployments`]: {
    demand: 'reviewer',
    answer(call) {
      const state = runOf(call)
      const latest = state.attempts.at(-1)
      if (latest === undefined) throw new Refusal(404, 'Not Found')
      const wanted = call.body as { environment_ids: number[]; state: 'approved' | 'rejected'; comment: string }
      const environments = wanted.environment_ids.map((id) => {
        const found = pendingEnvironments(call.world, state.id).find((environment) => environment.id === id)
        if (found === undefined) throw new Refusal(422, `There is no pending deployment to the environment ${id}`)
        return found
      })
      const settled = decide(call.world, latest.run, environments, call.access.login, wanted.state, wanted.comment)
      const deployments = settled.flatMap(({ deployment }) => deployment ?? [])
      return ok(deployments.map((deployment) => renderDeployment(call.world, deployment)))
    },
  },
}

/** @throws Refusal 404 */
function runOf(call: Call): RunState {
  const found = call.world.runs.get(number(call, 'run_id'))
  if (found === undefined) throw new Refusal(404, 'Not Found')
  return found
}

function jobList(call: Call, attempts: RunState['attempts']) {
  const all = attempts.flatMap((attempt) => jobsOf(call.world, attempt.run))
  return paged(call, all, (page) => ({
    total_count: all.length,
    jobs: page.map((job) => renderJob(call.world, job)),
  }))
}
