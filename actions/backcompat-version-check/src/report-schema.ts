import { promiseProperties } from '@shakedown/plan'

const text = { type: 'string' } as const

/** What the check adds to its report; `schema/backcompat-version-check.report.schema.json` comes from it. */
export const reportProperties = {
  mode: { enum: ['plan', 'run', 'report'] },
  ...promiseProperties,
  results: {
    type: 'array',
    description: 'run: its own; report: all of them, oldest first',
    items: {
      type: 'object',
      additionalProperties: true,
      required: ['version', 'outcome', 'why'],
      properties: {
        version: text,
        outcome: { enum: ['pass', 'fail', 'flaky', 'infra', 'skipped', 'quarantined', 'unknown', 'missing'] },
        why: text,
      },
    },
  },
  lowestFloor: { ...text, description: 'report: the lowest floor that would be true, or none' },
  firstBad: { ...text, description: 'report: the release with which older clients stop working, or none' },
} as const
