/** A workflow file as the rehearsal understands it. Texts may hold `${{ }}`; they are expanded when they are needed. */
export interface Workflow {
  name: string
  file: string
  /** Event name → activity types; undefined means GitHub's default types for that event. */
  triggers: ReadonlyMap<string, readonly string[] | undefined>
  /** Whole names; undefined means every branch. */
  pushBranches: readonly string[] | undefined
  permissions: Permissions | undefined
  env: Texts
  defaults: RunDefaults
  concurrency: Concurrency | undefined
  jobs: ReadonlyMap<string, Job>
}

export type Texts = Readonly<Record<string, string>>

export type Permissions = 'read-all' | 'write-all' | Readonly<Record<string, string>>

export interface RunDefaults {
  shell?: string
  workingDirectory?: string
}

export interface Concurrency {
  group: string
  queue: 'single' | 'max'
}

export interface Strategy {
  /** A map, or a text that is one expression. */
  matrix: unknown
  failFast: string
  /** Empty: as many as there are. */
  maxParallel: string
}

export interface Job {
  id: string
  name: string
  needs: readonly string[]
  /** Text of `if:`; empty means `success()`. */
  condition: string
  permissions: Permissions | undefined
  environment: { name: string; url: string } | undefined
  concurrency: Concurrency | undefined
  strategy: Strategy | undefined
  outputs: Texts
  env: Texts
  defaults: RunDefaults
  timeoutMinutes: string
  continueOnError: string
  steps: readonly Step[]
}

export interface StepCommon {
  /** Position in the job, from 1. */
  number: number
  name: string
  id: string
  condition: string
  env: Texts
  timeoutMinutes: string
  continueOnError: string
}

export type Step = StepCommon &
  (
    | { kind: 'run'; script: string; shell: string; workingDirectory: string }
    | { kind: 'action'; uses: string; source: ActionSource; with: Texts }
  )

/** An action of the suite by its name; '' is the one at the root. */
export type ActionSource = { from: 'suite'; name: string; local: boolean } | { from: 'stand-in'; name: StandIn }

/** GitHub's own actions that the rehearsal plays. */
export type StandIn = 'checkout' | 'upload-artifact' | 'download-artifact'
