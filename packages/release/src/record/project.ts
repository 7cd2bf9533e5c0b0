import type { Release } from '../log/history.ts'
import type { ReleaseRecord } from './schema.ts'

/** A record with what the log says now. */
export function project(record: ReleaseRecord, release: Release): ReleaseRecord {
  return {
    ...record,
    finished: release.finished ?? null,
    health: release.health,
    bound: release.bound,
    running: release.running,
    ...(release.own !== undefined && { own: [...release.own] }),
    watch: release.watch ?? null,
    status: release.status,
    why: release.why,
  }
}
