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
 * Asks the nodes from time to time for the hash of one block that all of them hold as settled: final, where the chain
 * finalizes, else as deep as a reorg may reach below the lowest of them. Only chains of blocks have hashes, and one node
 * cannot differ from itself.
 */
export async function compareHashes(
  plan: WatchPlan,
  sources: readonly { name: string; source: Source }[],
  { clock, signal, state, post, elapsed }: CompareOptions,
): Promise<void> {
  if (sources.length < 2) return
  const { compareMs } = timingOf(plan)
  for (;;) {
    await clock.sleep(compareMs, signal)
    const asking = state().nodes.flatMap(({ name, phase, max }) => {
      const source = sources.find((candidate) => candidate.name === name)?.source
      return phase !== 'answering' || max === null || source === undefined ? [] : [settledOn(plan, name, source, max)]
    })
    const able = (await Promise.all(asking)).flatMap((node) => node ?? [])
    const [first] = able
    if (first === undefined || able.length < 2) continue
    const height = able.reduce((lowest, node) => (node.height < lowest ? node.height : lowest), first.height)
    const asked = await Promise.all(able.map(async ({ node, source }) => ({ node, hash: await source.hashAt(height) })))
    const hashes = asked.flatMap(({ node, hash }) => (hash === undefined ? [] : [{ node, hash }]))
    if (hashes.length >= 2) post({ kind: 'hashes', at: elapsed(), height, hashes })
  }
}

/** Up to where a node's blocks are settled; undefined when nobody can say, as for a counter that is no height. */
async function settledOn(plan: WatchPlan, node: string, source: Source, max: bigint) {
  const final = await source.settled()
  if (final !== undefined) return { node, source, height: final }
  if (plan.counter.kind !== 'ethereum-blocks') return undefined
  return { node, source, height: max > reorgDepth ? max - reorgDepth : 0n }
}
