import { quote } from '@shakedown/ports'
import { firstMisfit } from './conforms.ts'
import { describeTime, isOver } from './lock/judgement.ts'

/** A wish that nothing be deployed for a while: the file `hold`, which a person at the console may simply remove. */
export interface Hold {
  reason: string
  who: string
  /** Seconds since 1970. */
  since: number
  until: number
  /** The release that was live then, and must not be removed; null when there was none. */
  release: number | null
}

const schema = {
  type: 'object',
  required: ['reason', 'who', 'since', 'until', 'release'],
  properties: {
    reason: { type: 'string' },
    who: { type: 'string' },
    since: { type: 'integer', minimum: 0 },
    until: { type: 'integer', minimum: 0 },
    release: { type: ['integer', 'null'], minimum: 1 },
  },
} as const

export function readHold(text: string): Hold | 'unreadable' {
  try {
    const value: unknown = JSON.parse(text)
    return firstMisfit(schema, value) === undefined ? (value as Hold) : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** Why nothing may be deployed now; undefined when nothing is held. What cannot be read holds. */
export function heldBack(
  hold: Hold | 'unreadable' | undefined,
  times: { hostTime: number; runnerTime: number },
): string | undefined {
  if (hold === undefined) return undefined
  if (hold === 'unreadable') return 'there is a hold that cannot be read; look into the file "hold", and remove it'
  if (isOver(hold.until, times)) return undefined
  return `held by ${quote(hold.who)} until ${describeTime(hold.until)}: ${quote(hold.reason)}`
}
