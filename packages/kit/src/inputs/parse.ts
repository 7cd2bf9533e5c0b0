import {
  type Problem,
  ProblemError,
  ValueFault,
  quote,
  readAssignments,
  readBoolean,
  readChoice,
  readDuration,
  readInteger,
  readList,
  readSize,
  trimAscii,
} from '@shakedown/ports'
import type { GivenValue, InputSpec, InputValue } from './spec.ts'

/** Blank (ASCII) is the same as not given, for every kind. */
export function isBlank(raw: string): boolean {
  return trimAscii(raw) === ''
}

/** What the input is when nobody gives it: '' and [] where the type has them, else undefined. */
export function notGiven({ kind }: InputSpec): '' | readonly [] | undefined {
  if (kind === 'text' || kind === 'script' || kind === 'secret') return ''
  return kind === 'list' || kind === 'assignments' || kind === 'secrets' ? [] : undefined
}

/**
 * Reads one value, given as an input or by a policy.
 * @throws ProblemError naming the input; about secrets it gives line numbers, never values
 */
export function parseInput<S extends InputSpec>(spec: S, name: string, raw: string): InputValue<S> {
  const where = `input ${quote(name)}`
  const result = tryParse(spec, where, raw)
  if ('problem' in result) throw new ProblemError([result.problem])
  return result.value as InputValue<S>
}

export type Parsed = { value: GivenValue } | { problem: Problem }

export function tryParse(spec: InputSpec, where: string, raw: string): Parsed {
  try {
    return { value: read(spec, raw) }
  } catch (error) {
    if (error instanceof ValueFault) return { problem: { where, what: error.what, mend: error.mend } }
    throw error
  }
}

function read(spec: InputSpec, raw: string): GivenValue {
  switch (spec.kind) {
    case 'text':
      return readText(raw)
    case 'script':
    case 'secret':
      return raw
    case 'list':
      return readList(raw)
    case 'assignments':
    case 'secrets':
      return readAssignments(raw)
    case 'boolean':
      return readBoolean(trimAscii(raw))
    case 'duration':
      return readDuration(trimAscii(raw))
    case 'size':
      return readSize(trimAscii(raw))
    case 'integer':
      return readInteger(trimAscii(raw), limits(spec))
    case 'number':
      return readNumber(trimAscii(raw), limits(spec))
    case 'choice':
      return readChoice(trimAscii(raw), spec.choices)
  }
}

function limits({ min, max }: { min?: number; max?: number }): { min?: number; max?: number } {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

/** One line. ASCII blanks around it go, a BOM or NBSP stays: both are legal in the names of refs. */
function readText(raw: string): string {
  const text = trimAscii(raw)
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    throw new ValueFault('it holds a line break or another control character', 'Write it on one line')
  }
  return text
}

/** A decimal number such as `3`, `-0.5` or `12.25`; no exponent, no bare point. */
function readNumber(text: string, { min = -Number.MAX_VALUE, max = Number.MAX_VALUE }): number {
  if (!/^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/.test(text)) {
    throw new ValueFault(`${quote(text)} is not a decimal number`, 'Write it like 3 or 0.5')
  }
  const value = Number(text)
  if (value < min) throw new ValueFault(`${text} is too small`, `Give at least ${min}`)
  if (value > max) throw new ValueFault(`${text} is too large`, `Give at most ${max}`)
  return value
}
