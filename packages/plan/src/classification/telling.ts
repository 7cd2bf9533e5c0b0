import { mostDemanding } from '@shakedown/policy'
import { shortSha, type Json, type Log } from '@shakedown/ports'
import type { Plan } from '../plan.ts'
import type { TrustedPolicy } from '../trusted.ts'
import type { classificationOutputs } from './outputs.ts'
import { classificationReport } from './report.ts'
import { classificationSummary } from './summary.ts'
import { policyPlace, shownPath } from './wording.ts'

export interface ToldClassification {
  reason: string
  outputs: Record<keyof typeof classificationOutputs, string>
  report: { readonly [key: string]: Json }
  summary: string
  notices: readonly string[]
  warnings: readonly string[]
}

/** What a step tells of a classification, but for its log. */
export function toldClassification(plan: Plan, explain: 'brief' | 'full'): ToldClassification {
  const { classification, trusted, findings } = plan
  const { target, reason, required, environment, confidence, areas, deciding } = classification
  const severe = findings.filter(({ severity }) => severity !== 'notice').map(({ message }) => message)
  return {
    reason,
    outputs: {
      target,
      required: String(required),
      environment,
      confidence,
      guarded: String(plan.guarded),
      areas: JSON.stringify(areas),
      'deciding-files': JSON.stringify(deciding),
      'changed-count': String(plan.changedCount),
      'base-sha': plan.base ?? 'none',
      'head-sha': plan.head ?? 'none',
      'policy-sha': trusted.blob,
      fingerprint: plan.fingerprint,
    },
    report: classificationReport(plan, explain),
    summary: classificationSummary(plan, explain),
    notices: plan.notices,
    warnings: together([...trusted.warnings.map(({ where, what, mend }) => `${where}: ${what}. ${mend}`), ...severe]),
  }
}

/** From here on an accident leaves the most demanding answer behind, by its name. */
export function setStrict(
  set: (name: 'target' | 'environment', value: string) => void,
  { policy }: TrustedPolicy,
): void {
  const strictest = mostDemanding(policy)
  set('target', strictest.name)
  set('environment', strictest.environment)
}

/** The runner keeps 10 annotations of a kind per step. */
function together(messages: readonly string[]): readonly string[] {
  if (messages.length <= 8) return messages
  return [...messages.slice(0, 7), `and ${messages.length - 7} more findings, in the summary`]
}

export function logClassification({ classification, changeSet, ranges, trusted }: Plan, log: Log): void {
  for (const { base, head, why, source } of ranges) {
    log.info(`Compared ${shortSha(base)} (${why}) with ${shortSha(head)}, from ${source}`)
  }
  if (!changeSet.complete) log.info(`The difference is not known whole: ${changeSet.why}. ${changeSet.mend}.`)
  log.info(`Policy: ${policyPlace(trusted)}`)
  for (const { rule, proof, target, files } of classification.perRule.slice(0, 50))
    log.foreign(`${files} × ${rule}${proof === 'none' ? '' : `, ${proof}`} → ${target}`)
  for (const { path, kind, target, rule } of classification.deciding)
    log.foreign(`${kind} ${shownPath(path)} → ${target} (${rule})`)
}
