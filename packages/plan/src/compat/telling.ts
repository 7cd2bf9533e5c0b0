import { matrixOf, sarifOf } from '@shakedown/compat'
import type { Annotation } from '@shakedown/kit'
import type { Json, Log } from '@shakedown/ports'
import type { TrustedPolicy } from '../trusted.ts'
import type { promiseOutputs } from './outputs.ts'
import type { CompatPlan } from './plan.ts'
import { promiseReport } from './report.ts'
import { promiseSummary } from './summary.ts'
import { findingsJson, reasonOfPlan } from './wording.ts'

export interface ToldPromise {
  verdict: string
  passed: boolean
  reason: string
  /** All but `sarif`, which is a path. */
  outputs: Record<Exclude<keyof typeof promiseOutputs, 'sarif'>, string>
  report: { readonly [key: string]: Json }
  summary: string
  notices: readonly string[]
  annotations: readonly Annotation[]
  sarif: Json
}

/** What a step tells of a plan of old versions, but for its log. */
export function toldPromise(plan: CompatPlan, { origin, policy, file }: TrustedPolicy): ToldPromise {
  const { verdict, passed, findings, selected, window } = plan
  const reason = reasonOfPlan(plan)
  return {
    verdict,
    passed,
    reason,
    outputs: {
      passed: String(passed),
      candidate: plan.candidate?.text ?? 'none',
      floor: plan.floor,
      'effective-floor': plan.effective?.text ?? 'none',
      'previous-floor': plan.previous?.floor.text ?? 'none',
      'floor-change': plan.change,
      'required-bump': plan.bump,
      matrix: JSON.stringify(matrixOf(selected)),
      count: String(selected.length),
      'has-versions': String(selected.length > 0),
      window: JSON.stringify(window.length > 256 ? [] : window.map(({ version }) => version.text)),
      vacuous: String(plan.vacuous),
      findings: JSON.stringify(findingsJson(findings).slice(0, 50)),
    },
    report: promiseReport(plan),
    summary: promiseSummary(plan, reason),
    notices:
      origin !== 'file' || policy.compat === undefined
        ? ['The policy has no key compat: what is promised stands in the workflow file, which a change can edit.']
        : [],
    annotations: annotationsOf(plan),
    sarif: sarifOf(findings, findings.find((finding) => finding.file !== undefined)?.file ?? file),
  }
}

/** Errors first; the runner keeps 10 of a kind, the one of the verdict among them. */
function annotationsOf({ findings }: CompatPlan): Annotation[] {
  const of = (severity: Annotation['severity']) =>
    findings.filter((finding) => finding.severity === severity).slice(0, 8)
  return [...of('error'), ...of('warning'), ...of('notice')].map(({ code, severity, message, file, line }) => ({
    severity,
    message: `${code}: ${message}`,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  }))
}

export function logPromise({ candidate, state, window, selected, releases, tagsVia }: CompatPlan, log: Log): void {
  log.info(
    `Candidate ${candidate?.text ?? 'unknown'} (${state}), ${releases?.all.length ?? 0} releases from ${tagsVia}`,
  )
  log.info(`Window of ${window.length}, to be run: ${selected.map(({ version }) => version.text).join(', ') || 'none'}`)
  for (const tag of releases?.unreadable.slice(0, 50) ?? []) log.debug(`no version: ${JSON.stringify(tag)}`)
}
