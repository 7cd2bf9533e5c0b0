import { canonicalJson, type Json } from '@shakedown/ports'
import { isObject, jsonAt, type JsonObject } from '@shakedown/workspace'
import type { LockEntry, ReadLock } from './lock.ts'
import { readYaml } from './yaml.ts'

const known = new Set([
  'version',
  'resolution',
  'dependencies',
  'optionalDependencies',
  'peerDependencies',
  'dependenciesMeta',
  'peerDependenciesMeta',
  'bin',
  'checksum',
  'conditions',
  'languageName',
  'linkType',
])

/** yarn.lock of yarn 2 and later: one entry for each resolution, under all descriptors that lead to it. */
export function readYarnBerry(text: string): ReadLock {
  const yaml = readYaml(text)
  if (yaml.kind === 'fault') return yaml
  const { value } = yaml
  if (!isObject(value)) return fault('it is no map')
  const byDescriptor = new Map<string, string>()
  const found = new Map<string, JsonObject>()
  const settings = new Map<string, string>()
  for (const [key, entry] of Object.entries(value)) {
    if (!isObject(entry)) return fault('it holds something that is no entry')
    if (key === '__metadata') {
      for (const [name, item] of Object.entries(entry)) settings.set(name, spell(item))
      continue
    }
    const resolution = jsonAt(entry, 'resolution')
    const strange = Object.keys(entry).find((each) => !known.has(each))
    if (typeof resolution !== 'string' || strange !== undefined || found.has(resolution)) {
      return fault(`its entry ${JSON.stringify(key.slice(0, 60))} is of an unknown form`)
    }
    found.set(resolution, entry)
    for (const descriptor of key.split(/\s*,\s*/)) {
      if (byDescriptor.has(descriptor)) return fault(`${JSON.stringify(descriptor.slice(0, 60))} stands twice`)
      byDescriptor.set(descriptor, resolution)
    }
  }
  const byName = Map.groupBy(byDescriptor.keys(), nameOf)
  const entries = new Map<string, LockEntry>()
  const importers = new Map<string, string>()
  for (const [resolution, entry] of found) {
    const folder = /@workspace:(.*)$/s.exec(resolution)?.[1]
    if (folder !== undefined) importers.set(folder === '.' ? '' : folder, resolution)
    entries.set(resolution, entryOf(resolution, entry, folder !== undefined, byDescriptor, byName))
  }
  return { kind: 'lock', lock: { entries, importers, settings } }
}

const fault = (what: string): ReadLock => ({ kind: 'fault', what })
const spell = (value: Json | undefined): string => (value === undefined ? '' : canonicalJson(value))
const nameOf = (descriptor: string): string => {
  const at = descriptor.indexOf('@', 1)
  return at === -1 ? descriptor : descriptor.slice(0, at)
}

function entryOf(
  resolution: string,
  entry: JsonObject,
  own: boolean,
  byDescriptor: ReadonlyMap<string, string>,
  byName: ReadonlyMap<string, readonly string[]>,
): LockEntry {
  const version = jsonAt(entry, 'version')
  const fields = new Map(Object.entries(entry).map(([key, item]) => [key, spell(item)]))
  const needs = needsOf(entry, byDescriptor, byName)
  if (needs !== undefined) fields.set('what it resolves to', needs.toSorted().join('\n'))
  return { name: nameOf(resolution), version: own || typeof version !== 'string' ? '' : version, fields, needs }
}

function needsOf(
  entry: JsonObject,
  byDescriptor: ReadonlyMap<string, string>,
  byName: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const needs = new Set<string>()
  for (const section of ['dependencies', 'optionalDependencies']) {
    const wanted = jsonAt(entry, section) ?? {}
    if (!isObject(wanted)) return undefined
    for (const [name, range] of Object.entries(wanted)) {
      if (typeof range !== 'string') return undefined
      const exact = [`${name}@${range}`, `${name}@npm:${range}`].find((each) => byDescriptor.has(each))
      const all = byName.get(name) ?? []
      // yarn patches some packages of itself; where a resolution or extension hides the way, all of the name may be meant
      const taken = exact === undefined ? all : [exact, ...all.filter((each) => each.startsWith(`${name}@patch:`))]
      if (taken.length === 0) return undefined
      for (const each of taken) needs.add(byDescriptor.get(each) ?? each)
    }
  }
  // a patch is made of what it patches
  const resolution = jsonAt(entry, 'resolution')
  const patched = typeof resolution === 'string' ? /^(.+?)@patch:/s.exec(resolution) : null
  for (const each of patched === null ? [] : (byName.get(patched[1] ?? '') ?? []))
    needs.add(byDescriptor.get(each) ?? each)
  return [...needs]
}
