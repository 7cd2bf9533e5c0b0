import { establish } from './connect.ts'
import { ConnectError } from './connect-error.ts'
import type { Host } from './host.ts'
import type { JumpHostKeys } from './host-key-policy.ts'
import { closeLink } from './link.ts'
import type { Link } from './link.ts'
import { direct } from './route.ts'
import type { Route } from './route.ts'
import type { ConnectOptions } from './transport.ts'
import { openTunnel } from './tunnel.ts'

export interface JumpChain {
  /** The way through all jump hosts. One connection to each serves all who come; a lost one is made again. */
  route(options: ConnectOptions): Route
  /** Ends the connections, the innermost first. */
  close(): Promise<void>
}

/** As ssh's ProxyJump: each jump host is logged in to over the one before, and proves itself under its own name. */
export function jumpChain(hops: readonly Host[], hostKeys: JumpHostKeys): JumpChain {
  const attempts: (Promise<Link> | undefined)[] = hops.map(() => undefined)
  let options: ConnectOptions | undefined
  let closed = false

  const begin = (hop: Host, index: number, options: ConnectOptions): Promise<Link> => {
    const route = routeUpTo(index, options)
    const attempt = establish({ host: hop, role: 'jump host' }, { ...options, hostKeys }, route).catch(
      (error: unknown) => {
        if (!(error instanceof ConnectError) || error.jumpHost !== undefined) throw error
        throw new ConnectError(error.kind, error.what, error.mend, { cause: error, jumpHost: hop.alias })
      },
    )
    attempts[index] = attempt
    const forget = () => {
      if (attempts[index] === attempt) attempts[index] = undefined
    }
    attempt.then((link) => link.onEnd(forget), forget)
    return attempt
  }
  const linkTo = async (index: number, options: ConnectOptions): Promise<Link> => {
    for (;;) {
      const hop = hops[index]
      if (closed || hop === undefined) {
        throw new ConnectError('cancelled', 'the connections to the jump hosts were closed', 'Run it again')
      }
      try {
        return await (attempts[index] ?? begin(hop, index, options))
      } catch (error) {
        // Who began the attempt has left; who waited for it has not.
        const abandoned = error instanceof ConnectError && error.kind === 'cancelled'
        if (!abandoned || closed || options.signal.aborted) throw error
      }
    }
  }
  const routeUpTo = (count: number, options: ConnectOptions): Route => {
    const last = hops[count - 1]
    if (last === undefined) return direct
    return {
      via: hops.slice(0, count),
      ready: async () => void (await linkTo(count - 1, options)),
      async open({ host, port }) {
        const stream = await openTunnel(await linkTo(count - 1, options), host, port, `jump host ${last.alias}`)
        // The reader comes later; an error before that would end the process.
        stream.on('error', () => {})
        return stream
      },
    }
  }
  return {
    route(given) {
      options ??= given
      return routeUpTo(hops.length, given)
    },
    async close() {
      closed = true
      for (const attempt of attempts.toReversed()) {
        const link = await attempt?.catch(() => undefined)
        if (link !== undefined && options !== undefined) await closeLink(link, options.clock)
      }
    },
  }
}
