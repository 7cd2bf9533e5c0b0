import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import {
  counts,
  meets,
  proofName,
  proofSchema,
  proofText,
  type Demand,
  type Proof,
  type RunFacts,
} from '@shakedown/ledger'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const commit = 'a'.repeat(40)
const tree = 'b'.repeat(40)

const proof: Proof = {
  schema: 1,
  target: 'testnet',
  repository: 'acme/chain',
  commit,
  tree,
  policy: 'c'.repeat(40),
  artifacts: [],
  bound: 'asked',
  environment: 'testnet',
  demanded: { sessions: '500', counter: 'ethereum-blocks', quorum: 2, from: 'baseline' },
  seen: { sessions: '500', baseline: '3', quorum: 2, blind: 0 },
  approvals: [{ user: 'ann', via: 'environment', at: '2026-11-21T10:00:00Z', head: commit }],
  started: '2026-11-21T10:00:00Z',
  ended: '2026-11-21T10:10:00Z',
  run: '42',
  attempt: 1,
}

describe('a proof', () => {
  const validate = new Ajv2020().compile(proofSchema)

  test('has the shape of its schema', () => {
    expect(validate(proof)).toBe(true)
  })

  test.each([
    ['an unknown key', { ...proof, note: 'trust me' }],
    ['a counter with an exponent', { ...proof, seen: { ...proof.seen, sessions: '5e2' } }],
    ['a short commit', { ...proof, commit: 'abc' }],
    ['no tree', { ...proof, tree: undefined }],
  ])('with %s is refused', (_what, payload) => {
    expect(validate(JSON.parse(JSON.stringify(payload)))).toBe(false)
  })

  test('has one name, however its keys are ordered', () => {
    const shuffled = Object.fromEntries(Object.entries(proof).toReversed()) as Proof
    expect(proofName(shuffled, sha256)).toBe(proofName(proof, sha256))
    expect(proofName(proof, sha256)).toBe(`shakedown-proof-${sha256(proofText(proof))}`)
  })

  test('has another name when one digit differs', () => {
    expect(proofName({ ...proof, seen: { ...proof.seen, sessions: '501' } }, sha256)).not.toBe(proofName(proof, sha256))
  })
})

describe('meets', () => {
  const demand: Demand = {
    target: 'testnet',
    tree,
    environment: 'testnet',
    counter: 'ethereum-blocks',
    sessions: 500n,
    quorum: 2,
    from: 'baseline',
    asked: true,
  }

  test('at least what is demanded is enough', () => {
    expect(meets(proof, demand)).toEqual({ met: true })
    expect(meets({ ...proof, seen: { ...proof.seen, sessions: '9007199254740993' } }, demand)).toEqual({ met: true })
  })

  test.each<[string, Partial<Proof>, string]>([
    ['another tree', { tree: 'd'.repeat(40) }, 'it proves the tree'],
    ['another target', { target: 'staging' }, 'it proves the target staging'],
    ['another environment', { environment: 'sandbox' }, 'environment sandbox'],
    ['fewer sessions', { seen: { ...proof.seen, sessions: '499' } }, '499 of the 500'],
    ['fewer nodes', { seen: { ...proof.seen, quorum: 1 } }, '1 nodes'],
    ['another counter', { demanded: { ...proof.demanded, counter: 'number' } }, 'it counted number'],
    ['a height that the chain had all along', { demanded: { ...proof.demanded, from: 'absolute' } }, 'from absolute'],
    ['a version nobody asked', { bound: 'asserted' }, 'only asserted'],
  ])('%s is not enough', (_what, change, why) => {
    const met = meets({ ...proof, ...change }, demand)
    expect(met).toEqual({ met: false, why: expect.stringContaining(why) })
  })
})

describe('counts', () => {
  const name = proofName(proof, sha256)
  const facts: RunFacts = {
    repository: 'acme/chain',
    workflowPath: '.github/workflows/testnet-gate.yml',
    headSha: commit,
    onDefaultBranch: false,
    workflowUnchanged: true,
    jobSucceeded: true,
    artifacts: ['logs', name],
  }
  const allowed = ['.github/workflows/testnet-gate.yml']

  test('a proof whose run GitHub vouches for counts', () => {
    expect(counts(proof, name, facts, allowed)).toEqual({ counts: true })
    const dispatched = { ...facts, onDefaultBranch: true, headSha: 'e'.repeat(40), workflowUnchanged: false }
    expect(counts(proof, name, dispatched, allowed)).toEqual({ counts: true })
  })

  test.each<[string, Partial<RunFacts>, readonly string[], string]>([
    ['no workflow is allowed to write proofs', {}, [], 'names no workflow'],
    ['another workflow wrote it', { workflowPath: '.github/workflows/mine.yml' }, allowed, 'does not name'],
    ['the run belongs to a fork', { repository: 'mallory/chain' }, allowed, 'mallory/chain'],
    ['the run judged another commit', { headSha: 'f'.repeat(40) }, allowed, 'judged'],
    ['the workflow file was edited', { workflowUnchanged: false }, allowed, 'differs'],
    ['the job failed', { jobSucceeded: false }, allowed, 'did not succeed'],
    ['the run holds no such artifact', { artifacts: ['logs'] }, allowed, 'no artifact'],
  ])('does not count when %s', (_what, change, workflows, why) => {
    expect(counts(proof, name, { ...facts, ...change }, workflows)).toEqual({
      counts: false,
      why: expect.stringContaining(why),
    })
  })
})
