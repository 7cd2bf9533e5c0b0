import type { Files } from '@shakedown/ports'

export type Ecosystem = 'cargo' | 'npm' | 'go'

/** A package of the repository that other packages of it may need for their build. */
export interface Member {
  readonly ecosystem: Ecosystem
  /** As the manifest names it; of a Go module its path. */
  readonly name: string
  /** From the top of the repository, without a slash at either end; empty for the top itself. */
  readonly folder: string
  /** Path of its manifest. */
  readonly manifest: string
  /** Folders of the members that its build takes in: normal and build dependencies, not those of its tests. */
  readonly needs: readonly string[]
}

/** The packages of a commit, read from their manifests; neither cargo nor npm nor go is run. */
export interface Workspace {
  readonly members: readonly Member[]
  /** Why the graph is not known whole, one sentence each, such as a manifest that cannot be read. */
  readonly faults: readonly string[]
}

/** What one ecosystem contributes; `faults` leave nothing to trust. */
export type ReadEcosystem = (files: Files, paths: readonly string[]) => Promise<Workspace>
