import { systemClock } from '@shakedown/ports'
import { openDoor } from './access.ts'
import { decide, waitingJobs } from './approvals.ts'
import { newestJobs, requiredCheckPasses } from './checks.ts'
import { loadContract } from './contract.ts'
import { addComment, addReview, dismissReview, editSaid } from './conversation.ts'
import { environmentFor, setEnvironment } from './environments.ts'
import { planFaults } from './faults.ts'
import { closePull, currentPull, openPull, pullPayload } from './pulls.ts'
import { openRepository } from './repository.ts'
import { routes } from './routes/index.ts'
import { finishJob, finishRun, rerun, skipJob, startJob, startRun } from './runs.ts'
import { serve } from './server.ts'
import type { LocalGitHub, LocalGitHubOptions, LocalIssue, LocalPull, LoggedRequest } from './types.ts'
import { fullName, type IssueState, type JobState, type PullState, type World } from './world.ts'

/** Starts GitHub on a free port of 127.0.0.1; `stop()` ends it and everything that waits in it. */
export async function startLocalGitHub(options: LocalGitHubOptions): Promise<LocalGitHub> {
  const closing = new AbortController()
  const world = makeWorld(options, closing.signal)
  const door = openDoor(world)
  const faults = planFaults()
  const violations: string[] = []
  const requests: LoggedRequest[] = []
  const rateLimit = options.rateLimit ?? 1000
  const contract = loadContract()
  const server = await serve({ world, door, contract, routes, faults, rateLimit, violations, requests })

  return {
    repository: world.repository,
    gitDir: options.gitDir,
    defaultBranch: world.defaultBranch,
    apiUrl: world.apiUrl,
    serverUrl: world.serverUrl,
    socket: server.socket,
    violations,
    requests,
    token: (permissions, run) => door.token(permissions, run),
    userToken: (user) => door.userToken(user),
    collaborator: (user, role) => void world.roles.set(user, role),
    environment: (name, settings) => environmentFor(setEnvironment(world, name, settings)),
    environments: () => [...world.environments.values()].map((environment) => environmentFor(environment)),
    protectBranch: (name) => void world.protectedBranches.add(name),

    openPull: async (pull) => photograph(await openPull(world, pull)),
    pull: async (number) => photograph(await currentPull(world, number)),
    setLabels(number, labels) {
      pullOf(world, number).labels = [...labels]
    },
    addReview: (number, review) => addReview(world, number, review),
    addComment: (number, comment) => addComment(world, number, comment),
    edit: (id, by, body) => editSaid(world, id, by, body),
    dismissReview: (id) => dismissReview(world, id),
    account: (email, login) => void world.accounts.set(email, login),
    issues: () => [...world.issues.values()].map(issueFor),
    closePull: (number, how = 'closed') => closePull(world, number, how),
    pullPayload: (number, action) => pullPayload(world, number, action),

    startRun: (run) => startRun(world, run),
    rerun: (run) => rerun(world, run),
    startJob: (run, job) => startJob(world, run, job),
    skipJob: (run, { name }) => skipJob(world, run, name),
    finishJob: (id, conclusion) => finishJob(world, id, conclusion),
    finishRun: (run, conclusion) => finishRun(world, run, conclusion),
    pending: (run) => waitingJobs(world, run.id).map(describeWaiting),
    decide(run, environment, user, state, comment = '') {
      const named = world.environments.get(environment.toLowerCase())
      if (named === undefined) throw new Error(`there is no environment ${environment}`)
      decide(world, run, [named], user, state, comment)
    },
    onPending(listener) {
      const listen = (job: JobState) => listener({ run: job.run, ...describeWaiting(job) })
      world.waitingListeners.add(listen)
      return () => void world.waitingListeners.delete(listen)
    },
    saveArtifact(run, name, content) {
      if (world.artifacts.some((other) => other.runId === run.id && other.name === name)) {
        throw new Error(`run ${run.id} already has an artifact named ${name} (409 Conflict)`)
      }
      const id = world.nextId()
      const files = content instanceof Uint8Array ? new Map([[name, content]]) : content
      const kept = new Map([...files].map(([path, bytes]) => [path, Uint8Array.from(bytes)]))
      // GitHub packs them; only size and digest of the package are ever seen.
      const bytes = Buffer.concat([...kept.values()])
      world.artifacts.push({ id, runId: run.id, name, files: kept, bytes, createdAt: world.now() })
      return id
    },
    artifact: (run, name) => world.artifacts.find((found) => found.runId === run.id && found.name === name)?.bytes,
    artifacts: (run) => world.artifacts.filter(({ runId }) => runId === run.id).map(({ name }) => name),
    artifactFiles: (run, name) => world.artifacts.find((one) => one.runId === run.id && one.name === name)?.files,

    checks: (sha) =>
      newestJobs(world, sha).map(({ name, status, conclusion = null }) => ({ name, status, conclusion })),
    requiredCheckPasses: (sha, name) => requiredCheckPasses(world, sha, name),

    fault: (fault, match) => faults.add(fault, match),
    async stop() {
      closing.abort(new Error('the local GitHub has stopped'))
      await server.stop()
    },
  }
}

/** As GitHub writes times: whole seconds. */
function now(): string {
  return systemClock
    .date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
}

function makeWorld(options: LocalGitHubOptions, closed: AbortSignal): World {
  let id = 1000
  return {
    ...fullName(options.repository),
    repository: options.repository,
    defaultBranch: options.defaultBranch ?? 'main',
    private: options.private ?? false,
    git: openRepository(options.gitDir),
    apiUrl: '',
    serverUrl: '',
    createdAt: now(),
    roles: new Map(),
    accounts: new Map(),
    protectedBranches: new Set(),
    environments: new Map(),
    pulls: new Map(),
    issues: new Map(),
    labels: new Map(),
    runs: new Map(),
    jobs: new Map(),
    deployments: [],
    statuses: [],
    artifacts: [],
    nextId: () => ++id,
    now,
    closed,
    waitingListeners: new Set(),
  }
}

function pullOf(world: World, number: number): PullState {
  const pull = world.pulls.get(number)
  if (pull === undefined) throw new Error(`there is no pull request #${number}`)
  return pull
}

function photograph(pull: PullState): LocalPull {
  const { number, state, merged, draft, title, author, labels, head, base, mergeSha } = pull
  return structuredClone({ number, state, merged, draft, title, author, labels, head, base, mergeSha })
}

function issueFor({ number, state, title, body, author, labels, comments }: IssueState): LocalIssue {
  const said = comments.map(({ user, body: text }) => ({ user, body: text }))
  return { number, state, title, body, author, labels: [...labels], comments: said }
}

function describeWaiting(job: JobState): { environment: string; jobId: number; job: string } {
  return { environment: job.environment?.name ?? '', jobId: job.id, job: job.name }
}
