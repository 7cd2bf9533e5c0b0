export { counts, type Counted, type RunFacts } from './counts.ts'
export { meets, type Demand, type Met } from './meets.ts'
export { DEPLOY_TASK, PROOF_TASK, ROLLBACK_TASK, proofName, proofText } from './proof.ts'
export { proofSchema, type Proof } from './schema.ts'
