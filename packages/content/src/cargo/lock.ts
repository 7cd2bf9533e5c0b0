import { isTable, tableAt, textAt, valueAt, type Table } from '@shakedown/workspace'
import { shownName } from './sentences.ts'

/** One package as a lock file pins it. */
export interface Pinned {
  readonly name: string
  readonly version: string
  /** Where it comes from, with the revision; absent for what is in the repository. */
  readonly source?: string
  readonly checksum?: string
  /** Keys of the packages it needs, sorted. */
  readonly needs: readonly string[]
}

export type Lock =
  | { readonly kind: 'lock'; readonly pinned: ReadonlyMap<string, Pinned> }
  | { readonly kind: 'odd'; readonly why: string }

class Odd extends Error {}

const lockKeys = new Set(['version', 'package', 'root', 'metadata', 'patch'])
const packageKeys = new Set(['name', 'version', 'source', 'checksum', 'dependencies', 'replace'])

/**
 * A Cargo.lock of format 1 to 4, down to what it pins: the formats differ in where checksums stand and in how shortly a
 * dependency is named. Rules: cargo's own reader, `encode.rs`. A patch that it calls unused is in no build.
 */
export function readLock(table: Table): Lock {
  try {
    return { kind: 'lock', pinned: pinnedIn(table) }
  } catch (error) {
    if (error instanceof Odd) return { kind: 'odd', why: error.message }
    throw error
  }
}

function pinnedIn(table: Table): ReadonlyMap<string, Pinned> {
  const [stranger] = Object.keys(table).filter((key) => !lockKeys.has(key))
  if (stranger !== undefined) throw new Odd(`it has ${shownName(stranger)}, which no known format has`)
  const format = valueAt(table, 'version') ?? 1n
  if (typeof format !== 'bigint' || format < 1n || format > 4n) throw new Odd('its format is none of 1 to 4')
  const root = tableAt(table, 'root')
  const listed = valueAt(table, 'package') ?? []
  if (!Array.isArray(listed) || !listed.every(isTable)) throw new Odd('its packages are no tables')
  const entries = [...(root === undefined ? [] : [root]), ...listed].map(readEntry)
  const byName = Map.groupBy(entries, ({ name }) => name)
  const checksums = checksumsIn(tableAt(table, 'metadata') ?? {}, byName)
  const pinned = new Map<string, Pinned>()
  for (const entry of entries) {
    const { name, version, source, written } = entry
    if (pinned.has(entry.key)) throw new Odd(`it pins ${shownName(name)} ${shownName(version)} twice`)
    const checksum = entry.checksum ?? checksums.get(entry.key)
    pinned.set(entry.key, {
      name,
      version,
      ...(source === undefined ? {} : { source }),
      ...(checksum === undefined ? {} : { checksum }),
      needs: [...new Set(written.map((each) => keyOf(each, byName)))].toSorted(),
    })
  }
  return pinned
}

interface Entry extends Omit<Pinned, 'needs'> {
  readonly key: string
  /** Its dependencies, as they are written. */
  readonly written: readonly string[]
}

function readEntry(table: Table): Entry {
  const [name, version] = [textAt(table, 'name'), textAt(table, 'version')]
  if (name === undefined || version === undefined) throw new Odd('a package has no name or no version')
  const [stranger] = Object.keys(table).filter((key) => !packageKeys.has(key))
  if (stranger !== undefined) throw new Odd(`${shownName(name)} has ${shownName(stranger)}, which no known format has`)
  const [source, checksum, replaced] = ['source', 'checksum', 'replace'].map((key) => {
    const value = valueAt(table, key)
    if (value !== undefined && typeof value !== 'string') throw new Odd(`the ${key} of ${shownName(name)} is no text`)
    return value
  })
  const written = valueAt(table, 'dependencies') ?? []
  if (!Array.isArray(written) || !written.every((each) => typeof each === 'string')) {
    throw new Odd(`the dependencies of ${shownName(name)} are no texts`)
  }
  return {
    key: [name, version, source ?? ''].join(' '),
    name,
    version,
    ...(source === undefined ? {} : { source }),
    ...(checksum === undefined ? {} : { checksum }),
    written: replaced === undefined ? written : [...written, replaced],
  }
}

/** `name`, `name version` or `name version (source)`, as short as it is unambiguous; a source there has no revision. */
function keyOf(written: string, byName: ReadonlyMap<string, readonly Entry[]>): string {
  const [, name = '', version, source] = /^(\S+)(?: (\S+))?(?: \((.*)\))?$/s.exec(written) ?? []
  const fitting = (byName.get(name) ?? []).filter(
    (entry) =>
      (version === undefined || entry.version === version) &&
      (source === undefined || entry.source === source || withoutRevision(entry.source) === source),
  )
  const here = fitting.filter((entry) => entry.source === undefined)
  const [found, other] = source === undefined && here.length > 0 ? here : fitting
  if (found === undefined || other !== undefined) {
    throw new Odd(`it pins ${found === undefined ? 'nothing' : 'several packages'} for ${shownName(written)}`)
  }
  return found.key
}

function withoutRevision(source: string | undefined): string | undefined {
  return source?.replace(/#.*$/s, '')
}

/** Format 1: `"checksum name version (source)" = "…"`. */
function checksumsIn(metadata: Table, byName: ReadonlyMap<string, readonly Entry[]>): ReadonlyMap<string, string> {
  const checksums = new Map<string, string>()
  for (const [key, value] of Object.entries(metadata)) {
    if (!key.startsWith('checksum ') || typeof value !== 'string') {
      throw new Odd(`its metadata has ${shownName(key)}, which is no checksum`)
    }
    if (value !== '<none>') checksums.set(keyOf(key.slice('checksum '.length), byName), value)
  }
  return checksums
}
