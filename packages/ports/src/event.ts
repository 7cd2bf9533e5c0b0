/**
 * What the runner says of the run, as data. Read once from the environment (kit), handed down from there.
 * Names follow https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export interface RunnerEvent {
  /** GITHUB_EVENT_NAME, e.g. `pull_request`. */
  name: string
  /** The webhook payload of GITHUB_EVENT_PATH; hostile until validated, and stale after a re-run. */
  payload: unknown
  repository: { owner: string; name: string }
  /** GITHUB_SHA: on pull_request the test merge commit, not the head. */
  sha: string
  ref: string
  /** Only on pull_request events. */
  baseRef: string
  headRef: string
  actor: string
  runId: string
  runAttempt: number
  job: string
  workflow: string
  /** `owner/repo/.github/workflows/x.yml@ref` of the running workflow file. */
  workflowRef: string
  serverUrl: string
  apiUrl: string
  /** GITHUB_WORKSPACE, absolute. */
  workspace: string
  /** RUNNER_TEMP, absolute. */
  temp: string
}

/** The page of the run that is under way. */
export function runUrl(event: RunnerEvent): string {
  const { owner, name } = event.repository
  return `${event.serverUrl}/${owner}/${name}/actions/runs/${event.runId}/attempts/${event.runAttempt}`
}
