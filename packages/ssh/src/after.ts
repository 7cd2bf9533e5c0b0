import type { Clock } from '@shakedown/ports'

/** Calls `act` in `ms` milliseconds; the returned function calls that off. */
export function after(clock: Clock, ms: number, act: () => void): () => void {
  const off = new AbortController()
  const wait = async () => {
    await clock.sleep(ms, off.signal)
    act()
  }
  wait().catch((error: unknown) => {
    if (!off.signal.aborted) throw error
  })
  return () => off.abort()
}
