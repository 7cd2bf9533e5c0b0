import { after } from './after.ts'
import { establish } from './connect.ts'
import type { Host } from './host.ts'
import type { Link } from './link.ts'
import { runScript } from './run-script.ts'
import type { ConnectOptions, Session, Transport } from './transport.ts'
import { openTunnel } from './tunnel.ts'

const closeLimitMs = 1000

/** SSH in this process, by ssh2. */
export const sshTransport: Transport = {
  async connect(host, options) {
    return sessionOver(await establish(host, options), host, options)
  },
}

function sessionOver(link: Link, host: Host, { clock, log }: ConnectOptions): Session {
  return {
    host,
    get alive() {
      return link.alive
    },
    lost: link.lost,
    run: (options) => runScript({ link, alias: host.alias, clock, log }, options),
    forward: (targetHost, targetPort) => openTunnel(link, targetHost, targetPort),
    async close() {
      const { promise, resolve } = Promise.withResolvers<void>()
      link.onEnd(resolve)
      const callOff = after(clock, closeLimitMs, () => {
        link.destroy()
        resolve()
      })
      link.close()
      await promise
      callOff()
    },
  }
}
