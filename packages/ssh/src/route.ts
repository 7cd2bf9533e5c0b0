import { connect as connectSocket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Host } from './host.ts'

/** How packets get to a host. */
export interface Route {
  /** The jump hosts on the way, the first one reached from here first. */
  readonly via: readonly Host[]
  /**
   * Resolves when the way up to the host is there.
   * @throws ConnectError that names the jump host at fault
   */
  ready(): Promise<void>
  /** A stream to the host's SSH port. What it may reject or break with: a socket's errors, TunnelError, ConnectError. */
  open(host: Host): Promise<Duplex>
}

/** Straight from this machine. */
export const direct: Route = {
  via: [],
  ready: async () => {},
  // Not waited for: ssh2 does that, and its errors tell which stage failed.
  open: async ({ host, port }) => connectSocket({ host, port, noDelay: true }),
}

/** What is being reached, for messages. */
export interface Reach {
  host: Host
  role: 'host' | 'jump host'
  via: readonly Host[]
}
