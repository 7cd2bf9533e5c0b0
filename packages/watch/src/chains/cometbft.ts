import type { Identity } from '../reduce/index.ts'
import type { Chain } from './chain.ts'
import { fields, Refused, whenRefused, type Call } from './rpc.ts'
import { readDecimal, readHash, ValueError } from './values.ts'

/** Blocks of a CometBFT (Tendermint) node. Its blocks are final when they are made, and its numbers are decimal texts. */
export function cometbftBlocks(): Chain {
  const height = async (call: Call) => {
    const { sync } = await status(call)
    return readHeight(sync['latest_block_height'])
  }
  let known: string | undefined
  return {
    async identify(call): Promise<Identity | undefined> {
      const { chainId, sync } = await status(call)
      if (known !== undefined && known !== chainId) {
        throw new Refused(`it is another chain now: ${chainId}, before ${known}`)
      }
      known = chainId
      // A network is often made anew under its old name: only its first block tells.
      if (sync['earliest_block_height'] !== '1') return undefined
      return { chainId, genesis: blockId(sync['earliest_block_hash']) }
    },
    async unready(call) {
      const { sync } = await status(call)
      return sync['catching_up'] === true ? 'it is still catching up (status)' : undefined
    },
    read: async (call) => ({ value: await height(call) }),
    settled: height,
    async hashAt(call, at) {
      const reply = fields(await call('commit', { height: String(at) }).catch(whenRefused))
      const commit = fields(fields(reply?.['signed_header'])?.['commit'])
      const id = fields(commit?.['block_id'])
      return id === undefined ? undefined : blockId(id['hash'])
    },
    subscription: {
      method: 'subscribe',
      // Not NewBlock: its events carry the whole block.
      params: { query: "tm.event='NewBlockHeader'" },
      unsubscribe: () => ({ method: 'unsubscribe', params: { query: "tm.event='NewBlockHeader'" } }),
      take(result) {
        const value = fields(fields(fields(result)?.['data'])?.['value'])
        const header = fields(value?.['header'] ?? fields(value?.['block'])?.['header'])
        if (header === undefined) return undefined
        return { value: readHeight(header['height']) }
      },
    },
  }
}

async function status(call: Call): Promise<{ chainId: string; sync: Record<string, unknown> }> {
  const reply = fields(await call('status', {}))
  const sync = fields(reply?.['sync_info'])
  const network = fields(reply?.['node_info'])?.['network']
  if (sync === undefined || typeof network !== 'string') throw new Refused('its status is none of CometBFT')
  return { chainId: network.slice(0, 64), sync }
}

function readHeight(value: unknown): bigint {
  if (typeof value !== 'string') throw new ValueError('a block without a height')
  return readDecimal(value)
}

/** Its hashes are upper case and without `0x`. @throws ValueError */
function blockId(value: unknown): string {
  return readHash(typeof value === 'string' ? `0x${value}` : value)
}
