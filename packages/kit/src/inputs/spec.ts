import type { Assignment } from '@shakedown/ports'

/**
 * An action's inputs as data: the types of the values, the reader, action.yml and the README table all come from it.
 * Without `required`, `default` and `policy` an input is optional. Empty text always means "not given".
 */
export type InputSpec = Kind & Presence & { describe: string }

type Kind =
  | { kind: 'text' | 'list' | 'boolean' | 'secret' | 'secrets' | 'assignments' | 'script' }
  /** Milliseconds. */
  | { kind: 'duration' }
  /** Bytes. */
  | { kind: 'size' }
  | { kind: 'integer' | 'number'; min?: number; max?: number }
  | { kind: 'choice'; choices: readonly [string, ...string[]] }

type Presence =
  | { required: true; default?: never; policy?: never; fallback?: never }
  /** As a user would write it. An expression such as `${{ github.token }}` is evaluated by the runner alone. */
  | { required?: never; default: string; policy?: never; fallback?: never }
  /**
   * The policy may set it, in the section of that name (`deploy` and `watch` belong to a target); what the policy sets, an input may not change.
   * `fallback` applies when neither does, so action.yml has no default: a default would look like a given value.
   */
  | { required?: never; default?: never; policy: 'deploy' | 'watch' | 'compat'; fallback?: string }
  | { required?: never; default?: never; policy?: never; fallback?: never }

export type InputSpecs = Readonly<Record<string, InputSpec>>

interface Values {
  text: string
  script: string
  secret: string
  list: readonly string[]
  assignments: readonly Assignment[]
  secrets: readonly Assignment[]
  boolean: boolean
  duration: number
  size: number
  integer: number
  number: number
}

/** What a given input of this spec reads as. */
export type InputValue<S extends InputSpec> = S extends { kind: 'choice'; choices: readonly (infer C)[] }
  ? C
  : S extends { kind: keyof Values }
    ? Values[S['kind']]
    : never

/** What stands for an input that is not given: '' and [] where the type has them, else undefined. */
type NotGiven<S extends InputSpec> = S extends { required: true } | { default: string } | { fallback: string }
  ? never
  : S extends { kind: 'text' | 'script' | 'secret' | 'list' | 'assignments' | 'secrets' }
    ? never
    : undefined

export type InputValues<S extends InputSpecs> = { readonly [K in keyof S]: InputValue<S[K]> | NotGiven<S[K]> }

/** Every value that a given input can have. */
export type GivenValue = Values[keyof Values]

export type AnyValue = GivenValue | undefined

export function defineInputs<const S extends InputSpecs>(specs: S): S {
  return specs
}

/** The name under which the runner hands an input over: blanks become `_`, dashes stay. */
export function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

export function isSecret(spec: InputSpec): boolean {
  return spec.kind === 'secret' || spec.kind === 'secrets'
}
