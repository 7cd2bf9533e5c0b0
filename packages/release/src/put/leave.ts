import type { ReleaseHost } from '../host/ask.ts'
import { logFile } from '../scripts/relay.ts'
import { runIn } from './run.ts'
import type { Ran, RunTools, Whereabouts, Work } from './run.ts'

/** The script went on when the step was cancelled, and nobody waits for it any more. */
export interface Left {
  kind: 'left'
}

/** Where the output of a script goes on that nobody hears any more, on the host. */
export function leftLog({ root, run }: Pick<Whereabouts, 'root' | 'run'>, alias: string): string {
  return `${root}/left/${run}-${alias}.log`
}

/**
 * Runs a script that a cancellation does not end, nor the loss of the connection: its stdin is one that stays open and
 * that it does not read, so no watchdog on the host waits for that stdin's end.
 * @param work a script that begins with the relay
 */
export async function runOrLeave(
  host: ReleaseHost,
  where: Whereabouts,
  work: Work,
  tools: RunTools,
): Promise<Ran | Left> {
  const over = new AbortController()
  const kept = { ...tools, signal: new AbortController().signal }
  const running = runIn(host, where, { ...work, silence: silence(over.signal) }, kept)
  const left = new AbortController()
  try {
    const first = await Promise.race([running, aborted(tools.signal, left.signal)])
    if (first === 'aborted') {
      running.catch(() => {})
      return { kind: 'left' }
    }
    // Here it has all been read.
    if (first.outcome.kind !== 'lost') {
      await runIn(host, where, { script: `rm -f ${logFile}`, timeoutMs: 10_000, secrets: [], quiet: true }, tools)
    }
    return first
  } finally {
    over.abort()
    left.abort()
  }
}

/** Says nothing, and ends when the script has. */
function silence(over: AbortSignal): AsyncIterable<Uint8Array> {
  const end = async () => {
    await aborted(over)
    return { done: true as const, value: undefined }
  }
  return { [Symbol.asyncIterator]: () => ({ next: end }) }
}

function aborted(signal: AbortSignal, forget?: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve('aborted')
    const options = { once: true, ...(forget !== undefined && { signal: forget }) }
    signal.addEventListener('abort', () => resolve('aborted'), options)
  })
}
