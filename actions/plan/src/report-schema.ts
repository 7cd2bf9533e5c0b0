import { classificationProperties, promiseProperties } from '@shakedown/plan'

/** What the plan adds to its report; `schema/plan.report.schema.json` comes from it. */
export const reportProperties = {
  classification: {
    type: 'object',
    additionalProperties: false,
    properties: classificationProperties,
    description: 'as in the report of change-classifier',
  },
  compat: {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: { verdict: { type: 'string' }, reason: { type: 'string' }, ...promiseProperties },
    description: 'as in the report of backcompat-version-check; null when the policy has no key compat',
  },
} as const
