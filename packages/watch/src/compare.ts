import type { Clock } from '@shakedown/ports'
import type { WatchPlan } from './plan.ts'
import { reorgDepth, timingOf, type Signal, type WatchState } from './reduce/index.ts'
import type { Source } from './sources/index.ts'

interface CompareOptions {
  clock: Clock
  signal: AbortSignal
  state: () => WatchState
  post: (signal: Signal) => void
  elapsed: () => number
}

/**
 * Asks the nodes from time to time for the hash of one block that all of them hold as settled: as deep as a reorg may
 * reach below the lowest of them. Only chains of blocks have hashes, and one node cannot differ from itself.
 */
export async function compareHashes(
  plan: WatchPlan,
  sources: readonly { name: string; source: Source }[],
  { clock, signal, state, post, elapsed }: CompareOptions,
): Promise<void> {
  if (plan.counter.kind !== 'ethereum-blocks' || sources.length < 2) return
  const { compareMs } = timingOf(plan)
  for (;;) {
    await clock.sleep(compareMs, signal)
    const answering = state().nodes.filter(({ phase, max }) => phase === 'answering' && max !== null)
    if (answering.length < 2) continue
    const height = commonHeight(answering.map(({ max }) => max ?? 0n))
    const asked = await Promise.all(
      sources
        .filter(({ name }) => answering.some((node) => node.name === name))
        .map(async ({ name, source }) => ({ node: name, hash: await source.hashAt(height) })),
    )
    const hashes = asked.flatMap(({ node, hash }) => (hash === undefined ? [] : [{ node, hash }]))
    if (hashes.length >= 2) post({ kind: 'hashes', at: elapsed(), height, hashes })
  }
}

function commonHeight(heights: readonly bigint[]): bigint {
  const lowest = heights.reduce((a, b) => (a < b ? a : b))
  return lowest > reorgDepth ? lowest - reorgDepth : 0n
}
