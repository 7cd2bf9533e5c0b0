import { breakMatters } from './breaks.ts'
import type { Dialect } from './dialect.ts'
import type { Place } from './words.ts'

/** What is open. `substitution` of a template, `container` and `value` of JSX (child, attribute), `angle`: types in a tag. */
export type Frame =
  | { readonly kind: 'parenthesis'; readonly heads: boolean }
  | { readonly kind: 'bracket' | 'brace' | 'substitution' | 'value' | 'angle' }
  | { readonly kind: 'container'; readonly tokens: number }
  | Tag
  | { readonly kind: 'children'; readonly name: string; readonly doubtful: boolean }

/** Between `<` and `>` of an element. `bare`: no attribute so far has a value. */
export interface Tag {
  readonly kind: 'tag'
  name: string | undefined
  bare: boolean
}

/** One pass over a text. */
export interface Reading {
  readonly text: string
  readonly dialect: Dialect
  /** Every line break is a token. */
  readonly lines: boolean
  readonly tokens: string[]
  readonly comments: string[]
  readonly frames: Frame[]
  at: number
  /** The last token of the program, `''` before the first. */
  last: string
  place: Place
  /** Whether `last` is a name that stands after a dot. */
  member: boolean
  /** Whether `last` is the `await` of `for await`. */
  forAwait: boolean
  /** Whether `last` is the parenthesis of `import(`. */
  importing: boolean
  /** A line break stands between `last` and `at`. */
  broken: boolean
  /** A comment that counts stands between `last` and `at`. */
  pinned: boolean
  fault: { readonly at: number; readonly what: string } | undefined
}

export function beginReading(text: string, dialect: Dialect, lines: boolean): Reading {
  return {
    text,
    dialect,
    lines,
    tokens: [],
    comments: [],
    frames: [],
    at: 0,
    last: '',
    place: 'start',
    member: false,
    forAwait: false,
    importing: false,
    broken: false,
    pinned: false,
    fault: undefined,
  }
}

export function fault(reading: Reading, what: string, at = reading.at): void {
  reading.fault ??= { at, what }
}

export function emitBreak(reading: Reading): void {
  if (reading.broken && reading.tokens.length > 0 && reading.tokens.at(-1) !== '\n') reading.tokens.push('\n')
  reading.broken = false
}

/** Takes the text up to `end` as the next token. */
export function take(reading: Reading, end: number, place: Place): void {
  put(reading, reading.text.slice(reading.at, end), place)
  reading.at = end
}

export function put(reading: Reading, token: string, place: Place): void {
  if (reading.broken) {
    if (reading.lines || reading.pinned || breakMatters(reading.last, token)) emitBreak(reading)
    reading.broken = false
  }
  reading.tokens.push(token)
  reading.last = token
  reading.place = place
  reading.member = false
  reading.forAwait = false
  reading.importing = false
  reading.pinned = false
}

/** Inside a tag a line break is a blank. */
export function takeInTag(reading: Reading, end: number): void {
  if (!reading.lines) reading.broken = false
  take(reading, end, 'end')
}

/** Counted from 1. */
export function lineOf(text: string, at: number): number {
  let line = 1
  for (const found of text.matchAll(/\r\n?|[\n\u2028\u2029]/g)) {
    if (found.index >= at) break
    line++
  }
  return line
}
