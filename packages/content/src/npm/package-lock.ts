import { canonicalJson, type Json } from '@shakedown/ports'
import { isObject, readJson, jsonAt, type JsonObject } from '@shakedown/workspace'
import type { LockEntry, ReadLock } from './lock.ts'

/** What lockfile versions 1 to 3 are made of; anything else may mean more than is compared here. */
const known = {
  top: new Set(['name', 'version', 'lockfileVersion', 'requires', 'packages', 'dependencies', 'preserveSymlinks']),
  entry: new Set([
    'name',
    'version',
    'resolved',
    'integrity',
    'link',
    'dev',
    'optional',
    'devOptional',
    'peer',
    'inBundle',
    'hasInstallScript',
    'hasShrinkwrap',
    'bin',
    'license',
    'engines',
    'os',
    'cpu',
    'libc',
    'deprecated',
    'funding',
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'peerDependencies',
    'peerDependenciesMeta',
    'bundleDependencies',
    'acceptDependencies',
    'workspaces',
    'extraneous',
  ]),
  legacy: new Set([
    'version',
    'resolved',
    'integrity',
    'bundled',
    'dev',
    'optional',
    'peer',
    'requires',
    'dependencies',
    'from',
    'extraneous',
  ]),
}
/** Said of a package, not read from it. */
const inert = new Set(['license', 'deprecated', 'funding'])

/** package-lock.json and npm-shrinkwrap.json. */
export function readPackageLock(bytes: Uint8Array | undefined): ReadLock {
  const json = readJson(bytes)
  if (json.kind === 'fault') return json
  const { value } = json
  if (!isObject(value)) return fault('it is no JSON object')
  const strange = Object.keys(value).find((key) => !known.top.has(key))
  if (strange !== undefined) return fault(`${JSON.stringify(strange.slice(0, 60))} is no key of a lock file of npm`)
  const version = jsonAt(value, 'lockfileVersion')
  if (version !== 1 && version !== 2 && version !== 3) return fault('its lockfileVersion is none of 1, 2 and 3')
  const settings = new Map(
    ['lockfileVersion', 'requires', 'preserveSymlinks'].map((key) => [key, spell(jsonAt(value, key))] as const),
  )
  const legacy = new Map<string, JsonObject>()
  if (!flatten(jsonAt(value, 'dependencies') ?? {}, '', legacy)) return fault('its dependencies are of an unknown form')
  const packages = version === 1 ? {} : jsonAt(value, 'packages')
  if (!isObject(packages)) return fault('its packages are no JSON object')
  const entries = new Map<string, LockEntry>()
  for (const [path, entry] of Object.entries(packages)) {
    if (!isObject(entry) || Object.keys(entry).some((key) => !known.entry.has(key))) {
      return fault(`its entry ${JSON.stringify(path.slice(0, 60))} is of an unknown form`)
    }
    entries.set(path, entryOf(path, entry, packages, legacy.get(path)))
  }
  for (const [path, entry] of legacy) if (!entries.has(path)) entries.set(path, legacyEntry(path, entry))
  const own = Object.keys(packages).filter((path) => !isInstalled(path))
  return {
    kind: 'lock',
    lock: { entries, importers: version === 1 ? undefined : new Map(own.map((path) => [path, path])), settings },
  }
}

const fault = (what: string): ReadLock => ({ kind: 'fault', what })
const spell = (value: Json | undefined): string => (value === undefined ? '' : canonicalJson(value))
const isInstalled = (path: string): boolean => `/${path}`.includes('/node_modules/')
const textAt = (entry: JsonObject, key: string): string => {
  const value = jsonAt(entry, key)
  return typeof value === 'string' ? value : ''
}

/** What npm 6 reads, by the paths that later versions give it. False: of another form. */
function flatten(dependencies: Json, around: string, found: Map<string, JsonObject>): boolean {
  if (!isObject(dependencies)) return false
  return Object.entries(dependencies).every(([name, entry]) => {
    if (!isObject(entry) || Object.keys(entry).some((key) => !known.legacy.has(key))) return false
    const path = `${around}node_modules/${name}`
    found.set(path, entry)
    return flatten(jsonAt(entry, 'dependencies') ?? {}, `${path}/`, found)
  })
}

/** Without the nested ones, which are entries of their own. */
const legacyFields = (entry: JsonObject): [string, string][] =>
  Object.entries(entry)
    .filter(([key]) => key !== 'dependencies')
    .map(([key, value]) => [`dependencies: ${key}`, spell(value)])

function legacyEntry(path: string, entry: JsonObject): LockEntry {
  return {
    name: nameOf(path),
    version: textAt(entry, 'version'),
    fields: new Map(legacyFields(entry)),
    needs: undefined,
  }
}

const nameOf = (path: string): string =>
  path === '' ? 'the top package' : path.slice(`/${path}`.lastIndexOf('/node_modules/') + (isInstalled(path) ? 13 : 1))

function entryOf(path: string, entry: JsonObject, packages: JsonObject, legacy: JsonObject | undefined): LockEntry {
  // name and version of the repository's own packages are copied from their manifests
  const ignored = isInstalled(path) ? inert : new Set([...inert, 'name', 'version'])
  const counted = Object.entries(entry).filter(([key]) => !ignored.has(key))
  const fields = new Map([
    ...counted.map(([key, value]) => [key, spell(value)] as const),
    ...(legacy === undefined ? [] : legacyFields(legacy)),
  ])
  const needs = needsOf(path, entry, packages)
  if (needs !== undefined) fields.set('what it resolves to', needs.toSorted().join('\n'))
  return {
    name: textAt(entry, 'name') || nameOf(path),
    version: isInstalled(path) ? textAt(entry, 'version') : '',
    fields,
    needs,
  }
}

/** A missing one of the last three is usual: for another platform, not wanted, or of a package that is linked. */
const sections = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies']

function needsOf(path: string, entry: JsonObject, packages: JsonObject): readonly string[] | undefined {
  // what lies above the lock file has no node_modules that it tells of
  if (path.startsWith('..')) return undefined
  if (jsonAt(entry, 'link') === true) {
    const target = textAt(entry, 'resolved')
    return Object.hasOwn(packages, target) ? [target] : undefined
  }
  const optional = jsonAt(entry, 'optionalDependencies')
  const needs: string[] = []
  for (const section of sections) {
    const wanted = jsonAt(entry, section)
    if (wanted === undefined) continue
    if (!isObject(wanted)) return undefined
    for (const name of Object.keys(wanted)) {
      const found = resolve(path, name, packages)
      if (found !== undefined) needs.push(found)
      else if (section === 'dependencies' && !(isObject(optional) && Object.hasOwn(optional, name))) return undefined
    }
  }
  return needs
}

/** As Node looks for a package: in the node_modules beside, then in those of every folder above. */
function resolve(from: string, name: string, packages: JsonObject): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (Object.hasOwn(packages, path)) return path
    if (folder === '') return undefined
  }
}
