/** A set of characters: code points from … to, both included. */
export type Ranges = readonly (readonly [from: number, to: number])[]

const last = 0x10ffff

export const digits: Ranges = [[0x30, 0x39]]
export const words: Ranges = [...digits, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]]
/** As ECMAScript's \s: WhiteSpace and LineTerminator. */
export const spaces: Ranges = [
  [9, 13],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]

export function single(character: string): Ranges {
  const code = character.codePointAt(0) ?? 0
  return [[code, code]]
}

export function not(ranges: Ranges): Ranges {
  const rest: [number, number][] = []
  let from = 0
  for (const [low, high] of ranges.toSorted(([a], [b]) => a - b)) {
    if (low > from) rest.push([from, low - 1])
    from = Math.max(from, high + 1)
  }
  if (from <= last) rest.push([from, last])
  return rest
}

/** With both cases of every ASCII letter. */
export function anyCase(ranges: Ranges): Ranges {
  return ranges.flatMap(([low, high]) => [
    [low, high] as const,
    ...shifted(low, high, 0x41, 0x5a, 32),
    ...shifted(low, high, 0x61, 0x7a, -32),
  ])
}

function shifted(low: number, high: number, first: number, lastLetter: number, by: number): Ranges {
  const [from, to] = [Math.max(low, first), Math.min(high, lastLetter)]
  return from > to ? [] : [[from + by, to + by]]
}
