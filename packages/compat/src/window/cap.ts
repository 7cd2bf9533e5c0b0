import type { Json } from '@shakedown/ports'
import type { Release } from '../versions/releases.ts'

/** GitHub starts no matrix with more jobs, over all its dimensions. */
export const MATRIX_LIMIT = 256

export interface Capped {
  readonly kept: readonly Release[]
  readonly dropped: readonly Release[]
}

/**
 * At most `max`, evenly spread, the first and the last always among them; with `max` 1 the last, which is the floor.
 * @param selected newest first
 */
export function cap(selected: readonly Release[], max: number): Capped {
  if (selected.length <= max) return { kept: selected, dropped: [] }
  const last = selected.length - 1
  const indexes = new Set(
    max === 1 ? [last] : Array.from({ length: max }, (_, at) => Math.round((at * last) / (max - 1))),
  )
  return {
    kept: selected.filter((_, at) => indexes.has(at)),
    dropped: selected.filter((_, at) => !indexes.has(at)),
  }
}

/** How many versions fit, beside other dimensions of the matrix that multiply the jobs by `factor`. */
export function mostVersions(max: number, factor: number): number {
  return Math.max(1, Math.min(max, Math.floor(MATRIX_LIMIT / factor)))
}

/** What `strategy.matrix` takes; with nothing to run it has no `include` items, and GitHub refuses an empty matrix. */
export function matrixOf(kept: readonly Release[]): Json {
  return { include: kept.map(({ version, tag, sha }) => ({ version: version.text, tag, sha })) }
}
