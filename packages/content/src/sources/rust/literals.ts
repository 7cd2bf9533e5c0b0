import { endOf, wordEnd } from './characters.ts'

/** Where a literal ends; a text says why there is none. */
export type End = number | string

const decimals = /[0-9_]+/y
const hexadecimals = /[0-9A-Fa-f_]+/y
const exponent = /[eE][+-]?_*[0-9][0-9_]*/y
const charEscape = /\\(?:[nrt0'"\\]|x[0-9A-Fa-f]{2}|u\{[0-9A-Fa-f_]+\})'/y

/**
 * A number with its suffix. `1.` is one unless another point or a name follows, so `1..2` and `1.max(2)` start with
 * the integer 1, and `x.0.1` holds the literal 0.1. What the reference calls reserved numbers is no number.
 */
export function numberEnd(text: string, at: number): End {
  const base = text[at] === '0' ? bases[text[at + 1] ?? ''] : undefined
  if (base !== undefined) {
    const end = endOf(base.digits, text, at + 2)
    if (!base.whole.test(text.slice(at + 2, end))) return 'a number that Rust does not know'
    if (/[eE]/.test(text[end] ?? '') || pointGoesOn(text, end)) return 'a broken number that is not decimal'
    return suffixEnd(text, end)
  }
  let end = endOf(decimals, text, at)
  if (pointGoesOn(text, end)) {
    end += 1
    if (!/[0-9]/.test(text[end] ?? '')) return suffixEnd(text, end)
    end = endOf(decimals, text, end)
  }
  if (!/[eE]/.test(text[end] ?? '')) return suffixEnd(text, end)
  const whole = endOf(exponent, text, end)
  return whole === end ? 'a number whose exponent has no digits' : suffixEnd(text, whole)
}

const bases: Readonly<Record<string, { readonly digits: RegExp; readonly whole: RegExp } | undefined>> = {
  b: { digits: decimals, whole: /^_*[01][01_]*$/ },
  o: { digits: decimals, whole: /^_*[0-7][0-7_]*$/ },
  x: { digits: hexadecimals, whole: /[0-9A-Fa-f]/ },
}

const pointGoesOn = (text: string, at: number) =>
  text[at] === '.' && text[at + 1] !== '.' && wordEnd(text, at + 1) === at + 1

/** `"…"` with escapes; `at` is the quotation mark. */
export function stringEnd(text: string, at: number): End {
  const marks = /["\\]/g
  marks.lastIndex = at + 1
  for (;;) {
    const mark = marks.exec(text)
    if (mark === null) return 'a string that does not end'
    if (mark[0] === '"') return stringSuffixEnd(text, at, marks.lastIndex)
    marks.lastIndex += 1
  }
}

/** `#"…"#` with up to 255 hashes; `at` is what follows the letter r. */
export function rawStringEnd(text: string, at: number): End {
  let open = at
  while (text[open] === '#') open += 1
  const hashes = open - at
  if (hashes > 255) return 'a raw string with more than 255 hashes'
  if (text[open] !== '"') return 'a raw string without its quotation mark'
  const end = text.indexOf(`"${'#'.repeat(hashes)}`, open + 1)
  return end === -1 ? 'a raw string that does not end' : stringSuffixEnd(text, at, end + 1 + hashes)
}

/** `'x'`; `at` is the apostrophe. */
export function charEnd(text: string, at: number): End {
  const one = String.fromCodePoint(text.codePointAt(at + 1) ?? 0)
  const close = at + 1 + one.length
  if (text[close] === "'" && !/[\\'\n\r\t]/.test(one)) return suffixEnd(text, close + 1)
  const end = endOf(charEscape, text, at + 1)
  return end === at + 1 ? 'a character literal that is none' : suffixEnd(text, end)
}

/** `b'x'`; `at` is the apostrophe. */
export function byteEnd(text: string, at: number): End {
  const end = charEnd(text, at)
  if (typeof end === 'string') return end
  return /^'(?:\\[^u]|[ -[\]-~])/.test(text.slice(at, end)) ? end : 'a byte literal that is none'
}

/** `'a`, `'r#a` or `'x'`; `at` is the apostrophe. */
export function quoteEnd(text: string, at: number): { readonly kind: 'lifetime' | 'literal'; readonly end: End } {
  const name = wordEnd(text, at + 1)
  const one = String.fromCodePoint(text.codePointAt(at + 1) ?? 0)
  if (name === at + 1 || text[at + 1 + one.length] === "'") return { kind: 'literal', end: charEnd(text, at) }
  const raw = text.startsWith('r#', at + 1) ? wordEnd(text, at + 3) : at + 3
  const end = raw > at + 3 ? raw : name
  // From edition 2021 on reserved, before it two tokens: this reader does not know the edition.
  if (text[end] === '#' || text[end] === "'")
    return { kind: 'lifetime', end: 'a lifetime that runs into what follows it' }
  if (raw > at + 3 && text[end] === '"') return { kind: 'lifetime', end: 'a lifetime that runs into what follows it' }
  return { kind: 'lifetime', end }
}

function stringSuffixEnd(text: string, at: number, end: number): End {
  return text.slice(at, end).includes('\r') ? 'a carriage return without line feed in a string' : suffixEnd(text, end)
}

function suffixEnd(text: string, at: number): End {
  const end = wordEnd(text, at)
  return end === at + 1 && text[at] === '_' ? 'a literal with the suffix _' : end
}
