import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { scanPython } from '../../../packages/content/src/sources/python.ts'
import { withProgram } from '../../tools.ts'
import { askAll, askEdits, type Edit } from './oracles/batch.ts'
import { blankEdits, codeEdits, sample, type Material, type Piece } from './oracles/edits.ts'
import { pythonFillers, pythonFragments, pythonHeads, pythonPieces } from './python-samples.ts'
import { testSeed as seed } from '../../seed.ts'

const wanted = 10_000

const oracle = join(import.meta.dirname, 'oracles/python-read.py')

/** Versions of Python count the blanks before such a backslash differently, so this is never proven. */
const continuesAtStart = /^[ \t\f]*\\/m

/** What the compiler reads and what tokenize reads; null where it refuses the text. */
type Read = readonly [parsed: string | null, tokens: string | null]

const read = (what: 'trees' | 'tokens') => (texts: readonly string[]) =>
  askAll(['python3', oracle, what], texts).map((line) => JSON.parse(line) as Read)

const holds = ({ before, after }: Edit) => compareSources(scanPython, before, after).kind === 'same'

withProgram('python3', 'python3', () => {
  let pieces: Piece[] = []
  let heads: Piece[] = []

  beforeAll(() => {
    const texts = [...pythonPieces, ...pythonHeads]
    const all = askAll(['python3', oracle, 'positions'], texts).map((line, index) => ({
      text: texts[index] ?? '',
      tokens: JSON.parse(line) as [number, number][],
    }))
    pieces = all.slice(0, pythonPieces.length)
    heads = all.slice(pythonPieces.length)
  })

  test('the samples are Python, as far as this version knows it', () => {
    const unread = read('trees')([...pythonPieces, ...pythonHeads]).filter(([parsed]) => parsed === null)
    expect(unread.length).toBeLessThanOrEqual(2)
  })

  test('edits of comments and blanks: proven exactly where Python reads the same', () => {
    const material: Material = { pieces, fillers: pythonFillers, fragments: pythonFragments }
    const judged = judge(sample(blankEdits(material, 2), 44_000, seed), 'tokens')
    const unsound = judged.filter(({ edit, parsed }) => holds(edit) && parsed[0] !== parsed[1])
    const missed = judged.filter(
      ({ edit, parsed, tokens }) =>
        !holds(edit) && parsed[0] === parsed[1] && tokens[0] === tokens[1] && !continuesAtStart.test(edit.after),
    )
    const wrong = [...unsound, ...missed]
    expect({ seed, count: wrong.length, wrong: wrong.slice(0, 3) }).toEqual({ seed, count: 0, wrong: [] })
    expect(judged.filter(({ edit }) => holds(edit)).length).toBeGreaterThanOrEqual(wanted)
  }, 240_000)

  test.each([
    ['any text', () => pieces],
    ['what stands at the top of a file', () => [...heads, ...heads, ...heads, ...pieces]],
  ] as const)(
    'edits of code in %s: never proven where Python reads something else',
    (_, chosen) => {
      const material: Material = { pieces: chosen(), fillers: pythonFillers, fragments: pythonFragments }
      const judged = judge(sample(codeEdits(material, 2), 24_000, seed), 'trees')
      const unlike = judged.filter(({ parsed: [before, after] }) => before !== after)
      const wrong = unlike.filter(({ edit }) => holds(edit))
      expect({ seed, count: wrong.length, wrong: wrong.slice(0, 3) }).toEqual({ seed, count: 0, wrong: [] })
      expect(unlike.length).toBeGreaterThanOrEqual(wanted)
    },
    240_000,
  )
})

/** The edits of which at least one version is Python. */
function judge(edits: readonly Edit[], what: 'trees' | 'tokens') {
  const answers = askEdits(edits, read(what))
  return edits
    .map((edit, index) => {
      const [before, after] = answers[index] ?? [
        [null, null],
        [null, null],
      ]
      return { edit, parsed: [before[0], after[0]] as const, tokens: [before[1], after[1]] as const }
    })
    .filter(({ parsed: [before, after] }) => before !== null || after !== null)
}
