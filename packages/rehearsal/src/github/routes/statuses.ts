import { jobsAt, newestJobs } from '../checks.ts'
import { renderCheckRun } from '../render/actions.ts'
import { repositoryUrl } from '../render/code.ts'
import { renderSimpleStatus, renderStatus } from '../render/deployments.ts'
import { renderRepository } from '../render/people.ts'
import { Refusal, type StatusState } from '../world.ts'
import { commitOf } from './code.ts'
import { ok, paged, repository, text, type Routes } from './route.ts'

const longestDescription = 140
/** Per commit and context. */
const mostStatuses = 1000

export const statusRoutes: Routes = {
  [`POST ${repository}/statuses/{sha}`]: {
    demand: 'statuses: write',
    async answer(call) {
      const { world } = call
      const sha = await commitOf(world, text(call, 'sha'))
      const wanted = call.body as {
        state: string
        context?: string
        description?: string | null
        target_url?: string | null
      }
      const context = wanted.context ?? 'default'
      const earlier = world.statuses.filter((status) => status.sha === sha && isSame(status.context, context))
      if (earlier.length >= mostStatuses) {
        throw new Refusal(422, `This SHA and context has reached the maximum number of statuses.`)
      }
      if ((wanted.description ?? '').length > longestDescription) {
        const message = `description is too long (maximum is ${longestDescription} characters)`
        throw new Refusal(422, 'Validation Failed', [
          { resource: 'Status', field: 'description', code: 'custom', message },
        ])
      }
      const status: StatusState = {
        id: world.nextId(),
        sha,
        context,
        state: wanted.state,
        description: wanted.description ?? null,
        targetUrl: wanted.target_url ?? null,
        creator: call.access.login,
        createdAt: world.now(),
      }
      world.statuses.push(status)
      return { status: 201, body: renderStatus(world, status) }
    },
  },

  [`GET ${repository}/commits/{ref}/statuses`]: {
    demand: 'statuses: read',
    async answer(call) {
      const sha = await commitOf(call.world, text(call, 'ref'))
      const found = call.world.statuses.filter((status) => status.sha === sha).toReversed()
      return paged(call, found, (page) => page.map((status) => renderStatus(call.world, status)))
    },
  },

  [`GET ${repository}/commits/{ref}/status`]: {
    demand: 'statuses: read',
    async answer(call) {
      const sha = await commitOf(call.world, text(call, 'ref'))
      const of = call.world.statuses.filter((status) => status.sha === sha)
      const newest = [...new Map(of.map((status) => [status.context.toLowerCase(), status])).values()]
      const url = `${repositoryUrl(call.world)}/commits/${sha}`
      return paged(call, newest, (page) => ({
        state: combined(newest),
        sha,
        total_count: newest.length,
        statuses: page.map((status) => renderSimpleStatus(call.world, status)),
        repository: renderRepository(call.world),
        commit_url: url,
        url: `${url}/status`,
      }))
    },
  },

  [`GET ${repository}/commits/{ref}/check-runs`]: {
    demand: 'checks: read',
    async answer(call) {
      const sha = await commitOf(call.world, text(call, 'ref'))
      const name = call.query.get('check_name')
      const all = call.query.get('filter') === 'all' ? jobsAt(call.world, sha) : newestJobs(call.world, sha)
      const found = all.filter((job) => name === null || job.name === name)
      return paged(call, found, (page) => ({
        total_count: found.length,
        check_runs: page.map((job) => renderCheckRun(call.world, job)),
      }))
    },
  },

  'GET /rate_limit': {
    demand: 'nothing',
    answer: ({ rate }) => ok({ resources: { core: rate, search: rate }, rate }),
  },
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function combined(newest: readonly StatusState[]): string {
  if (newest.some(({ state }) => state === 'failure' || state === 'error')) return 'failure'
  return newest.length === 0 || newest.some(({ state }) => state === 'pending') ? 'pending' : 'success'
}
