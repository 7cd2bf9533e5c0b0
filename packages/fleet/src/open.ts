import type { Clock, Log } from '@shakedown/ports'
import { sshThrough } from '@shakedown/ssh'
import type { Connection, ConnectionInputs } from './connection.ts'
import { Fleet } from './fleet.ts'

export interface OpenFleet {
  fleet: Fleet
  /** Of every host, and of the jump hosts. */
  close(): Promise<void>
}

/** Opens nothing yet: connections are made when first asked for. */
export function openFleet(
  { hosts, hostKeys, jump, key, agent }: Connection,
  settled: ConnectionInputs,
  tools: { clock: Clock; log: Log; signal: AbortSignal },
): OpenFleet {
  const through = jump === undefined ? undefined : sshThrough(jump.hops, jump.hostKeys)
  const fleet = new Fleet(hosts, {
    hostKeys,
    connectTimeoutMs: settled['connect-timeout'],
    keepaliveMs: settled.keepalive,
    ...(key !== undefined && { key }),
    ...(agent !== undefined && { agent }),
    ...(through !== undefined && { transport: through }),
    ...tools,
  })
  return {
    fleet,
    close: async () => {
      await fleet.close()
      await through?.close()
    },
  }
}
