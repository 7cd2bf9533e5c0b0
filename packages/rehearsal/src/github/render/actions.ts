import { createHash } from 'node:crypto'
import type { LocalRun } from '../types.ts'
import type { ApprovalRecord, ArtifactState, EnvironmentState, JobState, RunState, World } from '../world.ts'
import { repositoryPage, repositoryUrl } from './code.ts'
import { nodeId, renderActionsApp, renderRepository, renderUser, stableId } from './people.ts'
import { renderPullReference } from './pulls.ts'

export function runPage(world: World, run: LocalRun): string {
  return `${repositoryPage(world)}/actions/runs/${run.id}`
}

export function jobPage(world: World, job: JobState): string {
  return `${runPage(world, job.run)}/job/${job.id}`
}

export function jobsOf(world: World, run: LocalRun): JobState[] {
  return [...world.jobs.values()].filter((job) => job.run.id === run.id && job.run.attempt === run.attempt)
}

export async function renderRun(world: World, state: RunState): Promise<object> {
  const attempt = state.attempts.at(-1)
  if (attempt === undefined) throw new Error(`run ${state.id} has no attempt`)
  const { run } = attempt
  const api = `${repositoryUrl(world)}/actions/runs/${run.id}`
  const workflow = `${repositoryUrl(world)}/actions/workflows/${workflowId(run)}`
  const commit = await world.git.info(run.headSha)
  const headRepository = renderRepository(world, headRepositoryOf(world, run))
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    name: run.name,
    display_title: commit.message.split('\n')[0] ?? '',
    path: run.path,
    event: run.event,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    head_commit: {
      id: commit.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: commit.committer.date,
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    run_number: run.number,
    run_attempt: run.attempt,
    status: runStatus(world, state),
    conclusion: attempt.conclusion ?? null,
    workflow_id: workflowId(run),
    check_suite_id: run.id,
    actor: renderUser(world, run.actor),
    triggering_actor: renderUser(world, run.actor),
    pull_requests: pullsOf(world, run),
    created_at: state.createdAt,
    run_started_at: attempt.startedAt,
    updated_at: world.now(),
    repository: renderRepository(world),
    head_repository: headRepository,
    url: api,
    html_url: runPage(world, run),
    jobs_url: `${api}/jobs`,
    logs_url: `${api}/logs`,
    check_suite_url: `${repositoryUrl(world)}/check-suites/${run.id}`,
    artifacts_url: `${api}/artifacts`,
    cancel_url: `${api}/cancel`,
    rerun_url: `${api}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${api}/attempts/${run.attempt - 1}` : null,
    workflow_url: workflow,
  }
}

function runStatus(world: World, state: RunState): string {
  const attempt = state.attempts.at(-1)
  if (attempt?.conclusion !== undefined) return 'completed'
  const jobs = attempt === undefined ? [] : jobsOf(world, attempt.run)
  if (jobs.some((job) => job.status === 'in_progress')) return 'in_progress'
  return jobs.some((job) => job.status === 'waiting') ? 'waiting' : 'in_progress'
}

/** A fork's pull request is not among the pull requests of its run (docs, "Get a workflow run"). */
function pullsOf(world: World, run: LocalRun): object[] {
  const pull = run.pull === undefined ? undefined : world.pulls.get(run.pull)
  return pull === undefined || pull.head.fork ? [] : [renderPullReference(world, pull)]
}

function headRepositoryOf(world: World, run: LocalRun): string {
  const pull = run.pull === undefined ? undefined : world.pulls.get(run.pull)
  return pull?.head.repo ?? world.repository
}

function workflowId(run: LocalRun): number {
  return createHash('sha256').update(run.path).digest().readUInt32BE(0)
}

export function renderJob(world: World, job: JobState): object {
  const api = repositoryUrl(world)
  return {
    id: job.id,
    node_id: nodeId('Job', job.id),
    run_id: job.run.id,
    run_url: `${api}/actions/runs/${job.run.id}`,
    run_attempt: job.run.attempt,
    head_sha: job.run.headSha,
    head_branch: job.run.headBranch,
    workflow_name: job.run.name,
    name: job.name,
    status: job.status,
    conclusion: job.conclusion ?? null,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.completedAt ?? null,
    steps: [],
    url: `${api}/actions/jobs/${job.id}`,
    html_url: jobPage(world, job),
    check_run_url: `${api}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: null,
    runner_name: null,
    runner_group_id: null,
    runner_group_name: null,
  }
}

export function renderCheckRun(world: World, job: JobState): object {
  const api = `${repositoryUrl(world)}/check-runs/${job.id}`
  return {
    id: job.id,
    node_id: nodeId('CheckRun', job.id),
    head_sha: job.run.headSha,
    external_id: String(job.id),
    name: job.name,
    status: job.status,
    conclusion: job.conclusion ?? null,
    started_at: job.startedAt,
    completed_at: job.completedAt ?? null,
    url: api,
    html_url: jobPage(world, job),
    details_url: jobPage(world, job),
    output: { title: null, summary: null, text: null, annotations_count: 0, annotations_url: `${api}/annotations` },
    check_suite: { id: job.run.id },
    app: renderActionsApp(world),
    pull_requests: pullsOf(world, job.run),
  }
}

export function renderArtifact(world: World, artifact: ArtifactState): object {
  const api = `${repositoryUrl(world)}/actions/artifacts/${artifact.id}`
  const days90 = 90 * 24 * 3600 * 1000
  const run = world.runs.get(artifact.runId)?.attempts.at(-1)?.run
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.bytes.length,
    digest: `sha256:${createHash('sha256').update(artifact.bytes).digest('hex')}`,
    url: api,
    archive_download_url: `${api}/zip`,
    expired: false,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: new Date(Date.parse(artifact.createdAt) + days90).toISOString(),
    workflow_run: run && {
      id: run.id,
      repository_id: stableId(world.repository),
      head_repository_id: stableId(headRepositoryOf(world, run)),
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  }
}

function environmentLinks(world: World, { id, name }: EnvironmentState) {
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${repositoryUrl(world)}/environments/${encodeURIComponent(name)}`,
    html_url: `${repositoryPage(world)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
  }
}

function renderReviewers(world: World, reviewers: readonly string[]): object[] {
  return reviewers.map((login) => ({ type: 'User', reviewer: renderUser(world, login) }))
}

export function renderEnvironment(world: World, environment: EnvironmentState): object {
  const { id, reviewers, preventSelfReview, branches, createdAt } = environment
  const rule = (type: string, offset: number) => ({ id: id * 10 + offset, node_id: nodeId(type, id), type })
  const asks = { ...rule('required_reviewers', 1), prevent_self_review: preventSelfReview }
  return {
    ...environmentLinks(world, environment),
    created_at: createdAt,
    updated_at: createdAt,
    protection_rules: [
      ...(reviewers.length === 0 ? [] : [{ ...asks, reviewers: renderReviewers(world, reviewers) }]),
      ...(branches === undefined ? [] : [rule('branch_policy', 2)]),
    ],
    deployment_branch_policy:
      branches === undefined ? null : { protected_branches: false, custom_branch_policies: true },
  }
}

export function renderPending(world: World, environment: EnvironmentState, mayDecide: boolean): object {
  return {
    environment: environmentLinks(world, environment),
    wait_timer: 0,
    wait_timer_started_at: null,
    current_user_can_approve: mayDecide,
    reviewers: renderReviewers(world, environment.reviewers),
  }
}

export function renderApproval(world: World, approval: ApprovalRecord): object {
  return {
    state: approval.state,
    comment: approval.comment,
    user: renderUser(world, approval.user),
    environments: approval.environments.map((environment) => ({
      ...environmentLinks(world, environment),
      created_at: environment.createdAt,
      updated_at: environment.createdAt,
    })),
  }
}
