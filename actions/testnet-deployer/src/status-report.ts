import { escapeCell, table } from '@shakedown/kit'
import type { Json } from '@shakedown/ports'
import type { HostStatus } from '@shakedown/release'

/** What one host was found to be like, or why it could not be asked. */
export type Reported =
  { alias: string; seconds: number; status: HostStatus } | { alias: string; seconds: number; fault: string }

export function statusJson(one: Reported): { [key: string]: Json } {
  if ('fault' in one) return { alias: one.alias, fault: one.fault }
  const { recorded, newest, previousGood, running, lock, hold, underWay, faults } = one.status
  return {
    alias: one.alias,
    recorded: releaseJson(recorded),
    newest: releaseJson(newest),
    previousGood: releaseJson(previousGood),
    healthy: running.healthy ?? null,
    version: running.version ?? null,
    lock: lock ?? null,
    hold: hold ?? null,
    underWay: underWay ?? null,
    faults: faults.map(({ code, what, mends }) => ({ code, what, mends })),
  }
}

function releaseJson(release: HostStatus['recorded']): Json {
  if (release === undefined) return null
  const { n, status, version, commit, bound, running, watch, by, began } = release
  return { n, status, version, commit, bound, running, watch: watch ?? null, by, began }
}

/** What the next deployment does not put right by itself wants somebody's eye. */
export function warningsOf(reports: readonly Reported[]): string[] {
  return reports.flatMap((one) =>
    'fault' in one
      ? [`${one.alias} could not be asked: ${one.fault}`]
      : one.status.faults.filter(({ mends }) => !mends).map(({ what }) => `${one.alias}: ${what}`),
  )
}

export function statusTables(reports: readonly Reported[]): string[] {
  if (reports.length === 0) return []
  const columns = ['Host', 'Recorded', 'Runs', 'Newest', 'To go back to', 'Locked, held', 'Amiss']
  return [table(columns, reports.map(row))]
}

function row(one: Reported): string[] {
  if ('fault' in one) return [escapeCell(one.alias), '?', '?', '?', '?', '?', escapeCell(one.fault)]
  const { recorded, newest, previousGood, running, lock, hold, underWay, faults } = one.status
  const busy = underWay === undefined ? [] : [`release ${underWay} is being put live`]
  return [
    one.alias,
    named(recorded),
    running.version ?? { true: 'healthy', false: 'not healthy', undefined: 'not asked' }[`${running.healthy}`],
    named(newest),
    named(previousGood),
    [...busy, lock ?? [], hold ?? []].flat().join('; ') || 'no',
    faults.map(({ what }) => what).join('; ') || 'nothing',
  ].map(escapeCell)
}

function named(release: HostStatus['recorded']): string {
  if (release === undefined) return 'none'
  const { n, status, version, commit } = release
  return `${n}, ${version === '' ? commit.slice(0, 8) : version} (${status})`
}
