import { quote, ValueFault } from '@shakedown/ports'

/** Where a version is declared: which file, and what in it. */
export type DeclarationSpec = { readonly text: string; readonly path: string } & Selector

type Selector =
  | { readonly kind: 'json' | 'toml'; readonly keys: readonly string[] }
  | { readonly kind: 'pyproject' }
  | { readonly kind: 'plain' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'pattern'; readonly pattern: RegExp }

const mend =
  'Write it like package.json, package.json#backwardsCompatibleWith, Cargo.toml, VERSION, Makefile#name or path#/pattern (with one group)/'

/**
 * Reads `path` or `path#selector`; a selector is a key (JSON, TOML), the name of a variable, or a regular expression
 * with one group. The expression comes from whoever configures the check, never from the file that is read.
 * @throws ValueFault
 */
export function parseDeclarationSpec(text: string): DeclarationSpec {
  const at = text.indexOf('#')
  const path = (at === -1 ? text : text.slice(0, at)).trim()
  const selector = at === -1 ? '' : text.slice(at + 1).trim()
  const parts = path.split('/')
  if (path.includes('\0') || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new ValueFault(`${quote(text)} does not name a file inside the repository`, mend)
  }
  if (at !== -1 && selector === '') throw new ValueFault(`${quote(text)} names nothing behind #`, mend)
  return { text, path, ...selectorOf(parts.at(-1) ?? '', selector, text) }
}

function selectorOf(name: string, selector: string, text: string): Selector {
  if (selector.startsWith('/') && selector.endsWith('/') && selector.length > 2) {
    return { kind: 'pattern', pattern: patternOf(selector.slice(1, -1), text) }
  }
  if (selector.includes('(')) return { kind: 'pattern', pattern: patternOf(selector, text) }
  if (selector === '') {
    if (name === 'package.json') return { kind: 'json', keys: ['version'] }
    if (name === 'Cargo.toml') return { kind: 'toml', keys: ['package', 'version'] }
    if (name === 'pyproject.toml') return { kind: 'pyproject' }
    if (/^version(?:\.txt)?$/i.test(name)) return { kind: 'plain' }
    throw new ValueFault(`${quote(text)} does not say where in the file the version stands`, mend)
  }
  const keys = selector.split('.')
  if (name.endsWith('.json')) return { kind: 'json', keys }
  if (name.endsWith('.toml')) return { kind: 'toml', keys }
  if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(selector)) {
    throw new ValueFault(`${quote(text)}: ${quote(selector)} is not the name of a variable`, mend)
  }
  return { kind: 'variable', name: selector }
}

function patternOf(source: string, text: string): RegExp {
  if (source.length > 256) throw new ValueFault(`${quote(text)} is longer than 256 characters`, mend)
  let pattern: RegExp
  try {
    pattern = new RegExp(source, 'gmu')
  } catch (cause) {
    throw new ValueFault(`${quote(text)} is no regular expression (${Error.isError(cause) ? cause.message : ''})`, mend)
  }
  // An alternative that matches nothing always matches, and then tells how many groups there are.
  const groups = (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1
  if (groups !== 1) throw new ValueFault(`${quote(text)} has ${groups} groups, and one has to hold the version`, mend)
  return pattern
}
