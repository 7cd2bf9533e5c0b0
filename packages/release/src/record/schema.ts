import type { FromSchema } from 'json-schema-to-ts'
import { firstMisfit } from '../conforms.ts'

const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z$', description: 'RFC 3339, UTC' } as const
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const

/**
 * What `releases/<n>/release.json` on a host says. Written once here; the type below and `schema/release.schema.json` come
 * from it. Its `status`, `health`, `watch`, `finished` and `why` are copies of what `log.jsonl` decides, for people who
 * look into the folder.
 */
export const releaseSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A release on a host',
  type: 'object',
  additionalProperties: false,
  required: [
    'schema',
    'n',
    'origin',
    'version',
    'commit',
    'target',
    'environment',
    'artifacts',
    'script',
    'env',
    'asked',
    'checks',
    'who',
    'run',
    'started',
    'finished',
    'health',
    'bound',
    'running',
    'watch',
    'status',
    'why',
    'floor',
  ],
  properties: {
    schema: { const: 1 },
    n: { type: 'integer', minimum: 1, description: 'counts up on each host, and is never used again' },
    origin: { type: ['integer', 'null'], minimum: 1, description: 'the release that this one is a changed copy of' },
    version: { type: 'string', maxLength: 200, description: 'empty when none was given' },
    commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
    target: { type: 'string', maxLength: 100 },
    environment: { type: 'string', maxLength: 255 },
    artifacts: { type: 'array', items: { type: 'string', maxLength: 500 }, description: 'name@sha256:…' },
    files: {
      ...sha256,
      description: 'digest of files.sha256; without it nothing was uploaded, or by an older version',
    },
    own: {
      type: 'array',
      items: { type: 'string', maxLength: 4000 },
      description:
        'uploaded files that the start of the release changes itself, names percent-encoded; folder/, or . for all',
    },
    script: { ...sha256, description: 'digest of deploy.sh' },
    env: {
      type: 'object',
      additionalProperties: false,
      patternProperties: { '^[A-Za-z_][A-Za-z0-9_]*$': sha256 },
      description: 'for each name, HMAC-SHA256 of name, NUL and value by the key of the host',
    },
    asked: {
      type: 'array',
      items: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
      description: 'secrets that are not kept on the host: rollback.sh asks for them',
    },
    checks: { type: 'array', items: { enum: ['health', 'version'] }, description: 'what the release can be asked' },
    who: { type: 'string', maxLength: 200 },
    run: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'attempt', 'url'],
      properties: {
        id: { type: 'string', pattern: '^\\d{1,20}$' },
        attempt: { type: 'integer', minimum: 1 },
        url: { type: 'string', maxLength: 500 },
      },
    },
    started: time,
    finished: { ...time, type: ['string', 'null'], description: 'when it became live or failed; null until then' },
    health: {
      enum: ['passed', 'failed', 'none'],
      description: 'of the last time that it was put live; none: not asked',
    },
    bound: {
      enum: ['asked', 'asserted'],
      description: 'asked: the running service named its version itself; asserted: only the deploy script says so',
    },
    running: { type: 'string', maxLength: 500, description: 'what the service called itself; empty when not asked' },
    watch: { type: ['string', 'null'], maxLength: 100, description: 'the verdict of the watch; null without one' },
    status: {
      enum: ['candidate', 'live', 'superseded', 'bad', 'unproven'],
      description:
        'candidate: not yet switched to; superseded: was live, and another one is; bad: failed or was called bad; ' +
        'unproven: was put live without a proof',
    },
    why: { type: 'string', maxLength: 1000, description: 'for bad and unproven; else empty' },
    floor: {
      type: ['string', 'null'],
      maxLength: 100,
      description: 'the oldest version that the data which this release writes can be served by',
    },
  },
} as const

export type ReleaseRecord = FromSchema<typeof releaseSchema>
export type Status = ReleaseRecord['status']

/** The record in a text from a host, or why it is none. */
export function readRecord(text: string): ReleaseRecord | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'it is not JSON, or only a part of it'
  }
  const misfit = firstMisfit(releaseSchema, value)
  return misfit === undefined ? (value as ReleaseRecord) : `${misfit} is missing or not as the schema says`
}
