// Networks for the deployer's tests, on ports of this machine, which is what its hosts see, too.
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach } from '@jest/globals'
import {
  startComet,
  startSubstrate,
  type CometNode,
  type SubstrateNode,
} from '../../../packages/rehearsal/src/testnet/index.ts'
import { currentIndex, parseStorageItem, sessionValidators } from '../../../packages/watch/src/chains/storage-item.ts'
import { httpPeer } from '../../unit/watch/peers.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function kept<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  const started = await starting
  ends.push(() => started.stop())
  return started
}

export function every(ms: number, work: (round: number) => void): void {
  let round = 0
  const timer = setInterval(() => work(++round), ms)
  ends.push(() => clearInterval(timer))
}

const setId = parseStorageItem('DKG.AuthoritySetId')?.key ?? ''
const little = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUInt32LE(value)
  return `0x${buffer.toString('hex')}`
}

export interface SessionNet {
  ports: readonly number[]
  nodes: readonly SubstrateNode[]
  /** These nodes build no more. */
  hold(...indexes: readonly number[]): void
  /** From now on the authority set also rotates without a session. */
  force(): void
  /** Sessions end no more, while blocks go on: a key generation that does not finish. */
  stick(): void
}

/** Nodes of one chain that build a block together, and end a session with every fourth one. */
export async function sessionNet(count: number, blockMs = 40): Promise<SessionNet> {
  const storage = {
    [sessionValidators.key]: '0x00',
    [currentIndex.key]: little(9000, 4),
    [setId]: little(7, 8),
  }
  const nodes = await Promise.all(
    Array.from({ length: count }, () => kept(startSubstrate({ name: 'dkg-local', storage }))),
  )
  const held = new Set<number>()
  let sessions = 0
  let forced = 0
  let stuck = false
  every(blockMs, (round) => {
    if (round % 4 === 0 && !stuck) sessions++
    const changes = { [currentIndex.key]: little(9000 + sessions, 4), [setId]: little(7 + sessions + forced, 8) }
    for (const [index, node] of nodes.entries()) if (!held.has(index)) node.build(changes)
  })
  return {
    ports: nodes.map(({ port }) => port),
    nodes,
    hold: (...indexes) => indexes.forEach((index) => held.add(index)),
    force: () => {
      forced++
    },
    stick: () => {
      stuck = true
    },
  }
}

export async function cometNet(count: number, blockMs = 40): Promise<readonly CometNode[]> {
  const nodes = await Promise.all(Array.from({ length: count }, () => kept(startComet({}))))
  every(blockMs, () => nodes.forEach((node) => node.build()))
  return nodes
}

/** Metrics in the Prometheus text format, as they are at the moment of the scrape. */
export async function metricsOf(text: () => string): Promise<number> {
  const { port } = await kept(
    httpPeer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text())
    }),
  )
  return port
}

/** Plain text over HTTP. */
export async function textOver(text: () => string): Promise<number> {
  const { port } = await kept(httpPeer((_request, response) => void response.end(text())))
  return port
}

/** Accepts connections and says nothing. */
export async function muteNode(): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  ends.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
