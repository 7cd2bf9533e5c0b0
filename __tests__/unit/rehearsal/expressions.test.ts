import { describe, expect, test } from '@jest/globals'
import { expand, faultOf, holds, noContexts } from '../../../packages/rehearsal/src/workflow/expressions.ts'

const contexts = {
  ...noContexts,
  github: { event: { pull_request: { number: 7, labels: [{ name: 'a' }, { name: 'b' }] } }, ref: 'refs/heads/main' },
  needs: { classify: { result: 'success', outputs: { target: 'testnet' } } },
}
const good = { success: true, failure: false, cancelled: false }
const bad = { success: false, failure: true, cancelled: false }
const stopped = { success: false, failure: false, cancelled: true }

describe('texts', () => {
  test.each([
    ['plain', 'plain'],
    ['${{ needs.classify.outputs.target }}', 'testnet'],
    ['pr-${{ github.event.pull_request.number }}!', 'pr-7!'],
    ['${{ needs.absent.outputs.x }}', ''],
    ['${{ github.event.nothing.at.all }}', ''],
    ["${{ 'a }} in a string' }}", 'a }} in a string'],
    ["${{ 'it''s' }}${{ 1 == 1 }}", "it'strue"],
    ['${{ join(github.event.pull_request.labels.*.name) }}', 'a,b'],
    ["${{ contains(github.event.pull_request.labels.*.name, 'B') }}", 'true'],
    ['${{ toJSON(needs.classify.result) }}', '"success"'],
  ])('%s → %s', (text, value) => {
    expect(expand(text, contexts)).toBe(value)
  })
})

describe('conditions', () => {
  test.each([
    ['', good, true],
    ['', bad, false],
    ["github.ref == 'refs/heads/main'", good, true],
    ["github.ref == 'refs/heads/main'", bad, false],
    ['${{ always() }}', bad, true],
    ['always()', stopped, true],
    ['failure()', bad, true],
    ['failure()', stopped, false],
    ['cancelled()', stopped, true],
    ['!cancelled()', bad, true],
    ["always() && needs.classify.result == 'failure'", good, false],
    ["'always()' != ''", bad, false],
    ["needs.classify.outputs.absent != ''", good, false],
    ["needs.classify.outputs.target != ''", good, true],
  ])('%s', (text, status, expected) => {
    expect(holds(text, contexts, status)).toBe(expected)
  })

  test('a name is no status function where it is a property', () => {
    expect(holds("github.always == ''", contexts, bad)).toBe(false)
  })
})

test.each([
  ['${{ hashFiles() }}', 'template', /unrecognized function/i],
  ['${{ always() }}', 'template', /unrecognized function/i],
  ['${{ matrices.x }}', 'template', /matrices/],
  ['${{ github.sha', 'template', /without }}/],
  ['${{ github.ref }} == 1', 'condition', /always true/],
  ['github.ref ==', 'condition', /./],
] as const)('%s cannot be evaluated', (text, place, why) => {
  expect(faultOf(text, place)).toMatch(why)
})
