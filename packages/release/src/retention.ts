import { currentOf } from './log/history.ts'
import type { History } from './log/history.ts'
import { previousGood } from './targets.ts'

/**
 * The releases whose folders may go, oldest first. Of those that were good, and apart from them of all others, the `keep`
 * newest stay: failures in a row never push out what one would go back to, and leave their evidence. Never among them
 * are the present release, the previous good one, a candidate, and those in `kept` (held, or under watch).
 */
export function removable(history: History, keep: number, kept: readonly number[]): number[] {
  const safe = new Set([currentOf(history)?.n, previousGood(history)?.n, ...kept])
  const open = history.attempt?.state === 'open' ? history.attempt.n : undefined
  const present = [...history.releases.values()].filter(({ removed }) => !removed).toSorted((a, b) => b.n - a.n)
  const good = present.filter(({ status, healthy }) => status === 'superseded' && healthy)
  const others = present.filter((release) => !good.includes(release))
  return [...good.slice(keep), ...others.slice(keep)]
    .filter(({ n, status }) => !safe.has(n) && n !== open && status !== 'candidate')
    .map(({ n }) => n)
    .toSorted((a, b) => a - b)
}
