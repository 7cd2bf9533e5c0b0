import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { parseCounter, watch, type WatchOptions, type WatchPlan, type WatchResult } from '@shakedown/watch'
import {
  startComet,
  startSubstrate,
  type SubstrateNode,
  type SubstrateOptions,
} from '../../../packages/rehearsal/src/testnet/index.ts'
import { sessionValidators } from '../../../packages/watch/src/chains/storage-item.ts'
import { httpPeer, options, proxyTo, quick, wsPeer } from '../../unit/watch/peers.ts'

/** Where a fault happens. Whatever is started here is ended when the fault is over. */
export interface Stage {
  /** A node that builds a block every 30 ms. */
  substrate(options?: SubstrateOptions): Promise<SubstrateNode>
  comet: typeof startComet
  http: typeof httpPeer
  socket: typeof wsPeer
  proxy: typeof proxyTo
  /** A TCP server; what it does with a connection is its own business. */
  tcp(greet: (socket: Socket) => void): Promise<{ port: number; connections: () => number }>
  /** A port on which nothing listens. */
  nowhere(): Promise<number>
  after(ms: number, work: () => void): void
}

export interface Fault {
  name: string
  /** Sets the fault up, and gives what is watched. */
  act(stage: Stage): Promise<{ plan: WatchPlan; options?: Partial<WatchOptions> }>
  verdict: WatchResult['verdict']
  /** Found in the reason or in an event. */
  says: RegExp
  /** What else must be so. */
  also?(result: WatchResult): void
}

export const substratePlan = (url: string, changes: Partial<WatchPlan> = {}): WatchPlan =>
  quick(url, { counter: parseCounter('substrate-blocks'), ...changes })

export const numberPlan = (url: string, changes: Partial<WatchPlan> = {}): WatchPlan =>
  quick(url, { counter: parseCounter('number'), ...changes })

/** Runs each fault on a stage of its own, and looks whether the watch ends as it must and leaves no connection behind. */
export function testFaults(faults: readonly Fault[]): void {
  test.each(faults.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
    const ends: (() => unknown)[] = []
    const sockets = new Set<Socket>()
    const keep = async <T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> => {
      const started = await starting
      ends.push(() => started.stop())
      return started
    }
    const stage: Stage = {
      async substrate(options = {}) {
        const node = await keep(startSubstrate({ storage: { [sessionValidators.key]: '0x00' }, ...options }))
        const timer = setInterval(() => node.build(), 30)
        ends.push(() => clearInterval(timer))
        return node
      },
      comet: (...given) => keep(startComet(...given)),
      http: (...given) => keep(httpPeer(...given)),
      socket: (...given) => keep(wsPeer(...given)),
      proxy: (...given) => keep(proxyTo(...given)),
      async tcp(greet) {
        const server = createServer({ allowHalfOpen: true }, (socket) => {
          sockets.add(socket)
          socket.on('error', () => undefined)
          socket.on('close', () => sockets.delete(socket))
          greet(socket)
        })
        await new Promise<void>((resolve) => {
          server.listen(0, '127.0.0.1', resolve)
        })
        ends.push(() => {
          for (const socket of sockets) socket.destroy()
          server.close()
        })
        return { port: (server.address() as AddressInfo).port, connections: () => sockets.size }
      },
      async nowhere() {
        const { port } = await stage.tcp(() => undefined)
        ends.splice(-1).forEach((end) => end())
        return port
      },
      after(ms, work) {
        const timer = setTimeout(work, ms)
        ends.push(() => clearTimeout(timer))
      },
    }
    try {
      const { plan, options: given } = await fault.act(stage)
      const result = await watch(plan, options(given))
      const said = [result.reason, ...result.events.map(({ text }) => text)].join('\n')
      expect([fault.name, result.verdict, said]).toEqual([fault.name, fault.verdict, expect.stringMatching(fault.says)])
      fault.also?.(result)
    } finally {
      for (const end of ends.toReversed()) await end()
    }
  })
}

/** A stream to a port of this machine, as a tunnel gives it. */
export function tunnelTo(port: number): () => Promise<Socket> {
  return () => Promise.resolve(connect(port, '127.0.0.1'))
}
