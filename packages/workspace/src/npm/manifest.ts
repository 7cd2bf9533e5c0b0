import type { Json } from '@shakedown/ports'
import { isObject, jsonAt, type JsonObject } from './json.ts'

/** What a package.json says of the graph. */
export interface Manifest {
  readonly name: string | undefined
  readonly dependencies: readonly Dependency[]
  /** Patterns of the folders of its workspaces; `undefined`: it is not the root of any. */
  readonly workspaces: readonly string[] | undefined
  /** What it has put in the place of packages, anywhere below: overrides (npm, pnpm) and resolutions (yarn). */
  readonly overrides: readonly string[]
}

export interface Dependency {
  readonly name: string
  readonly spec: string
}

export type ReadManifest =
  { readonly kind: 'manifest'; readonly manifest: Manifest } | { readonly kind: 'fault'; readonly what: string }

/**
 * Development dependencies, too: what bundles, compiles and generates the product stands there as often as what tests
 * it, and a bundled library belongs there by the habit of many. The manifest cannot tell them apart.
 */
const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']

class Refused extends Error {}

export function readManifest(value: Json): ReadManifest {
  if (!isObject(value)) return { kind: 'fault', what: 'it is no JSON object' }
  try {
    const name = jsonAt(value, 'name')
    const pnpm = jsonAt(value, 'pnpm')
    const replacing = [jsonAt(value, 'overrides'), jsonAt(value, 'resolutions')]
    if (isObject(pnpm)) replacing.push(jsonAt(pnpm, 'overrides'))
    return {
      kind: 'manifest',
      manifest: {
        name: typeof name === 'string' && name !== '' ? name : undefined,
        dependencies: sections.flatMap((section) => dependenciesIn(value, section)),
        workspaces: workspacesOf(jsonAt(value, 'workspaces')),
        overrides: replacing.flatMap(textsIn),
      },
    }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'fault', what: error.message }
    throw error
  }
}

function dependenciesIn(manifest: JsonObject, section: string): readonly Dependency[] {
  const found = jsonAt(manifest, section)
  if (found === undefined) return []
  if (!isObject(found)) throw new Refused(`its ${section} are no JSON object`)
  return Object.entries(found).map(([name, spec]) => {
    if (typeof spec !== 'string') throw new Refused(`its ${section} hold something that is not text`)
    return { name, spec }
  })
}

/** An array, or yarn's and bun's object with `packages`. */
function workspacesOf(value: Json | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined
  const patterns = isObject(value) ? (jsonAt(value, 'packages') ?? []) : value
  if (!isList(patterns) || !patterns.every((pattern) => typeof pattern === 'string')) {
    throw new Refused('its workspaces are no list of texts')
  }
  return patterns
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** Every text, however deep: overrides may be nested. */
export function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values<Json>(value).flatMap(textsIn) : []
}
