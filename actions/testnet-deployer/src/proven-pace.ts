import type { Deployment, GitHub, WorkflowRun } from '@shakedown/github'
import { counts, PROOF_TASK, proofName, type Proof, type RunFacts } from '@shakedown/ledger'
import { ProblemError, type Json } from '@shakedown/ports'
import type { Law } from './law.ts'
import { sha256 } from './proving.ts'
import type { Settings } from './settings.ts'

/** What `min-rate-ratio` is measured by. */
export type ProvenPace =
  | { kind: 'not-asked' }
  /** There is nothing to compare with, and why: the pace is told and not judged. */
  | { kind: 'none'; why: string }
  | { kind: 'known'; ratePerMinute: number; commit: string; run: string }

/** So many records are looked into: each costs several questions, and whoever may write can post any number. */
const mostRecords = 20

/**
 * The pace of the last proof for this target that counts: a record that anybody posted must not lower the bar. None at
 * all is an answer; one that cannot be read is not.
 * @throws ProblemError when GitHub cannot be asked, or when too many records that do not count hide what came before
 */
export async function readProvenPace(law: Law, { inputs, environment }: Settings): Promise<ProvenPace> {
  const { github } = law
  if (inputs['min-rate-ratio'] === undefined || github === undefined) return { kind: 'not-asked' }
  if (law.proofWorkflows.length === 0) {
    return { kind: 'none', why: 'no proof counts, since the policy names no workflow that may write them' }
  }
  try {
    const found = await github.deployments({ task: PROOF_TASK, environment })
    const proofs = found.flatMap((record) => readRecord(record) ?? []).filter(isAlike(law.targetName, inputs.counter))
    const known = new Map<string, RunFacts>()
    for (const proof of proofs.slice(0, mostRecords)) {
      const key = `${proof.run} ${proof.attempt}`
      const facts = known.get(key) ?? (await factsOf(github, law, proof))
      known.set(key, facts)
      if (!counts(proof, proofName(proof, sha256), facts, law.proofWorkflows).counts) continue
      return { kind: 'known', ratePerMinute: proof.seen.rate, commit: proof.commit, run: proof.run }
    }
    if (proofs.length > mostRecords) throw new Error(`none of the newest ${mostRecords} records of proofs counts`)
    const why = `no earlier proof of ${law.targetName} by ${inputs.counter} counts and has a pace`
    return { kind: 'none', why }
  } catch (error) {
    const what = `the last proof cannot be read (${(error as Error).message})`
    const mend = 'Grant deployments: read and actions: read, or leave min-rate-ratio out'
    throw new ProblemError([{ where: 'input "min-rate-ratio"', what, mend }], { cause: error })
  }
}

type Paced = Proof & { seen: { rate: number } }

function isAlike(target: string, counter: string): (proof: Paced) => boolean {
  return (proof) => proof.target === target && proof.demanded.counter === counter && proof.seen.rate > 0
}

/**
 * What is read of a record; that the rest of it is a proof follows from its name, which only the run that wrote it could
 * give to an artifact. Older proofs have no pace.
 */
function readRecord({ payload }: Deployment): Paced | undefined {
  if (payload === null) return undefined
  const { marker: _marker, ...proof } = payload
  const [seen, demanded] = [objectOf(proof['seen']), objectOf(proof['demanded'])]
  const isPaced =
    typeof seen['rate'] === 'number' &&
    typeof demanded['counter'] === 'string' &&
    typeof proof['commit'] === 'string' &&
    typeof proof['run'] === 'string' &&
    /^[1-9]\d{0,14}$/.test(proof['run']) &&
    Number.isSafeInteger(proof['attempt'])
  return isPaced ? (proof as unknown as Paced) : undefined
}

function objectOf(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {}
}

async function factsOf(github: GitHub, law: Law, proof: Proof): Promise<RunFacts> {
  const id = Number(proof.run)
  const run = await github.run(id)
  const own = `${github.target.owner}/${github.target.name}`
  const onDefaultBranch = await ranOnDefaultBranch(github, run, own)
  const [trusted, used] = await Promise.all([law.file(run.path), github.file(run.path, run.headSha)])
  const jobs = await github.jobs(id, proof.attempt)
  const artifacts = await github.artifacts(id)
  return {
    repository: own,
    workflowPath: run.path,
    headSha: run.headSha,
    onDefaultBranch,
    workflowUnchanged: trusted !== undefined && trusted === used?.text,
    // The record does not say which of its jobs wrote it, so all of them count.
    jobSucceeded:
      jobs.some(({ conclusion }) => conclusion === 'success') &&
      jobs.every(({ conclusion }) => conclusion === 'success' || conclusion === 'skipped'),
    artifacts: artifacts.filter(({ expired }) => !expired).map(({ name }) => name),
  }
}

/** A tag can be called as the default branch is, and brings its own workflow: the commit must be of that branch's history. */
async function ranOnDefaultBranch(github: GitHub, run: WorkflowRun, own: string): Promise<boolean> {
  const { defaultBranch } = await github.repository()
  if (run.headBranch !== defaultBranch || run.headRepository !== own || run.event === 'pull_request') return false
  const tip = await github.branch(defaultBranch)
  return tip !== undefined && (await github.compare(tip.sha, run.headSha)).mergeBase === run.headSha
}
