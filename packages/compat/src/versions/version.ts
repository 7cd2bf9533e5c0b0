export type Scheme = 'semver' | 'calver'

/** A version, read exactly; what does not fit its scheme is none. */
export interface Version {
  readonly scheme: Scheme
  /** As it was written. Only `0-9A-Za-z.+-` can stand in it. */
  readonly text: string
  /** Major, minor, patch; with calver two to four parts. */
  readonly numbers: readonly number[]
  /** The identifiers of the pre-release; empty for a stable version. */
  readonly pre: readonly string[]
}

/** Longer texts are no versions for node-semver either. */
const maxLength = 256

const number = '(?:0|[1-9]\\d*)'
const identifier = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)'
const suffix = `(?:-(${identifier}(?:\\.${identifier})*))?(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?`
const semver = new RegExp(`^(${number})\\.(${number})\\.(${number})${suffix}$`)
/** Leading zeros are usual (`2024.01.0`), two to four parts likewise. */
const calver = new RegExp(`^(\\d{1,8})\\.(\\d{1,8})(?:\\.(\\d{1,8}))?(?:\\.(\\d{1,8}))?${suffix}$`)

/** Strict: the grammar of semver.org 2.0.0, or two to four numbers with calver. Nothing is guessed or completed. */
export function parseVersion(text: string, scheme: Scheme): Version | undefined {
  if (text.length > maxLength) return undefined
  const match = (scheme === 'semver' ? semver : calver).exec(text)
  if (match === null) return undefined
  const parts = match.slice(1, scheme === 'semver' ? 4 : 5).filter((part) => part !== undefined)
  const numbers = parts.map(Number)
  if (!numbers.every(Number.isSafeInteger)) return undefined
  const pre = match[scheme === 'semver' ? 4 : 5]
  return { scheme, text, numbers, pre: pre === undefined ? [] : pre.split('.') }
}

/** Precedence by semver.org 2.0.0 section 11; build metadata does not count. Negative: `a` is older. */
export function compareVersions(a: Version, b: Version): number {
  for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at++) {
    const order = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0)
    if (order !== 0) return order
  }
  if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length
  for (let at = 0; at < Math.min(a.pre.length, b.pre.length); at++) {
    const order = compareIdentifiers(a.pre[at] ?? '', b.pre[at] ?? '')
    if (order !== 0) return order
  }
  return a.pre.length - b.pre.length
}

export function isEqual(a: Version, b: Version): boolean {
  return compareVersions(a, b) === 0
}

export function isPrerelease({ pre }: Version): boolean {
  return pre.length > 0
}

/** The same version but for its pre-release: 2.0.0-rc.1 and 2.0.0. */
export function hasSameCore(a: Version, b: Version): boolean {
  return compareVersions({ ...a, pre: [] }, { ...b, pre: [] }) === 0
}

function compareIdentifiers(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1
  // Numbers have no leading zeros, so the longer one is the greater one, whatever a double can hold.
  if (isNumberA && a.length !== b.length) return a.length - b.length
  return a < b ? -1 : Number(a > b)
}
