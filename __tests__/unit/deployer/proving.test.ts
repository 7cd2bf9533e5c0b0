import { expect, test } from '@jest/globals'
import type { NodeReport, WatchResult } from '@shakedown/watch'
import type { Law } from '../../../actions/testnet-deployer/src/law.ts'
import { makeProof } from '../../../actions/testnet-deployer/src/proving.ts'
import type { Settings } from '../../../actions/testnet-deployer/src/settings.ts'

const node = (name: string, phase: NodeReport['phase'], progress: bigint) => ({ name, phase, progress }) as NodeReport

function proofOf(nodes: readonly NodeReport[]) {
  const inputs = { sessions: 500, counter: 'ethereum-blocks', from: 'baseline' }
  return makeProof({
    event: { repository: { owner: 'acme', name: 'node' }, runId: '1', runAttempt: 1 } as never,
    law: { head: 'a'.repeat(40), tree: 'b'.repeat(40) } as Law,
    settings: { inputs, environment: 'testnet', watch: { quorum: 1 } } as unknown as Settings,
    hosts: [],
    watched: { sessions: 500n, target: 500n, nodes, blindSeconds: 0 } as unknown as WatchResult,
    approvals: [],
    started: new Date(0),
    ended: new Date(1),
  })
}

test('a proof says how many nodes reached the count; one that was reset afterwards did not', () => {
  const nodes = [
    node('a', 'answering', 500n),
    node('b', 'reset', 900n),
    node('c', 'lost', 499n),
    node('d', 'lost', 501n),
  ]
  expect(proofOf(nodes).seen.quorum).toBe(2)
})

test('without a host that was asked, the version is only asserted', () => {
  expect(proofOf([]).bound).toBe('asserted')
})
