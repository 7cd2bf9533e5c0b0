import { canonicalJson, type Json } from '@shakedown/ports'
import { decodeText } from '../text.ts'
import { isObject, jsonAt, type JsonObject } from '@shakedown/workspace'
import type { LockEntry, ReadLock } from './lock.ts'
import { readYaml } from './yaml.ts'

const known = {
  settings: new Set([
    'lockfileVersion',
    'settings',
    'overrides',
    'packageExtensionsChecksum',
    'pnpmfileChecksum',
    'catalogs',
    'ignoredOptionalDependencies',
    'patchedDependencies',
    'time',
  ]),
  importer: new Set([
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'dependenciesMeta',
    'publishDirectory',
    'specifiers',
  ]),
  package: new Set([
    'resolution',
    'engines',
    'cpu',
    'os',
    'libc',
    'deprecated',
    'hasBin',
    'peerDependencies',
    'dev',
    'optional',
    'peerDependenciesMeta',
    'bundledDependencies',
    'requiresBuild',
    'prepare',
    'patched',
    'name',
    'version',
    'id',
    'dependencies',
    'optionalDependencies',
    'transitivePeerDependencies',
  ]),
}
const edges = ['dependencies', 'devDependencies', 'optionalDependencies']

/** pnpm-lock.yaml of the versions 6 (pnpm 8) and 9 (pnpm 9 and later). */
export function readPnpmLock(bytes: Uint8Array | undefined): ReadLock {
  const text = decodeText(bytes)
  if (text === undefined) return fault('it is no file of UTF-8 text')
  const yaml = readYaml(text)
  if (yaml.kind === 'fault') return yaml
  const { value } = yaml
  if (!isObject(value)) return fault('it is no map')
  const version = jsonAt(value, 'lockfileVersion')
  if (version !== '6.0' && version !== '6.1' && version !== '9.0')
    return fault('its lockfileVersion is neither 6 nor 9')
  const whole = new Set([...known.settings, ...known.importer, 'importers', 'packages', 'snapshots'])
  const strange = Object.keys(value).find((key) => !whole.has(key))
  if (strange !== undefined) return fault(`${JSON.stringify(strange.slice(0, 60))} is no key of a lock file of pnpm`)
  const importers = importersOf(value)
  const packages = mapsOf(jsonAt(value, 'packages'), known.package)
  const snapshots = version === '9.0' ? mapsOf(jsonAt(value, 'snapshots'), known.package) : packages
  if (importers === undefined || packages === undefined || snapshots === undefined) {
    return fault('its importers, packages or snapshots are of an unknown form')
  }
  const entries = new Map<string, LockEntry>()
  for (const [folder, importer] of importers)
    entries.set(importerKey(folder), importerEntry(folder, importer, importers, snapshots))
  for (const [key, snapshot] of snapshots) {
    const about = packages.get(key) ?? packages.get(withoutPeers(key))
    entries.set(key, packageEntry(key, snapshot, about, importers, snapshots))
  }
  // of no use to anything that is listed; compared all the same where everything counts
  const used = new Set([...snapshots.keys()].flatMap((key) => [key, withoutPeers(key)]))
  for (const [key, about] of packages) {
    if (!used.has(key)) {
      entries.set(`package ${key}`, packageEntry(key, about, about, importers, snapshots))
    }
  }
  const settings = new Map([...known.settings].map((key) => [key, spell(jsonAt(value, key))]))
  return {
    kind: 'lock',
    lock: {
      entries,
      importers: new Map([...importers.keys()].map((folder) => [folder, importerKey(folder)])),
      settings,
    },
  }
}

type Maps = ReadonlyMap<string, JsonObject>

const fault = (what: string): ReadLock => ({ kind: 'fault', what })
const spell = (value: Json | undefined): string => (value === undefined ? '' : canonicalJson(value))
const importerKey = (folder: string): string => `importer ${folder}`
const withoutPeers = (key: string): string => key.replace(/\(.*$/s, '')

/** `undefined`: not a map of maps with these keys. */
function mapsOf(value: Json | undefined, keys: ReadonlySet<string>): Maps | undefined {
  if (value === undefined) return new Map()
  if (!isObject(value)) return undefined
  const found = new Map<string, JsonObject>()
  for (const [name, item] of Object.entries(value)) {
    if (!isObject(item) || Object.keys(item).some((key) => !keys.has(key))) return undefined
    found.set(name, item)
  }
  return found
}

/** By folder. A lock file of version 6 for one package has its sections at the top. */
function importersOf(value: JsonObject): Maps | undefined {
  const listed = jsonAt(value, 'importers')
  const own = Object.entries(value).filter(([key]) => known.importer.has(key))
  if (listed === undefined) return new Map([['', Object.fromEntries(own)]])
  const found = own.length === 0 ? mapsOf(listed, known.importer) : undefined
  return found === undefined
    ? undefined
    : new Map([...found].map(([folder, importer]) => [folder === '.' ? '' : folder, importer]))
}

function importerEntry(folder: string, importer: JsonObject, importers: Maps, snapshots: Maps): LockEntry {
  const fields = new Map(Object.entries(importer).map(([key, item]) => [key, spell(item)]))
  const needs = needsOf(importer, folder, importers, snapshots)
  return { name: folder === '' ? 'the top package' : folder, version: '', fields, needs }
}

function packageEntry(
  key: string,
  snapshot: JsonObject,
  about: JsonObject | undefined,
  importers: Maps,
  snapshots: Maps,
): LockEntry {
  const plain = withoutPeers(key).replace(/^\//, '')
  const at = plain.indexOf('@', 1)
  const counted = Object.entries({ ...about, ...snapshot }).filter(([field]) => field !== 'deprecated')
  return {
    name: at === -1 ? plain : plain.slice(0, at),
    version: at === -1 ? '' : plain.slice(at + 1),
    fields: new Map(counted.map(([field, item]) => [field, spell(item)])),
    // without what `packages` says of it there is no resolution to compare
    needs: about === undefined ? undefined : needsOf(snapshot, '', importers, snapshots),
  }
}

function needsOf(entry: JsonObject, folder: string, importers: Maps, snapshots: Maps): readonly string[] | undefined {
  const needs: string[] = []
  for (const section of edges) {
    const wanted = jsonAt(entry, section) ?? {}
    if (!isObject(wanted)) return undefined
    for (const [name, item] of Object.entries(wanted)) {
      const version = isObject(item) ? jsonAt(item, 'version') : item
      if (typeof version !== 'string') return undefined
      if (version.startsWith('link:')) {
        const linked = linkedFolder(folder, version.slice('link:'.length))
        // a folder that is no importer has nothing in this file
        if (linked !== undefined && importers.has(linked)) needs.push(importerKey(linked))
        continue
      }
      const candidates = [...new Set([`${name}@${version}`, version, `/${name}@${version}`, `/${version}`])]
      const found = candidates.filter((key) => snapshots.has(key))
      if (found.length !== 1) return undefined
      needs.push(...found)
    }
  }
  return needs
}

function linkedFolder(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
