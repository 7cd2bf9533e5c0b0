import type { WatchOptions, WatchPlan, WatchResult } from './plan.ts'

/**
 * Follows the testnet until it has proven itself or cannot any more. Never rejects for what the network does: that is a
 * verdict. Ends everything that it opened before it resolves.
 */
export async function watch(plan: WatchPlan, options: WatchOptions): Promise<WatchResult> {
  throw new Error(`not yet: ${plan.sources.length} ${typeof options}`)
}
