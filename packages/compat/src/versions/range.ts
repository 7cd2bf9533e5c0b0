import { quote, ValueFault } from '@shakedown/ports'
import { compareVersions, parseVersion, type Scheme, type Version } from './version.ts'

/** Which versions an entry of `select` or of a quarantine means. */
export type Range = (version: Version) => boolean

const mend = 'Write a version, or a range such as 1.2.x, ^1.2.3, ~1.2.3, 1.2.0 - 1.4.9 or >=1.2.0 <1.5.0'

/**
 * A version, `1.x`, `1.2.x`, `^1.2.3`, `~1.2.3`, `1.2.0 - 1.4.9`, or comparators (`> >= < <= =`) that all must hold.
 * Unlike npm's ranges, pre-releases are compared like any other version: whether they count is asked elsewhere.
 * @throws ValueFault
 */
export function parseRange(text: string, scheme: Scheme): Range {
  const exact = parseVersion(text, scheme)
  if (exact !== undefined) return (version) => compareVersions(version, exact) === 0
  const part = /^(\d{1,8})(?:\.(\d{1,8}))?\.[x*]$/.exec(text)
  if (part !== null)
    return startsWith(
      part
        .slice(1)
        .filter((digits) => digits !== undefined)
        .map(Number),
    )
  const span = /^(\S+) - (\S+)$/.exec(text)
  const comparators = span === null ? text.split(/\s+/) : [`>=${span[1] ?? ''}`, `<=${span[2] ?? ''}`]
  const tests = comparators.map((comparator) => parseComparator(comparator, scheme, text))
  return (version) => tests.every((test) => test(version))
}

function startsWith(numbers: readonly number[]): Range {
  return (version) => numbers.every((number, at) => version.numbers[at] === number)
}

function parseComparator(text: string, scheme: Scheme, whole: string): Range {
  const [, operator = '', operand = ''] = /^(>=|<=|>|<|=|\^|~)(.+)$/.exec(text) ?? []
  const bound = parseVersion(operand, scheme)
  if (bound === undefined || ((operator === '^' || operator === '~') && scheme === 'calver')) {
    throw new ValueFault(`${quote(whole)} is neither a version nor a range`, mend)
  }
  const order = (version: Version) => compareVersions(version, bound)
  switch (operator) {
    case '>=':
      return (version) => order(version) >= 0
    case '<=':
      return (version) => order(version) <= 0
    case '>':
      return (version) => order(version) > 0
    case '<':
      return (version) => order(version) < 0
    case '=':
      return (version) => order(version) === 0
    case '~':
      return (version) => order(version) >= 0 && startsWith(bound.numbers.slice(0, 2))(version)
    default:
      return (version) => order(version) >= 0 && startsWith(bound.numbers.slice(0, fixedParts(bound)))(version)
  }
}

/** `^` lets everything change but what comes first and is not zero. */
function fixedParts({ numbers }: Version): number {
  const first = numbers.findIndex((number) => number > 0)
  return first === -1 ? numbers.length : first + 1
}
