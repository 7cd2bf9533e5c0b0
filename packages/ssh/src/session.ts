import { establish } from './connect.ts'
import type { Host } from './host.ts'
import type { JumpHostKeys } from './host-key-policy.ts'
import { jumpChain } from './jump-chain.ts'
import { closeLink } from './link.ts'
import type { Link } from './link.ts'
import { direct } from './route.ts'
import type { Route } from './route.ts'
import { runScript } from './run-script.ts'
import type { ConnectOptions, JumpTransport, Session, Transport } from './transport.ts'
import { openTunnel } from './tunnel.ts'
import { turnstile } from './turnstile.ts'
import type { Turnstile } from './turnstile.ts'

/** sshd begins to turn away callers when 10 are not logged in yet (MaxStartups 10:30:100). */
const loginsAtOnce = 8

/** SSH in this process, by ssh2, straight from this machine. */
export const sshTransport: Transport = transportOver(() => direct)

/**
 * SSH through jump hosts, in the order in which they are passed, for every host. They are logged in to when the first
 * host is connected to, with the same key or agent, and each has the whole connect timeout to itself.
 * @param hops at least one; see `parseHosts`
 */
export function sshThrough(hops: readonly Host[], hostKeys: JumpHostKeys): JumpTransport {
  const chain = jumpChain(hops, hostKeys)
  return { ...transportOver((options) => chain.route(options)), close: () => chain.close() }
}

function transportOver(routeFor: (options: ConnectOptions) => Route): Transport {
  const gates = new Map<string, { gate: Turnstile; users: number }>()
  const gateOf = (endpoint: string) => {
    const found = gates.get(endpoint) ?? { gate: turnstile(loginsAtOnce), users: 0 }
    gates.set(endpoint, found)
    return found
  }
  return {
    async connect(host, options) {
      const endpoint = `${host.host} ${host.port}`
      const entry = gateOf(endpoint)
      entry.users += 1
      // An abort while waiting is reported by the attempt itself, with the host's name.
      const leave = await entry.gate.enter(options.signal).catch(() => () => {})
      try {
        return sessionOver(await establish({ host, role: 'host' }, options, routeFor(options)), host, options)
      } finally {
        leave()
        entry.users -= 1
        if (entry.users === 0) gates.delete(endpoint)
      }
    },
  }
}

function sessionOver(link: Link, host: Host, { clock, log, signal }: ConnectOptions): Session {
  const tools = { link, alias: host.alias, clock, log }
  let hurries = false
  /**
   * sshd sends small packets at once only when a command has run in the connection (session.c, do_exec_no_pty). Until
   * then each of a tunnel's waits for the acknowledgement of the one before, up to 40 ms. Where no command may run, that
   * is all there is to it.
   */
  const hurry = () => {
    hurries = true
    const nothing = { script: 'true', env: [], secrets: [], timeoutMs: 10_000, signal, onLine: () => {} }
    runScript(tools, nothing).catch(() => {})
  }
  return {
    host,
    get alive() {
      return link.alive
    },
    lost: link.lost,
    run(options) {
      hurries = true
      return runScript(tools, options)
    },
    forward(targetHost, targetPort) {
      if (!hurries) hurry()
      return openTunnel(link, targetHost, targetPort)
    },
    close: () => closeLink(link, clock),
  }
}
