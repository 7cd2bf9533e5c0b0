import { timelineSchema } from '@shakedown/fleet'

const text = { type: 'string' } as const
const texts = { type: 'array', items: text } as const
const diff = {
  type: ['object', 'null'],
  description: 'names, never values; null when the environments could not be compared',
  properties: { missing: texts, added: texts, changed: texts },
} as const

/** What the action adds to its report; `schema/rollback.report.schema.json` comes from it. */
export const reportProperties = {
  method: { enum: ['release', 'git'] },
  environment: text,
  name: text,
  from: text,
  to: text,
  envPolicy: { enum: ['frozen', 'current', 'fail-on-diff'] },
  envDiff: diff,
  mttrSeconds: { type: ['integer', 'null'], description: 'null when the beginning or the end is not known' },
  timeline: timelineSchema,
  hosts: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['alias', 'outcome', 'step', 'why', 'from', 'to', 'running', 'seconds', 'envDiff', 'plan'],
      properties: {
        alias: text,
        outcome: { enum: ['ok', 'stays', 'failed', 'unknown', 'skipped'] },
        step: { ...text, description: 'how far it got' },
        why: text,
        from: text,
        to: text,
        running: { ...text, description: 'what the service calls itself; empty when it was not asked' },
        seconds: { type: 'number' },
        envDiff: diff,
        plan: texts,
      },
    },
  },
  warnings: texts,
  logs: { ...text, description: 'folder with what every host printed' },
} as const
