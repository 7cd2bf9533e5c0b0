/** The part of JSON Schema in which the schemas of this package are written. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maxLength?: number
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean
}

/** The first place where a value is not as its schema says, e.g. `health.tries`; undefined when it is. */
export function firstMisfit(schema: Schema, value: unknown, path = 'it'): string | undefined {
  if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(value, schema))) return path
  if ('const' in schema && value !== schema.const) return path
  if (schema.enum !== undefined && !schema.enum.includes(value)) return path
  if (typeof value === 'string') return fitsText(schema, value) ? undefined : path
  if (typeof value === 'number') return value >= (schema.minimum ?? -Infinity) ? undefined : path
  if (Array.isArray(value)) {
    const { items } = schema
    if (items === undefined) return undefined
    return first(value, (item, index) => firstMisfit(items, item, `${path}[${index}]`))
  }
  return typeof value === 'object' && value !== null
    ? misfitOfObject(schema, value as Record<string, unknown>, path)
    : undefined
}

function fitsText({ pattern, maxLength = Infinity }: Schema, value: string): boolean {
  return value.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(value))
}

function misfitOfObject(schema: Schema, value: Record<string, unknown>, path: string): string | undefined {
  const missing = schema.required?.find((key) => !Object.hasOwn(value, key))
  if (missing !== undefined) return `${path}.${missing}`
  const patterns = Object.entries(schema.patternProperties ?? {})
  return first(Object.entries(value), ([key, item]) => {
    const known = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined
    const fitting = known ?? patterns.find(([pattern]) => new RegExp(pattern, 'u').test(key))?.[1]
    if (fitting !== undefined) return firstMisfit(fitting, item, `${path}.${key}`)
    return schema.additionalProperties === false ? `${path}.${key}` : undefined
  })
}

function typeOf(value: unknown, { type }: Schema): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isSafeInteger(value) && [type].flat().includes('integer') ? 'integer' : typeof value
}

function first<T>(items: readonly T[], judge: (item: T, index: number) => string | undefined): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = judge(item, index)
    if (found !== undefined) return found
  }
  return undefined
}
