import type { Duplex } from 'node:stream'
import type { Clock } from '@shakedown/ports'
import type { Counter } from '../counter.ts'
import type { Identity, LossPhase, Timing } from '../reduce/index.ts'
import type { SourceSpec } from '../source-spec.ts'
import { SourceLost, toLost } from './lost.ts'
import type { RunOnHost } from './on-host.ts'

/** What a source reports; the watch adds who and when. */
export type Observation =
  | { kind: 'connected'; identity?: Identity }
  /** Asked again without a new connection. */
  | { kind: 'identity'; identity: Identity }
  | {
      kind: 'sample'
      value: bigint
      hash?: string
      via: 'event' | 'poll'
      companion?: bigint
      /** The process behind the counter is another one than at the sample before, and how that is known. */
      restarted?: string
    }
  | { kind: 'alive' }
  | { kind: 'malformed'; why: string }
  | { kind: 'lost'; phase: LossPhase; why: string }
  | { kind: 'resubscribed' }
  | { kind: 'note'; text: string }

export interface SourceContext {
  spec: SourceSpec
  counter: Counter
  /** A second counter at the same block, as `parseCompanion` reads it. */
  companion?: string
  /** Where a counter of our own (`lines:` of a log, `ethereum-logs`) goes on; 0 when it begins. */
  countFrom?: bigint
  timing: Timing
  /** A stream to the source for one connection attempt; undefined: it is reached directly. */
  connect(source: SourceSpec): Promise<Duplex> | undefined
  /** For `command` and `log`. */
  run?: RunOnHost
  clock: Clock
  /** Ends the source. */
  signal: AbortSignal
  random(): number
  emit(observation: Observation): void
}

/** How a source is reached, whatever is read there. */
export type Reach = Omit<SourceContext, 'counter' | 'emit'>

export interface Source {
  /** The block's hash at a height, when the node can be asked now. Never rejects. */
  hashAt(height: bigint): Promise<string | undefined>
  /** Height up to which the node's blocks are final, where the chain finalizes and the node can be asked now. Never rejects. */
  settled(): Promise<bigint | undefined>
  /** Resolves when the source has ended and holds nothing open. */
  done: Promise<void>
}

/** Larger answers are refused: a node must not be able to fill the runner's memory. */
export const maxBytes = 4 * 1024 * 1024

/**
 * Runs sessions one after the other until the source ends or trying is of no use. Between two it waits with full jitter
 * (AWS Architecture Blog, "Exponential Backoff And Jitter"), 0.5 s × 2ⁿ; only data that was valid resets n, since a
 * server that accepts and drops would be hammered otherwise.
 */
export async function keepOpen(
  context: SourceContext,
  session: (signal: AbortSignal, valid: () => void) => Promise<never>,
): Promise<void> {
  const { signal, clock, timing } = context
  let failures = 0
  while (!signal.aborted) {
    try {
      await inScope(signal, (scope) =>
        session(scope, () => {
          failures = 0
        }),
      )
    } catch (error) {
      if (signal.aborted) return
      const lost = toLost(error)
      context.emit({ kind: 'lost', phase: lost.phase, why: lost.message })
      if (lost.phase === 'misconfigured') return
    }
    const delay = context.random() * Math.min(timing.backoffCapMs, 500 * 2 ** Math.min(failures, 20))
    failures++
    await clock.sleep(delay, signal).catch(() => undefined)
  }
}

/** Gives `work` a signal that aborts with the outer one, and in any case when the work is over. */
export async function inScope<T>(outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const scope = new AbortController()
  const abort = () => scope.abort(outer.reason)
  if (outer.aborted) abort()
  outer.addEventListener('abort', abort, { once: true })
  try {
    return await work(scope.signal)
  } finally {
    outer.removeEventListener('abort', abort)
    scope.abort(new SourceLost('lost', 'the session is over'))
  }
}

/** Runs `work` for at most `ms`; its signal then aborts and the call rejects with `late`. Work that ends later is ignored. */
export function within<T>(
  context: Pick<SourceContext, 'clock'>,
  outer: AbortSignal,
  ms: number,
  late: SourceLost,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return inScope(outer, async (signal) => {
    const deadline = context.clock.sleep(ms, signal).then((): never => {
      throw late
    })
    const working = work(signal)
    // The loser of the race must not become an unhandled rejection.
    working.catch(() => undefined)
    deadline.catch(() => undefined)
    return Promise.race([working, deadline])
  })
}
