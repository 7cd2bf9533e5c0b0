import type { Clock, Log } from '@shakedown/ports'
import { sshTransport, type ConnectOptions, type Host, type Session, type Transport } from '@shakedown/ssh'

/** One host and the connection to it, which is made again when it broke. */
export class Link {
  readonly host: Host
  private readonly fleet: Fleet
  private current: Promise<Session> | undefined

  constructor(host: Host, fleet: Fleet) {
    this.host = host
    this.fleet = fleet
  }

  /** The live session; connects when there is none. Callers that come together share one attempt. @throws ConnectError */
  async session(): Promise<Session> {
    for (;;) {
      const asked = this.current
      const known = await asked?.catch(() => undefined)
      if (known?.alive === true) return known
      // While this caller waited, another one may have begun anew; two connections would leave one that nobody closes.
      if (this.current !== asked) continue
      this.current = this.fleet.connect(this.host)
      return this.current
    }
  }

  async close(): Promise<void> {
    const session = await this.current?.catch(() => undefined)
    await session?.close()
  }
}

export type FleetOptions = Omit<ConnectOptions, 'clock' | 'log' | 'signal'> & {
  clock: Clock
  log: Log
  signal: AbortSignal
  transport?: Transport
}

/** All hosts of one deployment. */
export class Fleet {
  readonly links: ReadonlyMap<string, Link>
  private readonly options: FleetOptions

  constructor(hosts: readonly Host[], options: FleetOptions) {
    this.options = options
    this.links = new Map(hosts.map((host) => [host.alias, new Link(host, this)]))
  }

  connect(host: Host): Promise<Session> {
    const { transport = sshTransport, ...options } = this.options
    return transport.connect(host, options)
  }

  link(alias: string): Link {
    const link = this.links.get(alias)
    if (link === undefined) throw new Error(`no host has the alias ${alias}`)
    return link
  }

  async close(): Promise<void> {
    await Promise.all([...this.links.values()].map((link) => link.close()))
  }
}
