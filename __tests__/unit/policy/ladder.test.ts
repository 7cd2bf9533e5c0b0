import { expect, test } from '@jest/globals'
import {
  builtinPolicy,
  demandOf,
  mostDemanding,
  NULL_DEPLOYMENT,
  parsePolicy,
  stricter,
  targetNamed,
} from '@shakedown/policy'
import { file } from './reading.ts'

const { policy } = parsePolicy('version: 1\ntargets: { lab: , testnet: , staging: }\n', file)

test('the ladder counts from the null deployment', () => {
  expect([NULL_DEPLOYMENT, 'lab', 'testnet', 'staging'].map((name) => demandOf(policy, name))).toEqual([0, 1, 2, 3])
  expect(mostDemanding(policy).name).toBe('staging')
  expect(mostDemanding(builtinPolicy).name).toBe('testnet')
})

test.each([
  ['lab', 'testnet', 'testnet'],
  ['staging', NULL_DEPLOYMENT, 'staging'],
  [NULL_DEPLOYMENT, NULL_DEPLOYMENT, NULL_DEPLOYMENT],
  ['lab', 'invented', 'staging'],
  ['', NULL_DEPLOYMENT, 'staging'],
])('the stricter of %s and %s is %s', (a, b, expected) => {
  expect(stricter(policy, a, b)).toBe(expected)
  expect(stricter(policy, b, a)).toBe(expected)
})

test('an unknown target is the most demanding one, environment and all', () => {
  expect(targetNamed(policy, 'invented').environment).toBe('staging')
})
