import type { Identity } from '../reduce/index.ts'
import type { Call, Params } from './rpc.ts'

/** What one look at the chain gave. */
export interface Reading {
  value: bigint
  /** Of the block whose height `value` is. */
  hash?: string
  /** The second counter, at the same block. */
  companion?: bigint
}

/** A kind of chain, as one counter looks at it, over any transport that carries JSON-RPC. */
export interface Chain {
  /** Who it is; undefined when the node cannot know any more. Throws as `Call` does, or ValueError. */
  identify(call: Call): Promise<Identity | undefined>
  /** Why what the node says is not yet what the network is at, e.g. that it is still catching up. */
  unready(call: Call): Promise<string | undefined>
  /** The truth, by asking. Throws as `Call` does, or ValueError. */
  read(call: Call): Promise<Reading>
  /** How the node says by itself that something happened. */
  subscription: Subscription
  /** The block at a height, as the node has it now. */
  hashAt?(call: Call, height: bigint): Promise<string | undefined>
  /** Height up to which the node's blocks are final, or nearly so. */
  settled?(call: Call): Promise<bigint>
}

export interface Subscription {
  method: string
  params: Params
  /** Takes the subscription's id. */
  unsubscribe: (id: string) => { method: string; params: Params }
  /**
   * What an event says: a reading, or only that it is time to ask. Undefined: nothing. @throws ValueError
   */
  take(result: unknown): Reading | 'ask' | undefined
}
