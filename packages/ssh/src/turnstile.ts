/** Lets so many in at once; the others wait in the order in which they came. */
export interface Turnstile {
  readonly inside: number
  /** Resolves with how to leave. Rejects with `signal.reason` when that aborts first. */
  enter(signal: AbortSignal): Promise<() => void>
  /** From now on fewer, never less than one; those inside stay. */
  narrow(places: number): void
}

export function turnstile(places: number): Turnstile {
  const waiting: (() => void)[] = []
  let limit = places
  let inside = 0
  const admit = () => {
    while (inside < limit) {
      const next = waiting.shift()
      if (next === undefined) return
      inside += 1
      next()
    }
  }
  const leaver = () => {
    let left = false
    return () => {
      if (left) return
      left = true
      inside -= 1
      admit()
    }
  }
  return {
    get inside() {
      return inside
    },
    narrow(to) {
      limit = Math.max(1, Math.min(limit, to))
    },
    enter(signal) {
      const { promise, resolve, reject } = Promise.withResolvers<() => void>()
      if (signal.aborted) {
        reject(signal.reason as Error)
        return promise
      }
      const pass = () => {
        signal.removeEventListener('abort', giveUp)
        resolve(leaver())
      }
      const giveUp = () => {
        waiting.splice(waiting.indexOf(pass), 1)
        reject(signal.reason as Error)
      }
      signal.addEventListener('abort', giveUp, { once: true })
      waiting.push(pass)
      admit()
      return promise
    },
  }
}
