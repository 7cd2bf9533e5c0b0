import { quote } from '@shakedown/ports'
import type { Code } from '../promise/finding.ts'
import { parseVersion, type Scheme, type Version } from '../versions/version.ts'

/** What somebody promises: a version, a rule that gives one, or nothing. */
export type FloorValue =
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'auto'; readonly unit: 'major' | 'minor' }
  /** Calver and others: the last so many releases, or the releases of so many days. */
  | { readonly kind: 'window'; readonly count: number; readonly unit: 'releases' | 'days' }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly code: Refusal; readonly why: string; readonly mend: string }

export type Refusal = Code & ('FLOOR_INVALID' | 'FLOOR_IS_FORMULA' | 'FLOOR_IS_SELF')

const useAuto = 'Write the version itself, or use floor: auto-major'

/**
 * Reads what a declaration says. Nothing is evaluated: a variable, a formula, HEAD, a branch and a commit id are
 * recognised, and refused by name, since each of them can turn into the candidate and then nothing old is tested.
 * @param standsFor what the one variable is set to in the same file, if the text is one
 */
export function readFloor(text: string, scheme: Scheme, standsFor?: string): FloorValue {
  const version = parseVersion(text, scheme)
  if (version !== undefined) return { kind: 'version', version }
  if (text === 'auto-major' || text === 'auto-minor') {
    return { kind: 'auto', unit: text === 'auto-major' ? 'major' : 'minor' }
  }
  if (text === 'none') return { kind: 'none' }
  return { kind: 'refused', ...refusalOf(text, standsFor) }
}

/** `10 releases`, `90 days`; `undefined`: it is neither. */
export function readWindow(text: string): (FloorValue & { kind: 'window' }) | undefined {
  const [, digits = '', unit = ''] = /^([1-9]\d{0,5}) (release|day)s?$/.exec(text) ?? []
  return digits === ''
    ? undefined
    : { kind: 'window', count: Number(digits), unit: unit === 'day' ? 'days' : 'releases' }
}

/** Variables that builds set to what is being built. */
const ownNames = /^(?:.*[_-])?(?:commit|sha\d*|hash|head|ref|branch|tag|release|version|revision|build)(?:[_-].*)?$/i

function refusalOf(text: string, standsFor: string | undefined): { code: Refusal; why: string; mend: string } {
  const shown = quote(text)
  const variable = /^\$[({]?([A-Za-z_][\w.-]*)[)}]?$/.exec(text)?.[1] ?? /^%([A-Za-z_]\w*)%$/.exec(text)?.[1]
  if (variable !== undefined) {
    if (standsFor === undefined ? ownNames.test(variable) : !/^[\w.+-]*$/.test(standsFor) || ownNames.test(variable)) {
      const why = `${shown} is a build variable that becomes what is being built: nothing old would be tested`
      return { code: 'FLOOR_IS_SELF', why, mend: useAuto }
    }
    return {
      code: 'FLOOR_IS_FORMULA',
      why: `${shown} is a variable, and nothing is run to read a floor`,
      mend: useAuto,
    }
  }
  if (/[$`]|%\{|\{\{/.test(text)) {
    return { code: 'FLOOR_IS_FORMULA', why: `${shown} is a formula, and nothing is run to read a floor`, mend: useAuto }
  }
  if (/^(?:HEAD|@)(?:[~^].*)?$/.test(text)) {
    return { code: 'FLOOR_IS_SELF', why: `${shown} is the commit that is being built`, mend: useAuto }
  }
  if (/^[0-9a-f]{7,64}$/.test(text)) {
    return { code: 'FLOOR_IS_SELF', why: `${shown} is a commit id, not a released version`, mend: useAuto }
  }
  if (/^v\d+\.\d+\.\d+/.test(text)) {
    return {
      code: 'FLOOR_INVALID',
      why: `${shown} is a tag, and the floor is a version`,
      mend: 'Write it without the v',
    }
  }
  if (/^[A-Za-z][\w./-]*$/.test(text)) {
    return { code: 'FLOOR_IS_SELF', why: `${shown} is the name of a branch, not a released version`, mend: useAuto }
  }
  return { code: 'FLOOR_INVALID', why: `${shown} is not a version`, mend: 'Write it like 1.2.3' }
}
