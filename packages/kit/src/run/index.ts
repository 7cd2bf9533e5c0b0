import type { Action } from '../action.ts'
import type { InputSpecs } from '../inputs/spec.ts'
import type { OutputSpecs } from '../outputs.ts'

/** The one statement of an entry file: runs main or post and ends the process. */
export async function runAction<I extends InputSpecs, O extends OutputSpecs>(action: Action<I, O>): Promise<never> {
  throw new Error(`${action.name} cannot run yet`)
}
