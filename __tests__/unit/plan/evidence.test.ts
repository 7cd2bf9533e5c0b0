// How much is read of a change's content, and that what is read in part proves nothing.
import { describe, expect, test } from '@jest/globals'
import { classify, type Change, type ClassifyInput } from '@shakedown/change'
import { parsePolicy } from '@shakedown/policy'
import { silentLog, type Files } from '@shakedown/ports'
import { gatherEvidence, type EvidenceOptions } from '../../../packages/plan/src/evidence.ts'

const { policy } = parsePolicy(
  `version: 1
targets: { testnet: }
rules: [{ name: core, paths: ["src/**"], target: testnet }]
content: { comments: [rust] }
`,
  '.github/shakedown.yml',
)

/** Text of each file before and after, by range. */
type Texts = Readonly<Record<string, readonly [before: string, after: string]>>

const ids = { oldId: 'a'.repeat(40), newId: 'b'.repeat(40) }

function filesOf(texts: Texts, side: 0 | 1, asked: string[]): Files {
  return {
    async read(paths) {
      asked.push(...paths.filter((path) => path in texts))
      return new Map(
        paths.flatMap((path) => {
          const text = texts[path]?.[side]
          return text === undefined ? [] : [[path, new TextEncoder().encode(text)] as const]
        }),
      )
    },
    list: () => Promise.reject(new Error('nobody asks for a list')),
    links: () => Promise.reject(new Error('nobody asks for links')),
  }
}

async function judged(paths: readonly string[], ranges: readonly Texts[], explain: 'brief' | 'full') {
  const changes = paths.map((path): Change => {
    return { kind: 'modified', path, oldMode: '100644', newMode: '100644', ...ids, encoding: 'utf8' }
  })
  const input: ClassifyInput = {
    changeSet: { complete: true, changes, source: 'test' },
    policy,
    policyFile: '.github/shakedown.yml',
    guardedPaths: [],
    labels: [],
  }
  const all = ranges.map((texts, place) => ({ base: `${place}`, head: 'h', why: '', source: 'api' as const, texts }))
  const asked: string[] = []
  const sidesOf: EvidenceOptions['sidesOf'] = (range) => {
    const { texts } = all.find((one) => one.base === range.base) ?? { texts: {} }
    const side = (place: 0 | 1) => ({
      files: filesOf(texts, place, asked),
      workspace: () => Promise.reject(new Error('nobody asks for packages')),
    })
    return { base: side(0), head: side(1), roots: [] }
  }
  const options = { input, ranges: all, sidesOf, checkout: undefined, explain, log: silentLog }
  const evidence = await gatherEvidence(options)
  const told = Object.fromEntries(changes.map((change) => [change.path, evidence.proofs.get(change)?.kind]))
  return { told, asked: new Set(asked), answer: classify({ ...input, evidence }) }
}

const [comment, code, same] = [
  ['fn a() {}', '// new\nfn a() {}'],
  ['fn a() {}', 'fn b() {}'],
  ['fn a() {}', 'fn a() {}'],
] as const

describe('in a merge group', () => {
  test('what one comparison has shown of a file proves nothing when another file ends the look', async () => {
    const ranges = [
      { 'src/a.rs': comment, 'src/b.rs': code },
      { 'src/a.rs': code, 'src/b.rs': same },
    ]
    const brief = await judged(['src/a.rs', 'src/b.rs'], ranges, 'brief')
    expect(brief.told).toEqual({ 'src/a.rs': undefined, 'src/b.rs': 'different' })
    expect(brief.answer).toMatchObject({ target: 'testnet', perRule: [{ rule: 'core', proof: 'none', files: 2 }] })
    const full = await judged(['src/a.rs', 'src/b.rs'], ranges, 'full')
    expect(full.told).toEqual({ 'src/a.rs': 'different', 'src/b.rs': 'different' })
  })

  test('only comments in every comparison are only comments', async () => {
    const { answer } = await judged(['src/a.rs'], [{ 'src/a.rs': comment }, { 'src/a.rs': comment }], 'brief')
    expect(answer).toMatchObject({ target: 'null-deployment', confidence: 'proven' })
  })
})

test('the look ends at the first file that keeps its target, unless everything is to be explained', async () => {
  const paths = Array.from({ length: 9 }, (_, index) => `src/f${index}.rs`)
  const texts = Object.fromEntries(paths.map((path, index) => [path, index === 1 ? code : comment]))
  const brief = await judged(paths, [texts], 'brief')
  expect(brief.told).toMatchObject({ 'src/f0.rs': 'same', 'src/f1.rs': 'different', 'src/f2.rs': undefined })
  expect(brief.asked).toEqual(new Set(paths.slice(0, 2)))
  expect(brief.answer.deciding[0]).toMatchObject({ path: 'src/f1.rs', proofWhy: '"a" became "b"' })
  const full = await judged(paths, [texts], 'full')
  expect(Object.values(full.told).filter((kind) => kind === 'same')).toHaveLength(8)
  expect(full.answer.target).toBe('testnet')
})

test('where a file of the topmost target can never be proven, none is read', async () => {
  const { asked, answer } = await judged(['src/a.rs', 'src/data.bin'], [{ 'src/a.rs': comment }], 'brief')
  expect(asked).toEqual(new Set())
  expect(answer).toMatchObject({ target: 'testnet', deciding: [{ path: 'src/a.rs' }, { path: 'src/data.bin' }] })
})
