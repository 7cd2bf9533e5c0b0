import type { Clock, Json, Log, Sha } from '@shakedown/ports'
import type { ConversationVerbs } from './conversation-types.ts'

export interface ConnectOptions {
  /** GITHUB_TOKEN, a personal token or an App's token. Never parsed: their forms change. */
  token: string
  /** GITHUB_API_URL as given, `https://HOST/api/v3` on GitHub Enterprise Server. */
  apiUrl: string
  repository: Repository
  log: Log
  clock: Clock
  /** Ends every call and every wait. */
  signal: AbortSignal
  pace?: Pace
}

export interface Repository {
  owner: string
  name: string
}

/** How long the waits that GitHub asks for really last. Only tests and the rehearsal have a reason to change it. */
export interface Pace {
  /** Milliseconds that stand for one second of waiting: 1000. Writes are one such second apart. */
  secondMs: number
}

/** One repository through GitHub's REST API, version 2022-11-28. Every verb may throw `GitHubError`. */
export interface GitHub extends PullVerbs, ConversationVerbs, CodeVerbs, ActionsVerbs, DeploymentVerbs, StatusVerbs {
  readonly target: Repository
}

export interface PullVerbs {
  /** Permission pull-requests: read. */
  pull(number: number): Promise<Pull>
  /** GitHub lists 3,000 files at most; `complete` only when as many were listed as the pull request says it changes. */
  pullFiles(number: number): Promise<FileList>
  pullsOfCommit(sha: Sha): Promise<Pull[]>
  /** Of `user` in this repository; `none` for a stranger. */
  permission(user: string): Promise<Role>
}

export interface CodeVerbs {
  repository(): Promise<{ defaultBranch: string; private: boolean }>
  branch(name: string): Promise<{ sha: Sha; protected: boolean } | undefined>
  /** `ref` may be a branch, a tag or a commit. */
  commit(ref: string): Promise<{ sha: Sha; tree: Sha; parents: Sha[] } | undefined>
  /** What is in a tree, below its folders too if asked; `complete` is false where GitHub left entries out. */
  tree(sha: Sha, isRecursive: boolean): Promise<Tree>
  /** Of annotated ones the commit behind them; `complete` is false when there are more than `most`. A request for each hundred. */
  tags(most: number): Promise<{ tags: { name: string; commit: Sha }[]; complete: boolean }>
  /**
   * `undefined` when the ref has no such file.
   * @throws ProblemError for folders, links, submodules and files above 1 MB
   */
  file(path: string, ref: string): Promise<{ text: string; sha: Sha } | undefined>
  /** Three dots: what `head` changes since it left `base`. 300 files at most; `complete` is false from 300 on. */
  compare(base: string, head: string): Promise<FileList & Meeting>
}

export interface ActionsVerbs {
  /** `undefined` when no environment has this name: a job that names it would create it without any protection. */
  environment(name: string): Promise<Environment | undefined>
  run(id: number): Promise<WorkflowRun>
  jobs(runId: number, attempt: number): Promise<WorkflowJob[]>
  artifacts(runId: number): Promise<Artifact[]>
  approvals(runId: number): Promise<Approval[]>
}

export interface DeploymentVerbs {
  /** Creates it once, even when the answer of an earlier attempt was lost. */
  createDeployment(deployment: NewDeployment): Promise<Deployment>
  createDeploymentStatus(id: number, status: NewDeploymentStatus): Promise<DeploymentStatus>
  /** Newest first, every page of them unless `limit` says how many are enough. */
  deployments(filter: { sha?: Sha; task?: string; environment?: string; limit?: number }): Promise<Deployment[]>
  /** Newest first. */
  deploymentStatuses(id: number): Promise<DeploymentStatus[]>
}

export interface StatusVerbs {
  setCommitStatus(sha: Sha, status: NewCommitStatus): Promise<CommitStatus>
  /** Newest first, all of them: a context has as many as were set. */
  commitStatuses(sha: Sha): Promise<CommitStatus[]>
}

export interface Pull {
  number: number
  state: 'open' | 'closed'
  draft: boolean
  author: string
  /** `repo` is `owner/name`, null when the fork was deleted; `fork` is true then, too. */
  head: { sha: Sha; ref: string; repo: string | null; fork: boolean }
  base: { ref: string; sha: Sha }
  labels: string[]
  /** How many files it changes; `undefined` where GitHub does not say (lists of pull requests). */
  changedFiles: number | undefined
  merged: boolean
}

/** Statuses as GitHub names them. `changed` is a change of mode or type. */
export type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'

export interface ApiFile {
  path: string
  oldPath?: string
  status: FileStatus
  /** Of the blob; null for a submodule. */
  sha: Sha | null
}

export interface Meeting {
  /** The merge base, or one of them: after criss-cross merges there are several, and GitHub picks. */
  mergeBase: Sha
  /** Where the commits that only `head` has were begun or merged into: every merge base is one. `undefined`: too many commits. */
  joins: Sha[] | undefined
}

export interface Tree {
  /** Modes as git has them, `040000` is a folder. */
  entries: { path: string; mode: string; sha: Sha }[]
  complete: boolean
}

export interface FileList {
  files: ApiFile[]
  complete: boolean
}

export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin'

export interface Environment {
  id: number
  name: string
  /** How many users and teams may approve; one of them suffices. 0 means that nobody is asked. */
  requiredReviewers: number
  preventSelfReview: boolean
  /** Minutes. */
  waitTimer: number
  branchPolicy: 'any' | 'protected' | 'custom'
}

export interface WorkflowRun {
  id: number
  /** `.github/workflows/x.yml`, without the `@ref` that GitHub adds for some runs. */
  path: string
  event: string
  headSha: Sha
  headBranch: string | null
  /** `owner/name` of the repository the head came from. */
  headRepository: string | null
  status: string
  conclusion: string | null
  attempt: number
  actor: string
}

export interface WorkflowJob {
  id: number
  name: string
  status: string
  conclusion: string | null
}

export interface Artifact {
  id: number
  name: string
  bytes: number
  expired: boolean
  /** `sha256:…` of the archive, where GitHub gives it. */
  digest: string | undefined
}

export interface Approval {
  user: string
  state: 'approved' | 'rejected' | 'pending'
  comment: string
  environments: string[]
}

export interface NewDeployment {
  /** Branch, tag or commit; a commit is what can be proven. */
  ref: string
  task: string
  environment: string
  payload: { readonly [key: string]: Json }
  description: string
  transient: boolean
  production: boolean
  /**
   * Names this deployment among those of its ref, task and environment. It travels as the payload's key `marker` and is
   * looked up before every attempt, so that a lost answer never becomes a second deployment.
   */
  marker: string
}

export interface Deployment {
  id: number
  sha: Sha
  ref: string
  task: string
  environment: string
  /** GitHub gives back what was sent, or that as text: an object is parsed from either, anything else is null. */
  payload: { readonly [key: string]: Json } | null
  description: string
  creator: string
  transient: boolean
  production: boolean
  createdAt: string
}

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'

export interface NewDeploymentStatus {
  state: DeploymentState
  /** Cut to 140 characters. */
  description: string
  logUrl?: string
  environmentUrl?: string
}

export interface DeploymentStatus {
  id: number
  /** Open: GitHub knows more states than may be written (`waiting`). */
  state: string
  description: string
  logUrl: string
  environmentUrl: string
  creator: string
  createdAt: string
}

export interface NewCommitStatus {
  context: string
  state: 'error' | 'failure' | 'pending' | 'success'
  /** Cut to 140 characters. */
  description: string
  targetUrl?: string
}

export interface CommitStatus {
  id: number
  context: string
  state: string
  description: string
  targetUrl: string
  creator: string
  createdAt: string
}
