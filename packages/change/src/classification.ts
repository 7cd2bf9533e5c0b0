import type { ProofName } from '@shakedown/content'
import type { ChangeKind, Policy } from '@shakedown/policy'
import type { Problem } from '@shakedown/ports'
import type { ChangeSet } from './change-set.ts'
import type { Evidence } from './evidence.ts'

export interface ClassifyInput {
  readonly changeSet: ChangeSet
  /** The policy of the trusted ref. */
  readonly policy: Policy
  /**
   * The policy at the head, to be given whenever the change edits the policy file: `policy` when it can be read,
   * `problems` when it cannot, neither when the head has no policy (then the built-in one counts).
   */
  readonly headPolicy?: {
    readonly policy?: Policy
    readonly problems?: readonly Problem[]
    readonly evidence?: Evidence
  }
  /** What the trusted policy asks to be known beyond names; left out, names alone decide. */
  readonly evidence?: Evidence
  /** Path of the policy in the repository. */
  readonly policyFile: string
  /** The policy file, and the workflows that call Shakedown on either side of the change. */
  readonly guardedPaths: readonly string[]
  /** Read live, never from an event's payload. */
  readonly labels: readonly string[]
  /** Statements by people who may, about exactly this head, that less is enough. */
  readonly waivers?: readonly Waiver[]
  /** Every path of the trusted tree, to tell rules that match nothing; left out, that is not looked at. */
  readonly trackedPaths?: readonly string[]
}

export interface Waiver {
  readonly target: string
  readonly user: string
  /** How it was given, e.g. `review 17`. */
  readonly where: string
}

/**
 * `proven` nothing changed that a build takes in · `policy` rules decided · `default` no rule did · `override` a label
 * raised it, or somebody who may waived it · `unknown`
 */
export type Confidence = 'proven' | 'policy' | 'default' | 'override' | 'unknown'

export interface Classification {
  /** A target of the trusted policy. */
  readonly target: string
  /** Anything but the null deployment. */
  readonly required: boolean
  readonly environment: string
  readonly confidence: Confidence
  /** One sentence with numbers, at most 300 characters, without control characters. */
  readonly reason: string
  /** What would change the answer; one sentence, at most 300 characters. */
  readonly wouldChange: string
  /** At most 10 of the files that ask for the target, each rule that does so at least once; none for the null deployment. */
  readonly deciding: readonly FileDecision[]
  /** How many files changed. */
  readonly count: number
  /** Every changed file, in the order of its path; written out when first asked for. */
  readonly files: readonly FileDecision[]
  /** The first of them, without writing out the others. */
  firstFiles(most: number): readonly FileDecision[]
  readonly areas: Readonly<Record<string, boolean>>
  readonly findings: readonly Finding[]
  /** How many files each rule decided, in the order of the rules; rules that decided none are left out. */
  readonly perRule: readonly RuleCount[]
}

export interface FileDecision {
  readonly path: string
  readonly oldPath?: string
  readonly kind: ChangeKind
  readonly target: string
  /**
   * The rule that decided; `default` when none named it, `closure` when the packages did, `gate` for the gate's own
   * files, `integrity` for what cannot be judged by its name.
   */
  readonly rule: string
  readonly why: string
  /** What lowered it to the null deployment, whatever the rule says; `none` when nothing did. */
  readonly proof: ProofName | 'outside-closure' | 'none'
  /** What the proof rests on; why there is none; empty where a rule asks for nothing anyway. */
  readonly proofWhy: string
}

export interface RuleCount {
  readonly rule: string
  readonly proof: FileDecision['proof']
  readonly target: string
  readonly files: number
}

export interface Finding {
  readonly code:
    | 'gate-changed'
    | 'head-policy-invalid'
    | 'head-policy-stricter'
    | 'near-miss-by-case'
    | 'rule-matches-nothing'
    | 'label-requires'
    | 'closure-unknown'
    | 'waived'
    | 'waiver-without-effect'
    // an incomplete change set brings its own code
    | (string & {})
  readonly severity: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly file?: string
}
