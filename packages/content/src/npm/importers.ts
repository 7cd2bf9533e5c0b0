import { quote } from '@shakedown/ports'
import { closureOf, type Member } from '@shakedown/workspace'
import type { Side } from '../proof.ts'
import { isObject, readJson, jsonAt } from '@shakedown/workspace'
import type { Lock } from './lock.ts'

/** Which packages of the repository the roots are built from, as far as one lock file is about them. */
export type Importers =
  /** Folders relative to that of the lock file; it need not list them all. */
  | { readonly kind: 'folders'; readonly folders: readonly string[]; readonly members: readonly Member[] }
  | { readonly kind: 'everything'; readonly why: string }

/** @param folder of the lock file. @throws FilesUnreadable */
export async function importersOf(side: Side, roots: readonly string[], folder: string): Promise<Importers> {
  if (roots.length === 0) return { kind: 'everything', why: 'the policy names no closure.roots' }
  const closure = closureOf(await side.workspace(), roots)
  const [fault] = closure.faults
  if (fault !== undefined) return { kind: 'everything', why: fault }
  const [missing] = closure.missingRoots
  if (missing !== undefined) return { kind: 'everything', why: `there is no package in ${quote(missing)}` }
  const members = [...closure.members.keys()].filter(({ ecosystem }) => ecosystem === 'npm')
  // what is built from no package may still take in what a script of it has installed
  if (members.length === 0) return { kind: 'everything', why: 'the roots are no packages of npm' }
  const within = folder === '' ? '' : `${folder}/`
  const inside = members.filter((member) => member.folder === folder || member.folder.startsWith(within))
  return {
    kind: 'folders',
    folders: inside.map((member) => member.folder.slice(within.length)),
    members: inside,
  }
}

/**
 * The lock file of yarn 1 with the importers that it does not name, taken from their manifests. As it was where a
 * manifest asks for something that the lock file does not hold, and none of the repository's packages is called so.
 */
export async function withManifests(lock: Lock, side: Side, folder: string, members: readonly Member[]): Promise<Lock> {
  const own = new Set((await side.workspace()).members.filter(isNpm).map(({ name }) => name))
  const top = folder === '' ? 'package.json' : `${folder}/package.json`
  const contents = await side.files.read([...new Set([top, ...members.map(({ manifest }) => manifest)])])
  const root = readJson(contents.get(top))
  // they replace what a manifest asks for
  if (root.kind === 'fault' || !isObject(root.value) || jsonAt(root.value, 'resolutions') !== undefined) return lock
  const entries = new Map(lock.entries)
  const importers = new Map<string, string>()
  for (const member of members) {
    const patterns = patternsOf(contents.get(member.manifest))
    const missing = patterns?.filter(({ name, pattern }) => !lock.entries.has(pattern) && !own.has(name))
    if (patterns === undefined || missing === undefined || missing.length > 0) return lock
    const key = `importer ${member.folder}`
    const needs = patterns.map(({ pattern }) => pattern).filter((pattern) => lock.entries.has(pattern))
    entries.set(key, {
      name: member.name,
      version: '',
      fields: new Map([['needs', needs.toSorted().join('\n')]]),
      needs,
    })
    importers.set(folder === '' ? member.folder : member.folder.slice(folder.length + 1), key)
  }
  return { ...lock, entries, importers }
}

const isNpm = ({ ecosystem }: Member): boolean => ecosystem === 'npm'

function patternsOf(bytes: Uint8Array | undefined): readonly { name: string; pattern: string }[] | undefined {
  const json = readJson(bytes)
  if (json.kind === 'fault' || !isObject(json.value)) return undefined
  const { value } = json
  const sections = ['dependencies', 'devDependencies', 'optionalDependencies'].map((key) => jsonAt(value, key) ?? {})
  if (!sections.every(isObject)) return undefined
  const wanted = sections.flatMap((section) => Object.entries(section))
  if (wanted.some(([, range]) => typeof range !== 'string')) return undefined
  return wanted.map(([name, range]) => ({ name, pattern: `${name}@${range as string}` }))
}
