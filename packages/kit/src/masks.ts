import { setSecret } from '@actions/core'
import type { Json } from '@shakedown/ports'

const SHORTEST = 4

/**
 * Hiding these would hide half of the log, and GitHub drops every job output that masking would alter: outputs of this
 * suite hold exactly such words.
 */
const common = new Set(
  'true false null none undefined unknown main master test tests testnet staging production passed failed error localhost null-deployment'.split(
    ' ',
  ),
)

export interface Masks {
  /** Registers a secret once. False: some of it is too short or too common to be hidden. */
  add: (secret: string) => boolean
  /** The runner masks logs and summaries; files and outputs are ours to clean. */
  redact: (text: string) => string
  redactJson: (value: Json) => Json
}

/**
 * @param register tells the runner; by default `::add-mask::`
 */
export function openMasks(register: (value: string) => void = setSecret): Masks {
  const known = new Set<string>()
  let longestFirst: readonly string[] = []

  const hide = (value: string) => {
    if (known.has(value)) return
    known.add(value)
    longestFirst = [...known].toSorted((a, b) => b.length - a.length)
    register(value)
  }
  const redact = (text: string) => longestFirst.reduce((rest, value) => rest.replaceAll(value, '***'), text)

  const cleaned = (value: Json): Json => {
    if (typeof value === 'string') return redact(value)
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(cleaned)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), cleaned(item)]))
  }

  /** A report of a thousand files mostly has no secret in it, and one look at its text tells that. */
  const redactJson = (value: Json): Json => {
    if (longestFirst.length === 0) return value
    const text = JSON.stringify(value)
    return longestFirst.some((secret) => text.includes(JSON.stringify(secret).slice(1, -1))) ? cleaned(value) : value
  }

  return {
    add(secret) {
      const lines = linesOf(secret)
      const whole = lines.length > 0 && lines.every(isMaskable)
      // The runner would also mask each line of a value by itself, a lone `{` included: then the lines must do.
      if (whole) hide(secret.trim())
      for (const line of lines) if (isMaskable(line)) hide(line)
      return whole
    },
    redact,
    redactJson,
  }
}

function linesOf(secret: string): string[] {
  return secret
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function isMaskable(value: string): boolean {
  return value.length >= SHORTEST && !common.has(value.toLowerCase())
}
