import { quote, ValueFault } from '@shakedown/ports'
import { digits, not, single, spaces, words, type Ranges } from './ranges.ts'

/** What a pattern is made of. */
export type Node =
  | { kind: 'one'; of: Ranges }
  | { kind: 'edge'; edge: Edge }
  | { kind: 'all'; nodes: readonly Node[] }
  | { kind: 'any'; nodes: readonly Node[] }
  | { kind: 'repeat'; node: Node; min: number; max: number }

export type Edge = 'start' | 'end' | 'word' | 'no-word'

const longest = 512
const deepest = 50
const mostRepeats = 100

/**
 * Reads a pattern in the part of JavaScript's regular expressions that can be matched in linear time: no references back
 * and no looking around. `(?i)` in front ignores the case of ASCII letters.
 * @throws ValueFault
 */
export function parsePattern(text: string): { root: Node; ignoreCase: boolean } {
  if (text.length > longest)
    throw new ValueFault(`the pattern is longer than ${longest} characters`, 'Give a shorter one')
  const ignoreCase = text.startsWith('(?i)')
  const source = Array.from(ignoreCase ? text.slice(4) : text)
  let at = 0
  let depth = 0

  const fail = (what: string, mend: string): never => {
    throw new ValueFault(`the pattern ${quote(text)} ${what}`, mend)
  }
  const alternatives = (): Node => {
    if (++depth > deepest) fail('has too many groups in groups', `Nest at most ${deepest}`)
    const nodes = [sequence()]
    while (source[at] === '|') {
      at++
      nodes.push(sequence())
    }
    depth--
    return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { kind: 'any', nodes }
  }
  const sequence = (): Node => {
    const nodes: Node[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') nodes.push(repeated())
    return { kind: 'all', nodes }
  }
  const repeated = (): Node => {
    const node = atom()
    const count = quantifier()
    if (count === undefined) return node
    if (node.kind === 'edge') fail('repeats ^, $, \\b or \\B', 'Repeat something that takes characters')
    // Lazy or not makes no difference to whether a line matches.
    if (source[at] === '?') at++
    if (quantifier() !== undefined) fail('repeats a repetition', 'Put it in a group: (?:…)')
    return { kind: 'repeat', node, ...count }
  }
  const quantifier = (): { min: number; max: number } | undefined => {
    const sign = source[at]
    if (sign === '*' || sign === '+' || sign === '?') {
      at++
      return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity }
    }
    if (sign !== '{') return undefined
    const match = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/.exec(source.slice(at, at + 12).join(''))
    if (match === null) return fail('has a { that is no count', 'Write \\{ for the character')
    at += match[0].length
    const min = Number(match[1])
    const max = match[2] === undefined ? min : match[3] === undefined ? Infinity : Number(match[3])
    if (min > mostRepeats || (max !== Infinity && max > mostRepeats) || max < min) {
      fail(`counts ${match[0]}`, `Count up to ${mostRepeats}, the smaller number first`)
    }
    return { min, max }
  }
  const atom = (): Node => {
    const sign = source[at++]
    switch (sign) {
      case undefined:
        return fail('ends too early', 'Complete it')
      case '.':
        return {
          kind: 'one',
          of: not([
            [10, 10],
            [13, 13],
            [0x2028, 0x2029],
          ]),
        }
      case '^':
        return { kind: 'edge', edge: 'start' }
      case '$':
        return { kind: 'edge', edge: 'end' }
      case '(':
        return group()
      case '[':
        return { kind: 'one', of: set() }
      case '\\': {
        const next = source[at]
        if (next === 'b' || next === 'B') {
          at++
          return { kind: 'edge', edge: next === 'b' ? 'word' : 'no-word' }
        }
        return { kind: 'one', of: escaped() }
      }
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
        return fail(`has a ${sign} out of place`, `Write \\${sign} for the character`)
      default:
        return { kind: 'one', of: single(sign) }
    }
  }
  const group = (): Node => {
    if (source[at] === '?') {
      if (source[at + 1] !== ':') {
        return fail(
          'has a group that begins with (? and is not (?:…)',
          'Looking around and names of groups are not supported',
        )
      }
      at += 2
    }
    const inner = alternatives()
    if (source[at++] !== ')') fail('has a ( without its )', 'Close it, or write \\( for the character')
    return inner
  }
  const escaped = (): Ranges => {
    const letter = source[at++]
    const known = letter === undefined ? undefined : classes[letter]
    if (known !== undefined) return known
    if (letter === 'x') {
      const hex = source.slice(at, at + 2).join('')
      if (!/^[0-9a-fA-F]{2}$/.test(hex)) fail('has a \\x without two hex digits', 'Write it like \\x1b')
      at += 2
      return single(String.fromCodePoint(Number.parseInt(hex, 16)))
    }
    // Punctuation stands for itself; a letter or digit would mean something that is not supported (\1, \p{…}, \k<…>).
    if (letter !== undefined && /^[!-/:-@[-`{-~ ]$/.test(letter)) return single(letter)
    return fail(
      `has \\${letter ?? ''}`,
      'Known are \\d \\D \\w \\W \\s \\S \\b \\B \\t \\r \\n \\xHH and escaped punctuation',
    )
  }
  const set = (): Ranges => {
    const negated = source[at] === '^'
    if (negated) at++
    const ranges: [number, number][] = []
    while (source[at] !== ']') {
      const from = member()
      if (source[at] !== '-' || source[at + 1] === ']' || source[at + 1] === undefined) {
        ranges.push(...from.map(([a, b]): [number, number] => [a, b]))
        continue
      }
      at++
      const to = member()
      const [low, high] = [from[0]?.[0], to[0]?.[0]]
      if (low === undefined || high === undefined || !isSingle(from) || !isSingle(to) || low > high) {
        fail('has a range that is none', 'Write the lower end first, and \\- for the character')
      } else ranges.push([low, high])
    }
    at++
    return negated ? not(ranges) : ranges
  }
  const member = (): Ranges => {
    const sign = source[at++]
    if (sign === undefined) return fail('has a [ without its ]', 'Close it, or write \\[ for the character')
    return sign === '\\' ? escaped() : single(sign)
  }

  const root = alternatives()
  if (at < source.length) fail('has a ) without its (', 'Write \\) for the character')
  return { root, ignoreCase }
}

function isSingle(ranges: Ranges): boolean {
  return ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1]
}

const classes: Readonly<Record<string, Ranges>> = {
  d: digits,
  D: not(digits),
  w: words,
  W: not(words),
  s: spaces,
  S: not(spaces),
  t: single('\t'),
  r: single('\r'),
  n: single('\n'),
}
