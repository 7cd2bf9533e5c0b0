import type { Api } from './api.ts'
import type { ActionsVerbs, Approval, Environment } from './types.ts'

const permission = 'actions: read'

export function actionsVerbs(api: Api): ActionsVerbs {
  return {
    async environment(name) {
      const need = { operation: `read the environment ${name}`, permission }
      const found = await api.find(need, (rest, common) =>
        rest.repos.getEnvironment({ ...common, environment_name: name }),
      )
      return found === undefined ? undefined : readEnvironment(found)
    },

    async run(id) {
      const need = { operation: `read the workflow run ${id}`, permission }
      const run = await api.read(need, (rest, common) => rest.actions.getWorkflowRun({ ...common, run_id: id }))
      return {
        id: run.id,
        path: run.path.replace(/@.*$/s, ''),
        event: run.event,
        headSha: run.head_sha,
        headBranch: run.head_branch,
        headRepository: run.head_repository?.full_name ?? null,
        status: run.status ?? 'unknown',
        conclusion: run.conclusion,
        attempt: run.run_attempt ?? 1,
        actor: run.actor?.login ?? '',
      }
    },

    async jobs(runId, attempt) {
      const need = { operation: `list the jobs of run ${runId}, attempt ${attempt}`, permission }
      return api.pages(
        need,
        (rest, common) =>
          rest.actions.listJobsForWorkflowRunAttempt({ ...common, run_id: runId, attempt_number: attempt }),
        ({ jobs }) => jobs.map(({ id, name, status, conclusion }) => ({ id, name, status, conclusion })),
      )
    },

    async artifacts(runId) {
      const need = { operation: `list the artifacts of run ${runId}`, permission }
      return api.pages(
        need,
        (rest, common) => rest.actions.listWorkflowRunArtifacts({ ...common, run_id: runId }),
        ({ artifacts }) =>
          artifacts.map(({ id, name, size_in_bytes: bytes, expired, digest }) => ({
            id,
            name,
            bytes,
            expired,
            digest: digest ?? undefined,
          })),
      )
    },

    async approvals(runId) {
      const need = { operation: `list the approvals of run ${runId}`, permission }
      const found = await api.read(need, (rest, common) => rest.actions.getReviewsForRun({ ...common, run_id: runId }))
      return found.map(({ user, state, comment, environments }): Approval => ({
        user: user.login,
        state,
        comment,
        environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
      }))
    },
  }
}

interface ApiEnvironment {
  id: number
  name: string
  protection_rules?: readonly {
    type: string
    wait_timer?: number
    prevent_self_review?: boolean
    reviewers?: readonly unknown[]
  }[]
  deployment_branch_policy?: { protected_branches: boolean; custom_branch_policies: boolean } | null
}

function readEnvironment(found: ApiEnvironment): Environment {
  const rules = found.protection_rules ?? []
  const reviewers = rules.filter((rule) => rule.type === 'required_reviewers')
  const branches = found.deployment_branch_policy ?? undefined
  return {
    id: found.id,
    name: found.name,
    requiredReviewers: reviewers.reduce((sum, rule) => sum + (rule.reviewers?.length ?? 0), 0),
    preventSelfReview: reviewers.some((rule) => rule.prevent_self_review === true),
    waitTimer: rules.find((rule) => rule.type === 'wait_timer')?.wait_timer ?? 0,
    branchPolicy: branches === undefined ? 'any' : branches.protected_branches ? 'protected' : 'custom',
  }
}
