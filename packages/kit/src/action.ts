import type { Clock, Json, Log, RunnerEvent } from '@shakedown/ports'
import type { InputSpecs, InputValues } from './inputs/spec.ts'
import type { OutputSpecs, OutputValues } from './outputs.ts'

/** A whole action as data and two functions; action.yml and the README tables are generated from the data. */
export interface Action<I extends InputSpecs, O extends OutputSpecs> {
  /** The name of its folder under actions/. */
  name: string
  title: string
  description: string
  branding: {
    icon: string
    color: 'white' | 'black' | 'yellow' | 'blue' | 'green' | 'orange' | 'red' | 'purple' | 'gray-dark'
  }
  inputs: I
  outputs: O
  /** JSON Schema of the keys that the action adds to its report, for schema/. */
  reportProperties?: Readonly<Record<string, object>>
  /** The verdict when a cancellation came before main could give one, or main did not end in time; `error` if left out. */
  whenCancelled?: string
  main(inputs: InputValues<I>, context: ActionContext<O>): Promise<Outcome<O>>
  /** Runs after the job's other steps, also after a failure and a cancellation; must be safe to run twice. */
  post?(context: ActionContext<O>): Promise<void>
}

export interface ActionContext<O extends OutputSpecs> {
  event: RunnerEvent
  /** The environment without inputs and without the runner's own tokens. */
  env: Readonly<NodeJS.ProcessEnv>
  /** The raw text of every input that is not blank, by name; for `settleInputs`. */
  given: ReadonlyMap<string, string>
  log: Log
  clock: Clock
  /** Aborts on SIGINT and SIGTERM, and when something failed that nobody awaited; its reason says which. */
  signal: AbortSignal
  /** Sets an output at once, for answers that must stand even if the work dies later. */
  set(name: keyof O & string, value: string): void
  /** Keeps a secret out of the log, the summary, the report and the outputs. False: too short or too common to be hidden. */
  mask(secret: string): boolean
  /** What main leaves for post. `get` answers '' for what was never saved. */
  state: { save(name: string, value: string): void; get(name: string): string }
  /** A path in a folder of this step's own under RUNNER_TEMP; the folder exists. `name` is one plain file name. */
  temp(name: string): string
}

/** The runner shows 10 of a kind per step, the one of a failing verdict among the errors. */
export interface Annotation {
  severity: 'error' | 'warning' | 'notice'
  message: string
  /** From the top of the repository. */
  file?: string
  /** From 1. */
  line?: number
}

/** What an action came to. */
export interface Outcome<O extends OutputSpecs> {
  verdict: string
  /** The step fails exactly when this is false. */
  passed: boolean
  /** One sentence with numbers; cut to 300 characters. */
  reason: string
  /** What is left out keeps the value it has; an empty text becomes the output's nothing. */
  outputs: OutputValues<O>
  /** The body of the report; schema, action, verdict and reason are added. */
  report: { readonly [key: string]: Json }
  /** Markdown, made with the functions of `summary.ts`; cut to what the runner accepts. */
  summary: string
  /** Annotations beside the one that a failing verdict gets. */
  notices?: readonly string[]
  warnings?: readonly string[]
  /** Annotations on lines of the repository's files. */
  annotations?: readonly Annotation[]
}
