import type { Ancestry, DiffEntry, Fetched, Tip } from '@shakedown/git'
import type { FileList, Meeting, Pull, Tree } from '@shakedown/github'
import type { Log, RunnerEvent, Sha } from '@shakedown/ports'

/** What the plan asks of the repository on disk; `Git` of @shakedown/git is one. */
export interface Checkout {
  isRepository(): Promise<boolean>
  resolve(rev: string): Promise<Sha | undefined>
  has(commit: Sha): Promise<boolean>
  tree(commit: Sha): Promise<Sha | undefined>
  ancestry(a: Sha, b: Sha): Promise<Ancestry>
  changes(base: Sha, head: Sha): Promise<DiffEntry[]>
  entry(commit: Sha, path: string): Promise<{ mode: string; id: Sha } | undefined>
  readBlobs(ids: readonly Sha[], maxBytes: number): Promise<ReadonlyMap<Sha, Buffer>>
  listTree(commit: Sha): Promise<string[]>
  readLinks(commit: Sha): Promise<ReadonlyMap<string, string>>
  readFiles(commit: Sha, paths: readonly string[], maxBytes: number): Promise<ReadonlyMap<string, Buffer>>
  bring(remote: string, commits: readonly Sha[]): Promise<Fetched>
  deepen(remote: string, a: Sha, b: Sha): Promise<Ancestry>
  remoteUrl(remote: string): Promise<string | undefined>
  tip(remote: string, ref: string): Promise<Tip>
  defaultBranch(remote: string): Promise<string | undefined>
}

/** What the plan asks of GitHub; `GitHub` of @shakedown/github is one. */
export interface Api {
  pull(number: number): Promise<Pull>
  pullFiles(number: number): Promise<FileList>
  compare(base: string, head: string): Promise<FileList & Meeting>
  file(path: string, ref: string): Promise<{ text: string; sha: Sha } | undefined>
  branch(name: string): Promise<{ sha: Sha; protected: boolean } | undefined>
  repository(): Promise<{ defaultBranch: string; private: boolean }>
  commit(ref: string): Promise<{ sha: Sha; tree: Sha } | undefined>
  tree(sha: Sha, isRecursive: boolean): Promise<Tree>
}

export interface SourceOptions {
  event: RunnerEvent
  /** The working directory; whether there is a repository in it is found out here. */
  checkout: Checkout | undefined
  /** Connects when first asked; `undefined` without a token. */
  api: (() => Promise<Api>) | undefined
  /** GITHUB_REF_PROTECTED */
  refProtected: boolean
  log: Log
  signal: AbortSignal
}

/** Where the plan may look: the checkout, its remote when that is this repository, the API when there is a token. */
export interface Sources {
  event: RunnerEvent
  checkout: Checkout | undefined
  /** `origin`, when it is the repository of the run. */
  remote: string | undefined
  /** Why `remote` is not used, when there is a checkout without a usable one. */
  remoteFault: string
  api: (() => Promise<Api>) | undefined
  refProtected: boolean
  log: Log
  signal: AbortSignal
}

const remoteName = 'origin'

export async function openSources(options: SourceOptions): Promise<Sources> {
  const { event, checkout, api, refProtected, log, signal } = options
  const shared = { event, api, refProtected, log, signal }
  if (checkout === undefined || !(await checkout.isRepository())) {
    return { ...shared, checkout: undefined, remote: undefined, remoteFault: 'there is no checkout' }
  }
  const url = await checkout.remoteUrl(remoteName)
  if (url === undefined) {
    return { ...shared, checkout, remote: undefined, remoteFault: `the checkout has no remote "${remoteName}"` }
  }
  if (!isRepositoryOfRun(url, event)) {
    const remoteFault = `"${remoteName}" is ${url}, not ${event.repository.owner}/${event.repository.name}`
    log.debug(`${remoteFault}: it is not asked for branches`)
    return { ...shared, checkout, remote: undefined, remoteFault }
  }
  return { ...shared, checkout, remote: remoteName, remoteFault: '' }
}

/**
 * A workflow may have checked out a fork (`repository: ${{ github.event.pull_request.head.repo.full_name }}`): then
 * `origin/main` belongs to the author of the change, and a policy read from there would be theirs. A path on this
 * machine cannot come from actions/checkout; whoever set it up runs code here already.
 */
export function isRepositoryOfRun(url: string, event: RunnerEvent): boolean {
  if (url.startsWith('/') || url.startsWith('file://')) return true
  const parts =
    /^(?:https|ssh):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/i.exec(url) ??
    /^(?:[^@/]+@)?([^/:]+):(?!\/)(.+?)(?:\.git)?\/?$/.exec(url)
  const [, host = '', path = ''] = parts ?? []
  const { owner, name } = event.repository
  const server = URL.canParse(event.serverUrl) ? new URL(event.serverUrl).hostname : ''
  const sameHost = host.toLowerCase() === server || host.toLowerCase() === `ssh.${server}`
  return server !== '' && sameHost && path.toLowerCase() === `${owner}/${name}`.toLowerCase()
}
