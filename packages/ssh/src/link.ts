import type { Client } from 'ssh2'

/** One connection, and whether and why it ended. */
export interface Link {
  readonly client: Client
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
