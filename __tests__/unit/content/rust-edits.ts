import fc from 'fast-check'
import { edges, fillers, items, pieces } from './rust-samples.ts'
import { isPlainComment, type Leaf } from './rust-tree.ts'

export interface Change {
  readonly before: string
  readonly after: string
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
  put: fc.oneof(
    fc.constantFrom(...edges),
    fc.constantFrom('a', 'x1', '0', ''),
    fc.constantFrom(' ', '\n', '/* c */', ' // c\n'),
  ),
})

/** A text of a few pieces, and the same text after one to three edits anywhere in it. */
export const changes = changesOf(
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', '\n', '\n', '')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.flat().join('')),
)

const part = fc
  .record({
    attributes: fc.constantFrom(
      '',
      '',
      '#[cfg(test)]\n',
      '#[cfg(test)] ',
      '/// d\n#[cfg(test)]\n',
      '#[cfg(test)] #[x] ',
      '#[cfg(any(test))]\n',
    ),
    item: fc.constantFrom(...items),
    module: fc.boolean(),
  })
  .map(({ attributes, item, module }) => (module ? `mod n {\n${attributes}${item}\n}\n` : `${attributes}${item}\n`))
const parts = fc.array(part, { minLength: 1, maxLength: 4 })

/** Two files of items, many of them with `#[cfg(test)]`: one has other items at the start or the end, or is edited anywhere. */
export const testedChanges: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: changesOf(parts.map((texts) => texts.join(''))), weight: 1 },
  {
    arbitrary: fc
      .tuple(parts, fc.array(part, { maxLength: 2 }), fc.array(part, { maxLength: 2 }), fc.nat(3))
      .map(([texts, removed, put, at]) => ({
        before: [...texts.slice(0, at), ...removed, ...texts.slice(at)].join(''),
        after: [...texts.slice(0, at), ...put, ...texts.slice(at)].join(''),
      })),
    weight: 6,
  },
)

function changesOf(texts: fc.Arbitrary<string>): fc.Arbitrary<Change> {
  return fc
    .record({ before: texts, edits: fc.array(edit, { minLength: 1, maxLength: 3 }) })
    .map(({ before, edits }) => {
      let after = before
      for (const { at, take, put } of edits) {
        const place = Math.floor(at * (after.length + 1))
        after = after.slice(0, place) + put + after.slice(place + take)
      }
      return { before, after }
    })
    .filter(({ before, after }) => before !== after && !(before + after).includes('\0'))
}

interface Gap {
  readonly from: number
  readonly to: number
  readonly may: 'refill' | 'refill or close' | 'open'
  /** The line doc comment before it has not ended yet. */
  readonly inDoc: boolean
}

/** The text with random blanks and comments wherever they change no token, by the tree's cuts. */
export function respaced(before: string, leaves: readonly Leaf[], blanks: 'common' | 'all'): fc.Arbitrary<Change> {
  const gaps = gapsOf(before, leaves)
  const known = fillers.filter((filler) => blanks === 'all' || !/[\v\f\u0085\u200F\u2028]/.test(filler))
  const filling = fc.record({ gap: fc.nat(gaps.length - 1), text: fc.constantFrom('', ...known) })
  return fc.array(filling, { minLength: 1, maxLength: 30 }).map((fillings) => {
    const texts = new Map(fillings.map(({ gap, text }) => [gap, text]))
    let after = ''
    let at = 0
    for (const [index, { from, to, may, inDoc }] of gaps.entries()) {
      const text = texts.get(index)
      if (text === undefined || (text === '' && may !== 'refill or close')) continue
      after += before.slice(at, from) + (inDoc ? `\n${text}` : text)
      at = to
    }
    return { before, after: after + before.slice(at) }
  })
}

const delimiter = /^[()[\]{}]$/
const punctuation = /^[^\w\s'"()[\]{}]+$/

function gapsOf(text: string, leaves: readonly Leaf[]): readonly Gap[] {
  const tokens = leaves.filter(({ text: spelling }) => !isPlainComment(spelling))
  return tokens.flatMap((token, index): Gap[] => {
    const next = tokens[index + 1]
    const [from, to] = [token.end, next?.start ?? text.length]
    const inDoc = token.text.startsWith('//') && !token.text.endsWith('\n')
    const glued = punctuation.test(token.text) && next !== undefined && punctuation.test(next.text)
    const macro = token.macro && (next?.macro ?? true)
    const atDelimiter = delimiter.test(token.text) || delimiter.test(next?.text ?? '')
    if (from < to) return [{ from, to, inDoc, may: macro || glued || !atDelimiter ? 'refill' : 'refill or close' }]
    const number = /^[0-9.]/.test(token.text) || /^[0-9]/.test(next?.text ?? '')
    return macro || glued || number ? [] : [{ from, to, inDoc, may: 'open' }]
  })
}
