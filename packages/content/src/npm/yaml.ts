import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'
import type { Json } from '@shakedown/ports'

export type ReadYaml =
  { readonly kind: 'yaml'; readonly value: Json } | { readonly kind: 'fault'; readonly what: string }

/** Enough for every lock file, and a bound for recursion. */
const maxDepth = 50

/** What YAML 1.1 or 1.2 takes for nothing, a truth, a number or a date unless it is quoted. */
const noText =
  /^(?:~?|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d+)?|[-+]?0[xob][\da-f_]+|[-+]?\d+(?::\d+)+(?:\.\d*)?|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*)$/i

/**
 * One YAML document whose every scalar is the text that stands there, so that nothing is lost to numbers; what is
 * text only when quoted is marked where it is not. Anchors,
 * aliases, tags and keys that stand twice are refused: none of the tools writes them.
 */
export function readYaml(text: string): ReadYaml {
  try {
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      strict: true,
      uniqueKeys: true,
      merge: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
    const [document, second] = Array.isArray(documents) ? documents : []
    if (document === undefined) return { kind: 'fault', what: 'it is empty' }
    if (second !== undefined) return { kind: 'fault', what: 'it holds more than one document' }
    if (document.errors.length > 0) return { kind: 'fault', what: 'it is not YAML, or a key stands twice' }
    const value = toJson(document.contents, 0)
    return value === undefined
      ? { kind: 'fault', what: 'it has anchors, tags or strange keys' }
      : { kind: 'yaml', value }
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'fault', what: 'it is nested too deeply' }
    throw error
  }
}

function toJson(node: unknown, depth: number): Json | undefined {
  if (node === null) return ' (unquoted)'
  if (depth > maxDepth || isAlias(node)) return undefined
  if (isScalar(node)) {
    const { value, type } = node
    if (node.tag !== undefined || node.anchor !== undefined || typeof value !== 'string') return undefined
    return type === 'PLAIN' && noText.test(value) ? `${value} (unquoted)` : value
  }
  if (isSeq(node)) {
    if (node.tag !== undefined || node.anchor !== undefined) return undefined
    const items = node.items.map((item) => toJson(item, depth + 1))
    return items.every((item) => item !== undefined) ? items : undefined
  }
  if (!isMap(node) || node.tag !== undefined || node.anchor !== undefined) return undefined
  const entries: [string, Json][] = []
  for (const { key, value } of node.items) {
    const [name, item] = [toJson(key, depth + 1), toJson(value, depth + 1)]
    if (typeof name !== 'string' || item === undefined) return undefined
    entries.push([name, item])
  }
  return Object.fromEntries(entries)
}
