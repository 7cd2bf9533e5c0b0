import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { cometbftBlocks } from '../../../packages/watch/src/chains/cometbft.ts'
import { ethereumBlocks } from '../../../packages/watch/src/chains/ethereum.ts'
import { readMessages } from '../../../packages/watch/src/chains/rpc.ts'
import { currentIndex, parseStorageItem } from '../../../packages/watch/src/chains/storage-item.ts'
import { substrateBlocks, substrateStorage } from '../../../packages/watch/src/chains/substrate.ts'

interface Frame {
  of: string
  /** Only `recorded` came from a real node byte by byte. */
  provenance: string
  chain: keyof typeof chains
  reading: { value: string; hash?: string } | 'ask' | null
  text: string
}

const systemNumber = parseStorageItem('System.Number') ?? currentIndex

const chains = {
  ethereum: ethereumBlocks(),
  'substrate-best': substrateBlocks('best'),
  substrate: substrateBlocks('finalized'),
  storage: substrateStorage({ item: currentIndex, type: 'u32' }, 'best'),
  'system-number': substrateStorage({ item: systemNumber, type: 'u32' }, 'best'),
  cometbft: cometbftBlocks(),
}

const frames = JSON.parse(readFileSync(new URL('frames.json', import.meta.url), 'utf8')) as Frame[]

test.each(frames.map((frame) => [frame.of, frame.provenance, frame] as const))('%s (%s)', (_of, _provenance, frame) => {
  const [message] = readMessages(frame.text)
  const said = message?.kind === 'other' ? undefined : chains[frame.chain].subscription.take(message?.result)
  const reading = typeof said === 'object' ? { ...said, value: String(said.value) } : (said ?? null)
  expect(reading).toEqual(frame.reading)
})

test('an error without an id is told, one with an id is a reply', () => {
  expect(() => readMessages('{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid request"}}')).toThrow(
    'RPC error -32600: Invalid request',
  )
  expect(readMessages('{"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"Method not found"}}')).toEqual([
    { kind: 'reply', id: 2, result: undefined, error: 'RPC error -32601: Method not found' },
  ])
})
