import type { FromSchema } from 'json-schema-to-ts'
import { canonicalJson } from '@shakedown/ports'
import { firstMisfit } from '../conforms.ts'

const n = { type: 'integer', minimum: 1 } as const
const said = { type: 'string', maxLength: 1000 } as const

/** What can happen on a host: the fields of each event beside `at`, `by` and `event`. */
const fields = {
  /** A new release is recorded and about to be started. */
  begin: {
    n,
    origin: { type: ['integer', 'null'], minimum: 1 },
    version: { type: 'string', maxLength: 200 },
    commit: { type: 'string', maxLength: 64 },
    floor: { type: ['string', 'null'], maxLength: 100 },
  },
  /** A release of before is about to be started again. */
  again: { n },
  /** Started, healthy, and from now on what `current` leads to. The one before is superseded by this line. */
  live: {
    n,
    health: { enum: ['passed', 'none'] },
    bound: { enum: ['asked', 'asserted'] },
    running: { type: 'string', maxLength: 500 },
    /** All that its start has changed of its uploaded files, this time and before. */
    own: { type: 'array', items: { type: 'string', maxLength: 4000 } },
  },
  /** What `begin` or `again` announced did not become live. */
  failed: { n, step: { type: 'string', maxLength: 40 }, why: said },
  bad: { n, why: said },
  unproven: { n, why: said },
  proven: { n },
  watch: { n, verdict: { type: 'string', maxLength: 100 }, passed: { type: 'boolean' } },
  /** The release that a run rolls back to, so that another attempt of the run does not go one further. */
  target: { n, run: { type: 'string', pattern: '^\\d{1,20}$' } },
  /** The same of a run that goes to a commit of a checkout, for which there is no release yet. */
  aim: {
    run: { type: 'string', pattern: '^\\d{1,20}$' },
    commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
    version: { type: 'string', maxLength: 200 },
  },
  removed: { n },
  hold: { until: { type: 'integer', minimum: 0 }, reason: said },
  unhold: {},
  /** Somebody else's lock was taken over. */
  broke: { owner: said, why: said },
} as const

type Fields = typeof fields
/** Older versions and rollback.sh do not write them. */
const optional = ['own'] as const
type Optional = (typeof optional)[number]

type Value<S> = S extends object ? FromSchema<S> : never
type FieldsOf<K extends keyof Fields> = {
  [F in Exclude<keyof Fields[K], Optional>]: Value<Fields[K][F]>
} & { [F in Extract<keyof Fields[K], Optional>]?: Value<Fields[K][F]> }

/** Something that is about to be written to the log. */
export type Happening = { [K in keyof Fields]: { event: K } & FieldsOf<K> }[keyof Fields]
/** `at`: RFC 3339, UTC; `by`: whose run, or which user of the host. */
export type LogEvent = Happening & { at: string; by: string }

/** Longer lines would be cut on their way back from the host. */
const maxLineBytes = 16 * 1024

/** One line without its line break. */
export function writeEvent(event: LogEvent): string {
  return canonicalJson(event)
}

/** The event in a line of the log, or why it is none: `torn` lines never took effect, `strange` ones may have. */
export function readEvent(line: string): LogEvent | 'torn' | 'strange' {
  if (line.length > maxLineBytes) return 'strange'
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'torn'
  }
  if (typeof value !== 'object' || value === null || !('event' in value)) return 'strange'
  const known = Object.hasOwn(fields, String(value.event)) ? fields[value.event as keyof Fields] : undefined
  if (known === undefined) return 'strange'
  const properties = { at: { type: 'string' }, by: { type: 'string' }, event: {}, ...known }
  const required = Object.keys(properties).filter((key) => !optional.some((other) => other === key))
  const misfit = firstMisfit({ type: 'object', properties, required }, value)
  return misfit === undefined ? (value as LogEvent) : 'strange'
}
