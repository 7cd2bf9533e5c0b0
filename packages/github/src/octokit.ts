import type { getOctokit } from '@actions/github'
import { ProblemError } from '@shakedown/ports'
import type { ConnectOptions } from './types.ts'

export type Octokit = ReturnType<typeof getOctokit>

/** Beyond this, a limit is an error that says when it ends: a job should not sleep through its time-out. */
const longestWaitSeconds = 15 * 60
const mostRepeats = 3

/**
 * An Octokit that throttles and retries. All of it is loaded here and not with the module: undici alone costs more
 * start-up time than the null deployment takes.
 */
export async function openOctokit(options: ConnectOptions): Promise<Octokit> {
  const { token, apiUrl, log } = options
  if (token === '') {
    throw new ProblemError([
      {
        where: 'input "token"',
        what: 'it is empty, and this work needs the GitHub API',
        mend: 'Leave the input out, or give it ${{ github.token }}',
      },
    ])
  }
  const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ])
  const secondMs = options.pace?.secondMs ?? 1000
  const debug = (text: string) => log.debug(text)
  const waitFor = (limit: string) => (seconds: number, request: { method: string }, _: unknown, repeats: number) => {
    if (seconds > longestWaitSeconds || repeats >= mostRepeats) return false
    log.notice(`GitHub's ${limit} limit is reached; ${request.method} goes on in ${seconds} s`)
    return true
  }
  return getOctokit(
    token,
    {
      baseUrl: apiUrl.replace(/\/+$/, ''),
      userAgent: 'shakedown',
      log: { debug, info: debug, warn: debug, error: debug },
      // Everything below 500 is an answer. What is no answer at all counts as 500.
      retry: { doNotRetry: Array.from({ length: 100 }, (_, index) => 400 + index), retryAfterBaseValue: secondMs },
      throttle: {
        // Of Bottleneck's group the plugin uses what WriteGroup has, and no more.
        write: oneAtATime(options, secondMs) as never,
        retryAfterBaseValue: secondMs,
        onRateLimit: waitFor('hourly'),
        onSecondaryRateLimit: waitFor('secondary'),
      },
    },
    plainLimits,
    stopWhenAborted(options.signal),
    throttling,
    retry,
  )
}

interface WriteGroup {
  key(): { schedule(job: unknown, work: () => Promise<void>): Promise<void> }
}

/**
 * GitHub asks for a second between writes (docs, "Best practices for using the REST API"). This waits on our clock, so
 * that a cancelled run does not wait and a test does not either.
 */
function oneAtATime({ clock, signal }: ConnectOptions, secondMs: number): WriteGroup {
  let next = -Infinity
  const schedule = async (_job: unknown, work: () => Promise<void>) => {
    const now = clock.now()
    const turn = Math.max(now, next)
    next = turn + secondMs
    if (turn > now) await clock.sleep(turn - now, signal)
    return work()
  }
  return { key: () => ({ schedule }) }
}

type Hooked = Pick<Octokit, 'hook'>

interface Answered extends Error {
  status?: number
  response?: { headers: { [name: string]: string | number | undefined } }
}

/** The throttling plugin obeys retry-after only where the text speaks of a secondary rate limit; a 429 need not. */
function plainLimits(octokit: Hooked): object {
  octokit.hook.error('request', (error) => {
    const { status, response } = error as Answered
    const spent = response?.headers['x-ratelimit-remaining'] === '0'
    const asked = response?.headers['retry-after'] !== undefined
    if ((status === 429 && !spent) || (status === 403 && asked)) error.message += ' (secondary rate limit)'
    throw error
  })
  return {}
}

/** An aborted request looks like a lost one; as it is, the retry plugin would repeat it. */
function stopWhenAborted(signal: AbortSignal): (octokit: Hooked) => object {
  return (octokit) => {
    octokit.hook.error('request', (error) => {
      throw signal.aborted ? abortReason(signal) : error
    })
    return {}
  }
}

/** Always an error, whatever `abort()` was given. */
export function abortReason(signal: AbortSignal): Error {
  const reason: unknown = signal.reason
  return Error.isError(reason) ? reason : new Error(`cancelled: ${String(reason)}`)
}
