import type { StorageRead } from '../chains/substrate.ts'
import { parseCompanion } from '../counter.ts'
import type { SourceContext } from './source.ts'

/** The second counter of the watch, when its counter has room for one. @throws ProblemError */
export function companionOf({ companion, counter }: SourceContext): StorageRead | undefined {
  return companion === undefined ? undefined : parseCompanion(companion, counter)
}
