import type { Files } from '@shakedown/ports'
import type { Workspace } from '@shakedown/workspace'

/** What a comparison of two versions of a file shows. */
export type Proof =
  /** Both versions lead to the same build. `proof` is the name that explanations give it, `why` one clause with numbers. */
  | { readonly kind: 'same'; readonly proof: ProofName; readonly why: string }
  /** Compared, and the difference counts; `why` names the first one. */
  | { readonly kind: 'different'; readonly why: string }
  /** Could not be compared exactly; nothing is proven. */
  | { readonly kind: 'unproven'; readonly why: string }

export type ProofName = 'comments-only' | 'formatting-only' | 'manifest' | 'lock-file' | 'tests-only'

export type Language = 'rust' | 'typescript' | 'javascript' | 'go' | 'python'

/** Which proofs the policy trusts: its key `content`. */
export interface ContentSettings {
  readonly comments: readonly Language[]
  readonly manifests: { readonly cargo?: 'dependencies'; readonly npm?: 'dependencies'; readonly go?: 'dependencies' }
  readonly tests: readonly 'rust'[]
}

/** One side of the change. */
export interface Side {
  readonly files: Files
  /** Read once, when first asked. @throws FilesUnreadable */
  workspace(): Promise<Workspace>
}

export interface Sides {
  readonly base: Side
  readonly head: Side
  /** The policy's `closure.roots`; none: everything in a lock file may be part of the build. */
  readonly roots: readonly string[]
}

/** Both versions of one file. Absent where the file does not exist on that side. */
export interface Versions {
  readonly path: string
  readonly before: Uint8Array | undefined
  readonly after: Uint8Array | undefined
}

/** A kind of proof: which files it is about, and how it compares. */
export interface Prover {
  /** Whether it has anything to say about a file of this name, changed in this way. */
  covers(path: string, change: 'added' | 'modified' | 'deleted'): boolean
  prove(versions: Versions, sides: Sides): Promise<Proof>
}

export const different = (why: string): Proof => ({ kind: 'different', why })
export const unproven = (why: string): Proof => ({ kind: 'unproven', why })
