import { parse, TomlError } from 'smol-toml'

/** A table of a TOML document. Keys come from outside: look them up by `valueAt`, never by a bare index. */
export interface Table {
  readonly [key: string]: unknown
}

export type Toml = { readonly kind: 'table'; readonly table: Table } | { readonly kind: 'faulty'; readonly why: string }

/** A whole document. Integers are bigints, so that none loses digits. */
export function parseToml(bytes: Uint8Array): Toml {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { kind: 'table', table: parse(text, { integersAsBigInt: true }) }
  } catch (error) {
    if (error instanceof TomlError) return { kind: 'faulty', why: `is not valid TOML (line ${error.line})` }
    return { kind: 'faulty', why: 'is not UTF-8 text' }
  }
}

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

export function valueAt(table: Table, key: string): unknown {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

export function tableAt(table: Table, key: string): Table | undefined {
  const value = valueAt(table, key)
  return isTable(value) ? value : undefined
}

export function textAt(table: Table, key: string): string | undefined {
  const value = valueAt(table, key)
  return typeof value === 'string' ? value : undefined
}

/** One string, or the strings of an array; anything else in it is left out. */
export function textsAt(table: Table, key: string): readonly string[] {
  const value = valueAt(table, key)
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

export function tablesAt(table: Table, key: string): readonly Table[] {
  const value = valueAt(table, key)
  return Array.isArray(value) ? value.filter(isTable) : []
}
