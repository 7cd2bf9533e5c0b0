import fc from 'fast-check'
import type { Edit } from './batch.ts'

/** A text and where another reader than ours sees tokens in it. */
export interface Piece {
  readonly text: string
  readonly tokens: readonly (readonly [start: number, end: number])[]
}

export interface Material {
  readonly pieces: readonly Piece[]
  /** Blanks and comments that stand for nothing. */
  readonly fillers: readonly string[]
  /** Bits of code at the edges of the language. */
  readonly fragments: readonly string[]
}

const position = fc.nat({ max: 1_000_000 })

/** A number below `length` from a position; 0 if there is nothing to choose from. */
const pick = (where: number, length: number): number => (length === 0 ? 0 : where % length)

const splice = (text: string, start: number, end: number, put: string) => text.slice(0, start) + put + text.slice(end)

function join(pieces: readonly Piece[]): Piece {
  let text = ''
  const tokens: (readonly [number, number])[] = []
  for (const piece of pieces) {
    const shift = text.length
    for (const [start, end] of piece.tokens) tokens.push([start + shift, end + shift])
    text += piece.text
  }
  return { text, tokens }
}

const somePieces = ({ pieces }: Material, maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map(join)

/** Edits of nothing but the blanks and comments between tokens: some stand for a line end or part what was one token. */
export function blankEdits(material: Material, maxPieces = 2): fc.Arbitrary<Edit> {
  const edit = fc.record({
    gap: position,
    way: fc.constantFrom('before', 'before', 'after', 'after', 'instead'),
    filler: fc.array(fc.constantFrom(...material.fillers), { minLength: 1, maxLength: 2 }).map((all) => all.join('')),
  })
  return fc
    .tuple(somePieces(material, maxPieces), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([piece, edits]) => {
      const gaps = piece.tokens.map(([, end], at): [number, number] => [
        end,
        piece.tokens[at + 1]?.[0] ?? piece.text.length,
      ])
      const chosen = new Map(edits.map((one) => [pick(one.gap, gaps.length), one]))
      let after = piece.text
      for (const [index, { way, filler }] of [...chosen].toSorted(([a], [b]) => b - a)) {
        const [start, end] = gaps[index] ?? [0, 0]
        if (way === 'before') after = splice(after, start, start, filler)
        else if (way === 'after') after = splice(after, end, end, filler)
        else after = splice(after, start, end, filler)
      }
      return { before: piece.text, after }
    })
}

/** Edits of the code itself, at any place, preferably where a token begins or ends; some on a text that is odd already. */
export function codeEdits(material: Material, maxPieces = 2): fc.Arbitrary<Edit> {
  const operation = fc.record({
    where: position,
    atToken: fc.boolean(),
    way: fc.constantFrom('insert', 'insert', 'replace', 'delete', 'fill', 'cut', 'double', 'swap'),
    fragment: fc.constantFrom(...material.fragments),
    filler: fc.constantFrom(...material.fillers),
    size: fc.integer({ min: 1, max: 3 }),
  })
  type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never
  const apply = (
    text: string,
    { tokens }: Piece,
    { where, atToken, way, fragment, filler, size }: Operation,
  ): string => {
    const [start, end] = tokens[pick(where, tokens.length)] ?? [0, 0]
    const edge = where % 2 === 0 ? start : end
    const at = atToken ? Math.min(edge, text.length) : pick(where, text.length + 1)
    switch (way) {
      case 'insert':
        return splice(text, at, at, fragment)
      case 'replace':
        return splice(text, at, at + size, fragment)
      case 'delete':
        return splice(text, at, at + size, '')
      case 'fill':
        return splice(text, at, at, filler)
      case 'cut':
        return splice(text, start, end, '')
      case 'double':
        return splice(text, start, start, text.slice(start, end))
      case 'swap':
        return splice(text, at, at + 2, text.charAt(at + 1) + text.charAt(at))
    }
  }
  return fc
    .tuple(
      somePieces(material, maxPieces),
      fc.array(operation, { minLength: 1, maxLength: 2 }),
      fc.option(operation, { freq: 2 }),
    )
    .map(([piece, operations, first]) => {
      const before = first === null ? piece.text : apply(piece.text, piece, first)
      return { before, after: operations.reduce((text, one) => apply(text, piece, one), before) }
    })
}

/** The same every time for one seed. */
export const sample = (edits: fc.Arbitrary<Edit>, numRuns: number, seed: number): Edit[] =>
  fc.sample(edits, { numRuns, seed })
