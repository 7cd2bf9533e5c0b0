import { quote } from '@shakedown/ports'
import { different, type Proof } from '../proof.ts'

/** A lock file as a graph, whatever tool wrote it. */
export interface Lock {
  readonly entries: ReadonlyMap<string, LockEntry>
  /**
   * The keys of the repository's own packages, by their folders relative to that of the lock file. `undefined`: the
   * format does not say who needs what, so everything in it counts.
   */
  readonly importers: ReadonlyMap<string, string> | undefined
  /** Of the format and for everything in it. */
  readonly settings: Fields
}

/** What counts, each by the name that the file gives it. */
export type Fields = ReadonlyMap<string, string>

export interface LockEntry {
  readonly name: string
  /** Empty for a package of the repository: its version is no resolution. */
  readonly version: string
  readonly fields: Fields
  /** Keys of other entries. `undefined`: the file lacks something that the entry needs. */
  readonly needs: readonly string[] | undefined
}

export type ReadLock =
  { readonly kind: 'lock'; readonly lock: Lock } | { readonly kind: 'fault'; readonly what: string }

/** What counts of a lock file: the keys, or everything where nobody knows better. */
export type Reach = ReadonlySet<string> | undefined

/** Everything that the importers need, and themselves. `undefined`: it cannot be told, so everything counts. */
export function reachOf({ entries, importers }: Lock, folders: readonly string[] | undefined): Reach {
  if (importers === undefined || folders === undefined) return undefined
  const reached = new Set<string>()
  const waiting: string[] = []
  for (const folder of folders) {
    const key = importers.get(folder)
    if (key === undefined) return undefined
    waiting.push(key)
  }
  for (const key of waiting) {
    if (reached.has(key)) continue
    reached.add(key)
    const needs = entries.get(key)?.needs
    if (needs === undefined) return undefined
    for (const need of needs) if (!reached.has(need)) waiting.push(need)
  }
  return reached
}

interface Reached {
  readonly lock: Lock
  readonly reach: Reach
}

/** @param roots whose build the reach stands for, to name them */
export function compareLocks(old: Reached, now: Reached, roots: readonly string[]): Proof {
  const setting = firstDifference(old.lock.settings, now.lock.settings)
  if (setting !== undefined) return different(`${quote(setting)} of the lock file changed`)
  const counted = new Set<string>()
  const drifted = new Set<string>()
  for (const key of new Set([...old.lock.entries.keys(), ...now.lock.entries.keys()])) {
    const [was, is] = [old.lock.entries.get(key), now.lock.entries.get(key)]
    const [wasIn, isIn] = [isReached(old, key), isReached(now, key)]
    const change = describe(was, is)
    if (change !== undefined) (wasIn || isIn ? counted : drifted).add(change)
    else if (wasIn !== isIn) counted.add(`${label(is ?? was)} is ${isIn ? 'needed now' : 'needed no longer'}`)
  }
  if (counted.size > 0) return different(list([...counted], 1))
  if (drifted.size === 0) {
    return {
      kind: 'same',
      proof: 'lock-file',
      why: `only the form differs: ${now.lock.entries.size} entries are the same`,
    }
  }
  const many = drifted.size === 1 ? '1 package' : `${drifted.size} packages`
  const where = `outside what ${roots.map((root) => quote(root)).join(', ')} is built from`
  return { kind: 'same', proof: 'lock-file', why: `${many} drifted ${where}: ${list([...drifted], 5)}` }
}

const isReached = ({ lock, reach }: Reached, key: string): boolean =>
  reach === undefined ? lock.entries.has(key) : reach.has(key)

const label = (entry: LockEntry | undefined): string =>
  entry === undefined
    ? 'an entry'
    : entry.version === ''
      ? quote(entry.name)
      : `${quote(entry.name)} ${show(entry.version)}`

/** A version is text from outside, too; quoted only where it does not look like one. */
const show = (version: string): string => (/^[\w.+-]{1,60}$/.test(version) ? version : quote(version))

function describe(was: LockEntry | undefined, is: LockEntry | undefined): string | undefined {
  if (was === undefined) return `${label(is)} is new`
  if (is === undefined) return `${label(was)} is gone`
  if (was.version !== is.version) return `${quote(is.name)} ${show(was.version)} → ${show(is.version)}`
  const field = firstDifference(was.fields, is.fields)
  return field === undefined ? undefined : `${quote(field)} of ${label(is)} changed`
}

/** The name of the first field that differs, in a fixed order. */
export function firstDifference(was: Fields, is: Fields): string | undefined {
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().find((name) => was.get(name) !== is.get(name))
}

function list(items: readonly string[], most: number): string {
  const shown = items.slice(0, most).join(', ')
  return items.length > most ? `${shown} and ${items.length - most} more` : shown
}
