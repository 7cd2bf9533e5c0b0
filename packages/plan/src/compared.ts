import type { Change } from '@shakedown/change'
import type { Sha } from '@shakedown/ports'

/** Two commits whose trees were compared. */
export interface Range {
  base: Sha
  head: Sha
  why: string
  source: 'git' | 'api'
}

/** One comparison's answer. `failed` keeps the diff unknown, whatever the others say. */
export type Compared =
  | { kind: 'compared'; changes: readonly Change[]; ranges: readonly Range[] }
  | { kind: 'failed'; code: string; why: string; mend: string; changes?: readonly Change[] }

export function failed(code: string, why: string): Compared & { kind: 'failed' } {
  return { kind: 'failed', code, why, mend: 'Check out with fetch-depth: 0 and credentials, or give token' }
}
