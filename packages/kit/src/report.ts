import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '@shakedown/ports'

/** The form of a report file changes only with this number; adding keys does not change it. */
export const REPORT_SCHEMA = 1

/** What all reports have in common; each action adds its own keys. */
export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The report of a Shakedown action',
  type: 'object',
  additionalProperties: true,
  required: ['schema', 'action', 'verdict', 'passed', 'reason'],
  properties: {
    schema: { const: REPORT_SCHEMA },
    action: { type: 'string', description: 'name of the action, e.g. change-classifier' },
    verdict: { type: 'string', description: 'the verdict, as in the output of that name' },
    passed: { type: 'boolean', description: 'whether the step passed' },
    reason: { type: 'string', maxLength: 300, description: 'one sentence with numbers' },
    causes: {
      type: 'array',
      items: { type: 'string' },
      description: 'only with the verdict error: what went wrong, and what caused it, outermost first',
    },
    stack: { type: 'array', items: { type: 'string' }, description: 'beside causes: where in the code it happened' },
    problems: {
      type: 'array',
      description: 'only with the verdict error: mistakes in inputs or policy',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['where', 'what', 'mend'],
        properties: { where: { type: 'string' }, what: { type: 'string' }, mend: { type: 'string' } },
      },
    },
  },
} as const

export interface ReportHead {
  action: string
  verdict: string
  passed: boolean
  reason: string
}

/** Writes the report into the step's folder and returns its path. `body` is an object. */
export function writeReport(folder: string, head: ReportHead, body: Json): string {
  const path = join(folder, 'report.json')
  const { action, verdict, passed, reason } = head
  const report = { schema: REPORT_SCHEMA, action, verdict, passed, reason, ...omit(body, head) }
  writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`)
  return path
}

/** The head has the last word. */
function omit(body: Json, head: ReportHead): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(body ?? {}).filter(([key]) => key !== 'schema' && !(key in head)))
}
