import { ValueFault, readAssignments } from '@shakedown/ports'
import { type InputSpecs, variableOf } from '../inputs/spec.ts'
import type { Masks } from '../masks.ts'

/**
 * Registers every secret input before anything can print it, also those in inputs that do not read well.
 * Returns the names of those that cannot be hidden whole.
 */
export function maskInputs(specs: InputSpecs, env: NodeJS.ProcessEnv, masks: Masks): string[] {
  const exposed: string[] = []
  for (const [name, { kind }] of Object.entries(specs)) {
    const raw = env[variableOf(name)] ?? ''
    if (kind === 'secret' && raw.trim() !== '' && !masks.add(raw)) exposed.push(name)
    if (kind !== 'secrets') continue
    for (const { name: variable, value } of assignmentsIn(raw)) {
      if (value.trim() !== '' && !masks.add(value)) exposed.push(`${name}: ${variable}`)
    }
  }
  return exposed
}

function assignmentsIn(raw: string): readonly { name: string; value: string }[] {
  try {
    return readAssignments(raw)
  } catch (error) {
    if (!(error instanceof ValueFault)) throw error
    // Not assignments, so anything in it may be a secret: whole lines, and what stands behind the first `=`.
    return raw.split('\n').flatMap((line, index) => [
      { name: `line ${index + 1}`, value: line },
      { name: `line ${index + 1}`, value: line.slice(line.indexOf('=') + 1) },
    ])
  }
}
