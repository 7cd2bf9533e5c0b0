import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { compareSources } from '../../../packages/content/src/sources/compare.ts'
import { scanGo } from '../../../packages/content/src/sources/go.ts'
import { withProgram } from '../../tools.ts'
import { goFillers, goFragments, goHeads, goPieces } from './go-source-samples.ts'
import { askAll, askEdits } from './oracles/batch.ts'
import { blankEdits, codeEdits, sample, type Material, type Piece } from './oracles/edits.ts'
import { testSeed as seed } from '../../seed.ts'

const wanted = 10_000
const refused = 'refused'

const holds = (before: string, after: string) => compareSources(scanGo, before, after).kind === 'same'

withProgram('go', 'golang-go', () => {
  const folder = mkdtempSync(join(tmpdir(), 'go-scan-'))
  const program = join(folder, 'go-scan')
  let pieces: Piece[] = []
  let heads: Piece[] = []

  const digests = (texts: readonly string[]) => askAll([program, 'digests'], texts)

  beforeAll(() => {
    const source = join(import.meta.dirname, 'oracles/go-scan/main.go')
    const { HOME = homedir(), GOCACHE } = process.env
    const env = { ...process.env, HOME, GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local', GO111MODULE: 'off' }
    const cache = GOCACHE ?? (HOME === '' ? join(folder, 'cache') : undefined)
    const { status, stderr } = spawnSync('go', ['build', '-o', program, source], {
      env: cache === undefined ? env : { ...env, GOCACHE: cache },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`the oracle does not build: ${stderr}`)
    const texts = [...goPieces, ...goHeads]
    const all = askAll([program, 'positions'], texts).map((line, index) => pieceFrom(texts[index] ?? '', line))
    pieces = all.slice(0, goPieces.length)
    heads = all.slice(goPieces.length)
  }, 240_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test('edits of comments and blanks: proven exactly where go/scanner reads the same', () => {
    const material: Material = { pieces, fillers: goFillers, fragments: goFragments }
    const edits = sample(blankEdits(material, 4), 24_000, seed)
    const answers = askEdits(edits, digests)
    const judged = edits
      .map((edit, index) => ({ ...edit, read: answers[index] ?? [refused, refused] }))
      .filter(({ read: [before, after] }) => before !== refused || after !== refused)
    const wrong = judged.filter(({ before, after, read }) => holds(before, after) !== (read[0] === read[1]))
    expect({ seed, count: wrong.length, wrong: wrong.slice(0, 3) }).toEqual({ seed, count: 0, wrong: [] })
    expect(judged.filter(({ read: [before, after] }) => before === after).length).toBeGreaterThanOrEqual(wanted)
  }, 240_000)

  test.each([
    ['any text', () => pieces, 24_000],
    ['what stands at the top of a file', () => [...heads, ...heads, ...heads, ...pieces], 24_000],
  ] as const)(
    'edits of code in %s: never proven where Go reads something else',
    (_, chosen, count) => {
      const material: Material = { pieces: chosen(), fillers: goFillers, fragments: goFragments }
      const edits = sample(codeEdits(material, 3), count, seed)
      const answers = askEdits(edits, digests)
      const unlike = edits.filter((_edit, index) => answers[index]?.[0] !== answers[index]?.[1])
      const wrong = unlike.filter(({ before, after }) => holds(before, after))
      expect({ seed, count: wrong.length, wrong: wrong.slice(0, 3) }).toEqual({ seed, count: 0, wrong: [] })
      expect(unlike.length).toBeGreaterThanOrEqual(wanted)
    },
    240_000,
  )
})

/** From the byte offsets of the oracle. */
function pieceFrom(text: string, line: string): Piece {
  const bytes = Buffer.from(text)
  const character = (offset: number) => bytes.subarray(0, offset).toString().length
  const pairs = JSON.parse(line) as [number, number][]
  return { text, tokens: pairs.map(([start, end]) => [character(start), character(end)]) }
}

test.each([
  ['// Code generated\r by a tool. DO NOT EDIT.', '// Code generated\r by a tool. DO NOT EDTI.'],
  ['//lin\re y.go:8', '//lin\re y.go:9'],
  ['//go:build linux', '//go:build\r linux'],
])('a carriage return hides no directive: %j is not %j', (before, after) => {
  expect(holds(`${before}\n\npackage p\n`, `${after}\n\npackage p\n`)).toBe(false)
  expect(holds(`${before}\n\npackage p\n`, `${before}\r\n\npackage p // other\n`)).toBe(true)
})
