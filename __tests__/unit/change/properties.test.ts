import { describe, expect, test } from '@jest/globals'
import { changeKinds, demandOf, NULL_DEPLOYMENT } from '@shakedown/policy'
import type { Policy } from '@shakedown/policy'
import { nameChanges, type Change, type ClassifyInput, type Evidence } from '@shakedown/change'
import fc from 'fast-check'
import { classified, policy, policyFile, policyOf } from './changes.ts'
import { testSeed as poolSeed } from '../../seed.ts'

const name = fc.oneof(
  fc.constantFrom(
    'docs',
    'pallets',
    'runtime',
    'tools',
    'new',
    'a.md',
    'lib.rs',
    'Pallets',
    '.github',
    'shakedown.yml',
    '!x',
    '#x',
    '"q"',
    "it's",
    '-r',
    'a\nb',
    '\\',
    '$(x)',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
)
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'))
const mode = fc.oneof(
  { weight: 8, arbitrary: fc.constant('100644') },
  { weight: 1, arbitrary: fc.constantFrom('100755', '120000', '160000') },
)
const id = fc.constantFrom('a', 'b').map((digit) => digit.repeat(40))

const change: fc.Arbitrary<Change> = fc
  .record({
    kind: fc.constantFrom(...changeKinds),
    path,
    from: path,
    oldMode: mode,
    newMode: mode,
    oldId: id,
    newId: id,
    encoding: fc.oneof(
      { weight: 9, arbitrary: fc.constant('utf8' as const) },
      { weight: 1, arbitrary: fc.constant('other' as const) },
    ),
  })
  .map(({ from, ...entry }) => (entry.kind === 'renamed' ? { ...entry, oldPath: from } : entry))

const pattern = fc.constantFrom(
  '**',
  '**/*.md',
  'docs/**',
  'pallets/**',
  'tools/**',
  '*',
  'new/*',
  'runtime/lib.rs',
  '.github/**',
)
const policyText = fc
  .record({
    rules: fc.array(
      fc.record({
        paths: fc.array(pattern, { minLength: 1, maxLength: 3 }),
        changes: fc.uniqueArray(fc.constantFrom(...changeKinds), { minLength: 1 }),
        target: fc.constantFrom('null', 'lab', 'testnet'),
      }),
      { maxLength: 5 },
    ),
    byDefault: fc.constantFrom('null', 'lab', 'testnet'),
    closure: fc.constantFrom('', 'closure: { roots: [node], target: lab }', 'closure: { roots: [node] }'),
  })
  .map(
    ({ rules, byDefault, closure }) =>
      `targets: { lab: , testnet: }\nlabels: { require: ["testnet: required"] }\ndefault: ${byDefault}\n${closure}\nrules: ${JSON.stringify(rules.map((rule, index) => ({ name: `r${index}`, ...rule })))}`,
  )

// Reading a policy costs more than judging by it; the seed makes every pool another one.
const pool = fc.sample(policyText, { numRuns: 500, seed: poolSeed }).map(policyOf)
const anyPolicy: fc.Arbitrary<Policy> = fc.nat(pool.length - 1).map((index) => pool[index] ?? policy)

const changes = fc.array(change, { maxLength: 12 })

/** What packages and contents say, as functions of the file alone: the same file always gets the same answer. */
const evidence = fc
  .record({ salt: fc.nat(), faults: fc.constantFrom<string[]>([], ['a manifest cannot be read']) })
  .map(({ salt, faults }) => (files: readonly Change[]): Evidence => {
    const pick = (text: string) =>
      Array.from(text).reduce((sum, char) => sum * 31 + (char.codePointAt(0) ?? 0), salt) % 7
    const proof = (key: string) =>
      pick(key) < 4
        ? ({ kind: 'same', proof: 'comments-only', why: 'only comments differ' } as const)
        : ({ kind: 'different', why: 'a token differs' } as const)
    return {
      proofs: new Map(files.map((file) => [file, proof(`${file.kind} ${file.oldId} ${file.newId} ${file.path}`)])),
      closure: {
        faults,
        standing(path) {
          const compiled = path.endsWith('.rs')
          const kind = pick(path)
          if (kind < 2) return { kind: 'inside', member: 'dkg', chain: ['node', 'dkg'], compiled }
          if (faults.length > 0) return { kind: 'unknown', compiled }
          return kind < 5 ? { kind: 'outside', member: 'fuzz' } : { kind: 'no-member' }
        },
      },
    }
  })

const waivers = fc.array(
  fc.record({
    target: fc.constantFrom('null-deployment', 'lab', 'testnet', 'unheard-of'),
    user: fc.string(),
    where: fc.string(),
  }),
  { maxLength: 2 },
)

/** Everything beside the files: `for(files)` is the whole question. */
const surroundings = fc
  .record({
    trusted: anyPolicy,
    head: fc.option(anyPolicy, { nil: undefined }),
    ours: evidence,
    theirs: evidence,
    waivers,
    labels: fc.subarray(['testnet: required', 'x']),
  })
  .map(({ trusted, head, ours, theirs, ...rest }) => ({
    trusted,
    of: (files: readonly Change[]): Partial<ClassifyInput> => ({
      ...rest,
      policy: trusted,
      evidence: ours(files),
      headPolicy: head === undefined ? {} : { policy: head, evidence: theirs(files) },
    }),
  }))

const headPolicy = fc
  .option(anyPolicy, { nil: undefined })
  .map((head) => ({ headPolicy: head === undefined ? {} : { policy: head } }))

const cases = { numRuns: 10_000 }

describe(`for any policy and any change (policies of seed ${poolSeed})`, () => {
  test('one more file never lowers the answer', () => {
    fc.assert(
      fc.property(surroundings, changes, change, ({ trusted, of }, files, more) => {
        const waived = (all: readonly Change[]) => ({ ...of(all), waivers: [] })
        const less = classified(files, waived(files))
        const all = classified([...files, more], waived([...files, more]))
        expect(demandOf(trusted, all.target)).toBeGreaterThanOrEqual(demandOf(trusted, less.target))
      }),
      cases,
    )
  })

  test('what is not known is never less than the most demanding target', () => {
    fc.assert(
      fc.property(surroundings, changes, fc.string(), ({ of }, files, why) => {
        const changeSet = { complete: false, code: 'unknown-diff', why, mend: why, changes: files, source: '' } as const
        const answer = classified([], { ...of(files), changeSet })
        expect(answer).toMatchObject({ target: 'testnet', required: true, confidence: 'unknown' })
      }),
      cases,
    )
  })

  test('the order of the files makes no difference', () => {
    fc.assert(
      fc.property(
        surroundings,
        changes.chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }))),
        ({ of }, [files, shuffled]) => {
          const over = of(files)
          expect(JSON.stringify(classified(shuffled, over))).toBe(JSON.stringify(classified(files, over)))
        },
      ),
      cases,
    )
  })

  test('what was said of the names before is the same as what is said now; of another policy it is not taken', () => {
    fc.assert(
      fc.property(surroundings, anyPolicy, changes, ({ trusted, of }, other, files) => {
        const over = of(files)
        const changeSet = { complete: true, changes: files, source: 'test' } as const
        const asked = { policyFile, guardedPaths: [policyFile], labels: [], ...over, changeSet }
        const named = (policy: Policy) => nameChanges({ ...asked, policy }, ({ kind }) => kind === 'modified')
        const answer = JSON.stringify(classified(files, over))
        for (const policy of [trusted, other]) {
          const evidence = { proofs: new Map(), ...over.evidence, named: named(policy) }
          expect(JSON.stringify(classified(files, { ...over, changeSet, evidence }))).toBe(answer)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('a policy at the head never lowers the answer', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, changes, (trusted, head, files) => {
        const alone = classified(files, { policy: trusted, headPolicy: { policy: trusted } })
        const both = classified(files, { policy: trusted, headPolicy: { policy: head } })
        expect(demandOf(trusted, both.target)).toBeGreaterThanOrEqual(demandOf(trusted, alone.target))
      }),
      { numRuns: 300 },
    )
  })

  test('a label never lowers the answer', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.constantFrom('testnet: required', 'null', 'x')), (files, labels) => {
        const over = { headPolicy: { policy } }
        const [without, withLabels] = [classified(files, over), classified(files, { ...over, labels })]
        expect(demandOf(policy, withLabels.target)).toBeGreaterThanOrEqual(demandOf(policy, without.target))
      }),
    )
  })

  test('the answer is sound in itself', () => {
    fc.assert(
      fc.property(surroundings, changes, ({ trusted, of }, files) => {
        const answer = classified(files, { ...of(files), labels: [], waivers: [] })
        expect(answer.files).toHaveLength(files.length)
        expect(answer.required).toBe(answer.target !== NULL_DEPLOYMENT)
        expect(answer.deciding.length).toBeLessThanOrEqual(10)
        expect(answer.deciding.length > 0).toBe(answer.required)
        expect(answer.deciding.every((file) => file.target === answer.target)).toBe(true)
        expect(answer.perRule.reduce((sum, rule) => sum + rule.files, 0)).toBe(files.length)
        const demands = answer.files.map((file) => demandOf(trusted, file.target))
        expect(demandOf(trusted, answer.target)).toBe(Math.max(0, ...demands))
        for (const text of [answer.reason, answer.wouldChange]) {
          expect(text.length).toBeGreaterThan(0)
          expect(text.length).toBeLessThanOrEqual(300)
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        }
      }),
      cases,
    )
  })

  test('a waiver lowers to what it names and no further, and nothing lowers what a label demands', () => {
    fc.assert(
      fc.property(surroundings, changes, ({ trusted, of }, files) => {
        const over = of(files)
        const [without, waived] = [classified(files, { ...over, waivers: [] }), classified(files, over)]
        const named = (over.waivers ?? []).map(({ target }) => demandOf(trusted, target))
        const demand = demandOf(trusted, waived.target)
        expect(demand).toBeLessThanOrEqual(demandOf(trusted, without.target))
        if (demand < demandOf(trusted, without.target)) {
          expect(demand).toBe(Math.min(...named))
          expect(waived).toMatchObject({ confidence: 'override' })
          expect(waived.findings.map(({ code }) => code)).toContain('waived')
          expect(over.labels).not.toContain('testnet: required')
        }
      }),
      cases,
    )
  })

  test('an edit of the policy is always found', () => {
    fc.assert(
      fc.property(changes, headPolicy, (files, head) => {
        const edit: Change = {
          kind: 'modified',
          path: policyFile,
          oldMode: '100644',
          newMode: '100644',
          oldId: 'a',
          newId: 'b',
          encoding: 'utf8',
        }
        const { findings } = classified([...files, edit], head)
        expect(findings.filter((finding) => finding.code === 'gate-changed')).toHaveLength(1)
      }),
    )
  })
})
