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
  /** Folders whose sources its build takes in, even where they lie in or below another member: its targets begin there. */
  readonly sources?: readonly string[]
  /** Why what it needs is not known whole, one sentence each. */
  readonly faults?: readonly string[]
  /** Folder of the root of its workspace, beside whose manifest the lock file lies. Cargo only. */
  readonly root?: string
  /**
   * Names of the packages, from wherever, that only its tests need. Cargo only; none under resolver 1, where features
   * that tests turn on reach the build.
   */
  readonly onlyTests?: readonly string[]
}

/** The packages of a commit, read from their manifests; neither cargo nor npm nor go is run. */
export interface Workspace {
  readonly members: readonly Member[]
  /** Why no part of the graph can be trusted, one sentence each. What is wrong with a member stands with the member. */
  readonly faults: readonly string[]
}

/** What one ecosystem contributes; `faults` leave nothing to trust. */
export type ReadEcosystem = (files: Files, paths: readonly string[]) => Promise<Workspace>
