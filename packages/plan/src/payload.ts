import { isSha, type Sha } from '@shakedown/ports'

/** A webhook payload is hostile until its parts have been looked at, one by one. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = field(value, ...path)
  return typeof found === 'string' ? found : undefined
}

export function shaAt(value: unknown, ...path: readonly string[]): Sha | undefined {
  const found = textAt(value, ...path)
  return found !== undefined && isSha(found) ? found : undefined
}

export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = field(value, ...path)
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined
}

export function branchAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = textAt(value, ...path)
  return found !== undefined && isBranchName(found) ? found : undefined
}

export function labelsAt(value: unknown, ...path: readonly string[]): string[] {
  const found = field(value, ...path)
  if (!Array.isArray(found)) return []
  return found.map((label: unknown) => textAt(label, 'name')).filter((name) => name !== undefined)
}

/** git-check-ref-format(1). What is not a branch name never reaches an argument vector or a URL. */
export function isBranchName(name: string): boolean {
  return (
    name.length <= 255 &&
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^[-/]|[/.]$/.test(name) &&
    name !== '' &&
    name !== '@' &&
    name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'))
  )
}
