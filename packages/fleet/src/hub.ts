import type { GitHub } from '@shakedown/github'
import { afterGrace } from '@shakedown/kit'
import type { Clock, Log, RunnerEvent } from '@shakedown/ports'

/**
 * The API of the run's repository; undefined without a token. Its client is loaded when it is needed. After a cancellation
 * it goes on for a few seconds, in which GitHub can still be told of it.
 */
export async function connectHub(
  token: string,
  { event, log, clock, signal }: { event: RunnerEvent; log: Log; clock: Clock; signal: AbortSignal },
): Promise<GitHub | undefined> {
  if (token === '') return undefined
  const { connectGitHub } = await import('@shakedown/github')
  return await connectGitHub({
    token,
    apiUrl: event.apiUrl,
    repository: event.repository,
    log,
    clock,
    signal: afterGrace(signal, clock),
  })
}
