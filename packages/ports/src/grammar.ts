/**
 * The one grammar of values in inputs and in the policy. Each reader throws a `ValueFault` that says what is wrong and
 * how to mend it; the caller adds where.
 */
export class ValueFault extends Error {
  readonly what: string
  readonly mend: string

  constructor(what: string, mend: string) {
    super(`${what}. ${mend}`)
    this.name = 'ValueFault'
    this.what = what
    this.mend = mend
  }
}

/** Trims ASCII blanks only: BOM and NBSP are legal in git refs, and trimming them would turn one name into another. */
export function trimAscii(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

export interface Line {
  text: string
  /** 1-based, as an editor counts. */
  number: number
}

/** Newline-separated; blank lines and lines that begin with `#` are left out. */
export function readLines(text: string): Line[] {
  return text
    .split('\n')
    .map((line, index) => ({ text: trimAscii(line), number: index + 1 }))
    .filter(({ text: line }) => line !== '' && !line.startsWith('#'))
}

export function readList(text: string): string[] {
  return readLines(text).map((line) => line.text)
}

const unitSeconds = { h: 3600, m: 60, s: 1 } as const

/**
 * `90s`, `15m`, `2h`, `1h30m`: whole numbers, each unit once, largest first. Returns milliseconds, at most 30 days.
 * @throws ValueFault
 */
export function readDuration(text: string): number {
  const mend = 'Write it like 90s, 15m, 2h or 1h30m'
  const match = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?$/.exec(text)
  if (match === null || text === '') throw new ValueFault(`${quote(text)} is not a duration`, mend)
  const [, h = '0', m = '0', s = '0'] = match
  const seconds = Number(h) * unitSeconds.h + Number(m) * unitSeconds.m + Number(s)
  if (seconds > 30 * 24 * 3600) throw new ValueFault(`${quote(text)} is longer than 30 days (720h)`, 'Give less')
  return seconds * 1000
}

/** The shortest text that `readDuration` reads back; whole seconds, rounded up. */
export function writeDuration(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000)
  const h = Math.floor(seconds / unitSeconds.h)
  const m = Math.floor((seconds % unitSeconds.h) / unitSeconds.m)
  const s = seconds % unitSeconds.m
  return `${h > 0 ? `${h}h` : ''}${m > 0 ? `${m}m` : ''}${s > 0 || (h === 0 && m === 0) ? `${s}s` : ''}`
}

const unitBytes = { B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 } as const

/** `512B`, `64KiB`, `4MiB`, `1GiB`. Returns bytes. @throws ValueFault */
export function readSize(text: string): number {
  const match = /^(\d{1,12})(B|KiB|MiB|GiB)$/.exec(text)
  if (match === null) throw new ValueFault(`${quote(text)} is not a size`, 'Write it like 512B, 64KiB, 4MiB or 1GiB')
  const bytes = Number(match[1]) * unitBytes[match[2] as keyof typeof unitBytes]
  if (!Number.isSafeInteger(bytes)) throw new ValueFault(`${quote(text)} is too large`, 'Give less')
  return bytes
}

/** `true` or `false`, nothing else. @throws ValueFault */
export function readBoolean(text: string): boolean {
  if (text === 'true') return true
  if (text === 'false') return false
  throw new ValueFault(`${quote(text)} is neither true nor false`, 'Write true or false, in lower case')
}

/** A decimal whole number within `min`…`max`; no sign, blank, exponent or leading zero. @throws ValueFault */
export function readInteger(text: string, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}): number {
  const range = max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `from ${min} to ${max}`
  if (!/^(?:0|[1-9]\d{0,15})$/.test(text)) {
    throw new ValueFault(`${quote(text)} is not a whole number`, `Give a whole number, ${range}`)
  }
  const value = Number(text)
  if (value < min || value > max) throw new ValueFault(`${text} is out of range`, `Give a whole number, ${range}`)
  return value
}

/** One of `choices`. @throws ValueFault with a "did you mean" */
export function readChoice<const T extends string>(text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text)
  if (found !== undefined) return found
  throw new ValueFault(`${quote(text)} is not one of ${choices.join(', ')}`, didYouMean(text, choices))
}

/** The name of an environment variable, as POSIX shells accept it (XCU 2.5.3). */
export function isVariableName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text)
}

export interface Assignment {
  name: string
  value: string
  line: number
}

/**
 * `NAME=value` lines, and `NAME<<TAG` … `TAG` with everything between taken verbatim. Names are unique.
 * @throws ValueFault that gives line numbers and never a value: the values may be secrets
 */
export function readAssignments(text: string): Assignment[] {
  const lines = text.split('\n')
  const found: Assignment[] = []
  for (let at = 0; at < lines.length; at++) {
    const number = at + 1
    const line = (lines[at] ?? '').replace(/^[ \t]+|\r$/g, '')
    if (line === '' || line.startsWith('#')) continue
    const match = /^([^=<\s]*)(=|<<)(.*)$/s.exec(line)
    const mend = 'Write NAME=value, or NAME<<TAG, the lines of the value, and TAG alone on a line'
    if (match === null) throw new ValueFault(`line ${number} is not an assignment`, mend)
    const [, name = '', operator, rest = ''] = match
    if (!isVariableName(name)) {
      throw new ValueFault(
        `the name on line ${number} is not a variable name`,
        'Use letters, digits and _, not a digit first',
      )
    }
    if (found.some((other) => other.name === name))
      throw new ValueFault(`line ${number} sets ${name} again`, 'Set each name once')
    if (operator === '=') {
      found.push({ name, value: rest, line: number })
      continue
    }
    const tag = trimAscii(rest)
    const end = lines.findIndex((other, index) => index > at && trimAscii(other) === tag)
    if (tag === '' || end === -1) throw new ValueFault(`the value that begins on line ${number} has no end`, mend)
    found.push({ name, value: lines.slice(at + 1, end).join('\n'), line: number })
    at = end
  }
  return found
}

/** A sentence for the mend: the nearest of `known`, when there is a near one, else all of them. */
export function didYouMean(text: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, distance: editDistance(text.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance)[0]
  return near === undefined ? `Known are: ${known.join(', ')}` : `Did you mean ${quote(near.name)}?`
}

/** Quoted for a message, and short: what is quoted may come from outside. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text)
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
