import type { Counter } from '../counter.ts'
import type { Chain } from './chain.ts'
import { cometbftBlocks } from './cometbft.ts'
import { ethereumBlocks } from './ethereum.ts'
import { ethereumLogs } from './ethereum-logs.ts'
import { substrateBlocks, substrateSessions, substrateStorage, type StorageRead } from './substrate.ts'

/**
 * The chain that a counter looks at, with a memory of its own; undefined for counters in texts.
 * @param countFrom where a counter that we count ourselves goes on
 */
export function chainOf(counter: Counter, companion?: StorageRead, countFrom = 0n): Chain | undefined {
  switch (counter.kind) {
    case 'ethereum-blocks':
      return ethereumBlocks()
    case 'ethereum-logs':
      return ethereumLogs(counter.filter, countFrom)
    case 'substrate-blocks':
      return substrateBlocks(counter.head)
    case 'substrate-sessions':
      return substrateSessions(counter.head, companion)
    case 'substrate-storage':
      return substrateStorage(counter.read, counter.head, companion)
    case 'cometbft-blocks':
      return cometbftBlocks()
    case 'json':
    case 'metric':
    case 'number':
    case 'lines':
      return undefined
  }
}
