import type { PathSet } from './patterns/path-set.ts'

/** What happened to one path. Copies are `added`: the copied file itself did not change. */
export type ChangeKind = 'added' | 'modified' | 'deleted' | 'renamed' | 'typechanged' | 'mode'

export const changeKinds = ['added', 'modified', 'deleted', 'renamed', 'typechanged', 'mode'] as const

/** The target that contacts nothing and passes at once; `null` is its alias, in the policy file only. */
export const NULL_DEPLOYMENT = 'null-deployment'

export type Permission = 'write' | 'maintain' | 'admin'

export interface Policy {
  /** Least demanding first; `[0]` is always the null deployment, and there is at least one more. */
  readonly targets: readonly Target[]
  /** The target of a path that no rule names. */
  readonly default: string
  /** Per file the first one that matches decides: the project's own rules, then its preset's. */
  readonly rules: readonly Rule[]
  /** Proofs about the content of a file that may lower it to the null deployment. */
  readonly content: ContentProofs
  /** What the deployed packages are built from; without it no dependency is looked at. */
  readonly closure: ClosureRule | undefined
  /** Named groups for other jobs; they never influence the target. */
  readonly areas: ReadonlyMap<string, PathSet>
  /** A pull request with one of these labels needs the most demanding target. Labels only ever raise. */
  readonly labels: { readonly require: readonly string[] }
  /** Who may approve a change of the gate itself. */
  readonly approvePermission: Permission
  /** Who can mend it now; nothing is decided by it. */
  readonly onHand?: OnHand
  /** Inputs of backcompat-version-check that the policy makes law, in the text form that an input has. */
  readonly compat?: ReadonlyMap<string, string>
  /** The workflow files whose runs may write proofs; with none, no proof counts. */
  readonly proof: { readonly workflows: readonly string[] }
}

export interface OnHand {
  /** Logins of GitHub users, without `@`. */
  readonly users: readonly string[]
  readonly channel: string | undefined
}

export type Language = 'rust' | 'typescript' | 'javascript' | 'go' | 'python'

export interface ContentProofs {
  /** Languages in which a change of comments and blanks alone needs nothing. */
  readonly comments: readonly Language[]
  /** Whose manifests and lock files count only in what changes the built result. */
  readonly manifests: { readonly cargo?: 'dependencies'; readonly npm?: 'dependencies'; readonly go?: 'dependencies' }
  /** Languages in which a change of tests alone needs nothing. */
  readonly tests: readonly 'rust'[]
}

export interface ClosureRule {
  /** Folders of the packages that are deployed, relative to the top of the repository. */
  readonly roots: readonly string[]
  /** What a package needs that a root is built from. */
  readonly target: string
}

export interface Target {
  readonly name: string
  /** The GitHub environment whose protection rules guard it. */
  readonly environment: string
  /** Inputs of testnet-deployer that the policy makes law, in the text form that an input has. */
  readonly deploy: ReadonlyMap<string, string>
  readonly watch: ReadonlyMap<string, string>
}

export interface Rule {
  readonly name: string
  readonly paths: PathSet
  readonly changes: ReadonlySet<ChangeKind>
  readonly target: string
  readonly source: 'policy' | `preset:${string}`
}
