import { quote, trimAscii } from '@shakedown/ports'
import type { Counter, Decode } from '../counter.ts'
import type { PathStep } from './json-path.ts'
import { plainText } from '../redact.ts'

/** Data that is there and cannot be read as the counter's value. */
export class ValueError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(plainText(message), options)
    this.name = 'ValueError'
  }
}

/** A number of a JSON text as it was written: `JSON.parse` alone turns 9007199254740993 into …992. */
class NumberText {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

// TypeScript's own description of the reviver does not know the third argument yet (ES2026, in V8 since 11.4).
type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown

const keepNumbers: Reviver = (_key, value, { source }) =>
  typeof value === 'number' ? new NumberText(source ?? '') : value

/** Parses JSON with every number kept as written. @throws ValueError */
export function parseLossless(text: string): unknown {
  try {
    return JSON.parse(text, keepNumbers as (key: string, value: unknown) => unknown)
  } catch (cause) {
    throw new ValueError(`not JSON: ${quote(text.slice(0, 60))}`, { cause })
  }
}

// 2^256 has 78 decimal digits; no counter is larger, and a text of megabytes must not become a number.
const maxDigits = 78

/** A whole decimal number without sign or leading zeros. @throws ValueError */
export function readDecimal(text: string): bigint {
  if (text.length > maxDigits || !/^(?:0|[1-9]\d*)$/.test(text)) {
    throw new ValueError(`${quote(text)} is not a whole decimal number`)
  }
  return BigInt(text)
}

/** A `0x…` quantity; padding zeros are accepted, some nodes send them. @throws ValueError */
export function readQuantity(value: unknown): bigint {
  if (typeof value !== 'string' || !/^0x[0-9a-fA-F]{1,64}$/.test(value)) {
    throw new ValueError(`${describe(value)} is not a 0x quantity`)
  }
  return BigInt(value)
}

/** 32 bytes in hex, as blocks are called. @throws ValueError */
export function readHash(value: unknown): string {
  // As nearly every node writes it; a copy in small letters of each would take longer than the look.
  if (typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value)) return value
  if (typeof value === 'string' && /^0x[0-9a-f]{64}$/i.test(value)) return value.toLowerCase()
  throw new ValueError('a block without a hash')
}

/** The value of a parsed JSON text at `path`; undefined when there is nothing. */
export function at(value: unknown, path: readonly PathStep[]): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || here instanceof NumberText) return undefined
    if (typeof step === 'number') here = Array.isArray(here) ? (here as unknown[])[step] : undefined
    // Own keys of objects only: `constructor` and a list's `length` are no data.
    else here = !Array.isArray(here) && Object.hasOwn(here, step) ? (here as Record<string, unknown>)[step] : undefined
  }
  return here
}

/** An integer out of parsed JSON. `null`, floats, exponents, booleans and negative numbers are no counters. @throws ValueError */
export function decodeValue(value: unknown, decode: Decode): bigint {
  if (decode === 'hex') return readQuantity(value)
  if (value instanceof NumberText) return readDecimal(value.source)
  if (typeof value === 'string') return readDecimal(value)
  throw new ValueError(`${describe(value)} is not a whole number`)
}

/**
 * The counter's value out of a message or a body of JSON or text.
 * @returns undefined when a JSON text has nothing at the path: in a stream of messages not every one is about the counter
 * @throws ValueError
 */
export function readValue(counter: Counter, text: string): bigint | undefined {
  if (counter.kind === 'number') return readDecimal(trimAscii(text))
  if (counter.kind !== 'json') throw new ValueError(`${counter.kind} is not read from a text`)
  const found = at(parseLossless(text), counter.path)
  return found === undefined ? undefined : decodeValue(found, counter.decode)
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value instanceof NumberText) return quote(value.source)
  if (typeof value === 'string') return quote(value)
  if (value === null || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}
