import { createHash } from 'node:crypto'
import { RpcFault, startRpcNode, type Notify, type RpcNode, type RpcRequest } from './rpc-node.ts'

export interface CometOptions {
  port?: number
  network?: string
  /** Differs when the network is made anew under its old name. */
  seed?: string
  /** The oldest block that it still has. */
  earliest?: number
  /** Events have `#event` behind their id, as in Tendermint up to 0.33. */
  marked?: boolean
}

/**
 * Speaks as a CometBFT node's RPC does, made by hand from its documentation and issue threads: no consensus. Its WebSocket
 * is at `/websocket`; the chain grows when it is told to.
 */
export interface CometNode extends RpcNode {
  build(): void
  sync: { catchingUp: boolean }
}

export async function startComet(options: CometOptions = {}): Promise<CometNode> {
  const { network = 'testnet-1', seed = 'first', earliest = 1, marked = false } = options
  let height = earliest
  const sync = { catchingUp: false }
  const subscribers = new Map<string, Notify>()
  const hashOf = (at: number) => createHash('sha256').update(`${network} ${seed} ${at}`).digest('hex').toUpperCase()
  const event = (id: string) => ({
    jsonrpc: '2.0',
    id: marked ? `${id}#event` : Number(id),
    result: {
      query: "tm.event='NewBlockHeader'",
      data: {
        type: 'tendermint/event/NewBlockHeader',
        value: { header: { chain_id: network, height: String(height) }, num_txs: '0' },
      },
      events: { 'tm.event': ['NewBlockHeader'] },
    },
  })
  const answer = ({ id, method, params }: RpcRequest, notify: Notify): unknown => {
    switch (method) {
      case 'status':
        return {
          node_info: { network, version: '0.38.12' },
          sync_info: {
            latest_block_hash: hashOf(height),
            latest_block_height: String(height),
            earliest_block_hash: hashOf(earliest),
            earliest_block_height: String(earliest),
            catching_up: sync.catchingUp,
          },
        }
      case 'commit': {
        const at = Number((params as { height: string }).height)
        if (at < earliest || at > height) throw new RpcFault(-32603, `Internal error: height ${at} is not available`)
        return {
          signed_header: { header: { height: String(at) }, commit: { block_id: { hash: hashOf(at) } } },
          canonical: true,
        }
      }
      case 'subscribe':
        subscribers.set(String(id), notify)
        return {}
      case 'unsubscribe':
        subscribers.clear()
        return {}
      default:
        throw new RpcFault(-32601, 'Method not found')
    }
  }
  const node = await startRpcNode(answer, options.port)
  return {
    ...node,
    sync,
    build() {
      height++
      for (const [id, notify] of subscribers) notify(event(id))
    },
  }
}
