export interface LocalGitHubOptions {
  /** `owner/name`. */
  repository: string
  /** A bare git repository: the truth for refs, trees, contents and comparisons. Pull request refs are written into it. */
  gitDir: string
  /** `main`. */
  defaultBranch?: string
  private?: boolean
  /** Requests per hour and token; 1000, as GITHUB_TOKEN has. */
  rateLimit?: number
}

/** GitHub as far as the suite can see it, on 127.0.0.1, with the traits of the real one that bite. */
export interface LocalGitHub {
  readonly repository: string
  readonly gitDir: string
  readonly defaultBranch: string
  /** For GITHUB_API_URL; without a trailing slash. */
  readonly apiUrl: string
  /** For GITHUB_SERVER_URL. */
  readonly serverUrl: string
  /** A socket in the file system behind which the same GitHub is, as github.com has its paths: for `http_unix_socket` of `gh`. */
  readonly socket: string
  /** Every fault of a request or a response against GitHub's OpenAPI description; tests expect []. */
  readonly violations: readonly string[]
  readonly requests: readonly LoggedRequest[]

  /**
   * A GITHUB_TOKEN of github-actions[bot] with just these permissions (the keys of a workflow's `permissions:`).
   * For the run of a fork's pull request every `write` becomes `read`.
   */
  token(permissions: Permissions, run?: LocalRun): string
  /** A person's token: may do what the person's role allows, and only it can approve a pending deployment. */
  userToken(user: string): string

  /** Adds or changes; strangers have the role `read` on a public repository, `none` on a private one. */
  collaborator(user: string, role: LocalRole): void
  /** Creates or replaces its settings. */
  environment(name: string, settings: EnvironmentSettings): LocalEnvironment
  environments(): LocalEnvironment[]
  protectBranch(name: string): void

  /** The head is a branch of `gitDir`; of a fork, `refs/forks/<author>/<head>` when that exists. */
  openPull(pull: NewPull): Promise<LocalPull>
  /** As it is now: an open one follows its branches. */
  pull(number: number): Promise<LocalPull>
  setLabels(number: number, labels: readonly string[]): void
  /** `commit` is the head at this moment unless given. */
  addReview(number: number, review: NewReview): Promise<number>
  /** In the conversation. `at` is now unless given, as GitHub writes times. */
  addComment(number: number, comment: { user: string; body: string; at?: string }): Promise<number>
  /** Changes the words of a review or a comment, whoever said them. */
  edit(id: number, by: string, body: string): void
  dismissReview(id: number): void
  /** Those that are no pull requests, in the order of their numbers. */
  issues(): LocalIssue[]
  /** From now on commits with this address are that user's; without an account GitHub says null. */
  account(email: string, login: string): void
  closePull(number: number, how?: 'closed' | 'merged'): Promise<void>
  /** The webhook payload of a `pull_request` event, as of now. */
  pullPayload(number: number, action: string): Promise<Payload>

  /** With `pull`: GITHUB_SHA is the test merge, the payload is frozen now. Rejects while the pull request conflicts. */
  startRun(run: NewRun): Promise<LocalRun>
  /** The next attempt: same id, same event payload, however old. */
  rerun(run: LocalRun): LocalRun
  /**
   * Waits while a reviewer is to be asked. A missing environment is created, unprotected. Rejects when `signal` aborts
   * or the double stops.
   */
  startJob(
    run: LocalRun,
    job: { name: string; environment?: string; deployment?: boolean; signal?: AbortSignal },
  ): Promise<StartedJob>
  /** A job that never ran because of its `if` or its `needs`: its check run says skipped, which counts as success. */
  skipJob(run: LocalRun, job: { name: string }): void
  finishJob(id: number, conclusion: Conclusion): void
  finishRun(run: LocalRun, conclusion: Conclusion): void
  /** What waits for reviewers now. */
  pending(run: LocalRun): { environment: string; jobId: number; job: string }[]
  /** Settles what waits now; a job that comes later asks again. Throws when `user` may not decide. */
  decide(run: LocalRun, environment: string, user: string, state: 'approved' | 'rejected', comment?: string): void
  /** Called for every job that begins to wait. Returns how to stop listening. */
  onPending(listener: (waiting: { run: LocalRun; environment: string; jobId: number; job: string }) => void): () => void
  /** The upload side; an artifact's name is unique in its run. */
  saveArtifact(run: LocalRun, name: string, content: Uint8Array | ReadonlyMap<string, Uint8Array>): number
  artifact(run: LocalRun, name: string): Uint8Array | undefined
  /** The names of the run's artifacts. */
  artifacts(run: LocalRun): readonly string[]
  /** By path inside the artifact. */
  artifactFiles(run: LocalRun, name: string): ReadonlyMap<string, Uint8Array> | undefined

  /** The newest check run of each job name on this commit. */
  checks(sha: string): { name: string; status: string; conclusion: string | null }[]
  /** As branch protection asks: success, skipped or neutral; a job that was never reported is pending, not passed. */
  requiredCheckPasses(sha: string, name: string): boolean

  /** From now on, for the next `times` (1) requests that match. Faults are taken in the order they were set. */
  fault(fault: Fault, match?: FaultMatch): void
  /** Closes every connection. */
  stop(): Promise<void>
}

export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>
export type LocalRole = 'read' | 'triage' | 'write' | 'maintain' | 'admin'
export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED'

export interface NewReview {
  user: string
  state: ReviewState
  /** The head at this moment unless given. */
  commit?: string
  body?: string
  /** Now unless given, as GitHub writes times. */
  at?: string
}

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'neutral' | 'timed_out'
export type Payload = Readonly<Record<string, unknown>>

export interface LoggedRequest {
  method: string
  /** With the query, without the base. */
  path: string
  /** 0 when a fault broke the connection. */
  status: number
  /** What the header X-GitHub-Api-Version said. */
  apiVersion: string | undefined
}

export interface EnvironmentSettings {
  /** User names; one approval suffices. */
  reviewers?: readonly string[]
  preventSelfReview?: boolean
  /** Patterns that the run's ref must match: `main`, `release/*`, `refs/pull/*` + `/merge`. */
  branches?: readonly string[]
  secrets?: Readonly<Record<string, string>>
  vars?: Readonly<Record<string, string>>
}

export interface LocalEnvironment extends Required<Omit<EnvironmentSettings, 'branches'>> {
  id: number
  name: string
  /** `undefined`: from any ref. */
  branches: readonly string[] | undefined
  /** True when nobody made it: a job or a deployment named it. */
  conjured: boolean
}

export interface NewPull {
  /** Branch name. */
  head: string
  base: string
  title: string
  author: string
  body?: string
  labels?: readonly string[]
  fork?: boolean
  draft?: boolean
}

export interface LocalPull {
  number: number
  state: 'open' | 'closed'
  merged: boolean
  draft: boolean
  title: string
  author: string
  labels: readonly string[]
  head: { ref: string; sha: string; repo: string; fork: boolean }
  base: { ref: string; sha: string }
  /** The test merge commit of `refs/pull/N/merge`; `undefined` while it conflicts. */
  mergeSha: string | undefined
}

export interface LocalIssue {
  number: number
  state: 'open' | 'closed'
  title: string
  body: string
  author: string
  labels: readonly string[]
  comments: readonly { user: string; body: string }[]
}

export interface NewRun {
  /** `.github/workflows/x.yml`. */
  path: string
  name: string
  event: string
  actor: string
  /** For a pull_request run: head, ref and payload come from it. */
  pull?: number
  /** The event's action of a pull request: `synchronize`. */
  action?: string
  /** Needed without `pull`. */
  headSha?: string
  /** Needed without `pull`. */
  headBranch?: string
  /** GITHUB_REF, when it is not the branch: a tag. */
  ref?: string
  /** Of events other than pull_request: what to add to repository and sender. */
  payload?: Payload
}

export interface LocalRun {
  readonly id: number
  readonly attempt: number
  readonly number: number
  readonly path: string
  readonly name: string
  readonly event: string
  readonly actor: string
  readonly pull: number | undefined
  /** The pull request's head; else the commit. Check runs are attached to it. */
  readonly headSha: string
  readonly headBranch: string
  /** GITHUB_SHA and GITHUB_REF: of a pull request the test merge. */
  readonly sha: string
  readonly ref: string
  /** From a fork, or Dependabot's: no secrets at all, a read-only token. */
  readonly fork: boolean
  /** Frozen when the event happened; labels and heads in it grow old. */
  readonly payload: Payload
}

export interface StartedJob {
  id: number
  /** `branch-refused`: the environment does not admit the run's ref; the job has failed already, as after `rejected`. */
  decision: 'not-needed' | 'approved' | 'rejected' | 'branch-refused'
  /** Without secrets when the run is a fork's. */
  environment?: LocalEnvironment
  /** The Deployment that GitHub makes for a job with an environment, on GITHUB_SHA. */
  deploymentId?: number
}

export type Fault =
  | { kind: 'status'; status: number; message?: string }
  /** 429 with retry-after, in seconds. */
  | { kind: 'too-many-requests'; retryAfter: number }
  /** 403; without `retryAfter` GitHub leaves the wait to the client. */
  | { kind: 'secondary-limit'; retryAfter?: number }
  /** 403, nothing left for this hour; the limit ends in `resetIn` seconds. */
  | { kind: 'primary-limit'; resetIn: number }
  /** The connection breaks before the server did anything, or after it did everything. */
  | { kind: 'drop'; when: 'before' | 'after' }
  | { kind: 'latency'; ms: number }
  /** Lists of files end after `items`, as GitHub's own caps do. */
  | { kind: 'truncate'; items: number }

export interface FaultMatch {
  method?: string
  path?: RegExp
  times?: number
}
