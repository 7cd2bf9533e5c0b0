import { parse as parseToml } from 'smol-toml'
import { readVariable } from './makefile.ts'
import type { DeclarationSpec } from './spec.ts'

/** What one file says in one place. Nothing of it is ever run: what would have to be computed is `unreadable` or text. */
export type Extract =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly line: number
      /** What the one variable stands for that the text consists of, where the same file says so. */
      readonly standsFor?: string
    }
  /** `version.workspace = true`: the root of the workspace says it. */
  | { readonly kind: 'inherited'; readonly line: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string; readonly mend: string; readonly line: number }

export function extract(spec: DeclarationSpec, text: string): Extract {
  switch (spec.kind) {
    case 'json':
      return fromTree(spec.keys, text, readJson)
    case 'toml':
      return fromTree(spec.keys, text, readToml)
    case 'pyproject':
      return fromPyproject(text)
    case 'plain':
      return fromPlain(text)
    case 'variable':
      return readVariable(text, spec.name)
    case 'pattern':
      return fromPattern(spec.pattern, text)
  }
}

type Read = (text: string) => { value: unknown } | { fault: string }

function fromTree(keys: readonly string[], text: string, read: Read): Extract {
  const found = read(text)
  if ('fault' in found) return { kind: 'unreadable', why: found.fault, mend: 'Mend the file', line: 1 }
  const value = valueAt(found.value, keys)
  if (value === undefined) return { kind: 'absent' }
  const line = lineOf(text, keys)
  if (typeof value === 'string') return { kind: 'text', text: value.trim(), line }
  if (valueAt(value, ['workspace']) === true) return { kind: 'inherited', line }
  const why = `${keys.join('.')} is not a text`
  return { kind: 'unreadable', why, mend: 'Write the version as a text', line }
}

const readJson: Read = (text) => {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown }
  } catch {
    return { fault: 'it is not valid JSON' }
  }
}

const readToml: Read = (text) => {
  try {
    return { value: parseToml(text.replace(/^\ufeff/, '')) }
  } catch {
    return { fault: 'it is not valid TOML' }
  }
}

function fromPyproject(text: string): Extract {
  const found = readToml(text)
  const dynamic = 'value' in found ? valueAt(found.value, ['project', 'dynamic']) : undefined
  if (Array.isArray(dynamic) && dynamic.includes('version')) {
    const why = 'project.version is dynamic: the build computes it, and nothing is run to read a version'
    const mend = 'Name the file that holds it: path#/__version__ = "(.+)"/'
    return { kind: 'unreadable', why, mend, line: lineOf(text, ['dynamic']) }
  }
  const own = fromTree(['project', 'version'], text, readToml)
  return own.kind === 'absent' ? fromTree(['tool', 'poetry', 'version'], text, readToml) : own
}

function fromPlain(text: string): Extract {
  const lines = text.replace(/^\ufeff/, '').split('\n')
  const filled = lines.map((line, index) => ({ line: index + 1, text: line.trim() })).filter((line) => line.text !== '')
  const [first, second] = filled
  if (first === undefined) return { kind: 'absent' }
  if (second === undefined) return { kind: 'text', ...first }
  const why = `it has ${filled.length} lines, and one of them would be the version`
  return { kind: 'unreadable', why, mend: 'Name the place by a pattern: path#/^version (.+)$/', line: second.line }
}

function fromPattern(pattern: RegExp, text: string): Extract {
  const matches = [...text.matchAll(pattern)].filter(([, group]) => group !== undefined)
  const values = new Set(matches.map(([, group = '']) => group.trim()))
  const [first] = matches
  if (first === undefined) return { kind: 'absent' }
  const line = text.slice(0, first.index).split('\n').length
  if (values.size === 1) return { kind: 'text', text: (first[1] ?? '').trim(), line }
  const why = `the pattern finds ${values.size} values: ${[...values].slice(0, 5).join(', ')}`
  return { kind: 'unreadable', why, mend: 'Make the pattern fit in one place only', line }
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  let at = value
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}

/** For annotations only: the first line on which the keys have appeared one after the other. */
function lineOf(text: string, keys: readonly string[]): number {
  const lines = text.split('\n')
  let at = 0
  for (const key of keys) {
    const name = key.replace(/[^A-Za-z0-9_-]/g, '\\$&')
    const found = lines.findIndex(
      (line, index) => index >= at && new RegExp(`(^|[^\\w-])${name}([^\\w-]|$)`).test(line),
    )
    if (found !== -1) at = found
  }
  return at + 1
}
