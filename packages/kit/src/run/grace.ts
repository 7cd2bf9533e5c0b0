import type { Clock } from '@shakedown/ports'
import { Interrupted } from './interruption.ts'

/**
 * How long after a cancellation GitHub may still be told of it: the runner allows 7.5 s in all, and kills 2.5 s after
 * SIGTERM. What was not told by then, post tells.
 */
const GRACE_MS = { SIGINT: 4_000, SIGTERM: 1_200 }

/** A signal that follows `signal` a little later, for what must still be said once everything else stops. */
export function afterGrace(signal: AbortSignal, clock: Clock): AbortSignal {
  const late = new AbortController()
  const follow = () => {
    const reason: unknown = signal.reason
    const graceMs = GRACE_MS[reason instanceof Interrupted ? reason.by : 'SIGINT']
    void clock.sleep(graceMs).then(() => late.abort(reason))
  }
  if (signal.aborted) follow()
  else signal.addEventListener('abort', follow, { once: true })
  return late.signal
}
