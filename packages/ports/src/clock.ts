/** Time as an argument: nothing below the actions reads a clock of its own, so every wait can be tested without waiting. */
export interface Clock {
  /** Milliseconds on a monotonic clock; only differences mean anything. */
  now(): number
  /** The wall clock, for what people and records read. */
  date(): Date
  /** Resolves after `ms` milliseconds. Rejects with `signal.reason` as soon as the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Node ends a longer timer at once; no process of ours lives for these 24 days. */
const longestMs = 2 ** 31 - 1

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error)
      const end = () => {
        signal?.removeEventListener('abort', abort)
        resolve()
      }
      const timer = setTimeout(end, Math.min(ms, longestMs))
      const abort = () => {
        clearTimeout(timer)
        reject(signal?.reason as Error)
      }
      signal?.addEventListener('abort', abort, { once: true })
    }),
}
