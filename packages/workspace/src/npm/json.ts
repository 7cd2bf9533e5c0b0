import type { Json } from '@shakedown/ports'

export type JsonObject = { readonly [key: string]: Json }

export type ReadJson =
  { readonly kind: 'json'; readonly value: Json } | { readonly kind: 'fault'; readonly what: string }

/** Deeper than any manifest or lock file; what follows may recurse. */
const maxDepth = 500

/**
 * JSON in which no key stands twice. Of two equal keys some tools take the first and others the last, so such a text
 * says two things at once.
 * @param bytes of a file, `undefined` where there is none
 */
export function readJson(bytes: Uint8Array | undefined): ReadJson {
  if (bytes === undefined) return { kind: 'fault', what: 'it is no regular file' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value = JSON.parse(text) as Json
    const what = faultIn(text)
    return what === undefined ? { kind: 'json', value } : { kind: 'fault', what }
  } catch (error) {
    return { kind: 'fault', what: error instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8 text' }
  }
}

/** @param text that is JSON otherwise */
function faultIn(text: string): string | undefined {
  /** The keys of each object that is open, and whether one may come next; `undefined` for an array. */
  const open: ({ readonly keys: Set<string>; key: boolean } | undefined)[] = []
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const around = open.at(-1)
    if (token === '{') open.push({ keys: new Set(), key: true })
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (around !== undefined) {
      if (token === ',') around.key = true
      else if (token === ':') around.key = false
      else if (around.key) {
        const key = JSON.parse(token) as string
        if (around.keys.has(key)) return `the key ${JSON.stringify(key.slice(0, 60))} stands twice`
        around.keys.add(key)
      }
    }
    if (open.length > maxDepth) return 'it is nested too deeply'
  }
  return undefined
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Own keys only: a package may be called `constructor`. */
export function jsonAt(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
