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
  const counted: Change[] = []
  const drifted: Change[] = []
  for (const key of new Set([...old.lock.entries.keys(), ...now.lock.entries.keys()])) {
    const [was, is] = [old.lock.entries.get(key), now.lock.entries.get(key)]
    const [wasIn, isIn] = [isReached(old, key), isReached(now, key)]
    const change = changeOf(was, is)
    if (change !== undefined) (wasIn || isIn ? counted : drifted).push(change)
    else if (wasIn !== isIn && is !== undefined) counted.push({ kind: 'reach', entry: is, needed: isIn })
  }
  if (counted.length > 0) return different(list(describe(counted), 1))
  if (drifted.length === 0) {
    return {
      kind: 'same',
      proof: 'lock-file',
      why: `only the form differs: ${now.lock.entries.size} entries are the same`,
    }
  }
  const what = describe(drifted)
  const many = what.length === 1 ? '1 package' : `${what.length} packages`
  const where = `outside what ${roots.map((root) => quote(root)).join(', ')} is built from`
  return { kind: 'same', proof: 'lock-file', why: `${many} drifted ${where}: ${list(what, 5)}` }
}

const isReached = ({ lock, reach }: Reached, key: string): boolean =>
  reach === undefined ? lock.entries.has(key) : reach.has(key)

type Change =
  | { readonly kind: 'new' | 'gone'; readonly entry: LockEntry }
  | { readonly kind: 'moved'; readonly from: string; readonly entry: LockEntry }
  | { readonly kind: 'field'; readonly field: string; readonly entry: LockEntry }
  | { readonly kind: 'reach'; readonly needed: boolean; readonly entry: LockEntry }

function changeOf(was: LockEntry | undefined, is: LockEntry | undefined): Change | undefined {
  if (is === undefined) return was === undefined ? undefined : { kind: 'gone', entry: was }
  if (was === undefined) return { kind: 'new', entry: is }
  if (was.version !== is.version) return { kind: 'moved', from: was.version, entry: is }
  const field = firstDifference(was.fields, is.fields)
  return field === undefined ? undefined : { kind: 'field', field, entry: is }
}

/** Packages from elsewhere first; the repository's own only where there are no others, for they ask for them. */
function describe(changes: readonly Change[]): readonly string[] {
  const foreign = changes.filter(({ entry }) => entry.version !== '')
  const byName = Map.groupBy(foreign.length > 0 ? foreign : changes, ({ entry }) => entry.name)
  const texts = [...byName.values()].flatMap((all) => {
    const [[first, ...others], [added, ...rest]] = [
      all.filter(({ kind }) => kind === 'gone'),
      all.filter(({ kind }) => kind === 'new'),
    ]
    // where a version is part of the key, one that moves goes and comes
    const swapped = first !== undefined && added !== undefined && others.length + rest.length === 0
    const alone = all.filter((each) => !swapped || (each !== first && each !== added)).map(sentence)
    return [...new Set(swapped ? [move(first.entry.version, added.entry), ...alone] : alone)]
  })
  return [...texts.filter((text) => text.includes('→')), ...texts.filter((text) => !text.includes('→'))]
}

function sentence(change: Change): string {
  const { entry } = change
  switch (change.kind) {
    case 'new':
    case 'gone':
      return `${label(entry)} is ${change.kind}`
    case 'moved':
      return move(change.from, entry)
    case 'field':
      return `${quote(change.field)} of ${label(entry)} changed`
    case 'reach':
      return `${label(entry)} is ${change.needed ? 'needed now' : 'needed no longer'}`
  }
}

/** A key may tell peers, too: then the version is the same, and what it meets there is not. */
const move = (from: string, { name, version }: LockEntry): string =>
  from === version
    ? `the peers of ${quote(name)} ${show(version)} changed`
    : `${quote(name)} ${show(from)} → ${show(version)}`

const label = ({ name, version }: LockEntry): string =>
  version === '' ? quote(name) : `${quote(name)} ${show(version)}`

/** A version is text from outside, too; quoted only where it does not look like one. */
const show = (version: string): string => (/^[\w.+-]{1,60}$/.test(version) ? version : quote(version))

/** The name of the first field that differs, in a fixed order. */
export function firstDifference(was: Fields, is: Fields): string | undefined {
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().find((name) => was.get(name) !== is.get(name))
}

function list(items: readonly string[], most: number): string {
  const shown = items.slice(0, most).join(', ')
  return items.length > most ? `${shown} and ${items.length - most} more` : shown
}
