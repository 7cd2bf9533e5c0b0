import type { Clock } from '@shakedown/ports'
import type { LocalGitHub, LocalRun, StartedJob } from '../github/index.ts'

/** What a job or a step can end as; GitHub's own words. */
export type Result = 'success' | 'failure' | 'cancelled' | 'skipped'

export interface RehearsedStep {
  name: string
  /** Empty when the workflow gives none. */
  id: string
  phase: 'pre' | 'main' | 'post'
  /** Before `continue-on-error`. */
  outcome: Result
  conclusion: Result
  outputs: Readonly<Record<string, string>>
  seconds: number
}

export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  message: string
}

export interface RehearsedJob {
  id: string
  name: string
  result: Result
  /** `continue-on-error`: its failure does not fail the run. */
  tolerated: boolean
  /** What later jobs read: without the values that masking would have changed. */
  outputs: Readonly<Record<string, string>>
  steps: readonly RehearsedStep[]
  /** One Markdown text per step that wrote a summary, masked. */
  summaries: readonly string[]
  /** Every line as the log shows it: masked. */
  log: readonly string[]
  annotations: readonly Annotation[]
  /** The environment the job named, and what its reviewers said. */
  environment?: string
  decision?: StartedJob['decision']
  /** Of a job with a matrix: each of its jobs. */
  legs?: readonly RehearsedJob[]
}

export interface RehearsedRun {
  /** Undefined when the event does not trigger the workflow: then nothing ran and no check appears. */
  run: LocalRun | undefined
  jobs: Readonly<Record<string, RehearsedJob>>
  conclusion: 'success' | 'failure' | 'cancelled' | 'not-triggered'
}

export interface Decision {
  user: string
  state: 'approved' | 'rejected'
  comment: string
}

export interface Waiting {
  job: string
  environment: string
}

/** What happens, in the order it happens; texts are masked. */
export type TimelineEntry = { at: Date } & (
  | { kind: 'run'; state: 'started'; workflow: string; event: string; run: number; attempt: number }
  | { kind: 'run'; state: 'finished'; conclusion: RehearsedRun['conclusion']; run: number; attempt: number }
  | { kind: 'job'; job: string; state: 'queued' | 'running'; environment?: string }
  | { kind: 'job'; job: string; state: 'waiting'; environment: string }
  | { kind: 'job'; job: string; state: 'decided'; environment: string; decision: Decision }
  | { kind: 'job'; job: string; state: 'finished'; result: Result; seconds: number }
  | { kind: 'step'; job: string; step: string; state: 'running' }
  | { kind: 'step'; job: string; step: string; state: 'finished'; conclusion: Result; seconds: number }
  | { kind: 'line'; job: string; step: string; text: string }
  | { kind: 'annotation'; job: string; step: string; annotation: Annotation }
)

/** A timeline entry before the runner stamps the time on it. */
export type Happening = TimelineEntry extends infer E ? (E extends { at: Date } ? Omit<E, 'at'> : never) : never

export interface RehearseOptions {
  /** Path of the workflow file in the repository, e.g. `.github/workflows/testnet-gate.yml`. */
  file: string
  /** The text of that file; without it, the one in GITHUB_SHA's tree, as GitHub takes it. */
  text?: string
  github: LocalGitHub
  event: WorkflowEvent
  /** Who caused the event. Dependabot gets no secrets and a read-only token, as a fork does. */
  actor: string
  /** Folder with `actions/<name>/action.yml` and `dist/`: what a runner unpacks for `uses: OWNER/shakedown/…`. */
  suite: string
  /** Secrets and variables of the repository; those of an environment come from `github`. */
  secrets?: Readonly<Record<string, string>>
  vars?: Readonly<Record<string, string>>
  /** Asked once for each job that waits for reviewers; undefined leaves it waiting. */
  decide?(waiting: Waiting): Promise<Decision | undefined>
  /** Cancels the run as GitHub does: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL. */
  signal: AbortSignal
  onTimeline?(entry: TimelineEntry): void
  /** Jobs that are not run but end as given. */
  stubJobs?: Readonly<Record<string, { result: Result; outputs?: Readonly<Record<string, string>> }>>
  /** Repeats an earlier run with its event and GITHUB_SHA: all jobs, or the failed ones and what needs them. */
  rerun?: { of: RehearsedRun; jobs: 'all' | 'failed' }
  /** After `persist-credentials: false` git can no longer reach the remote of a private repository. Default `public`. */
  visibility?: 'public' | 'private'
  /** Folder for workspaces and temporary files; kept when given, else made and removed. */
  work?: string
  clock?: Clock
  /** Milliseconds that a cancelled run gets for `always()` and post steps, then all is killed; GitHub gives 5 minutes. */
  cancelGraceMs?: number
}

/** What happens in the repository. For `pull_request` GitHub makes payload, head and GITHUB_SHA from the pull request. */
export type WorkflowEvent =
  | { name: 'pull_request'; pull: number; action: string }
  | { name: string; headSha: string; headBranch: string; payload?: Readonly<Record<string, unknown>> }
