import type { Json } from '@shakedown/ports'
import { parseDocument } from 'yaml'
import { isObject, jsonAt } from './json.ts'
import { textsIn } from './manifest.ts'

/** What a pnpm-workspace.yaml says of the graph. */
export interface PnpmWorkspace {
  readonly packages: readonly string[]
  readonly overrides: readonly string[]
  /** Every specifier of its catalogs, which members name by `catalog:`. */
  readonly catalogs: readonly string[]
}

export type ReadPnpmWorkspace =
  { readonly kind: 'workspace'; readonly workspace: PnpmWorkspace } | { readonly kind: 'fault'; readonly what: string }

export function readPnpmWorkspace(bytes: Uint8Array | undefined): ReadPnpmWorkspace {
  if (bytes === undefined) return { kind: 'fault', what: 'it is no regular file' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const document = parseDocument(text, { strict: true, uniqueKeys: true, prettyErrors: false, logLevel: 'silent' })
    if (document.errors.length > 0) return { kind: 'fault', what: 'it is not YAML' }
    const value = document.toJS({ maxAliasCount: 100 }) as Json
    if (value !== null && !isObject(value)) return { kind: 'fault', what: 'it is no map' }
    const settings = value ?? {}
    // without the key older versions take every folder, newer ones only the top
    const packages = jsonAt(settings, 'packages') ?? ['**']
    if (!Array.isArray(packages) || !packages.every((each): each is string => typeof each === 'string')) {
      return { kind: 'fault', what: 'its packages are no list of texts' }
    }
    const catalogs = [jsonAt(settings, 'catalog'), jsonAt(settings, 'catalogs')].flatMap(textsIn)
    return { kind: 'workspace', workspace: { packages, overrides: textsIn(jsonAt(settings, 'overrides')), catalogs } }
  } catch {
    return { kind: 'fault', what: 'it is not UTF-8 text, or no YAML that can be followed' }
  }
}
