import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { fingerprint } from '@shakedown/change'
import { builtinPolicy, NULL_DEPLOYMENT } from '@shakedown/policy'
import { classified, codes, modified, policy, policyOf, renamed, said } from './changes.ts'

const docs = (count: number) => Array.from({ length: count }, (_, index) => modified(`docs/${index}.md`))

describe('the strictest demand of any file wins', () => {
  test('and the reason counts and names', () => {
    const answer = classified([
      ...docs(12),
      modified('pallets/dkg/src/lib.rs'),
      modified('runtime/src/lib.rs', { kind: 'added' }),
    ])
    expect(answer).toMatchObject({
      target: 'testnet',
      required: true,
      environment: 'testnet-env',
      confidence: 'policy',
      reason: '2 of 14 files need the testnet: pallets/dkg/src/lib.rs (rule runtime) and 1 more',
      wouldChange: 'Without those 2 files it would be the null deployment',
      areas: { docs: true, code: true },
      findings: [],
      perRule: [
        { rule: 'documentation', target: NULL_DEPLOYMENT, files: 12 },
        { rule: 'runtime', target: 'testnet', files: 2 },
      ],
    })
    expect(answer.deciding.map((file) => file.path)).toEqual(['pallets/dkg/src/lib.rs', 'runtime/src/lib.rs'])
    expect(answer.files).toHaveLength(14)
  })

  test('between the rungs, too', () => {
    const answer = classified([...docs(1), modified('tools/x')])
    expect(answer).toMatchObject({ target: 'lab', environment: 'lab-env', required: true })
    expect(answer.reason).toBe('1 of 2 files needs the lab: tools/x (rule tools)')
    const both = classified([modified('tools/x'), modified('pallets/x')])
    expect(both.wouldChange).toBe('Without that file it would be the lab')
  })

  test('nothing but prose is the null deployment', () => {
    const answer = classified(docs(3))
    expect(answer).toMatchObject({
      target: NULL_DEPLOYMENT,
      required: false,
      environment: NULL_DEPLOYMENT,
      confidence: 'policy',
      reason: 'None of 3 files needs more than the null deployment: 3 by rule documentation',
      wouldChange: 'A changed file in the paths of rule runtime, or one that no rule names, would need the testnet',
      deciding: [],
      areas: { docs: true, code: false },
    })
  })

  test('one file alone', () => {
    expect(classified([modified('pallets/x')]).reason).toBe(
      'The only changed file needs the testnet: pallets/x (rule runtime)',
    )
    expect(classified(docs(1)).reason).toBe(
      'The only changed file needs no more than the null deployment: 1 by rule documentation',
    )
    expect(classified([modified('pallets/x'), modified('pallets/y')]).reason).toBe(
      'All 2 files need the testnet: pallets/x (rule runtime) and 1 more',
    )
  })

  test('a path that no rule names takes the default', () => {
    const answer = classified([...docs(1), modified('new/thing')])
    expect(answer).toMatchObject({ target: 'testnet', confidence: 'default' })
    expect(answer.reason).toBe('1 of 2 files needs the testnet: new/thing (no rule names it)')
    expect(answer.deciding).toMatchObject([{ path: 'new/thing', rule: 'default' }])
  })

  test('a named rule makes it the policy that decided, and comes first among the witnesses', () => {
    const answer = classified([modified('a-new/thing'), modified('pallets/x')])
    expect(answer.confidence).toBe('policy')
    expect(answer.deciding.map((file) => file.path)).toEqual(['pallets/x', 'a-new/thing'])
  })

  test('a null default is told by the confidence', () => {
    const lax = policyOf('default: null\nrules: [{ name: runtime, paths: ["pallets/**"], target: testnet }]')
    expect(classified([modified('x')], { policy: lax })).toMatchObject({
      target: NULL_DEPLOYMENT,
      confidence: 'default',
    })
  })

  test('without a policy everything needs the testnet', () => {
    expect(classified(docs(1), { policy: builtinPolicy })).toMatchObject({ target: 'testnet', confidence: 'default' })
  })
})

test('no change is no deployment, and proven', () => {
  const answer = classified([])
  expect(answer).toMatchObject({
    target: NULL_DEPLOYMENT,
    required: false,
    confidence: 'proven',
    deciding: [],
    perRule: [],
  })
  expect(answer.reason).toMatch(/^no change/)
})

describe('what is not known', () => {
  const unknown = (changes = docs(1)) =>
    classified([], {
      changeSet: {
        complete: false,
        code: 'truncated',
        why: 'GitHub lists 3000 files and the change has 3473',
        mend: 'Check the repository out',
        changes,
        source: 'api',
      },
    })

  test('needs the most demanding target, although everything known is prose', () => {
    const answer = unknown()
    expect(answer).toMatchObject({
      target: 'testnet',
      required: true,
      environment: 'testnet-env',
      confidence: 'unknown',
    })
    expect(answer.reason).toBe(
      'The change is not fully known (truncated), so it needs the testnet: GitHub lists 3000 files and the change has 3473',
    )
    expect(answer.wouldChange).toBe('Check the repository out')
    expect(answer.findings[0]).toEqual({
      code: 'truncated',
      severity: 'warning',
      message: 'GitHub lists 3000 files and the change has 3473. Check the repository out',
    })
  })

  test('may touch every area', () => {
    expect(unknown([]).areas).toEqual({ docs: true, code: true })
  })

  test('shows the known files that ask for it', () => {
    expect(unknown([modified('docs/a.md'), modified('pallets/x')]).deciding.map((file) => file.path)).toEqual([
      'pallets/x',
    ])
  })
})

describe('labels', () => {
  test('raise to the most demanding target, whatever their case', () => {
    const answer = classified(docs(2), { labels: ['other', 'Testnet: Required'] })
    expect(answer).toMatchObject({
      target: 'testnet',
      confidence: 'override',
      reason: 'The label "Testnet: Required" asks for the testnet; the 2 changed files alone need the null deployment',
      wouldChange: 'Without the label "Testnet: Required" it would be the null deployment',
      deciding: [],
    })
    expect(codes(answer)).toEqual(['label-requires'])
  })

  test('raise even no change', () => {
    expect(classified([], { labels: ['testnet: required'] })).toMatchObject({
      target: 'testnet',
      confidence: 'override',
    })
  })

  test('change nothing where the files ask for as much, but are part of what would change it', () => {
    const answer = classified([modified('pallets/x')], { labels: ['testnet: required'] })
    expect(answer.confidence).toBe('policy')
    expect(answer.wouldChange).toBe(
      'Without that file and the label "testnet: required" it would be the null deployment',
    )
  })

  test('cannot lower', () => {
    const answer = classified([modified('pallets/x')], { labels: ['null', 'null-deployment', 'skip testnet'] })
    expect(answer.target).toBe('testnet')
  })
})

describe('the witness', () => {
  test('is at most ten files, one for each rule before more of the same', () => {
    const many = policyOf(
      `rules: [${['a', 'b', 'c'].map((name) => `{ name: ${name}, paths: ["${name}/**"], target: testnet }`).join(', ')}]`,
    )
    const changes = ['a', 'b', 'c', 'd'].flatMap((name) =>
      Array.from({ length: 20 }, (_, index) => modified(`${name}/${String(index).padStart(2, '0')}`)),
    )
    const { deciding, reason } = classified(changes, { policy: many })
    expect(deciding.map((file) => file.path)).toEqual([
      'a/00',
      'b/00',
      'c/00',
      'd/00',
      'a/01',
      'a/02',
      'a/03',
      'a/04',
      'a/05',
      'a/06',
    ])
    expect(reason).toBe('All 80 files need the testnet: a/00 (rule a) and 79 more')
  })
})

describe('renames are judged by both names', () => {
  test('out of a core folder', () => {
    const answer = classified([renamed('pallets/x.rs', 'docs/x.rs')])
    expect(answer.target).toBe('testnet')
    expect(answer.files).toEqual([
      {
        path: 'docs/x.rs',
        oldPath: 'pallets/x.rs',
        kind: 'renamed',
        target: 'testnet',
        rule: 'runtime',
        why: 'was pallets/x.rs: rule runtime',
        proof: 'none',
        proofWhy: 'what is renamed cannot be proven by content',
      },
    ])
    expect(answer.areas).toEqual({ docs: true, code: true })
  })

  test('into a core folder', () => {
    expect(classified([renamed('docs/x.rs', 'pallets/x.rs')]).target).toBe('testnet')
  })

  test('among prose', () => {
    expect(classified([renamed('docs/a.md', 'docs/b.md')]).target).toBe(NULL_DEPLOYMENT)
  })

  test('rules about additions and deletions hear of them, so that a rename hides neither', () => {
    const kinds = policyOf(`
default: null
rules:
  - { name: gone, paths: ["pallets/**"], changes: [deleted], target: testnet }
  - { name: come, paths: ["runtime/**"], changes: [added], target: testnet }
`)
    expect(classified([renamed('pallets/x', 'old/x')], { policy: kinds }).target).toBe('testnet')
    expect(classified([renamed('old/x', 'runtime/x')], { policy: kinds }).target).toBe('testnet')
    expect(classified([renamed('runtime/x', 'pallets/x')], { policy: kinds }).target).toBe(NULL_DEPLOYMENT)
  })
})

test.each(['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'] as const)(
  'a rule for %s leaves the other kinds to the rules behind it',
  (kind) => {
    const kinds = policyOf(`rules: [{ name: r, paths: ["**"], changes: [${kind}], target: null }]`)
    for (const other of ['added', 'modified', 'deleted', 'typechanged', 'mode'] as const) {
      const expected = other === kind ? NULL_DEPLOYMENT : 'testnet'
      expect([other, classified([modified('x', { kind: other })], { policy: kinds }).target]).toEqual([other, expected])
    }
  },
)

test('the fingerprint is the sha256 of canonical JSON', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  expect(fingerprint('t1', 'p1', sha256)).toBe(sha256('{"policy":"p1","tree":"t1"}'))
  expect(fingerprint('t1', 'p2', (text) => text)).not.toBe(fingerprint('t2', 'p1', (text) => text))
})

test('areas never influence the target', () => {
  const bare = { ...policy, areas: new Map() }
  const changes = [modified('docs/a.md'), modified('tools/x')]
  expect(said(classified(changes, { policy: bare }))).toEqual(said({ ...classified(changes), areas: {} }))
})
