import { describe, expect, test } from '@jest/globals'
import type { Change, ClassifyInput, Standing, Waiver } from '@shakedown/change'
import { classified, codes, modified, policyOf, renamed } from './changes.ts'

const rules = `
targets: { lab: , testnet: }
default: lab
closure: { roots: [node] }
content: { comments: [rust] }
labels: { require: ["testnet: required"] }
rules:
  - { name: prose, paths: ["**/*.md"], target: null }
  - { name: tools, paths: ["tools/**"], target: null }
  - { name: runtime, paths: ["pallets/**"], target: testnet }
`
const policy = policyOf(rules)

const places: Record<string, Standing> = {
  pallets: { kind: 'inside', member: 'pallet-dkg', chain: ['node', 'runtime', 'pallet-dkg'], compiled: true },
  tools: { kind: 'inside', member: 'macros', chain: ['node', 'macros'], compiled: true },
  fuzz: { kind: 'outside', member: 'fuzz' },
}

function standing(path: string): Standing {
  const place = places[path.split('/')[0] ?? ''] ?? { kind: 'no-member' }
  return place.kind === 'inside' ? { ...place, compiled: path.endsWith('.rs') } : place
}

type Told = 'same' | 'different' | 'unproven'

function answerTo(
  files: readonly Change[],
  told: Readonly<Record<string, Told>> = {},
  over: Partial<ClassifyInput> = {},
) {
  const proofs = new Map(
    files.flatMap((file) => {
      const kind = told[file.path]
      if (kind === undefined) return []
      return [
        [
          file,
          kind === 'same'
            ? ({ kind, proof: 'comments-only', why: '9 tokens are the same' } as const)
            : { kind, why: `it is ${kind}` },
        ] as const,
      ]
    }),
  )
  return classified(files, { policy, evidence: { proofs, closure: { standing, faults: [] } }, ...over })
}

describe('the closure', () => {
  test('raises a source that a rule places lower, and says by which chain', () => {
    const answer = answerTo([modified('tools/macros/lib.rs')])
    expect(answer).toMatchObject({ target: 'testnet', confidence: 'policy' })
    expect(answer.files[0]).toMatchObject({
      rule: 'closure',
      why: 'part of macros, which a root is built from (node → macros)',
      proof: 'none',
    })
  })

  test('leaves a rule its word on what no build takes in by itself', () => {
    expect(answerTo([modified('tools/macros/README.md')])).toMatchObject({ target: 'null-deployment' })
    expect(answerTo([modified('pallets/dkg/notes.txt')])).toMatchObject({ target: 'testnet', confidence: 'policy' })
  })

  test('raises what no rule names inside, frees it outside, and leaves the default where there is no package', () => {
    expect(answerTo([modified('fuzz/target.rs')])).toMatchObject({
      target: 'null-deployment',
      confidence: 'proven',
      reason: 'The only changed file needs no more than the null deployment: 1 proven outside what is deployed',
      files: [{ rule: 'closure', why: 'part of fuzz, which no root is built from', proof: 'outside-closure' }],
    })
    expect(answerTo([modified('loose.txt')])).toMatchObject({ target: 'lab', files: [{ rule: 'default' }] })
    const unnamed = { ...policy, rules: [] }
    expect(answerTo([modified('tools/data.bin')], {}, { policy: unnamed })).toMatchObject({
      target: 'testnet',
      files: [{ rule: 'closure' }],
    })
  })

  test('judges a rename by both places', () => {
    expect(answerTo([renamed('tools/macros/lib.rs', 'fuzz/lib.rs')])).toMatchObject({ target: 'testnet' })
    expect(answerTo([renamed('fuzz/lib.rs', 'tools/macros/lib.rs')])).toMatchObject({ target: 'testnet' })
    expect(answerTo([renamed('fuzz/a.rs', 'fuzz/b.rs')])).toMatchObject({ target: 'null-deployment' })
  })

  test('that is not known whole frees nothing and raises every source', () => {
    const closure = {
      faults: ['Cargo.toml cannot be read'],
      standing: (path: string): Standing => ({ kind: 'unknown', compiled: path.endsWith('.rs') }),
    }
    const evidence = { proofs: new Map(), closure }
    const answer = classified([modified('fuzz/target.rs'), modified('tools/x.rs'), modified('a.md')], {
      policy,
      evidence,
    })
    expect(answer).toMatchObject({ target: 'testnet' })
    expect(answer.files.map(({ target }) => target)).toEqual(['null-deployment', 'testnet', 'testnet'])
    expect(answer.findings).toContainEqual(
      expect.objectContaining({
        code: 'closure-unknown',
        message: expect.stringContaining('Cargo.toml cannot be read'),
      }),
    )
  })
})

describe('a proof of content', () => {
  const file = modified('pallets/dkg/lib.rs')

  test('lowers one file, and the answer when all are lowered', () => {
    expect(answerTo([file], { [file.path]: 'same' })).toMatchObject({
      target: 'null-deployment',
      confidence: 'proven',
      reason: 'The only changed file needs no more than the null deployment: 1 proven to change comments only',
      files: [{ rule: 'runtime', proof: 'comments-only', proofWhy: '9 tokens are the same' }],
      perRule: [{ rule: 'runtime', proof: 'comments-only', target: 'null-deployment', files: 1 }],
    })
    const other = modified('pallets/dkg/keys.rs')
    const answer = answerTo([file, other], { [file.path]: 'same', [other.path]: 'different' })
    expect(answer).toMatchObject({ target: 'testnet', deciding: [{ path: other.path, proofWhy: 'it is different' }] })
  })

  test.each(['different', 'unproven'] as const)('that is %s lowers nothing', (told) => {
    expect(answerTo([file], { [file.path]: told })).toMatchObject({
      target: 'testnet',
      files: [{ proof: 'none', proofWhy: `it is ${told}` }],
    })
  })

  test.each<[string, Partial<Change>]>([
    ['of a rename', { kind: 'renamed', oldPath: 'pallets/old.rs' }],
    ['of a changed mode', { newMode: '100755' }],
    ['of a link', { oldMode: '120000', newMode: '120000' }],
    ['of a submodule', { oldMode: '160000', newMode: '160000' }],
    ['of a name that is not UTF-8', { encoding: 'other' }],
    ['of a changed type', { kind: 'typechanged', newMode: '120000' }],
  ])('%s does not count', (_, over) => {
    const strange = modified('pallets/dkg/lib.rs', over)
    expect(answerTo([strange], { [strange.path]: 'same' })).toMatchObject({
      target: 'testnet',
      files: [{ proof: 'none' }],
    })
  })

  test('is not asked for where a rule wants nothing', () => {
    expect(answerTo([modified('a.md')])).toMatchObject({
      files: [{ proof: 'none', proofWhy: '' }],
      confidence: 'policy',
    })
  })

  test('that the policy at the head trusts and the trusted one does not lowers nothing', () => {
    const proofs = new Map([[file, { kind: 'same', proof: 'comments-only', why: '' } as const]])
    const headPolicy = { policy, evidence: { proofs } }
    expect(classified([file], { policy, headPolicy })).toMatchObject({ target: 'testnet' })
    expect(classified([file], { policy, headPolicy, evidence: { proofs } })).toMatchObject({
      target: 'null-deployment',
    })
    expect(classified([file], { policy, headPolicy: { policy }, evidence: { proofs } })).toMatchObject({
      target: 'testnet',
    })
  })
})

describe('a waiver', () => {
  const file = modified('pallets/dkg/lib.rs')
  const waiver = (target: string): Waiver => ({ target, user: 'ann', where: 'comment 7' })

  test('lowers to what it names, and says who', () => {
    const answer = answerTo([file], {}, { waivers: [waiver('lab')] })
    expect(answer).toMatchObject({ target: 'lab', environment: 'lab', required: true, confidence: 'override' })
    expect(answer.reason).toBe(
      'Waived from the testnet to the lab for exactly this head by ann (comment 7). The only changed file needs the testnet: pallets/dkg/lib.rs (rule runtime)',
    )
    expect(answer.wouldChange).toBe('Without the waiver, or with any other head, it would be the testnet')
    expect(codes(answer)).toContain('waived')
  })

  test('the lowest of several counts; one that asks for more changes nothing', () => {
    const waivers = [waiver('testnet'), waiver('lab'), waiver('null-deployment')]
    expect(answerTo([file], {}, { waivers })).toMatchObject({ target: 'null-deployment', required: false })
    expect(answerTo([modified('loose.txt')], {}, { waivers: [waiver('testnet')] })).toMatchObject({ target: 'lab' })
  })

  test.each<[string, Partial<ClassifyInput>]>([
    ['a label', { labels: ['testnet: required'] }],
    ['an unreadable policy at the head', { headPolicy: { problems: [] } }],
    [
      'a change that is not known whole',
      { changeSet: { complete: false, code: 'truncated', why: 'cut', mend: 'Fetch', changes: [file], source: 'api' } },
    ],
  ])('lowers nothing against %s, and that is said', (_, over) => {
    const answer = answerTo([file], {}, { waivers: [waiver('null-deployment')], ...over })
    expect(answer).toMatchObject({ target: 'testnet', required: true })
    expect(codes(answer)).toContain('waiver-without-effect')
  })
})
