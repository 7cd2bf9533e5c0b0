import type { Repository } from './repository.ts'
import type { Conclusion, LocalIssue, LocalPull, LocalRole, LocalRun, ReviewState } from './types.ts'

/** What the double knows beyond git: all of GitHub's own state, in memory. */
export interface World {
  owner: string
  name: string
  /** `owner/name`. */
  repository: string
  defaultBranch: string
  private: boolean
  git: Repository
  /** Known once the server listens. */
  apiUrl: string
  serverUrl: string
  createdAt: string
  roles: Map<string, LocalRole>
  /** Logins by the addresses in commits. */
  accounts: Map<string, string>
  protectedBranches: Set<string>
  /** By lower-case name: GitHub keeps the first spelling. */
  environments: Map<string, EnvironmentState>
  pulls: Map<number, PullState>
  /** Those that are no pull requests; the two share one line of numbers. */
  issues: Map<number, IssueState>
  /** By lower-case name. */
  labels: Map<string, LabelState>
  runs: Map<number, RunState>
  jobs: Map<number, JobState>
  deployments: DeploymentState[]
  statuses: StatusState[]
  artifacts: ArtifactState[]
  /** Ever growing and never reused, one line of numbers for everything, so that order of ids is order of time. */
  nextId(): number
  now(): string
  /** Aborts when the double stops. */
  closed: AbortSignal
  waitingListeners: Set<(job: JobState, environment: EnvironmentState) => void>
}

export interface EnvironmentState {
  id: number
  name: string
  reviewers: readonly string[]
  preventSelfReview: boolean
  branches: readonly string[] | undefined
  secrets: Readonly<Record<string, string>>
  vars: Readonly<Record<string, string>>
  conjured: boolean
  createdAt: string
}

export interface PullState extends Omit<LocalPull, 'labels'> {
  id: number
  body: string
  labels: readonly string[]
  reviews: ReviewRecord[]
  comments: CommentRecord[]
  createdAt: string
  updatedAt: string
  closedAt: string | undefined
  mergeCommit: string | undefined
}

export interface IssueState extends Omit<LocalIssue, 'comments'> {
  id: number
  comments: CommentRecord[]
  createdAt: string
  updatedAt: string
  closedAt: string | undefined
}

export interface LabelState {
  name: string
  color: string
  description: string
}

export interface ReviewRecord {
  id: number
  user: string
  state: ReviewState | 'DISMISSED'
  body: string
  commit: string
  submittedAt: string
  /** The last one. */
  edit: Edit | undefined
}

export interface CommentRecord {
  id: number
  user: string
  body: string
  createdAt: string
  /** The last one. */
  edit: Edit | undefined
}

export interface Edit {
  by: string
  at: string
}

export interface RunState {
  id: number
  number: number
  attempts: AttemptState[]
  approvals: ApprovalRecord[]
  createdAt: string
}

export interface AttemptState {
  run: LocalRun
  conclusion: Conclusion | undefined
  startedAt: string
}

export interface ApprovalRecord {
  user: string
  state: 'approved' | 'rejected'
  comment: string
  environments: EnvironmentState[]
}

export interface JobState {
  id: number
  run: LocalRun
  name: string
  status: 'waiting' | 'in_progress' | 'completed'
  conclusion: Conclusion | undefined
  environment: EnvironmentState | undefined
  deployment: DeploymentState | undefined
  startedAt: string
  completedAt: string | undefined
  /** Set while it waits for a reviewer. */
  settle: ((state: 'approved' | 'rejected') => void) | undefined
}

export interface DeploymentState {
  id: number
  sha: string
  ref: string
  task: string
  environment: string
  payload: unknown
  description: string
  transient: boolean
  production: boolean
  creator: string
  createdAt: string
  statuses: DeploymentStatusState[]
}

export interface DeploymentStatusState {
  id: number
  state: string
  description: string
  logUrl: string
  environmentUrl: string
  creator: string
  createdAt: string
}

export interface StatusState {
  id: number
  sha: string
  context: string
  state: string
  description: string | null
  targetUrl: string | null
  creator: string
  createdAt: string
}

export interface ArtifactState {
  id: number
  runId: number
  name: string
  files: ReadonlyMap<string, Uint8Array>
  bytes: Uint8Array
  createdAt: string
}

export const actionsBot = 'github-actions[bot]'

/** What GitHub answers when it does not do what was asked. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly object[] | undefined

  constructor(status: number, message: string, errors?: readonly object[]) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.errors = errors
  }
}

/** The next number of an issue or a pull request. */
export function nextNumber({ pulls, issues }: Pick<World, 'pulls' | 'issues'>): number {
  return Math.max(0, ...pulls.keys(), ...issues.keys()) + 1
}

export function fullName(repository: string): { owner: string; name: string } {
  const match = /^([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)$/.exec(repository)
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`${repository} is not "owner/name"`)
  return { owner: match[1], name: match[2] }
}
