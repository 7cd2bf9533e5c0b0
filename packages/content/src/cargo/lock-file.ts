import type { Table } from '@shakedown/workspace'
import { different, unproven, type Proof, type Sides } from '../proof.ts'
import { driftOf } from './drift.ts'
import { readLock } from './lock.ts'
import { reachOf } from './reach.ts'
import { shownName } from './sentences.ts'
import { cargoSide } from './side.ts'

/**
 * Proves that a Cargo.lock pins the same packages, by version, source, checksum and needs, for all that the roots are
 * built from; for everything when the policy has no roots.
 */
export async function proveLock(path: string, before: Table, after: Table, sides: Sides): Promise<Proof> {
  const [old, now] = [readLock(before), readLock(after)]
  if (old.kind === 'odd') return unproven(`before the change ${old.why}`)
  if (now.kind === 'odd') return unproven(now.why)
  const drift = driftOf(old.pinned, now.pinned)
  if (drift.length === 0) {
    return { kind: 'same', proof: 'lock-file', why: `it pins the same ${packages(now.pinned.size)} as before` }
  }
  const { roots } = sides
  if (roots.length === 0) return different(`${packages(drift.length)} changed: ${first(drift)}`)
  const [base, head] = [await cargoSide(sides.base, roots), await cargoSide(sides.head, roots)]
  const [was, is] = [reachOf(path, old.pinned, base), reachOf(path, now.pinned, head)]
  if (was.kind === 'unknown') return unproven(`before the change ${was.why}`)
  if (is.kind === 'unknown') return unproven(is.why)
  const reached = driftOf(was.pinned, is.pinned)
  const whom = roots.map(shownName).join(', ')
  if (reached.length > 0) {
    return different(`${packages(reached.length)} changed that ${whom} is built from: ${first(reached)}`)
  }
  const drifted = `${packages(drift.length)} drifted outside what ${whom} is built from: ${first(drift)}`
  return { kind: 'same', proof: 'lock-file', why: drifted }
}

function packages(count: number): string {
  return count === 1 ? '1 package' : `${count} packages`
}

function first(drift: readonly string[]): string {
  const more = drift.length - 3
  return drift.slice(0, 3).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
