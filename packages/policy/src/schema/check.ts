import { didYouMean, quote } from '@shakedown/ports'
import type { Entry, Located, Tree } from '../reading/yaml.ts'

/** The part of JSON Schema 2020-12 that the policy's schema uses, and that `checkAgainst` therefore interprets. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: string | number
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false | Schema
  readonly propertyNames?: Schema
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  /** Not JSON Schema's own; editors show it, and it is the mend of a text that `pattern` refuses. */
  readonly patternErrorMessage?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
}

/** Where the parts of a document stand: key path → line. */
export type Positions = ReadonlyMap<string, number>

export interface Checked {
  /** The document without its faulty parts; whole when there are no problems. */
  readonly value: unknown
  readonly problems: readonly (Located & { readonly path: string })[]
  readonly lines: Positions
}

/** Holds a document against the schema. All faults at once, each with its line and key path. */
export function checkAgainst(schema: Schema, root: Tree, file: string): Checked {
  const problems: (Located & { path: string })[] = []
  const lines = new Map<string, number>()
  const refuse = (path: string, line: number, what: string, mend: string): undefined => {
    problems.push({ path, line, where: place(file, line, path), what, mend })
  }
  const value = visit(schema, root, '')
  return { value, problems, lines }

  /** Returns undefined for a part that is faulty as a whole. */
  function visit(schema: Schema, tree: Tree, path: string): unknown {
    lines.set(path, tree.line)
    const fault = typeFault(schema, tree) ?? choiceFault(schema, tree)
    if (fault !== undefined) return refuse(path, tree.line, ...fault)
    switch (tree.kind) {
      case 'map':
        return visitMap(schema, tree.entries, tree.line, path)
      case 'list':
        return visitList(schema, tree.items, tree.line, path)
      case 'text': {
        const textFault = lengthFault(schema, tree.value) ?? patternFault(schema, tree.value)
        return textFault === undefined ? tree.value : refuse(path, tree.line, ...textFault)
      }
      case 'number': {
        const rangeFault = outOfRange(schema, tree.value)
        return rangeFault === undefined ? tree.value : refuse(path, tree.line, ...rangeFault)
      }
      case 'boolean':
        return tree.value
      case 'null':
        return null
    }
  }

  function visitMap(schema: Schema, entries: readonly Entry[], line: number, path: string): unknown {
    const known = Object.keys(schema.properties ?? {})
    const sound: [string, unknown][] = []
    for (const { key, line: keyLine, value } of entries) {
      const inner = path === '' ? writeKey(key) : `${path}.${writeKey(key)}`
      const keySchema = known.includes(key) ? schema.properties?.[key] : schema.additionalProperties
      if (keySchema === undefined || keySchema === false) {
        refuse(inner, keyLine, `${quote(key)} is not a key here`, didYouMean(key, known))
        continue
      }
      const nameFault = schema.propertyNames && (lengthFault(schema.propertyNames, key) ?? patternFault(schema.propertyNames, key))
      if (nameFault !== undefined) refuse(inner, keyLine, ...nameFault)
      const part = visit(keySchema, value, inner)
      lines.set(inner, keyLine)
      if (part !== undefined) sound.push([key, part])
    }
    for (const key of schema.required ?? []) {
      if (entries.some((entry) => entry.key === key)) continue
      refuse(path, line, `the key ${quote(key)} is missing`, 'Add it')
    }
    const size = sizeFault(entries.length, schema.minProperties, schema.maxProperties, 'keys')
    if (size !== undefined) refuse(path, line, ...size)
    // defines own properties even for names such as __proto__
    return Object.fromEntries(sound)
  }

  function visitList(schema: Schema, items: readonly Tree[], line: number, path: string): unknown {
    const size = sizeFault(items.length, schema.minItems, schema.maxItems, 'items')
    if (size !== undefined) refuse(path, line, ...size)
    const sound: unknown[] = []
    for (const [index, item] of items.entries()) {
      const inner = `${path}[${index}]`
      const part = schema.items === undefined ? undefined : visit(schema.items, item, inner)
      // a hole keeps the numbers of the items that follow
      sound.push(part)
      if (part !== undefined && schema.uniqueItems === true && sound.indexOf(part) < index) {
        refuse(inner, item.line, `${quote(item.kind === 'text' ? item.value : item.kind)} stands in the list twice`, 'Keep one')
      }
    }
    return sound
  }
}

export function place(file: string, line: number | undefined, path: string): string {
  return `${file}${line === undefined ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}`
}

/** Keys come from a file that may be hostile: in a path only plain ones stand bare. */
export function writeKey(key: string): string {
  return /^[A-Za-z0-9_-]{1,64}$/.test(key) ? key : quote(key)
}

type Fault = readonly [what: string, mend: string] | undefined

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'null',
}

const kindNames = { text: 'text', number: 'a number', boolean: 'true or false', null: 'empty', list: 'a list', map: 'a map' }

function typeFault(schema: Schema, tree: Tree): Fault {
  if (schema.type === undefined) return undefined
  const allowed = typeof schema.type === 'string' ? [schema.type] : schema.type
  if (allowed.some((type) => isOfType(tree, type))) return undefined
  const wanted = allowed.map((type) => typeNames[type] ?? type).join(' or ')
  const isBare = tree.kind === 'number' || tree.kind === 'boolean'
  const mend =
    isBare && allowed.includes('string')
      ? (schema.patternErrorMessage ?? `Put it in quotes: "${tree.source}"`)
      : tree.kind === 'null'
        ? `Give ${wanted}, or leave the key out`
        : `Give ${wanted}`
  return [`this must be ${wanted} and is ${isBare ? tree.source.slice(0, 40) : kindNames[tree.kind]}`, mend]
}

function isOfType(tree: Tree, type: string): boolean {
  switch (type) {
    case 'string':
      return tree.kind === 'text'
    case 'integer':
      return tree.kind === 'number' && Number.isInteger(tree.value)
    case 'number':
      return tree.kind === 'number'
    case 'boolean':
      return tree.kind === 'boolean'
    case 'array':
      return tree.kind === 'list'
    case 'object':
      return tree.kind === 'map'
    case 'null':
      return tree.kind === 'null'
    default:
      throw new Error(`the schema uses the type ${type}, which is not interpreted`)
  }
}

function choiceFault(schema: Schema, tree: Tree): Fault {
  const value = tree.kind === 'text' || tree.kind === 'number' ? tree.value : undefined
  const shown = tree.kind === 'text' ? quote(tree.value) : tree.kind === 'number' ? tree.source : kindNames[tree.kind]
  if (schema.const !== undefined && value !== schema.const) {
    return [`this is ${shown}, and only ${JSON.stringify(schema.const)} is known`, `Write ${JSON.stringify(schema.const)}`]
  }
  if (schema.enum !== undefined && !schema.enum.some((choice) => choice === value)) {
    return [`${shown} is not one of ${schema.enum.join(', ')}`, didYouMean(String(value ?? ''), schema.enum)]
  }
  return undefined
}

function lengthFault({ minLength = 0, maxLength = Infinity }: Schema, text: string): Fault {
  // JSON Schema counts code points
  const length = Array.from(text).length
  if (length < minLength) return ['this is empty', 'Give a value, or leave the key out']
  return length > maxLength ? [`${quote(text)} has ${length} characters, more than ${maxLength}`, 'Shorten it'] : undefined
}

function patternFault({ pattern, patternErrorMessage }: Schema, text: string): Fault {
  if (pattern === undefined || new RegExp(pattern, 'u').test(text)) return undefined
  return [`${quote(text)} does not have the form that is asked for`, patternErrorMessage ?? `It must match ${pattern}`]
}

function outOfRange({ minimum = -Infinity, maximum = Infinity }: Schema, value: number): Fault {
  if (value >= minimum && value <= maximum) return undefined
  return [`${value} is out of range`, `Give a whole number from ${minimum} to ${maximum}`]
}

function sizeFault(size: number, least = 0, most = Infinity, unit: string): Fault {
  if (size < least) return ['this is empty', 'Add to it, or leave the key out']
  return size > most ? [`there are ${size} ${unit}, more than ${most}`, 'Give fewer'] : undefined
}
