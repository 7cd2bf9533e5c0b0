import type { Proof } from './schema.ts'

/** What somebody asks of a proof: the subject and at least this much. */
export interface Demand {
  target: string
  tree: string
  environment: string
  counter: string
  sessions: bigint
  quorum: number
  from: Proof['demanded']['from']
  /** Whether the running service itself must have named its version. */
  asked: boolean
}

export type Met = { met: true } | { met: false; why: string }

/** Whether a proof shows at least what is demanded. Says the first thing that is missing. */
export function meets(proof: Proof, demand: Demand): Met {
  const refuse = (why: string): Met => ({ met: false, why })
  if (proof.tree !== demand.tree) return refuse(`it proves the tree ${proof.tree}, not ${demand.tree}`)
  if (proof.target !== demand.target) return refuse(`it proves the target ${proof.target}, not ${demand.target}`)
  if (proof.environment !== demand.environment) {
    return refuse(`it was made in the environment ${proof.environment}, not ${demand.environment}`)
  }
  if (proof.demanded.counter !== demand.counter) {
    return refuse(`it counted ${proof.demanded.counter}, not ${demand.counter}`)
  }
  // A chain that ran for months has any number of blocks at once.
  if (proof.demanded.from !== demand.from) {
    return refuse(`it counted from ${proof.demanded.from}, not from ${demand.from}`)
  }
  if (BigInt(proof.seen.sessions) < demand.sessions) {
    return refuse(`it saw ${proof.seen.sessions} of the ${demand.sessions} that are demanded`)
  }
  if (proof.seen.quorum < demand.quorum) {
    return refuse(`${proof.seen.quorum} nodes reached the count, ${demand.quorum} are demanded`)
  }
  if (demand.asked && proof.bound !== 'asked') return refuse('the running version was only asserted, never asked')
  return { met: true }
}
