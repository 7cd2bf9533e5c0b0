import type { Clock } from '@shakedown/ports'

/**
 * The runner sends SIGINT, after 7.5 s SIGTERM, after another 2.5 s it kills the tree (ProcessInvoker.cs). Each grace
 * leaves time to write outputs and report before the next blow.
 */
const GRACE_MS = { SIGINT: 6_800, SIGTERM: 1_900, fault: 5_000 } as const

/** The reason of the abort when somebody cancelled the run, or a time-out of the step or job ended it. */
export class Interrupted extends Error {
  readonly by: 'SIGINT' | 'SIGTERM'

  constructor(by: 'SIGINT' | 'SIGTERM') {
    super(`the step was cancelled or ran into its time-out (${by})`)
    this.name = 'Interrupted'
    this.by = by
  }
}

export interface Interruption {
  signal: AbortSignal
  /** Resolves when work that should have ended has not: with what to report instead of its result. */
  overdue: Promise<Error>
  /** What was thrown or rejected where nobody awaited it; whatever the work returns then counts for nothing. */
  fault(): Error | undefined
}

/** Turns signals and unawaited failures into one abort, and gives the work a bounded time to tidy up. */
export function watchInterruptions(clock: Clock, on: Pick<NodeJS.Process, 'on'> = process): Interruption {
  const controller = new AbortController()
  const { promise: overdue, resolve: giveUp } = Promise.withResolvers<Error>()
  let fault: Error | undefined

  const endWithin = (ms: number, why: (waited: string) => Error) => {
    void clock.sleep(ms).then(() => giveUp(why(`${(ms / 1000).toFixed(1)} s`)))
  }
  for (const by of ['SIGINT', 'SIGTERM'] as const) {
    let seen = false
    on.on(by, () => {
      if (seen) return
      seen = true
      const reason = new Interrupted(by)
      controller.abort(reason)
      endWithin(
        GRACE_MS[by],
        (s) => new Error(`${reason.message}, and the work did not end within ${s}`, { cause: reason }),
      )
    })
  }
  const fail = (thrown: unknown) => {
    if (fault !== undefined || isEcho(thrown, controller.signal)) return
    fault = asError(thrown)
    const first = fault
    controller.abort(first)
    endWithin(GRACE_MS.fault, () => first)
  }
  on.on('uncaughtException', fail)
  on.on('unhandledRejection', fail)
  // An await that nothing can ever settle: without this, Node ends with code 13 and a warning that names no reason.
  on.on('beforeExit', () =>
    giveUp(new Error('the work stopped without a result: nothing was left that it could wait for')),
  )
  return { signal: controller.signal, overdue, fault: () => fault }
}

/** A wait that nobody awaited any more rejects with the reason of the abort: that is no failure of its own. */
function isEcho(thrown: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false
  return (
    thrown === signal.reason ||
    (Error.isError(thrown) && (thrown.cause === signal.reason || thrown.name === 'AbortError'))
  )
}

export function asError(thrown: unknown): Error {
  return Error.isError(thrown) ? thrown : new Error(`something was thrown that is no error: ${String(thrown)}`)
}
