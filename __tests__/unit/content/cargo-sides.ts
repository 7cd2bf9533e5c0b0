import { readWorkspace } from '@shakedown/workspace'
import type { Proof, Side, Sides } from '@shakedown/content'
import { cargoProver } from '../../../packages/content/src/cargo/prover.ts'
import { filesOf } from '../workspace/cargo-files.ts'

export type Commit = Readonly<Record<string, string>>

export function sidesOf(base: Commit, head: Commit, roots: readonly string[] = []): Sides {
  return { base: sideOf(base), head: sideOf(head), roots }
}

function sideOf(commit: Commit): Side {
  const files = filesOf(commit)
  return { files, workspace: () => readWorkspace(files) }
}

/** What the prover says of one file, changed from one commit to the other. */
export function proveChange(path: string, base: Commit, head: Commit, roots: readonly string[] = []): Promise<Proof> {
  const bytes = (commit: Commit) => {
    const text = commit[path]
    return text === undefined ? undefined : new TextEncoder().encode(text)
  }
  return cargoProver.prove({ path, before: bytes(base), after: bytes(head) }, sidesOf(base, head, roots))
}
