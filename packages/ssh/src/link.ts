import type { Clock } from '@shakedown/ports'
import type { Client } from 'ssh2'
import { after } from './after.ts'
import { turnstile } from './turnstile.ts'
import type { Turnstile } from './turnstile.ts'

/** One connection, and whether and why it ended. */
export interface Link {
  readonly client: Client
  /** For the channels of scripts. */
  readonly channels: Turnstile
  readonly alive: boolean
  /** Why it ended, for a message. */
  readonly why: string
  /** Called once when it ends, whoever ended it. Returns how to forget that. */
  onEnd(listener: () => void): () => void
  /** Resolves when it ends without `close`. */
  readonly lost: Promise<Error>
  close(): void
  destroy(): void
}

/**
 * sshd's MaxSessions is 10 when nobody has changed it. Two stay free: for ending a script, and for a person's question.
 */
const channelsAtOnce = 8

/** How long a host may take to say goodbye. */
const closeLimitMs = 1000

export async function closeLink(link: Link, clock: Clock): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  link.onEnd(resolve)
  const callOff = after(clock, closeLimitMs, () => {
    link.destroy()
    resolve()
  })
  link.close()
  await promise
  callOff()
}

export function linkOf(client: Client, destroySocket: () => void): Link {
  const listeners = new Set<() => void>()
  const { promise: lost, resolve: tellLost } = Promise.withResolvers<Error>()
  let alive = true
  let closing = false
  let why = 'the connection ended'
  let cause: Error | undefined
  // Without a listener an error of the connection would end the process.
  client.on('error', (error) => {
    cause ??= error
    why = reasonOf(error)
  })
  client.on('close', () => {
    if (!alive) return
    alive = false
    if (!closing) tellLost(new Error(`connection lost: ${why}`, cause === undefined ? {} : { cause }))
    for (const listener of listeners) listener()
    listeners.clear()
  })
  return {
    client,
    channels: turnstile(channelsAtOnce),
    lost,
    get alive() {
      return alive
    },
    get why() {
      return why
    },
    onEnd(listener) {
      if (!alive) queueMicrotask(listener)
      else listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closing = true
      why = 'the connection was closed'
      client.end()
    },
    destroy: destroySocket,
  }
}

function reasonOf(error: Error): string {
  if (error.message === 'Keepalive timeout') return 'the host no longer answers (keepalive)'
  return error.message === '' ? 'the connection broke' : error.message
}
