import type { ChangeKind } from '@shakedown/policy'

/** One entry of a diff between two trees. */
export interface Change {
  readonly kind: ChangeKind
  /** The name at the head; of a deleted file its last one. */
  readonly path: string
  /** Only of a rename: the name at the base. */
  readonly oldPath?: string | undefined
  /** Git's modes in octal, `000000` where there is no file: `120000` is a symbolic link, `160000` a submodule. */
  readonly oldMode: string
  readonly newMode: string
  /** Object names, all zeros where there is no file. */
  readonly oldId: string
  readonly newId: string
  /** `other`: a name is not UTF-8, and the paths above are its latin-1-escaped display. */
  readonly encoding: 'utf8' | 'other'
}

/** What is known of the difference. Only a complete one may ever lead to less than the most demanding target. */
export type ChangeSet =
  | {
      readonly complete: true
      readonly changes: readonly Change[]
      /** Where it comes from, e.g. `git 1a2b3c4d…5e6f7a8b`. */
      readonly source: string
    }
  | {
      readonly complete: false
      /** `unknown-diff`, `truncated`, …; becomes the code of a finding. */
      readonly code: string
      readonly why: string
      readonly mend: string
      /** What is known in spite of it; for display only. */
      readonly changes: readonly Change[]
      readonly source: string
    }
