import type { Proof } from './schema.ts'

/** What GitHub's API says of the run that a proof names. The payload's own claims are not among these facts. */
export interface RunFacts {
  repository: string
  /** Path of the run's workflow file, e.g. `.github/workflows/testnet-gate.yml`. */
  workflowPath: string
  headSha: string
  /** Started on it, at a commit of its history. */
  onDefaultBranch: boolean
  /** Whether that workflow file, at the run's head, equals the one of the trusted ref. */
  workflowUnchanged: boolean
  jobSucceeded: boolean
  artifacts: readonly string[]
}

export type Counted = { counts: true } | { counts: false; why: string }

/**
 * Whether a proof counts: anybody with write access can post such a payload, so it counts only by what GitHub says of
 * the run that wrote it.
 * @param allowed the policy's `proof.workflows`; empty means that no proof counts
 * @param name what `proofName` gives for this payload
 */
export function counts(proof: Proof, name: string, facts: RunFacts, allowed: readonly string[]): Counted {
  const refuse = (why: string): Counted => ({ counts: false, why })
  if (allowed.length === 0) return refuse('the policy names no workflow that may write proofs (proof.workflows)')
  if (!allowed.includes(facts.workflowPath)) {
    return refuse(`it was written by ${facts.workflowPath}, which proof.workflows does not name`)
  }
  if (facts.repository !== proof.repository) return refuse(`its run belongs to ${facts.repository}`)
  if (!facts.onDefaultBranch && facts.headSha !== proof.commit) {
    return refuse(`its run judged ${facts.headSha}, not ${proof.commit}`)
  }
  if (!facts.onDefaultBranch && !facts.workflowUnchanged)
    return refuse('its workflow file differs from the trusted one')
  if (!facts.jobSucceeded) return refuse('the job that wrote it did not succeed')
  if (!facts.artifacts.includes(name)) return refuse(`its run holds no artifact ${name}`)
  return { counts: true }
}
