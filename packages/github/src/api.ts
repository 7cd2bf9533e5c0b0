import type { Log } from '@shakedown/ports'
import { GitHubError } from './error.ts'
import { abortReason, type Octokit } from './octokit.ts'
import { quoteAnswer } from './text.ts'
import type { ConnectOptions, Repository } from './types.ts'

/** What is asked for, in the words of a sentence: "GitHub did not let us <operation>". */
export interface Need {
  operation: string
  /** Key of a workflow's `permissions:` and its level. */
  permission: string
}

/** What every request carries. */
type Common = {
  owner: string
  repo: string
  headers: { 'x-github-api-version': string }
  request: { signal: AbortSignal; retries?: number }
}

interface Answer<T> {
  status: number
  headers: { link?: string | undefined }
  data: T
}

type Ask<T> = (rest: Octokit['rest'], common: Common) => Promise<Answer<T>>

/** The ways to ask GitHub; the verbs are written in them. */
export interface Api {
  readonly repository: Repository
  readonly log: Log
  /** Repeated when GitHub fails or the connection breaks: reading twice does no harm. */
  read<T>(need: Need, ask: Ask<T>): Promise<T>
  /** The same, where 404 means that there is no such thing. */
  find<T>(need: Need, ask: Ask<T>): Promise<T | undefined>
  /** All pages, or as many as give `limit` items. */
  pages<T, Item>(need: Need, ask: PagedAsk<T>, pick: (data: T) => readonly Item[], limit?: number): Promise<Item[]>
  /** GraphQL, for what REST does not tell. An answer with any error in it is none. */
  query<T>(need: Need, text: string, variables: { readonly [name: string]: unknown }): Promise<T>
  /** Repeated only after `settled` has looked and found that the lost attempt left nothing behind. */
  write<T>(need: Need, ask: Ask<T>, settled: () => Promise<T | undefined>): Promise<T>
}

type PagedAsk<T> = (rest: Octokit['rest'], common: Common & { per_page: number; page: number }) => Promise<Answer<T>>

const version = '2022-11-28'
const writeAttempts = 3

export function openApi(octokit: Octokit, options: ConnectOptions): Api {
  const { repository, signal, clock, log } = options
  const secondMs = options.pace?.secondMs ?? 1000
  const common = {
    owner: repository.owner,
    repo: repository.name,
    headers: { 'x-github-api-version': version },
    request: { signal },
  }

  async function call<T>(need: Need, ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
    try {
      return await unlessAborted(ask, signal)
    } catch (error) {
      if (signal.aborted) throw abortReason(signal)
      throw explain(error, need)
    }
  }

  const api: Api = {
    repository,
    log,
    read: async (need, ask) => (await call(need, () => ask(octokit.rest, common))).data,
    find: async (need, ask) => {
      try {
        return await api.read(need, ask)
      } catch (error) {
        if (error instanceof GitHubError && error.status === 404) return undefined
        throw error
      }
    },
    pages: async (need, ask, pick, limit = Infinity) => {
      const items = []
      for (let page = 1, more = true; more && items.length < limit; page++) {
        const answer = await call(need, () => ask(octokit.rest, { ...common, per_page: 100, page }))
        items.push(...pick(answer.data))
        more = /;\s*rel="next"/.test(answer.headers.link ?? '')
      }
      return items.slice(0, limit)
    },
    query: async <T>(need: Need, text: string, variables: { readonly [name: string]: unknown }) => {
      const { headers, request } = common
      const ask = async () => ({
        status: 200,
        headers: {},
        data: await octokit.graphql<T>(text, { ...variables, headers, request }),
      })
      return (await call(need, ask)).data
    },
    write: async (need, ask, settled) => {
      const once = { ...common, request: { signal, retries: 0 } }
      for (let attempt = 1; ; attempt++) {
        try {
          return (await call(need, () => ask(octokit.rest, once))).data
        } catch (error) {
          if (!isUncertain(error)) throw error
          log.warning(`${error.message}; looking whether it was done all the same`)
          await unlessAborted(() => clock.sleep(attempt ** 2 * secondMs, signal), signal)
          const done = await look(settled, error)
          if (done !== undefined) return done
          if (attempt === writeAttempts) throw error
        }
      }
    },
  }
  return api
}

/** Octokit's own waits do not listen to a signal, so the caller is let go here. */
function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(abortReason(signal))
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const stop = () => reject(abortReason(signal))
  signal.addEventListener('abort', stop, { once: true })
  work()
    .then(resolve, reject)
    .finally(() => signal.removeEventListener('abort', stop))
  return promise
}

/** @throws the first error, with what is not known, when the look itself fails */
async function look<T>(settled: () => Promise<T | undefined>, lost: GitHubError): Promise<T | undefined> {
  try {
    return await settled()
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    const what = `${lost.message}; whether it was done all the same could not be read: ${error.message}`
    throw new GitHubError(what, lost, { cause: lost })
  }
}

/** The request may have been carried out: no answer came, or one that says nothing about it. */
function isUncertain(error: unknown): error is GitHubError {
  return error instanceof GitHubError && (error.status === 0 || error.status >= 500)
}

interface RequestFault extends Error {
  status: number
  response?: { headers: { [name: string]: string | undefined } }
}

/** Octokit's error in our words. */
function explain(error: unknown, need: Need): unknown {
  if (Error.isError(error) && error.name === 'GraphqlResponseError') return explainQuery(error, need)
  if (!Error.isError(error) || typeof (error as Partial<RequestFault>).status !== 'number') return error
  const fault = error as RequestFault
  // Octokit calls a broken connection a 500; only a response makes it one.
  const status = fault.response === undefined ? 0 : fault.status
  const said = quoteAnswer(fault.message)
  const details = { status, operation: need.operation }
  if (status === 0) {
    return new GitHubError(`GitHub did not answer when asked to ${need.operation} (${said})`, details, { cause: error })
  }
  const refused = `GitHub did not ${need.operation}: ${status} ${said}`
  if (fault.response?.headers['x-ratelimit-remaining'] === '0' && (status === 403 || status === 429)) {
    const reset = Number(fault.response.headers['x-ratelimit-reset'])
    const until = Number.isFinite(reset) ? new Date(reset * 1000).toISOString() : 'the next hour'
    return new GitHubError(`${refused}. The token has no requests left until ${until}`, details, { cause: error })
  }
  if (status === 429 || /rate limit/i.test(said)) return new GitHubError(refused, details, { cause: error })
  if (status === 401) {
    return new GitHubError(`${refused}. Give an input "token" that is valid`, details, { cause: error })
  }
  if (status === 403 || status === 404) {
    const grant = granting(need.permission)
    const message = status === 403 ? `${refused}. ${grant}` : `${refused}. If it exists: ${grant}`
    return new GitHubError(message, { ...details, permission: need.permission }, { cause: error })
  }
  return new GitHubError(refused, details, { cause: error })
}

/** GraphQL refuses with 200; what it will not show, it calls FORBIDDEN or NOT_FOUND. */
function explainQuery(error: Error & { errors?: readonly { type?: string }[] }, need: Need): GitHubError {
  const isHidden = error.errors?.some(({ type }) => type === 'FORBIDDEN' || type === 'NOT_FOUND') ?? false
  const { operation, permission } = need
  const refused = `GitHub did not ${operation}: ${quoteAnswer(error.message)}`
  return isHidden
    ? new GitHubError(`${refused}. ${granting(permission)}`, { status: 403, operation, permission }, { cause: error })
    : new GitHubError(refused, { status: 422, operation }, { cause: error })
}

function granting(permission: string): string {
  return `Grant the job "${permission}" (permissions:); the run of a fork or of Dependabot never gets write`
}
