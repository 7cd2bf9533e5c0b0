import type { Clock } from '@shakedown/ports'
import type { ClientChannel } from 'ssh2'
import { after } from './after.ts'
import type { Link } from './link.ts'

type Opened =
  | { channel: ClientChannel; leave(): void }
  | { stop: 'cancelled' | 'timed-out' }
  /** Nothing was started. */
  | { why: string }

const pausesMs = [50, 200, 500]

/**
 * A channel in which the login shell runs the command. Over the server's MaxSessions it waits until a script of this
 * connection has ended: the command has not run, so asking again is safe.
 */
export async function openChannel(
  link: Link,
  command: string,
  clock: Clock,
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
): Promise<Opened> {
  const late = new AbortController()
  const ended = new AbortController()
  const callOff = after(clock, timeoutMs, () => late.abort())
  const forget = link.onEnd(() => ended.abort())
  const giveUp = AbortSignal.any([signal, late.signal, ended.signal])
  let refusal: string | undefined
  let alone = 0
  try {
    for (;;) {
      const leave = await link.channels.enter(giveUp)
      const answer = await exec(link, command, giveUp)
      if ('channel' in answer) return { channel: answer.channel, leave }
      const others = link.channels.inside - 1
      refusal = `the host opened no channel: ${answer.why}`
      // Fewer than are in there, so that the next round waits; the place not given out stays for ending a script.
      link.channels.narrow(Math.max(1, others - 1))
      leave()
      if (!link.alive) return { why: link.why }
      if (others === 0) {
        // The server may not have noticed yet that the last of the others has left.
        if ((alone += 1) > pausesMs.length) return { why: refusal }
        await clock.sleep(pausesMs[alone - 1] ?? 0, giveUp)
        continue
      }
      refusal += `; ${others === 1 ? 'another script runs' : `${others} others run`} in this connection (MaxSessions)`
    }
  } catch {
    if (signal.aborted) return { stop: 'cancelled' }
    if (!link.alive) return { why: link.why }
    return refusal === undefined ? { stop: 'timed-out' } : { why: refusal }
  } finally {
    callOff()
    forget()
  }
}

/** Rejects when `signal` aborts first; a channel that comes later is let go. */
function exec(link: Link, command: string, signal: AbortSignal): Promise<{ channel: ClientChannel } | { why: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ channel: ClientChannel } | { why: string }>()
  const abort = () => reject(signal.reason as Error)
  signal.addEventListener('abort', abort, { once: true })
  let waiting = true
  try {
    link.client.exec(command, (error, channel) => {
      if (error !== undefined) resolve({ why: error.message })
      // Nothing has been sent on it, so letting it go ends what it started.
      else if (waiting) resolve({ channel })
      else channel.close()
    })
  } catch (error) {
    resolve({ why: (error as Error).message })
  }
  return promise.finally(() => {
    waiting = false
    signal.removeEventListener('abort', abort)
  })
}
