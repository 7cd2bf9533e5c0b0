import type { Identity } from '../reduce/index.ts'
import type { Chain, Reading } from './chain.ts'
import { fields, Refused, whenRefused, type Call } from './rpc.ts'
import { readHash, readQuantity, ValueError } from './values.ts'

/** Blocks of an Ethereum node: the height of its head. */
export function ethereumBlocks(): Chain {
  return { ...ethereum, read: async (call) => ({ value: await headOf(call) }), subscription: heads(readHead) }
}

/** What all counters of an Ethereum chain share. */
export const ethereum = {
  identify,
  unready: unreadyEthereum,
  hashAt: blockHash,
} satisfies Partial<Chain>

/** `newHeads`, as every client has it. */
export function heads(take: (result: unknown) => Reading | 'ask'): Chain['subscription'] {
  return {
    method: 'eth_subscribe',
    params: ['newHeads'],
    unsubscribe: (id) => ({ method: 'eth_unsubscribe', params: [id] }),
    take,
  }
}

/** @throws ValueError */
export function readHead(result: unknown): { value: bigint; hash: string } {
  const head = fields(result)
  if (head === undefined) throw new ValueError('an event without a block')
  return { value: readQuantity(head['number']), hash: readHash(head['hash']) }
}

export async function headOf(call: Call): Promise<bigint> {
  return readQuantity(await call('eth_blockNumber', []))
}

/** Who the chain is: its number and the hash of its first block. */
async function identify(call: Call): Promise<Identity> {
  const chainId = String(readQuantity(await call('eth_chainId', [])))
  const genesis = await blockHash(call, 0n)
  if (genesis === undefined) {
    throw new Refused('it does not have block 0, so nobody knows which chain it is')
  }
  return { chainId, genesis }
}

/** A node that catches up counts the blocks of the past: they prove nothing. */
async function unreadyEthereum(call: Call): Promise<string | undefined> {
  const syncing = fields(await call('eth_syncing', []).catch(whenRefused))
  return syncing === undefined ? undefined : 'it is still catching up (eth_syncing)'
}

export async function blockHash(call: Call, height: bigint): Promise<string | undefined> {
  const block = fields(await call('eth_getBlockByNumber', [`0x${height.toString(16)}`, false]))
  return block === undefined ? undefined : readHash(block['hash'])
}
