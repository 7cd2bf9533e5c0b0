import type { Clock } from '@shakedown/ports'

/** How long after a cancellation GitHub may still be told of it: the runner allows 7.5 s in all. */
const GRACE_MS = 4_000

/** A signal that follows `signal` a little later, for what must still be said once everything else stops. */
export function afterGrace(signal: AbortSignal, clock: Clock): AbortSignal {
  const late = new AbortController()
  const follow = () => void clock.sleep(GRACE_MS).then(() => late.abort(signal.reason))
  if (signal.aborted) follow()
  else signal.addEventListener('abort', follow, { once: true })
  return late.signal
}
