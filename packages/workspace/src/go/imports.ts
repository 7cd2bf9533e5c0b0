import type { Files } from '@shakedown/ports'
import { isBelow, within } from '../cargo/place.ts'
import type { Module } from './read-go.ts'

/**
 * Which of the modules that a go.work uses name each other in their sources, by folder. Within a workspace a package
 * of another module can be imported without a requirement, so go.mod alone does not tell. Every quoted text that begins
 * with the path of the other module counts, in a comment too: what is needed without need costs a run, what is missed
 * hides a change.
 */
export async function importersAmong(
  used: readonly Module[],
  modules: ReadonlyMap<string, Module>,
  files: Files,
  paths: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const { folder } of used) {
    const nested = [...modules.keys()].filter((other) => other !== folder && isBelow(folder, other))
    const sources = paths.filter(
      (path) =>
        isBelow(folder, path) &&
        path.endsWith('.go') &&
        !path.endsWith('_test.go') &&
        !nested.some((other) => isBelow(other, path)),
    )
    found.set(folder, await namedIn(sources, used, files))
  }
  return found
}

/** Few at a time, so that not all sources of a large module are in memory at once. */
const batch = 500

async function namedIn(sources: readonly string[], used: readonly Module[], files: Files): Promise<Set<string>> {
  const named = new Set<string>()
  const decoder = new TextDecoder()
  for (let at = 0; at < sources.length && named.size < used.length; at += batch) {
    for (const bytes of (await files.read(sources.slice(at, at + batch))).values()) {
      const text = decoder.decode(bytes)
      for (const module of used) if (!named.has(module.folder) && names(text, module, used)) named.add(module.folder)
    }
  }
  return named
}

function names(text: string, module: Module, used: readonly Module[]): boolean {
  const { name } = module
  const below = used.filter((other) => isCutFrom(module, other))
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!/["`]/.test(text.charAt(at - 1)) || !/["`/]/.test(text.charAt(at + name.length))) continue
    const [path = ''] = text.slice(at, at + 1000).split(/["`\n]/, 1)
    if (!below.some((other) => path === other.name || path.startsWith(`${other.name}/`))) return true
  }
  return false
}

/** A module in a folder of another, called as that folder would be: what is called so can be in it alone. */
function isCutFrom({ name, folder }: Module, other: Module): boolean {
  const tail = other.name.startsWith(`${name}/`) ? other.name.slice(name.length + 1) : ''
  return tail !== '' && other.folder === within(folder, tail)
}
