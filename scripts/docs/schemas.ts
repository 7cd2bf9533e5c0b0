import { reportSchema } from '@shakedown/kit'
import { proofSchema } from '@shakedown/ledger'
import { policySchema } from '@shakedown/policy'
import { releaseSchema } from '@shakedown/release'
import type { AnyAction } from './actions.ts'

/** The schemas that others may rely on, from the very constants that the code's types and checks come from. */
export function schemas(actions: readonly AnyAction[]): Map<string, object> {
  return new Map<string, object>([
    ['shakedown.schema.json', policySchema],
    ['proof.schema.json', proofSchema],
    ['release.schema.json', releaseSchema],
    ['report.schema.json', reportSchema],
    ...actions.flatMap((action): [string, object][] => {
      const { name, title, reportProperties } = action
      if (reportProperties === undefined) return []
      return [[`${name}.report.schema.json`, reportOf(name, title, reportProperties)]]
    }),
  ])
}

function reportOf(name: string, title: string, properties: Readonly<Record<string, object>>): object {
  return {
    ...reportSchema,
    title: `The report of ${title}`,
    properties: { ...reportSchema.properties, action: { const: name }, ...properties },
  }
}
