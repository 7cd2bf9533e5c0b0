// What a change may look like: names, types, modes, renames, and how many there are.
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import type { Entry } from '../../unit/git/repository.ts'
import { events, type Finished } from './runner.ts'
import { codes, endAll, endScenes, scene } from './scene.ts'

afterEach(endScenes)
afterAll(endAll)

async function change(
  before: Record<string, Entry>,
  after: Record<string, Entry> | Map<Buffer, Entry>,
  inputs: Record<string, string> = {},
): Promise<Finished> {
  const { commit, root, classify } = scene(before)
  const head = commit('feature', after, { onto: root })
  return await classify({ at: head, event: events.pull({ head, baseSha: root }), inputs })
}

describe('both names of a rename are judged', () => {
  test('out of a pallet', async () => {
    const { outputs } = await change({}, { 'pallets/coin/lib.rs': null, 'docs/coin.rs': 'fn coin() {}\n' })
    expect(outputs).toMatchObject({ target: 'testnet', 'changed-count': '1' })
    expect(JSON.parse(outputs['deciding-files'] ?? '')).toMatchObject([
      { kind: 'renamed', oldPath: 'pallets/coin/lib.rs' },
    ])
  })

  test('into a pallet', async () => {
    const { outputs } = await change({}, { 'docs/guide.md': null, 'pallets/coin/guide.md': 'guide\n' })
    expect(outputs).toMatchObject({ target: 'testnet' })
  })

  test('within the documentation', async () => {
    const { outputs } = await change({}, { 'docs/guide.md': null, 'docs/manual.md': 'guide\n' })
    expect(outputs).toMatchObject({ target: 'null-deployment' })
  })
})

test.each<[string, Entry]>([
  ['mode', { mode: '100755', text: 'fn coin() {}\n' }],
  ['typechanged', { mode: '120000', text: '../../docs/guide.md' }],
  ['typechanged', { submodule: '1'.repeat(40) }],
  ['deleted', null],
])('%s in a pallet needs the testnet', async (kind, entry) => {
  const { outputs } = await change({}, { 'pallets/coin/lib.rs': entry })
  expect(outputs).toMatchObject({ target: 'testnet' })
  expect(JSON.parse(outputs['deciding-files'] ?? '')).toMatchObject([{ kind, path: 'pallets/coin/lib.rs' }])
})

test('a submodule that moves is seen, although .gitmodules says that it is to be ignored', async () => {
  const text = '[submodule "v"]\n\tpath = pallets/v\n\turl = ./v\n\tignore = all\n'
  const found = await change(
    { 'pallets/v': { submodule: '1'.repeat(40) }, '.gitmodules': text },
    { 'pallets/v': { submodule: '2'.repeat(40) } },
  )
  expect(found.outputs).toMatchObject({ target: 'testnet', 'changed-count': '1' })
})

describe('names', () => {
  test.each([
    'pallets/new\nline.rs',
    'pallets/"quoted".rs',
    'pallets/-rf',
    'pallets/!bang.rs',
    'pallets/#hash.rs',
    'pallets/back\\slash.rs',
    'pallets/.hidden/.file',
    'pallets/é.rs',
    'pallets/é.rs',
    'pallets/::set-output name=target::null-deployment',
    'pallets/x\n::error::boom\n##[set-output name=required;]false',
  ])('%j cannot hide from the rule of its folder, and stays text', async (name) => {
    const found = await change({}, { [name]: 'x' }, { explain: 'full' })
    expect(found.outputs).toMatchObject({ target: 'testnet', required: 'true', 'changed-count': '1' })
    expect(JSON.parse(found.outputs['deciding-files'] ?? '')).toMatchObject([{ path: name, rule: 'runtime' }])
    expect(found.report.files).toMatchObject([{ path: name }])
    expect(found.log).not.toMatch(/^::(?:set-output|error::boom)/m)
    expect(found.log).not.toContain('##[set-output')
    expect(found.code).toBe(0)
  })

  test('names that begin a rule’s special signs are only names', async () => {
    const found = await change({}, { '!docs/x.md': 'x', '#x.md': 'x', '-x.md': 'x' })
    expect(found.outputs).toMatchObject({ target: 'null-deployment', 'changed-count': '3' })
  })

  test('what is not UTF-8 cannot be judged by its name', async () => {
    const name = Buffer.concat([Buffer.from('docs/'), Buffer.from([0xff, 0xfe]), Buffer.from('.md')])
    const { outputs } = await change({}, new Map<Buffer, Entry>([[name, 'x']]))
    expect(outputs).toMatchObject({ target: 'testnet' })
    expect(outputs['deciding-files']).toContain('docs/\\\\xff\\\\xfe.md')
  })

  test('a folder that differs from a pallet’s by case only is told', async () => {
    const found = await change({}, { 'Pallets/coin/lib.md': 'x' })
    expect(codes(found)).toContain('near-miss-by-case')
  })

  test('a folder that no rule names needs the testnet', async () => {
    const { outputs } = await change({}, { 'brand/new/thing.txt': 'x' })
    expect(outputs).toMatchObject({ target: 'testnet', confidence: 'default' })
  })
})

test('3,473 files, the pallets last: none is left out', async () => {
  const after: Record<string, Entry> = {}
  for (let n = 0; n < 3453; n++) after[`docs/${String(n).padStart(5, '0')}.md`] = 'x'
  for (let n = 0; n < 20; n++) after[`pallets/z${n}.rs`] = 'x'
  const { outputs } = await change({}, after)
  expect(outputs).toMatchObject({ target: 'testnet', 'changed-count': '3473', confidence: 'policy' })
  expect(JSON.parse(outputs['deciding-files'] ?? '')).toHaveLength(10)
}, 60_000)
