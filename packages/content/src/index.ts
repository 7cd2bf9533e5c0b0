export type { ContentSettings, Language, Proof, ProofName, Prover, Side, Sides, Versions } from './proof.ts'
export { attributeFiles } from './checkout.ts'
export { prove, proversOf } from './provers.ts'
