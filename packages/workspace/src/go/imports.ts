import type { Files } from '@shakedown/ports'
import { isBelow } from '../cargo/place.ts'
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
      for (const { name, folder } of used) if (!named.has(folder) && names(text, name)) named.add(folder)
    }
  }
  return named
}

function names(text: string, module: string): boolean {
  for (let at = text.indexOf(module); at !== -1; at = text.indexOf(module, at + 1)) {
    if (/["`]/.test(text.charAt(at - 1)) && /["`/]/.test(text.charAt(at + module.length))) return true
  }
  return false
}
