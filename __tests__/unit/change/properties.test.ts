import { describe, expect, test } from '@jest/globals'
import { changeKinds, demandOf, NULL_DEPLOYMENT } from '@shakedown/policy'
import type { Policy } from '@shakedown/policy'
import type { Change } from '@shakedown/change'
import fc from 'fast-check'
import { classified, policy, policyFile, policyOf } from './changes.ts'

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
const anyPolicy: fc.Arbitrary<Policy> = fc
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
  })
  .map(({ rules, byDefault }) =>
    policyOf(
      `targets: { lab: , testnet: }\ndefault: ${byDefault}\nrules: ${JSON.stringify(rules.map((rule, index) => ({ name: `r${index}`, ...rule })))}`,
    ),
  )

const changes = fc.array(change, { maxLength: 12 })
const headPolicy = fc
  .option(anyPolicy, { nil: undefined })
  .map((head) => ({ headPolicy: head === undefined ? {} : { policy: head } }))

describe('for any policy and any change', () => {
  test('one more file never lowers the answer', () => {
    fc.assert(
      fc.property(anyPolicy, headPolicy, changes, change, (trusted, head, files, more) => {
        const less = classified(files, { policy: trusted, ...head })
        const all = classified([...files, more], { policy: trusted, ...head })
        expect(demandOf(trusted, all.target)).toBeGreaterThanOrEqual(demandOf(trusted, less.target))
      }),
      { numRuns: 400 },
    )
  })

  test('what is not known is never less than the most demanding target', () => {
    fc.assert(
      fc.property(anyPolicy, changes, fc.string(), (trusted, files, why) => {
        const changeSet = { complete: false, code: 'unknown-diff', why, mend: why, changes: files, source: '' } as const
        const answer = classified([], { policy: trusted, changeSet })
        expect(answer).toMatchObject({ target: 'testnet', required: true, confidence: 'unknown' })
      }),
    )
  })

  test('the order of the files makes no difference', () => {
    fc.assert(
      fc.property(
        anyPolicy,
        headPolicy,
        changes.chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }))),
        (trusted, head, [files, shuffled]) => {
          expect(classified(shuffled, { policy: trusted, ...head })).toEqual(
            classified(files, { policy: trusted, ...head }),
          )
        },
      ),
      { numRuns: 300 },
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
      fc.property(anyPolicy, headPolicy, changes, (trusted, head, files) => {
        const answer = classified(files, { policy: trusted, ...head })
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
      { numRuns: 400 },
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
