import { createHash } from 'node:crypto'
import { RpcFault, startRpcNode, type Notify, type RpcNode, type RpcRequest } from './rpc-node.ts'

export interface SubstrateOptions {
  /** A free one when left out. */
  port?: number
  name?: string
  /** Storage of the first block: key to SCALE value, both with `0x`. */
  storage?: Readonly<Record<string, string>>
  /** How many blocks finality is behind. */
  lag?: number
}

/**
 * Speaks as a Substrate node's legacy JSON-RPC does, made by hand from its documentation and from frames of a real runtime:
 * no runtime, no consensus. Chains grow when they are told to.
 */
export interface SubstrateNode extends RpcNode {
  /** Builds a block on the best one, with these changes of its storage; null unsets. */
  build(changes?: Readonly<Record<string, string | null>>): void
  /** Takes back so many of the newest blocks that are not final. */
  retract(blocks: number): void
  /** Finality stands still. */
  stopFinality(): void
  health: { isSyncing: boolean; peers: number }
}

interface Block {
  hash: string
  number: number
  parentHash: string
  storage: ReadonlyMap<string, string>
}

interface Subscriber {
  id: string
  kind: 'best' | 'finalized' | 'storage'
  keys: readonly string[]
  notify: Notify
}

export async function startSubstrate(options: SubstrateOptions = {}): Promise<SubstrateNode> {
  const { name = 'Development', lag = 2 } = options
  let forks = 0
  let frozenAt: number | undefined
  const hashOf = (number: number) => `0x${createHash('sha256').update(`${name} ${number} ${forks}`).digest('hex')}`
  const genesis = {
    hash: hashOf(0),
    number: 0,
    parentHash: `0x${'0'.repeat(64)}`,
    storage: new Map(Object.entries(options.storage ?? {})),
  }
  const blocks: Block[] = [genesis]
  const health = { isSyncing: false, peers: 4 }
  const subscribers = new Map<string, Subscriber>()
  let ids = 0

  const best = (): Block => blocks.at(-1) ?? genesis
  const finalized = (): Block => blocks[Math.max(0, frozenAt ?? blocks.length - 1 - lag)] ?? genesis
  const header = ({ number, parentHash }: Block) => ({
    parentHash,
    number: `0x${number.toString(16)}`,
    stateRoot: hashOf(number),
    extrinsicsRoot: hashOf(number),
    digest: { logs: [] },
  })
  const find = (hash: unknown): Block => {
    const block = hash === undefined || hash === null ? best() : blocks.find((candidate) => candidate.hash === hash)
    if (block === undefined)
      throw new RpcFault(4003, 'Client error: UnknownBlock: Header was not found in the database')
    return block
  }
  const tell = ({ id, kind, notify }: Subscriber, result: object) => {
    const method = { best: 'chain_newHead', finalized: 'chain_finalizedHead', storage: 'state_storage' }[kind]
    notify({ jsonrpc: '2.0', method, params: { result, subscription: id } })
  }
  const changesOf = (block: Block, keys: readonly string[]) => ({
    block: block.hash,
    changes: keys.map((key) => [key, block.storage.get(key) ?? null]),
  })
  const subscribe = (kind: Subscriber['kind'], keys: readonly string[], notify: Notify): string => {
    const subscriber = { id: `sub${++ids}`, kind, keys, notify }
    subscribers.set(subscriber.id, subscriber)
    // Each begins with what is so now.
    tell(subscriber, kind === 'storage' ? changesOf(best(), keys) : header(kind === 'best' ? best() : finalized()))
    return subscriber.id
  }
  const announce = (before: { best: Block; finalized: Block }) => {
    for (const subscriber of subscribers.values()) {
      const { kind, keys } = subscriber
      if (kind === 'best') tell(subscriber, header(best()))
      else if (kind === 'finalized') {
        for (const block of blocks.slice(before.finalized.number + 1, finalized().number + 1))
          tell(subscriber, header(block))
      } else {
        const changed = keys.filter((key) => best().storage.get(key) !== before.best.storage.get(key))
        if (changed.length > 0) tell(subscriber, changesOf(best(), changed))
      }
    }
  }

  const answer = ({ method, params }: RpcRequest, notify: Notify): unknown => {
    const [first, second] = Array.isArray(params) ? (params as unknown[]) : []
    switch (method) {
      case 'chain_getBlockHash':
        return first === undefined ? best().hash : (blocks[Number(first)]?.hash ?? null)
      case 'chain_getHeader':
        return header(find(first))
      case 'chain_getFinalizedHead':
        return finalized().hash
      case 'state_getStorage':
        return find(second).storage.get(String(first)) ?? null
      case 'system_chain':
        return name
      case 'system_health':
        return { ...health, shouldHavePeers: true }
      case 'chain_subscribeNewHeads':
        return subscribe('best', [], notify)
      case 'chain_subscribeFinalizedHeads':
        return subscribe('finalized', [], notify)
      case 'state_subscribeStorage':
        return subscribe('storage', first as string[], notify)
      case 'chain_unsubscribeNewHeads':
      case 'chain_unsubscribeFinalizedHeads':
      case 'state_unsubscribeStorage':
        return subscribers.delete(String(first))
      default:
        throw new RpcFault(-32601, 'Method not found')
    }
  }

  const node = await startRpcNode(answer, options.port)
  return {
    ...node,
    health,
    build(changes = {}) {
      const before = { best: best(), finalized: finalized() }
      const storage = new Map(before.best.storage)
      for (const [key, value] of Object.entries(changes)) {
        if (value === null) storage.delete(key)
        else storage.set(key, value)
      }
      const number = before.best.number + 1
      blocks.push({ hash: hashOf(number), number, parentHash: before.best.hash, storage })
      announce(before)
    },
    retract(count) {
      forks++
      blocks.length = Math.max(finalized().number + 1, blocks.length - count)
    },
    stopFinality() {
      frozenAt = finalized().number
    },
  }
}
