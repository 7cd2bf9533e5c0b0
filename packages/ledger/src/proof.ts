import { canonicalJson } from '@shakedown/ports'
import type { Proof } from './schema.ts'

/** The task of the Deployment that carries a proof. */
export const PROOF_TASK = 'shakedown:proof'
/** The task of the Deployment that tells how a deployment goes. */
export const DEPLOY_TASK = 'shakedown:deploy'
/** The task of the Deployment that tells of a roll back. */
export const ROLLBACK_TASK = 'shakedown:rollback'

/** The exact bytes that are hashed, uploaded and posted: canonical JSON, so that one proof has one name. */
export function proofText(proof: Proof): string {
  return canonicalJson(proof)
}

/**
 * The name of the artifact that the proof's run must hold. Anybody with write access can post a Deployment; only the run
 * itself can upload an artifact to itself.
 * @param sha256 hex digest of UTF-8 text
 */
export function proofName(proof: Proof, sha256: (text: string) => string): string {
  return `shakedown-proof-${sha256(proofText(proof))}`
}
