import type { Identity } from '../reduce/index.ts'
import { ValueError } from '../chains/values.ts'
import type { SourceContext } from './source.ts'

/** What one poll gave. `undefined`: the node is there and not ready yet. */
export interface Polled {
  value: bigint
  hash?: string
  companion?: bigint
  restarted?: string
}

export interface Poll {
  /** Who the chain is, for chains. */
  identify?(): Promise<Identity | undefined>
  read(): Promise<Polled | { unready: string }>
}

/** The server asks to be left alone for a while. */
export class Throttled extends Error {
  readonly waitMs: number

  constructor(waitMs: number) {
    super('HTTP 429')
    this.name = 'Throttled'
    this.waitMs = waitMs
  }
}

const identifyEvery = 20
const longestWaitMs = 300_000

/** Reads one value after the other: the next read begins when the one before is over and the interval has passed. */
export async function poll(
  context: SourceContext,
  { identify, read }: Poll,
  signal: AbortSignal,
  valid: () => void,
): Promise<never> {
  const { clock, timing, emit } = context
  let connected = false
  let polls = 0
  let throttled = 0
  let unready: string | undefined
  let last: bigint | undefined
  const connect = async () => {
    const identity = await identify?.()
    emit(identity === undefined ? { kind: 'connected' } : { kind: 'connected', identity })
    connected = true
  }
  /** Between two polls another process may have taken the port, and no connection would have told. */
  const recheck = async (value: bigint) => {
    polls++
    if (identify === undefined || !(polls % identifyEvery === 0 || (last !== undefined && value < last))) return
    const identity = await identify()
    if (identity !== undefined) emit({ kind: 'identity', identity })
  }
  for (;;) {
    const began = clock.now()
    let waitMs = timing.pollMs
    try {
      if (!connected && identify !== undefined) await connect()
      const polled = await read()
      if (!connected) await connect()
      throttled = 0
      if ('unready' in polled) {
        if (polled.unready !== unready) emit({ kind: 'lost', phase: 'rejecting', why: polled.unready })
        unready = polled.unready
      } else {
        unready = undefined
        await recheck(polled.value)
        last = polled.value
        emit({ kind: 'sample', ...polled, via: 'poll' })
        valid()
      }
    } catch (error) {
      if (error instanceof Throttled) {
        throttled++
        waitMs = patience(error, throttled, timing.pollMs)
        if (throttled === 1 || throttled % 10 === 0) {
          const times = throttled === 1 ? '' : `, ${throttled} times in a row`
          emit({ kind: 'note', text: `asks to wait ${Math.ceil(waitMs / 1000)} s (HTTP 429${times})` })
        }
      } else if (error instanceof ValueError) emit({ kind: 'malformed', why: error.message })
      else throw error
    }
    // A clock that jumped while the machine slept must not make up for the polls that were missed.
    const spent = Math.max(0, clock.now() - began)
    await clock.sleep(waitMs > timing.pollMs ? waitMs : Math.max(timing.pollMs / 10, timing.pollMs - spent), signal)
  }
}

/** As long as was asked for; a server that names no time is asked half as often each time. */
function patience({ waitMs }: Throttled, times: number, pollMs: number): number {
  return Math.min(longestWaitMs, Math.max(waitMs, pollMs * 2 ** Math.min(times - 1, 10)))
}
