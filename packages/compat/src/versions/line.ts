import { compareVersions, type Version } from './version.ts'

/**
 * Within one line clients are promised to go on working: a major, or with 0.y the minor (as Cargo and oasdiff read it).
 * With 0.0.z every release may break. Calver numbers promise nothing, so all of them are one line.
 */
export type PromiseLine =
  { kind: 'major'; major: number } | { kind: 'zero-minor'; minor: number } | { kind: 'zero-patch' } | { kind: 'calver' }

export function lineOf({ scheme, numbers }: Version): PromiseLine {
  if (scheme === 'calver') return { kind: 'calver' }
  const [major = 0, minor = 0] = numbers
  if (major > 0) return { kind: 'major', major }
  return minor > 0 ? { kind: 'zero-minor', minor } : { kind: 'zero-patch' }
}

/** Whether the version promises nothing to clients of any other one. */
export function isWithoutPromise(version: Version): boolean {
  return lineOf(version).kind === 'zero-patch'
}

export function isSameLine(a: Version, b: Version): boolean {
  return nameOfLine(lineOf(a)) === nameOfLine(lineOf(b))
}

/** The first core version of the line: `3.0.0`, `0.4.0`; `undefined` where lines have no start. */
export function startOfLine(version: Version): readonly number[] | undefined {
  const line = lineOf(version)
  switch (line.kind) {
    case 'major':
      return [line.major, 0, 0]
    case 'zero-minor':
      return [0, line.minor, 0]
    case 'zero-patch':
    case 'calver':
      return undefined
  }
}

export function nameOfLine(line: PromiseLine): string {
  switch (line.kind) {
    case 'major':
      return `${line.major}.x`
    case 'zero-minor':
      return `0.${line.minor}.x`
    case 'zero-patch':
      return '0.0.x'
    case 'calver':
      return 'calver'
  }
}

/** Whether `later` stands in a later line than `earlier`: only then may it break clients of `earlier`. */
export function isLaterLine(later: Version, earlier: Version): boolean {
  return compareVersions(later, earlier) > 0 && lineOf(later).kind !== 'calver' && !isSameLine(later, earlier)
}

/** Whether a step from `before` to `after` leaves out a version (x.y.4 → x.y.6). False for pre-releases and calver. */
export function isGap(before: Version, after: Version): boolean {
  if (before.scheme === 'calver' || before.pre.length > 0 || after.pre.length > 0) return false
  const [a = 0, b = 0, c = 0] = before.numbers
  const [x = 0, y = 0, z = 0] = after.numbers
  if (x === a && y === b) return z > c + 1
  if (x === a) return y > b + 1 || z > 0
  return x > a + 1 || y > 0 || z > 0
}
