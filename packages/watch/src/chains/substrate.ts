import type { Identity } from '../reduce/index.ts'
import type { Chain, Reading } from './chain.ts'
import { fields, Refused, whenRefused, type Call } from './rpc.ts'
import { decodeByLength, decodeScale, type ScaleType } from './scale.ts'
import { currentIndex, sessionValidators, type StorageItem } from './storage-item.ts'
import { readHash, readQuantity, ValueError } from './values.ts'

/** Which of a node's two opinions counts: what cannot change any more, or what it believes now. */
export type Head = 'finalized' | 'best'

/** One storage value and how it is read. */
export interface StorageRead {
  item: StorageItem
  /** `by-length`: the unsigned integer of its size. */
  type: ScaleType | 'by-length'
  /** Whether nothing under the key means 0. Absent: it is no data. */
  unsetIsZero?: true
}

/** The height of the finalized, or of the best block. */
export function substrateBlocks(head: Head): Chain {
  return {
    ...substrate,
    settled: (call) => finalizedHeight(call),
    async read(call) {
      if (head === 'finalized') return { value: await finalizedHeight(call) }
      return { value: readNumber(await call('chain_getHeader', [])) }
    },
    subscription: headers(head, (result) => ({ value: readNumber(result) })),
  }
}

/** Session.CurrentIndex, which rises by one when a session ends. */
export function substrateSessions(head: Head, companion?: StorageRead): Chain {
  return substrateStorage({ item: currentIndex, type: 'u32' }, head, companion)
}

/**
 * Any storage value. At the finalized head it is read anew for every finalized block: a change that a fork takes back
 * was never there. At the best head the node itself tells changes (`state_subscribeStorage`).
 * @param companion a second value, always read at the same block
 */
export function substrateStorage(read: StorageRead, head: Head, companion?: StorageRead): Chain {
  const ownKey = read.item.key
  return {
    ...substrate,
    settled: (call) => finalizedHeight(call),
    async read(call): Promise<Reading> {
      const block = readHash(await call(head === 'finalized' ? 'chain_getFinalizedHead' : 'chain_getBlockHash', []))
      const value = await readStorage(call, read, block)
      return companion === undefined ? { value } : { value, companion: await readStorage(call, companion, block) }
    },
    subscription:
      head === 'finalized' || companion !== undefined
        ? headers(head, () => 'ask')
        : {
            method: 'state_subscribeStorage',
            params: [[ownKey]],
            unsubscribe: (id) => ({ method: 'state_unsubscribeStorage', params: [id] }),
            take: (result) => takeChange(result, read),
          },
  }
}

const substrate = {
  identify,
  unready,
  async hashAt(call, height) {
    const hash: unknown = await call('chain_getBlockHash', [asNumber(height)])
    return hash === null ? undefined : readHash(hash)
  },
} satisfies Partial<Chain>

function headers(head: Head, take: (result: unknown) => Reading | 'ask'): Chain['subscription'] {
  const name = head === 'finalized' ? 'FinalizedHeads' : 'NewHeads'
  return {
    method: `chain_subscribe${name}`,
    params: [],
    unsubscribe: (id) => ({ method: `chain_unsubscribe${name}`, params: [id] }),
    take,
  }
}

/** Who the chain is: its name and the hash of its first block. A new runtime version is the same chain. */
async function identify(call: Call): Promise<Identity> {
  const genesis: unknown = await call('chain_getBlockHash', [0])
  const name: unknown = await call('system_chain', [])
  return { chainId: typeof name === 'string' ? name.slice(0, 64) : '', genesis: readHash(genesis) }
}

async function unready(call: Call): Promise<string | undefined> {
  const health = fields(await call('system_health', []).catch(whenRefused))
  return health?.['isSyncing'] === true ? 'it is still catching up (system_health)' : undefined
}

async function finalizedHeight(call: Call): Promise<bigint> {
  const hash = readHash(await call('chain_getFinalizedHead', []))
  return readNumber(await call('chain_getHeader', [hash]))
}

/** @throws ValueError */
function readNumber(header: unknown): bigint {
  const block = fields(header)
  if (block === undefined) throw new ValueError('an answer without a block')
  return readQuantity(block['number'])
}

async function readStorage(call: Call, read: StorageRead, block: string): Promise<bigint> {
  const raw: unknown = await call('state_getStorage', [read.item.key, block])
  if (raw !== null) return decodeStorage(raw, read)
  if (read.unsetIsZero === true) return 0n
  if (read.item.key === currentIndex.key && (await call('state_getStorage', [sessionValidators.key, block])) !== null) {
    return 0n
  }
  throw new ValueError(unsetText(read))
}

/** @throws ValueError */
function decodeStorage(raw: unknown, { type }: StorageRead): bigint {
  if (typeof raw !== 'string') throw new ValueError('a storage value that is no text')
  return type === 'by-length' ? decodeByLength(raw) : decodeScale(raw, type)
}

function unsetText({ item }: StorageRead): string {
  return `${item.text} is not set on this chain; if the runtime's default is 0, add unset=0 to decode`
}

/** `{block, changes: [[key, value or null]]}`; later events name only what changed. */
function takeChange(result: unknown, read: StorageRead): Reading | 'ask' | undefined {
  const changes = fields(result)?.['changes']
  if (!Array.isArray(changes)) throw new ValueError('a storage event without changes')
  const own = (changes as unknown[]).find(
    (change): change is [string, unknown] => Array.isArray(change) && change[0] === read.item.key,
  )
  if (own === undefined) return undefined
  return own[1] === null || own[1] === undefined ? 'ask' : { value: decodeStorage(own[1], read) }
}

function asNumber(height: bigint): number {
  if (height > BigInt(Number.MAX_SAFE_INTEGER)) throw new Refused(`no chain has a block ${height}`)
  return Number(height)
}
