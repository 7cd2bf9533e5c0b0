import { classificationProperties, lintSchema } from '@shakedown/plan'

/** What the classifier adds to its report; `schema/change-classifier.report.schema.json` comes from it. */
export const reportProperties = { ...classificationProperties, lint: lintSchema } as const
