import { expect, test } from '@jest/globals'
import type { NodeReport, WatchResult } from '@shakedown/watch'
import type { Law } from '../../../actions/testnet-deployer/src/law.ts'
import { makeProof } from '../../../actions/testnet-deployer/src/proving.ts'
import type { Settings } from '../../../actions/testnet-deployer/src/settings.ts'

const node = (name: string, counts: boolean, progress: bigint) => ({ name, counts, progress }) as NodeReport

const artifacts = [`ghcr.io/acme/node@sha256:${'0'.repeat(64)}`]

function proofOf(nodes: readonly NodeReport[], seen: Partial<WatchResult> = {}) {
  const inputs = { sessions: 500, counter: 'ethereum-blocks', from: 'baseline' }
  return makeProof({
    event: { repository: { owner: 'acme', name: 'node' }, runId: '1', runAttempt: 1 } as never,
    law: { head: 'a'.repeat(40), tree: 'b'.repeat(40) } as Law,
    settings: { inputs, environment: 'testnet', watch: { quorum: 1 } } as unknown as Settings,
    artifacts,
    hosts: [],
    watched: { sessions: 500n, target: 500n, nodes, blindSeconds: 0, ...seen } as unknown as WatchResult,
    approvals: [],
    started: new Date(0),
    ended: new Date(1),
  })
}

test('a proof says how many nodes reached the count; one that was taken out afterwards did not', () => {
  const nodes = [node('a', true, 500n), node('b', false, 900n), node('c', true, 499n), node('d', true, 501n)]
  expect(proofOf(nodes).seen.quorum).toBe(2)
})

test('a proof has the pace, where there was one to measure', () => {
  expect(proofOf([], { ratePerMinute: 12.345678 }).seen.rate).toBe(12.346)
  expect(proofOf([]).seen).not.toHaveProperty('rate')
})

test('a proof names what was deployed by its digest', () => {
  expect(proofOf([]).artifacts).toEqual(artifacts)
})

test('without a host that was asked, the version is only asserted', () => {
  expect(proofOf([]).bound).toBe('asserted')
})
